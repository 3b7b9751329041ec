"""A persona's whole way worked with: whose it is is picked above; a journey is selected, opened, gone to at a step."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QVBoxLayout, QWidget

from journeyeditor.app.atlas.experience_panel import ExperiencePanel
from journeyeditor.app.atlas.filters import Filter
from journeyeditor.app.atlas.layer import Charted, Plan
from journeyeditor.app.atlas.lead import use
from journeyeditor.app.atlas.seen import Seen
from journeyeditor.app.atlas.tab import Tab, Tools
from journeyeditor.app.icons import icon
from journeyeditor.app.theme import Look
from journeyeditor.layout.atlas_chart import NO_CHART
from journeyeditor.layout.atlas_curves import Point
from journeyeditor.layout.atlas_experience import Along, along, usual_persona
from journeyeditor.model import Id, Persona, Project

STEPS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
PEOPLE = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


class ExperienceTab(Tab):
    """Whose way is shown is the view's own. Left and right walk the journeys, up and down the personas."""

    name, icon = "experience", "curve"
    along = Along(NO_CHART, None, ())
    persona: Id = ""
    hovered: Id = ""

    def __init__(self, tools: Tools, look: Look, seen: Seen, parent: QWidget | None = None) -> None:
        """Begins with the persona of most journeys."""
        super().__init__(tools, look, seen, parent)
        self.chooser = Filter(look, tools.words.tr("atlas.along.persona"), self)
        self.chooser.picked.connect(self.follow)
        self.leads = (self.chooser,)

    def follow(self, persona: Id) -> None:
        """Shows somebody else's way."""
        self.persona = persona
        self.follows_fit = True
        self.lay_out()
        self.changed.emit()

    def laying(self, seen: Seen) -> Plan:
        """See `along`."""
        people = travellers(seen.project)
        if self.persona not in {one.id for one in people}:
            self.persona = usual_persona(seen.project)
        self.chooser.fill([(one.id, one.name) for one in people], self.persona)
        use(self.chooser, bool(people))
        project, persona, words, measure = seen.project, self.persona, self.words, self.tools.measure
        return Plan((project, persona), lambda _told: along(project, persona, words, measure))

    def show_found(self, found: Charted) -> None:
        """See `Charting`."""
        assert isinstance(found, Along)
        self.along = found

    def empty(self) -> tuple[str, str]:
        """Also where nobody makes a journey."""
        if self.seen.atlas.journeys and not travellers(self.seen.project):
            return self.words.tr("atlas.along.none"), self.words.tr("atlas.along.none.text")
        return super().empty()

    @property
    def focus(self) -> Id:
        """Whose way it is."""
        return self.persona

    def fit(self) -> None:
        """As wide as there is room for, at most at 100 %, from the top."""
        super().fit()
        self.fit_width()

    def set_look(self, look: Look) -> None:
        """See `Viewport`."""
        super().set_look(look)
        self.chooser.dress(look)
        self.chooser.setIcon(icon("down", look, "ink_3", 13))

    def facts(self) -> str:
        """How many journeys and steps, and how many nothing tells of."""
        felt = self.along.felt
        if felt is None:
            return ""
        facts = [self.words.tr("atlas.facts.journeys", len(felt.journeys))]
        facts.append(self.words.tr("atlas.tree.steps", len(felt.points)))
        if felt.unknown:
            facts.append(self.words.tr("atlas.along.unknown", len(felt.unknown)))
        return ", ".join(facts) + "  ·  " + self.words.tr("atlas.along.keys")

    def fill_panel(self, column: QVBoxLayout) -> bool:
        """Whose way it is, its figures and its hand-overs."""
        if self.along.felt is None:
            return False
        made = ExperiencePanel(self.look, self.words, self.drawn, self.along.felt)
        made.chosen.connect(self.chosen)
        made.jumped.connect(self.jumped)
        column.addWidget(made)
        return True

    def box_of(self, journey: Id) -> QRectF | None:
        """Its stretch of the way."""
        box = next((one.box for one in self.along.stretches if one.journey == journey), None)
        return self.eye.box(box) if box else None

    def pick(self, at: QPointF) -> Id:
        """See `Viewport`."""
        return self.along.at(self.eye.to_atlas(at))

    def reveal(self, journey: Id) -> None:
        """Brings a journey's stretch into view."""
        for one in self.along.stretches:
            if one.journey == journey:
                self.reveal_box(one.box)

    def click(self, at: Point, keys: Qt.KeyboardModifier) -> None:
        """Selects a journey."""
        journey = self.along.at(at)
        self.chosen.emit((journey,) if journey else ())

    def activate(self, at: Point) -> None:
        """Opens the map at the step."""
        journey = self.along.at(at)
        if journey:
            self.jumped.emit(journey, self.along.step_at(at))

    def hover(self, at: Point | None) -> bool:
        """Marks the stretch under the pointer."""
        journey = self.along.at(at) if at else ""
        if journey != self.hovered:
            self.hovered = journey
            self.update()
        return bool(journey)

    def press_key(self, key: Qt.Key, keys: Qt.KeyboardModifier) -> bool:
        """Arrows walk, Enter opens."""
        way = [one.journey for one in self.along.stretches]
        people = [one.id for one in travellers(self.seen.project)]
        here = self.seen.selected[-1] if self.seen.selected else ""
        if key in STEPS and way:
            there = way[max(0, min(len(way) - 1, way.index(here) + STEPS[key]))] if here in way else way[0]
            self.chosen.emit((there,))
            self.reveal(there)
        elif key in PEOPLE and people:
            self.follow(people[max(0, min(len(people) - 1, people.index(self.persona) + PEOPLE[key]))])
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and here:
            self.opened.emit(here)
        else:
            return False
        return True

    def over(self, painter: QPainter) -> None:
        """The edges of what is hovered and selected."""
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for key in dict.fromkeys((self.hovered, *self.seen.selected)):
            box = self.box_of(key)
            if box is not None:
                chosen = key in self.seen.selected
                painter.setPen(QPen(self.look.colour("accent" if chosen else "control"), 2 if chosen else 1.5))
                painter.drawRoundedRect(box, 8, 8)


def travellers(project: Project) -> list[Persona]:
    """The personas that make a journey."""
    made = {key for journey in project.journeys for key in journey.personas}
    return [one for one in project.personas if one.id in made]
