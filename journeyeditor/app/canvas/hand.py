"""What is in the hand while it is dragged: painted once, and then only put elsewhere."""

from __future__ import annotations

from dataclasses import dataclass
from functools import reduce
from math import ceil

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPixmap

from journeyeditor.app.canvas.camera import PX_PER_PT, Camera
from journeyeditor.app.canvas.compiled import Compiler
from journeyeditor.app.canvas.frames import Frame, frame_of
from journeyeditor.app.canvas.painter import paint_node
from journeyeditor.app.canvas.scene import Placed

TILT = -2.0
"""How a card in the hand leans, degrees."""

LARGEST = 2_000_000
"""What covers more px² than this is painted wherever it is: most of it is out of sight."""

CARDED = {"card", "stage", "step", "label"}
"""Parts that are lifted: with a shadow, and an edge in the accent."""


@dataclass(frozen=True, slots=True)
class Ghost:
    """What is in the hand: nodes with their places, shifted by pt, leaning about the place it is held at."""

    nodes: tuple[Placed, ...]
    shift: tuple[float, float]
    held: tuple[float, float]

    def holding(self, camera: Camera) -> QPointF:
        """Where in the window it is held now, px."""
        return camera.to_window(self.held[0] + self.shift[0], self.held[1] + self.shift[1])

    def extent(self, camera: Camera) -> list[QRectF]:
        """What is covered by it, px."""
        found = []
        for placed in self.nodes:
            box = camera.box(placed.group, placed.node.bounds.moved(*self.shift))
            lean = 48 + box.width() * 0.05
            found.append(box.adjusted(-lean, -lean, lean, lean))
        return found


class Hand:
    """The picture of what is in the hand, as long as that and its size stay the same."""

    def __init__(self) -> None:
        """Nothing is held yet."""
        self.made_of: tuple[object, ...] = ()
        self.nodes: tuple[Placed, ...] = ()
        self.picture = QPixmap()

    def paint(self, painter: QPainter, ghost: Ghost, camera: Camera, compiler: Compiler) -> None:
        """Paints it where it is held now, on a whole pixel."""
        area = reduce(QRectF.united, ghost.extent(camera), QRectF())
        held, density = ghost.holding(camera), painter.device().devicePixelRatioF()
        if area.width() * area.height() > LARGEST:
            paint_ghost(painter, ghost, camera, compiler)
            return
        corner = area.topLeft() - held
        look = (compiler, camera.scale, density, *(round(part, 3) for part in (corner.x(), corner.y(), *size_of(area))))
        if self.nodes is not ghost.nodes or self.made_of != look:
            self.nodes, self.made_of = ghost.nodes, look
            self.picture = pictured(area, ghost, camera, compiler, painter)
        at = (area.topLeft() * density).toPoint().toPointF() / density
        painter.drawPixmap(at, self.picture)


def size_of(area: QRectF) -> tuple[float, float]:
    """Width and height."""
    return area.width(), area.height()


def pictured(area: QRectF, ghost: Ghost, camera: Camera, compiler: Compiler, like: QPainter) -> QPixmap:
    """An area of the window with what is in the hand there, as a painter would paint it."""
    density = like.device().devicePixelRatioF()
    picture = QPixmap(ceil(area.width() * density), ceil(area.height() * density))
    picture.setDevicePixelRatio(density)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setRenderHints(like.renderHints())
    painter.translate(-area.topLeft())
    paint_ghost(painter, ghost, camera, compiler)
    painter.end()
    return picture


def paint_ghost(painter: QPainter, ghost: Ghost, camera: Camera, compiler: Compiler) -> None:
    """The nodes in the hand, leaning, with the deepest shadow and an accent edge."""
    held, shift = ghost.holding(camera), QPointF(*ghost.shift) * camera.scale
    painter.save()
    painter.translate(held)
    painter.rotate(TILT)
    painter.translate(-held)
    for placed in ghost.nodes:
        painter.save()
        painter.translate(camera.origin(placed.group) + shift)
        painter.scale(camera.scale, camera.scale)
        frame = frame_of(placed.node)
        carded = placed.node.key.part in CARDED
        if carded:
            _lift(painter, frame, compiler)
        paint_node(painter, compiler.compile(placed.node), compiler)
        if carded:
            painter.setPen(compiler.inks.line("accent", 1.0 / PX_PER_PT))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(*frame.rect), frame.radius, frame.radius)
        painter.restore()
    painter.restore()


def _lift(painter: QPainter, frame: Frame, compiler: Compiler) -> None:
    rect = frame.rect
    pixmap, around = compiler.shadows.pixmap(3, rect.width, rect.height, frame.radius)
    painter.drawPixmap(around.translated(rect.x, rect.y), pixmap, QRectF(pixmap.rect()))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(compiler.inks.brush("raised"))
    painter.drawRoundedRect(QRectF(*rect), frame.radius, frame.radius)
