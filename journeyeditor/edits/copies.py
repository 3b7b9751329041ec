"""Copies with ids of their own. Ids are minted here, so these are called before an edit, never inside one."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from journeyeditor.model import JOURNEY_PARTS, REFERENCES, Id, Journey, Stage, evolve, owned


def copied_journey(journey: Journey, new_id: Callable[[str], str], title: str) -> Journey:
    """A copy of a whole map under another title; put in by `add_journey`. It has no place in the atlas yet."""
    ids = {part.id: new_id(part.id.split("_")[0]) for part in owned(journey)}
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
