"""The legend of the signs that occur, and the footer."""

from __future__ import annotations

from journeyeditor.drawing import Group
from journeyeditor.layout.context import Context


def draw_legend(context: Context, width: float, y: float) -> tuple[Group, ...]:
    """Groups below the last lane."""
    return ()
