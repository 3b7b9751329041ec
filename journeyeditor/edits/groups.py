"""Groups: folders of the project panel and hulls of the atlas."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from journeyeditor.edits.base import Edit, chain
from journeyeditor.edits.journeys import add_journey, nest_journey
from journeyeditor.edits.members import add_member, move_member, set_member
from journeyeditor.model import Group, Id, Journey, evolve


def add_group(group: Group, index: int | None = None) -> Edit:
    """Adds a group before `index`, or as the last."""
    return add_member("groups", group, index)


def add_group_of(group: Group, journeys: Iterable[Journey], index: int | None = None) -> Edit:
    """Adds a group and the journeys that stand in it, which may be part of each other in any order."""
    members = tuple(journeys)
    added = (add_journey(evolve(one, parent=None)) for one in members)
    nested = (nest_journey(one.id, one.parent) for one in members if one.parent)
    return chain(add_group(group, index), *added, *nested)


def set_group(group: Id, **fields: Any) -> Edit:
    """Changes fields of a group."""
    return set_member("groups", group, fields)


def move_group(group: Id, index: int) -> Edit:
    """Puts a group before the `index`-th of the others."""
    return move_member("groups", group, index)
