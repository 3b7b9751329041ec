"""Where the encounters of a map sit: rows of channels, columns of steps, stacked where several share a cell.

Everything here is numbers; lengths in pt from the top left of the lane's body.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from journeyeditor.drawing.marks import Rect
from journeyeditor.layout.columns import Extent
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


@dataclass(frozen=True, eq=False)
class Grid:
    """All seats by id, the rows' tops and heights, and the whole height."""

    seats: Mapping[str, Seat]
    rows: tuple[Rect, ...]
    height: float

    @cached_property
    def taken(self) -> frozenset[tuple[int, int]]:
        """The cells (row, column) that hold a card or a part of one."""
        return frozenset((s.row, c) for s in self.seats.values() for c in range(s.column, s.last + 1))

    @cached_property
    def levels(self) -> Mapping[int, tuple[tuple[int, int], ...]]:
        """The occupied places (row, level) of each column from top to bottom."""
        found: dict[int, set[tuple[int, int]]] = {}
        for seat in self.seats.values():
            for column in range(seat.column, seat.last + 1):
                found.setdefault(column, set()).add((seat.row, seat.level))
        return {column: tuple(sorted(places)) for column, places in found.items()}

    def free(self, row: int, columns: range) -> bool:
        """Whether a row holds no card in some columns."""
        return all((row, column) not in self.taken for column in columns)


def seated(
    rows: Sequence[Row], columns: Sequence[Extent], width: float, style: Touchpoints, bands: Mapping[int, float]
) -> Grid:
    """The grid of the rows; `bands` are heights kept free above a row (by its index) for lines and their labels."""
    seats: dict[str, Seat] = {}
    rects: list[Rect] = []
    y = style.title
    for index, row in enumerate(rows):
        y += bands.get(index, 0.0)
        head = _head(rows, index, style, bands)
        height = row_height(row, style) + head
        rects.append(Rect(0, y, width, height))
        seats |= _sit(row, index, Rect(0, y + head, width, height - head), columns, style)
        y += height
    return Grid(seats, tuple(rects), y + bands.get(len(rows), 0.0) + style.bottom)


def row_height(row: Row, style: Touchpoints) -> float:
    """A row's height for its tallest stack and its label, at least the style's."""
    if row.folded:
        return max(style.folded, row.least)
    air = style.row - style.card_height
    tallest = max((stack_height(stack, style) for stack in cells(row).values()), default=0.0)
    return max(style.row, tallest + air, row.least)


def stack_height(stack: Sequence[Box], style: Touchpoints) -> float:
    """The height of cards stacked in a cell."""
    return sum(box.height for box in stack) + sum(_above(box, style) for box in stack[1:])


def cells(row: Row) -> dict[int, list[Box]]:
    """The boxes of a row by column."""
    found: dict[int, list[Box]] = {}
    for box in row.boxes:
        found.setdefault(box.column, []).append(box)
    return found


def _above(box: Box, style: Touchpoints) -> float:
    return max(style.stack_gap, box.rise + 1) if box.rise else style.stack_gap


def _head(rows: Sequence[Row], index: int, style: Touchpoints, bands: Mapping[int, float]) -> float:
    """What a row adds on top so that a glyph clears the card, or the lines, above it."""
    row, air = rows[index], style.row - style.card_height
    if row.folded or not index:
        return 0.0
    above = {c for box in rows[index - 1].boxes for c in range(box.column, box.last + 1)}
    rises = [stack[0].rise for column, stack in cells(row).items() if column in above]
    if bands.get(index):
        return max((max(0.0, stack[0].rise - air / 2) for stack in cells(row).values()), default=0.0)
    room = air / 2 if rows[index - 1].folded else air
    return max((max(0.0, rise - room) for rise in rises), default=0.0)


def _sit(row: Row, index: int, room: Rect, columns: Sequence[Extent], style: Touchpoints) -> dict[str, Seat]:
    seats: dict[str, Seat] = {}
    for column, stack in cells(row).items():
        x = columns[column].x + style.card_x
        if row.folded:
            seats |= _dots(stack, index, x, room, style)
            continue
        y = room.y + (room.height - stack_height(stack, style)) / 2
        for level, box in enumerate(stack):
            y += _above(box, style) if level else 0.0
            card = Rect(x, y, box.width, box.height)
            reach = style.circle / 2 if box.numbered else 0.0
            seats[box.id] = Seat(box.id, index, level, column, box.last, card, x - reach, rise=box.rise)
            y += box.height
    return seats


def _dots(stack: Sequence[Box], index: int, x: float, room: Rect, style: Touchpoints) -> dict[str, Seat]:
    """Dots of a folded row side by side in the width of a card."""
    pitch = min(style.dot * 1.5, style.card_width / len(stack))
    left = x + style.card_width / 2 - pitch * (len(stack) - 1) / 2 - style.dot / 2
    y = room.y + (room.height - style.dot) / 2
    return {
        box.id: Seat(
            box.id,
            index,
            0,
            box.column,
            box.column,
            Rect(left + i * pitch, y, style.dot, style.dot),
            left + i * pitch,
            True,
        )
        for i, box in enumerate(stack)
    }
