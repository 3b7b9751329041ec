"""Quotes where a lane of emotion is free beside their point; the others are told by the point alone."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import partial
from typing import NamedTuple

from journeyeditor.drawing import Key, Node, Rect
from journeyeditor.drawing.shapes import Point
from journeyeditor.layout.context import Context
from journeyeditor.layout.course import Course
from journeyeditor.layout.crowds import NEAR, Stretch, Words, near, solid, stretch
from journeyeditor.layout.curve import smooth
from journeyeditor.layout.labels import FREE, REACH, SAMPLE, Field, free_place
from journeyeditor.layout.parts import Parts
from journeyeditor.model.feelings import Felt
from journeyeditor.text import Paragraph


class Quoted(NamedTuple):
    """What is said at a point of somebody's curve."""

    key: Key
    felt: Felt
    point: Point


class Ground(NamedTuple):
    """What the lane holds already: curves and words; quotes stand in `bounds`, off the area up to `level` (y)."""

    courses: Sequence[Course]
    words: Words
    bounds: Rect
    level: float


def draw_quotes(context: Context, kept: Parts, quoted: Iterable[Quoted], ground: Ground) -> Iterator[Node]:
    """The quotes in their order, each looked for again only where what stands near it is other than it was."""
    taken: list[Rect] = []
    for one in quoted:
        words = kept.again(("said", one.key), (one.felt.quote,), partial(_said, context, one.felt.quote))
        reach = words.width * REACH + FREE + 1.0
        left, right = one.point[0] - reach, one.point[0] + reach
        stretches = tuple(stretch(own, *near(own.xs, left - NEAR, right + NEAR)) for own in ground.courses)
        others = (*_near(ground.words, left, right), *(rect for rect in taken if rect.x < right and rect.right > left))
        inputs = (one, words, stretches, others, ground.bounds, ground.level)
        node = kept.again(("quote", one.key), inputs, partial(_quote, context, one, words, stretches, others, ground))
        if node is not None:
            taken.append(node.bounds)
            yield node


def _said(context: Context, quote: str) -> Paragraph:
    style = context.style
    return context.measure.paragraph(
        context.words.quoted(quote), style.type.feeling_quote, style.emotion.quote_width, balance=True
    )


def _near(words: Words, left: float, right: float) -> Iterator[Rect]:
    """The words of labels between two places."""
    for crowd, placed in zip(words.crowds, words.placed, strict=True):
        if crowd.left < right and crowd.right > left:
            yield from (word.rect for word in placed.words if word.rect.x < right and word.rect.right > left)


def _quote(
    context: Context,
    one: Quoted,
    words: Paragraph,
    stretches: Iterable[Stretch],
    others: Iterable[Rect],
    ground: Ground,
) -> Node | None:
    stretches = tuple(stretches)
    field = Field([*solid(context, stretches), *others], [smooth(own.points, own.slope, SAMPLE) for own in stretches])
    within = context.columns.around(one.point[0])
    bounds = Rect(within.x, ground.bounds.y, within.width, ground.bounds.height)
    rect = free_place((words.width, words.height), one.point, bounds, field, ground.level)
    if rect is None:
        return None
    marks = words.marks(rect.x, rect.y, "ink_2", "center", rect.width)
    return Node(one.key, rect, marks, subject=one.felt.subject, alt=one.felt.quote)
