"""The facts of a journey that stand in the head of a print: subtitle, scope, sources, dates."""

from __future__ import annotations

from journeyeditor.app.panels.inspector.journey_more import goal_fields, place_fields
from journeyeditor.app.panels.inspector.marks import Details
from journeyeditor.app.panels.inspector.parts import date_field, text_field
from journeyeditor.app.panels.inspector.subject import Subject
from journeyeditor.app.widgets.field import Field, Pair, TextField
from journeyeditor.model import Evidence, Journey, evolve


def facts_field(subject: Subject[Journey]) -> Details:
    """What is seldom changed and read by those who get the print."""
    fields: list[Field | Pair] = [
        *place_fields(subject),
        text_field(subject, "subtitle"),
        *(_scope(subject, name) for name in ("target", "offer", "span")),
        _sources(subject),
        date_field(subject, "dated"),
        date_field(subject, "reviewed_on"),
        text_field(subject, "audience"),
        *goal_fields(subject),
    ]
    return Details(subject.desk, fields)


def _scope(subject: Subject[Journey], name: str) -> TextField:
    """One part of what the map covers."""
    words = subject.desk.words

    def get() -> str:
        return str(getattr(subject.now.scope, name))

    def put(text: str, key: object) -> str | None:
        return subject.put((name, key), scope=evolve(subject.now.scope, **{name: text}))

    return TextField(words.tr(f"app.field.scope_{name}"), get, put, hint=words.tr(f"app.hint.scope_{name}"))


def _sources(subject: Subject[Journey]) -> TextField:
    """What the map rests on, one source a line; a line that stays keeps its method and number."""
    words = subject.desk.words

    def get() -> str:
        return "\n".join(one.source for one in subject.now.sources)

    def put(text: str, key: object) -> str | None:
        there = {one.source: one for one in subject.now.sources}
        lines = [line.strip() for line in text.split("\n") if line.strip()]
        return subject.put(key, sources=tuple(there.get(line) or Evidence(source=line) for line in lines))

    return TextField(words.tr("app.field.sources"), get, put, hint=words.tr("app.hint.sources"), lines=2)
