"""The sections of a step and of a point on the feeling curve."""

from __future__ import annotations

from journeyeditor import edits
from journeyeditor.app.desk import Desk
from journeyeditor.app.panels.inspector.comments import comments_field
from journeyeditor.app.panels.inspector.evidence import evidence_field
from journeyeditor.app.panels.inspector.measures import measures_field
from journeyeditor.app.panels.inspector.parts import Part, rank_field, score_field, text_field
from journeyeditor.app.panels.inspector.section import Head, Section
from journeyeditor.app.panels.inspector.subject import Subject
from journeyeditor.model import Feeling, Journey, Persona, Step


def step_section(desk: Desk, journey: Journey, step: Step) -> Section:
    """What the inspector shows of a step."""
    subject = Subject[Step](
        desk,
        step.id,
        find=lambda: next(one for one in desk.project.journey(journey.id).steps if one.id == step.id),
        change=lambda **fields: edits.set_step(journey.id, step.id, **fields),
        name="step",
    )
    parts: list[Part] = [
        text_field(subject, "title", hint="app.hint.step"),
        measures_field(desk, journey.id, step.id),
        comments_field(desk, step.id),
    ]
    return Section(lambda: _step_head(subject), parts, menu="step")


def _step_head(subject: Subject[Step]) -> Head:
    words, journey = subject.desk.words, subject.journey
    number = journey.column_of[subject.id] + 1
    return Head(words.tr("app.head.step", number=number), journey.stage_of[subject.id].title, "stage")


def feeling_section(desk: Desk, journey: Journey, feeling: Feeling) -> Section:
    """What the inspector shows of a point on the curve."""
    subject = Subject[Feeling](
        desk,
        feeling.id,
        find=lambda: next(one for one in desk.project.journey(journey.id).feelings if one.id == feeling.id),
        change=lambda **fields: edits.set_feeling(journey.id, feeling.step, feeling.persona, feeling.id, **fields),
        name="feeling",
    )
    parts: list[Part] = [
        score_field(subject, "value"),
        text_field(subject, "label", hint="app.hint.label"),
        rank_field(subject, "intensity"),
        text_field(subject, "quote", lines=2, hint="app.hint.quote"),
        evidence_field(subject),
        comments_field(desk, feeling.id),
    ]
    return Section(lambda: _feeling_head(subject), parts, menu="feeling")


def _feeling_head(subject: Subject[Feeling]) -> Head:
    words, journey, feeling = subject.desk.words, subject.journey, subject.now
    who = subject.desk.project.by_id.get(feeling.persona) if feeling.persona else None
    name = who.name if isinstance(who, Persona) else words.tr("app.everybody")
    return Head(words.tr("app.head.feeling", who=name), journey.stage_of[feeling.step].title, "curve")
