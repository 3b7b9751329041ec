"""Rooms between the seams of a tiled poster: head, legend and footer keep their words whole in them. pt."""

from __future__ import annotations

from collections.abc import Sequence

from journeyeditor.layout.blocks import Block, Marks, at, stacked
from journeyeditor.layout.columns import Extent

AIR = 6.0
"""Words keep this far off a seam."""


def rooms_of(seams: Sequence[float], width: float) -> tuple[Extent, ...]:
    """The rooms of a sheet of a width, from left to right; without seams it is one."""
    inner = [x for x in sorted(seams) if AIR < x < width - AIR]
    starts = [0.0, *(x + AIR for x in inner)]
    ends = [*(x - AIR for x in inner), width]
    return tuple(Extent(start, max(1.0, end - start)) for start, end in zip(starts, ends, strict=True))


def seated(least: Sequence[float], rooms: Sequence[Extent]) -> tuple[int, ...]:
    """The room of each piece, in order: one each where there are enough, the last piece in the last room that takes it.

    A piece (`least` is its least width) skips rooms that are too narrow, if enough others are left.
    """
    count, seats, room = len(least), [], 0
    for index, need in enumerate(least):
        left = count - index
        while room < len(rooms) - left and rooms[room].width < need:
            room += 1
        seats.append(room)
        if len(rooms) - room - 1 >= left - 1:
            room += 1
    if seats:
        wide = [index for index, one in enumerate(rooms) if one.width >= least[-1]]
        seats[-1] = max([seats[-1], *wide])
    return tuple(seats)


def flowed_between(blocks: Sequence[Block], width: float, gaps: tuple[float, float], seams: Sequence[float]) -> Block:
    """Blocks beside each other in rows, each whole between two seams; `gaps` are those between blocks and rows."""
    gap, row_gap = gaps
    rooms = rooms_of(seams, width)
    rows: list[Block] = []
    marks: Marks = ()
    x = height = 0.0
    for block in blocks:
        place = _place(x, block.width, rooms)
        if place is None:
            rows.append(Block(x, height, marks))
            marks, x, height = (), 0.0, 0.0
            place = _place(x, block.width, rooms)
        left = x if place is None else place
        marks = (*marks, *at(block, left, 0.0))
        x, height = left + block.width + gap, max(height, block.height)
    return stacked((*rows, Block(x, height, marks)), row_gap)


def _place(x: float, width: float, rooms: Sequence[Extent]) -> float | None:
    """The first place from x on where a width is whole in a room."""
    for room in rooms:
        start = max(x, room.x)
        if start + width <= room.right:
            return start
    return None
