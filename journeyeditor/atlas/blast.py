"""Blast radius: what is hit when a touchpoint, a system, a channel or a team fails, the worst first.

A touchpoint fails with its channel, with a system it depends on, and with the team that owns it or such a system.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from journeyeditor.atlas.facts import metrics_by_id, volume_of
from journeyeditor.atlas.later import Later, later
from journeyeditor.atlas.met import Met, met
from journeyeditor.model import Channel, Id, Journey, Moment, Project, System, Team, Touchpoint


class Fails(StrEnum):
    """What fails."""

    TOUCHPOINT = "touchpoint"
    SYSTEM = "system"
    CHANNEL = "channel"
    TEAM = "team"


KINDS: dict[type, Fails] = {
    Touchpoint: Fails.TOUCHPOINT,
    System: Fails.SYSTEM,
    Channel: Fails.CHANNEL,
    Team: Fails.TEAM,
}


@dataclass(frozen=True, slots=True)
class FailedTouchpoint:
    """A touchpoint that fails too, and the systems, channel or team (or itself) it fails with."""

    touchpoint: Id
    because: tuple[Id, ...]


@dataclass(frozen=True, slots=True)
class JourneyHit:
    """A journey hit: the encounters that fail, their stages and touchpoints, and the moments of truth among them.

    `importance` is the sum of the encounters' importance, `share` how many of all its encounters, 0–1; `volume` is
    None where nobody counted.
    """

    journey: Id
    encounters: tuple[Id, ...]
    stages: tuple[Id, ...]
    touchpoints: tuple[Id, ...]
    moments_of_truth: tuple[Id, ...]
    importance: int
    share: float
    volume: float | None


@dataclass(frozen=True, slots=True)
class PersonaHit:
    """A persona hit: in which journeys, at how many encounters, at which moments of truth."""

    persona: Id
    journeys: tuple[Id, ...]
    encounters: tuple[Id, ...]
    moments_of_truth: tuple[Id, ...]


@dataclass(frozen=True, slots=True)
class Blast:
    """What a failure hits. Journeys are ranked by moments of truth, then importance, then share, then volume.

    `next` are journeys not hit themselves that hit ones lead to, `later` they and those to which they lead.
    `unknown_volume` are journeys hit whose customers
    nobody counted, so that `volume`, the sum of the others', is too low; it is None where none was counted.
    """

    subject: Id
    kind: Fails
    touchpoints: tuple[FailedTouchpoint, ...]
    journeys: tuple[JourneyHit, ...]
    personas: tuple[PersonaHit, ...]
    next: tuple[Id, ...]
    later: tuple[Later, ...]
    volume: float | None
    unknown_volume: tuple[Id, ...]


def blast(project: Project, subject: Id, persona: Id = "") -> Blast:
    """What is hit when something fails, of all personas or one. Raises KeyError for what cannot fail.

    Touchpoints, systems, channels and teams can.
    """
    found = project.by_id[subject]
    kind = KINDS.get(type(found))
    if kind is None:
        raise KeyError(subject)
    failed = tuple(failing(project, subject))
    uses = met(project)
    hit = [use for one in failed for use in uses.get(one.touchpoint, ()) if not persona or persona in use.personas]
    journeys = sorted(_journeys(project, hit), key=_rank)
    counted = [one.volume for one in journeys if one.volume is not None]
    reached = later(project, [one.journey for one in journeys])
    return Blast(
        subject=subject,
        kind=kind,
        touchpoints=failed,
        journeys=tuple(journeys),
        personas=tuple(
            one
            for one in sorted(_personas(project, hit), key=lambda one: -len(one.encounters))
            if not persona or one.persona == persona
        ),
        next=tuple(one.journey for one in reached if one.steps == 1),
        later=reached,
        volume=sum(counted) if counted else None,
        unknown_volume=tuple(one.journey for one in journeys if one.volume is None),
    )


def failing(project: Project, subject: Id) -> Iterable[FailedTouchpoint]:
    """The touchpoints that fail when something does."""
    owned = {system.id for system in project.systems if system.owner == subject}
    for touchpoint in project.touchpoints:
        direct = (touchpoint.id, touchpoint.channel, touchpoint.owner)
        because = [subject] if subject in direct else []
        because += [system for system in touchpoint.systems if system == subject or system in owned]
        if because:
            yield FailedTouchpoint(touchpoint.id, tuple(dict.fromkeys(because)))


def _journeys(project: Project, hit: Iterable[Met]) -> Iterable[JourneyHit]:
    metrics = metrics_by_id(project)
    of: dict[Id, set[Id]] = {}
    for use in hit:
        of.setdefault(use.journey.id, set()).add(use.encounter.id)
    for journey in project.journeys:
        if journey.id in of:
            yield _journey(journey, of[journey.id], volume_of(journey, metrics))


def _journey(journey: Journey, ids: set[Id], volume: float | None) -> JourneyHit:
    uses = [Met(journey, encounter) for encounter in journey.encounters if encounter.id in ids]
    return JourneyHit(
        journey=journey.id,
        encounters=tuple(use.encounter.id for use in uses),
        stages=tuple(dict.fromkeys(use.stage for use in uses if use.stage)),
        touchpoints=tuple(dict.fromkeys(use.encounter.touchpoint for use in uses)),
        moments_of_truth=_moments(uses),
        importance=sum(use.encounter.importance for use in uses),
        share=len(uses) / len(journey.encounters),
        volume=volume,
    )


def _moments(uses: Iterable[Met]) -> tuple[Id, ...]:
    return tuple(use.encounter.id for use in uses if use.encounter.moment is Moment.MOMENT_OF_TRUTH)


def _rank(hit: JourneyHit) -> tuple[float, ...]:
    return (-len(hit.moments_of_truth), -hit.importance, -hit.share, -(hit.volume or 0.0))


def _personas(project: Project, hit: Iterable[Met]) -> Iterable[PersonaHit]:
    of: dict[Id, list[Met]] = {}
    for use in hit:
        for persona in dict.fromkeys(use.personas):
            of.setdefault(persona, []).append(use)
    for one in project.personas:
        if uses := of.get(one.id):
            journeys = tuple(dict.fromkeys(use.journey.id for use in uses))
            yield PersonaHit(one.id, journeys, tuple(use.encounter.id for use in uses), _moments(uses))
