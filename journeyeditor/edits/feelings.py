"""Feelings: at most one for a step and persona (None: everybody). Dragging a point of the curve sets one."""

from __future__ import annotations

from typing import Any

from journeyeditor.edits.base import Edit, changed, journey_of, on_journey, require_new
from journeyeditor.edits.check import check, only
from journeyeditor.edits.delete import delete
from journeyeditor.model import Feeling, Id, Journey, Project


def set_feeling(journey: Id, step: Id, persona: Id | None, new: Id, **fields: Any) -> Edit:
    """Changes the feeling of a persona at a step; where there is none, makes one with the id `new`."""

    def change(project: Project, found: Journey) -> Journey:
        only(fields, {"id", "step", "persona"}, "clear_feeling")
        there = feeling_at(found, step, persona)
        if there is not None:
            after, place = changed(there, **fields), found.feelings_at[step, persona]
            felt = (*found.feelings[:place], after, *found.feelings[place + 1 :])
            return found if after is there else changed(found, feelings=felt)
        made = changed(Feeling(id=new, step=step, persona=persona), **fields)
        require_new(project, new)
        check(project, "feelings", made, journey=found)
        return changed(found, feelings=(*found.feelings, made))

    return on_journey(journey, change)


def clear_feeling(journey: Id, step: Id, persona: Id | None) -> Edit:
    """Takes the feeling of a persona at a step away, if there is one; comments on it go as with any deletion."""

    def edit(project: Project) -> Project:
        there = feeling_at(journey_of(project, journey), step, persona)
        return project if there is None else delete([there.id])(project)

    return edit


def feeling_at(journey: Journey, step: Id, persona: Id | None) -> Feeling | None:
    """The feeling of a persona at a step."""
    place = journey.feelings_at.get((step, persona))
    return None if place is None else journey.feelings[place]
