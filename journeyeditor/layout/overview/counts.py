"""Lanes of cards from afar: a count with the lane's icon in each stage, bars for what is done, impact for ideas."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import NamedTuple

from journeyeditor.drawing import Key, Mark, Node, Part, Path, Rect, late_node
from journeyeditor.drawing.shapes import rounded
from journeyeditor.layout.blocks import Block, at, beside, icon_block
from journeyeditor.layout.columns import Extent
from journeyeditor.layout.context import Context, LaneBody
from journeyeditor.layout.many import Many
from journeyeditor.layout.nested import children
from journeyeditor.layout.opportunity import level, rising
from journeyeditor.layout.overview.look import look_of
from journeyeditor.layout.style import Overview
from journeyeditor.model import Action, Card, Grain, Lane, kind_of_lane

BARS = 2
"""So many cards of a stage are told as bars, one below the other."""

LONG = 40
"""A text of so many letters has a bar as long as they get."""

Tell = Callable[[Context, Lane, tuple[Card, ...], float], Block]
"""The cards of one stage as a block within a width (pt)."""


class Teller(NamedTuple):
    """How the cards of a stage are told, and what of the width (pt) that they have makes a difference."""

    tell: Tell
    room: Callable[[Overview, float], float]


class Told(NamedTuple):
    """What one stage holds as a block, wherever that stands; zooming only moves it."""

    key: Key
    block: Block
    subject: str
    alt: str


class KeptCells:
    """What stages held last, and the nodes of the same width."""

    __slots__ = ("nodes", "told")

    def __init__(self) -> None:
        """Starts with nothing."""
        self.told: Many[Told] = Many()
        self.nodes: Many[Node] = Many()


def draw_counts(context: Context, lane: Lane) -> LaneBody:
    """How many cards each stage holds."""
    return _cells(context, lane, Teller(_count, lambda look, width: 0.0))


def draw_bars(context: Context, lane: Lane) -> LaneBody:
    """Two bars as long as the texts they stand for."""
    return _cells(context, lane, Teller(_bars, lambda look, width: min(look.bar_most, width)))


def draw_ideas(context: Context, lane: Lane) -> LaneBody:
    """How many opportunities, and the strongest impact among them."""
    return _cells(context, lane, Teller(_ideas, lambda look, width: width))


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


def _cells(context: Context, lane: Lane, teller: Teller) -> LaneBody:
    look, kept = look_of(context), context.recalled("kept", (lane,), KeptCells)
    cards, stages = context.cards.get(lane.id, ()), context.journey.stages
    cells = context.recalled("cells", (cards, stages), lambda: by_stage(context, lane))
    columns = context.columns.stages
    held = [(one.id, cells[one.id], at) for one, at in zip(stages, columns, strict=True) if one.id in cells]
    actions, inset = context.project.actions, 2 * look.inset
    inputs = ((stage, own, actions, teller.room(look, at.width - inset)) for stage, own, at in held)
    ids = [stage for stage, _, _ in held]
    told = kept.told.each(ids, inputs, partial(_told, context, lane, teller.tell))
    places = ((one, at.x) for one, (_, _, at) in zip(told, held, strict=True))
    return LaneBody(look.row, tuple(kept.nodes.each(ids, places, partial(_placed, look))))


def _told(
    context: Context, lane: Lane, tell: Tell, stage: str, cards: tuple[Card, ...], actions: object, width: float
) -> Told:
    """What one stage holds."""
    one = cards[0].id if len(cards) == 1 else ""
    key = Key(one, Part.CARD) if one else Key(lane.id, Part.NUMBER, stage)
    alt = cards[0].text if one else context.words.tr("folded.cards", n=len(cards))
    return Told(key, tell(context, lane, cards, width), one, alt)


def _placed(look: Overview, told: Told, x: float) -> Node:
    """A block in the middle of its row, at the left of its stage."""
    block = told.block
    rect = Rect(x + look.inset, (look.row - block.height) / 2, block.width, block.height)
    return late_node(told.key, rect, partial(at, block, rect.x, rect.y), told.subject, "", told.alt)


def by_stage(context: Context, lane: Lane) -> dict[str, tuple[Card, ...]]:
    """The cards of a lane by the stage they begin in."""
    ids = [stage.id for stage in context.journey.stages]
    found: dict[str, list[Card]] = {}
    for card in context.cards.get(lane.id, ()):
        if card.at in context.columns.at:
            found.setdefault(ids[context.columns.index(Grain.STAGE, card.at)], []).append(card)
    return {stage: tuple(own) for stage, own in found.items()}


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
