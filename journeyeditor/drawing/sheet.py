"""A sheet: paper with windows onto drawings. What is printed page by page; surfaces only follow it. Points, y down."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from journeyeditor.drawing.drawing import Drawing, Outline
from journeyeditor.drawing.marks import Rect


class Matrix(NamedTuple):
    """From a drawing to its page: x' = a·x + c·y + e, y' = b·x + d·y + f."""

    a: float
    b: float
    c: float
    d: float
    e: float
    f: float

    def point(self, x: float, y: float) -> tuple[float, float]:
        """Where a point of the drawing stands on the page."""
        return self.a * x + self.c * y + self.e, self.b * x + self.d * y + self.f

    def rect(self, box: Rect) -> Rect:
        """Where a rectangle of the drawing stands on the page."""
        (x1, y1), (x2, y2) = self.point(box.x, box.y), self.point(box.right, box.bottom)
        return Rect(min(x1, x2), min(y1, y2), abs(x2 - x1), abs(y2 - y1))


TURNS = ((1, 0, 0, 1), (0, 1, -1, 0), (-1, 0, 0, -1), (0, -1, 1, 0))
"""How a quarter turn clockwise, two and three map the axes: a, b, c, d."""


@dataclass(frozen=True, slots=True)
class View:
    """A window onto a drawing: its part `source` with the top left at (x, y) of the page.

    `turn` is in quarter turns clockwise. A view that is not `clipped` shows the whole drawing, its overhang included.
    """

    drawing: Drawing
    source: Rect
    x: float = 0.0
    y: float = 0.0
    scale: float = 1.0
    turn: int = 0
    clipped: bool = True

    @property
    def box(self) -> Rect:
        """The part of the page it takes."""
        width, height = self.source.width * self.scale, self.source.height * self.scale
        return Rect(self.x, self.y, *((height, width) if self.turn % 2 else (width, height)))

    @property
    def matrix(self) -> Matrix:
        """From the drawing to the page."""
        a, b, c, d = (self.scale * part for part in TURNS[self.turn % 4])
        plain = Matrix(a, b, c, d, 0.0, 0.0).rect(self.source)
        return Matrix(a, b, c, d, self.x - plain.x, self.y - plain.y)


@dataclass(frozen=True, slots=True)
class Sheet:
    """A page: its size (pt), views in painting order, its name (the page label) and title, and its bookmarks.

    The places of `outline` are on the page.
    """

    size: tuple[float, float]
    views: tuple[View, ...]
    name: str = ""
    title: str = ""
    outline: tuple[Outline, ...] = ()
    language: str = "en"


def whole(drawing: Drawing, x: float = 0.0, y: float = 0.0, scale: float = 1.0) -> View:
    """A view of a whole drawing."""
    return View(drawing, Rect(0, 0, *drawing.size), x, y, scale, clipped=False)
