"""The menu of what is selected, asked for by key: it opens beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, QRectF

from journeyeditor.app.canvas.frames import frame_of

if TYPE_CHECKING:
    from journeyeditor.app.canvas.pointing import Pointing


def selected_box(view: Pointing) -> QRectF:
    """What was selected last, or the empty cell in focus, px of the viewport; empty where there is neither."""
    placed = view.node_of(view.session.selection[-1]) if view.session.selection else None
    if placed is not None:
        return view.camera.box(placed.group, frame_of(placed.node).rect)
    return view.camera.sheet_box(view.places().cell_box(view.cell)) if view.cell is not None else QRectF()


def below(box: QRect, port: QRect) -> QPoint:
    """Where a menu opens below a box: at its left foot, as far as that is seen; in the middle without a box."""
    if box.isEmpty():
        return port.center()
    x = min(max(box.left(), port.left()), port.right())
    return QPoint(x, min(max(box.bottom(), port.top()), port.bottom()))


def open_menu(view: Pointing) -> None:
    """Brings what is selected into sight, and asks for its menu there."""
    view.finish_editing()
    view.reveal_selection()
    view.customContextMenuRequested.emit(below(selected_box(view).toAlignedRect(), view.viewport().rect()))
