"""Quotes where a lane of emotion is free beside their point; the others are told by the point alone."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import partial
from typing import NamedTuple

from journeyeditor.drawing import Key, Node, Path, Rect
from journeyeditor.drawing.shapes import Point, rounded
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


SHARES = (1.0, 0.72)
"""The widths a quote is broken to, in shares of the style's: where there is room beside its own point for one."""


BACKING = 0.8
"""How far the ground behind words covers the fill and the lines they stand on, 0–1."""


def backing(rect: Rect) -> Path:
    """The ground behind words."""
    return Path(rounded(Rect(rect.x - 2, rect.y, rect.width + 4, rect.height), 2), fill="surface", opacity=BACKING)


def draw_quotes(context: Context, kept: Parts, quoted: Iterable[Quoted], ground: Ground) -> Iterator[Node]:
    """The quotes in their order, each looked for again only where what stands near it is other than it was."""
    taken: list[Rect] = []
    for one in quoted:
        words = kept.again(("said", one.key), (one.felt.quote,), partial(_said, context, one.felt.quote))
        reach = max(shape.width for shape in words) * REACH + FREE + 1.0
        left, right = one.point[0] - reach, one.point[0] + reach
        stretches = tuple(stretch(own, *near(own.xs, left - NEAR, right + NEAR)) for own in ground.courses)
        others = (*_near(ground.words, left, right), *(rect for rect in taken if rect.x < right and rect.right > left))
        inputs = (one, words, stretches, others, ground.bounds, ground.level)
        node = kept.again(("quote", one.key), inputs, partial(_quote, context, one, words, stretches, others, ground))
        if node is not None:
            taken.append(node.bounds)
            yield node


def _said(context: Context, quote: str) -> tuple[Paragraph, ...]:
    """A quote in the shapes it may take, the widest first."""
    look, text = context.style, context.words.quoted(quote)
    widths = (share * look.emotion.quote_width for share in SHARES)
    made = [context.measure.paragraph(text, look.type.feeling_quote, width, balance=True) for width in widths]
    return tuple(shape for n, shape in enumerate(made) if n == 0 or shape.width < made[n - 1].width - 1)


def _near(words: Words, left: float, right: float) -> Iterator[Rect]:
    """The words of labels between two places."""
    for crowd, placed in zip(words.crowds, words.placed, strict=True):
        if crowd.left < right and crowd.right > left:
            yield from (word.rect for word in placed.words if word.rect.x < right and word.rect.right > left)


def _quote(
    context: Context,
    one: Quoted,
    shapes: tuple[Paragraph, ...],
    stretches: Iterable[Stretch],
    others: Iterable[Rect],
    ground: Ground,
) -> Node | None:
    stretches = tuple(stretches)
    field = Field([*solid(context, stretches), *others], [smooth(own.points, own.slope, SAMPLE) for own in stretches])
    within = context.columns.around(one.point[0])
    bounds = Rect(within.x, ground.bounds.y, within.width, ground.bounds.height)
    rivals = [point for own in stretches for point in own.points if point != one.point]
    tried = ((shape, others) for others in (rivals, ()) for shape in shapes)
    places = (
        (shape, free_place((shape.width, shape.height), one.point, bounds, field, ground.level, near_others))
        for shape, near_others in tried
    )
    words, rect = next((place for place in places if place[1]), (shapes[0], None))
    if rect is None:
        return None
    behind = (backing(rect),) if context.style.on_paper else ()
    marks = words.marks(rect.x, rect.y, "ink_2", "center", rect.width)
    return Node(one.key, rect, (*behind, *marks), subject=one.felt.subject, alt=one.felt.quote)
