"""Touchpoints, which journeys share: what is changed here changes in all of them."""

from __future__ import annotations

from typing import Any

from journeyeditor.edits.base import Edit, changed, mapped, member, require, without
from journeyeditor.edits.members import add_member, move_member, set_member
from journeyeditor.model import Comment, Id, Insight, Journey, Project, Touchpoint, evolve


def add_touchpoint(touchpoint: Touchpoint, index: int | None = None) -> Edit:
    """Adds a touchpoint before `index`, or as the last."""
    return add_member("touchpoints", touchpoint, index)


def set_touchpoint(touchpoint: Id, **fields: Any) -> Edit:
    """Changes fields of a touchpoint, its channel included, in every journey that uses it."""
    return set_member("touchpoints", touchpoint, fields)


def move_touchpoint(touchpoint: Id, index: int) -> Edit:
    """Puts a touchpoint before the `index`-th of the others."""
    return move_member("touchpoints", touchpoint, index)


def merge_touchpoints(keep: Id, merged: Id) -> Edit:
    """Makes two touchpoints one: encounters, insights and comments of `merged` become those of `keep`."""

    def edit(project: Project) -> Project:
        member(project.touchpoints, keep)
        require(keep != merged, "edit.error.merge_with_itself")
        member(project.touchpoints, merged)
        return changed(
            project,
            touchpoints=without(project.touchpoints, {merged}),
            journeys=mapped(project.journeys, lambda journey: _with_encounters_of(journey, keep, merged)),
            insights=mapped(project.insights, lambda insight: _retargeted(insight, keep, merged)),
            comments=mapped(project.comments, lambda one: _recommented(one, keep, merged)),
            refused=tuple(pair for pair in project.refused if merged not in pair),
        )

    return edit


def _with_encounters_of(journey: Journey, keep: Id, merged: Id) -> Journey:
    if merged not in journey.refers_to:
        return journey
    return evolve(
        journey,
        encounters=mapped(
            journey.encounters, lambda one: evolve(one, touchpoint=keep) if one.touchpoint == merged else one
        ),
    )


def _retargeted(insight: Insight, keep: Id, merged: Id) -> Insight:
    if merged not in insight.targets:
        return insight
    return evolve(insight, targets=tuple(dict.fromkeys(keep if key == merged else key for key in insight.targets)))


def _recommented(comment: Comment, keep: Id, merged: Id) -> Comment:
    return evolve(comment, target=keep) if comment.target == merged else comment
