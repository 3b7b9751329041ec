"""Teams, and the systems they own."""

from __future__ import annotations

from typing import Any

from journeyeditor.edits.base import Edit
from journeyeditor.edits.members import add_member, move_member, set_member
from journeyeditor.model import Id, System, Team


def add_team(team: Team, index: int | None = None) -> Edit:
    """Adds a team before `index`, or as the last."""
    return add_member("teams", team, index)


def set_team(team: Id, **fields: Any) -> Edit:
    """Changes fields of a team."""
    return set_member("teams", team, fields)


def move_team(team: Id, index: int) -> Edit:
    """Puts a team before the `index`-th of the others."""
    return move_member("teams", team, index)


def add_system(system: System, index: int | None = None) -> Edit:
    """Adds a system before `index`, or as the last."""
    return add_member("systems", system, index)


def set_system(system: Id, **fields: Any) -> Edit:
    """Changes fields of a system."""
    return set_member("systems", system, fields)


def move_system(system: Id, index: int) -> Edit:
    """Puts a system before the `index`-th of the others."""
    return move_member("systems", system, index)
