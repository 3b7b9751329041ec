"""Lanes without cards of their own: the three lines, folded lanes, kinds that this version does not know."""

from __future__ import annotations

from journeyeditor.drawing import Key, Node, Part, Rect
from journeyeditor.layout.blocks import ruled
from journeyeditor.layout.context import Context, LaneBody
from journeyeditor.model import Drawn, Lane, kind_of_lane


def no_inputs(context: Context, lane: Lane) -> tuple[object, ...]:
    """The lane itself says all."""
    return ()


def draw_empty(context: Context, lane: Lane) -> LaneBody:
    """A labelled empty row."""
    look = context.style.text
    return LaneBody(lane.height or look.least + look.top + look.bottom, ())


def draw_line(context: Context, lane: Lane) -> LaneBody:
    """A line of interaction or visibility: dashed, over the whole width."""
    look, stroke = context.style.line, context.style.stroke
    role = "ink" if context.style.label.notes else "ink_2"
    mark = ruled(0, look.y, context.columns.width, look.y, role, stroke.visibility, stroke.visibility_dash)
    rect = Rect(0, 0, context.columns.width, look.height)
    return LaneBody(look.height, (Node(Key(lane.id, Part.RULE), rect, (mark,), subject=lane.id),))


def draw_folded(context: Context, lane: Lane) -> LaneBody:
    """A folded lane: one thin row that says how much it holds."""
    look, style = context.style.label, context.style.type.folded
    text = context.paragraph(folded_words(context, lane), style, context.columns.width - 2 * look.top)
    height = max(look.folded, text.height)
    x = context.style.text.outer
    rect = Rect(x, (height - text.height) / 2, text.width, text.height)
    node = Node(Key(lane.id, Part.NAME), rect, text.marks(rect.x, rect.y, "ink_3"), subject=lane.id)
    return LaneBody(height, (node,))


def folded_words(context: Context, lane: Lane) -> str:
    """“Folded, 8 cards”; only “Folded” where there is nothing to count."""
    drawn = kind_of_lane(lane.kind).drawn
    if drawn is Drawn.TOUCHPOINTS:
        return context.words.tr("folded.touchpoints", n=len(context.journey.encounters))
    if kind_of_lane(lane.kind).own_drawing:
        return context.words.tr("folded.plain")
    return context.words.tr("folded.cards", n=len(context.cards.get(lane.id, ())))
