"""What routes, measurements and feelings have in common: parts of a journey whose order says nothing."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from journeyeditor.edits.base import Edit, altered, changed, on_journey, require_new
from journeyeditor.edits.check import check, only
from journeyeditor.model import Entity, Id, Journey, Project

PLACE = {"cards": {"id", "lane", "at"}, "encounters": {"id", "step"}}
"""The fields that `set_part` leaves alone."""


def add_part(journey: Id, collection: str, new: Entity) -> Edit:
    """Adds a part as the last of its collection."""

    def change(project: Project, found: Journey) -> Journey:
        require_new(project, new.id)
        check(project, collection, new, journey=found)
        return changed(found, **{collection: (*getattr(found, collection), new)})

    return on_journey(journey, change)


def set_part(journey: Id, collection: str, key: Id, fields: Mapping[str, Any]) -> Edit:
    """Changes fields of a part; where it stands has verbs of its own."""

    def change(project: Project, found: Journey) -> Journey:
        only(fields, PLACE.get(collection, {"id"}), "move")

        def alter(before: Entity) -> Entity:
            after = changed(before, **fields)
            check(project, collection, after, journey=found, fields=fields)
            return after

        return changed(found, **{collection: altered(getattr(found, collection), key, alter)})

    return on_journey(journey, change)
