"""A project without some things, and without any reference to them."""

from __future__ import annotations

from typing import Any, TypeVar

from journeyeditor.edits.base import mapped, without
from journeyeditor.edits.follow import touches
from journeyeditor.edits.spans import respanned
from journeyeditor.model import (
    COLLECTIONS,
    JOURNEY_PARTS,
    REFERENCES,
    Entity,
    Id,
    Journey,
    JourneyLink,
    Model,
    Place,
    Project,
    Stage,
    evolve,
)
from journeyeditor.model.references import refer_to, targets

E = TypeVar("E", bound=Entity)


def purged(project: Project, gone: frozenset[Id]) -> Project:
    """The project without what is gone: all that follows has to be among it already."""
    fields: dict[str, Any] = {}
    for name in COLLECTIONS:
        fields[name] = _purged_members(getattr(project, name), name, gone)
    fields["journeys"] = mapped(fields["journeys"], lambda journey: _purged_journey(journey, gone))
    fields["links"] = mapped(fields["links"], lambda link: _purged_link(link, gone))
    if any(not gone.isdisjoint(pair) for pair in project.refused):
        fields["refused"] = tuple(pair for pair in project.refused if gone.isdisjoint(pair))
    return evolve(project, **_new_only(project, fields))


def cleared(node: E, collection: str, gone: frozenset[Id]) -> E:
    """A node without the references to what is gone; the same object when it has none."""
    fields: dict[str, Any] = {}
    for row in REFERENCES.get(collection, ()):
        kept = tuple(key for key in targets(node, row) if key not in gone)
        if len(kept) < len(targets(node, row)):
            fields[row.field] = kept if row.many else None
    return evolve(node, **fields) if fields else node


def _purged_members(members: tuple[E, ...], collection: str, gone: frozenset[Id]) -> tuple[E, ...]:
    kept = without(members, gone)
    if not any(refer_to(kept, row, gone) for row in REFERENCES.get(collection, ())):
        return kept
    return mapped(kept, lambda node: cleared(node, collection, gone))


def _purged_journey(journey: Journey, gone: frozenset[Id]) -> Journey:
    fields: dict[str, Any] = {}
    if journey.parent:
        fields["parent"] = None if journey.parent.journey in gone else _purged_place(journey.parent, gone)
    if journey.goal.metric in gone:
        fields["goal"] = evolve(journey.goal, metric=None)
    if touches(journey, gone):
        fields |= {name: _purged_members(getattr(journey, name), name, gone) for name in JOURNEY_PARTS}
        fields["stages"] = mapped(fields["stages"], lambda stage: _purged_stage(stage, gone))
    after = evolve(journey, **_new_only(journey, fields))
    return after if after.stages is journey.stages else respanned(journey, after)


def _purged_stage(stage: Stage, gone: frozenset[Id]) -> Stage:
    steps = without(stage.steps, gone)
    return stage if steps is stage.steps else evolve(stage, steps=steps)


def _purged_link(link: JourneyLink, gone: frozenset[Id]) -> JourneyLink:
    ends = {"source": _purged_place(link.source, gone), "target": _purged_place(link.target, gone)}
    return evolve(link, **_new_only(link, ends))


def _purged_place(place: Place, gone: frozenset[Id]) -> Place:
    return evolve(place, at=None) if place.at in gone else place


def _new_only(node: Model, fields: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in fields.items() if value is not getattr(node, name)}
