"""The section of several things selected at once."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from typing import Any

from PySide6.QtWidgets import QVBoxLayout, QWidget

from journeyeditor import edits
from journeyeditor.app.desk import Desk
from journeyeditor.app.panels.inspector.encounter import DIRECTIONS
from journeyeditor.app.panels.inspector.evidence import evidence_field
from journeyeditor.app.panels.inspector.marks import personas_field, tags_field
from journeyeditor.app.panels.inspector.parts import moment_field, rank_field, score_field, value_choice
from journeyeditor.app.panels.inspector.section import Head, Section
from journeyeditor.app.panels.inspector.subject import Subject
from journeyeditor.app.widgets.label import paragraph
from journeyeditor.edits import Edit
from journeyeditor.model import Card, Encounter, Entity, Feeling, Id, Route, evolve


def several_section(desk: Desk, things: tuple[Entity, ...]) -> Section:
    """How many of what, and the fields that all of them have; the menu behind the dots deletes them."""
    words = desk.words
    counts = Counter(type(thing).__name__.lower() for thing in things)
    lines = QWidget()
    column = QVBoxLayout(lines)
    column.setContentsMargins(0, 0, 0, 0)
    for kind, count in counts.items():
        column.addWidget(paragraph(words.tr(f"app.count.{kind}", n=count)))
    column.addWidget(paragraph(words.tr("app.several.hint"), 12, tone="second"))
    head = Head(words.tr("app.head.several", n=len(things)), desk.journey.title if desk.journey else "", "tiles")
    return Section(lambda: head, [lines, *_common(desk, things)], menu="several")


def _common(desk: Desk, things: tuple[Entity, ...]) -> list[QWidget]:
    """The fields of all of them; where they differ a field shows what a new one has."""
    fields = set.intersection(*(FIELDS.get(type(thing), set()) for thing in things))
    journey = desk.journey
    if journey is None or not fields:
        return []
    subject = _together(desk, journey.id, tuple(thing.id for thing in things))
    return [make(subject) for name, make in MAKERS.items() if name in fields]


def _together(desk: Desk, journey: Id, ids: tuple[Id, ...]) -> Subject[Entity]:
    """All of them as one subject: a change is made to each, in one step of undo."""

    def found() -> list[Entity]:
        parts = desk.project.journey(journey).part_of
        return [parts[key] for key in ids if key in parts]

    def find() -> Entity:
        first, *others = found()
        kept = {name for name in MAKERS if name in type(first).model_fields}
        unlike = {name for name in kept if any(getattr(one, name, None) != getattr(first, name) for one in others)}
        return evolve(first, **{name: type(first).model_fields[name].default for name in unlike})

    def change(**fields: object) -> Edit:
        return edits.chain(*(SETTERS[type(one)](journey, one, fields) for one in found()))

    return Subject[Entity](desk, " ".join(ids), find=find, change=change, name="several")


def _set_feeling(journey: Id, one: Feeling, fields: dict[str, object]) -> Edit:
    return edits.set_feeling(journey, one.step, one.persona, one.id, **fields)


SETTERS: dict[type[Entity], Callable[[Id, Any, dict[str, object]], Edit]] = {
    Card: lambda journey, one, fields: edits.set_card(journey, one.id, **fields),
    Encounter: lambda journey, one, fields: edits.set_encounter(journey, one.id, **fields),
    Route: lambda journey, one, fields: edits.set_route(journey, one.id, **fields),
    Feeling: _set_feeling,
}

MAKERS: dict[str, Callable[[Subject[Any]], QWidget]] = {
    "tags": tags_field,
    "moment": moment_field,
    "feeling": lambda subject: score_field(subject, "feeling"),
    "importance": lambda subject: rank_field(subject, "importance"),
    "direction": lambda subject: value_choice(subject, "direction", DIRECTIONS),
    "personas": personas_field,
    "evidence": evidence_field,
}
"""The fields of several things at once, by the name of the model's field, in the order they are shown."""

FIELDS: dict[type, set[str]] = {kind: set(MAKERS) & kind.model_fields.keys() for kind in SETTERS}
