"""The touchpoint lane: a row per channel, a card per encounter, the path through them and the departures from it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import chain, compress
from operator import attrgetter
from typing import NamedTuple

from journeyeditor.drawing import Key, Node, Part, Path, Rect, late_node
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
from journeyeditor.layout.encounters import LINES, Card, Written, box_of, card_nodes, cards_of, written
from journeyeditor.layout.lines import Field, KeptField, Links, Settled, grown, settled
from journeyeditor.layout.many import Many
from journeyeditor.layout.route_labels import KeptLabels, Standing, label_nodes, placed_labels
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


class Fitted(NamedTuple):
    """A card in its own column, and where it wants more room in two columns: its words and the room it asks for."""

    words: Written
    box: Box
    wide: tuple[Written, Box] | None


_words_of, _wide_of = attrgetter("words"), attrgetter("wide")


class KeptLane:
    """What the lane was drawn of last, over the same columns: at each step of a drag most of it is the same."""

    __slots__ = (
        "cards",
        "field",
        "fitted",
        "ground",
        "guides",
        "heights",
        "labels",
        "nodes",
        "paths",
        "routes",
        "rows",
    )

    def __init__(self, context: Context) -> None:
        """Starts with nothing. Of the `context` only style, language and measure are asked for again."""
        self.ground = context
        self.cards: Many[Card] = Many()
        self.fitted: Many[Fitted] = Many()
        self.field = KeptField()
        self.heights: dict[str, float] = {}
        self.labels = KeptLabels()
        self.nodes: Many[tuple[Node, ...]] = Many()
        self.paths: Many[Node] = Many()
        self.routes: Many[Node] = Many()
        self.rows: Many[Node] = Many()
        self.guides: Many[Node] = Many()


def draw_touchpoints(context: Context, lane: Lane) -> LaneBody:
    """The lane's body and the labels of its rows."""
    kept = context.recalled("lane", (lane, context.columns), lambda: KeptLane(context))
    plan = planned(context, lane, kept)
    grid, channels = plan.result.ground.grid, plan.channels
    height = max(grid.height, lane.height or 0.0)
    labels = row_labels(context, channels, grid.rows, kept.rows)
    nodes = (
        *guide_nodes(context, lane, channels.all, grid.rows, kept.guides),
        *context.recalled("separators", (height, context.columns), lambda: separator_nodes(context, lane, height)),
        *path_nodes(kept.ground, plan.result, kept.paths),
        *route_nodes(kept.ground, plan.routes, plan.result, kept.routes),
        *chain.from_iterable(_card_nodes(kept.ground, plan, kept.nodes)),
        *label_nodes(plan.routes, plan.labels, kept.labels),
    )
    return LaneBody(height, nodes, tuple(labels), "sunken")


def row_labels(context: Context, channels: Channels, rows: Sequence[Rect], kept: Many[Node]) -> Sequence[Node]:
    """The label of each channel's row."""
    folded = [channel.id in channels.folded for channel in channels.all]
    inputs = zip(channels.all, channels.names, rows, folded, strict=True)
    return kept.each([channel.id for channel in channels.all], inputs, partial(label_node, context))


def planned(context: Context, lane: Lane, kept: KeptLane | None = None) -> Plan:
    """Everything in its place."""
    kept, fallback = kept or KeptLane(context), no_channel(context)
    cards = cards_of(context, fallback, kept.cards)
    channels = rows_of_channels(context, lane, cards, fallback)
    style, held = context.style.touchpoints, context.options.held
    columns = context.columns
    parted = frozenset(filter(columns.parted, range(len(columns.steps)))) if columns.breaks else frozenset[int]()
    field = Field(columns.steps, columns.width, style, links_of(context, cards), held, parted)
    max_lines = LINES if lane.height else None
    fit = partial(_fitted, context, channels.folded, max_lines)
    fitted = dict(zip(cards, kept.fitted.each(cards, zip(cards.values(), strict=True), fit), strict=True))

    def rows(grown_ones: frozenset[str]) -> Sequence[Row]:
        return _rows(channels, cards, fitted, grown_ones, kept.heights if held else {})

    candidates = frozenset(compress(fitted, map(_wide_of, fitted.values())))
    chosen, result = grown(rows, candidates, field, kept.field)
    kept.heights = dict(zip((row.channel for row in chosen), kept.field.seats.heights.made, strict=True))
    words = dict(zip(fitted, map(_words_of, fitted.values()), strict=True))
    words.update((key, wide[0]) for key in _wide_in(chosen, candidates) if (wide := fitted[key].wide))
    routes = tuple(r for r in context.journey.routes if r.source in cards and r.target in cards)
    result, labels = placed_labels(
        context, routes, result, lambda extra: settled(chosen, field, extra, kept.field), kept.labels
    )
    return Plan(channels, cards, words, routes, result, labels)


