"""A diagram as a journey: sections are stages, tasks steps with one action card, actors personas, scores feelings."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from journeyeditor.errors import Message, message
from journeyeditor.exchange.mermaid.parse import Diagram, Section, Task, decoded
from journeyeditor.exchange.mermaid.score import feeling
from journeyeditor.ids import NewId
from journeyeditor.model import (
    Card,
    Feeling,
    Journey,
    Lane,
    LaneKind,
    Marker,
    Persona,
    Stage,
    Step,
)

COLOURS = 8


class People:
    """The personas of an import, found again by exact name."""

    def __init__(self, new_id: NewId) -> None:
        """Starts with nobody."""
        self._new_id = new_id
        self.by_name: dict[str, Persona] = {}

    def found(self, name: str) -> Persona:
        """The persona of a name, a new one the first time."""
        if name not in self.by_name:
            n = len(self.by_name)
            colour, marker = n % COLOURS + 1, tuple(Marker)[n % len(Marker)]
            self.by_name[name] = Persona(id=self._new_id("psn"), name=name, colour=colour, marker=marker)
        return self.by_name[name]


class Made(NamedTuple):
    """A journey and what is to be said of its scores, each with its line."""

    journey: Journey
    notes: tuple[tuple[int, Message], ...]


class Cell(NamedTuple):
    """A task in its place: its step, the personas that carry it out."""

    task: Task
    step: Step
    people: tuple[Persona, ...]


def journey_of(diagram: Diagram, people: People, new_id: NewId) -> Made:
    """The journey of a diagram; its basis is an assumption, as nothing else is known."""
    stages: list[Stage] = []
    cells: list[Cell] = []
    for section in diagram.sections:
        steps, found = _steps(section, people, new_id)
        cells += found
        stages.append(Stage(id=new_id("stg"), title=decoded(section.title), steps=steps))
    actions, emotion = (Lane(id=new_id("lan"), kind=kind) for kind in (LaneKind.ACTIONS, LaneKind.EMOTION))
    journey = Journey(
        id=new_id("jrn"),
        title=decoded(diagram.title),
        subtitle=decoded(diagram.acc_title),
        scenario=decoded(diagram.acc_descr),
        personas=tuple(dict.fromkeys(person.id for cell in cells for person in cell.people)),
        stages=tuple(stages),
        lanes=(actions, emotion),
        cards=tuple(_card(cell, actions, new_id) for cell in cells),
        feelings=tuple(feeling for cell in cells for feeling in _feelings(cell, new_id)),
    )
    return Made(journey, tuple(_notes(cells)))


def _steps(section: Section, people: People, new_id: NewId) -> tuple[tuple[Step, ...], list[Cell]]:
    """A step without title for each task; an empty section has one empty step."""
    cells = [Cell(task, Step(id=new_id("stp")), _people(task, people)) for task in section.tasks]
    return tuple(cell.step for cell in cells) or (Step(id=new_id("stp")),), cells


def _people(task: Task, people: People) -> tuple[Persona, ...]:
    names = dict.fromkeys(decoded(actor) for actor in task.actors)
    return tuple(people.found(name) for name in names if name.strip())


def _card(cell: Cell, lane: Lane, new_id: NewId) -> Card:
    own = tuple(person.id for person in cell.people)
    return Card(id=new_id("crd"), lane=lane.id, at=cell.step.id, text=decoded(cell.task.name), personas=own)


def _feelings(cell: Cell, new_id: NewId) -> Iterable[Feeling]:
    """One for each actor, or one for everybody; none where the score is no number."""
    value = feeling(cell.task.score)
    if value is None:
        return ()
    whose: Sequence[str | None] = [person.id for person in cell.people] or [None]
    return (Feeling(id=new_id("fel"), step=cell.step.id, persona=who, value=value.value) for who in whose)


def _notes(cells: Iterable[Cell]) -> Iterable[tuple[int, Message]]:
    for cell in cells:
        task, value = cell.task, feeling(cell.task.score)
        name = decoded(task.name).strip()
        if value is None:
            yield task.line, message("import.no_number", task=name, score=task.said)
        elif value.clamped:
            score: object = task.said if math.isinf(task.score) or not task.said else task.score
            yield task.line, message("import.clamped", task=name, score=score, value=value.value)
