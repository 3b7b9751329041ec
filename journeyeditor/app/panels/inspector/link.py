"""The section of a link between two journeys."""

from __future__ import annotations

from collections.abc import Iterable
from typing import cast

from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QHBoxLayout, QWidget

from journeyeditor import edits
from journeyeditor.app.desk import Desk
from journeyeditor.app.naming import journey_title, place_title
from journeyeditor.app.panels.inspector.along import tell_along
from journeyeditor.app.panels.inspector.choosing import percent_field
from journeyeditor.app.panels.inspector.comments import comments_field
from journeyeditor.app.panels.inspector.parts import (
    Part,
    choice_field,
    number_field,
    rank_field,
    switch_field,
    text_field,
)
from journeyeditor.app.panels.inspector.section import NOTE, Head, Section
from journeyeditor.app.panels.inspector.subject import Subject
from journeyeditor.app.widgets.buttons import push_button
from journeyeditor.app.widgets.field import Field, Pair
from journeyeditor.errors import message
from journeyeditor.model import Journey, JourneyLink, LinkKind, Place

KINDS = [(kind, f"link_kind.{kind.value}") for kind in LinkKind]


def link_section(desk: Desk, link: JourneyLink) -> Section:
    """What the inspector shows of a link."""
    subject = Subject[JourneyLink](
        desk,
        link.id,
        find=lambda: cast("JourneyLink", desk.project.by_id[link.id]),
        change=lambda **fields: edits.set_link(link.id, **fields),
        name="link",
    )
    parts: list[Part] = [
        *(_end(subject, name) for name in ("source", "target")),
        _verbs(subject),
        switch_field(subject, "kind", KINDS),
        Pair([percent_field(subject, "share", "app.hint.share"), number_field(subject, "n", whole=True)]),
        rank_field(subject, "strength"),
        _note(subject),
        comments_field(desk, link.id),
    ]
    return Section(lambda: _head(subject), parts, menu="link")


def _note(subject: Subject[JourneyLink]) -> Field:
    field = text_field(subject, "note", lines=3)
    field.setObjectName(NOTE)
    return field


def _end(subject: Subject[JourneyLink], name: str) -> Field:
    """The journey at one end, or a stage or touchpoint of it; another journey can be chosen too."""
    desk = subject.desk

    def options() -> Iterable[tuple[object, str, QIcon | None]]:
        here = getattr(subject.now, name)
        other = subject.now.target if name == "source" else subject.now.source
        for place in places_of(desk.project.journey(here.journey)):
            yield place, title_of(desk, place), None
        for journey in desk.project.journeys:
            if journey.id not in (here.journey, other.journey):
                yield Place(journey=journey.id), title_of(desk, Place(journey=journey.id)), None

    pick, read = (lambda place: subject.put(**{name: place})), (lambda: getattr(subject.now, name))
    return choice_field(subject, f"link_{name}", options, pick, read)


def places_of(journey: Journey) -> Iterable[Place]:
    """A journey, its stages, steps and encounters, in the order one meets them."""
    yield Place(journey=journey.id)
    for stage in journey.stages:
        yield Place(journey=journey.id, at=stage.id)
        for step in stage.steps:
            if step.title:
                yield Place(journey=journey.id, at=step.id)
            for met in journey.encounters_at.get(step.id, ()):
                yield Place(journey=journey.id, at=met.id)


def title_of(desk: Desk, place: Place) -> str:
    """A journey's title, with that of the place in it."""
    project, words = desk.project, desk.words
    title = journey_title(project, place.journey, words)
    at = place_title(project, project.journey(place.journey), place.at, words) if place.at else ""
    return f"{title}: {at}" if at else title


def _verbs(subject: Subject[JourneyLink]) -> QWidget:
    """Turns the link round, or deletes it."""
    desk, row = subject.desk, QWidget()
    across = QHBoxLayout(row)
    across.setContentsMargins(0, 0, 0, 0)
    across.setSpacing(8)
    turn = push_button(desk.look, desk.words.tr("app.link.turn"), "loop")
    turn.clicked.connect(lambda: desk.commit(message("app.edit.turn_link"), edits.turn_link(subject.id)))
    delete = push_button(desk.look, desk.words.tr("app.link.delete"), "trash")
    delete.clicked.connect(lambda: desk.deleting.emit((subject.id,)))
    tell_along(desk.words, lambda: desk.project, delete, subject.id)
    across.addWidget(turn)
    across.addWidget(delete)
    across.addStretch(1)
    return row


def _head(subject: Subject[JourneyLink]) -> Head:
    words, link, desk = subject.desk.words, subject.now, subject.desk
    ends = (title_of(desk, Place(journey=place.journey)) for place in (link.source, link.target))
    return Head(words.tr("app.thing.link"), " → ".join(ends), "link")
