"""Rooms between the seams of a tiled poster: head, legend and footer keep their words whole in them. pt."""

from __future__ import annotations

from collections.abc import Sequence
from math import inf

from journeyeditor.layout.blocks import Block, Marks, at, stacked
from journeyeditor.layout.columns import Extent

AIR = 4.0
"""Words keep this far off a seam."""

LEAST = 48.0
"""A room narrower than this is left empty."""


def rooms_of(seams: Sequence[float], width: float) -> tuple[Extent, ...]:
    """The rooms of a sheet of a width that take a few words, from left to right; without seams it is one."""
    inner = [x for x in sorted(seams) if AIR < x < width - AIR]
    starts = [0.0, *(x + AIR for x in inner)]
    ends = [*(x - AIR for x in inner), width]
    rooms = [Extent(start, max(1.0, end - start)) for start, end in zip(starts, ends, strict=True)]
    widest = max(room.width for room in rooms)
    return tuple(room for room in rooms if room.width >= min(LEAST, widest))


def seated(heights: Sequence[Sequence[float]], gap: float) -> tuple[int, ...]:
    """The room of each piece, in order, so that the tallest room is as low as can be; pieces of one stand a gap apart.

    `heights` are those of each piece in each room. The last piece stands in the last room that this allows.
    """
    best: dict[tuple[int, int], tuple[float, float, tuple[int, ...]]] = {(0, 0): (0.0, 0.0, ())}
    count, rooms = len(heights), len(heights[0]) if heights else 0
    for room in range(rooms):
        for first in range(count + 1):
            tallest, spread, seats = best.get((first, room), (inf, inf, ()))
            if tallest == inf:
                continue
            height = 0.0
            for end in range(first, count + 1):
                if end > first:
                    height += heights[end - 1][room] + (gap if end - 1 > first else 0.0)
                found = (max(tallest, height), spread + height * height, (*seats, *[room] * (end - first)))
                best[end, room + 1] = min(best.get((end, room + 1), found), found)
    return _last_at_right(best[count, rooms][2], heights, best[count, rooms][0])


def _last_at_right(seats: tuple[int, ...], heights: Sequence[Sequence[float]], tallest: float) -> tuple[int, ...]:
    """The seats with the last piece in the last room in which it is no taller than all."""
    if not seats:
        return seats
    free = [room for room, height in enumerate(heights[-1]) if room > seats[-1] and height <= tallest]
    return (*seats[:-1], max([seats[-1], *free]))


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
