"""What hulls round journeys are made of: points on circles and on label boxes."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from math import cos, pi, sin

from journeyeditor.drawing import Rect
from journeyeditor.layout.atlas_curves import Disc, Point

CORNERS = 40


def round_points(disc: Disc, pad: float, below: float) -> list[Point]:
    """Points on a circle `pad` wider than a disc; its lower half is moved down by `below`."""
    reach = disc.r + pad
    angles = [2 * pi * i / CORNERS for i in range(CORNERS)]
    return [(disc.x + reach * cos(a), disc.y + reach * sin(a) + (below if sin(a) > 1e-9 else 0.0)) for a in angles]


def soft_box(box: Rect, pad: float) -> list[Point]:
    """Points on a box that is `pad` larger on each side, its corners rounded by the pad."""
    corners = ((box.x, box.y), (box.right, box.y), (box.x, box.bottom), (box.right, box.bottom))
    return [point for x, y in corners for point in round_points(Disc(x, y, 0.0), pad, 0.0)]


def box_of(points: Iterable[Point]) -> Rect:
    """The upright rectangle round points."""
    xs, ys = zip(*points, strict=True)
    return Rect(min(xs), min(ys), max(xs) - min(xs), max(ys) - min(ys))


def holds_point(outline: Sequence[Point], at: Point) -> bool:
    """Whether a point is within a closed outline (even–odd)."""
    crossings = sum(
        (ay > at[1]) != (by > at[1]) and at[0] < ax + (bx - ax) * (at[1] - ay) / (by - ay)
        for (ax, ay), (bx, by) in zip(outline, (*outline[1:], *outline[:1]), strict=True)
    )
    return crossings % 2 == 1
