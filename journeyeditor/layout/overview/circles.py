"""The touchpoint lane from afar: a numbered circle for each encounter, joined by the path."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial
from itertools import chain, pairwise

from journeyeditor.drawing import Key, Mark, Node, Part, Path, Rect, late_node
from journeyeditor.drawing.moments import moment_marks
from journeyeditor.drawing.shapes import circle
from journeyeditor.layout.channel_rows import guide_nodes, no_channel, separator_nodes
from journeyeditor.layout.columns import Extent
from journeyeditor.layout.context import Context, LaneBody
from journeyeditor.layout.encounters import Card, cards_of, dot_node, spoken
from journeyeditor.layout.lines import Field, settled
from journeyeditor.layout.overview.look import look_of
from journeyeditor.layout.seats import Box, Row, Seat
from journeyeditor.layout.style import Touchpoints
from journeyeditor.layout.touchpoints import (
    Channels,
    KeptLane,
    links_of,
    path_nodes,
    route_nodes,
    row_labels,
    rows_of_channels,
)
from journeyeditor.model import Lane, Moment

LEAST_GUTTER = 1.5
"""A line keeps this far off a circle, pt."""

NUMBER_ROOM = 0.86
"""A number is at most so wide as its circle, else it is set smaller."""


def draw_circles(context: Context, lane: Lane) -> LaneBody:
    """The lane's body and the labels of its rows."""
    kept = context.recalled("lane", (lane, context.columns), lambda: KeptLane(context))
    cards = cards_of(context, no_channel(context), kept.cards)
    channels = rows_of_channels(context, lane, cards, no_channel(context))
    columns = _columns(context)
    style = _style(context.style.touchpoints, columns)
    field = Field(columns, context.columns.width, style, links_of(context, cards))
    result = settled(_rows(context, cards, channels), field, kept=kept.field)
    grid = result.ground.grid
    height = max(grid.height, lane.height or 0.0)
    routes = tuple(r for r in context.journey.routes if r.source in cards and r.target in cards)
    labels = row_labels(context, channels, grid.rows, kept.rows)
    seated = zip(cards.values(), map(grid.seats.__getitem__, cards), strict=True)
    nodes = (
        *guide_nodes(context, lane, channels.all, grid.rows, kept.guides),
        *context.recalled("separators", (height, context.columns), lambda: separator_nodes(context, lane, height)),
        *path_nodes(kept.ground, result, kept.paths),
        *route_nodes(kept.ground, routes, result, kept.routes),
        *chain.from_iterable(kept.nodes.each(cards, seated, partial(_nodes, kept.ground))),
    )
    return LaneBody(height, nodes, tuple(labels), "sunken")


def _columns(context: Context) -> tuple[Extent, ...]:
    """The room of a circle in the middle of each step."""
    wide = context.style.touchpoints.circle
    return tuple(Extent(step.x + (step.width - wide) / 2, wide) for step in context.columns.steps)


def _style(style: Touchpoints, columns: Sequence[Extent]) -> Touchpoints:
    """Circles for cards; lines run midway between two columns."""
    gap = min((b.x - a.right for a, b in pairwise(columns)), default=style.circle)
    wide, gutter = style.circle, max(LEAST_GUTTER, gap / 2)
    return style._replace(card_x=0.0, card_room=0.0, card_width=wide, card_height=wide, circle=0.0, gutter=gutter)


def _rows(context: Context, cards: Mapping[str, Card], channels: Channels) -> tuple[Row, ...]:
    style = context.style.touchpoints
    boxes: dict[str, list[Box]] = {}
    for key, card in cards.items():
        column = context.columns.at[card.encounter.step]
        rise = style.glyph_rise if card.encounter.moment is not Moment.NONE else 0.0
        boxes.setdefault(card.channel.id, []).append(
            Box(key, column, column, style.circle, style.circle, rise, numbered=False)
        )
    named = zip(channels.all, channels.names, strict=True)
    return tuple(Row(c.id, c.id in channels.folded, tuple(boxes.get(c.id, ())), name.height) for c, name in named)


def _nodes(context: Context, card: Card, seat: Seat) -> tuple[Node, ...]:
    if seat.folded:
        return (dot_node(context, card, seat),)
    style, moment = context.style.touchpoints, card.encounter.moment
    subject, alt = card.encounter.id, spoken(context, card)
    disc = late_node(Key(subject, Part.CARD), seat.card, partial(_disc, context, card, seat), subject, "", alt)
    if moment is Moment.NONE:
        return (disc,)
    x, y, size = seat.centre + style.glyph_right, seat.card.y - style.glyph_rise, style.glyph
    make = partial(moment_marks, str(moment), x + size / 2, y + size / 2, size, style.halo)
    said = context.words.tr(f"moment.{moment}")
    return (disc, late_node(Key(subject, Part.MOMENT), Rect(x, y, size, size), make, subject, "", said))


def _disc(context: Context, card: Card, seat: Seat) -> tuple[Mark, ...]:
    """The circle in its channel's colours on a ground that parts it from the lines, with its number."""
    look, style = look_of(context), context.style.touchpoints
    role, dash = f"cat{card.channel.colour}", context.style.stroke.assumed_dash
    sure = not card.dashed
    ring = Path(
        circle(seat.centre, seat.mid, style.circle / 2),
        fill=f"{role}_soft" if sure else "surface",
        stroke=role if sure else "control",
        width=style.circle_edge,
        dash=() if sure else dash,
    )
    ground = Path(circle(seat.centre, seat.mid, look.halo), fill="sunken")
    if not look.numbers or not card.mark:
        return (ring, ground)[::-1]
    type_ = context.style.type.circle
    words = context.paragraph(card.mark, type_)
    room = style.circle * NUMBER_ROOM
    if words.width > room:
        words = context.paragraph(card.mark, type_._replace(size=type_.size * room / words.width))
    text = words.marks(seat.card.x, seat.mid - words.height / 2, role, "center", style.circle)
    return (ground, ring, *text)
