"""A part of the map as a picture on the clipboard."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QGuiApplication, QImage, QPainter

from journeyeditor.app.canvas.camera import PX_PER_PT
from journeyeditor.app.canvas.painter import paint_group
from journeyeditor.drawing import Rect

if TYPE_CHECKING:
    from journeyeditor.app.canvas.board import MapBoard

DENSITY, LARGEST = 2.0, 8000
MARGIN = 9.0
"""Room kept round what is selected, pt."""


def copy_picture(board: MapBoard) -> bool:
    """The rectangle round what is selected, else the whole map, twice as dense as at 100 %. False for an empty map."""
    area = area_of(board)
    if area is None:
        return False
    QGuiApplication.clipboard().setImage(picture_of(board, area))
    return True


def area_of(board: MapBoard) -> Rect | None:
    """What is to be seen of the sheet, pt."""
    width, height = board.sheet
    if not width or not height:
        return None
    boxes = [placed.bounds for one in board.session.selection for placed in board.scene.of(one)]
    if not boxes:
        return Rect(0.0, 0.0, width, height)
    left, top = min(box.x for box in boxes) - MARGIN, min(box.y for box in boxes) - MARGIN
    right, bottom = max(box.right for box in boxes) + MARGIN, max(box.bottom for box in boxes) + MARGIN
    left, top = max(0.0, left), max(0.0, top)
    return Rect(left, top, min(width, right) - left, min(height, bottom) - top)


def picture_of(board: MapBoard, area: Rect) -> QImage:
    """An area of the sheet painted."""
    scale = min(PX_PER_PT * DENSITY, LARGEST / max(area.width, area.height))
    image = QImage(max(1, round(area.width * scale)), max(1, round(area.height * scale)), QImage.Format.Format_RGB32)
    image.fill(board.compiler.inks.colour("surface"))
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    painter.scale(scale, scale)
    for group in board.scene.groups:
        x, y = group.group.origin
        painter.save()
        painter.translate(x - area.x, y - area.y)
        paint_group(painter, group, area.moved(-x, -y), board.compiler, None)
        painter.restore()
    painter.end()
    return image
