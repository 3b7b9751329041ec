"""What a persona feels at each step: its own word, else everybody's, else what its encounters tell."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import NamedTuple

from journeyeditor.model.base import Id
from journeyeditor.model.choices import GRAVITY, Moment
from journeyeditor.model.encounter import Encounter, Feeling
from journeyeditor.model.journey import Journey
from journeyeditor.model.people import Persona
from journeyeditor.model.project import Project
from journeyeditor.model.stage import Step


class Felt(NamedTuple):
    """A point of a curve. `mean` says that it was reckoned from encounters; `feeling` gives label and quote."""

    column: int
    step: Step
    value: float
    mean: bool
    moment: Moment
    label: str
    quote: str
    subject: str


class Line(NamedTuple):
    """A curve: whose it is (None = everybody) and its points in column order."""

    persona: Persona | None
    points: tuple[Felt, ...]

    @property
    def key(self) -> str:
        """The persona's id, "" for everybody."""
        return self.persona.id if self.persona else ""


def emotion_lines(project: Project, journey: Journey) -> tuple[Line, ...]:
    """A curve for each persona of the journey; one that runs as an earlier one does is not drawn twice."""
    return distinct(felt_lines_of(project, journey, felt_at))


def intensity_lines(project: Project, journey: Journey) -> tuple[Line, ...]:
    """A line of intensity for each persona of the journey."""
    return distinct(felt_lines_of(project, journey, intensity_at))


class Asked(NamedTuple):
    """One question: what is felt at a step by a persona ("" = everybody), and what is known of it."""

    column: int
    step: Step
    persona: str
    own: Feeling | None
    shared: Feeling | None
    encounters: Sequence[Encounter]
    names: Mapping[str, str]


def felt_lines_of(project: Project, journey: Journey, answer: Callable[[Asked], Felt | None]) -> tuple[Line, ...]:
    """What each persona of the journey answers at each step, "" for everybody where it has none."""
    people: list[Persona | None] = []
    people += (p for key in journey.personas if isinstance(p := project.by_id.get(key), Persona))
    names = {touchpoint.id: touchpoint.name for touchpoint in project.touchpoints}
    return tuple(
        Line(persona, tuple(filter(None, map(answer, questions(journey, persona.id if persona else "", names)))))
        for persona in people or [None]
    )


def distinct(lines: Iterable[Line]) -> tuple[Line, ...]:
    """The lines that have points and run as no earlier one does."""
    found: list[Line] = []
    for line in lines:
        if line.points and not any(_same(line, other) for other in found):
            found.append(line)
    return tuple(found)


def _same(one: Line, other: Line) -> bool:
    pairs = zip(one.points, other.points, strict=False)
    return len(one.points) == len(other.points) and all(a[:1] + a[2:4] == b[:1] + b[2:4] for a, b in pairs)


def questions(journey: Journey, persona: str, names: Mapping[str, str]) -> Iterable[Asked]:
    """One for each step."""
    told = {(feeling.step, feeling.persona or ""): feeling for feeling in journey.feelings}
    for step in journey.steps:
        yield asked_at(journey, step.id, persona, told, names)


def asked_at(
    journey: Journey, step: Id, persona: str, told: Mapping[tuple[Id, Id], Feeling], names: Mapping[str, str]
) -> Asked:
    """The question at one step; `told` are the feelings by step and persona ("" = everybody)."""
    column = journey.column_of[step]
    met = journey.encounters_at.get(step, ())
    theirs = [e for e in met if not persona or not e.personas or persona in e.personas]
    return Asked(column, journey.steps[column], persona, told.get((step, persona)), told.get((step, "")), theirs, names)


def felt_at(asked: Asked) -> Felt | None:
    """The value −5…+5 at a step, None where nothing tells."""
    source = next((f for f in (asked.own, asked.shared) if f is not None and f.value is not None), None)
    value = source.value if source else mean(asked.encounters)
    if value is None:
        return None
    gravest = gravest_of(asked.encounters)
    moment = gravest.moment if gravest else Moment.NONE
    told = (asked.own, asked.shared)
    label = next((f.label for f in told if f and f.label), "")
    if not label and gravest:
        label = gravest.title or asked.names.get(gravest.touchpoint, "")
    quote = next((f.quote for f in told if f and f.quote), "")
    subject = asked.own.id if asked.own else asked.step.id
    return Felt(asked.column, asked.step, value, source is None, moment, label, quote, subject)


def intensity_at(asked: Asked) -> Felt | None:
    """The intensity 1…5 at a step, None where nobody said."""
    source = next((f for f in (asked.own, asked.shared) if f is not None and f.intensity is not None), None)
    if source is None or source.intensity is None:
        return None
    subject = asked.own.id if asked.own else asked.step.id
    return Felt(asked.column, asked.step, float(source.intensity), False, Moment.NONE, "", "", subject)


def mean(encounters: Iterable[Encounter]) -> float | None:
    """The mean of the encounters' feelings, weighted by importance; None where none has a feeling."""
    known = [(e.feeling, e.importance) for e in encounters if e.feeling is not None]
    weight = sum(importance for _, importance in known)
    return sum(feeling * importance for feeling, importance in known) / weight if weight else None


def gravest_of(encounters: Iterable[Encounter]) -> Encounter | None:
    """The encounter with the gravest key moment, the first of several."""
    telling = [e for e in encounters if e.moment in GRAVITY]
    return min(telling, key=lambda e: GRAVITY.index(e.moment), default=None)
