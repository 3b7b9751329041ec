"""Outlines and colours as PDF operators. Coordinates as in the drawing: the page turns them over."""

from __future__ import annotations

from functools import cache, lru_cache
from itertools import chain
from operator import itemgetter

from journeyeditor.drawing.marks import Commands, Rect
from journeyeditor.drawing.palette import channels

VERBS = {"M": "%s%s %s m", "L": "%s%s %s l", "C": "%s%s %s %s %s %s %s c", "Z": "%sh"}
"""How each step of an outline is written; its own letter, first, is written as nothing."""


def outline(commands: Commands) -> str:
    """The operators that build an outline."""
    verbs = "".join(map(itemgetter(0), commands))
    return _template(verbs) % tuple(map(written, chain.from_iterable(commands)))


@lru_cache(maxsize=100_000)
def written(part: object) -> str:
    """A coordinate as it is written: those of rows and columns come again and again. Letters are no coordinates."""
    return f"{part:.2f}" if isinstance(part, float | int) else ""


@cache
def _template(verbs: str) -> str:
    return " ".join(VERBS[verb] for verb in verbs)


def rectangle(rect: Rect) -> str:
    """The operator that builds a rectangle."""
    return f"{rect.x:.2f} {rect.y:.2f} {rect.width:.2f} {rect.height:.2f} re"


def colour(value: str) -> str:
    """`#RRGGBB` as the three numbers of a colour operator."""
    return " ".join(f"{part:.3f}".rstrip("0").rstrip(".") for part in channels(value))
