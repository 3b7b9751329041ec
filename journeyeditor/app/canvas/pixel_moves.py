"""Moving the pixels of a widget that have been painted, instead of painting them elsewhere."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import reduce
from typing import NamedTuple, cast

from PySide6.QtCore import QRect
from PySide6.QtGui import QRegion
from PySide6.QtWidgets import QWidget

AROUND = 8
"""Qt moves no pixel of a rectangle in which a child stands, or comes near it, px."""


class Move(NamedTuple):
    """A rectangle of a widget in which all pixels go across and down, px."""

    rect: QRect
    across: int
    down: int


class Shift(NamedTuple):
    """`moves` in the order in which they can be made, and then the `areas` to paint, px of the window."""

    moves: list[Move]
    areas: list[QRect]


class Over(NamedTuple):
    """What lies over a picture, px of the window: frames, which belong to a place of it, and what the hand holds."""

    frames: Sequence[QRect] = ()
    held: Sequence[QRect] = ()


NOTHING_OVER = Over()


def show_shift(port: QWidget, shift: Shift, over: Over = NOTHING_OVER) -> None:
    """Moves what is shifted, and has the rest painted."""
    if shift.moves:
        move_pixels(port, shift.moves, over)
    for area in shift.areas:
        port.update(area)


def move_pixels(port: QWidget, moves: Sequence[Move], over: Over = NOTHING_OVER) -> None:
    """Moves pixels. What lay over them is painted anew where its picture goes, and what is held where it is, too; so
    are widgets.
    """
    children = (one for one in port.children() if isinstance(one, QWidget) and one.isVisible())
    widgets = [one.geometry().adjusted(-AROUND, -AROUND, AROUND, AROUND) for one in children]
    for move in moves:
        parts = beside(move.rect, widgets)
        for part in parts:
            port.scroll(move.across, move.down, part)
        for area in cast("Iterable[QRect]", QRegion(move.rect).subtracted(united(parts))):
            port.update(area)
    for area in (*over.frames, *over.held):
        port.update(carried(area, moves))
    for area in over.held:
        port.update(area)


def carried(area: QRect, moves: Iterable[Move]) -> QRegion:
    """Where the pixels of an area are after some moves; what moves have painted over is nowhere."""
    stays, found = QRegion(area), QRegion()
    for rect, across, down in moves:
        if rect.intersects(area):
            moved = rect.intersected(area).translated(across, down)
            stays, found = stays.subtracted(rect), found.united(moved.intersected(rect))
    return stays.united(found)


def beside(rect: QRect, widgets: Iterable[QRect]) -> list[QRect]:
    """The columns of a rectangle at the sides of widgets."""
    parts = [rect]
    for widget in widgets:
        met = [part for part in parts if part.intersects(widget)]
        parts = [part for part in parts if not part.intersects(widget)]
        for part in met:
            before, after = widget.left() - part.left(), part.right() - widget.right()
            parts += [part.adjusted(0, 0, before - part.width(), 0)] if before > 0 else []
            parts += [part.adjusted(part.width() - after, 0, 0, 0)] if after > 0 else []
    return parts


def united(rects: Iterable[QRect]) -> QRegion:
    """Rectangles as one region."""
    return reduce(QRegion.united, map(QRegion, rects), QRegion())
