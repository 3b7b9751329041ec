"""What else a journey says of itself: its kind and place among the others, its goal in numbers, its worth."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtGui import QIcon

from journeyeditor.app.panels.inspector.choosing import Inner, journeys_but, named, reference_field, ticks_field
from journeyeditor.app.panels.inspector.parts import choice_field, parse_number, text_field, value_choice
from journeyeditor.app.panels.inspector.subject import Subject
from journeyeditor.app.widgets.field import Field, Pair, TextField
from journeyeditor.model import Goal, Id, Journey, JourneyKind, Place, Purpose, ancestors

KINDS = [(kind, f"journey_kind.{kind.value}") for kind in JourneyKind]
PURPOSES = [(None, "app.none"), *((purpose, f"purpose.{purpose.value}") for purpose in Purpose)]


def place_fields(subject: Subject[Journey]) -> list[Field | Pair]:
    """Kind, level, group, what it is part of and what it replaces."""
    project, words = subject.desk.project, subject.desk.words

    def groups() -> list[tuple[Id, str]]:
        return [(one.id, one.title or words.tr("app.untitled")) for one in subject.desk.project.groups]

    def others() -> list[tuple[Id, str]]:
        return journeys_but(subject, (subject.id,))

    levels = [(level, name) for level, name in enumerate(project.levels)]
    return [
        value_choice(subject, "kind", KINDS, "app.field.map_kind"),
        _levels(subject, levels),
        reference_field(subject, "group", groups, "app.no_group"),
        _parent(subject),
        reference_field(subject, "replaces", others),
        ticks_field(subject, "personas", lambda: named(subject.desk.project.personas), "app.field.all_personas"),
    ]


def goal_fields(subject: Subject[Journey]) -> list[Field | Pair]:
    """The goal in numbers, and what the map is worth."""
    goal = Inner(subject, "goal", Goal())
    return [
        goal.reference("metric", lambda: named(subject.desk.project.metrics)),
        Pair([goal.number("baseline"), goal.number("target")]),
        goal.date("due"),
        value_choice(subject, "purpose", PURPOSES),
        Pair([_worth(subject, "customer_value"), _worth(subject, "business_value")]),
        text_field(subject, "review_every", hint="app.hint.review_every"),
    ]


def _levels(subject: Subject[Journey], levels: list[tuple[int, str]]) -> Field:
    def options() -> Iterable[tuple[object, str, QIcon | None]]:
        return [(level, name, None) for level, name in levels]

    return choice_field(subject, "level", options, lambda level: subject.put(level=level))


def _parent(subject: Subject[Journey]) -> Field:
    """The journey that it is part of, and of which stage."""
    words, desk = subject.desk.words, subject.desk

    def options() -> Iterable[tuple[object, str, QIcon | None]]:
        yield None, words.tr("app.none"), None
        for other in desk.project.journeys:
            if other.id != subject.id and subject.id not in ancestors(desk.project, other):
                title = other.title or words.tr("app.untitled")
                yield Place(journey=other.id), title, None
                for stage in other.stages:
                    yield Place(journey=other.id, at=stage.id), f"{title}, {stage.title}", None

    return choice_field(subject, "parent", options, lambda place: subject.put(parent=place))


def _worth(subject: Subject[Journey], field: str) -> TextField:
    """A value from 1 to 5 in tenths, or nothing."""
    words = subject.desk.words

    def get() -> str:
        value = getattr(subject.now, field)
        return "" if value is None else words.number(value, 1)

    def put(text: str, key: object) -> str | None:
        value = parse_number(text)
        if text.strip() and (value is None or not 1 <= value <= 5):
            return words.tr("app.error.worth")
        return subject.put(key, **{field: None if value is None else round(value, 1)})

    return TextField(words.tr(f"app.field.{field}"), get, put, hint=words.tr("app.hint.worth"))
