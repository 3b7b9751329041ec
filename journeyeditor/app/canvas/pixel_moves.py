"""Moving the pixels of a widget that have been painted, instead of painting them elsewhere."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from PySide6.QtCore import QRect
from PySide6.QtWidgets import QWidget


class Move(NamedTuple):
    """A rectangle of a widget in which all pixels go across and down, px."""

    rect: QRect
    across: int
    down: int


class Shift(NamedTuple):
    """`moves` in the order in which they can be made, and then the `areas` to paint, px of the window."""

    moves: list[Move]
    areas: list[QRect]


def show_shift(port: QWidget, shift: Shift, over: Sequence[QRect]) -> None:
    """Moves what is shifted, and has the rest painted. `over` is where something lies that does not go with it, px."""
    if shift.moves:
        move_pixels(port, shift.moves, over)
    for area in shift.areas:
        port.update(area)


def move_pixels(port: QWidget, moves: Iterable[Move], over: Sequence[QRect] = ()) -> None:
    """Moves pixels. What lay over them is painted anew where it was and where its picture goes; so are widgets."""
    widgets = (one for one in port.children() if isinstance(one, QWidget) and one.isVisible())
    over = [*over, *(widget.geometry() for widget in widgets)]
    for area in over:
        port.update(area)
    for move in moves:
        port.scroll(move.across, move.down, move.rect)
    for area in over:
        port.update(area)
