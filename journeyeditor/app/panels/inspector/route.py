"""The section of a route: a departure from the path."""

from __future__ import annotations

from journeyeditor import edits
from journeyeditor.app.desk import Desk
from journeyeditor.app.panels.inspector.choosing import percent_field
from journeyeditor.app.panels.inspector.comments import comments_field
from journeyeditor.app.panels.inspector.marks import personas_field
from journeyeditor.app.panels.inspector.parts import Part, text_field
from journeyeditor.app.panels.inspector.section import Head, Section
from journeyeditor.app.panels.inspector.subject import Subject
from journeyeditor.model import Encounter, Id, Journey, Route, Touchpoint


def route_section(desk: Desk, journey: Journey, route: Route) -> Section:
    """What the inspector shows of a route."""
    subject = Subject[Route](
        desk,
        route.id,
        find=lambda: next(one for one in desk.project.journey(journey.id).routes if one.id == route.id),
        change=lambda **fields: edits.set_route(journey.id, route.id, **fields),
        name="route",
    )
    parts: list[Part] = [
        text_field(subject, "label", hint="app.hint.route"),
        percent_field(subject, "share", "app.hint.share"),
        personas_field(subject),
        comments_field(desk, route.id),
    ]
    return Section(lambda: _head(subject), parts, menu="route")


def _head(subject: Subject[Route]) -> Head:
    words, route = subject.desk.words, subject.now
    ends = (_name(subject, route.source), _name(subject, route.target))
    return Head(words.tr("app.thing.route"), words.tr("app.head.route", source=ends[0], target=ends[1]), "split")


def _name(subject: Subject[Route], key: Id) -> str:
    one = subject.journey.part_of.get(key)
    used = subject.desk.project.by_id.get(one.touchpoint) if isinstance(one, Encounter) else None
    name = used.name if isinstance(used, Touchpoint) else ""
    return (one.title or name) if isinstance(one, Encounter) else ""
