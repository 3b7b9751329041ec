"""The number and the key moment of a touchpoint, over the field in which its text is typed: both stay seen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from journeyeditor.app.canvas.overlay import Look, mark_for
from journeyeditor.app.canvas.painter import paint_node
from journeyeditor.app.canvas.scene import Placed

if TYPE_CHECKING:
    from journeyeditor.app.canvas.board import MapBoard


class Badges(QWidget):
    """As large as what it shows; it lets the mouse through. Whoever opens the field tells it where that goes."""

    def __init__(self, board: MapBoard) -> None:
        """Of what is typed on a board now."""
        super().__init__(board.viewport())
        self.board = board
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.follow()

    def shown(self) -> tuple[Placed, ...]:
        """What stands over the field."""
        scene, key = self.board.scene, self.board.edited
        placed = scene.main(key)
        return mark_for(placed, Look.SELECTED, scene.of(key)).above if placed else ()

    def follow(self) -> None:
        """Stands where the card has them now."""
        camera, box = self.board.camera, QRectF()
        for placed in self.shown():
            box = box.united(camera.box(placed.group, placed.node.bounds))
        self.setGeometry(box.toAlignedRect().adjusted(-1, -1, 1, 1))
        self.setVisible(not box.isEmpty())
        self.raise_()
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Just as the map has them."""
        painter, board = QPainter(self), self.board
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for placed in self.shown():
            painter.save()
            painter.translate(board.camera.origin(placed.group) - self.pos().toPointF())
            painter.scale(board.camera.scale, board.camera.scale)
            paint_node(painter, board.compiler.compile(placed.node), board.compiler)
            painter.restore()
        painter.end()
