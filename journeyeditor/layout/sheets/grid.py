"""The grid of a tiled poster: its seams, the names of its tiles, and where each stands."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from journeyeditor.drawing import Rect
from journeyeditor.model.journey import letters


class Tile(NamedTuple):
    """A tile's column and row, from 0."""

    column: int
    row: int

    @property
    def name(self) -> str:
        """Letter and number: B2 is the second of the second row."""
        return f"{letters(self.column).upper()}{self.row + 1}"


class Grid(NamedTuple):
    """A poster in tiles. `corner` and `scale` place the drawing on the poster; `xs` and `ys` are its edges and seams
    there (pt); `shrink` is what is left of its size on paper; `overlap` is what neighbours share on paper (pt).
    """

    corner: tuple[float, float]
    scale: float
    shrink: float
    xs: tuple[float, ...]
    ys: tuple[float, ...]
    overlap: float

    @property
    def columns(self) -> int:
        """How many tiles beside each other."""
        return len(self.xs) - 1

    @property
    def rows(self) -> int:
        """How many below each other."""
        return len(self.ys) - 1

    @property
    def last(self) -> Tile:
        """The last tile, which names the grid's size."""
        return Tile(self.columns - 1, self.rows - 1)

    @property
    def size(self) -> tuple[float, float]:
        """The poster on paper, pt."""
        return self.xs[-1] * self.shrink, self.ys[-1] * self.shrink

    def tiles(self) -> Iterator[Tile]:
        """Row by row."""
        return (Tile(column, row) for row in range(self.rows) for column in range(self.columns))

    def trimmed(self, tile: Tile) -> tuple[float, float]:
        """A tile's own part of the poster on paper, pt: width and height without glue strips."""
        width = self.xs[tile.column + 1] - self.xs[tile.column]
        height = self.ys[tile.row + 1] - self.ys[tile.row]
        return width * self.shrink, height * self.shrink

    def strips(self, tile: Tile) -> tuple[float, float]:
        """The width of the glue strips right and below, pt; the last column and row have none."""
        right = self.overlap if tile.column < self.columns - 1 else 0.0
        below = self.overlap if tile.row < self.rows - 1 else 0.0
        return right, below

    def source(self, tile: Tile) -> Rect:
        """What a tile shows of the drawing, its strips included."""
        (width, height), (right, below) = self.trimmed(tile), self.strips(tile)
        on_paper = self.scale * self.shrink
        x = (self.xs[tile.column] - self.corner[0]) / self.scale
        y = (self.ys[tile.row] - self.corner[1]) / self.scale
        return Rect(x, y, (width + right) / on_paper, (height + below) / on_paper)
