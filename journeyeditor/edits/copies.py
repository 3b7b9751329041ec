"""Copies with ids of their own. Ids are minted here, so these are called before an edit, never inside one."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from journeyeditor.model import JOURNEY_PARTS, REFERENCES, Group, Id, Journey, Place, Project, Stage, evolve, owned


def copied_journey(journey: Journey, new_id: Callable[[str], str], title: str) -> Journey:
    """A copy of a whole map under another title; put in by `add_journey`. It has no place in the atlas yet."""
    return _copied_journey(journey, _new_ids(journey, new_id), title)


def copied_group(
    project: Project, group: Group, new_id: Callable[[str], str], title: str
) -> tuple[Group, tuple[Journey, ...]]:
    """A copy of a group under another title, with copies of its journeys; those part of each other are so again."""
    new = evolve(group, id=new_id(group.id.split("_")[0]), title=title)
    members = [one for one in project.journeys if one.group == group.id]
    ids = {old: fresh for one in members for old, fresh in _new_ids(one, new_id).items()}
    copies = (_copied_journey(one, ids, one.title) for one in members)
    return new, tuple(evolve(one, group=new.id, parent=_moved_place(one.parent, ids)) for one in copies)


def _moved_place(place: Place | None, ids: Mapping[Id, Id]) -> Place | None:
    if place is None or place.journey not in ids:
        return place
    return Place(journey=ids[place.journey], at=ids[place.at] if place.at else None)


def _new_ids(journey: Journey, new_id: Callable[[str], str]) -> dict[Id, Id]:
    return {part.id: new_id(part.id.split("_")[0]) for part in owned(journey)}


def _copied_journey(journey: Journey, ids: Mapping[Id, Id], title: str) -> Journey:
    parts = {name: tuple(_copied(part, name, ids) for part in getattr(journey, name)) for name in JOURNEY_PARTS}
    return evolve(journey, id=ids[journey.id], title=title, place=None, **parts)


def _copied(part: Any, collection: str, ids: Mapping[Id, Id]) -> Any:
    fields: dict[str, Any] = {"id": ids[part.id]}
    for row in REFERENCES.get(collection, ()):
        if row.own:
            fields[row.field] = ids[getattr(part, row.field)]
    if isinstance(part, Stage):
        fields["steps"] = tuple(evolve(step, id=ids[step.id]) for step in part.steps)
    return evolve(part, **fields)
