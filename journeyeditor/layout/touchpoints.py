"""The touchpoint lane: a row per channel, a card per encounter, the path through them and the departures from it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import chain
from typing import NamedTuple

from journeyeditor.drawing import Key, Node, Part, Path, Rect
from journeyeditor.drawing.shapes import Point, polyline
from journeyeditor.layout.channel_rows import (
    channel_name,
    channels_of,
    guide_nodes,
    label_node,
    no_channel,
    separator_nodes,
)
from journeyeditor.layout.context import Context, LaneBody
from journeyeditor.layout.encounters import LINES, Card, Written, box_of, card_nodes, cards_of, dot_node, written
from journeyeditor.layout.lines import Field, Links, Settled, grown, settled
from journeyeditor.layout.route_labels import Standing, label_nodes, placed_labels
from journeyeditor.layout.routes import arrow
from journeyeditor.layout.seats import Box, Row
from journeyeditor.model import Channel, Lane, Route
from journeyeditor.text import Paragraph


class Channels(NamedTuple):
    """The rows' channels, the names set for their labels, and which rows are folded."""

    all: tuple[Channel, ...]
    names: tuple[Paragraph, ...]
    folded: frozenset[str]


@dataclass(frozen=True, eq=False)
class Plan:
    """The lane before it is drawn."""

    channels: Channels
    cards: Mapping[str, Card]
    words: Mapping[str, Written]
    routes: tuple[Route, ...]
    result: Settled
    labels: Mapping[str, Standing]


def draw_touchpoints(context: Context, lane: Lane) -> LaneBody:
    """The lane's body and the labels of its rows."""
    plan = planned(context, lane)
    grid = plan.result.ground.grid
    height = max(grid.height, lane.height or 0.0)
    channels = plan.channels
    labels = tuple(
        label_node(context, channel, name, row, channel.id in channels.folded)
        for channel, name, row in zip(channels.all, channels.names, grid.rows, strict=True)
    )
    nodes = (
        *guide_nodes(context, lane, channels.all, grid.rows),
        *separator_nodes(context, lane, height),
        *path_nodes(context, plan.result),
        *route_nodes(context, plan.routes, plan.result),
        *_card_nodes(context, plan),
        *label_nodes(plan.routes, plan.labels, tuple(plan.result.points.values())),
    )
    return LaneBody(height, nodes, labels, "sunken")


def planned(context: Context, lane: Lane) -> Plan:
    """Everything in its place."""
    fallback = no_channel(context)
    cards = cards_of(context, fallback)
    channels = rows_of_channels(context, lane, cards, fallback)
    field = Field(context.columns.steps, context.columns.width, context.style.touchpoints, links_of(context, cards))
    max_lines = LINES if lane.height else None
    narrow = {key: _narrow(context, card, max_lines) for key, card in cards.items()}
    wide = {
        key: _wide(context, card, max_lines) for key, card in cards.items() if _wants_more(card, narrow[key], channels)
    }

    def rows(grown_ones: frozenset[str]) -> Sequence[Row]:
        words = {key: wide[key] if key in grown_ones else words for key, words in narrow.items()}
        return _rows(context, channels, cards, words, grown_ones)

    chosen, result = grown(rows, frozenset(wide), field)
    widths = {box.id: box.last > box.column for row in chosen for box in row.boxes}
    words = {key: wide[key] if widths.get(key) else narrow[key] for key in cards}
    routes = tuple(r for r in context.journey.routes if r.source in cards and r.target in cards)
    result, labels = placed_labels(context, routes, result, lambda extra: settled(chosen, field, extra))
    return Plan(channels, cards, words, routes, result, labels)


def rows_of_channels(context: Context, lane: Lane, cards: Mapping[str, Card], fallback: Channel) -> Channels:
    """The channels that have a row, with their names."""
    found = channels_of(context, lane, cards.values(), fallback)
    folded = frozenset(lane.folded)
    return Channels(found, tuple(channel_name(context, c, c.id in folded) for c in found), folded)


def links_of(context: Context, cards: Mapping[str, Card]) -> Links:
    """What the path and the departures join."""
    path = tuple(encounter.id for encounter in context.journey.path)
    routes = (r for r in context.journey.routes if r.source in cards and r.target in cards)
    return Links(path, tuple((r.id, r.source, r.target) for r in routes))


