"""Outlines and colours as PDF operators. Coordinates as in the drawing: the page turns them over."""

from __future__ import annotations

from functools import cache
from itertools import chain
from operator import itemgetter

from journeyeditor.drawing.marks import Commands, Rect
from journeyeditor.drawing.palette import channels

VERBS = {"M": "%s%s %s m", "L": "%s%s %s l", "C": "%s%s %s %s %s %s %s c", "Z": "%sh"}
"""How each step of an outline is written; its own letter, first, is written as nothing."""


MOST_NUMBERS = 100_000
"""A file of more coordinates than these writes the oldest anew."""


class Numbers(dict[object, str]):
    """Coordinates as they are written: those of rows and columns come again and again. Letters are left out."""

    def __init__(self) -> None:
        """Knows the letters only."""
        super().__init__(dict.fromkeys(VERBS, ""))

    def __missing__(self, part: object) -> str:
        if not isinstance(part, float | int):
            return ""
        if len(self) > MOST_NUMBERS:
            self.clear()
            self.update(dict.fromkeys(VERBS, ""))
        shown = f"{part:.2f}".rstrip("0").rstrip(".")
        known = self[part] = "0" if shown == "-0" else shown
        return known


def outline(commands: Commands, numbers: Numbers) -> str:
    """The operators that build an outline."""
    verbs = "".join(map(itemgetter(0), commands))
    return _template(verbs) % tuple(map(numbers.__getitem__, chain.from_iterable(commands)))


@cache
def _template(verbs: str) -> str:
    return " ".join(VERBS[verb] for verb in verbs)


def rectangle(rect: Rect) -> str:
    """The operator that builds a rectangle."""
    return f"{rect.x:.2f} {rect.y:.2f} {rect.width:.2f} {rect.height:.2f} re"


def colour(value: str) -> str:
    """`#RRGGBB` as the three numbers of a colour operator."""
    return " ".join(f"{part:.3f}".rstrip("0").rstrip(".") for part in channels(value))
