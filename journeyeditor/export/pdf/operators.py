"""Outlines and colours as PDF operators. Coordinates as in the drawing: the page turns them over."""

from __future__ import annotations

from collections.abc import Hashable
from functools import cache
from itertools import chain
from operator import itemgetter

from journeyeditor.drawing.marks import Commands, Figure, Rect
from journeyeditor.drawing.palette import channels
from journeyeditor.drawing.shapes import placed

VERBS: dict[object, str] = {"M": "m", "L": "l", "C": "c", "Z": "h"}
"""The operator of each step of an outline, which follows its coordinates."""

COORDINATES = {"M": 2, "L": 2, "C": 6, "Z": 0}

MOST_NUMBERS = 100_000
"""A file of more coordinates than these writes the oldest anew."""


class Numbers(dict[object, str]):
    """Coordinates as they are written: those of rows and columns come again and again; letters as their operators."""

    def __init__(self) -> None:
        """Knows the letters only."""
        super().__init__(VERBS)

    def __missing__(self, part: object) -> str:
        if not isinstance(part, float | int):
            return ""
        if len(self) > MOST_NUMBERS:
            self.clear()
            self.update(VERBS)
        shown = f"{part:.2f}".rstrip("0").rstrip(".")
        known = self[part] = "0" if shown == "-0" else shown
        return known


def outline(commands: Commands, numbers: Numbers) -> str:
    """The operators that build an outline."""
    if len(commands) < 2:
        return ""
    parts = _postfix("".join(map(itemgetter(0), commands)))(tuple(chain.from_iterable(commands)))
    return " ".join(map(numbers.__getitem__, parts))


@cache
def _postfix(verbs: str) -> itemgetter[tuple[object, ...]]:
    """What puts the parts of an outline in the order of a PDF: coordinates first, then what is done with them."""
    order: list[int] = []
    for verb in verbs:
        start = len(order)
        order += [*range(start + 1, start + 1 + COORDINATES[verb]), start]
    return itemgetter(*order)


class Outlines:
    """Outlines that are painted. Figures are written round their own origin: all of a form alike, which packs well."""

    def __init__(self, numbers: Numbers) -> None:
        """Takes the coordinates as they are written."""
        self._numbers = numbers
        self._forms: dict[Hashable, str] = {}

    def painted(self, commands: Commands, operator: str) -> str:
        """The operators that build an outline and paint it by one more: f, S or B."""
        numbers = self._numbers
        if not isinstance(commands, Figure):
            return f"{outline(commands, numbers)} {operator}"
        form = self._forms.get(commands.form)
        if form is None:
            form = outline(placed(commands, -commands.x, -commands.y), numbers)
            self._forms[commands.form] = form
        return f"q 1 0 0 1 {numbers[commands.x]} {numbers[commands.y]} cm {form} {operator} Q"


def rectangle(rect: Rect) -> str:
    """The operator that builds a rectangle."""
    return f"{rect.x:.2f} {rect.y:.2f} {rect.width:.2f} {rect.height:.2f} re"


def colour(value: str) -> str:
    """`#RRGGBB` as the three numbers of a colour operator."""
    return " ".join(f"{part:.3f}".rstrip("0").rstrip(".") for part in channels(value))
