"""A switch between a few choices, all of them seen: a track with a thumb."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from journeyeditor.app.theme import Look, font

HEIGHT, INSET, RADIUS, THUMB_RADIUS, SIDE = 32, 2, 7, 5, 12
PREVIOUS, NEXT = Qt.Key.Key_Left, Qt.Key.Key_Right


class Segmented(QWidget):
    """One of `choices` (value, word) is chosen; `chosen(value)` is told when a person chooses another."""

    chosen = Signal(object)

    def __init__(self, look: Look, choices: Sequence[tuple[object, str]], value: object = None) -> None:
        """`value` None or unknown: none is chosen."""
        super().__init__()
        self.look, self.choices, self.value = look, tuple(choices), value
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(HEIGHT)

    def sizeHint(self) -> QSize:
        """As wide as its widest word, once for each choice."""
        measure = QFontMetricsF(font(12.5, 600))
        widest = max((measure.horizontalAdvance(word) for _, word in self.choices), default=0)
        return QSize(round(len(self.choices) * (widest + 2 * SIDE)) + 2 * INSET, HEIGHT)

    def set_value(self, value: object) -> None:
        """Shows a choice without telling."""
        if value != self.value:
            self.value = value
            self.update()

    def set_choices(self, choices: Sequence[tuple[object, str]], value: object) -> None:
        """Takes other choices without telling."""
        if tuple(choices) != self.choices:
            self.choices = tuple(choices)
            self.updateGeometry()
            self.update()
        self.set_value(value)

    def choose(self, index: int) -> None:
        """Chooses as a person does."""
        value = self.choices[max(0, min(len(self.choices) - 1, index))][0]
        if value != self.value:
            self.set_value(value)
            self.chosen.emit(value)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Chooses what is clicked."""
        if event.button() == Qt.MouseButton.LeftButton:
            self.choose(int(event.position().x() * len(self.choices) / max(1, self.width())))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Left and Right choose the neighbour."""
        if event.key() not in (PREVIOUS, NEXT):
            super().keyPressEvent(event)
            return
        values = [value for value, _ in self.choices]
        now = values.index(self.value) if self.value in values else -1
        self.choose(now + (1 if event.key() == NEXT else -1))

    def cell(self, index: int) -> QRectF:
        """Where a choice stands."""
        width = (self.width() - 2 * INSET) / max(1, len(self.choices))
        return QRectF(INSET + index * width, INSET, width, HEIGHT - 2 * INSET)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The track, the thumb, the words."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self.look.colour("hover"))
        painter.drawRoundedRect(QRectF(self.rect()), RADIUS, RADIUS)
        for index, (value, word) in enumerate(self.choices):
            self._paint_choice(painter, self.cell(index), word, value == self.value)

    def _paint_choice(self, painter: QPainter, cell: QRectF, word: str, chosen: bool) -> None:
        if chosen:
            dark = self.look.name == "dark"
            painter.setBrush(self.look.colour("pressed" if dark else "surface"))
            painter.setPen(self.look.colour("line_2"))
            painter.drawRoundedRect(cell.adjusted(0.5, 0.5, -0.5, -0.5), THUMB_RADIUS, THUMB_RADIUS)
        painter.setFont(font(12.5, 600 if chosen else 500))
        painter.setPen(self.look.colour("ink" if chosen else "ink_2"))
        painter.drawText(cell, Qt.AlignmentFlag.AlignCenter, word)
