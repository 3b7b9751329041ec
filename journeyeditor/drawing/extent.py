"""How far a mark reaches, so that a window shows only what is in it."""

from __future__ import annotations

from journeyeditor.drawing.hatch import bounds
from journeyeditor.drawing.marks import GlyphRun, Image, Mark, Path, Rect

ASCENT, DESCENT = 1.0, 0.3
"""How far letters reach above and below the baseline at most, em."""


def extent(mark: Mark) -> Rect:
    """The rectangle round a mark, its stroke included, in the group's coordinates."""
    if isinstance(mark, GlyphRun):
        size = mark.size
        return Rect(mark.x, mark.y - ASCENT * size, mark.shape.width * size, (ASCENT + DESCENT) * size)
    return mark.rect if isinstance(mark, Image) else _path(mark)


def _path(path: Path) -> Rect:
    half = path.width / 2 if path.stroke else 0.0
    x, y, width, height = bounds(path.commands)
    box = Rect(x - half, y - half, width + 2 * half, height + 2 * half)
    return overlap(box, path.clip) if path.clip else box


def overlap(one: Rect, other: Rect) -> Rect:
    """What two rectangles have in common; without any, a rectangle of no size."""
    x, y = max(one.x, other.x), max(one.y, other.y)
    return Rect(x, y, max(0.0, min(one.right, other.right) - x), max(0.0, min(one.bottom, other.bottom) - y))
