"""Monotone cubics through scores: the curve never passes a score, and is level at every peak and trough."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from math import hypot

from journeyeditor.drawing.marks import Command, Commands
from journeyeditor.drawing.shapes import Point

STEEPEST = 3.0
"""Fritsch and Carlson, SIAM J. Numer. Anal. 17 (1980): slopes within a circle of this radius keep a cubic monotone."""


def slopes(points: Sequence[Point]) -> list[float]:
    """The slope of the curve at each point; x must grow. One point lies level, none has no slopes."""
    if len(points) < 2:
        return [0.0] * len(points)
    secants = [(b[1] - a[1]) / (b[0] - a[0]) for a, b in pairwise(points)]
    inner = [0.0 if d * e <= 0 else (d + e) / 2 for d, e in pairwise(secants)]
    found = [secants[0], *inner, secants[-1]]
    for i, secant in enumerate(secants):
        if secant == 0:
            found[i] = found[i + 1] = 0.0
            continue
        length = hypot(found[i] / secant, found[i + 1] / secant)
        if length > STEEPEST:
            found[i] *= STEEPEST / length
            found[i + 1] *= STEEPEST / length
    return found


def monotone_curve(points: Sequence[Point]) -> Commands:
    """Béziers through the points, handles at a third of the distance; a single point gives a move and no line."""
    if not points:
        return ()
    slope = slopes(points)
    return (("M", *points[0]), *(_segment(points, slope, i) for i in range(len(points) - 1)))


def _segment(points: Sequence[Point], slope: Sequence[float], i: int) -> Command:
    (x, y), (x2, y2) = points[i], points[i + 1]
    third = (x2 - x) / 3
    return ("C", x + third, y + slope[i] * third, x2 - third, y2 - slope[i + 1] * third, x2, y2)


def down_to(points: Sequence[Point], level: float) -> Commands:
    """The area between the curve and a level (y, pt), closed; nothing for fewer than two points."""
    if len(points) < 2:
        return ()
    return (*monotone_curve(points), ("L", points[-1][0], level), ("L", points[0][0], level), ("Z",))


def height_at(points: Sequence[Point], x: float) -> float | None:
    """The curve's y at an x (pt); None outside its ends."""
    slope = slopes(points)
    for i, ((x1, y1), (x2, y2)) in enumerate(pairwise(points)):
        if x1 <= x <= x2:
            width = x2 - x1
            t = (x - x1) / width
            a, b = y1 + slope[i] * width / 3, y2 - slope[i + 1] * width / 3
            return (1 - t) ** 3 * y1 + 3 * (1 - t) ** 2 * t * a + 3 * (1 - t) * t * t * b + t**3 * y2
    return points[0][1] if len(points) == 1 and points[0][0] == x else None
