"""The slider of a feeling, −5…+5 in steps of 0.5, and its value in figures."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from journeyeditor.app.theme import Look, font
from journeyeditor.words import Words

LOWEST, HIGHEST, STEP = -5.0, 5.0, 0.5
HEIGHT, MIDDLE, THUMB, VALUE_WIDTH, EDGE = 38, 14, 7.5, 54, 8
STEPS = {
    Qt.Key.Key_Right: STEP,
    Qt.Key.Key_Up: STEP,
    Qt.Key.Key_Left: -STEP,
    Qt.Key.Key_Down: -STEP,
    Qt.Key.Key_PageUp: 1.0,
    Qt.Key.Key_PageDown: -1.0,
}
CLEARING = (Qt.Key.Key_Delete, Qt.Key.Key_Backspace)


class ScoreSlider(QWidget):
    """A score or None (no feeling known). `moved(value)` while dragged and on each key, `settled()` at the end."""

    moved = Signal(object)
    settled = Signal()

    def __init__(self, look: Look, words: Words, value: float | None = None) -> None:
        """Shows a value; the words bring the figures' form."""
        super().__init__()
        self.look, self.words, self.value = look, words, value
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(HEIGHT)

    def sizeHint(self) -> QSize:
        """As wide as it may be."""
        return QSize(200, HEIGHT)

    def set_value(self, value: float | None) -> None:
        """Shows a value without telling."""
        self.value = value
        self.update()

    def move_to(self, value: float | None) -> None:
        """Moves as a person does: to the nearest half, within the scale."""
        kept = None if value is None else max(LOWEST, min(HIGHEST, round(value / STEP) * STEP))
        if kept != self.value:
            self.set_value(kept)
            self.moved.emit(kept)

    def x_of(self, value: float) -> float:
        """Where a value stands, px from the left."""
        return EDGE + (value - LOWEST) / (HIGHEST - LOWEST) * self._track()

    def value_at(self, x: float) -> float:
        """The value that stands at a distance (px) from the left."""
        return LOWEST + (x - EDGE) / self._track() * (HIGHEST - LOWEST)

    def _track(self) -> float:
        return max(1.0, self.width() - VALUE_WIDTH - 2 * EDGE)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Takes the thumb to the pointer."""
        if event.button() == Qt.MouseButton.LeftButton:
            self.move_to(self.value_at(event.position().x()))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """The thumb follows."""
        if event.buttons() & Qt.MouseButton.LeftButton:
            self.move_to(self.value_at(event.position().x()))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """The end of a drag."""
        self.settled.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows move by a half, page keys by one, Delete says that no feeling is known."""
        step = STEPS.get(Qt.Key(event.key()))
        if step is not None:
            self.move_to((self.value or 0.0) + step)
        elif event.key() in CLEARING:
            self.move_to(None)
        else:
            super().keyPressEvent(event)

    def role(self) -> str:
        """The colour role of the value."""
        if not self.value:
            return "neu"
        return "pos" if self.value > 0 else "neg"

    def paintEvent(self, event: QPaintEvent) -> None:
        """Track, bar from zero, ticks, thumb and figures."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_track(painter)
        self._paint_scale(painter)
        self._paint_value(painter)

    def _paint_track(self, painter: QPainter) -> None:
        def stroke(role: str, width: float, start: float, end: float) -> None:
            painter.setPen(QPen(self.look.colour(role), width, c=Qt.PenCapStyle.RoundCap))
            painter.drawLine(QPointF(self.x_of(start), MIDDLE), QPointF(self.x_of(end), MIDDLE))

        stroke("line_2", 3, LOWEST, HIGHEST)
        if self.value:
            stroke(self.role(), 4, 0, self.value)
        painter.setPen(QPen(self.look.colour("control"), 1.5))
        painter.drawLine(QPointF(self.x_of(0), MIDDLE - 6), QPointF(self.x_of(0), MIDDLE + 6))

    def _paint_scale(self, painter: QPainter) -> None:
        painter.setFont(font(10.5, tabular=True))
        painter.setPen(self.look.colour("ink_3"))
        for value in (LOWEST, 0.0, HIGHEST):
            place = QRectF(self.x_of(value) - 15, 23, 30, 14)
            painter.drawText(place, Qt.AlignmentFlag.AlignCenter, self.words.signed(value))

    def _paint_value(self, painter: QPainter) -> None:
        known = self.value is not None
        painter.setPen(QPen(self.look.colour(self.role()), 2.5))
        painter.setBrush(self.look.colour("surface"))
        if known:
            painter.drawEllipse(QPointF(self.x_of(self.value or 0.0), MIDDLE), THUMB - 1, THUMB - 1)
        painter.setFont(font(18, 600, tabular=True))
        text = self.words.signed(self.value) if self.value is not None else "–"
        place = QRectF(self.width() - VALUE_WIDTH, 0, VALUE_WIDTH, 28)
        painter.drawText(place, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, text)