def _wide_in(rows: Sequence[Row], candidates: frozenset[str]) -> frozenset[str]:
    """Those that have grown to two columns."""
    if not candidates:
        return candidates
    return frozenset(box.id for row in rows for box in row.boxes if box.id in candidates and box.last > box.column)


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


def _fitted(context: Context, folded: frozenset[str], max_lines: int | None, card: Card) -> Fitted:
    column = context.columns.at[card.encounter.step]
    words = _narrow(context, card, max_lines)
    box = box_of(context, card, words, column, column)
    if card.channel.id in folded or not _long(words) or context.columns.parted(column):
        return Fitted(words, box, None)
    wide = written(context, card, _room(context, card, 1), max_lines)
    return Fitted(words, box, (wide, box_of(context, card, wide, column, column + 1)))


def _narrow(context: Context, card: Card, max_lines: int | None) -> Written:
    """The card in its own column: as wide as the style says, wider where its words ask and the column has room."""
    style, most = context.style.touchpoints, _room(context, card, 0)
    first = written(context, card, min(style.card_width, most), max_lines)
    if most <= style.card_width or not _long(first):
        return first
    return written(context, card, most, max_lines)


def _room(context: Context, card: Card, more: int) -> float:
    """The widest a card may be that covers its column and some more to the right."""
    steps, style = context.columns.steps, context.style.touchpoints
    first = context.columns.at[card.encounter.step]
    last = min(first + more, len(steps) - 1)
    return max(1.0, steps[last].right - steps[first].x - style.card_room)


def _long(words: Written) -> bool:
    return words.torn or words.paragraph.shortened or len(words.paragraph.lines) > LINES


def _rows(
    channels: Channels,
    cards: Mapping[str, Card],
    fitted: Mapping[str, Fitted],
    grown_ones: frozenset[str],
    least: Mapping[str, float],
) -> Sequence[Row]:
    boxes: dict[str, list[Box]] = {}
    for key, card in cards.items():
        one = fitted[key]
        boxes.setdefault(card.channel.id, []).append(one.wide[1] if key in grown_ones and one.wide else one.box)
    return tuple(
        Row(
            channel.id,
            channel.id in channels.folded,
            tuple(boxes.get(channel.id, ())),
            max(name.height, least.get(channel.id, 0.0)),
        )
        for channel, name in zip(channels.all, channels.names, strict=True)
    )


def path_nodes(context: Context, result: Settled, kept: Many[Node]) -> Iterable[Node]:
    """The path from each number to the next; a piece that runs as before stays the same node."""
    keys = [c.key for c in result.courses if not c.departs]
    return kept.each(keys, zip(keys, map(result.points.__getitem__, keys), strict=True), partial(_path_node, context))


def _path_node(context: Context, ends: tuple[str, str], points: Sequence[Point]) -> Node:
    source, target = ends
    return late_node(Key(source, Part.PATH, target), bounds_of(points), partial(_path_marks, context, points))


def _path_marks(context: Context, points: Sequence[Point]) -> tuple[Path, ...]:
    width, corner = context.style.stroke.route, context.style.touchpoints.corner
    return (Path(polyline(points, corner), stroke="route", width=width),)


def route_nodes(context: Context, routes: Iterable[Route], result: Settled, kept: Many[Node]) -> Iterable[Node]:
    """The departures, dashed, each with its arrow."""
    drawn = [(route, result.points[route.id]) for route in routes]
    return kept.each([route.id for route, _ in drawn], drawn, partial(_route_node, context))


def _route_node(context: Context, route: Route, points: Sequence[Point]) -> Node:
    stroke, style = context.style.stroke, context.style.touchpoints
    line = Path(polyline(points, style.loop_corner), stroke="route", width=stroke.departure, dash=stroke.departure_dash)
    head = Path(polyline(arrow(points, style.arrow)), stroke="route", width=stroke.departure, round=True)
    return Node(Key(route.id, Part.ROUTE), bounds_of(points), (line, head), subject=route.id, alt=route.label)


def _card_nodes(context: Context, plan: Plan, kept: Many[tuple[Node, ...]]) -> Iterable[tuple[Node, ...]]:
    keys, seats = plan.cards, plan.result.ground.grid.seats
    inputs = zip(keys.values(), map(plan.words.__getitem__, keys), map(seats.__getitem__, keys), strict=True)
    return kept.each(plan.cards, inputs, partial(card_nodes, context))


def bounds_of(points: Sequence[Point]) -> Rect:
    """The rectangle round some points."""
    xs, ys = [x for x, _ in points], [y for _, y in points]
    return Rect(min(xs), min(ys), max(xs) - min(xs), max(ys) - min(ys))
