"""Where a printed map may be cut: its stages, steps, lanes and channel rows, read from the drawing's keys. pt."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from journeyeditor.drawing import Drawing, GlyphRun, Group, Image, Key, Mark, Node, Part, Rect
from journeyeditor.layout.columns import Extent

SOLID = frozenset(
    {
        *(Part.CARD, Part.NUMBER, Part.MOMENT, Part.POINT, Part.NAME, Part.QUOTE),
        *(Part.CHIP, Part.PORTRAIT, Part.LINK, Part.NOTE),
    }
)
"""Parts that must stay whole. Of the others only words and pictures must; lines and bands may be cut."""

MOVABLE = frozenset({Part.NAME, Part.QUOTE, Part.FACT, Part.FINDING, Part.SUBTITLE, Part.TITLE, Part.CHIP})
"""Parts that may step aside: they stand beside what they belong to, not at an exact place."""

SOFT = MOVABLE | {Part.PERSONA, Part.LEGEND, Part.FOOTER}
"""What may be cut before a card is: labels, and the words of head, legend and footer."""

CAP, DESCENT = 0.76, 0.22
"""How far words reach above and below their baseline, em."""


class Lane(NamedTuple):
    """A lane's row: top and bottom, and the tops of the channel rows within it."""

    id: str
    top: float
    bottom: float
    rows: tuple[float, ...]


class Solid(NamedTuple):
    """Something that a seam should not cut."""

    key: Key
    rect: Rect


class Anatomy(NamedTuple):
    """A drawing's parts. `left` is where the columns begin, `head` and `body` reach from top to bottom."""

    left: float
    head: tuple[float, float]
    body: tuple[float, float]
    stages: tuple[tuple[str, Extent], ...]
    steps: tuple[tuple[str, Extent], ...]
    lanes: tuple[Lane, ...]
    right: float


def anatomy(drawing: Drawing) -> Anatomy:
    """The parts of a journey's drawing; a map without lanes or stages has an empty body."""
    heads = _columns_group(drawing)
    left, top = heads.origin
    lanes = tuple(_lane(group) for group in drawing.groups if group.key.part is Part.BAND)
    foot = top + heads.bounds.height
    body = (foot, max([foot, *(lane.bottom for lane in lanes)]))
    return Anatomy(
        left,
        (top, foot),
        body,
        tuple(_extents(heads, Part.STAGE)),
        tuple(_extents(heads, Part.STEP)),
        lanes,
        left + heads.bounds.width,
    )


def _columns_group(drawing: Drawing) -> Group:
    return next(group for group in drawing.groups if group.key.part is Part.STAGE)


def _extents(group: Group, part: Part) -> Iterator[tuple[str, Extent]]:
    x = group.origin[0]
    for node in group.nodes:
        if node.key.part is part:
            yield node.key.id, Extent(x + node.bounds.x, node.bounds.width)


def _lane(group: Group) -> Lane:
    y = group.origin[1]
    rows = tuple(y + node.bounds.y for node in group.nodes if node.key.part is Part.ROW)
    return Lane(group.key.id, y + group.bounds.y, y + group.bounds.bottom, rows)


def solids(drawing: Drawing) -> tuple[Solid, ...]:
    """All that should stay whole, on the sheet."""
    return tuple(
        Solid(node.key, rect.moved(*group.origin)) for group, node in drawing.nodes() for rect in _solid_rects(node)
    )


def _solid_rects(node: Node) -> Iterator[Rect]:
    if node.key.part in SOLID:
        yield node.bounds
        return
    for mark in node.marks:
        rect = _word_box(mark)
        if rect:
            yield rect


def _word_box(mark: Mark) -> Rect | None:
    if isinstance(mark, GlyphRun):
        size = mark.size
        return Rect(mark.x, mark.y - CAP * size, mark.shape.width * size, (CAP + DESCENT) * size)
    return mark.rect if isinstance(mark, Image) else None
