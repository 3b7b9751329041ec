"""What places of a map are called on a tag: a row and a step or stage."""

from __future__ import annotations

from journeyeditor.app.canvas.places import Places
from journeyeditor.errors import Message, message
from journeyeditor.model import LANE_KINDS, Id, Lane


def lane_name(lane: Lane) -> Message | str:
    """The lane's own title, else its kind's word."""
    return lane.title or (message(f"lane.{lane.kind}") if lane.kind in LANE_KINDS else lane.kind)


def cell_name(places: Places, lane: Id, at: Id) -> Message:
    """A lane and a step by number, or a stage by title."""
    found = places.journey.part_of[lane]
    row = lane_name(found) if isinstance(found, Lane) else ""
    return step_name(places, row, at)


def step_name(places: Places, row: Message | str, at: Id) -> Message:
    """A row by name, and a step by number or a stage by title."""
    stages = {stage.id: stage for stage in places.journey.stages}
    number = places.columns.at[at] + 1
    if at not in stages:
        return message("canvas.place.step", row=row, number=number)
    title = stages[at].title or message("canvas.place.untitled_stage", number=number)
    return message("canvas.place.stage", row=row, stage=title)
