"""The card of an encounter: its words measured, then its card, number and glyph as nodes."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from operator import attrgetter
from typing import NamedTuple

from journeyeditor.drawing import Key, Mark, Node, Part, Path, Rect, late_node
from journeyeditor.drawing.moments import moment_marks
from journeyeditor.drawing.shapes import circle, rounded
from journeyeditor.layout.context import Context, is_assumed
from journeyeditor.layout.many import Many
from journeyeditor.layout.seats import Box, Seat
from journeyeditor.model import Channel, Encounter, Moment
from journeyeditor.text import Paragraph

LINES = 2
"""A card grows wider before it has more lines than this; in a lane of fixed height the rest is shortened."""


LONG_WORD = 8
"""Words of no more letters than this fit every card."""


class Card(NamedTuple):
    """An encounter with what its drawing needs."""

    encounter: Encounter
    channel: Channel
    text: str
    mark: str

    @property
    def dashed(self) -> bool:
        """Whether its edge says that it is not sure, not always or not there."""
        evidence = self.encounter.evidence
        assumed = is_assumed(evidence)
        return assumed or self.encounter.variant or self.encounter.moment is Moment.MISSING


class Written(NamedTuple):
    """A card's words set in a card of some width (pt), `inset` off its left edge; `torn` where a word is
    wider than the line.
    """

    paragraph: Paragraph
    width: float
    inset: float
    torn: bool


def written(context: Context, card: Card, width: float, max_lines: int | None) -> Written:
    """The card's words in a card of a width."""
    style = context.style.touchpoints
    inset = style.inset_left + _number_width(context, card) - style.circle
    inner = max(1.0, width - inset - style.inset_right)
    type_ = context.style.type.card
    torn = any(context.paragraph(word, type_).width > inner for word in card.text.split() if len(word) > LONG_WORD)
    return Written(context.paragraph(card.text, type_, inner, max_lines), width, inset, torn)


NUMBER_AIR = 2.25
"""Beside a number too wide for a circle, pt."""


def _number_width(context: Context, card: Card) -> float:
    """A circle's width; a number of three digits gets a longer one, to the right."""
    words = context.paragraph(card.mark, context.style.type.circle)
    return max(context.style.touchpoints.circle, words.width + 2 * NUMBER_AIR)


def box_of(context: Context, card: Card, words: Written, column: int, last: int) -> Box:
    """How much room a card asks for."""
    style = context.style.touchpoints
    two = LINES * context.style.type.card.leading
    air = max(0.0, style.card_height - two)
    height = max(style.card_height, words.paragraph.height + air)
    rise = style.glyph_rise if card.encounter.moment is not Moment.NONE else 0.0
    return Box(card.encounter.id, column, last, words.width, height, rise, bool(card.mark))


def card_nodes(context: Context, card: Card, words: Written, seat: Seat) -> tuple[Node, ...]:
    """The card, then its number and its glyph where it has them."""
    if seat.folded:
        return (dot_node(context, card, seat),)
    alt = spoken(context, card)
    found = [
        late_node(Key(seat.id, Part.CARD), seat.card, partial(_card, context, card, words, seat), seat.id, "", alt)
    ]
    if card.mark:
        found.append(_number(context, card, seat))
    if card.encounter.moment is not Moment.NONE:
        found.append(_moment(context, card, seat))
    return tuple(found)


def dot_node(context: Context, card: Card, seat: Seat) -> Node:
    """The dot of a folded row."""
    role = f"cat{card.channel.colour}"
    mark = Path(circle(seat.centre, seat.mid, seat.card.width / 2), fill=role)
    return Node(Key(seat.id, Part.CARD), seat.card, (mark,), subject=seat.id, alt=spoken(context, card))


def spoken(context: Context, card: Card) -> str:
    """A card in words: its number, text, channel and moment."""
    parts = [f"{card.mark} {card.text}".strip(), card.channel.name]
    if card.encounter.moment is not Moment.NONE:
        parts.append(context.words.tr(f"moment.{card.encounter.moment}"))
    return ", ".join(part for part in parts if part)


def _card(context: Context, card: Card, words: Written, seat: Seat) -> tuple[Mark, ...]:
    style, stroke = context.style.touchpoints, context.style.stroke
    paper = context.style.on_paper
    edge = Path(
        rounded(seat.card, style.card_radius),
        fill="raised",
        stroke="control" if card.dashed else "card_edge",
        width=stroke.card,
        dash=stroke.assumed_dash if card.dashed else (),
        shadow=0 if paper else style.shadow,
    )
    y = seat.card.y + (seat.card.height - words.paragraph.height) / 2
    role = "ink_3" if card.encounter.moment is Moment.MISSING else "ink"
    return (edge, *words.paragraph.marks(seat.card.x + words.inset, y, role))


def _number(context: Context, card: Card, seat: Seat) -> Node:
    high = context.style.touchpoints.circle
    box = Rect(seat.card.x - high / 2, seat.mid - high / 2, _number_width(context, card), high)
    return late_node(Key(seat.id, Part.NUMBER), box, partial(_number_marks, context, card, seat.mid, box), seat.id)


def _number_marks(context: Context, card: Card, middle: float, box: Rect) -> tuple[Mark, ...]:
    role = f"cat{card.channel.colour}"
    disc = Path(
        rounded(box, box.height / 2),
        fill="surface" if card.encounter.variant else f"{role}_soft",
        stroke=role if card.encounter.variant or context.style.on_paper else "surface",
        width=context.style.touchpoints.circle_edge,
    )
    words = context.paragraph(card.mark, context.style.type.circle)
    return (disc, *words.marks(box.x, middle - words.height / 2, role, "center", box.width))


def _moment(context: Context, card: Card, seat: Seat) -> Node:
    style = context.style.touchpoints
    size, moment = style.glyph, str(card.encounter.moment)
    x, y = seat.card.right - style.glyph_right - size, seat.card.y - style.glyph_rise
    make = partial(moment_marks, moment, x + size / 2, y + size / 2, size, style.halo)
    alt = context.words.tr(f"moment.{moment}")
    return late_node(Key(seat.id, Part.MOMENT), Rect(x, y, size, size), make, seat.id, "", alt)


def cards_of(context: Context, fallback: Channel, kept: Many[Card]) -> Mapping[str, Card]:
    """The card of each encounter that stands on a step, in reading order."""
    order, by_id = context.journey.reading_order, context.project.by_id
    here = dict(zip(map(_id_of, order), order, strict=True))
    met = list(map(_touchpoint_of, here.values()))
    touchpoints = {key: by_id.get(key) for key in set(met)}
    channels = {key: by_id.get(getattr(one, "channel", "")) for key, one in touchpoints.items()}
    marks = map(context.journey.marks.get, here)
    inputs = zip(here.values(), map(touchpoints.get, met), map(channels.get, met), marks, strict=True)
    return dict(zip(here, kept.each(here, inputs, partial(_card_of, fallback)), strict=True))


_id_of, _touchpoint_of = attrgetter("id"), attrgetter("touchpoint")


def _card_of(fallback: Channel, encounter: Encounter, touchpoint: object, channel: object, mark: str | None) -> Card:
    text = encounter.title or getattr(touchpoint, "name", "")
    return Card(encounter, channel if isinstance(channel, Channel) else fallback, text, mark or "")
