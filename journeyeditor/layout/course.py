"""A curve that follows what is felt: after an edit only what lies near the points that moved is reckoned again."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple, TypeVar

from journeyeditor.drawing.marks import Commands
from journeyeditor.drawing.shapes import Point
from journeyeditor.layout.curve import climbing, segments
from journeyeditor.model.diff import shared
from journeyeditor.model.feelings import Felt

T = TypeVar("T")


class Exchange(NamedTuple):
    """Where one row of points differs from the one before: `first` to `end`, there as far as `old_end`."""

    first: int
    end: int
    old_end: int

    def spliced(self, old: tuple[T, ...], fresh: tuple[T, ...]) -> tuple[T, ...]:
        """What was made of each point, with what is fresh in its place."""
        return (*old[: self.first], *fresh, *old[self.old_end :])


class Course(NamedTuple):
    """A curve through points (pt), by point: where it is felt what, the slope left to it and its own.

    `exchange` and `bent` tell where the points and where the slopes are others than in the course before.
    """

    felt: tuple[Felt, ...] = ()
    points: tuple[Point, ...] = ()
    xs: tuple[float, ...] = ()
    ys: tuple[float, ...] = ()
    coming: tuple[float, ...] = ()
    slope: tuple[float, ...] = ()
    start: Commands = ()
    outline: Commands = ()
    exchange: Exchange = Exchange(0, 0, 0)
    bent: Exchange = Exchange(0, 0, 0)

    @property
    def shape(self) -> tuple[object, ...]:
        """How it runs: the very same objects as long as it runs so."""
        return self.start, self.outline, self.xs, self.ys

    @property
    def commands(self) -> Commands:
        """The outline from its first point on."""
        return (*self.start, *self.outline)


def followed(old: Course, felt: tuple[Felt, ...], stand: Callable[[Felt], Point]) -> Course:
    """The course through what is felt now; `stand` tells where a point stands. What is as it was are the same objects.

    Equal to the course of nothing followed by the same.
    """
    if felt is old.felt:
        return old._replace(exchange=Exchange(0, 0, 0), bent=Exchange(0, 0, 0))
    head, tail = shared(old.felt, felt)
    exchange = Exchange(head, len(felt) - tail, len(old.felt) - tail)
    fresh = tuple(map(stand, felt[head : exchange.end]))
    points = exchange.spliced(old.points, fresh)
    xs = exchange.spliced(old.xs, tuple(x for x, _ in fresh))
    ys = exchange.spliced(old.ys, tuple(y for _, y in fresh))
    first, pairs = _climbed(old, points, exchange)
    end = first + len(pairs)
    bent = Exchange(first, end, end - len(points) + len(old.points))
    slope = bent.spliced(old.slope, tuple(own for _, own in pairs))
    coming = bent.spliced(old.coming, tuple(left for left, _ in pairs))
    start: Commands = (("M", *points[0]),) if points else ()
    outline = _outlined(old, points, slope, bent)
    xs, ys, start, outline = (
        as_was(xs, old.xs),
        as_was(ys, old.ys),
        as_was(start, old.start),
        as_was(outline, old.outline),
    )
    return Course(felt, points, xs, ys, coming, slope, start, outline, exchange, bent)


def as_was(now: T, was: T) -> T:
    """What it was before, where that is equal: others compare by identity."""
    return was if now == was else now


def _climbed(old: Course, points: tuple[Point, ...], exchange: Exchange) -> tuple[int, list[tuple[float, float]]]:
    """From which point on slopes are others than before, and these, until the curve runs as it did."""
    more, first = len(old.points) - len(points), max(0, exchange.first - 2)
    found: list[tuple[float, float]] = []
    for i, (left, own) in enumerate(climbing(points, first, old.coming[first] if first else 0.0), first):
        if i >= exchange.end and old.coming[i + more] == left:
            break
        if found or i >= exchange.first or (old.coming[i], old.slope[i]) != (left, own):
            found.append((left, own))
        else:
            first = i + 1
    return first, found


def _outlined(old: Course, points: tuple[Point, ...], slope: tuple[float, ...], bent: Exchange) -> Commands:
    """The Béziers, those between points and slopes that are as they were the same objects."""
    first, end = max(0, bent.first - 1), min(bent.end, max(0, len(points) - 1))
    own = Exchange(first, end, end - len(points) + len(old.points))
    fresh = segments(points[first : end + 1], slope[first : end + 1])
    return own.spliced(old.outline, fresh)
