"""The picker of a key moment: equal cells with the glyphs, the choice in words below."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from journeyeditor.app.icons import paint_marks
from journeyeditor.app.theme import Look, font
from journeyeditor.drawing.moments import moment_marks
from journeyeditor.model import Moment
from journeyeditor.words import Words

CELLS = (Moment.NONE, Moment.DELIGHT, Moment.IRRITANT, Moment.BREAKING_POINT, Moment.MOMENT_OF_TRUTH)
CELL_HEIGHT, HEIGHT, GLYPH, DASH = 34, 55, 17, 11
KEYS = {Qt.Key.Key_0 + index: moment for index, moment in enumerate(CELLS)}


class MomentPicker(QWidget):
    """One moment is chosen, by click, arrows or the keys 0 to 4; `chosen(moment)` is told."""

    chosen = Signal(object)

    def __init__(self, look: Look, words: Words, value: Moment = Moment.NONE) -> None:
        """Shows a moment."""
        super().__init__()
        self.look, self.words = look, words
        self.value: Moment | None = value
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(HEIGHT)

    def sizeHint(self) -> QSize:
        """Wide enough for five cells."""
        return QSize(200, HEIGHT)

    def set_value(self, value: Moment | None) -> None:
        """Shows a moment, or with None that several differ, without telling."""
        self.value = value
        self.update()

    def choose(self, value: Moment) -> None:
        """Chooses as a person does."""
        if value != self.value:
            self.set_value(value)
            self.chosen.emit(value)

    def cell(self, index: int) -> QRectF:
        """Where a moment's cell stands."""
        width = self.width() / len(CELLS)
        return QRectF(index * width, 0, width, CELL_HEIGHT)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Chooses what is clicked."""
        if event.button() == Qt.MouseButton.LeftButton and event.position().y() <= CELL_HEIGHT:
            self.choose(CELLS[min(len(CELLS) - 1, int(event.position().x() * len(CELLS) / max(1, self.width())))])

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """0 to 4 choose, Left and Right go on."""
        now = CELLS.index(self.value) if self.value in CELLS else 0
        if event.key() in KEYS:
            self.choose(KEYS[event.key()])
        elif event.key() == Qt.Key.Key_Right:
            self.choose(CELLS[min(now + 1, len(CELLS) - 1)])
        elif event.key() == Qt.Key.Key_Left:
            self.choose(CELLS[max(now - 1, 0)])
        else:
            super().keyPressEvent(event)

    def text(self) -> str:
        """The choice in words."""
        return self.words.tr(f"moment.{self.value.value}" if self.value is not None else "app.mixed")

    def paintEvent(self, event: QPaintEvent) -> None:
        """The frame, the cells, the word."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        frame = QRectF(0.5, 0.5, self.width() - 1, CELL_HEIGHT - 1)
        painter.setPen(self.look.colour("control"))
        painter.setBrush(self.look.colour("sunken" if self.look.name == "dark" else "surface"))
        painter.drawRoundedRect(frame, 6, 6)
        for index, moment in enumerate(CELLS):
            self._paint_cell(painter, index, moment)
        painter.setPen(self.look.colour("ink"))
        painter.setFont(font(12, 500))
        place = QRectF(0, CELL_HEIGHT + 5, self.width(), 16)
        painter.drawText(place, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, self.text())

    def _paint_cell(self, painter: QPainter, index: int, moment: Moment) -> None:
        cell = self.cell(index)
        if index and CELLS[index - 1] is not self.value and moment is not self.value:
            painter.setPen(self.look.colour("line"))
            painter.drawLine(cell.topLeft() + QPointF(0, 1), cell.bottomLeft())
        surface = "surface"
        if moment is self.value:
            surface = "accent_soft"
            painter.setPen(QPen(self.look.colour("accent"), 1.5))
            painter.setBrush(self.look.colour(surface))
            painter.drawRoundedRect(cell.adjusted(0.75, 0.75, -0.75, -0.75), 5, 5)
        middle = cell.center()
        if moment is Moment.NONE:
            painter.setPen(QPen(self.look.colour("ink_3"), 1.75))
            painter.drawLine(middle - QPointF(DASH / 2, 0), middle + QPointF(DASH / 2, 0))
        paint_marks(painter, moment_marks(moment.value, middle.x(), middle.y(), GLYPH, 0, surface), self.look)
