"""The silhouette that stands for a persona without a picture: head and shoulders on a soft tile, 48 × 48 grid."""

from __future__ import annotations

from math import atan2, cos, hypot, pi, sin, tan

from journeyeditor.drawing.marks import Command, Commands, Path, Rect
from journeyeditor.drawing.shapes import Point, circle, placed, rounded

GRID = 48.0
OPACITY = 0.85
SHOULDER = ((7.0, 48.0), (7.0, 37.0), (14.4, 30.5), (24.0, 30.5))
"""The left half of the shoulders: a cubic from the tile's bottom to the middle."""


def portrait_marks(x: float, y: float, size: float, category: int = 1, radius: float | None = None) -> tuple[Path, ...]:
    """A silhouette in a category's colours with its top left at (x, y), `size` pt wide.

    `radius` rounds the tile's corners (pt); None makes it a disc.
    """
    scale = size / GRID
    corner = GRID / 2 if radius is None else min(radius / scale, GRID / 2)
    ink = f"cat{category}"
    return (
        Path(rounded(Rect(x, y, size, size), corner * scale), fill=f"{ink}_soft"),
        Path(placed(circle(24, 18.5, 8), x, y, scale), fill=ink, opacity=OPACITY),
        Path(placed(_shoulders(corner), x, y, scale), fill=ink, opacity=OPACITY),
    )


def _shoulders(corner: float) -> Commands:
    """The shoulders cut by the tile's rounded bottom corners, so that no clip is needed."""
    (x, y), (ax, ay), (bx, by), (cx, cy) = _cut(corner)
    left: tuple[Command, ...] = (("M", x, y), ("C", ax, ay, bx, by, cx, cy))
    right: Command = ("C", GRID - bx, by, GRID - ax, ay, GRID - x, y)
    return (*left, right, *_base(x, y, corner), ("Z",))


def _base(x: float, y: float, corner: float) -> tuple[Command, ...]:
    """From the right end of the shoulders along the tile's bottom to the left end."""
    if y >= GRID:
        return ()
    angle = pi / 2 - atan2(y - (GRID - corner), corner - x)
    k = 4 / 3 * tan(angle / 4) * corner
    # The tangent at the cut runs along the corner's arc.
    tx, ty = cos(angle) * k, sin(angle) * k
    right: Command = ("C", GRID - x - tx, y + ty, GRID - corner + k, GRID, GRID - corner, GRID)
    left: Command = ("C", corner - k, GRID, x + tx, y + ty, x, y)
    return (right, ("L", corner, GRID), left)


def _cut(corner: float) -> tuple[Point, Point, Point, Point]:
    """The part of the shoulder's curve inside the corner, found by halving."""
    low, high = 0.0, 1.0
    if _inside(SHOULDER[0], corner):
        return SHOULDER
    for _ in range(40):
        middle = (low + high) / 2
        low, high = (low, middle) if _inside(_rest(middle)[0], corner) else (middle, high)
    return _rest(high)


def _inside(point: Point, corner: float) -> bool:
    x, y = point
    beyond = x < corner and y > GRID - corner
    return not beyond or hypot(corner - x, y - (GRID - corner)) <= corner


def _rest(t: float) -> tuple[Point, Point, Point, Point]:
    """The shoulder's curve from `t` on (de Casteljau)."""
    p0, p1, p2, p3 = SHOULDER
    a, b, c = _between(p0, p1, t), _between(p1, p2, t), _between(p2, p3, t)
    d, e = _between(a, b, t), _between(b, c, t)
    return _between(d, e, t), e, c, p3


def _between(a: Point, b: Point, t: float) -> Point:
    return a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t
