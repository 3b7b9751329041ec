"""Where the encounters of a map sit: rows of channels, columns of steps, stacked where several share a cell.

Everything here is numbers; lengths in pt from the top left of the lane's body.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain, repeat
from operator import itemgetter
from typing import NamedTuple

from journeyeditor.drawing.marks import Rect
from journeyeditor.layout.columns import Extent
from journeyeditor.layout.many import Many
from journeyeditor.layout.style import Touchpoints


class Box(NamedTuple):
    """A card before it has a place. `rise` is how far its glyph stands above it; `last` the last column it covers;
    `numbered` whether a circle sits on its left edge.
    """

    id: str
    column: int
    last: int
    width: float
    height: float
    rise: float = 0.0
    numbered: bool = True


class Row(NamedTuple):
    """A channel's row; `least` is the height its label asks for. The boxes of a cell come in stacking order."""

    channel: str
    folded: bool
    boxes: tuple[Box, ...]
    least: float = 0.0


class Seat(NamedTuple):
    """An encounter in its place. `level` is its place in its cell's stack; lines come in at `enter`."""

    id: str
    row: int
    level: int
    column: int
    last: int
    card: Rect
    enter: float
    folded: bool = False
    rise: float = 0.0

    @property
    def mid(self) -> float:
        """Half its height, where lines come and go."""
        return self.card.y + self.card.height / 2

    @property
    def centre(self) -> float:
        """Half its width."""
        return self.card.x + self.card.width / 2


Places = Mapping[int, Sequence[int]]
"""The levels of a row that hold a card or a part of one, by column."""


@dataclass(frozen=True, eq=False)
class Grid:
    """All seats by id, the rows' tops and heights, and the whole height."""

    seats: Mapping[str, Seat]
    rows: tuple[Rect, ...]
    height: float
    heads: tuple[float, ...] = ()
    """What each row adds on top so that its glyphs clear what is above it, pt."""

    places: tuple[Places, ...] = ()
    """The levels that are taken in each row, by column."""

    def levels(self, column: int) -> list[tuple[int, int]]:
        """The occupied places (row, level) of a column from top to bottom."""
        return [(row, level) for row, own in enumerate(self.places) for level in own.get(column, ())]

    def free(self, row: int, columns: range) -> bool:
        """Whether a row holds no card in some columns."""
        return self.places[row].keys().isdisjoint(columns)


Cells = Mapping[int, Sequence[Box]]
"""The boxes of a row by column, in stacking order."""


class KeptSeats:
    """How the rows sat last over the same columns: only a row with other boxes, or in another place, is seated anew."""

    __slots__ = ("cells", "heights", "places", "rows", "seats")

    def __init__(self) -> None:
        """Starts with no row."""
        self.cells: Many[Cells] = Many()
        self.heights: Many[float] = Many()
        self.places: Many[Places] = Many()
        self.rows: Many[tuple[Place, ...]] = Many()
        self.seats: Many[Seat] = Many()


def seated(
    rows: Sequence[Row],
    columns: Sequence[Extent],
    width: float,
    style: Touchpoints,
    bands: Mapping[int, float],
    kept: KeptSeats | None = None,
    least: Sequence[float] = (),
) -> Grid:
    """The grid of the rows; `bands` are heights kept free above a row (by its index) for lines and their labels.

    What sits as it did in what is `kept` has the very same seat. `least` are the least heads of the rows.
    """
    kept, indexes = kept or KeptSeats(), range(len(rows))
    own = kept.cells.each(indexes, zip(rows, strict=True), cells)
    rects: list[Rect] = []
    rooms: list[Rect] = []
    heads = [_head(rows, own, index, style, bands) for index in indexes]
    heads = list(map(max, heads, least)) if len(least) == len(heads) else heads
    heights = kept.heights.each(indexes, zip(rows, own, repeat(style), strict=False), row_height)
    y = style.title
    for index, head in enumerate(heads):
        y += bands.get(index, 0.0)
        height = heights[index] + head
        rects.append(Rect(0, y, width, height))
        rooms.append(Rect(0, y + head, width, height - head))
        y += height
    inputs = zip(rows, own, indexes, rooms, repeat(columns), repeat(style), strict=False)
    sitting = [*chain.from_iterable(kept.rows.each(indexes, inputs, _sit))]
    keys = [*map(itemgetter(0), sitting)]
    seats = kept.seats.each(keys, sitting, _seat)
    end = y + bands.get(len(rows), 0.0) + style.bottom
    taken = kept.places.each(indexes, zip(rows, own, strict=True), taken_in)
    return Grid(dict(zip(keys, seats, strict=True)), tuple(rects), end, tuple(heads), tuple(taken))


