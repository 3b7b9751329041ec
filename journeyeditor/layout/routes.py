"""Departures from the path: the loop within a column, the arrow."""

from __future__ import annotations

from collections.abc import Hashable, Mapping, Sequence

from journeyeditor.drawing.shapes import Point
from journeyeditor.layout.columns import OFF_BREAK
from journeyeditor.layout.paths import Course, Ground, Way
from journeyeditor.layout.tracks import EDGE, PITCH, Stretch, Track, allotted


def loops(ground: Ground, courses: Sequence[Course]) -> Mapping[Hashable, tuple[Point, ...]]:
    """The corner points of the loops: out of the right edge, round the cards between, back into it."""
    found = [course for course in courses if course.way is Way.LOOP]
    wide = {course.key: _bulges(ground, course) for course in found}
    tracks = allotted(
        Stretch(c.key, c.leave if wide[c.key] else -2 - c.leave, *_heights(c, ground, courses)) for c in found
    )
    return {c.key: _loop(c, ground, courses, tracks[c.key], wide[c.key]) for c in found}


def _bulges(ground: Ground, course: Course) -> bool:
    """Whether the next column is on the same sheet and free beside the loop, so that it may bulge into it."""
    a, b = ground.grid.seats[course.source], ground.grid.seats[course.target]
    column = course.leave + 1
    rows = range(min(a.row, b.row), max(a.row, b.row) + 1)
    open_there = column < len(ground.columns) and course.leave not in ground.parted
    return open_there and all(column not in ground.grid.places[row] for row in rows)


def _heights(course: Course, ground: Ground, courses: Sequence[Course]) -> tuple[float, float]:
    """Where a loop leaves and comes back: beside its target's own line, where that leaves by the same edge."""
    a, b = ground.grid.seats[course.source], ground.grid.seats[course.target]
    drop = ground.style.loop_drop
    if a.id == b.id:
        return a.mid + drop, a.mid - drop
    sign = 1 if b.mid > a.mid else -1
    busy = any(c.source == b.id and c.way not in (Way.STRAIGHT, Way.ROUND) for c in courses if c.key != course.key)
    back = -sign * drop if busy else 0.0
    return a.mid + (0 if a.folded else sign * drop), b.mid + (0 if b.folded else back)


def _loop(course: Course, ground: Ground, courses: Sequence[Course], track: Track, wide: bool) -> tuple[Point, ...]:
    seats, style = ground.grid.seats, ground.style
    a, b = seats[course.source], seats[course.target]
    leave, back = _heights(course, ground, courses)
    left, right = ground.gutter(course.leave)
    if course.leave in ground.parted:
        right = min(right, ground.columns[course.leave].right - OFF_BREAK)
    if wide:
        x = left + style.loop_bulge + track.place * PITCH * 1.5
    else:
        x = max(left + EDGE, right - EDGE - track.place * PITCH)
    return ((a.card.right, leave), (x, leave), (x, back), (b.card.right + style.arrow / 2, back))


def arrow(points: Sequence[Point], size: float) -> tuple[Point, ...]:
    """The open arrow at a line's end: its three points. `size` (pt) is its reach back and its half width."""
    (x1, _), (x, y) = points[-2], points[-1]
    back = size if x1 > x else -size
    return ((x + back, y - size * 0.75), (x, y), (x + back, y + size * 0.75))
