"""Every line of a touchpoint lane, settled: rows make room for corridors, cards grow where no line passes."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import NamedTuple, TypeVar

from journeyeditor.drawing.shapes import Point
from journeyeditor.layout.columns import Extent
from journeyeditor.layout.many import Many
from journeyeditor.layout.near import Near, reach_of
from journeyeditor.layout.paths import (
    Course,
    Ground,
    KeptLines,
    Points,
    Way,
    band_height,
    corridor_tracks,
    course_of_departure,
    course_of_path,
    drawn_lines,
)
from journeyeditor.layout.routes import loops
from journeyeditor.layout.seats import Grid, KeptSeats, Row, Seat, seated
from journeyeditor.layout.style import Touchpoints
from journeyeditor.layout.tracks import Track

K = TypeVar("K", bound=Hashable)
T = TypeVar("T")


class Links(NamedTuple):
    """What is joined: the path's encounters in order, and departures as (key, source, target)."""

    path: tuple[str, ...]
    departures: tuple[tuple[str, str, str], ...]


@dataclass(frozen=True, eq=False)
class Settled:
    """The ground, and the corner points of each line by key; paths are keyed by their two ends."""

    ground: Ground
    courses: tuple[Course, ...]
    points: Mapping[Hashable, tuple[Point, ...]]


class Field(NamedTuple):
    """What the lines are laid over. While it is `held`, nothing gives room back.

    The sheet is cut between the columns that are `parted` and the next.
    """

    columns: Sequence[Extent]
    width: float
    style: Touchpoints
    links: Links
    held: bool = False
    parted: frozenset[int] = frozenset()


class KeptField:
    """What was settled last over the same columns: seats, courses and lines, and the heights kept free for these."""

    __slots__ = ("bands", "heads", "lines", "near", "seats")

    def __init__(self) -> None:
        """Starts with nothing."""
        self.bands: dict[int, float] = {}
        self.heads: tuple[float, ...] = ()
        self.seats = KeptSeats()
        self.near: Many[Course | None] = Many()
        self.lines = KeptLines()


def settled(
    rows: Sequence[Row], field: Field, extra: Mapping[int, float] | None = None, kept: KeptField | None = None
) -> Settled:
    """Seats and lines of some rows; `extra` are heights kept free above rows, under the corridor's tracks.

    Which courses there are does not depend on these heights, so that those of the last time are tried first.
    """
    kept = kept or KeptField()
    heads = kept.heads if field.held else ()
    grid = seated(rows, field.columns, field.width, field.style, kept.bands, kept.seats, heads)
    courses = courses_of(grid, field.links, kept)
    corridors = corridor_tracks(grid, courses)
    bands = _bands(courses, corridors, extra or {})
    if field.held:
        bands = {index: max(one.get(index, 0.0) for one in (bands, kept.bands)) for index in {**kept.bands, **bands}}
    if bands != kept.bands:
        kept.bands = bands
        grid = seated(rows, field.columns, field.width, field.style, bands, kept.seats, heads)
    kept.heads = grid.heads
    ground = Ground(grid, field.columns, field.width, field.style, field.parted)
    lines = drawn_lines(ground, courses, corridors, kept.lines)
    return Settled(ground, courses, {**lines, **loops(ground, courses)})


def _bands(
    courses: Sequence[Course], corridors: Mapping[Hashable, Track], extra: Mapping[int, float]
) -> dict[int, float]:
    """The heights kept free above rows, by the index of the row."""
    counts = {course.corridor: corridors[course.key].of for course in courses if course.key in corridors}
    bands = {index: band_height(n) for index, n in counts.items()}
    for index, height in extra.items():
        bands[index] = bands.get(index, 0.0) + height
    return bands


def courses_of(grid: Grid, links: Links, kept: KeptField | None = None) -> tuple[Course, ...]:
    """The courses of the path and of the departures; one to the next column that goes as before is the same object."""
    kept, pairs = kept or KeptField(), list(pairwise(links.path))
    near = kept.near.each(pairs, pairwise(map(grid.seats.__getitem__, links.path)), _to_the_next)
    path = (one or course_of_path(grid, pair, *pair) for one, pair in zip(near, pairs, strict=True))
    return (*path, *(course_of_departure(grid, key, a, b) for key, a, b in links.departures))


