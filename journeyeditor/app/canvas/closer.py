"""Zooms to what is selected: all of it in the middle of the canvas, as large as it can be read at ease."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRectF

from journeyeditor.app.canvas.camera import MARGIN, PX_PER_PT
from journeyeditor.app.canvas.level import Level
from journeyeditor.drawing import Rect, Sticky

if TYPE_CHECKING:
    from journeyeditor.app.canvas.board import MapBoard

MOST = 2.0
"""Never closer than this."""


def fit_selection(view: MapBoard) -> bool:
    """Shows what is selected; False where nothing of the map is."""
    if view.level is not Level.DETAIL and view.session.selection:
        view.set_zoom(1.0)
    box = selected_box(view)
    if box is None:
        return False
    room, strips = view.viewport().size(), view.camera.strips
    across = (room.width() - 4 * MARGIN) / (box.width + strips.left)
    down = (room.height() - 4 * MARGIN) / (box.height + strips.top)
    view.set_zoom(min(MOST, across / PX_PER_PT, down / PX_PER_PT))
    view.scroll_by(_way(view, selected_box(view) or box))
    return True


def selected_box(view: MapBoard) -> Rect | None:
    """What is selected, as a box of the sheet, pt; None where nothing is drawn."""
    found = (view.node_of(key) for key in view.session.selection)
    boxes = [placed.bounds for placed in found if placed is not None]
    if not boxes:
        return None
    left, top = min(box.x for box in boxes), min(box.y for box in boxes)
    return Rect(left, top, max(box.right for box in boxes) - left, max(box.bottom for box in boxes) - top)


def _way(view: MapBoard, box: Rect) -> QPoint:
    """How far to scroll so that a box of the sheet stands in the middle; heads and labels stay where they are."""
    camera = view.camera
    way = camera.sheet_box(box).center() - QRectF(camera.zone(Sticky.NONE)).center()
    return QPoint(
        round(way.x()) if box.right > camera.strips.left else 0,
        round(way.y()) if box.bottom > camera.strips.top else 0,
    )
