"""Stages: add, change, reorder. Deleting is `delete`."""

from __future__ import annotations

from typing import Any

from journeyeditor.edits.base import Edit, changed, inserted, member, moved, on_journey, replaced, require_new
from journeyeditor.edits.check import only
from journeyeditor.edits.spans import respanned
from journeyeditor.model import Id, Journey, Project, Stage


def add_stage(journey: Id, stage: Stage, index: int | None = None) -> Edit:
    """Adds a stage with its steps before `index`, or as the last; cards that span the place grow."""

    def change(project: Project, found: Journey) -> Journey:
        require_new(project, stage.id, *(step.id for step in stage.steps))
        return respanned(found, changed(found, stages=inserted(found.stages, (stage,), index)))

    return on_journey(journey, change)


def set_stage(journey: Id, stage: Id, **fields: Any) -> Edit:
    """Changes title, phase or duration of a stage."""

    def change(_: Project, found: Journey) -> Journey:
        only(fields, {"id", "steps"}, "add_step")
        return changed(found, stages=replaced(found.stages, changed(member(found.stages, stage), **fields)))

    return on_journey(journey, change)


def move_stage(journey: Id, stage: Id, index: int) -> Edit:
    """Puts a stage before the `index`-th of the others, with all that stands on it."""

    def change(_: Project, found: Journey) -> Journey:
        stages = moved(found.stages, stage, index)
        return found if stages is found.stages else changed(found, stages=stages)

    return on_journey(journey, change)
