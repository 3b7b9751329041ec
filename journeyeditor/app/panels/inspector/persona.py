"""The section of a persona."""

from __future__ import annotations

from typing import cast

from journeyeditor import edits
from journeyeditor.app.desk import Desk
from journeyeditor.app.panels.inspector.choosing import percent_field
from journeyeditor.app.panels.inspector.comments import comments_field
from journeyeditor.app.panels.inspector.parts import Part, lines_field, switch_field, text_field
from journeyeditor.app.panels.inspector.portrait import portrait_field
from journeyeditor.app.panels.inspector.section import Head, Section
from journeyeditor.app.panels.inspector.subject import Subject
from journeyeditor.app.panels.inspector.swatches import colour_field
from journeyeditor.app.widgets.field import Pair
from journeyeditor.model import Marker, Persona

MARKERS = [(marker, f"marker.{marker.value}") for marker in Marker]


def persona_section(desk: Desk, persona: Persona) -> Section:
    """What the inspector shows of a persona."""
    subject = Subject[Persona](
        desk,
        persona.id,
        find=lambda: cast("Persona", desk.project.by_id[persona.id]),
        change=lambda **fields: edits.set_persona(persona.id, **fields),
        name="persona",
    )
    parts: list[Part] = [
        text_field(subject, "name"),
        Pair([text_field(subject, "role"), text_field(subject, "age")], (3, 1)),
        colour_field(subject),
        switch_field(subject, "marker", MARKERS),
        portrait_field(subject),
        Pair([text_field(subject, "segment", hint="app.hint.segment"), percent_field(subject, "share")], (3, 1)),
        text_field(subject, "quote", lines=2, hint="app.hint.quote"),
        lines_field(subject, "goals", "app.hint.lines"),
        lines_field(subject, "needs", "app.hint.lines"),
        lines_field(subject, "frustrations", "app.hint.lines"),
        lines_field(subject, "traits", "app.hint.lines"),
        comments_field(desk, persona.id),
    ]
    return Section(lambda: _head(subject), parts, menu="persona")


def _head(subject: Subject[Persona]) -> Head:
    words, persona = subject.desk.words, subject.now
    used = sum(persona.id in journey.personas for journey in subject.desk.project.journeys)
    return Head(persona.name, words.tr("app.in_journeys", n=used), "person", persona.colour, persona=True)
