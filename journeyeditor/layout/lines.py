"""Every line of a touchpoint lane, settled: rows make room for corridors, cards grow where no line passes."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import NamedTuple

from journeyeditor.drawing.shapes import Point
from journeyeditor.layout.columns import Extent
from journeyeditor.layout.paths import (
    Course,
    Ground,
    Way,
    band_height,
    corridor_tracks,
    course_of_departure,
    course_of_path,
    crosses,
    drawn_lines,
)
from journeyeditor.layout.routes import loops
from journeyeditor.layout.seats import Grid, Row, seated
from journeyeditor.layout.style import Touchpoints


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
    """What the lines are laid over."""

    columns: Sequence[Extent]
    width: float
    style: Touchpoints
    links: Links


def settled(rows: Sequence[Row], field: Field, extra: Mapping[int, float] | None = None) -> Settled:
    """Seats and lines of some rows; `extra` are heights kept free above rows, under the corridor's tracks."""
    plain = seated(rows, field.columns, field.width, field.style, {})
    courses = courses_of(plain, field.links)
    counts: dict[int, int] = {}
    corridors = corridor_tracks(plain, courses)
    for course in courses:
        if course.way is Way.OVER:
            counts[course.corridor] = corridors[course.key].of
    bands = {index: band_height(n) for index, n in counts.items()}
    for index, height in (extra or {}).items():
        bands[index] = bands.get(index, 0.0) + height
    grid = seated(rows, field.columns, field.width, field.style, bands) if bands else plain
    ground = Ground(grid, field.columns, field.width, field.style)
    return Settled(ground, courses, {**drawn_lines(ground, courses), **loops(ground, courses)})


def courses_of(grid: Grid, links: Links) -> tuple[Course, ...]:
    """The courses of the path and of the departures."""
    return (
        *(course_of_path(grid, (a, b), a, b) for a, b in pairwise(links.path)),
        *(course_of_departure(grid, key, a, b) for key, a, b in links.departures),
    )


Grow = Callable[[frozenset[str]], Sequence[Row]]
"""The rows with some encounters' cards grown to two columns."""


def grown(grow: Grow, candidates: frozenset[str], field: Field) -> tuple[Sequence[Row], Settled]:
    """The rows with as many of the candidates grown as no line would cross, and their lines."""
    wide = _allowed(grow(frozenset()), candidates, field)
    while True:
        rows = grow(wide)
        result = settled(rows, field)
        hit = _hit(result, wide)
        if not hit:
            return rows, result
        wide -= hit


def _allowed(rows: Sequence[Row], candidates: frozenset[str], field: Field) -> frozenset[str]:
    """Those whose next column is free in their row, that no departure touches and whose path leads further on."""
    if not candidates:
        return candidates
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
    seats = result.ground.grid.seats
    return frozenset(key for key in wide if any(crosses(line, seats[key].card) for line in result.points.values()))
