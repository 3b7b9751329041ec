"""The overlap heat map worked with: a cell is a pair; the arrow keys walk from cell to cell."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPen

from journeyeditor.app.atlas.layer import Charted, Plan
from journeyeditor.app.atlas.seen import Seen
from journeyeditor.app.atlas.tab import Tab
from journeyeditor.app.theme import font
from journeyeditor.drawing import Rect
from journeyeditor.layout.atlas_chart import NO_CHART
from journeyeditor.layout.atlas_curves import Point
from journeyeditor.layout.atlas_heat import ANGLE, CELL, COLUMN_GAP, FOOT, Heat, heat
from journeyeditor.layout.atlas_style import PX
from journeyeditor.layout.atlas_words import facts_line
from journeyeditor.model import Id

STEPS = {
    Qt.Key.Key_Left: (0, -1),
    Qt.Key.Key_Right: (0, 1),
    Qt.Key.Key_Up: (-1, 0),
    Qt.Key.Key_Down: (1, 0),
}
TO_DEGREES = 57.29577951308232
BOLD_FROM = 0.5
"""Zoom from which the names of the selected pair are set in bold."""

Cell = tuple[int, int]


class HeatTab(Tab):
    """Selects pairs; the diagonal, and a name, select one journey."""

    name, icon = "heatmap", "grid"
    heat = Heat(NO_CHART, (), {}, {})
    places: Mapping[Id, int] = {}
    cell: Cell | None = None
    hovered: Cell | None = None

    def laying(self, seen: Seen) -> Plan:
        """See `heat`."""
        project, atlas, words, measure = seen.project, seen.atlas, self.words, self.tools.measure
        return Plan((project, atlas), lambda _told: heat(project, atlas, words, measure))

    def show_found(self, found: Charted) -> None:
        """See `Charting`."""
        assert isinstance(found, Heat)
        self.heat = found
        self.places = {journey.id: index for index, journey in enumerate(found.order)}
        self.cell = self._cell_of(self.seen.selected)

    def facts(self) -> str:
        """As the graph's, with every pair that shares something."""
        return facts_line(self.seen.atlas, 1, self.words)

    def select(self, selected: tuple[Id, ...]) -> None:
        """The cursor goes to the cell of what is selected, unless it stands on its mirror image."""
        super().select(selected)
        if self.cell is None or self._pair(self.cell) != set(selected):
            self.cell = self._cell_of(selected)

    def _cell_of(self, selected: tuple[Id, ...]) -> Cell | None:
        found = [self.places[key] for key in selected if key in self.places]
        return (found[0], found[-1]) if found else None

    def _pair(self, cell: Cell) -> set[Id]:
        return {self.heat.order[index].id for index in cell}

    def box_of(self, journey: Id) -> QRectF | None:
        """The cursor's cell, where it is the journey's."""
        held = self.cell if journey in self.places and self.cell and self.places[journey] in self.cell else None
        return self.eye.box(self.heat.cell(*held)) if held else None

    def reveal(self, journey: Id) -> None:
        """Brings the cursor's cell into view if it is the journey's, else its row's beginning."""
        if journey not in self.places:
            return
        here = self.cell if self.cell and self.places[journey] in self.cell else (self.places[journey], 0)
        self.reveal_box(self.heat.cell(*here))

    def click(self, at: Point, keys: Qt.KeyboardModifier) -> None:
        """Selects the pair of a cell, or the journey of a name."""
        cell, name = self.heat.cell_at(*at), self.heat.name_at(*at)
        if cell is not None:
            self._go(cell)
        else:
            self.chosen.emit((name,) if name else ())

    def _go(self, cell: Cell) -> None:
        self.cell = cell
        one, other = (self.heat.order[index].id for index in cell)
        self.chosen.emit((one,) if one == other else (one, other))
        self.reveal_box(self.heat.cell(*cell))
        self.update()

    def activate(self, at: Point) -> None:
        """A name opens its journey."""
        name = self.heat.name_at(*at)
        if name:
            self.opened.emit(name)

    def hover(self, at: Point | None) -> bool:
        """Marks the cell under the pointer."""
        cell = self.heat.cell_at(*at) if at else None
        if cell != self.hovered:
            self.hovered = cell
            self.update()
        return cell is not None or bool(at and self.heat.name_at(*at))

    def tip(self, at: Point) -> str:
        """Both journeys and what they share."""
        cell = self.heat.cell_at(*at)
        if cell is None or cell[0] == cell[1]:
            return ""
        one, other = (self.heat.order[index] for index in cell)
        count = self.heat.count(one.id, other.id)
        return f"{one.title}, {other.title}: {self.words.tr('atlas.shared_pill', count)}"

    def press_key(self, key: Qt.Key, keys: Qt.KeyboardModifier) -> bool:
        """Arrows walk the cells, Home and End a row; Enter opens the row's journey."""
        size = len(self.heat.order)
        if not size:
            return False
        row, column = self.cell or (0, 0)
        if key in STEPS:
            down, right = STEPS[key] if self.cell else (0, 0)
            self._go((min(size - 1, max(0, row + down)), min(size - 1, max(0, column + right))))
        elif key in (Qt.Key.Key_Home, Qt.Key.Key_End):
            self._go((row, 0 if key == Qt.Key.Key_Home else size - 1))
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.cell:
            self.opened.emit(self.heat.order[row].id)
        else:
            return False
        return True

    def over(self, painter: QPainter) -> None:
        """The ring of the hovered cell, of the cursor, and the selected journeys' names in bold."""
        for cell, role, width in ((self.hovered, "control", 1.5), (self.cell, "ink", 2.5)):
            if cell is not None and max(cell) < len(self.heat.order):
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.setPen(QPen(self.look.colour(role), width))
                painter.drawRoundedRect(self.eye.box(self.heat.cell(*cell)), 5, 5)
        if self.eye.zoom >= BOLD_FROM:
            for key in self.seen.selected:
                self._bold(painter, key)

    def _bold(self, painter: QPainter, journey: Id) -> None:
        index, name = self.places.get(journey), self.heat.names.get(journey)
        if index is None or name is None or not name.lines:
            return
        text = name.lines[0].text
        face = font(name.style.size / PX * self.eye.zoom, 700)
        width = QFontMetricsF(face).horizontalAdvance(text)
        painter.setFont(face)
        row = self.eye.box(Rect(-name.width - 12 * PX, index * CELL, name.width, CELL))
        self._name(painter, QRectF(row.right() - width, row.center().y() - 9, width, 18), text)
        foot = self.eye.to_window((index * CELL + FOOT, -COLUMN_GAP))
        painter.save()
        painter.translate(foot)
        painter.rotate(ANGLE * TO_DEGREES)
        height = name.height * self.eye.scale
        self._name(painter, QRectF(QPointF(0, -height * 0.74), QPointF(width, height * 0.26)), text)
        painter.restore()

    def _name(self, painter: QPainter, box: QRectF, text: str) -> None:
        painter.fillRect(box.adjusted(-2, 0, 2, 0), self.look.colour("sunken"))
        painter.setPen(self.look.colour("ink"))
        painter.drawText(box, int(Qt.AlignmentFlag.AlignVCenter) | int(Qt.TextFlag.TextDontClip), text)
