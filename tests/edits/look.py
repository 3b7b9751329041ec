"""Looking at the outcome of an edit: short words for what tests ask most."""

from __future__ import annotations

from journeyeditor.edits import Edit
from journeyeditor.model import Card, Encounter, Id, Journey, Project, damage
from tests.builders import rich_project


def after(edit: Edit, project: Project | None = None) -> Project:
    """`rich_project`, or another, after an edit that has to leave it sound."""
    changed = edit(project or rich_project())
    assert damage(changed) == ()
    return changed


def first(project: Project) -> Journey:
    """The first journey."""
    return project.journeys[0]


def stack(project: Project, lane: Id, at: Id) -> list[Id]:
    """The ids of a cell's cards in the first journey, top first."""
    return [card.id for card in first(project).cards if (card.lane, card.at) == (lane, at)]


def path(project: Project, step: Id) -> list[Id]:
    """The ids of a step's encounters in the first journey, in path order."""
    return [one.id for one in first(project).encounters if one.step == step]


def card(project: Project, key: Id) -> Card:
    """A card of the first journey."""
    return next(one for one in first(project).cards if one.id == key)


def encounter(project: Project, key: Id) -> Encounter:
    """An encounter of the first journey."""
    return next(one for one in first(project).encounters if one.id == key)
