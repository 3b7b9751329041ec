"""The transit map worked with: an interchange tells its lines; which journeys are lines is picked above."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QVBoxLayout, QWidget

from journeyeditor.app.atlas.filters import Filter
from journeyeditor.app.atlas.layer import Charted, Plan
from journeyeditor.app.atlas.lead import use
from journeyeditor.app.atlas.lines import LinesFilter
from journeyeditor.app.atlas.seen import Seen
from journeyeditor.app.atlas.tab import Tab, Tools
from journeyeditor.app.atlas.transit_panel import TransitPanel
from journeyeditor.app.icons import icon
from journeyeditor.app.theme import Look
from journeyeditor.atlas.transit import LEAST, MOST_LINES, USUAL_LEAST, Call, Network, usual_lines
from journeyeditor.layout.atlas_chart import NO_CHART
from journeyeditor.layout.atlas_curves import Point
from journeyeditor.layout.atlas_transit import Transit, transit
from journeyeditor.model import Id

SLACK = 6.0
STEPS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
ROWS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


class TransitTab(Tab):
    """Which journeys are lines and which interchange is looked at are the view's own."""

    name, icon = "transit", "transit"
    shown = Transit(NO_CHART, Network((), ()), (), {})
    least = USUAL_LEAST
    lines: tuple[Id, ...] = ()
    here: Id = ""
    hovered: Id = ""

    def __init__(self, tools: Tools, look: Look, seen: Seen, parent: QWidget | None = None) -> None:
        """Begins with the journeys that share most."""
        super().__init__(tools, look, seen, parent)
        self.chooser = LinesFilter(look, tools.words, self)
        self.threshold = Filter(look, tools.words.tr("atlas.transit.least"), self)
        self.chooser.picked.connect(self.show_lines)
        self.threshold.picked.connect(self.show_least)
        self.leads = (self.chooser, self.threshold)
        self.lines = usual_lines(seen.atlas)

    def show_lines(self, lines: tuple[Id, ...]) -> None:
        """Shows other journeys as lines."""
        self.lines = lines
        self._anew()

    def show_least(self, least: int) -> None:
        """Shows interchanges of so many lines or more."""
        self.least = least
        self._anew()

    def _anew(self) -> None:
        self.follows_fit = True
        self.lay_out()
        self.changed.emit()

    def laying(self, seen: Seen) -> Plan:
        """See `transit`."""
        known = {journey.id for journey in seen.atlas.journeys}
        self.lines = tuple(key for key in self.lines if key in known) or usual_lines(seen.atlas)
        self._offer(seen)
        project, atlas, lines, least = seen.project, seen.atlas, self.lines, self.least
        words, measure = self.words, self.tools.measure
        about = (project, atlas, str(least), *lines)
        return Plan(about, lambda _told: transit(project, atlas, lines, least, words, measure))

    def show_found(self, found: Charted) -> None:
        """See `Charting`."""
        assert isinstance(found, Transit)
        self.shown = found
        self.here = self.here if self.here in found.capsules else ""

    def _offer(self, seen: Seen) -> None:
        self.chooser.fill_lines(seen.atlas, self.lines)
        leasts = [(least, self.words.tr("atlas.transit.threshold", least)) for least in range(LEAST, USUAL_LEAST + 3)]
        self.threshold.fill(leasts, self.least)
        for button in (self.chooser, self.threshold):
            use(button, bool(seen.atlas.journeys))

    @property
    def focus(self) -> Id:
        """The lines, and from how many on they meet in an interchange."""
        return " ".join((*self.lines, f"@{self.least}"))

    def set_look(self, look: Look) -> None:
        """See `Viewport`."""
        super().set_look(look)
        for button in (self.chooser, self.threshold):
            button.dress(look)
            button.setIcon(icon("down", look, "ink_3", 13))

    def facts(self) -> str:
        """How many lines, stops and interchanges."""
        stops = sum(stop.call is not Call.INTERCHANGE for run in self.shown.runs for stop, _ in run.places)
        lines = self.words.tr("atlas.transit.lines", len(self.shown.runs))
        return self.words.tr(
            "atlas.transit.facts",
            lines=lines,
            stops=self.words.number(stops),
            interchanges=self.words.number(len(self.shown.capsules)),
        )

    def fill_panel(self, column: QVBoxLayout) -> bool:
        """The interchange that is looked at."""
        if not self.here:
            return False
        made = TransitPanel(self.look, self.words, self.drawn, self.shown, self.here)
        made.jumped.connect(self.jumped)
        made.failed.connect(lambda: self.viewed.emit("impact", self.here))
        column.addWidget(made)
        return True

    def look_at(self, interchange: Id) -> None:
        """Tells of an interchange, "" of none."""
        self.here = interchange
        if interchange:
            self.reveal_box(self.shown.capsules[interchange])
        self.changed.emit()
        self.update()

    def reveal(self, journey: Id) -> None:
        """Takes a journey among the lines, in place of the last one where there is no room."""
        if journey not in self.lines:
            self.show_lines((*self.lines[: MOST_LINES - 1], journey))
        self.here = ""

    def click(self, at: Point, keys: Qt.KeyboardModifier) -> None:
        """Looks at an interchange, or selects the journey of a line."""
        found = self.shown.interchange_at(at)
        self.look_at(found)
        if not found:
            journey = self.shown.line_at(at, SLACK)
            self.chosen.emit((journey,) if journey else ())

    def activate(self, at: Point) -> None:
        """Opens the journey of a line."""
        journey = self.shown.line_at(at, SLACK)
        if journey and not self.shown.interchange_at(at):
            self.opened.emit(journey)

    def hover(self, at: Point | None) -> bool:
        """Marks the interchange under the pointer."""
        found = self.shown.interchange_at(at) if at else ""
        if found != self.hovered:
            self.hovered = found
            self.update()
        return bool(found or (at and self.shown.line_at(at, SLACK)))

    def tip(self, at: Point) -> str:
        """The journey of the line."""
        journey = self.shown.line_at(at, SLACK)
        return self.drawn.atlas.journey(journey).title if journey else ""

    def press_key(self, key: Qt.Key, keys: Qt.KeyboardModifier) -> bool:
        """Left and right walk the interchanges, up and down the lines; Enter opens the selected journey."""
        stops, lines = list(self.shown.capsules), [run.line.journey for run in self.shown.runs]
        selected = self.seen.selected[-1] if self.seen.selected else ""
        if key in STEPS and stops:
            place = stops.index(self.here) + STEPS[key] if self.here else 0
            self.look_at(stops[max(0, min(len(stops) - 1, place))])
        elif key in ROWS and lines:
            place = lines.index(selected) + ROWS[key] if selected in lines else 0
            self.here = ""
            self.chosen.emit((lines[max(0, min(len(lines) - 1, place))],))
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and selected:
            self.opened.emit(selected)
        elif key == Qt.Key.Key_Escape and self.here:
            self.look_at("")
        else:
            return False
        return True

    def over(self, painter: QPainter) -> None:
        """The ring of the interchange that is looked at or hovered, and of the badges of the selected line."""
        for key in dict.fromkeys((self.here, self.hovered)):
            box = self.shown.capsules.get(key)
            if box is not None:
                self._ring(painter, self.eye.box(box), key == self.here)
        for run in self.shown.runs:
            if run.line.journey in self.seen.selected and not self.here:
                for end in (run.way[0], run.way[-1]):
                    middle, half = self.eye.to_window(end), 10.5 * self.eye.zoom
                    badge = QRectF(middle.x() - half, middle.y() - half, 2 * half, 2 * half)
                    self._ring(painter, badge, True)

    def _ring(self, painter: QPainter, box: QRectF, strong: bool) -> None:
        out = 4 * max(0.6, self.eye.zoom)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        ring = box.adjusted(-out, -out, out, out)
        radius = min(ring.width(), ring.height()) / 2 if box.width() != box.height() else 7
        if strong:
            painter.setPen(QPen(self.look.colour("accent", 0.18), 5.5))
            painter.drawRoundedRect(ring.adjusted(-2, -2, 2, 2), radius + 2, radius + 2)
        painter.setPen(QPen(self.look.colour("accent" if strong else "control"), 2 if strong else 1.5))
        painter.drawRoundedRect(ring, radius, radius)