def _narrow(context: Context, card: Card, max_lines: int | None) -> Written:
    """The card in its own column: as wide as the style says, wider where its words ask and the column has room."""
    most = _room(context, card, 0)
    inputs = (card.text, card.mark, most, max_lines or 0)
    return context.recalled(("words", card.encounter.id), inputs, partial(_narrowed, context, card, most, max_lines))


def _narrowed(context: Context, card: Card, most: float, max_lines: int | None) -> Written:
    style = context.style.touchpoints
    first = written(context, card, min(style.card_width, most), max_lines)
    if most <= style.card_width or not _long(first):
        return first
    return written(context, card, most, max_lines)


def _wide(context: Context, card: Card, max_lines: int | None) -> Written:
    return written(context, card, _room(context, card, 1), max_lines)


def _room(context: Context, card: Card, more: int) -> float:
    """The widest a card may be that covers its column and some more to the right."""
    steps, style = context.columns.steps, context.style.touchpoints
    first = context.columns.at[card.encounter.step]
    last = min(first + more, len(steps) - 1)
    return max(1.0, steps[last].right - steps[first].x - style.card_room)


def _long(words: Written) -> bool:
    return words.torn or words.paragraph.shortened or len(words.paragraph.lines) > LINES


def _wants_more(card: Card, words: Written, channels: Channels) -> bool:
    return _long(words) and card.channel.id not in channels.folded


def _rows(
    context: Context,
    channels: Channels,
    cards: Mapping[str, Card],
    words: Mapping[str, Written],
    wide: frozenset[str],
) -> Sequence[Row]:
    boxes: dict[str, list[Box]] = {}
    for key, card in cards.items():
        column = context.columns.at[card.encounter.step]
        last = column + 1 if key in wide else column
        boxes.setdefault(card.channel.id, []).append(box_of(context, card, words[key], column, last))
    return tuple(
        Row(channel.id, channel.id in channels.folded, tuple(boxes.get(channel.id, ())), name.height)
        for channel, name in zip(channels.all, channels.names, strict=True)
    )


def path_nodes(context: Context, result: Settled) -> Iterable[Node]:
    """The path from each number to the next; a piece that runs as before stays the same node."""
    for course in result.courses:
        if not course.departs:
            key, points = Key(course.source, Part.PATH, course.target), result.points[course.key]
            yield context.recalled(key, tuple(chain.from_iterable(points)), partial(_path_node, context, key, points))


def _path_node(context: Context, key: Key, points: Sequence[Point]) -> Node:
    stroke, style = context.style.stroke, context.style.touchpoints
    mark = Path(polyline(points, style.corner), stroke="route", width=stroke.route)
    return Node(key, bounds_of(points), (mark,))


def route_nodes(context: Context, routes: Iterable[Route], result: Settled) -> Iterable[Node]:
    """The departures, dashed, each with its arrow."""
    stroke, style = context.style.stroke, context.style.touchpoints
    for route in routes:
        points = result.points[route.id]
        corner = style.loop_corner
        line = Path(polyline(points, corner), stroke="route", width=stroke.departure, dash=stroke.departure_dash)
        head = Path(polyline(arrow(points, style.arrow)), stroke="route", width=stroke.departure, round=True)
        yield Node(Key(route.id, Part.ROUTE), bounds_of(points), (line, head), subject=route.id, alt=route.label)


def _card_nodes(context: Context, plan: Plan) -> Iterable[Node]:
    seats = plan.result.ground.grid.seats
    for key, card in plan.cards.items():
        if seats[key].folded:
            yield dot_node(context, card, seats[key])
        else:
            words, seat = plan.words[key], seats[key]
            inputs = (*card, *words, seat.enter, *seat.card)
            yield from context.recalled(("card", key), inputs, partial(card_nodes, context, card, words, seat))


def bounds_of(points: Sequence[Point]) -> Rect:
    """The rectangle round some points."""
    xs, ys = [x for x, _ in points], [y for _, y in points]
    return Rect(min(xs), min(ys), max(xs) - min(xs), max(ys) - min(ys))
