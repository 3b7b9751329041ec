"""What the members of a project's collections have in common: add, set, move. The nouns' own files use these."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from journeyeditor.edits.base import Edit, changed, inserted, member, moved, replaced, require_new
from journeyeditor.edits.check import check, only
from journeyeditor.model import Entity, Id, Project


def add_member(collection: str, new: Entity, index: int | None = None) -> Edit:
    """Adds a member before `index`, or as the last."""

    def edit(project: Project) -> Project:
        require_new(project, new.id)
        check(project, collection, new)
        return changed(project, **{collection: inserted(getattr(project, collection), (new,), index)})

    return edit


def set_member(collection: str, key: Id, fields: Mapping[str, Any]) -> Edit:
    """Changes fields of a member."""

    def edit(project: Project) -> Project:
        only(fields, {"id"}, "delete")
        members = getattr(project, collection)
        after = changed(member(members, key), **fields)
        check(project, collection, after, fields=fields)
        return with_members(project, collection, replaced(members, after))

    return edit


def move_member(collection: str, key: Id, index: int) -> Edit:
    """Puts a member before the `index`-th of the others."""

    def edit(project: Project) -> Project:
        return with_members(project, collection, moved(getattr(project, collection), key, index))

    return edit


def with_members(project: Project, collection: str, members: tuple[Any, ...]) -> Project:
    """The project with another collection; the project itself when it is the same."""
    return project if members is getattr(project, collection) else changed(project, **{collection: members})
