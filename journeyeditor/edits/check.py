"""Refusing what would break the model: one look at the table of references."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import Any

from journeyeditor.edits.base import home, require
from journeyeditor.errors import EditError
from journeyeditor.model import (
    ANYTHING,
    REFERENCES,
    Action,
    Asset,
    Channel,
    Comment,
    Dataset,
    Group,
    Id,
    Insight,
    Journey,
    JourneyLink,
    Metric,
    Persona,
    Place,
    Project,
    Reference,
    System,
    Team,
    Touchpoint,
    is_place,
)
from journeyeditor.model.references import targets

MEMBERS: Mapping[str, type] = {
    "groups": Group,
    "personas": Persona,
    "teams": Team,
    "channels": Channel,
    "touchpoints": Touchpoint,
    "systems": System,
    "metrics": Metric,
    "journeys": Journey,
    "links": JourneyLink,
    "insights": Insight,
    "actions": Action,
    "datasets": Dataset,
    "comments": Comment,
    "assets": Asset,
}
"""What the members of each collection are."""


def check(
    project: Project,
    collection: str,
    node: Any,
    *,
    journey: Journey | None = None,
    fields: Collection[str] | None = None,
) -> None:
    """Refuses a node that refers to what is not there; with `fields`, only these are looked at."""
    for row in REFERENCES.get(collection, ()):
        if fields is None or row.field in fields:
            for key in targets(node, row):
                require(_exists(project, journey, row, key), "edit.error.unknown", id=key)


def check_place(project: Project, place: Place | None) -> None:
    """Refuses a place that is not there; None passes."""
    require(place is None or is_place(project, place), "edit.error.no_place")


def has(project: Project, key: Id) -> bool:
    """Whether an id is of anything in the project."""
    return key == project.id or key in project.by_id or home(project, key) is not None


def only(fields: Collection[str], refused: Collection[str], instead: str) -> None:
    """Refuses fields that have a verb of their own."""
    taken = sorted(set(fields) & set(refused))
    if taken:
        raise EditError("edit.error.use_verb", field=", ".join(taken), verb=instead)


def _exists(project: Project, journey: Journey | None, row: Reference, key: Id) -> bool:
    if row.to == ANYTHING:
        return has(project, key)
    if row.own and journey is not None:
        return any(_in_journey(journey, kind, key) for kind in row.to)
    return isinstance(project.by_id.get(key), tuple(MEMBERS[kind] for kind in row.to))


def _in_journey(journey: Journey, kind: str, key: Id) -> bool:
    if kind == "journeys":
        return key == journey.id
    if kind == "steps":
        return key in journey.column_of
    return any(part.id == key for part in getattr(journey, kind))
