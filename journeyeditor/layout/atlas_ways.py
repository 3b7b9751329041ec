"""Where the interchanges of the transit map stand and how its lines go: level, upright and at 45°, never back.

A line leaves its row by a slope, goes upright and comes to the spine by another slope, at an interchange's very edge.
Of the lines that come to an interchange on one side the farthest row is nearest to it, so that none crosses another.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from journeyeditor.atlas.transit import Call, Line, Network, Stop
from journeyeditor.layout.atlas_curves import Point
from journeyeditor.layout.atlas_style import PX
from journeyeditor.model import Id

PITCH, ROW, TRACK, STOP = 13 * PX, 116 * PX, 9.5 * PX, 82 * PX
"""From line to line along the spine, from row to row, from upright to upright, from stop to stop, pt."""
PAD, CLEAR, SLOPE, STUB = 10.5 * PX, 38 * PX, 36 * PX, 22 * PX
"""Half of an interchange, where the nearest line goes upright, how long a line slopes to its row, its free end, pt."""
LEAST_GAP, INSET = 98 * PX, 14 * PX
"""From interchange to interchange at least, and from a slope to a stop: names of stops reach over slopes, pt."""
SHORT_END = 2
"""A line's end of up to so many stops keeps clear of lines that go upright; a longer one passes interchanges anyway."""
LEFT, RIGHT = -1, 1


@dataclass(frozen=True, slots=True)
class Run:
    """A line on the map: its number among the lines, its row from the spine, its way and its stops, pt."""

    line: Line
    number: int
    row: int
    way: tuple[Point, ...]
    places: tuple[tuple[Stop, Point], ...]


