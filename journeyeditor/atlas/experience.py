"""A persona's whole way through several journeys as one curve, and where one journey hands over to the next."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from journeyeditor.atlas.build import sound_links
from journeyeditor.model import Id, Journey, LinkKind, Moment, Persona, Project
from journeyeditor.model.feelings import felt_at, questions


@dataclass(frozen=True, slots=True)
class Felt:
    """A step of the whole way, `column` counted over all journeys from 0.

    `value` is −5…+5, None where nothing tells; `mean` says that it was reckoned from encounters.
    """

    column: int
    journey: Id
    stage: Id
    step: Id
    value: float | None
    mean: bool = False
    moment: Moment = Moment.NONE
    label: str = ""


@dataclass(frozen=True, slots=True)
class HandOver:
    """Where a journey ends and the next begins: the first column of the next, and the change from the last value known
    to the first known, None where one of the journeys tells nothing."""

    column: int
    source: Id
    target: Id
    links: tuple[Id, ...]
    change: float | None


@dataclass(frozen=True, slots=True)
class Experience:
    """The joined curve; `unknown` are the steps nothing tells of."""

    persona: Id
    journeys: tuple[Id, ...]
    points: tuple[Felt, ...]
    hand_overs: tuple[HandOver, ...]
    unknown: tuple[Id, ...]

    @property
    def mean(self) -> float | None:
        """The mean of the values known, None without any."""
        known = [point.value for point in self.points if point.value is not None]
        return sum(known) / len(known) if known else None

    @property
    def lowest(self) -> Felt | None:
        """The worst step, the first of several."""
        known = [(point.value, point.column) for point in self.points if point.value is not None]
        return self.points[min(known)[1]] if known else None


def experience(project: Project, persona: Id, journeys: Sequence[Id] = ()) -> Experience:
    """What a persona feels along these journeys; without any, along all of its own in the order they lead on.

    Raises KeyError for a persona or journey that is not there.
    """
    if not isinstance(project.by_id[persona], Persona):
        raise KeyError(persona)
    walked = [project.journey(key) for key in journeys or own_way(project, persona)]
    points = tuple(_points(walked, persona, project))
    return Experience(
        persona=persona,
        journeys=tuple(journey.id for journey in walked),
        points=points,
        hand_overs=tuple(_hand_overs(project, walked, points)),
        unknown=tuple(point.step for point in points if point.value is None),
    )


def own_way(project: Project, persona: Id) -> tuple[Id, ...]:
    """A persona's journeys so that each comes after those that lead to it; in a circle the project's order decides."""
    left = [journey.id for journey in project.journeys if persona in journey.personas]
    leads = [(link.source, link.target) for link in sound_links(project) if link.kind is LinkKind.LEADS_TO]
    found: list[Id] = []
    while left:
        waiting = {target for source, target in leads if source in left}
        led = {target for source, target in leads if found and source == found[-1]}
        free = [key for key in left if key not in waiting] or left
        found.append(next((key for key in free if key in led), free[0]))
        left.remove(found[-1])
    return tuple(found)


def _points(journeys: Sequence[Journey], persona: Id, project: Project) -> Iterator[Felt]:
    names, column = {touchpoint.id: touchpoint.name for touchpoint in project.touchpoints}, 0
    for journey in journeys:
        for asked in questions(journey, persona, names):
            felt, stage = felt_at(asked), journey.stage_of[asked.step.id].id
            if felt is None:
                yield Felt(column, journey.id, stage, asked.step.id, None)
            else:
                yield Felt(column, journey.id, stage, asked.step.id, felt.value, felt.mean, felt.moment, felt.label)
            column += 1


def _hand_overs(project: Project, journeys: Sequence[Journey], points: Sequence[Felt]) -> Iterator[HandOver]:
    links, column = tuple(sound_links(project)), 0
    for before, after in pairwise(journeys):
        start, column = column, column + len(before.steps)
        known = [point.value for point in points[start:column] if point.value is not None]
        coming = [point.value for point in points[column : column + len(after.steps)] if point.value is not None]
        leading = tuple(
            link.id
            for link in links
            if link.kind is LinkKind.LEADS_TO and (link.source, link.target) == (before.id, after.id)
        )
        yield HandOver(column, before.id, after.id, leading, coming[0] - known[-1] if known and coming else None)
