"""The convex hull of points (Andrew's monotone chain)."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

Point = tuple[float, float]


def hull(points: Iterable[Point]) -> list[Point]:
    """Its corners, anticlockwise on paper; fewer than three points come back sorted."""
    ordered = sorted(set(points))
    if len(ordered) < 3:
        return ordered
    return half(ordered)[:-1] + half(ordered[::-1])[:-1]


def half(points: Sequence[Point]) -> list[Point]:
    """The lower chain of points sorted by x."""
    chain: list[Point] = []
    for point in points:
        while len(chain) > 1 and turn(chain[-2], chain[-1], point) <= 0:
            chain.pop()
        chain.append(point)
    return chain


def turn(o: Point, a: Point, b: Point) -> float:
    """Twice the signed area of a triangle: which way o, a, b turns."""
    return (a[0] - o[0]) * (b[1] - o[1]) - (a[1] - o[1]) * (b[0] - o[0])
