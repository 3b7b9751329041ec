"""Where words stand along curves: outside the curve, never on each other or on a point. Numbers only, in pt."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import pairwise
from math import dist, floor
from operator import itemgetter
from typing import NamedTuple

from journeyeditor.drawing.marks import Rect
from journeyeditor.drawing.shapes import Point
from journeyeditor.layout.columns import Extent

_x_of = itemgetter(0)


class Word(NamedTuple):
    """A label to be placed: its size, the point it belongs to, whether it would rather stand above it."""

    key: str
    x: float
    y: float
    width: float
    height: float
    above: bool


class Room(NamedTuple):
    """How far labels keep off their point (`gap`), and what of the lane is open to those of a place."""

    gap: float
    around: Callable[[float], Extent]


SAMPLE = 3.0
"""Curves are sampled this often where words must clear them, pt."""

AIR = 1.5
"""Labels of one row keep this distance, pt."""

ROWS = 24
"""More rows than labels can ever meet in one place."""


BUCKET = 64.0
"""Solid things are found by strips of this width, pt: a map may have thousands."""


class Field:
    """What labels must clear: `solid` rectangles never, sampled `curves` where there is a choice."""

    def __init__(self, solid: Iterable[Rect] = (), curves: Sequence[Sequence[Point]] = ()) -> None:
        """Puts down what is solid from the first."""
        self.curves = curves
        self._strips: dict[int, list[Rect]] = {}
        for rect in solid:
            self.put(rect)

    def put(self, rect: Rect) -> None:
        """One more solid thing."""
        for strip in strips_of(rect):
            self._strips.setdefault(strip, []).append(rect)

    def clear(self, rect: Rect) -> bool:
        """Whether nothing solid is in the way."""
        return not any(rect.intersects(other) for strip in strips_of(rect) for other in self._strips.get(strip, ()))

    def open(self, rect: Rect) -> bool:
        """Whether no curve runs through."""
        return not any(passes(curve, rect) for curve in self.curves)


def strips_of(rect: Rect) -> range:
    """The strips that a rectangle stands in."""
    return range(floor(rect.x / BUCKET), floor(rect.right / BUCKET) + 1)


def passes(curve: Sequence[Point], rect: Rect) -> bool:
    """Whether a curve, sampled from left to right, runs through a rectangle."""
    first = max(0, bisect_left(curve, rect.x, key=_x_of) - 1)
    last = bisect_right(curve, rect.right, key=_x_of) + 1
    near = curve[first:last]
    for (x1, y1), (x2, y2) in pairwise(near):
        inside = x1 < rect.right and x2 > rect.x
        if inside and min(y1, y2) < rect.bottom and max(y1, y2) > rect.y:
            return True
    return False


def placed(words: Iterable[Word], ground: Field, room: Room) -> dict[str, Rect]:
    """A place for each word, the strongest first: the row at its point, else a further one, else the other side."""
    found: dict[str, Rect] = {}
    for word in words:
        rect = _place(word, ground, room)
        found[word.key] = rect
        ground.put(Rect(rect.x - AIR, rect.y, rect.width + AIR * 2, rect.height))
    return found


def _place(word: Word, ground: Field, room: Room) -> Rect:
    fallback = None
    for rect in _candidates(word, room):
        if ground.clear(rect):
            if ground.open(rect):
                return rect
            fallback = fallback or rect
    return fallback or at_row(word, room, word.above, ROWS)


def _candidates(word: Word, room: Room) -> Iterator[Rect]:
    for row in range(2):
        yield at_row(word, room, word.above, row)
    for row in range(2):
        yield at_row(word, room, not word.above, row)
    for row in range(2, ROWS):
        yield at_row(word, room, word.above, row)


def at_row(word: Word, room: Room, above: bool, row: int) -> Rect:
    """The place in a row counted from the point outwards, kept within what is open to it."""
    within = room.around(word.x)
    x = min(max(word.x - word.width / 2, within.x), max(within.x, within.right - word.width))
    away = room.gap + row * word.height
    y = word.y - away - word.height if above else word.y + away
    return Rect(x, y, word.width, word.height)


REACH = 1.5
"""How far from its point a box in free space may reach, in its own widths."""


def free_place(
    size: Point, near: Point, bounds: Rect, ground: Field, level: float, rivals: Sequence[Point] = ()
) -> Rect | None:
    """The free place nearest to a point for a box of a size: off labels, points and the area up to `level` (y).

    It is no nearer to one of its `rivals`, so that nobody takes the box for theirs.
    """
    width, height = size
    steps = [sign * share * width for share in (0.0, 0.35, 0.7, 1.0) for sign in ((1, -1) if share else (1,))]
    places = [
        Rect(near[0] - width / 2 + dx, bounds.y + (bounds.height - height) * i / 12, width, height)
        for dx in steps
        for i in range(13)
    ]
    inside = [r for r in places if r.x >= bounds.x and r.right <= bounds.right and r.y >= bounds.y]
    inside.sort(key=lambda r: abs(r.x + width / 2 - near[0]) + abs(r.y + height / 2 - near[1]))
    return next((r for r in inside if _is_nearest(r, near, rivals) and _is_free(r, ground, level)), None)


def _is_nearest(rect: Rect, point: Point, rivals: Iterable[Point]) -> bool:
    """Whether the middle of a box is nearer to a point than to others."""
    middle = (rect.x + rect.width / 2, rect.y + rect.height / 2)
    own = dist(middle, point)
    return all(dist(middle, rival) >= own for rival in rivals)


FREE = 6.0
"""What stands in free space keeps this far from all else, pt."""


def _is_free(rect: Rect, ground: Field, level: float) -> bool:
    roomy = Rect(rect.x - FREE, rect.y - FREE / 2, rect.width + FREE * 2, rect.height + FREE)
    return ground.clear(roomy) and is_outside(roomy, ground.curves, level)


def is_outside(rect: Rect, curves: Iterable[Sequence[Point]], level: float) -> bool:
    """Whether no curve, nor the area between it and a level (y), reaches into a rectangle."""
    if rect.y < level < rect.bottom:
        return False
    for curve in curves:
        first = max(0, bisect_left(curve, rect.x, key=_x_of) - 1)
        last = bisect_right(curve, rect.right, key=_x_of) + 1
        for _, y in curve[first:last]:
            if min(y, level) < rect.bottom and max(y, level) > rect.y:
                return False
    return True