def _to_the_next(a: Seat, b: Seat) -> Course | None:
    """The course to the next column, which nothing can be in the way of; None for a way that is longer."""
    if a.column < b.column <= a.last + 1:
        return Course((a.id, b.id), a.id, b.id, Way.BESIDE, a.last, a.last)
    return None


Grow = Callable[[frozenset[str]], Sequence[Row]]
"""The rows with some encounters' cards grown to two columns."""


def grown(
    grow: Grow, candidates: frozenset[str], field: Field, kept: KeptField | None = None
) -> tuple[Sequence[Row], Settled]:
    """The rows with as many of the candidates grown as no line would cross, and their lines."""
    wide = _allowed(grow(frozenset()), candidates, field) if candidates else candidates
    while True:
        rows = grow(wide)
        result = settled(rows, field, kept=kept)
        hit = _hit(result, wide)
        if not hit:
            return rows, result
        wide -= hit


def _allowed(rows: Sequence[Row], candidates: frozenset[str], field: Field) -> frozenset[str]:
    """Those whose next column is free in their row, that no departure touches and whose path leads further on."""
    grid = seated(rows, field.columns, field.width, field.style, {})
    following = dict(pairwise(field.links.path))
    departing = {end for _, *both in field.links.departures for end in both}
    return frozenset(
        key
        for key in candidates - departing
        if grid.seats[key].column + 1 < len(field.columns)
        and grid.free(grid.seats[key].row, range(grid.seats[key].column + 1, grid.seats[key].column + 2))
        and (key not in following or grid.seats[following[key]].column > grid.seats[key].column + 1)
    )


def _hit(result: Settled, wide: frozenset[str]) -> frozenset[str]:
    if not wide:
        return wide
    seats, lines = result.ground.grid.seats, Near(lines=result.points.values())
    return frozenset(key for key in wide if lines.crossed(seats[key].card))


Span = tuple[float, float]
"""From where to where along the lane, pt."""

MOST_CHANGED = 64
"""Where more seats or lines than these are others, all is looked at anew."""


class Exchange(NamedTuple):
    """The seats and lines that were there before, and those in their place."""

    seats_gone: tuple[Seat, ...]
    lines_gone: tuple[Points, ...]
    seats: tuple[Seat, ...]
    lines: tuple[Points, ...]

    def spans(self) -> Iterator[Span]:
        """Where they are."""
        yield from ((seat.enter, seat.card.right) for seat in (*self.seats_gone, *self.seats))
        yield from map(reach_of, (*self.lines_gone, *self.lines))


def exchange(before: Settled | None, after: Settled) -> Exchange | None:
    """How two layouts over the same columns differ; None where that is nearly everywhere, or in the lane's height."""
    if before is None or before.ground.grid.height != after.ground.grid.height:
        return None
    seats_gone, seats = _differing(before.ground.grid.seats, after.ground.grid.seats)
    lines_gone, lines = _differing(before.points, after.points)
    found = Exchange(seats_gone, lines_gone, seats, lines)
    return found if sum(map(len, found)) <= MOST_CHANGED else None


def _differing(old: Mapping[K, T], new: Mapping[K, T]) -> tuple[tuple[T, ...], tuple[T, ...]]:
    """What is another under a key or gone, as it was and as it is."""
    others = [key for key, one, other in zip(new, new.values(), map(old.get, new), strict=True) if one is not other]
    keys = [key for key in others if old.get(key) != new[key]]
    gone = [*(key for key in keys if key in old), *(old.keys() - new.keys())]
    return tuple(old[key] for key in gone), tuple(new[key] for key in keys)


def apart(span: Span, others: Iterable[Span]) -> bool:
    """Whether a stretch of the lane is clear of others."""
    return all(span[1] < start or end < span[0] for start, end in others)
