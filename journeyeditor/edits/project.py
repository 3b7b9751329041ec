"""The project's own fields: title, organisation, language, marking, levels, phase names, glossary."""

from __future__ import annotations

from typing import Any

from journeyeditor.edits.base import Edit, changed, require
from journeyeditor.edits.check import has, only
from journeyeditor.model import COLLECTIONS, Id, Project


def set_project(**fields: Any) -> Edit:
    """Changes fields of the project; its collections have verbs of their own."""

    def edit(project: Project) -> Project:
        only(fields, {"id", "refused", *COLLECTIONS}, "add")
        return changed(project, **fields)

    return edit


def rename_project(title: str) -> Edit:
    """Gives the project another title."""
    return set_project(title=title)


def refuse_pair(one: Id, other: Id) -> Edit:
    """Says that two things are different for good, so that nobody is asked again whether they are one."""

    def edit(project: Project) -> Project:
        require(has(project, one) and has(project, other) and one != other, "edit.error.unknown", id=f"{one}, {other}")
        pair = (one, other) if one < other else (other, one)
        return project if pair in project.refused else changed(project, refused=(*project.refused, pair))

    return edit
