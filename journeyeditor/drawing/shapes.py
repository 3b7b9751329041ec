"""Outlines of the simple figures, as path commands: pt, y down. Arcs are cubics (error below 0.03 % of the radius)."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Sequence
from math import hypot

from journeyeditor.drawing.marks import Command, Commands, Figure, Rect

Point = tuple[float, float]

KAPPA = 0.5522847498
"""How far a quarter circle's control points stand from its ends, in radii."""

LEAST_CORNER = 0.1
"""A corner rounded by less than this (pt) is left out, as one cannot see it."""


def rectangle(rect: Rect) -> Commands:
    """The four sides of a rectangle."""
    x, y, right, bottom = rect.x, rect.y, rect.right, rect.bottom
    return (("M", x, y), ("L", right, y), ("L", right, bottom), ("L", x, bottom), ("Z",))


def rounded(rect: Rect, radius: float) -> Commands:
    """A rectangle with corners of a radius (pt), at most half its shorter side."""
    r = min(radius, rect.width / 2, rect.height / 2)
    if r <= 0:
        return rectangle(rect)
    x, y, right, bottom = rect.x, rect.y, rect.right, rect.bottom
    k = r * (1 - KAPPA)
    # Each number is one object, however often it occurs: a map keeps tens of thousands of these.
    left, top, far, low = x + r, y + r, right - r, bottom - r
    x1, y1, x2, y2 = x + k, y + k, right - k, bottom - k
    commands: Commands = (
        ("M", left, y),
        ("L", far, y),
        ("C", x2, y, right, y1, right, top),
        ("L", right, low),
        ("C", right, y2, x2, bottom, far, bottom),
        ("L", left, bottom),
        ("C", x1, bottom, x, y2, x, low),
        ("L", x, top),
        ("C", x, y1, x1, y, left, y),
        ("Z",),
    )
    return figure(commands, ("rounded", rect.width, rect.height, r), x, y)


def circle(cx: float, cy: float, r: float) -> Commands:
    """A circle round a centre, clockwise from its right end."""
    k = r * KAPPA
    left, top, right, bottom = cx - r, cy - r, cx + r, cy + r
    x1, y1, x2, y2 = cx - k, cy - k, cx + k, cy + k
    commands: Commands = (
        ("M", right, cy),
        ("C", right, y2, x2, bottom, cx, bottom),
        ("C", x1, bottom, left, y2, left, cy),
        ("C", left, y1, x1, top, cx, top),
        ("C", x2, top, right, y1, right, cy),
        ("Z",),
    )
    return figure(commands, ("circle", r), cx, cy)


def figure(commands: Commands, form: Hashable, x: float, y: float) -> Figure:
    """Commands as a figure of a form that stands at (x, y)."""
    made = Figure(commands)
    made.form, made.x, made.y = form, x, y
    return made


def line(x1: float, y1: float, x2: float, y2: float) -> Commands:
    """A straight line."""
    return (("M", x1, y1), ("L", x2, y2))


def polygon(points: Iterable[Point]) -> Commands:
    """Straight sides through the points, closed."""
    return (*polyline(tuple(points)), ("Z",))


def polyline(points: Sequence[Point], radius: float = 0.0) -> Commands:
    """Straight lines through the points; each corner rounded by `radius` or by half its shorter leg."""
    if not points:
        return ()
    inner = (
        command
        for before, corner, after in zip(points, points[1:], points[2:], strict=False)
        for command in _corner(before, corner, after, radius)
    )
    end: Commands = (("L", *points[-1]),) if len(points) > 1 else ()
    return (("M", *points[0]), *inner, *end)


def _corner(before: Point, corner: Point, after: Point, radius: float) -> Iterable[Command]:
    reach = min(radius, _distance(before, corner) / 2, _distance(corner, after) / 2)
    if reach < LEAST_CORNER:
        return (("L", *corner),)
    enter, leave = _towards(corner, before, reach), _towards(corner, after, reach)
    (x, y), (ex, ey), (lx, ly) = corner, enter, leave
    # A quadratic with its control point on the corner, raised to a cubic.
    c1 = (ex + (x - ex) * 2 / 3, ey + (y - ey) * 2 / 3)
    c2 = (lx + (x - lx) * 2 / 3, ly + (y - ly) * 2 / 3)
    return (("L", *enter), ("C", *c1, *c2, *leave))


def _distance(a: Point, b: Point) -> float:
    return hypot(b[0] - a[0], b[1] - a[1])


def _towards(a: Point, b: Point, distance: float) -> Point:
    share = distance / _distance(a, b)
    return a[0] + (b[0] - a[0]) * share, a[1] + (b[1] - a[1]) * share


def placed(commands: Commands, x: float, y: float, scale: float = 1.0) -> Commands:
    """The same outline scaled about its origin, then moved."""
    made = tuple([_placed(command, x, y, scale) for command in commands])
    if not isinstance(commands, Figure):
        return figure(made, (commands, scale), x, y)
    form = commands.form if scale == 1.0 else (commands.form, scale)
    return figure(made, form, x + commands.x * scale, y + commands.y * scale)


def _placed(command: Command, x: float, y: float, s: float) -> Command:
    if command[0] == "C":
        _, a, b, c, d, e, f = command
        return ("C", x + a * s, y + b * s, x + c * s, y + d * s, x + e * s, y + f * s)
    if command[0] == "Z":
        return command
    if command[0] == "M":
        return ("M", x + command[1] * s, y + command[2] * s)
    return ("L", x + command[1] * s, y + command[2] * s)


def turned(commands: Commands, across: float) -> Commands:
    """The same outline as in a mirror: x becomes `across` − x."""
    return tuple(_turned(command, across) for command in commands)


def _turned(command: Command, across: float) -> Command:
    if command[0] == "C":
        _, a, b, c, d, e, f = command
        return ("C", across - a, b, across - c, d, across - e, f)
    if command[0] == "Z":
        return command
    if command[0] == "M":
        return ("M", across - command[1], command[2])
    return ("L", across - command[1], command[2])
