"""Deletion: whatever is chosen goes in one step, with what the model's table of deletions says follows."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from journeyeditor.edits.base import Edit, changed, member, require
from journeyeditor.edits.follow import going
from journeyeditor.edits.members import with_members
from journeyeditor.edits.purge import purged
from journeyeditor.errors import Message, message
from journeyeditor.model import COLLECTIONS, JOURNEY_PARTS, Id, Project


def delete(ids: Iterable[Id], *, channel: Id | None = None) -> Edit:
    """Deletes a selection of any kinds. Touchpoints of a deleted channel move to `channel`; without it: EditError."""
    chosen = frozenset(ids)

    def edit(project: Project) -> Project:
        if not chosen:
            return project
        moved = _without_channels(project, chosen, channel)
        return purged(moved, going(moved, chosen))

    return edit


def delete_channel(channel: Id, touchpoints_to: Id | None = None) -> Edit:
    """Deletes a channel; its touchpoints move to the channel given, in every journey. Raises EditError without one."""
    return delete([channel], channel=touchpoints_to)


def deletion_counts(project: Project, ids: Iterable[Id]) -> Mapping[str, int]:
    """How many of each collection go along with a deletion, besides what is chosen: `{"cards": 3, "steps": 1}`."""
    chosen = frozenset(ids)
    along = going(project, chosen) - chosen
    counts = {name: sum(one.id in along for one in getattr(project, name)) for name in COLLECTIONS}
    for journey in project.journeys:
        if along.isdisjoint(journey.part_of):
            continue
        for name in (*JOURNEY_PARTS, "steps"):
            counts[name] = counts.get(name, 0) + sum(one.id in along for one in getattr(journey, name))
    return {name: count for name, count in counts.items() if count}


def told(project: Project, ids: Iterable[Id]) -> tuple[Message, ...]:
    """What goes along, a Message for each kind: “2 encounters”, “9 cards”."""
    return tuple(message(f"count.{name}", n=count) for name, count in deletion_counts(project, ids).items())


def _without_channels(project: Project, chosen: frozenset[Id], channel: Id | None) -> Project:
    """The project with the touchpoints of the channels chosen moved; those chosen themselves stay where they are."""
    leaving = chosen & {one.id for one in project.channels}
    moving = [one for one in project.touchpoints if one.channel in leaving and one.id not in chosen]
    if not moving:
        return project
    require(channel is not None and channel not in leaving, "edit.error.channel_in_use", n=len(moving))
    member(project.channels, channel or "")
    keys = {one.id for one in moving}
    touchpoints = tuple(changed(one, channel=channel) if one.id in keys else one for one in project.touchpoints)
    return with_members(project, "touchpoints", touchpoints)
