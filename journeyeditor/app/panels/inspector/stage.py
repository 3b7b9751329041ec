"""The section of a stage."""

from __future__ import annotations

from journeyeditor import edits
from journeyeditor.app.desk import Desk
from journeyeditor.app.panels.inspector.comments import comments_field
from journeyeditor.app.panels.inspector.links import links_field
from journeyeditor.app.panels.inspector.measures import measures_field
from journeyeditor.app.panels.inspector.parts import Part, duration_field, text_field, value_choice
from journeyeditor.app.panels.inspector.section import Head, Section
from journeyeditor.app.panels.inspector.subject import Subject
from journeyeditor.model import Journey, Phase, Stage

PHASES = [(None, "phase.none"), *((phase, f"phase.{phase.value}") for phase in Phase)]


def stage_section(desk: Desk, journey: Journey, stage: Stage) -> Section:
    """What the inspector shows of a stage."""
    subject = Subject[Stage](
        desk,
        stage.id,
        find=lambda: next(one for one in desk.project.journey(journey.id).stages if one.id == stage.id),
        change=lambda **fields: edits.set_stage(journey.id, stage.id, **fields),
        name="stage",
    )
    parts: list[Part] = [
        text_field(subject, "title"),
        value_choice(subject, "phase", PHASES),
        duration_field(subject),
        measures_field(desk, journey.id, stage.id),
        links_field(desk, journey.id, stage.id),
        comments_field(desk, stage.id),
    ]
    return Section(lambda: _head(subject), parts, menu="stage")


def _head(subject: Subject[Stage]) -> Head:
    words, journey, stage = subject.desk.words, subject.journey, subject.now
    number = [one.id for one in journey.stages].index(stage.id) + 1
    return Head(words.tr("app.head.stage", number=number), words.tr("app.steps", n=len(stage.steps)), "stage")