def rows_of(count: int) -> tuple[int, ...]:
    """The rows of so many lines: 0 (the spine), −1, 1, −2, 2, …"""
    return tuple((i + 1) // 2 * (-1 if i % 2 else 1) for i in range(count))


@dataclass(frozen=True, slots=True)
class Columns:
    """Where the interchanges stand (x, pt), and where beside them the line of a row goes upright."""

    places: Mapping[Id, float]
    turns: Mapping[tuple[Id, int, int], float]

    def turn(self, key: Id, side: int, row: int) -> float:
        """How far from an interchange a line goes upright, pt."""
        return self.turns.get((key, side, row), 0.0)

    def beside(self, key: Id, side: int, row: int) -> float:
        """How far from an interchange a line comes to its own row, pt."""
        turn = self.turn(key, side, row)
        return turn + slopes(row, turn)[0] if turn else CLEAR

    def foot(self, key: Id, side: int, row: int) -> tuple[Point, ...]:
        """The way of a line from its row to an interchange, read from left to right; nothing along the spine itself."""
        turn = self.turn(key, side, row)
        if not turn:
            return ()
        x, home, slot, down = self.places[key] + side * turn, row * ROW, row * PITCH, 1 if row > 0 else -1
        far, near = slopes(row, turn)
        points = (
            (x + side * far, home),
            (x, home - down * far),
            (x, slot + down * near),
            (x - side * near, slot),
        )
        return points if side == LEFT else points[::-1]


def slopes(row: int, turn: float) -> tuple[float, float]:
    """How far a line slopes at its row, and at the spine, pt: the second ends at the interchange's edge."""
    height = abs(row) * (ROW - PITCH)
    near = min(turn - PAD, height / 2)
    return min(SLOPE, height - near), near


def columns_of(found: Network, rows: Sequence[int]) -> Columns:
    """Each interchange as near to the one before it as the lines and the stops between them allow."""
    order = found.interchanges
    lines = list(zip(found.lines, rows, strict=True))
    turns = turns_of((foot, row) for line, row in lines for foot in feet(line, row, order))
    columns, places = Columns({}, turns), dict[Id, float]()
    room: dict[tuple[Id, int], float] = {}
    for (key, side, _), turn in turns.items():
        room[key, side] = max(room.get((key, side), 0.0), turn)
    ends = [end for line, row in lines for end in free_ends(line, row, columns)]
    x = 0.0
    for key in order:
        if places:
            x += max(LEAST_GAP, room.get((next(reversed(places)), RIGHT), 0.0) + TRACK + room.get((key, LEFT), 0.0))
        x = max(x, clear_of(ends, key, columns, places))
        for line, row in lines:
            before = stops_before(line, key)
            if before is not None:
                beside = columns.beside(before[0], RIGHT, row) + columns.beside(key, LEFT, row)
                x = max(x, places[before[0]] + beside + length_of(before[1], row))
        places[key] = x
    return Columns(places, turns)


class FreeEnd(NamedTuple):
    """Where a line begins or ends: beside which interchange, in what row, and how far it reaches from there, pt."""

    key: Id
    side: int
    row: int
    reach: float


def free_ends(line: Line, row: int, columns: Columns) -> Iterator[FreeEnd]:
    """The short ends of a line in a row of its own."""
    keys, pieces = line.interchanges, list(sections(line))
    for key, side, stops in ((keys[0], LEFT, pieces[0]), (keys[-1], RIGHT, pieces[-1])) if keys and row else ():
        if len(stops) <= SHORT_END:
            reach = columns.beside(key, side, row) + end_length(len(stops), row) + STUB + 2 * TRACK
            yield FreeEnd(key, side, row, reach)


def clear_of(ends: Iterable[FreeEnd], key: Id, columns: Columns, places: Mapping[Id, float]) -> float:
    """From which x on an interchange leaves the free ends beside it clear of lines that go upright to farther rows."""
    least = 0.0
    for end in ends:
        passing = [
            (at, side, turn)
            for (at, side, row), turn in columns.turns.items()
            if row * end.row > 0 and abs(row) > abs(end.row)
        ]
        if end.key == key and end.side == LEFT:
            least = max([least, *(places[at] + s * turn + end.reach for at, s, turn in passing if at in places)])
        elif end.key in places and end.side == RIGHT:
            least = max([least, *(places[end.key] + end.reach - s * turn for at, s, turn in passing if at == key)])
    return least


def end_length(stops: int, row: int) -> float:
    """How long a level piece with so many stops is at a free end, pt."""
    return stops * STOP if not row or not stops else (stops - 0.5) * STOP + INSET


def length_of(stops: int, row: int) -> float:
    """How long a level piece with so many stops is at least, pt; beside slopes half a stop's room is enough."""
    return stops * STOP if not row or not stops else (stops - 1) * STOP + 2 * INSET


def turns_of(feet: Iterable[tuple[tuple[Id, int], int]]) -> dict[tuple[Id, int, int], float]:
    """How far from each interchange the line of each row goes upright, the farthest row the nearest."""
    met: dict[tuple[Id, int, bool], set[int]] = {}
    for (key, side), row in feet:
        met.setdefault((key, side, row > 0), set()).add(row)
    return {
        (key, side, row): CLEAR + TRACK * rank
        for (key, side, _), found in met.items()
        for rank, row in enumerate(sorted(found, key=abs, reverse=True))
    }


def feet(line: Line, row: int, order: Sequence[Id]) -> Iterator[tuple[Id, int]]:
    """The interchanges and sides at which a line of a row comes to the spine or leaves it."""
    keys = line.interchanges
    if not keys or not row:
        return
    yield keys[0], LEFT
    for key, between, following in zip(keys, list(sections(line))[1:], keys[1:], strict=False):
        if between or not next_to(key, following, order):
            yield key, RIGHT
            yield following, LEFT
    yield keys[-1], RIGHT


def next_to(one: Id, other: Id, order: Sequence[Id]) -> bool:
    """Whether no interchange stands between two."""
    return order.index(other) == order.index(one) + 1


def stops_before(line: Line, key: Id) -> tuple[Id, int] | None:
    """The interchange before one on a line, and how many stops lie between; None where there is none before."""
    last, count = "", 0
    for stop in line.stops:
        if stop.call is not Call.INTERCHANGE:
            count += 1
        elif stop.key == key:
            return (last, count) if last else None
        else:
            last, count = stop.key, 0
    return None


def run_of(line: Line, number: int, row: int, columns: Columns) -> Run:
    """A line's way and where its stops are."""
    keys, pieces = line.interchanges, list(sections(line))
    home, slot = row * ROW, row * PITCH
    if not keys:
        middle = max(columns.places.values(), default=0.0) / 2
        half = len(line.stops) * STOP / 2
        ends = ((middle - half - STUB, home), (middle + half + STUB, home))
        return Run(line, number, row, ends, tuple(spread(pieces[0], middle - half, middle + half, home)))
    first = columns.places[keys[0]] - columns.beside(keys[0], LEFT, row)
    last = columns.places[keys[-1]] + columns.beside(keys[-1], RIGHT, row)
    start, end = first - end_length(len(pieces[0]), row), last + end_length(len(pieces[-1]), row)
    places = spread(pieces[0], start, start + len(pieces[0]) * STOP, home)
    way = [(start - STUB, home), *columns.foot(keys[0], LEFT, row)]
    for key, between, following in zip(keys, pieces[1:], keys[1:], strict=False):
        places.append((Stop(Call.INTERCHANGE, key), (columns.places[key], slot)))
        if between or not next_to(key, following, list(columns.places)):
            way += [*columns.foot(key, RIGHT, row), *columns.foot(following, LEFT, row)]
        low = columns.places[key] + columns.beside(key, RIGHT, row)
        high = columns.places[following] - columns.beside(following, LEFT, row)
        more = max(0.0, len(between) * STOP - (high - low)) / 2 if row else 0.0
        places += spread(between, low - more, high + more, home)
    places.append((Stop(Call.INTERCHANGE, keys[-1]), (columns.places[keys[-1]], slot)))
    way += [*columns.foot(keys[-1], RIGHT, row), (end + STUB, home)]
    places += spread(pieces[-1], end - len(pieces[-1]) * STOP, end, home)
    return Run(line, number, row, tuple(dict.fromkeys(way)), tuple(places))


def sections(line: Line) -> Iterator[tuple[Stop, ...]]:
    """A line's stops before its first interchange, between each two, and after its last."""
    here: list[Stop] = []
    for stop in line.stops:
        if stop.call is Call.INTERCHANGE:
            yield tuple(here)
            here = []
        else:
            here.append(stop)
    yield tuple(here)


def spread(stops: Sequence[Stop], low: float, high: float, y: float) -> list[tuple[Stop, Point]]:
    """Stops at equal distances between two x."""
    step = (high - low) / max(1, len(stops))
    return [(stop, (low + (i + 0.5) * step, y)) for i, stop in enumerate(stops)]
