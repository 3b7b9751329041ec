"""Cells: where on a map a card stands. A lane's grain decides whether that is a stage or a step."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from journeyeditor.edits.base import before, member, put_in, require, spliced, stacked
from journeyeditor.errors import EditError
from journeyeditor.model import Card, Grain, Id, Journey, Lane, kind_of_lane


def columns(journey: Journey, grain: Grain) -> tuple[Id, ...]:
    """The ids of the stages or of the steps, in order."""
    return tuple(part.id for part in (journey.stages if grain == Grain.STAGE else journey.steps))


def lane_for_cards(journey: Journey, key: Id) -> Lane:
    """The lane of an id. Raises EditError for one that has its own drawing and takes no cards."""
    lane = member(journey.lanes, key)
    require(not kind_of_lane(lane.kind).own_drawing, "edit.error.lane_takes_no_cards", lane=lane.kind)
    return lane


def resolved(journey: Journey, lane: Lane, at: Id) -> Id:
    """The stage or step that a lane's grain makes of either: a step's stage, a stage's first step."""
    if at in journey.column_of:
        return at if lane.stands_on == Grain.STEP else journey.stage_of[at].id
    stage = next((stage for stage in journey.stages if stage.id == at), None)
    if stage is None:
        raise EditError("edit.error.unknown", id=at)
    return at if lane.stands_on == Grain.STAGE else stage.steps[0].id


def added(journey: Journey, new: Iterable[Card], index: int | None = None) -> tuple[Card, ...]:
    """The journey's cards with new ones, one by one before the `index`-th of their cells or below the last."""
    return put_in(journey.cards, ((card, (card.lane, card.at)) for card in new), journey.card_places, index)


def moved(journey: Journey, new: Mapping[int, Card], index: int | None = None) -> tuple[Card, ...]:
    """The journey's cards with changed ones, all of one cell, before the `index`-th that stays there, or below them.

    `new` gives them by their places.
    """
    if not new:
        return journey.cards
    first = next(iter(new.values()))
    return stacked(journey.cards, new, journey.card_places.get((first.lane, first.at), ()), index)


def shifted(journey: Journey, new: Mapping[int, Card]) -> tuple[Card, ...]:
    """The journey's cards with changed ones, each below those that stay in its new cell."""
    put: dict[int, list[Card]] = {}
    for place, card in new.items():
        stack = [one for one in journey.card_places.get((card.lane, card.at), ()) if one not in new]
        put.setdefault(max(place, before(stack, None)) if stack else place, []).append(card)
    return spliced(journey.cards, new.keys(), put)
