"""Journeys: add, change, reorder. New ones are made by `new_journey` and `copied_journey`; deleting is `delete`."""

from __future__ import annotations

from typing import Any

from journeyeditor.edits.base import (
    Edit,
    changed,
    inserted,
    journey_of,
    position,
    replaced,
    require,
    require_new,
    without,
)
from journeyeditor.edits.check import check, check_place, only
from journeyeditor.edits.members import move_member, with_members
from journeyeditor.errors import EditError
from journeyeditor.model import JOURNEY_PARTS, Id, Journey, Metric, Place, Position, Project, ancestors, owned, problems


def add_journey(journey: Journey, index: int | None = None) -> Edit:
    """Adds a whole journey before `index`, or as the last. Raises EditError for one that would break the project."""

    def edit(project: Project) -> Project:
        require_new(project, *(part.id for part in owned(journey)))
        after = changed(project, journeys=inserted(project.journeys, (journey,), index))
        broken = next((problem for problem in problems(after, (journey,)) if problem.damage), None)
        if broken:
            raise EditError(broken.message)
        return after

    return edit


def set_journey(journey: Id, **fields: Any) -> Edit:
    """Changes fields of a journey; stages, lanes, cards and so on have verbs of their own.

    Raises EditError where it would become its own ancestor.
    """

    def edit(project: Project) -> Project:
        only(fields, {"id", *JOURNEY_PARTS}, "add")
        before = journey_of(project, journey)
        after = changed(before, **fields)
        check(project, "journeys", after, fields=fields)
        project_after = with_members(project, "journeys", replaced(project.journeys, after))
        if "parent" in fields:
            check_place(project_after, after.parent)
            require(journey not in ancestors(project_after, after), "edit.error.own_ancestor")
        if "goal" in fields:
            known = after.goal.metric is None or isinstance(project.by_id.get(after.goal.metric), Metric)
            require(known, "edit.error.unknown", id=after.goal.metric)
        if "replaces" in fields:
            require(after.replaces != journey, "edit.error.replaces_itself")
        return project_after

    return edit


def move_journey(journey: Id, index: int) -> Edit:
    """Puts a journey before the `index`-th of the others."""
    return move_member("journeys", journey, index)


def rehome_journey(
    journey: Id, *, group: Id | None, parent: Id | None = None, before: Id | None = None, after: Id | None = None
) -> Edit:
    """Puts a journey into a group (None: none) or below another journey, whose group it takes; beside another one.

    Where it is below the same journey already, the place in that journey stays. Raises EditError for a ring.
    """

    def edit(project: Project) -> Project:
        found = journey_of(project, journey)
        if parent is None:
            place, home = None, group
        else:
            above = journey_of(project, parent)
            same = found.parent is not None and found.parent.journey == parent
            place, home = (found.parent if same else Place(journey=parent)), above.group
        project = set_journey(journey, group=home, parent=place)(project)
        beside = before or after
        if beside is None or beside == journey:
            return project
        others = without(project.journeys, {journey})
        return move_journey(journey, position(others, beside) + (after is not None))(project)

    return edit


def nest_journey(journey: Id, parent: Place | None) -> Edit:
    """Makes a journey part of a place in another one, or of none."""
    return set_journey(journey, parent=parent)


def place_journey(journey: Id, position: Position | None) -> Edit:
    """Keeps where a person put the journey's node in the atlas (pt); None lets it be placed again."""
    return set_journey(journey, place=position)
