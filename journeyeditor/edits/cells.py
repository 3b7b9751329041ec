"""Cells: where on a map a card stands. A lane's grain decides whether that is a stage or a step."""

from __future__ import annotations

from journeyeditor.edits.base import member, require, stacked
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
    in_stage = {stage.id: stage for stage in journey.stages}
    if at in in_stage:
        return at if lane.stands_on == Grain.STAGE else in_stage[at].steps[0].id
    if at not in journey.column_of:
        raise EditError("edit.error.unknown", id=at)
    return at if lane.stands_on == Grain.STEP else journey.stage_of[at].id


def into_cell(cards: tuple[Card, ...], new: tuple[Card, ...], index: int | None = None) -> tuple[Card, ...]:
    """The cards with others, all of one cell, put before the cell's `index`-th card, or below its last."""
    lane, at = new[0].lane, new[0].at
    return stacked(cards, new, lambda card: card.at == at and card.lane == lane, index)
