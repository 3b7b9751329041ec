"""Links between journeys."""

from __future__ import annotations

from typing import Any

from journeyeditor.edits.base import Edit, chain, changed, require
from journeyeditor.edits.check import check_place
from journeyeditor.edits.members import add_member, move_member, set_member
from journeyeditor.model import Id, JourneyLink, Project


def add_link(link: JourneyLink, index: int | None = None) -> Edit:
    """Adds a link before `index`, or as the last.

    Raises EditError for an end that is not there, and for a journey linked to itself.
    """
    return chain(_ends(link), add_member("links", link, index))


def set_link(link: Id, **fields: Any) -> Edit:
    """Changes fields of a link."""

    def edit(project: Project) -> Project:
        after = set_member("links", link, fields)(project)
        found = after.by_id[link]
        if isinstance(found, JourneyLink) and fields.keys() & {"source", "target"}:
            _ends(found)(project)
        return after

    return edit


def move_link(link: Id, index: int) -> Edit:
    """Puts a link before the `index`-th of the others: journeys list theirs in this order."""
    return move_member("links", link, index)


def turn_link(link: Id) -> Edit:
    """Swaps a link's ends."""

    def edit(project: Project) -> Project:
        found = project.by_id.get(link)
        require(isinstance(found, JourneyLink), "edit.error.unknown", id=link)
        links = tuple(
            changed(one, source=one.target, target=one.source) if one.id == link else one for one in project.links
        )
        return changed(project, links=links)

    return edit


def _ends(link: JourneyLink) -> Edit:
    def edit(project: Project) -> Project:
        check_place(project, link.source)
        check_place(project, link.target)
        require(link.source.journey != link.target.journey, "edit.error.link_to_itself")
        return project

    return edit
