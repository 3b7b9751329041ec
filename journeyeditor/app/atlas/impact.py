"""The impact of a failure worked with: what fails is picked above, whom it reaches is told beside."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QVBoxLayout, QWidget

from journeyeditor import edits
from journeyeditor.app.atlas.answers import same
from journeyeditor.app.atlas.failing import mark, marked, marks_of, way_round
from journeyeditor.app.atlas.filters import Filter
from journeyeditor.app.atlas.hit_row import SPANS, Lasting
from journeyeditor.app.atlas.impact_panel import ImpactPanel
from journeyeditor.app.atlas.layer import Charted, Plan
from journeyeditor.app.atlas.lead import use
from journeyeditor.app.atlas.matrix_overlay import MatrixOverlay
from journeyeditor.app.atlas.seen import Seen
from journeyeditor.app.atlas.subject import SubjectFilter
from journeyeditor.app.atlas.tab import Tab, Tools
from journeyeditor.app.atlas.walk import next_journey
from journeyeditor.app.theme import Look
from journeyeditor.atlas.progress import Told
from journeyeditor.atlas.rates import Rates, rates
from journeyeditor.atlas.severity import worst_subject
from journeyeditor.errors import message
from journeyeditor.layout.atlas_compose import compose
from journeyeditor.layout.atlas_curves import Disc, Point
from journeyeditor.layout.atlas_impact import RINGS, Impact, impact, subject_name
from journeyeditor.layout.atlas_words import facts_line
from journeyeditor.layout.focus import Focus
from journeyeditor.model import Id

STEPS = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}


class ImpactTab(Tab):
    """What fails is the view's own; a journey is selected as everywhere."""

    name, icon = "impact", "blast"
    subject: Id = ""
    hovered: Id = ""
    shown: Impact | None = None
    fields = ("persona",)
    days = 1.0
    rates = Rates({})

    def __init__(self, tools: Tools, look: Look, seen: Seen, parent: QWidget | None = None) -> None:
        """Begins with the system that most journeys depend on."""
        super().__init__(tools, look, seen, parent)
        self.filter = SubjectFilter(look, tools.words, self)
        self.filter.picked.connect(self.fail)
        self.span = Filter(look, tools.words.tr("atlas.impact.span"), self)
        self.span.picked.connect(self.last)
        self.leads = (self.filter, self.span)

    def fail(self, subject: Id) -> None:
        """Lets something else fail."""
        self.subject = subject
        self.follows_fit = True
        self.lay_out()
        if not self.busy:
            self.changed.emit()

    def last(self, days: float) -> None:
        """Tells how many customers a failure of so many days stops."""
        self.days = days
        self._offer(self.seen)
        self.changed.emit()

    def laying(self, seen: Seen) -> Plan | None:
        """See `impact`; None while the graph's places are not known."""
        if self.subject not in seen.project.by_id:
            self.subject = worst_subject(seen.project)
        self._offer(seen)
        positions = self.tools.places(seen.atlas)
        if positions is None:
            return None
        there = (seen.graph, positions)
        picture = self.shown.picture if self.shown is not None and same(self.shown.drawn_from, there) else None
        project, subject, words, measure = seen.project, self.subject, self.words, self.tools.measure

        def draw(told: Told) -> Impact:
            made = picture or compose(*there, measure, told=told)
            return impact(project, *there, subject, words, measure, persona=seen.persona, graph=made)

        return Plan((project, *there, subject, seen.persona), draw)

    def show_found(self, found: Charted) -> None:
        """See `Charting`."""
        assert isinstance(found, Impact)
        self.shown, self.walked = found, tuple(found.picture.spots)

    def empty(self) -> tuple[str, str]:
        """Also where there is nothing that could fail."""
        if self.seen.atlas.journeys and not self.subject:
            return self.words.tr("atlas.impact.none"), self.words.tr("atlas.impact.none.text")
        return super().empty()

    def _offer(self, seen: Seen) -> None:
        self.filter.fill_subjects(seen.project, self.subject)
        self.rates = rates(seen.project)
        self.span.fill([(days, self.words.tr(f"atlas.impact.span.{key}")) for days, key in SPANS], self.days)
        use(self.span, bool(self.rates.a_day) and bool(self.subject))

    def tells(self, journey: Id) -> str:
        """How hard the failure hits it."""
        how = self.shown.severity.get(journey) if self.shown else None
        return self.words.tr(f"atlas.impact.{how}") if how else ""

    @property
    def focus(self) -> Id:
        """What fails."""
        return self.subject

    def set_look(self, look: Look) -> None:
        """See `Viewport`."""
        super().set_look(look)
        self.filter.set_look(look)
        self.span.set_look(look)

    def facts(self) -> str:
        """What depends on what fails."""
        found = self.shown.found if self.shown else None
        if found is None:
            return facts_line(self.seen.atlas, 2, self.words)
        journeys = self.words.tr("atlas.facts.journeys", len(found.journeys))
        encounters = self.words.number(sum(len(hit.encounters) for hit in found.journeys))
        name = subject_name(self.drawn.project, found.subject)
        carries = self.words.tr("atlas.impact.carries", name=name, encounters=encounters, journeys=journeys)
        return "  ·  ".join(filter(None, (carries, self._reckoned())))

    def _reckoned(self) -> str:
        """Where the customers of a day come from; "" where journeys were counted over different times."""
        if not self.rates.days or not self.rates.year:
            return ""
        days, year = self.words.number(self.rates.days), str(self.rates.year)
        return self.words.tr("atlas.impact.reckoned", year=year, days=days)

    def fill_panel(self, column: QVBoxLayout) -> bool:
        """Stops, slower, later."""
        if self.shown is None or self.shown.found is None:
            return False
        marks = marks_of(self.tools.session.project, self.shown.found, self.words)
        lasting = Lasting(self.rates, self.days, self.words)
        made = ImpactPanel(self.look, self.words, self.drawn, self.shown, lasting, marked=bool(marks))
        made.chosen.connect(self.chosen)
        made.jumped.connect(self.jumped)
        made.mark.clicked.connect(self.on_mark)
        made.round.clicked.connect(self.on_round)
        column.addWidget(made)
        return True

    def on_mark(self) -> None:
        """Marks what fails on all maps and lets the rest of them step back; or takes the marks off again."""
        found, making, words = self.shown.found if self.shown else None, self.tools.making, self.words
        if found is None or self.busy:
            return
        there = marks_of(making.project, found, words)
        if there:
            edit, key, made = edits.delete([one.id for one in there]), "unmark", there
        else:
            made = marked(making.project, found, words, making.mint)
            edit, key = mark(made), "mark"
        label = message(f"atlas.edit.{key}", name=subject_name(making.project, found.subject))
        if making.commit(label, edit):
            failed = frozenset[Id]() if there else frozenset(one.touchpoint for one in found.touchpoints)
            self.focused.emit(Focus(touchpoints=failed))
            maps = words.tr(f"atlas.impact.{key}ed", len(found.journeys))
            self.done.emit(maps, words.tr(f"atlas.impact.{key}ed.detail", len(made)))

    def on_round(self) -> None:
        """Plans a way round in the journey selected, or in one that is picked of those hit."""
        found, making = self.shown.found if self.shown else None, self.tools.making
        if found is None or self.busy:
            return
        hit = [one.journey for one in found.journeys]
        chosen = [key for key in self.seen.selected if key in hit] or hit
        if len(chosen) == 1:
            self.plan(chosen[0])
        elif chosen:
            making.ask_journey(self.words.tr("atlas.impact.round.where"), chosen, self.box_of(chosen[0]), self.plan)

    def plan(self, journey: Id) -> None:
        """Adds opportunities where a journey stops, and opens its map at the first of them."""
        found, making = self.shown.found if self.shown else None, self.tools.making
        planned = way_round(making.project, found, journey, self.words, making.mint) if found else None
        if planned is None:
            making.refuse(self.words.tr("atlas.impact.round.none"))
            return
        edit, card = planned
        if making.commit(message("atlas.edit.round", title=making.title(journey)), edit):
            self.jumped.emit(journey, card)

    def journey_at(self, at: Point) -> Id:
        """The journey at a point, "" for none."""
        return self.shown.picture.journey_at(at, 3.0) if self.shown else ""

    def box_of(self, journey: Id) -> QRectF | None:
        """Its node with its name."""
        spot = self.shown.picture.spots.get(journey) if self.shown else None
        return self.eye.box(spot.bounds) if spot else None

    def pick(self, at: QPointF) -> Id:
        """See `Viewport`."""
        return self.journey_at(self.eye.to_atlas(at))

    def reveal(self, journey: Id) -> None:
        """Brings a node into view."""
        spot = self.shown.picture.spots.get(journey) if self.shown else None
        if spot is not None:
            self.reveal_box(spot.bounds)

    def click(self, at: Point, keys: Qt.KeyboardModifier) -> None:
        """Selects a journey."""
        journey = self.journey_at(at)
        self.chosen.emit((journey,) if journey else ())

    def activate(self, at: Point) -> None:
        """Opens a journey."""
        journey = self.journey_at(at)
        if journey:
            self.opened.emit(journey)

    def hover(self, at: Point | None) -> bool:
        """Marks the node under the pointer."""
        journey = self.journey_at(at) if at else ""
        if journey != self.hovered:
            self.hovered = journey
            self.update()
        return bool(journey)

    def press_key(self, key: Qt.Key, keys: Qt.KeyboardModifier) -> bool:
        """Arrows walk, Enter opens."""
        selected = self.seen.selected[-1] if self.seen.selected else ""
        if key in STEPS and self.shown:
            there = next_journey(self.shown.picture.spots, selected, STEPS[key])
            if there and there != selected:
                self.chosen.emit((there,))
                self.reveal(there)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and selected:
            self.opened.emit(selected)
        else:
            return False
        return True

    def over(self, painter: QPainter) -> None:
        """Rings of what is selected and hovered, outside the ring of what is hit."""
        work = MatrixOverlay(painter, self.eye, self.look, self.words)
        for key in dict.fromkeys((*self.seen.selected, self.hovered)):
            spot = self.shown.picture.spots.get(key) if self.shown else None
            if spot is not None and self.shown is not None:
                how = self.shown.severity.get(key)
                reach = spot.disc.r + (RINGS[how] if how else 0.0)
                work.ring(Disc(spot.disc.x, spot.disc.y, reach), key in self.seen.selected)
