"""The `d` of an SVG path as commands, as our icons are written; arcs and quadratics become cubics.

fontTools reads the same, and more; but loading it takes longer than all else about an icon, and the first window
waits for its icons. Points are complex numbers: x + y i.
"""

from __future__ import annotations

import re
from cmath import phase, rect
from collections.abc import Callable, Iterator
from functools import cache
from math import ceil, pi, radians, sqrt, tan

from journeyeditor.drawing.marks import Command, Commands

VERB = re.compile(r"([A-DF-Za-df-z])([^A-DF-Za-df-z]*)")
NUMBER = re.compile(r"[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?")
QUARTER = pi / 2 + 0.001
"""The longest arc that one cubic stands for, with room for rounding."""


@cache
def path_commands(data: str) -> Commands:
    """The commands of a path. Raises ValueError for what is no path."""
    pencil = Pencil()
    for verb, numbers in VERB.findall(data):
        pencil.draw(verb, [float(number) for number in NUMBER.findall(numbers)])
    return tuple(pencil.made)


class Pencil:
    """Draws one verb after the other from where it stands."""

    def __init__(self) -> None:
        self.made: list[Command] = []
        self.here = self.start = self.handle = 0j

    def draw(self, verb: str, numbers: list[float]) -> None:
        """A verb with its numbers, which may be those of several of it; a small letter counts from here."""
        kind = verb.upper()
        if kind == "Z":
            self.made.append(("Z",))
            self.here = self.handle = self.start
            return
        size, way = WAYS.get(kind, (0, Pencil.line))
        if not size or not numbers or len(numbers) % size:
            raise ValueError(f"{verb} {numbers}")
        for at in range(0, len(numbers), size):
            way(self, numbers[at : at + size], self.here if verb.islower() else 0j)
            way = Pencil.line if kind == "M" else way

    def move(self, numbers: list[float], origin: complex) -> None:
        """To another place."""
        (self.here,) = _points(numbers, origin)
        self.start = self.handle = self.here
        self.made.append(("M", self.here.real, self.here.imag))

    def line(self, numbers: list[float], origin: complex) -> None:
        """Straight."""
        (self.here,) = _points(numbers, origin)
        self.handle = self.here
        self.made.append(("L", self.here.real, self.here.imag))

    def across(self, numbers: list[float], origin: complex) -> None:
        """Straight to an x."""
        self.line([numbers[0] + origin.real, self.here.imag], 0j)

    def down(self, numbers: list[float], origin: complex) -> None:
        """Straight to a y."""
        self.line([self.here.real, numbers[0] + origin.imag], 0j)

    def cubic(self, numbers: list[float], origin: complex) -> None:
        """By two control points."""
        self._curve(*_points(numbers, origin))

    def smooth(self, numbers: list[float], origin: complex) -> None:
        """By one control point, the other being the mirror of the one before."""
        self._curve(2 * self.here - self.handle, *_points(numbers, origin))

    def quadratic(self, numbers: list[float], origin: complex) -> None:
        """By one control point for both ends."""
        control, end = _points(numbers, origin)
        self._curve(self.here + (control - self.here) * 2 / 3, end + (control - end) * 2 / 3, end)

    def arc(self, numbers: list[float], origin: complex) -> None:
        """Along an ellipse: its radii, its turn in degrees, the longer way or not, clockwise or not, its end."""
        rx, ry, turn, longer, clockwise, *end = numbers
        (goal,) = _points(end, origin)
        if not rx or not ry or goal == self.here:
            self.line(end, origin)
            return
        for curve in _arc(self.here, goal, complex(abs(rx), abs(ry)), radians(turn), longer != 0, clockwise != 0):
            self._curve(*curve)
        self.handle = self.here

    def _curve(self, first: complex, second: complex, end: complex) -> None:
        self.made.append(("C", first.real, first.imag, second.real, second.imag, end.real, end.imag))
        self.here, self.handle = end, second


WAYS: dict[str, tuple[int, Callable[[Pencil, list[float], complex], None]]] = {
    "M": (2, Pencil.move),
    "L": (2, Pencil.line),
    "H": (1, Pencil.across),
    "V": (1, Pencil.down),
    "C": (6, Pencil.cubic),
    "S": (4, Pencil.smooth),
    "Q": (4, Pencil.quadratic),
    "A": (7, Pencil.arc),
}
"""How many numbers a verb takes, and what it draws."""


def _points(numbers: list[float], origin: complex) -> list[complex]:
    return [origin + complex(*pair) for pair in zip(numbers[::2], numbers[1::2], strict=True)]


def _arc(
    start: complex, end: complex, radii: complex, turn: float, longer: bool, clockwise: bool
) -> Iterator[tuple[complex, complex, complex]]:
    """An arc as cubics: on the circle of radius 1 that the ellipse becomes, as the SVG specification reckons it."""
    one, other = _shrunk(start, radii, turn), _shrunk(end, radii, turn)
    half = abs(other - one) / 2
    if half > 1:
        radii, one, other, half = radii * half, one / half, other / half, 1.0
    aside = sqrt(1 - half * half) * 1j * (other - one) / (2 * half)
    centre = (one + other) / 2 + (-aside if longer == clockwise else aside)
    angle = _angle((other - centre) / (one - centre), clockwise)
    parts = ceil(abs(angle) / QUARTER)
    reach = 4 / 3 * tan(angle / parts / 4)
    spoke = one - centre
    for _ in range(parts):
        after = spoke * rect(1, angle / parts)
        curve = (spoke * complex(1, reach), after * complex(1, -reach), after)
        first, second, goal = (_grown(point + centre, radii, turn) for point in curve)
        yield first, second, goal
        spoke = after


def _angle(quotient: complex, clockwise: bool) -> float:
    """How far an arc goes, rad; y points down, so that clockwise is positive."""
    angle = phase(quotient)
    if clockwise:
        return angle if angle >= 0 else angle + 2 * pi
    return angle if angle <= 0 else angle - 2 * pi


def _shrunk(point: complex, radii: complex, turn: float) -> complex:
    flat = point * rect(1, -turn)
    return complex(flat.real / radii.real, flat.imag / radii.imag)


def _grown(point: complex, radii: complex, turn: float) -> complex:
    return complex(point.real * radii.real, point.imag * radii.imag) * rect(1, turn)
