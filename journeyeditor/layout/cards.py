"""Lanes of cards: notes, texts, quotes, boxes, opportunities, pictures. An edit makes only what it changed."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from journeyeditor.drawing import Node
from journeyeditor.layout.columns import Extent
from journeyeditor.layout.context import Context, LaneBody
from journeyeditor.layout.faces import FACES
from journeyeditor.layout.style import Cards
from journeyeditor.layout.tiles import Spot, Tile, bounds_of, lane_height, row_room, row_tops, rows_for, tile_node
from journeyeditor.model import Card, Lane, kind_of_lane

Prepare = Callable[[Card, float, float | None], Tile]
"""Measures a card for a frame of a width and, in a lane of a fixed height, a height (pt)."""


def draw_cards(context: Context, lane: Lane) -> LaneBody:
    """The body of a lane of cards."""
    face = FACES[kind_of_lane(lane.kind).drawn]
    look = face.look(context.style)
    project = context.project
    kept = context.recalled(
        "cards", (lane, context.columns, project.personas, project.assets, project.actions, project.insights), Kept
    )
    prepare = partial(face.prepare, context, lane)
    cards = context.cards.get(lane.id, ())
    changed = kept.changed(cards)
    if changed is None:
        _rebuild(kept, context, lane, look, prepare, cards)
    elif changed:
        _patch(kept, context, lane, look, prepare, cards, changed)
    return LaneBody(lane_height(kept.tops, look, lane.height), tuple(kept.nodes), band=look.band)


def card_inputs(context: Context, lane: Lane) -> tuple[object, ...]:
    """What a lane of cards is drawn from, its cards apart."""
    project = context.project
    return (project.personas, project.assets, project.actions, project.insights)


class Kept:
    """The last drawing of a lane of cards."""

    __slots__ = ("cards", "nodes", "room", "spots", "tiles", "tops")

    def __init__(self) -> None:
        """Starts with no card."""
        self.cards: tuple[Card, ...] = ()
        self.spots: list[Spot] = []
        self.tiles: list[Tile] = []
        self.nodes: list[Node] = []
        self.tops: tuple[float, ...] = ()
        self.room: float | None = None

    def changed(self, cards: tuple[Card, ...]) -> list[int] | None:
        """Which cards are new in place of the old; None where the cells have to be stacked anew."""
        if not self.tops or len(cards) != len(self.cards):
            return None
        new = [i for i, (old, card) in enumerate(zip(self.cards, cards, strict=True)) if old is not card]
        pairs = ((self.cards[i], cards[i]) for i in new)
        stays = all(a.id == b.id and a.at == b.at and a.span == b.span for a, b in pairs)
        return new if stays else None

    def known(self) -> dict[str, tuple[Card, Tile, Node]]:
        """What is kept of each card by its id."""
        rows = zip(self.cards, self.tiles, self.nodes, strict=True)
        return {card.id: (card, tile, node) for card, tile, node in rows}


def _rebuild(kept: Kept, context: Context, lane: Lane, look: Cards, prepare: Prepare, cards: tuple[Card, ...]) -> None:
    """Stacks all cards; one that stands in a place as wide as before is not measured again."""
    before = kept.known()
    spots = _spots(context, lane, look, cards)
    rows = max((spot.row for spot in spots), default=-1) + 1
    room = None if lane.height is None else row_room(rows, look, lane.height)
    tiles = []
    for card, spot in zip(cards, spots, strict=True):
        known = before.get(card.id)
        same = known is not None and known[0] is card and room == kept.room
        fits = known is not None and same and known[2].bounds.width == spot.extent.width
        tiles.append(known[1] if known is not None and fits else prepare(card, spot.extent.width, room))
    kept.cards, kept.spots, kept.tiles, kept.room = cards, spots, tiles, room
    kept.tops = row_tops(spots, tiles, look, lane.height)
    _place(kept, context, look, {card: (tile, node) for card, (_, tile, node) in before.items()})


def _patch(
    kept: Kept,
    context: Context,
    lane: Lane,
    look: Cards,
    prepare: Prepare,
    cards: tuple[Card, ...],
    changed: Sequence[int],
) -> None:
    """Measures the changed cards; rows move only where a card of another height asks for it."""
    fresh = {i: prepare(cards[i], kept.spots[i].extent.width, kept.room) for i in changed}
    grown = any(tile.least != kept.tiles[i].least for i, tile in fresh.items())
    for i, tile in fresh.items():
        kept.tiles[i] = tile
    kept.cards = cards
    tops = row_tops(kept.spots, kept.tiles, look, lane.height) if grown else kept.tops
    moved = next((row for row, (a, b) in enumerate(zip(kept.tops, tops, strict=True)) if a != b), len(tops))
    kept.tops = tops
    again = [i for i, spot in enumerate(kept.spots) if spot.row >= moved - 1] if moved < len(tops) else []
    for i in {*changed, *again}:
        rect = bounds_of(kept.spots[i], tops, look)
        kept.nodes[i] = tile_node(kept.tiles[i], rect, look, context.style.stroke.card)


def _spots(context: Context, lane: Lane, look: Cards, cards: tuple[Card, ...]) -> list[Spot]:
    """Where each card stands."""
    grain, columns = lane.stands_on, context.columns
    end = len(columns.cells(grain)) - 1
    index = {place: columns.index(grain, place) for place in {card.at for card in cards}}
    spans = [(index[card.at], min(index[card.at] + card.span - 1, end)) for card in cards]
    extents: dict[tuple[int, int], Extent] = {
        span: columns.between(grain, *span, look.outer, look.inner) for span in set(spans)
    }
    return [Spot(row, extents[span]) for row, span in zip(rows_for(spans), spans, strict=True)]


def _place(kept: Kept, context: Context, look: Cards, before: dict[str, tuple[Tile, Node]]) -> None:
    """Nodes of all tiles; one of the same tile in the same rectangle stays the same object."""
    nodes = []
    for card, spot, tile in zip(kept.cards, kept.spots, kept.tiles, strict=True):
        rect = bounds_of(spot, kept.tops, look)
        known = before.get(card.id)
        if known is not None and known[0] is tile and known[1].bounds == rect:
            nodes.append(known[1])
        else:
            nodes.append(tile_node(tile, rect, look, context.style.stroke.card))
    kept.nodes = nodes
