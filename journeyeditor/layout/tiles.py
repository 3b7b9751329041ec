"""Tiles: cards stacked in the cells of a lane, in rows that grow with what stands in them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

from journeyeditor.drawing import Key, Mark, Node, Path, Rect, late_node
from journeyeditor.drawing.shapes import rounded
from journeyeditor.layout.blocks import Block, at
from journeyeditor.layout.columns import Extent
from journeyeditor.layout.style import Cards


class Tile(NamedTuple):
    """One card to be placed: what it stands for, its frame, and how much room its content needs.

    `least` is the height the content needs with the frame's insets, pt; `middle` sets the content in the middle;
    `block` is the content where it had to be set to be measured.
    """

    key: Key
    least: float
    fill: str
    edge: str
    dash: tuple[float, ...] = ()
    subject: str = ""
    link: str = ""
    alt: str = ""
    middle: bool = False
    block: Block | None = None


class Spot(NamedTuple):
    """Where a card stands in its lane: its row and its extent in pt."""

    row: int
    extent: Extent


def rows_for(spans: Sequence[tuple[int, int]]) -> list[int]:
    """The row of each card, given its first and last column.

    Cards of a cell follow each other down; one that spans takes the first row free in all its columns.
    """
    taken: dict[int, set[int]] = {}
    below: dict[int, int] = {}
    rows = []
    for first, last in spans:
        columns = [taken.setdefault(column, set()) for column in range(first, last + 1)]
        row = below.get(first, 0)
        while any(row in column for column in columns):
            row += 1
        for column in columns:
            column.add(row)
        below[first] = row + 1
        rows.append(row)
    return rows


def row_tops(spots: Sequence[Spot], tiles: Sequence[Tile], look: Cards, height: float | None) -> tuple[float, ...]:
    """The top of each row, pt, and where one more would start. A lane's fixed height is shared by the rows."""
    heights: list[float] = []
    for spot, tile in zip(spots, tiles, strict=True):
        heights += [0.0] * (spot.row + 1 - len(heights))
        heights[spot.row] = max(heights[spot.row], tile.least)
    return tops_of(heights, look, height)


def tops_of(heights: Sequence[float], look: Cards, height: float | None) -> tuple[float, ...]:
    """The same from the height that the cards of each row need."""
    least = look.least if height is None else row_room(len(heights), look, height)
    tops = [look.top]
    for own in heights:
        tops.append(tops[-1] + max(own, least) + look.gap)
    return tuple(tops)


def row_room(rows: int, look: Cards, height: float) -> float:
    """The height of each of a number of rows in a lane of a fixed height, pt."""
    rows = max(rows, 1)
    return (height - look.top - look.bottom - look.gap * (rows - 1)) / rows


def lane_height(tops: tuple[float, ...], look: Cards, height: float | None) -> float:
    """The height of a lane of such rows, pt: at least one row's, at least the fixed height."""
    foot = tops[-1] - look.gap if len(tops) > 1 else look.top + look.least
    return max(foot + look.bottom, height or 0.0)


def bounds_of(spot: Spot, tops: tuple[float, ...], look: Cards) -> Rect:
    """The rectangle of a card, pt."""
    top = tops[spot.row]
    return Rect(spot.extent.x, top, spot.extent.width, tops[spot.row + 1] - look.gap - top)


def tile_node(tile: Tile, rect: Rect, marks: Callable[[], tuple[Mark, ...]]) -> Node:
    """A tile in its rectangle, painted once it is seen."""
    return late_node(tile.key, rect, marks, tile.subject, tile.link, tile.alt)


def tile_marks(tile: Tile, content: Block, rect: Rect, look: Cards, edge_width: float) -> tuple[Mark, ...]:
    """The frame of a tile in its rectangle, then its content."""
    y = (rect.height - content.height) / 2 if tile.middle else look.inset_y
    marks: list[Mark] = []
    if tile.fill or tile.edge:
        marks.append(_frame(tile, rect, look, edge_width if tile.edge else 0.0))
    marks += at(content, rect.x + look.inset_x, rect.y + y)
    return tuple(marks)


def _frame(tile: Tile, rect: Rect, look: Cards, width: float) -> Path:
    """The box of a card, its edge within the rectangle."""
    inner = Rect(rect.x + width / 2, rect.y + width / 2, rect.width - width, rect.height - width)
    return Path(
        rounded(inner, look.radius),
        fill=tile.fill or None,
        stroke=tile.edge or None,
        width=width,
        dash=tile.dash,
        shadow=look.shadow,
    )
