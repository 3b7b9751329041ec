"""Groups: folders of the project panel and hulls of the atlas."""

from __future__ import annotations

from typing import Any

from journeyeditor.edits.base import Edit
from journeyeditor.edits.members import add_member, move_member, set_member
from journeyeditor.model import Group, Id


def add_group(group: Group, index: int | None = None) -> Edit:
    """Adds a group before `index`, or as the last."""
    return add_member("groups", group, index)


def set_group(group: Id, **fields: Any) -> Edit:
    """Changes fields of a group."""
    return set_member("groups", group, fields)


def move_group(group: Id, index: int) -> Edit:
    """Puts a group before the `index`-th of the others."""
    return move_member("groups", group, index)
