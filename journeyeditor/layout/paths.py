"""How lines run between seats: in gutters beside the columns and corridors between the rows, never through a card."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise
from typing import NamedTuple

from journeyeditor.drawing.marks import Rect
from journeyeditor.drawing.shapes import Point
from journeyeditor.layout.columns import Extent
from journeyeditor.layout.seats import Grid, Seat
from journeyeditor.layout.style import Touchpoints
from journeyeditor.layout.tracks import PITCH, Stretch, Track, across, allotted


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


def course_of_path(grid: Grid, key: Hashable, source: str, target: str) -> Course:
    """The course from a number to the next one."""
    a, b = grid.seats[source], grid.seats[target]
    if a.column == b.column:
        levels = grid.levels[a.column]
        near = abs(levels.index((a.row, a.level)) - levels.index((b.row, b.level))) <= 1
        return Course(key, source, target, Way.STRAIGHT if near else Way.ROUND, b.column - 1, b.column - 1)
    between = range(a.last + 1, b.column)
    if grid.free(b.row, between):
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
    """A grid with its columns: where gutters and corridors lie. `tracks` counts those of each corridor."""

    grid: Grid
    columns: Sequence[Extent]
    width: float
    style: Touchpoints

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


def ends(course: Course, ground: Ground) -> Ends:
    """Paths run from mid to mid; a departure leaves and enters beside them, on the side it goes to or comes from."""
    a, b = ground.grid.seats[course.source], ground.grid.seats[course.target]
    if not course.departs:
        return Ends(a.mid, b.mid)
    drop = ground.style.loop_drop
    if course.way is Way.OVER:
        level = ground.grid.rows[course.corridor - 1].bottom if course.corridor else 0.0
        out, back = (1 if level > a.mid else -1), (1 if level > b.mid else -1)
    else:
        out = 1 if b.mid > a.mid else -1
        back = -out
    return Ends(a.mid + (0 if a.folded else out * drop), b.mid + (0 if b.folded else back * ground.style.circle / 4))


def drawn_lines(ground: Ground, courses: Sequence[Course]) -> Mapping[Hashable, tuple[Point, ...]]:
    """The corner points of every course but loops (see routes)."""
    corridors = corridor_tracks(ground.grid, courses)
    heights = {c.key: ground.corridor_y(c.corridor, corridors[c.key]) for c in courses if c.way is Way.OVER}
    tracks = allotted(stretch for c in courses for stretch in _stretches(c, ground, heights))
    return {c.key: tuple(_points(c, ground, heights, tracks)) for c in courses if c.way is not Way.LOOP}


def _stretches(c: Course, ground: Ground, heights: Mapping[Hashable, float]) -> Iterator[Stretch]:
    leave, enter = ends(c, ground)
    if c.way is Way.OVER:
        yield Stretch((c.key, "out"), c.leave, leave, heights[c.key])
        yield Stretch((c.key, "in"), c.enter, heights[c.key], enter)
    elif c.way is Way.ROUND:
        yield Stretch((c.key, "in"), c.enter, _step_off(c, ground)[1], enter)
    elif c.way is Way.BESIDE and leave != enter:
        yield Stretch((c.key, "in"), c.enter, leave, enter)


def _points(
    c: Course, ground: Ground, heights: Mapping[Hashable, float], tracks: Mapping[Hashable, Track]
) -> Iterator[Point]:
    a, b = ground.grid.seats[c.source], ground.grid.seats[c.target]
    leave, enter = ends(c, ground)
    if c.way is Way.STRAIGHT:
        yield from _straight(a, b, ground.style)
        return
    if c.way is Way.ROUND:
        x, y = _step_off(c, ground)
        yield from ((x, a.card.bottom if y > a.mid else a.card.y), (x, y))
        yield (_track_x((c.key, "in"), c.enter, ground, tracks), y)
    else:
        yield (a.card.right, leave)
    if c.way is Way.OVER:
        x = _track_x((c.key, "out"), c.leave, ground, tracks)
        yield from ((x, leave), (x, heights[c.key]))
        yield (_track_x((c.key, "in"), c.enter, ground, tracks), heights[c.key])
    elif c.way is Way.BESIDE and leave != enter:
        yield (_track_x((c.key, "in"), c.enter, ground, tracks), leave)
    if c.way is not Way.BESIDE or leave != enter:
        yield (_track_x((c.key, "in"), c.enter, ground, tracks), enter)
    yield (_arrival(b, enter, ground.style) if c.departs else b.card.x, enter)


def _track_x(key: Hashable, gutter: int, ground: Ground, tracks: Mapping[Hashable, Track]) -> float:
    base = ground.style.gutter if gutter >= 0 else PITCH
    return across(tracks[key], *ground.gutter(gutter), base)


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


def _step_off(c: Course, ground: Ground) -> Point:
    """Where a line that goes round its column turns: a little off its card, left of the middle."""
    a, b = ground.grid.seats[c.source], ground.grid.seats[c.target]
    off = min(ground.style.stack_gap, ground.style.row - ground.style.card_height) / 3
    y = a.card.bottom + off if b.mid > a.mid else a.card.y - off
    return a.card.x + a.card.width / (2 if a.folded else 4), y


def crosses(points: Sequence[Point], rect: Rect, by: float = 0.05) -> bool:
    """Whether a polyline of level and upright pieces enters a rectangle by more than `by` pt."""
    x, y, right, bottom = rect.x + by, rect.y + by, rect.right - by, rect.bottom - by
    return any(
        min(x1, x2) < right and max(x1, x2) > x and min(y1, y2) < bottom and max(y1, y2) > y
        for (x1, y1), (x2, y2) in pairwise(points)
    )
