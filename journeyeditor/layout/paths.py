"""How lines run between seats: in gutters beside the columns and corridors between the rows, never through a card."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import partial
from itertools import chain, pairwise, repeat
from operator import attrgetter, itemgetter
from typing import NamedTuple

from journeyeditor.drawing.marks import Rect
from journeyeditor.drawing.shapes import Point
from journeyeditor.layout.columns import Extent
from journeyeditor.layout.many import Many
from journeyeditor.layout.seats import Grid, Seat
from journeyeditor.layout.style import Touchpoints
from journeyeditor.layout.tracks import PITCH, KeptTracks, Stretch, Track, across, allotted


class Way(StrEnum):
    """The shape of a line."""

    STRAIGHT = "straight"
    BESIDE = "beside"
    OVER = "over"
    ROUND = "round"
    LOOP = "loop"


class Course(NamedTuple):
    """Which gutters (k lies right of column k) and corridor (k lies above row k) a line takes."""

    key: Hashable
    source: str
    target: str
    way: Way
    leave: int = 0
    enter: int = 0
    corridor: int = 0
    departs: bool = False


SOURCE, TARGET = 1, 2
"""The places of a course's two ends in it."""


def course_of_path(grid: Grid, key: Hashable, source: str, target: str) -> Course:
    """The course from a number to the next one."""
    a, b = grid.seats[source], grid.seats[target]
    if a.column == b.column:
        levels = grid.levels(a.column)
        near = abs(levels.index((a.row, a.level)) - levels.index((b.row, b.level))) <= 1
        return Course(key, source, target, Way.STRAIGHT if near else Way.ROUND, b.column - 1, b.column - 1)
    between = range(a.last + 1, b.column)
    if not between or grid.free(b.row, between):
        return Course(key, source, target, Way.BESIDE, a.last, a.last)
    if grid.free(a.row, between):
        return Course(key, source, target, Way.BESIDE, b.column - 1, b.column - 1)
    return Course(key, source, target, Way.OVER, a.last, b.column - 1, corridor(a, b))


def course_of_departure(grid: Grid, key: Hashable, source: str, target: str) -> Course:
    """The course of a departure: a loop within a column, else through gutters and one corridor."""
    a, b = grid.seats[source], grid.seats[target]
    if a.column == b.column:
        return Course(key, source, target, Way.LOOP, a.last, a.last, departs=True)
    if b.column == a.last + 1:
        return Course(key, source, target, Way.BESIDE, a.last, a.last, departs=True)
    return Course(key, source, target, Way.OVER, a.last, b.column - 1, corridor(a, b), departs=True)


def corridor(a: Seat, b: Seat) -> int:
    """The corridor beside the target's row on the source's side; above the row where both share it."""
    return b.row + 1 if b.row < a.row else b.row


@dataclass(frozen=True, eq=False)
class Ground:
    """A grid with its columns: where gutters and corridors lie. The sheet is cut after the `parted` columns."""

    grid: Grid
    columns: Sequence[Extent]
    width: float
    style: Touchpoints
    parted: frozenset[int] = frozenset()

    def gutter(self, index: int) -> tuple[float, float]:
        """The bounds of a gutter: the card's edge on its left, the next number's on its right."""
        style = self.style
        last = len(self.columns) - 1
        left = 0.0 if index < 0 else self.columns[index].right - (style.card_room - style.card_x)
        right = self.width if index >= last else self.columns[index + 1].x + style.card_x - style.circle / 2
        return left, right

    def corridor_y(self, index: int, track: Track) -> float:
        """The height of a track in the corridor above a row (or below the last)."""
        top = self.grid.rows[index - 1].bottom if index else self.style.title
        return top + CORRIDOR_EDGE + track.place * CORRIDOR_PITCH


CORRIDOR_EDGE = 1.0
CORRIDOR_PITCH = 3.5


def band_height(tracks: int) -> float:
    """What a corridor of some tracks adds between two rows, pt."""
    return CORRIDOR_EDGE + tracks * CORRIDOR_PITCH if tracks else 0.0


def corridor_tracks(grid: Grid, courses: Iterable[Course]) -> Mapping[Hashable, Track]:
    """A track in its corridor for each course that takes one."""
    return allotted(
        Stretch(c.key, c.corridor, grid.seats[c.source].card.right, grid.seats[c.target].card.x)
        for c in courses
        if c.way is Way.OVER
    )


class Ends(NamedTuple):
    """Where a line leaves its source and enters its target: heights, pt."""

    leave: float
    enter: float


def ends(course: Course, a: Seat, b: Seat, level: float, style: Touchpoints) -> Ends:
    """Paths run from mid to mid; a departure leaves and enters beside them, on the side it goes to or comes from.

    `level` is where its corridor begins, pt.
    """
    if not course.departs:
        return Ends(a.mid, b.mid)
    drop = style.loop_drop
    if course.way is Way.OVER:
        out, back = (1 if level > a.mid else -1), (1 if level > b.mid else -1)
    else:
        out = 1 if b.mid > a.mid else -1
        back = -out
    return Ends(a.mid + (0 if a.folded else out * drop), b.mid + (0 if b.folded else back * style.circle / 4))


class Asked(NamedTuple):
    """Where a line leaves and enters, and what it asks of the gutters at its two ends."""

    ends: Ends
    stretches: tuple[Stretch, ...]


Points = tuple[Point, ...]


class KeptLines:
    """The lines of the last layout over the same columns, in the parts they are made in."""

    __slots__ = ("asked", "points", "tracks")

    def __init__(self) -> None:
        """Starts with no line."""
        self.asked: Many[Asked] = Many()
        self.tracks = KeptTracks()
        self.points: Many[Points] = Many()