def row_height(row: Row, own: Cells, style: Touchpoints) -> float:
    """A row's height for its tallest stack and its label, at least the style's."""
    if row.folded:
        return max(style.folded, row.least)
    air = style.row - style.card_height
    tallest = max((stack_height(stack, style) for stack in own.values()), default=0.0)
    return max(style.row, tallest + air, row.least)


def taken_in(row: Row, own: Cells) -> Places:
    """The levels of a row that are taken, by column."""
    found: dict[int, set[int]] = {}
    for stack in own.values():
        for level, box in enumerate(stack):
            for column in range(box.column, box.last + 1 if not row.folded else box.column + 1):
                found.setdefault(column, set()).add(0 if row.folded else level)
    return {column: sorted(levels) for column, levels in found.items()}


def stack_height(stack: Sequence[Box], style: Touchpoints) -> float:
    """The height of cards stacked in a cell."""
    if len(stack) == 1:
        return stack[0].height
    return sum(box.height for box in stack) + sum(_above(box, style) for box in stack[1:])


def cells(row: Row) -> dict[int, list[Box]]:
    """The boxes of a row by column."""
    found: dict[int, list[Box]] = {}
    for box in row.boxes:
        found.setdefault(box.column, []).append(box)
    return found


def _above(box: Box, style: Touchpoints) -> float:
    return max(style.stack_gap, box.rise + 1) if box.rise else style.stack_gap


def _head(
    rows: Sequence[Row], own: Sequence[Cells], index: int, style: Touchpoints, bands: Mapping[int, float]
) -> float:
    """What a row adds on top so that a glyph clears the card, or the lines, above it."""
    row, air = rows[index], style.row - style.card_height
    if row.folded or not index:
        return 0.0
    if bands.get(index):
        return max((max(0.0, stack[0].rise - air / 2) for stack in own[index].values()), default=0.0)
    above = {c for box in rows[index - 1].boxes for c in range(box.column, box.last + 1)}
    rises = (stack[0].rise for column, stack in own[index].items() if column in above)
    room = air / 2 if rows[index - 1].folded else air
    return max((max(0.0, rise - room) for rise in rises), default=0.0)


Place = tuple[str, int, int, int, int, float, float, float, float, float, bool, float]
"""What a seat is made of: all but that its card's sides are numbers of their own."""


def _seat(
    key: str,
    row: int,
    level: int,
    column: int,
    last: int,
    x: float,
    y: float,
    width: float,
    height: float,
    enter: float,
    folded: bool,
    rise: float,
) -> Seat:
    return Seat(key, row, level, column, last, Rect(x, y, width, height), enter, folded, rise)


def _sit(
    row: Row, own: Cells, index: int, room: Rect, columns: Sequence[Extent], style: Touchpoints
) -> tuple[Place, ...]:
    return tuple(_places(row, own, index, room, columns, style))


def _places(
    row: Row, own: Cells, index: int, room: Rect, columns: Sequence[Extent], style: Touchpoints
) -> Iterator[Place]:
    for column, stack in own.items():
        x = columns[column].x + style.card_x
        if row.folded:
            yield from _dots(stack, index, x, room, style)
            continue
        y = room.y + (room.height - stack_height(stack, style)) / 2
        for level, box in enumerate(stack):
            y += _above(box, style) if level else 0.0
            enter = x - style.circle / 2 if box.numbered else x
            yield box.id, index, level, column, box.last, x, y, box.width, box.height, enter, False, box.rise
            y += box.height


def _dots(stack: Sequence[Box], index: int, x: float, room: Rect, style: Touchpoints) -> Iterator[Place]:
    """Dots of a folded row side by side in the width of a card."""
    pitch = min(style.dot * 1.5, style.card_width / len(stack))
    left = x + style.card_width / 2 - pitch * (len(stack) - 1) / 2 - style.dot / 2
    y, side = room.y + (room.height - style.dot) / 2, style.dot
    for i, box in enumerate(stack):
        at = left + i * pitch
        yield box.id, index, 0, box.column, box.column, at, y, side, side, at, True, 0.0
