"""Monotone cubics through scores: the curve never passes a score, and is level at every peak and trough."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import pairwise
from math import hypot

from journeyeditor.drawing.marks import Command, Commands
from journeyeditor.drawing.shapes import Point

STEEPEST = 3.0
"""Fritsch and Carlson, SIAM J. Numer. Anal. 17 (1980): slopes within a circle of this radius keep a cubic monotone."""


def slopes(points: Sequence[Point]) -> list[float]:
    """The slope of the curve at each point; x must grow. One point lies level, none has no slopes."""
    return [slope for _, slope in climbing(points)]


def climbing(points: Sequence[Point], first: int = 0, coming: float = 0.0) -> Iterator[tuple[float, float]]:
    """At each point from `first` on the slope that the curve before leaves it, then its own.

    Where the first of the two is known (`coming`; never at the beginning), nothing before `first` is looked at.
    """
    last = len(points) - 1
    secant = _secant(points, first) if first < last else 0.0
    here = coming if first else secant
    for i in range(first, last):
        ahead = _secant(points, i + 1) if i + 1 < last else secant
        following = ahead if i + 1 == last else 0.0 if secant * ahead <= 0 else (secant + ahead) / 2
        before = here
        if secant == 0:
            here = following = 0.0
        elif (length := hypot(here / secant, following / secant)) > STEEPEST:
            here *= STEEPEST / length
            following *= STEEPEST / length
        yield before, here
        here, secant = following, ahead
    if points:
        yield here, here


def _secant(points: Sequence[Point], i: int) -> float:
    (x, y), (x2, y2) = points[i], points[i + 1]
    return (y2 - y) / (x2 - x)


def monotone_curve(points: Sequence[Point]) -> Commands:
    """Béziers through the points, handles at a third of the distance; a single point gives a move and no line."""
    if not points:
        return ()
    return (("M", *points[0]), *segments(points, slopes(points)))


def segments(points: Sequence[Point], slope: Sequence[float]) -> tuple[Command, ...]:
    """The Béziers through some points with a slope at each."""
    return tuple(_segment(points, slope, i) for i in range(len(points) - 1))


def _segment(points: Sequence[Point], slope: Sequence[float], i: int) -> Command:
    (x, y), (x2, y2) = points[i], points[i + 1]
    third = (x2 - x) / 3
    return ("C", x + third, y + slope[i] * third, x2 - third, y2 - slope[i + 1] * third, x2, y2)


def down_to(points: Sequence[Point], level: float) -> Commands:
    """The area between the curve and a level (y, pt), closed; nothing for fewer than two points."""
    if len(points) < 2:
        return ()
    return (*monotone_curve(points), ("L", points[-1][0], level), ("L", points[0][0], level), ("Z",))


def smooth(points: Sequence[Point], slope: Sequence[float], every: float) -> tuple[Point, ...]:
    """The curve through points with their slopes as pieces about `every` pt wide, the points among their ends."""
    found = list(points[:1])
    for i, (start, end) in enumerate(pairwise(points)):
        found += _pieces(start, end, slope[i], slope[i + 1], max(1, round((end[0] - start[0]) / every)))
    return tuple(found)


@lru_cache(maxsize=1 << 10)
def _pieces(start: Point, end: Point, out: float, into: float, n: int) -> tuple[Point, ...]:
    """One Bézier in n pieces, without its start: most stay the same when one point is dragged."""
    return (*(_on_segment(start, end, out, into, k / n) for k in range(1, n)), end)


def _on_segment(start: Point, end: Point, out: float, into: float, t: float) -> Point:
    """A place on the Bézier between two points at t = 0…1; x grows evenly as its handles stand at thirds."""
    (x1, y1), (x2, y2) = start, end
    third, s = (x2 - x1) / 3, 1 - t
    y = s**3 * y1 + 3 * s * s * t * (y1 + out * third) + 3 * s * t * t * (y2 - into * third) + t**3 * y2
    return x1 + (x2 - x1) * t, y
