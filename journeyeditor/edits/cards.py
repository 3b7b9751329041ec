"""Cards: add, change, move, shift, duplicate."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from journeyeditor.edits.base import (
    Edit,
    changed,
    chosen,
    member,
    on_journey,
    replaced,
    require,
    require_new,
)
from journeyeditor.edits.cells import added, columns, lane_for_cards, moved, resolved, shifted
from journeyeditor.edits.check import check
from journeyeditor.edits.parts import set_part
from journeyeditor.errors import EditError
from journeyeditor.model import Card, Grain, Id, Journey, Project


def add_card(journey: Id, card: Card, index: int | None = None) -> Edit:
    """Puts a card before the `index`-th of its cell, or below the last. `card.at` may be a stage or a step."""
    return add_cards(journey, (card,), index)


def add_cards(journey: Id, cards: Iterable[Card], index: int | None = None) -> Edit:
    """Puts several cards into their cells, in their order."""
    new = tuple(cards)

    def change(project: Project, found: Journey) -> Journey:
        require_new(project, *(card.id for card in new))
        placed = [changed(card, at=resolved(found, lane_for_cards(found, card.lane), card.at)) for card in new]
        for card in placed:
            check(project, "cards", card, journey=found)
        return changed(found, cards=added(found, placed, index)) if placed else found

    return on_journey(journey, change)


def set_card(journey: Id, card: Id, **fields: Any) -> Edit:
    """Changes fields of a card; `lane` and `at` are for `move_cards`."""
    return set_part(journey, "cards", card, fields)


def span_card(journey: Id, card: Id, at: Id, span: int) -> Edit:
    """Lets a card begin at a stage or step and cover `span` columns of its lane; its place in the stack stays."""

    def change(project: Project, found: Journey) -> Journey:
        before = member(found.cards, card)
        place = resolved(found, lane_for_cards(found, before.lane), at)
        after = changed(before, at=place, span=span)
        check(project, "cards", after, journey=found, fields={"at": place, "span": span})
        return found if after is before else changed(found, cards=replaced(found.cards, after))

    return on_journey(journey, change)


def move_cards(journey: Id, cards: Iterable[Id], *, lane: Id, at: Id, index: int | None = None) -> Edit:
    """Moves cards into one cell in the order they have, before the `index`-th of the cards that stay there.

    `at` may be a stage or a step. A card that changes between lanes of stage and step grain spans one column.
    Raises EditError for a lane that takes no cards.
    """
    ids = frozenset(cards)

    def change(_: Project, found: Journey) -> Journey:
        target = lane_for_cards(found, lane)
        place = resolved(found, target, at)
        grains = {one.id: one.stands_on for one in found.lanes}
        new: dict[int, Card] = {}
        for at_place, card in chosen(found, "cards", ids):
            span = card.span if grains[card.lane] == target.stands_on else 1
            new[at_place] = changed(card, lane=lane, at=place, span=span)
        after = moved(found, new, index)
        return found if after is found.cards else changed(found, cards=after)

    return on_journey(journey, change)


def shift_cards(journey: Id, cards: Iterable[Id], columns_right: int) -> Edit:
    """Moves each card by as many columns of its own lane. Raises EditError when one would leave the map."""
    ids = frozenset(cards)

    def change(_: Project, found: Journey) -> Journey:
        grains = {one.id: one.stands_on for one in found.lanes}
        places = {grain: columns(found, grain) for grain in Grain}
        at = {grain: {key: column for column, key in enumerate(own)} for grain, own in places.items()}
        new: dict[int, Card] = {}
        for place, card in chosen(found, "cards", ids & found.place_of.keys()):
            grain = grains[card.lane]
            where = at[grain][card.at] + columns_right
            if not 0 <= where < len(places[grain]):
                raise EditError("edit.error.off_the_map")
            new[place] = changed(card, at=places[grain][where])
        after = shifted(found, new) if columns_right else found.cards
        return changed(found, cards=after) if after is not found.cards else found

    return on_journey(journey, change)


def duplicate_cards(journey: Id, copies: Mapping[Id, Id]) -> Edit:
    """Copies cards right below themselves; `copies` gives for each card the id of its copy."""

    def change(project: Project, found: Journey) -> Journey:
        require_new(project, *copies.values())
        unknown = copies.keys() - {card.id for card in found.cards}
        require(not unknown, "edit.error.unknown", id=", ".join(sorted(unknown)))
        after: list[Card] = []
        for card in found.cards:
            after.append(card)
            if card.id in copies:
                after.append(changed(card, id=copies[card.id]))
        return changed(found, cards=tuple(after))

    return on_journey(journey, change)
