"""The eight category colours to choose from."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from journeyeditor.app.panels.inspector.subject import Subject
from journeyeditor.app.theme import Look
from journeyeditor.app.widgets.field import Field

COLOURS, HEIGHT, GAP = 8, 28, 6


class Swatches(QWidget):
    """One of the colours 1–8 is chosen, or where there may be none, 0; `chosen(colour)` is told."""

    chosen = Signal(int)

    def __init__(self, look: Look, none: bool = False) -> None:
        """Starts at the first."""
        super().__init__()
        self.look, self.least = look, 0 if none else 1
        self.value = self.least
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setFixedHeight(HEIGHT)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_value(self, value: int) -> None:
        """Shows a colour without telling."""
        self.value = value
        self.update()

    def choose(self, value: int) -> None:
        """Chooses as a person does."""
        kept = max(self.least, min(COLOURS, value))
        if kept != self.value:
            self.set_value(kept)
            self.chosen.emit(kept)

    def cell(self, colour: int) -> QRectF:
        """Where a colour stands."""
        width = (self.width() + GAP) / (COLOURS + 1 - self.least)
        return QRectF((colour - self.least) * width, 0, width - GAP, HEIGHT)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Chooses what is clicked."""
        self.choose(int(event.position().x() * (COLOURS + 1 - self.least) / max(1, self.width())) + self.least)

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
        for colour in range(self.least, COLOURS + 1):
            self._paint_cell(painter, self.cell(colour).adjusted(1, 1, -1, -1), colour)
        painter.end()

    def _paint_cell(self, painter: QPainter, cell: QRectF, colour: int) -> None:
        painter.setPen(QPen(self.look.colour("accent"), 2) if colour == self.value else Qt.PenStyle.NoPen)
        painter.setBrush(self.look.colour(f"cat{colour}_soft" if colour else "hover"))
        painter.drawRoundedRect(cell, 6, 6)
        if not colour:
            painter.setPen(QPen(self.look.colour("ink_3"), 1.75))
            painter.drawLine(cell.center() - QPointF(5, 0), cell.center() + QPointF(5, 0))
            return
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self.look.colour(f"cat{colour}"))
        painter.drawEllipse(cell.center(), 4, 4)


def colour_field(subject: Subject[Any], none: bool = False) -> Field:
    """The subject's category colour; with `none`, it may have none."""
    swatches = Swatches(subject.desk.look, none)
    swatches.chosen.connect(lambda colour: subject.put(colour=colour or None))

    def refresh() -> None:
        swatches.set_value(-1 if subject.mixed("colour") else subject.now.colour or 0)

    refresh()
    return Field(subject.desk.words.tr("app.field.colour"), swatches, refresh)
