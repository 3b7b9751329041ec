"""Lanes of cards: notes, texts, quotes, boxes, opportunities, pictures. An edit makes only what it changed."""

from __future__ import annotations

from functools import cache, partial

from journeyeditor.layout.columns import Extent
from journeyeditor.layout.context import Context, LaneBody
from journeyeditor.layout.faces import FACES
from journeyeditor.layout.stacks import Ground, Span, Stacks
from journeyeditor.layout.style import Cards
from journeyeditor.model import Card, Lane, kind_of_lane
from journeyeditor.model.diff import Member


def draw_cards(context: Context, lane: Lane) -> LaneBody:
    """The body of a lane of cards."""
    facts, height = card_inputs(context), lane.height
    kept = context.recalled("cards", (lane.kind, lane.stands_on), Stacks)
    inputs = (lane.kind, lane.stands_on, height, context.columns, *facts)
    ground = context.recalled("cards' ground", inputs, lambda: _ground(context, lane, facts))
    nodes = kept.draw(context.cards.get(lane.id, ()), ground, held=context.options.held)
    height, band = kept.height(ground), ground.look.band
    return context.recalled("stacked", (nodes, height, band), lambda: LaneBody(height, nodes, band=band))


def _ground(context: Context, lane: Lane, facts: tuple[tuple[Member, ...], ...]) -> Ground:
    """What the cards of a lane stand on, the same as long as no more than cards is exchanged."""
    face = FACES[kind_of_lane(lane.kind).drawn]
    look = face.look(context.style)
    return Ground(
        partial(_span, context, lane),
        cache(partial(_extent, context, lane, look)),
        partial(face.prepare, context, lane),
        partial(face.block, context, lane),
        look,
        context.style.stroke.card,
        lane.height,
        facts,
    )


def _span(context: Context, lane: Lane, card: Card) -> Span:
    """The first and last column of a card."""
    grain, columns = lane.stands_on, context.columns
    first = columns.index(grain, card.at)
    return first, min(first + card.span - 1, len(columns.cells(grain)) - 1)


def _extent(context: Context, lane: Lane, look: Cards, span: Span) -> Extent:
    """The room of a card over some columns."""
    return context.columns.between(lane.stands_on, *span, look.outer, look.inner)


def stacked_inputs(context: Context, lane: Lane) -> tuple[object, ...]:
    """What a lane of cards is drawn from besides its cards."""
    return (*card_inputs(context), context.options.held)


def card_inputs(context: Context) -> tuple[tuple[Member, ...], ...]:
    """What its cards are measured and drawn from."""
    project = context.project
    return (project.personas, project.assets, project.actions, project.insights)
