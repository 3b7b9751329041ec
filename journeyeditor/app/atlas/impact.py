"""The impact of a failure worked with: what fails is picked above, whom it reaches is told beside."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QVBoxLayout, QWidget

from journeyeditor.app.atlas.impact_panel import ImpactPanel
from journeyeditor.app.atlas.matrix_overlay import MatrixOverlay
from journeyeditor.app.atlas.seen import Seen
from journeyeditor.app.atlas.subject import SubjectFilter
from journeyeditor.app.atlas.tab import Tab, Tools
from journeyeditor.app.atlas.walk import next_journey
from journeyeditor.app.theme import Look
from journeyeditor.atlas.severity import worst_subject
from journeyeditor.layout.atlas_chart import Chart
from journeyeditor.layout.atlas_curves import Disc, Point
from journeyeditor.layout.atlas_impact import RINGS, Impact, impact, subject_name
from journeyeditor.layout.atlas_words import facts_line
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

    def __init__(self, tools: Tools, look: Look, seen: Seen, parent: QWidget | None = None) -> None:
        """Begins with the system that most journeys depend on."""
        super().__init__(tools, look, seen, parent)
        self.filter = SubjectFilter(look, tools.words, self)
        self.filter.picked.connect(self.fail)
        self.leads = (self.filter,)

    def fail(self, subject: Id) -> None:
        """Lets something else fail."""
        self.subject = subject
        self.lay_out()
        self.fit()
        self.changed.emit()

    def chart_of(self, seen: Seen) -> Chart:
        """See `impact`; nothing while the graph's places are not known."""
        if self.subject not in seen.project.by_id:
            self.subject = worst_subject(seen.project)
        self.filter.fill_subjects(seen.project, self.subject)
        positions = self.tools.places(seen.atlas)
        if positions is None:
            self.shown = None
            return Chart((), self.bounds)
        made = impact(seen.project, seen.graph, positions, self.subject, self.words, self.tools.measure)
        self.shown, self.walked = made, tuple(made.picture.spots)
        if not self.subject and seen.atlas.journeys:
            self.message = (self.words.tr("atlas.impact.none"), self.words.tr("atlas.impact.none.text"))
        return made.chart

    @property
    def focus(self) -> Id:
        """What fails."""
        return self.subject

    def set_look(self, look: Look) -> None:
        """See `Viewport`."""
        super().set_look(look)
        self.filter.set_look(look)

    def facts(self) -> str:
        """What depends on what fails."""
        found = self.shown.found if self.shown else None
        if found is None:
            return facts_line(self.seen.atlas, 2, self.words)
        journeys = self.words.tr("atlas.facts.journeys", len(found.journeys))
        encounters = self.words.number(sum(len(hit.encounters) for hit in found.journeys))
        name = subject_name(self.seen.project, self.subject)
        return self.words.tr("atlas.impact.carries", name=name, encounters=encounters, journeys=journeys)

    def fill_panel(self, column: QVBoxLayout) -> bool:
        """Stops, slower, later."""
        if self.shown is None or self.shown.found is None:
            return False
        made = ImpactPanel(self.look, self.words, self.seen, self.shown)
        made.chosen.connect(self.chosen)
        made.jumped.connect(self.jumped)
        column.addWidget(made)
        return True

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
