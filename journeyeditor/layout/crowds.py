"""The words along curves, placed in crowds that cannot meet each other; only crowds that an edit touches are asked."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence
from operator import attrgetter, is_, itemgetter
from typing import NamedTuple
from zlib import crc32

from journeyeditor.drawing import Key, Node, Rect
from journeyeditor.drawing.shapes import Point
from journeyeditor.layout.context import Context
from journeyeditor.layout.course import Course
from journeyeditor.model import GRAVITY
from journeyeditor.model.diff import shared
from journeyeditor.model.feelings import Felt
from journeyeditor.text import Paragraph

CROWD = 3
"""Labels are placed about so many at a time, or more where they stand close."""

APART, NEAR = 6.0, 24.0
"""Crowds are so far apart; what stands further than NEAR from a label is not in its way, pt."""


class Label(NamedTuple):
    """The words at a point: the kind of moment (print) above the label.

    `size` is their width and height, `left` where they begin in whichever row, pt.
    """

    key: Key
    felt: Felt
    kind: Paragraph | None
    text: Paragraph
    point: Point
    rank: tuple[int, int, float]
    size: Point
    left: float


class Stretch(NamedTuple):
    """A part of a curve, as far as words near it must know: its points, slopes and what is felt there."""

    points: tuple[Point, ...]
    slope: tuple[float, ...]
    felt: tuple[Felt, ...]


class Crowd(NamedTuple):
    """Labels whose words may meet each other, from the `first` to the `end` of those from left to right.

    They stand between `left` and `right`; `near` are the first and the end of the points of each curve near them.
    """

    first: int
    end: int
    left: float
    right: float
    near: tuple[tuple[int, int], ...]


class Spoken(NamedTuple):
    """A label's words in their place: on the fill they get a ground of their own."""

    label: Label
    rect: Rect
    on_fill: bool


class Placed(NamedTuple):
    """A crowd's labels, the gravest first, the curves near them, and their words in their places."""

    labels: tuple[Label, ...]
    stretches: tuple[Stretch, ...]
    words: tuple[Spoken, ...]
    nodes: tuple[Node, ...]
    top: float
    bottom: float


class Place(NamedTuple):
    """How words find their places among parts of curves, and how they are drawn there."""

    find: Callable[[tuple[Label, ...], tuple[Stretch, ...]], tuple[Spoken, ...]]
    draw: Callable[[Spoken], Node]


class Words(NamedTuple):
    """All labels from left to right, in crowds, and each crowd placed."""

    labels: tuple[Label, ...] = ()
    xs: tuple[tuple[float, ...], ...] = ()
    crowds: tuple[Crowd, ...] = ()
    placed: tuple[Placed, ...] = ()


def words_of(old: Words, found: Iterable[Label], courses: Sequence[Course], place: Place) -> Words:
    """The words of some labels. Equal to those of none followed by the same; what is as it was is not placed again."""
    labels = tuple(sorted(found, key=attrgetter("left")))
    xs = tuple(course.xs for course in courses)
    if len(xs) == len(old.xs) and all(map(is_, xs, old.xs)):
        crowds, changed = _crowded_again(old, labels, xs)
        touched = _touched(crowds, changed, courses)
    else:
        crowds = tuple(_crowds(labels, xs))
        touched = range(len(crowds))
    stays = len(old.placed) - (len(crowds) - touched.stop)
    held = {id(label): one for one in old.placed[touched.start : stays] for label in one.labels}
    fresh = []
    for crowd in crowds[touched.start : touched.stop]:
        known = next(filter(None, (held.get(id(label)) for label in labels[crowd.first : crowd.end])), None)
        fresh.append(_placed(known, labels, crowd, courses, place))
    return Words(labels, xs, crowds, (*old.placed[: touched.start], *fresh, *old.placed[stays:]))


def _crowded_again(
    old: Words, labels: tuple[Label, ...], xs: Sequence[Sequence[float]]
) -> tuple[tuple[Crowd, ...], list[range]]:
    """The crowds of labels along curves whose points stand where they did, and which of them hold other labels."""
    first, tail = shared(old.labels, labels)
    if first == len(labels) == len(old.labels):
        return old.crowds, []
    more, end = len(labels) - len(old.labels), len(labels) - tail
    head = bisect_left([crowd.end for crowd in old.crowds], first)
    begun = {crowd.first + more: number for number, crowd in enumerate(old.crowds)}
    fresh: list[Crowd] = []
    rest: Iterable[Crowd] = ()
    for crowd in _crowds(labels, xs, old.crowds[head].first if head < len(old.crowds) else 0):
        if crowd.first >= end and crowd.first in begun:
            rest = old.crowds[begun[crowd.first] :]
            break
        fresh.append(crowd)
    shifted = (one._replace(first=one.first + more, end=one.end + more) for one in rest)
    return (*old.crowds[:head], *fresh, *shifted), [range(head, head + len(fresh))]


