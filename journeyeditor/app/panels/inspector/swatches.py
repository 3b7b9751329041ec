"""The eight category colours to choose from."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from journeyeditor.app.panels.inspector.subject import Subject
from journeyeditor.app.theme import Look
from journeyeditor.app.widgets.field import Field

COLOURS, HEIGHT, GAP = 8, 28, 6


class Swatches(QWidget):
    """One of the colours 1–8 is chosen; `chosen(colour)` is told."""

    chosen = Signal(int)

    def __init__(self, look: Look) -> None:
        """Starts at the first."""
        super().__init__()
        self.look, self.value = look, 1
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setFixedHeight(HEIGHT)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_value(self, value: int) -> None:
        """Shows a colour without telling."""
        self.value = value
        self.update()

    def choose(self, value: int) -> None:
        """Chooses as a person does."""
        kept = max(1, min(COLOURS, value))
        if kept != self.value:
            self.set_value(kept)
            self.chosen.emit(kept)

    def cell(self, colour: int) -> QRectF:
        """Where a colour stands."""
        width = (self.width() + GAP) / COLOURS
        return QRectF((colour - 1) * width, 0, width - GAP, HEIGHT)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Chooses what is clicked."""
        self.choose(int(event.position().x() * COLOURS / max(1, self.width())) + 1)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Left and Right choose the neighbour."""
        step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
        else:
            self.choose(self.value + step)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Soft tiles with a dot of the ink; the chosen one with the accent's edge."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for colour in range(1, COLOURS + 1):
            cell = self.cell(colour).adjusted(1, 1, -1, -1)
            chosen = colour == self.value
            painter.setPen(QPen(self.look.colour("accent"), 2) if chosen else Qt.PenStyle.NoPen)
            painter.setBrush(self.look.colour(f"cat{colour}_soft"))
            painter.drawRoundedRect(cell, 6, 6)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self.look.colour(f"cat{colour}"))
            painter.drawEllipse(cell.center(), 4, 4)


def colour_field(subject: Subject[Any]) -> Field:
    """The subject's category colour."""
    swatches = Swatches(subject.desk.look)
    swatches.chosen.connect(lambda colour: subject.put(colour=colour))

    def refresh() -> None:
        swatches.set_value(subject.now.colour)

    refresh()
    return Field(subject.desk.words.tr("app.field.colour"), swatches, refresh)
