"""The ring round the canvas while it has the keyboard and nothing on it shows where: the focus is always seen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from journeyeditor.app.canvas.board import MapBoard

WIDTH = 2.0
"""As the rings of other widgets, px."""


class Ring(QWidget):
    """Lies over the viewport and lets the mouse through."""

    def __init__(self, board: MapBoard) -> None:
        """As large as the viewport."""
        super().__init__(board)
        self.board = board
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.follow()

    def follow(self) -> None:
        """Takes the place of the viewport."""
        self.setGeometry(self.board.viewport().geometry())
        self.raise_()

    def paintEvent(self, event: QPaintEvent) -> None:
        """A frame in the accent."""
        painter = QPainter(self)
        painter.setPen(QPen(self.board.compiler.inks.colour("accent"), WIDTH))
        inset = WIDTH / 2
        painter.drawRect(QRectF(self.rect()).adjusted(inset, inset, -inset, -inset))
        painter.end()
