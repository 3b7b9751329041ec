"""Encounters: uses of touchpoints on steps. Their order within a step, across channels, is the path's order."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from journeyeditor.edits.base import (
    Edit,
    chain,
    changed,
    chosen,
    on_journey,
    put_in,
    require,
    require_new,
    stacked,
)
from journeyeditor.edits.check import check
from journeyeditor.edits.parts import set_part
from journeyeditor.edits.touchpoints import add_touchpoint
from journeyeditor.model import Encounter, Id, Journey, Project, Touchpoint


def add_encounter(journey: Id, encounter: Encounter, index: int | None = None) -> Edit:
    """Puts an encounter before the `index`-th of its step, or after the last."""
    return add_encounters(journey, (encounter,), index)


def add_encounters(journey: Id, encounters: Iterable[Encounter], index: int | None = None) -> Edit:
    """Puts several encounters into their steps, in their order."""
    new = tuple(encounters)

    def change(project: Project, found: Journey) -> Journey:
        require_new(project, *(one.id for one in new))
        for one in new:
            check(project, "encounters", one, journey=found)
        places = {one.step: places_at(found, one.step) for one in new}
        after = put_in(found.encounters, ((one, one.step) for one in new), places, index)
        return changed(found, encounters=after) if new else found

    return on_journey(journey, change)


def set_encounter(journey: Id, encounter: Id, **fields: Any) -> Edit:
    """Changes fields of an encounter, its touchpoint included; `step` is for `move_encounters`."""
    return set_part(journey, "encounters", encounter, fields)


def move_encounters(
    journey: Id, encounters: Iterable[Id], *, step: Id, index: int | None = None, touchpoint: Id | None = None
) -> Edit:
    """Moves encounters to a step in the order they have, before the `index`-th of those that stay there.

    With `touchpoint` they become encounters of that one: so one moves to another channel.
    """
    ids = frozenset(encounters)

    def change(project: Project, found: Journey) -> Journey:
        fields = {"step": step} if touchpoint is None else {"step": step, "touchpoint": touchpoint}
        new = {place: changed(one, **fields) for place, one in chosen(found, "encounters", ids)}
        for one in new.values():
            check(project, "encounters", one, journey=found, fields=fields)
        after = stacked(found.encounters, new, places_at(found, step), index)
        return found if after is found.encounters else changed(found, encounters=after)

    return on_journey(journey, change)


def move_encounters_to_new_touchpoint(
    journey: Id, encounters: Iterable[Id], touchpoint: Touchpoint, *, step: Id, index: int | None = None
) -> Edit:
    """Adds a touchpoint, most often of another channel, and moves encounters to it; the old one stays as it is."""
    move = move_encounters(journey, tuple(encounters), step=step, index=index, touchpoint=touchpoint.id)
    return chain(add_touchpoint(touchpoint), move)


def duplicate_encounters(journey: Id, copies: Mapping[Id, Id]) -> Edit:
    """Copies encounters right after themselves; `copies` gives for each the id of its copy."""

    def change(project: Project, found: Journey) -> Journey:
        require_new(project, *copies.values())
        unknown = copies.keys() - {one.id for one in found.encounters}
        require(not unknown, "edit.error.unknown", id=", ".join(sorted(unknown)))
        after: list[Encounter] = []
        for one in found.encounters:
            after.append(one)
            if one.id in copies:
                after.append(changed(one, id=copies[one.id]))
        return changed(found, encounters=tuple(after))

    return on_journey(journey, change)


def places_at(journey: Journey, step: Id) -> list[int]:
    """The places among the encounters of those of a step, in path order."""
    return [journey.place_of[one.id] for one in journey.encounters_at.get(step, ())]
