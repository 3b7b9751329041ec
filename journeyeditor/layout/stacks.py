"""The cards of a lane in their stacks, kept from drawing to drawing: an edit restacks only the columns it touches."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from functools import partial
from itertools import chain
from operator import attrgetter
from typing import NamedTuple

from journeyeditor.drawing import Mark, Node, Rect
from journeyeditor.layout.blocks import Block
from journeyeditor.layout.columns import Extent
from journeyeditor.layout.style import Cards
from journeyeditor.layout.tiles import (
    Spot,
    Tile,
    bounds_of,
    lane_height,
    row_room,
    rows_for,
    tile_marks,
    tile_node,
    tops_of,
)
from journeyeditor.model import Card
from journeyeditor.model.diff import Member, apart, exchanged

Span = tuple[int, int]
Prepare = Callable[[Card, float, float | None], Tile]
"""Measures a card for a frame of a width and, in a lane of a fixed height, a height (pt)."""

Fill = Callable[[Card, float, float | None], Block]
"""What stands on such a card."""

_id_of = attrgetter("id")


class Ground(NamedTuple):
    """What a lane's cards stand on: `span_of` finds a card's first and last column, `extent` the room between two.

    `facts` are what of the project is drawn on cards, besides their words.
    """

    span_of: Callable[[Card], Span]
    extent: Callable[[Span], Extent]
    prepare: Prepare
    fill: Fill
    look: Cards
    edge: float
    height: float | None
    facts: tuple[tuple[Member, ...], ...]

    def marks(self, card: Card, tile: Tile, rect: Rect, room: float | None) -> tuple[Mark, ...]:
        """A card in its rectangle."""
        block = tile.block or self.fill(card, rect.width, room)
        return tile_marks(tile, block, rect, self.look, self.edge)


class Standing(NamedTuple):
    """A card in its place."""

    card: Card
    span: Span
    spot: Spot
    tile: Tile


class Stacks:
    """The last drawing of a lane of cards; all by the ids of cards."""

    __slots__ = ("cards", "columns", "drawn", "ground", "heights", "nodes", "room", "short", "standing", "tops")

    def __init__(self) -> None:
        """Starts with no card."""
        self.cards: tuple[Card, ...] = ()
        self.ground: Ground | None = None
        self.standing: dict[str, Standing] = {}
        self.nodes: dict[str, Node] = {}
        self.columns: dict[int, tuple[str, ...]] = {}
        self.heights: list[dict[float, int]] = []
        self.tops: tuple[float, ...] = ()
        self.room: float | None = None
        self.drawn: tuple[Node, ...] = ()
        self.short: set[str] = set()

    def draw(self, cards: tuple[Card, ...], ground: Ground, *, held: bool = False) -> tuple[Node, ...]:
        """A node for each card, in their order; those of cards that neither changed nor moved are the same objects.

        While something is `held`, cards beside one that grows keep their height: their row is filled at the drop.
        """
        stays = ground is self.ground
        if stays and cards is self.cards and (held or not self.short):
            return self.drawn
        if stays and ground.height is None:
            self._patch(cards, ground, held)
        else:
            self._restack(cards, ground)
        self.cards, self.ground = cards, ground
        self.drawn = tuple(map(self.nodes.__getitem__, map(_id_of, cards)))
        return self.drawn

    def height(self, ground: Ground) -> float:
        """The lane's height, pt."""
        return lane_height(self.tops, ground.look, ground.height)

    def _restack(self, cards: tuple[Card, ...], ground: Ground) -> None:
        """All columns; a card that is as wide as it was is not measured again."""
        known, spans = self._known(ground), {card.id: ground.span_of(card) for card in cards}
        rows = rows_for(tuple(spans.values()))
        room = None if ground.height is None else row_room(max(rows, default=-1) + 1, ground.look, ground.height)
        known, self.room = known if room == self.room else {}, room
        before = {key: self.nodes[key] for key in known}
        self.standing, self.columns, self.heights, self.short = {}, {}, [], set()
        for card, row in zip(cards, rows, strict=True):
            self._put(card, spans[card.id], row, ground, known)
        self.tops = tops_of([max(own) for own in self.heights], ground.look, ground.height)
        self.nodes = {key: self._node(key, before, known, ground) for key in self.standing}

    def _known(self, ground: Ground) -> dict[str, Standing]:
        """What is still true of the cards: not of those on which something else of the project is drawn now."""
        if self.ground is None:
            return self.standing
        pairs = zip(self.ground.facts, ground.facts, strict=True)
        others = {one.id for old, new in pairs for one in chain(*exchanged(old, new))}
        return {key: one for key, one in self.standing.items() if others.isdisjoint(drawn_on(one.card))}

    def _patch(self, cards: tuple[Card, ...], ground: Ground, held: bool) -> None:
        """The columns of the cards that came, went or stand in another order, and those that spans join to them."""
        went, came = exchanged(self.cards, cards)
        spans = {card.id: ground.span_of(card) for card in (*came, *moved_among(self.cards, cards))}
        touched = {column for card in went for column in columns_of(self.standing[card.id].span)}
        touched.update(column for span in spans.values() for column in columns_of(span))
        keys = self._joined(touched)
        known = {key: self.standing[key] for key in keys}
        for card in went:
            self._take(card.id)
        keys = (keys & self.standing.keys()) | {card.id for card in came}
        stack = [card for card in cards if card.id in keys]
        for card in stack:
            if card.id in self.standing:
                self._take(card.id)
        own = [spans.get(card.id) or known[card.id].span for card in stack]
        for card, span, row in zip(stack, own, rows_for(own), strict=True):
            self._put(card, span, row, ground, known)
        for key in {card.id for card in went} - keys:
            del self.nodes[key]
        for key in keys | self._lower(ground, held):
            self.nodes[key] = self._node(key, self.nodes, known, ground)

    def _lower(self, ground: Ground, held: bool) -> set[str]:
        """The cards in the first row whose height changed and below it, and those that did not fill theirs so far."""
        while self.heights and not self.heights[-1]:
            self.heights.pop()
        before, self.tops = self.tops, tops_of([max(own) for own in self.heights], ground.look, ground.height)
        pairs = zip(before, self.tops, strict=False)
        moved = next((row for row, (a, b) in enumerate(pairs) if a != b), None)
        lower = {k for k, one in self.standing.items() if one.spot.row >= moved - 1} if moved is not None else set()
        if held and moved is not None and self.tops[moved] > before[moved]:
            beside = {key for key in lower if self.standing[key].spot.row == moved - 1}
            self.short |= beside
            return lower - beside
        if not held:
            lower |= self.short & self.standing.keys()
            self.short = set()
        return lower

    def _put(self, card: Card, span: Span, row: int, ground: Ground, known: Mapping[str, Standing]) -> None:
        extent, before = ground.extent(span), known.get(card.id)
        same = before is not None and before.card is card and before.spot.extent.width == extent.width
        tile = before.tile if before is not None and same else ground.prepare(card, extent.width, self.room)
        self.standing[card.id] = Standing(card, span, Spot(row, extent), tile)
        for column in columns_of(span):
            self.columns[column] = (*self.columns.get(column, ()), card.id)
        self.heights += [{} for _ in range(row + 1 - len(self.heights))]
        self.heights[row][tile.least] = self.heights[row].get(tile.least, 0) + 1

    def _take(self, key: str) -> None:
        gone = self.standing.pop(key)
        for column in columns_of(gone.span):
            self.columns[column] = tuple(one for one in self.columns[column] if one != key)
        own = self.heights[gone.spot.row]
        own[gone.tile.least] -= 1
        if not own[gone.tile.least]:
            del own[gone.tile.least]

    def _joined(self, touched: Iterable[int]) -> set[str]:
        """The cards that stand in some columns, in columns these reach into, and so on."""
        found: set[str] = set()
        columns, seen = list(touched), set(touched)
        while columns:
            for key in set(self.columns.get(columns.pop(), ())) - found:
                found.add(key)
                more = set(columns_of(self.standing[key].span)) - seen
                seen |= more
                columns += more
        return found

    def _node(self, key: str, before: Mapping[str, Node], known: Mapping[str, Standing], ground: Ground) -> Node:
        standing, node = self.standing[key], before.get(key)
        rect = bounds_of(standing.spot, self.tops, ground.look)
        last = known.get(key, standing)
        if node is not None and last.tile is standing.tile and node.bounds == rect:
            return node
        return tile_node(
            standing.tile, rect, partial(Ground.marks, ground, standing.card, standing.tile, rect, self.room)
        )


def drawn_on(card: Card) -> tuple[str | None, ...]:
    """The ids of what else of the project is drawn on a card."""
    return (card.subject, card.image, *card.personas)


def columns_of(span: Span) -> range:
    """The columns a card covers."""
    return range(span[0], span[1] + 1)


def moved_among(old: tuple[Card, ...], new: tuple[Card, ...]) -> list[Card]:
    """The cards that both tuples hold, but in another order, with some that stand between them."""
    old, new = apart(old, new)
    before, after = set(map(id, old)), set(map(id, new))
    left, right = ([one for one in own if id(one) in other] for own, other in ((old, after), (new, before)))
    return [] if list(map(id, left)) == list(map(id, right)) else right
