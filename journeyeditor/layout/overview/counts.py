"""Lanes of cards from afar: a count with the lane's icon in each stage, bars for what is done, impact for ideas."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from journeyeditor.drawing import Key, Mark, Node, Part, Path, Rect
from journeyeditor.drawing.shapes import rounded
from journeyeditor.layout.blocks import Block, at, beside, icon_block
from journeyeditor.layout.columns import Extent
from journeyeditor.layout.context import Context, LaneBody
from journeyeditor.layout.nested import children
from journeyeditor.layout.opportunity import level, rising
from journeyeditor.layout.overview.look import look_of
from journeyeditor.model import Action, Card, Grain, Lane, kind_of_lane

BARS = 2
"""So many cards of a stage are told as bars, one below the other."""

LONG = 40
"""A text of so many letters has a bar as long as they get."""

Tell = Callable[[Context, Lane, tuple[Card, ...], float], Block]
"""The cards of one stage as a block within a width (pt)."""


def draw_counts(context: Context, lane: Lane) -> LaneBody:
    """How many cards each stage holds."""
    return _cells(context, lane, _count)


def draw_bars(context: Context, lane: Lane) -> LaneBody:
    """Two bars as long as the texts they stand for."""
    return _cells(context, lane, _bars)


def draw_ideas(context: Context, lane: Lane) -> LaneBody:
    """How many opportunities, and the strongest impact among them."""
    return _cells(context, lane, _ideas)


def draw_parts(context: Context, lane: Lane) -> LaneBody:
    """How many journeys are nested in each stage."""
    look, nodes = look_of(context), []
    found = children(context)
    for index, (stage, extent) in enumerate(zip(context.journey.stages, context.columns.stages, strict=True)):
        own = [child for place, child in found if place == index]
        if own:
            one = own[0] if len(own) == 1 else None
            key = Key(one.id, Part.LINK) if one else Key(lane.id, Part.NUMBER, stage.id)
            alt = context.words.tr("alt.nested", title=one.title) if one else str(len(own))
            subject = one.id if one else ""
            block = _counted(context, "jump", len(own))
            nodes.append(_node(key, block, extent, look.inset, look.row, subject, subject, alt))
    return LaneBody(look.row, tuple(nodes))


def _cells(context: Context, lane: Lane, tell: Tell) -> LaneBody:
    look, nodes = look_of(context), []
    cells = by_stage(context, lane)
    for stage, extent in zip(context.journey.stages, context.columns.stages, strict=True):
        cards = tuple(cells.get(stage.id, ()))
        if cards:
            inputs = (lane, extent, context.project.actions, *cards)
            make = partial(_cell, context, lane, tell, cards, stage.id, extent)
            nodes.append(context.recalled(stage.id, inputs, make))
    return LaneBody(look.row, tuple(nodes))


def _cell(context: Context, lane: Lane, tell: Tell, cards: tuple[Card, ...], stage: str, extent: Extent) -> Node:
    """What one stage holds."""
    look = look_of(context)
    one = cards[0].id if len(cards) == 1 else ""
    key = Key(one, Part.CARD) if one else Key(lane.id, Part.NUMBER, stage)
    block = tell(context, lane, cards, extent.width - 2 * look.inset)
    alt = cards[0].text if one else context.words.tr("folded.cards", n=len(cards))
    return _node(key, block, extent, look.inset, look.row, one, "", alt)


def by_stage(context: Context, lane: Lane) -> dict[str, list[Card]]:
    """The cards of a lane by the stage they begin in."""
    ids = [stage.id for stage in context.journey.stages]
    found: dict[str, list[Card]] = {}
    for card in context.cards.get(lane.id, ()):
        if card.at in context.columns.at:
            found.setdefault(ids[context.columns.index(Grain.STAGE, card.at)], []).append(card)
    return found


def _node(
    key: Key, block: Block, extent: Extent, inset: float, height: float, subject: str, link: str, alt: str
) -> Node:
    """A block in the middle of its row, at the left of its stage."""
    rect = Rect(extent.x + inset, (height - block.height) / 2, block.width, block.height)
    return Node(key, rect, at(block, rect.x, rect.y), subject, link, alt)


def _counted(context: Context, icon: str, number: int) -> Block:
    """A sign and how many."""
    look, type_ = look_of(context), context.style.type.note
    words = context.paragraph(context.words.number(number), type_)
    text = Block(words.width, words.height, words.marks(0, 0, "ink_2"))
    sign = icon_block(icon, look.icon, "ink_3")
    return beside(sign, text, look.gap, max(0.0, (type_.leading - look.icon) / 2))


def _count(context: Context, lane: Lane, cards: tuple[Card, ...], width: float) -> Block:
    return _counted(context, kind_of_lane(lane.kind).icon, len(cards))


def _bars(context: Context, lane: Lane, cards: tuple[Card, ...], width: float) -> Block:
    look = look_of(context)
    most = max(look.bar, min(look.bar_most, width))
    least = min(look.bar_least, most)
    marks: list[Mark] = []
    y = 0.0
    for card in cards[:BARS]:
        long = least + (most - least) * min(1.0, len(card.text) / LONG)
        marks.append(Path(rounded(Rect(0, y, long, look.bar), look.bar / 2), fill="line_2"))
        y += look.bar + look.bar_gap
    return Block(most, y - look.bar_gap, tuple(marks))


def _ideas(context: Context, lane: Lane, cards: tuple[Card, ...], width: float) -> Block:
    count = _count(context, lane, cards, width)
    found = (context.project.by_id.get(card.subject or "") for card in cards)
    impacts = [action.impact for action in found if isinstance(action, Action) and action.impact is not None]
    if not impacts:
        return count
    bars, gap = context.style.bars, look_of(context).gap
    sign = rising(bars.width, bars.height, level(max(impacts)), "ink_2")
    x = count.width + gap
    if x + bars.width > width:
        return count
    impact = Block(bars.width, bars.height, sign)
    return Block(x + bars.width, count.height, (*count.marks, *at(impact, x, (count.height - bars.height) / 2)))
