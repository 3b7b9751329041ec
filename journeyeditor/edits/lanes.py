"""Lanes: add, change, move, fold channels. Deleting is `delete`."""

from __future__ import annotations

from typing import Any

from journeyeditor.edits.base import (
    Edit,
    changed,
    inserted,
    mapped,
    member,
    moved,
    on_journey,
    replaced,
    require,
    require_kind,
    require_new,
)
from journeyeditor.edits.cells import columns, resolved
from journeyeditor.edits.check import check, only
from journeyeditor.model import Card, Channel, Grain, Id, Journey, Lane, Project, evolve, kind_of_lane


def add_lane(journey: Id, lane: Lane, index: int | None = None) -> Edit:
    """Adds a lane before `index`, or as the last. Raises EditError for a second one with the same own drawing."""

    def change(project: Project, found: Journey) -> Journey:
        require_new(project, lane.id)
        check(project, "lanes", lane)
        _require_single(found, lane)
        return changed(found, lanes=inserted(found.lanes, (lane,), index))

    return on_journey(journey, change)


def set_lane(journey: Id, lane: Id, **fields: Any) -> Edit:
    """Changes fields of a lane; where its grain changes, its cards go to the first step, or the stage, they stood on.

    Raises EditError for a kind that takes no cards while there are some.
    """

    def change(project: Project, found: Journey) -> Journey:
        only(fields, {"id"}, "delete")
        before = member(found.lanes, lane)
        after = changed(before, **fields)
        check(project, "lanes", after, fields=fields)
        if "kind" in fields:
            _require_single(found, after)
            closed = kind_of_lane(after.kind).own_drawing and any(card.lane == lane for card in found.cards)
            require(not closed, "edit.error.lane_takes_no_cards", lane=after.kind)
        moved_cards = _regrained(found, before, after)
        return changed(found, lanes=replaced(found.lanes, after), **({"cards": moved_cards} if moved_cards else {}))

    return on_journey(journey, change)


def move_lane(journey: Id, lane: Id, index: int) -> Edit:
    """Puts a lane before the `index`-th of the others."""

    def change(_: Project, found: Journey) -> Journey:
        lanes = moved(found.lanes, lane, index)
        return found if lanes is found.lanes else changed(found, lanes=lanes)

    return on_journey(journey, change)


def fold_channel(journey: Id, lane: Id, channel: Id, folded: bool = True) -> Edit:
    """Draws a channel's row of a touchpoints lane thin, or full again."""
    return _switch_channel(journey, lane, "folded", channel, folded)


def show_channel(journey: Id, lane: Id, channel: Id, shown: bool = True) -> Edit:
    """Keeps a channel's row in a touchpoints lane though nothing stands in it, or no longer."""
    return _switch_channel(journey, lane, "channels", channel, shown)


def _switch_channel(journey: Id, lane: Id, field: str, channel: Id, on: bool) -> Edit:
    def change(project: Project, found: Journey) -> Journey:
        require_kind(project, channel, Channel)
        before = member(found.lanes, lane)
        listed: tuple[Id, ...] = getattr(before, field)
        if (channel in listed) == on:
            return found
        after = (*listed, channel) if on else tuple(key for key in listed if key != channel)
        return changed(found, lanes=replaced(found.lanes, changed(before, **{field: after})))

    return on_journey(journey, change)


def _require_single(journey: Journey, lane: Lane) -> None:
    twice = any(other.kind == lane.kind and other.id != lane.id for other in journey.lanes)
    require(not (twice and kind_of_lane(lane.kind).own_drawing), "edit.error.lane_twice", lane=lane.kind)


def _regrained(journey: Journey, before: Lane, after: Lane) -> tuple[Card, ...]:
    """The journey's cards with those of the lane on the grain it has now; empty when nothing moves."""
    if before.stands_on == after.stands_on:
        return ()

    def moved_card(card: Card) -> Card:
        if card.lane != after.id:
            return card
        return evolve(card, at=resolved(journey, after, card.at), span=_span(journey, before, card))

    return mapped(journey.cards, moved_card)


def _span(journey: Journey, before: Lane, card: Card) -> int:
    """As many columns of the other grain as the card touches now."""
    places = columns(journey, before.stands_on)
    start = places.index(card.at)
    covered = places[start : start + card.span]
    if before.stands_on == Grain.STEP:
        return len({journey.stage_of[step].id for step in covered})
    return sum(len(stage.steps) for stage in journey.stages if stage.id in covered)
