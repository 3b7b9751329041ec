"""The legend below the atlas: the signs that occur, in one row or more."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from journeyeditor.app.canvas.camera import PX_PER_PT
from journeyeditor.app.canvas.compiled import Compiler
from journeyeditor.app.canvas.painter import paint_calls
from journeyeditor.app.theme import Look
from journeyeditor.drawing import Node
from journeyeditor.layout.atlas_legend import ROW, Entry, legend_nodes

INSET, HEIGHT = 16, 40
LEAST_WIDTH = 240
"""Narrower than this the bar is not laid out yet, px."""


class LegendBar(QWidget):
    """Grows by a row where the signs do not fit beside each other."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        """Empty until `show_entries`."""
        super().__init__(parent)
        self.look = look
        self.compiler: Compiler | None = None
        self.entries: tuple[Entry, ...] = ()
        self.nodes: tuple[Node, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(HEIGHT)

    def show_entries(self, entries: list[Entry], compiler: Compiler, look: Look) -> None:
        """Takes the signs, and what paints them."""
        self.entries, self.compiler, self.look = tuple(entries), compiler, look
        self._lay_out()
        self.setAccessibleName(", ".join(entry.word.lines[0].text for entry in self.entries if entry.word.lines))

    def _lay_out(self) -> None:
        if self.width() < LEAST_WIDTH:
            return
        width = (self.width() - 2 * INSET) / PX_PER_PT
        self.nodes, height = legend_nodes(self.entries, width, "")
        self.setFixedHeight(round(HEIGHT + max(0.0, height - ROW) * PX_PER_PT))
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Spreads the signs anew."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._lay_out()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Ground, upper rule, signs."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(event.rect(), self.look.colour("surface"))
        painter.setPen(QPen(self.look.colour("line"), 1))
        painter.drawLine(QRectF(self.rect()).topLeft(), QRectF(self.rect()).topRight())
        if self.compiler is None:
            return
        painter.translate(INSET, (HEIGHT - ROW * PX_PER_PT) / 2)
        painter.scale(PX_PER_PT, PX_PER_PT)
        for node in self.nodes:
            paint_calls(painter, self.compiler.compile(node).calls)
