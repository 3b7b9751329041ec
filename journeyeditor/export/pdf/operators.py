"""Outlines and colours as PDF operators. Coordinates as in the drawing: the page turns them over."""

from __future__ import annotations

from functools import cache

from journeyeditor.drawing.marks import Commands, Rect
from journeyeditor.drawing.palette import channels

VERBS = {"M": "%.2f %.2f m", "L": "%.2f %.2f l", "C": "%.2f %.2f %.2f %.2f %.2f %.2f c", "Z": "h"}


def outline(commands: Commands) -> str:
    """The operators that build an outline."""
    verbs: list[str] = []
    numbers: list[float] = []
    for command in commands:
        verbs.append(command[0])
        numbers += command[1:]
    return _template("".join(verbs)) % tuple(numbers)


@cache
def _template(verbs: str) -> str:
    return " ".join(VERBS[verb] for verb in verbs)


def rectangle(rect: Rect) -> str:
    """The operator that builds a rectangle."""
    return f"{rect.x:.2f} {rect.y:.2f} {rect.width:.2f} {rect.height:.2f} re"


def colour(value: str) -> str:
    """`#RRGGBB` as the three numbers of a colour operator."""
    return " ".join(f"{part:.3f}".rstrip("0").rstrip(".") for part in channels(value))
