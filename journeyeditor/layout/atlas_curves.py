"""Lines of the atlas: arcs of circles, and bent lines that keep off nodes and labels. pt, y down."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from math import atan2, ceil, cos, hypot, pi, sin, tan
from typing import NamedTuple

from journeyeditor.drawing import Rect
from journeyeditor.drawing.marks import Commands

Point = tuple[float, float]
SAMPLES = 20


class Bow(NamedTuple):
    """A quadratic curve: start, control point, end."""

    start: Point
    control: Point
    end: Point

    def at(self, share: float) -> Point:
        """The point at a parameter 0–1."""
        a, b, c = (1 - share) ** 2, 2 * share * (1 - share), share**2
        x = a * self.start[0] + b * self.control[0] + c * self.end[0]
        return x, a * self.start[1] + b * self.control[1] + c * self.end[1]

    def points(self, samples: int = SAMPLES) -> list[Point]:
        """Points along the curve, both ends included."""
        (sx, sy), (cx, cy), (ex, ey) = self
        x1, y1, x2, y2 = 2 * (cx - sx), 2 * (cy - sy), sx - 2 * cx + ex, sy - 2 * cy + ey
        shares = [i / samples for i in range(samples + 1)]
        return [(sx + t * (x1 + t * x2), sy + t * (y1 + t * y2)) for t in shares]

    def commands(self) -> Commands:
        """The curve raised to a cubic."""
        (sx, sy), (cx, cy), (ex, ey) = self
        first = (sx + (cx - sx) * 2 / 3, sy + (cy - sy) * 2 / 3)
        second = (ex + (cx - ex) * 2 / 3, ey + (cy - ey) * 2 / 3)
        return (("M", sx, sy), ("C", *first, *second, ex, ey))

    def bounds(self) -> Rect:
        """A rectangle that holds the curve: that of its three points."""
        xs, ys = zip(*self, strict=True)
        return Rect(min(xs), min(ys), max(xs) - min(xs), max(ys) - min(ys))

    def angle(self) -> float:
        """The direction in which it starts, radians."""
        return atan2(self.control[1] - self.start[1], self.control[0] - self.start[0])

    def end_angle(self) -> float:
        """The direction in which it ends, radians."""
        return atan2(self.end[1] - self.control[1], self.end[0] - self.control[0])


class Disc(NamedTuple):
    """A circle: middle and radius."""

    x: float
    y: float
    r: float


def bow(source: Disc, target: Disc, bend: float, off_source: float = 0.0, off_target: float = 0.0) -> Bow:
    """A curve from rim to rim, `off` pt away from them; `bend` is the control point's distance from the straight line
    in shares of its length, to the right seen along the line.
    """
    dx, dy = target.x - source.x, target.y - source.y
    control = ((source.x + target.x) / 2 - dy * bend, (source.y + target.y) / 2 + dx * bend)
    return Bow(
        towards((source.x, source.y), control, source.r + off_source),
        control,
        towards((target.x, target.y), control, target.r + off_target),
    )


def towards(start: Point, goal: Point, distance: float) -> Point:
    """The point a distance away from a start."""
    length = hypot(goal[0] - start[0], goal[1] - start[1])
    share = distance / length if length > 1e-6 else 0.0
    return start[0] + (goal[0] - start[0]) * share, start[1] + (goal[1] - start[1]) * share


def arc(disc: Disc, share: float) -> Commands:
    """A share 0–1 of a circle, clockwise from 12 o'clock, in cubics of at most a quarter each."""
    pieces = max(1, ceil(share * 4))
    step = share * 2 * pi / pieces
    reach = 4 / 3 * tan(step / 4) * disc.r
    commands: Commands = (("M", disc.x, disc.y - disc.r),)
    for piece in range(pieces):
        begin, end = piece * step - pi / 2, (piece + 1) * step - pi / 2
        x1, y1 = disc.x + disc.r * cos(begin), disc.y + disc.r * sin(begin)
        x2, y2 = disc.x + disc.r * cos(end), disc.y + disc.r * sin(end)
        commands += (
            (
                "C",
                x1 - reach * sin(begin),
                y1 + reach * cos(begin),
                x2 + reach * sin(end),
                y2 - reach * cos(end),
                x2,
                y2,
            ),
        )
    return commands


def turned(points: Sequence[Point], at: Point, angle: float) -> Iterator[Point]:
    """Points turned by an angle (radians) about the origin, then moved to a place."""
    c, s = cos(angle), sin(angle)
    for x, y in points:
        yield at[0] + x * c - y * s, at[1] + x * s + y * c


def meets_box(points: Sequence[Point], box: Rect) -> bool:
    """Whether any of the points lies in a rectangle."""
    return any(box.x < x < box.right and box.y < y < box.bottom for x, y in points)


def distance_to(points: Sequence[Point], at: Point) -> float:
    """How far a point is from the nearest piece of a line through points, pt."""
    return min(to_piece(a, b, at) for a, b in pairwise(points))


def to_piece(a: Point, b: Point, at: Point) -> float:
    """How far a point is from a straight piece, pt."""
    dx, dy = b[0] - a[0], b[1] - a[1]
    square = dx * dx + dy * dy
    share = 0.0 if square < 1e-12 else max(0.0, min(1.0, ((at[0] - a[0]) * dx + (at[1] - a[1]) * dy) / square))
    return hypot(at[0] - a[0] - share * dx, at[1] - a[1] - share * dy)


def crossings(one: Sequence[Point], other: Sequence[Point]) -> int:
    """How often two lines through points cross."""
    return sum(cross(a, b, c, d) for a, b in pairwise(one) for c, d in pairwise(other))


def cross(a: Point, b: Point, c: Point, d: Point) -> bool:
    """Whether a–b and c–d cross."""
    return side(a, b, c) * side(a, b, d) < 0 and side(c, d, a) * side(c, d, b) < 0


def side(a: Point, b: Point, c: Point) -> float:
    """On which side of a–b a point lies: the sign."""
    return (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0])
