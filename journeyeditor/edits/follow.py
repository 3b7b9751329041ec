"""What a deletion takes along: everything whose place, subject or owner goes."""

from __future__ import annotations

from collections.abc import Sequence

from journeyeditor.edits.base import HasId, home, require
from journeyeditor.model import JOURNEY_PARTS, REFERENCES, Id, Journey, Project, owned
from journeyeditor.model.references import refer_to, targets


def going(project: Project, chosen: frozenset[Id]) -> frozenset[Id]:
    """The ids chosen and all that follow them. Raises EditError for an id that is not there, and for the project."""
    gone = set(chosen)
    for key in chosen:
        journey = None if key in project.by_id else home(project, key)
        require(key in project.by_id or journey is not None, "edit.error.unknown", id=key)
    gone.update(part.id for journey in project.journeys if journey.id in chosen for part in owned(journey))
    _follow(project.touchpoints, "touchpoints", gone)
    for journey in project.journeys:
        if journey.id not in gone and touches(journey, gone):
            _in_journey(journey, gone)
    gone.update(link.id for link in project.links if {link.source.journey, link.target.journey} & gone)
    _remarks(project, gone)
    return frozenset(gone)


def touches(journey: Journey, gone: set[Id] | frozenset[Id]) -> bool:
    """Whether a journey holds or refers to any of these."""
    return not (gone.isdisjoint(journey.refers_to) and gone.isdisjoint(journey.part_of)) or journey.id in gone


def _in_journey(journey: Journey, gone: set[Id]) -> None:
    for stage in journey.stages:
        if stage.id in gone:
            gone.update(step.id for step in stage.steps)
        elif all(step.id in gone for step in stage.steps):
            gone.add(stage.id)
    for name in JOURNEY_PARTS:
        _follow(getattr(journey, name), name, gone)


def _follow(nodes: Sequence[HasId], collection: str, gone: set[Id]) -> None:
    for row in REFERENCES.get(collection, ()):
        if row.follows and refer_to(nodes, row, gone):
            gone.update(node.id for node in nodes if not gone.isdisjoint(targets(node, row)))


def _remarks(project: Project, gone: set[Id]) -> None:
    """Comments on what goes, and comments on those comments."""
    before = -1
    while len(gone) != before:
        before = len(gone)
        _follow(project.comments, "comments", gone)