def _touched(crowds: Sequence[Crowd], changed: Iterable[range], courses: Sequence[Course]) -> range:
    """The crowds from the first to the last of which a label is another, or that a curve near them passes otherwise."""
    bent = [_meeting([crowd.near[n] for crowd in crowds], course.bent[:2]) for n, course in enumerate(courses)]
    found = [*changed, *filter(None, bent)]
    return range(min(one.start for one in found), max(one.stop for one in found)) if found else range(0)


def _meeting(reaches: Sequence[tuple[int, int]], changed: tuple[int, int]) -> range:
    """Which of some reaches, each further on than the one before, meet what changed."""
    if changed[0] >= changed[1]:
        return range(0)
    first = bisect_right(reaches, changed[0], key=itemgetter(1))
    return range(first, bisect_left(reaches, changed[1], key=itemgetter(0)))


def _placed(
    known: Placed | None, labels: tuple[Label, ...], crowd: Crowd, courses: Sequence[Course], place: Place
) -> Placed:
    own = tuple(sorted(labels[crowd.first : crowd.end], key=attrgetter("rank")))
    pairs = zip(crowd.near, courses, strict=True)
    stretches = tuple(stretch(course, low, high) for (low, high), course in pairs)
    if known is not None and known.labels == own and known.stretches == stretches:
        return known
    words = place.find(own, stretches)
    before = zip(known.words, known.nodes, strict=True) if known is not None else ()
    drawn = {(id(word.label), word.rect, word.on_fill): node for word, node in before}
    nodes = (drawn.get((id(word.label), word.rect, word.on_fill)) or place.draw(word) for word in words)
    top, bottom = min(word.rect.y for word in words), max(word.rect.bottom for word in words)
    return Placed(own, stretches, words, tuple(nodes), top, bottom)


def stretch(course: Course, first: int, end: int) -> Stretch:
    """A part of a curve."""
    return Stretch(course.points[first:end], course.slope[first:end], course.felt[first:end])


def _crowds(labels: Sequence[Label], xs: Sequence[Sequence[float]], start: int = 0) -> Iterator[Crowd]:
    """The crowds from the one on that begins with the label `start`."""
    first, left, right = start, 0.0, 0.0
    for number, label in enumerate(labels[start:], start):
        if number > first and label.left > right + APART and _begins(label, number - first):
            yield Crowd(first, number, left, right, tuple(near(own, left - NEAR, right + NEAR) for own in xs))
            first = number
        far = label.left + label.size[0]
        left, right = (label.left, far) if number == first else (left, max(right, far))
    if len(labels) > start:
        yield Crowd(first, len(labels), left, right, tuple(near(own, left - NEAR, right + NEAR) for own in xs))


def _begins(label: Label, so_far: int) -> bool:
    """Whether a label begins a crowd: it follows from the label, so that one more before it changes few crowds."""
    return so_far >= 2 * CROWD or crc32(label.key.id.encode()) % CROWD == 0


def near(xs: Sequence[float], left: float, right: float) -> tuple[int, int]:
    """The first and the end of the points between two places, with one more at each side."""
    return max(0, bisect_left(xs, left) - 1), min(len(xs), bisect_right(xs, right) + 1)


def reach_of(words: Words) -> tuple[float, float]:
    """The top of the highest words and the bottom of the lowest; two zeros where there are none."""
    tops, bottoms = map(attrgetter("top"), words.placed), map(attrgetter("bottom"), words.placed)
    return min(tops, default=0.0), max(bottoms, default=0.0)


def solid(context: Context, stretches: Iterable[Stretch]) -> list[Rect]:
    """The glyphs and points."""
    found = []
    for one in stretches:
        for felt, (x, y) in zip(one.felt, one.points, strict=True):
            half = half_of(context, felt)
            found.append(Rect(x - half, y - half, half * 2, half * 2))
    return found


def half_of(context: Context, felt: Felt) -> float:
    """Half the width of a point's sign, pt."""
    style = context.style.emotion
    return style.glyph / 2 if felt.moment in GRAVITY else style.point
