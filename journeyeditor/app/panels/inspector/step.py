"""The sections of a step and of a point on the feeling curve."""

from __future__ import annotations

from journeyeditor import edits
from journeyeditor.app.desk import Desk
from journeyeditor.app.panels.inspector.changing import Changing
from journeyeditor.app.panels.inspector.comments import comments_field
from journeyeditor.app.panels.inspector.evidence import evidence_field
from journeyeditor.app.panels.inspector.marks import APART
from journeyeditor.app.panels.inspector.measures import measures_field
from journeyeditor.app.panels.inspector.parts import Part, rank_field, score_field, text_field
from journeyeditor.app.panels.inspector.section import Head, Section
from journeyeditor.app.panels.inspector.subject import Subject
from journeyeditor.app.widgets.field import Field
from journeyeditor.app.widgets.score import ScoreSlider
from journeyeditor.edits import PREFIXES
from journeyeditor.errors import message
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
        FeltBy(subject),
        measures_field(desk, journey.id, step.id),
        comments_field(desk, step.id),
    ]
    return Section(lambda: _step_head(subject), parts, menu="step")


def _people(subject: Subject[Step]) -> tuple[Persona | None, ...]:
    """The personas of the map, None for everybody where it has none."""
    found = (subject.desk.project.by_id.get(key) for key in subject.journey.personas)
    return tuple(one for one in found if isinstance(one, Persona)) or (None,)


class FeltBy(Changing):
    """What each persona of the map feels at a step."""

    def __init__(self, subject: Subject[Step]) -> None:
        """Made again when the personas change."""
        super().__init__(
            lambda: _people(subject), lambda: [felt_field(subject, one) for one in _people(subject)], APART
        )

    def refresh(self) -> None:
        """Shows what the project says now, in the fields too."""
        super().refresh()
        for field in self.findChildren(Field):
            field.refresh()


def felt_field(subject: Subject[Step], persona: Persona | None) -> Field:
    """What a persona feels at a step, a point of the curve of its own; Delete takes it away. A drag is one step."""
    desk, who = subject.desk, persona.id if persona else None
    slider = ScoreSlider(desk.look, desk.words)
    drags = [0]

    def settle() -> None:
        drags[0] += 1

    def there() -> Feeling | None:
        return edits.feeling_at(subject.journey, subject.id, who)

    def feel(value: float | None) -> None:
        journey, now = subject.journey.id, there()
        said = now is not None and (now.label or now.quote or now.intensity is not None)
        if value is None and not said:
            edit = edits.clear_feeling(journey, subject.id, who)
        else:
            edit = edits.set_feeling(journey, subject.id, who, desk.mint(PREFIXES["feeling"]), value=value)
        desk.commit(message("canvas.edit.set_feeling"), edit, merge_key=(id(slider), drags[0]))

    def refresh() -> None:
        now = there()
        slider.set_value(now.value if now else None)

    slider.moved.connect(feel)
    slider.settled.connect(settle)
    refresh()
    name = persona.name if persona else desk.words.tr("app.everybody")
    return Field(desk.words.tr("app.head.feeling", who=name), slider, refresh)


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
