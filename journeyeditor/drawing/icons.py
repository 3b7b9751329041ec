"""Icons as marks: lines of one width and filled dots in one role, from icons/*.svg."""

from __future__ import annotations

from functools import lru_cache

from journeyeditor.drawing.marks import Path
from journeyeditor.drawing.shapes import placed
from journeyeditor.drawing.svg import icon_outlines

GRID = 24.0
"""Icons are drawn on 24 × 24."""


TURNING = frozenset({"jump", "left", "redo", "reply", "right", "undo", "walk"})
"""Icons that show a way to go: they turn where a map runs from right to left."""


@lru_cache(maxsize=8192)
def icon_marks(name: str, x: float, y: float, size: float, role: str, stroke: float = 1.75) -> tuple[Path, ...]:
    """An icon with its top left at (x, y), `size` pt wide; `stroke` is the line's width on the 24 grid.

    Raises ResourceError for a name we have not drawn.
    """
    scale = size / GRID
    lines, dots = icon_outlines(name)
    axis = None if name in TURNING else x + size / 2
    marks = []
    if lines:
        marks.append(Path(placed(lines, x, y, scale), stroke=role, width=stroke * scale, round=True, axis=axis))
    if dots:
        marks.append(Path(placed(dots, x, y, scale), fill=role, axis=axis))
    return tuple(marks)
