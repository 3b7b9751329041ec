"""What can be made, named, copied, moved and deleted in the panels: one table, a row a kind."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from journeyeditor import edits
from journeyeditor.edits import Edit
from journeyeditor.model import Channel, Group, Id, Journey, JourneyLink, Metric, Persona, Project, Touchpoint

Thing = Group | Journey | Persona | Touchpoint | Channel | Metric | JourneyLink


class Noun(NamedTuple):
    """A kind's collection, the field of its name, and the verbs that add, change and reorder it."""

    collection: str
    name: str
    add: Callable[..., Edit]
    change: Callable[..., Edit]
    move: Callable[[Id, int], Edit]


NOUNS: dict[type, Noun] = {
    Group: Noun("groups", "title", edits.add_group, edits.set_group, edits.move_group),
    Journey: Noun("journeys", "title", edits.add_journey, edits.set_journey, edits.move_journey),
    Persona: Noun("personas", "name", edits.add_persona, edits.set_persona, edits.move_persona),
    Touchpoint: Noun("touchpoints", "name", edits.add_touchpoint, edits.set_touchpoint, edits.move_touchpoint),
    Channel: Noun("channels", "name", edits.add_channel, edits.set_channel, edits.move_channel),
    JourneyLink: Noun("links", "note", edits.add_link, edits.set_link, edits.move_link),
    Metric: Noun("metrics", "name", edits.add_metric, edits.set_metric, edits.move_metric),
}


def thing_of(project: Project, key: Id) -> Thing | None:
    """The thing of an id, where it is of one of the kinds."""
    found = project.by_id.get(key)
    return found if isinstance(found, Thing) else None


def noun_of(thing: Thing) -> Noun:
    """The row of the table for a thing."""
    return NOUNS[type(thing)]


def own_name(thing: Thing) -> str:
    """Its name as the project has it."""
    return str(getattr(thing, noun_of(thing).name))


def index_of(project: Project, thing: Thing) -> int:
    """Where it stands in its collection."""
    return [one.id for one in getattr(project, noun_of(thing).collection)].index(thing.id)
