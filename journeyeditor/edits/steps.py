"""Steps, which are the map's columns: add, change, move within and between stages. Deleting is `delete`."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from journeyeditor.edits.base import (
    Edit,
    changed,
    inserted,
    member,
    moved,
    on_journey,
    replaced,
    require,
    require_new,
    without,
)
from journeyeditor.edits.check import only
from journeyeditor.edits.spans import respanned
from journeyeditor.errors import EditError
from journeyeditor.model import Id, Journey, Project, Stage, Step


def add_step(journey: Id, stage: Id, step: Step, index: int | None = None) -> Edit:
    """Adds a step to a stage before `index`, or as its last; cards that span the place grow."""

    def change(project: Project, found: Journey) -> Journey:
        require_new(project, step.id)
        home = member(found.stages, stage)
        return respanned(found, _with(found, changed(home, steps=inserted(home.steps, (step,), index))))

    return on_journey(journey, change)


def set_step(journey: Id, step: Id, **fields: Any) -> Edit:
    """Changes title or width (pt) of a step."""

    def change(_: Project, found: Journey) -> Journey:
        only(fields, {"id"}, "delete")
        home = stage_of(found, step)
        return _with(found, changed(home, steps=replaced(home.steps, changed(member(home.steps, step), **fields))))

    return on_journey(journey, change)


def set_widths(journey: Id, widths: Mapping[Id, float | None]) -> Edit:
    """Sets the widths (pt) of several steps; None makes a column as wide as the style says."""

    def change(_: Project, found: Journey) -> Journey:
        after = found
        for key, width in widths.items():
            home = stage_of(after, key)
            step = changed(member(home.steps, key), width=width)
            after = _with(after, changed(home, steps=replaced(home.steps, step)))
        return after

    return on_journey(journey, change)


def move_step(journey: Id, step: Id, *, stage: Id, index: int) -> Edit:
    """Puts a step before the `index`-th of the other steps of a stage, with all that stands on it.

    Raises EditError for the only step of another stage: move that stage instead.
    """

    def change(_: Project, found: Journey) -> Journey:
        source, target = stage_of(found, step), member(found.stages, stage)
        if source is target:
            steps = moved(source.steps, step, index)
            return found if steps is source.steps else _with(found, changed(source, steps=steps))
        require(len(source.steps) > 1, "edit.error.last_step")
        one = member(source.steps, step)
        left = _with(found, changed(source, steps=without(source.steps, {step})))
        return _with(left, changed(target, steps=inserted(target.steps, (one,), index)))

    return on_journey(journey, change)


def stage_of(journey: Journey, step: Id) -> Stage:
    """The stage of a step. Raises EditError."""
    if step not in journey.stage_of:
        raise EditError("edit.error.unknown", id=step)
    return journey.stage_of[step]


def _with(journey: Journey, stage: Stage) -> Journey:
    return changed(journey, stages=replaced(journey.stages, stage))
