"""The section of a journey: the map itself, shown while nothing of it is selected."""

from __future__ import annotations

from collections.abc import Iterable
from typing import cast

from PySide6.QtGui import QIcon

from journeyeditor import edits
from journeyeditor.app.desk import Desk
from journeyeditor.app.icons import portrait_icon
from journeyeditor.app.panels.inspector.comments import comments_field
from journeyeditor.app.panels.inspector.facts import facts_field
from journeyeditor.app.panels.inspector.links import links_field
from journeyeditor.app.panels.inspector.measures import measures_field
from journeyeditor.app.panels.inspector.parts import Part, choice_field, date_field, text_field, value_choice
from journeyeditor.app.panels.inspector.section import Head, Section
from journeyeditor.app.panels.inspector.subject import Subject
from journeyeditor.app.widgets.field import Field, Pair, TextField
from journeyeditor.model import Basis, Id, Journey, JourneyState, JourneyStatus, evolve

STATES = [(state, f"state.{state.value}") for state in JourneyState]
BASES = [(basis, f"app.basis.{basis.value}") for basis in Basis]
STATUSES = [(status, f"status.{status.value}") for status in JourneyStatus]


def journey_section(desk: Desk, journey: Journey) -> Section:
    """What the inspector shows of a journey."""
    subject = Subject[Journey](
        desk,
        journey.id,
        find=lambda: cast("Journey", desk.project.by_id[journey.id]),
        change=lambda **fields: edits.set_journey(journey.id, **fields),
        name="journey",
    )
    parts: list[Part] = [
        text_field(subject, "title", hint="app.hint.title"),
        _persona(subject),
        text_field(subject, "scenario", lines=3, hint="app.hint.scenario"),
        _goal(subject),
        text_field(subject, "finding", lines=2, hint="app.hint.finding"),
        Pair([value_choice(subject, "state", STATES), value_choice(subject, "basis", BASES)]),
        Pair([value_choice(subject, "status", STATUSES), text_field(subject, "version")], (3, 2)),
        Pair([text_field(subject, "owner"), date_field(subject, "review_by")], (3, 2)),
        measures_field(desk, journey.id, journey.id),
        facts_field(subject),
        links_field(desk, journey.id, ""),
        comments_field(desk, journey.id),
    ]
    return Section(lambda: _head(subject), parts, menu="journey")


def _head(subject: Subject[Journey]) -> Head:
    words = subject.desk.words
    return Head(words.tr("app.head.journey"), words.tr("app.head.nothing_selected"), "map")


def _persona(subject: Subject[Journey]) -> Field:
    """Whose map it is: the first persona."""
    desk = subject.desk

    def options() -> Iterable[tuple[object, str, QIcon | None]]:
        yield None, desk.words.tr("app.nobody"), None
        for persona in desk.project.personas:
            yield persona.id, persona.name, portrait_icon(persona.colour, desk.look, 15)

    def pick(key: object) -> None:
        others = tuple(one for one in subject.now.personas[1:] if one != key)
        subject.put(personas=(cast("Id", key), *others) if key else ())

    def read() -> object:
        return subject.now.personas[0] if subject.now.personas else None

    return choice_field(subject, "persona", options, pick, read)


def _goal(subject: Subject[Journey]) -> TextField:
    words = subject.desk.words

    def put(text: str, key: object) -> str | None:
        return subject.put(key, goal=evolve(subject.now.goal, statement=text))

    def get() -> str:
        return subject.now.goal.statement

    return TextField(words.tr("app.field.goal"), get, put, hint=words.tr("app.hint.goal"), lines=2)