_ends_of, _stretches_of = attrgetter("ends"), attrgetter("stretches")


def drawn_lines(
    ground: Ground, courses: Sequence[Course], corridors: Mapping[Hashable, Track], kept: KeptLines | None = None
) -> dict[Hashable, Points]:
    """The corner points of every course but loops (see routes); a line that runs as before is the same object."""
    kept, grid = kept or KeptLines(), ground.grid
    over = [c for c in courses if c.key in corridors]
    heights = {c.key: ground.corridor_y(c.corridor, corridors[c.key]) for c in over}
    levels = {c.key: grid.rows[c.corridor - 1].bottom if c.corridor else 0.0 for c in over}
    lines = [c for c in courses if c.way is not Way.LOOP]
    keys = [c.key for c in lines]
    begin, end = ([*map(grid.seats.__getitem__, map(itemgetter(n), lines))] for n in (SOURCE, TARGET))
    height = [*map(heights.get, keys)]
    placed = zip(lines, begin, end, height, map(levels.get, keys), strict=True)
    asked = kept.asked.each(keys, placed, partial(_asked, ground.style))
    track = kept.tracks.allotted(chain.from_iterable(map(_stretches_of, asked))).get
    leave, enter = (map(track, zip(keys, repeat(side))) for side in ("out", "in"))
    inputs = zip(lines, begin, end, height, map(_ends_of, asked), leave, enter, strict=True)
    return dict(zip(keys, kept.points.each(keys, inputs, partial(_points, ground)), strict=True))


def _asked(style: Touchpoints, c: Course, a: Seat, b: Seat, height: float | None, level: float | None) -> Asked:
    """`level` is where its corridor begins, pt."""
    leave, enter = both = ends(c, a, b, level or 0.0, style)
    if c.way is Way.OVER and height is not None:
        out = Stretch((c.key, "out"), c.leave, leave, height)
        return Asked(both, (out, Stretch((c.key, "in"), c.enter, height, enter)))
    if c.way is Way.ROUND:
        return Asked(both, (Stretch((c.key, "in"), c.enter, _step_off(a, b, style)[1], enter),))
    if c.way is Way.BESIDE and leave != enter:
        return Asked(both, (Stretch((c.key, "in"), c.enter, leave, enter),))
    return Asked(both, ())


def _points(
    ground: Ground, c: Course, a: Seat, b: Seat, height: float | None, both: Ends, out: Track | None, into: Track | None
) -> Points:
    leave, enter = both
    arrival = (_arrival(b, enter, ground.style) if c.departs else b.card.x, enter)
    if c.way is Way.STRAIGHT:
        return _straight(a, b, ground.style)
    if into is None:
        return ((a.card.right, leave), arrival)
    turn = _track_x(into, c.enter, ground)
    if c.way is Way.ROUND:
        x, y = _step_off(a, b, ground.style)
        return ((x, a.card.bottom if y > a.mid else a.card.y), (x, y), (turn, y), (turn, enter), arrival)
    if out is not None and height is not None:
        x = _track_x(out, c.leave, ground)
        return ((a.card.right, leave), (x, leave), (x, height), (turn, height), (turn, enter), arrival)
    return ((a.card.right, leave), (turn, leave), (turn, enter), arrival)


def _track_x(track: Track, gutter: int, ground: Ground) -> float:
    base = ground.style.gutter if gutter >= 0 else PITCH
    return across(track, *ground.gutter(gutter), base)


def _arrival(seat: Seat, y: float, style: Touchpoints) -> float:
    """The x of a number's circle at a height, or of a bare card: where an arrow touches it."""
    r, off = style.circle / 2, y - seat.mid
    return seat.card.x if seat.enter == seat.card.x else seat.card.x - (r * r - off * off) ** 0.5


def _straight(a: Seat, b: Seat, style: Touchpoints) -> tuple[Point, ...]:
    """Down or up the column from edge to edge; two dots of one folded cell are joined level."""
    if a.row == b.row and a.folded:
        left, right = sorted((a, b), key=lambda seat: seat.card.x)
        return ((left.card.right, a.mid), (right.card.x, a.mid))
    down = b.mid > a.mid
    start, end = (a.card.bottom, b.card.y) if down else (a.card.y, b.card.bottom)
    middle = min(a.card.x, b.card.x) + style.card_width / 2
    x, x2 = (_middle(a, b, middle), _middle(b, a, middle))
    if x == x2:
        return ((x, start), (x, end))
    half = (start + end) / 2
    return ((x, start), (x, half), (x2, half), (x2, end))


def _middle(seat: Seat, other: Seat, middle: float) -> float:
    if seat.folded:
        return seat.centre
    return other.centre if other.folded else min(middle, seat.centre)


def _step_off(a: Seat, b: Seat, style: Touchpoints) -> Point:
    """Where a line that goes round its column turns: a little off its card, left of the middle."""
    off = min(style.stack_gap, style.row - style.card_height) / 3
    y = a.card.bottom + off if b.mid > a.mid else a.card.y - off
    return a.card.x + a.card.width / (2 if a.folded else 4), y


def crosses(points: Sequence[Point], rect: Rect, by: float = 0.05) -> bool:
    """Whether a polyline of level and upright pieces enters a rectangle by more than `by` pt."""
    x, y, right, bottom = rect.x + by, rect.y + by, rect.right - by, rect.bottom - by
    return any(
        min(x1, x2) < right and max(x1, x2) > x and min(y1, y2) < bottom and max(y1, y2) > y
        for (x1, y1), (x2, y2) in pairwise(points)
    )
