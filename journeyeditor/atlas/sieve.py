"""Which journeys of an atlas are looked at: those of a group, persona, channel, team, level and status."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from journeyeditor.atlas.records import Atlas
from journeyeditor.model import Id, Journey, JourneyStatus, Project, evolve


@dataclass(frozen=True, slots=True)
class Sieve:
    """What a journey must have; "" and None let every one through. A team owns a touchpoint that the journey uses."""

    group: Id = ""
    persona: Id = ""
    channel: Id = ""
    team: Id = ""
    level: int | None = None
    status: JourneyStatus | None = None

    @property
    def open(self) -> bool:
        """Whether it lets everything through."""
        return self == Sieve()


def passing(project: Project, sieve: Sieve) -> frozenset[Id]:
    """The journeys that pass."""
    met = {
        one.id
        for one in project.touchpoints
        if (not sieve.channel or one.channel == sieve.channel) and (not sieve.team or one.owner == sieve.team)
    }
    return frozenset(journey.id for journey in project.journeys if _passes(journey, sieve, met))


def _passes(journey: Journey, sieve: Sieve, met: set[Id]) -> bool:
    return (
        (not sieve.group or journey.group == sieve.group)
        and (not sieve.persona or sieve.persona in journey.personas)
        and (not (sieve.channel or sieve.team) or any(one.touchpoint in met for one in journey.encounters))
        and (sieve.level is None or journey.level == sieve.level)
        and (sieve.status is None or journey.status is sieve.status)
    )


def sifted(project: Project, atlas: Atlas, sieve: Sieve) -> tuple[Project, Atlas]:
    """Both with the journeys that pass, and what joins them; the very same where the sieve is open."""
    if sieve.open:
        return project, atlas
    kept = passing(project, sieve)
    journeys = tuple(_alone(one, kept) for one in project.journeys if one.id in kept)
    links = tuple(one for one in project.links if one.source.journey in kept and one.target.journey in kept)
    return evolve(project, journeys=journeys, links=links), replace(
        atlas,
        journeys=tuple(
            one if not one.parent or one.parent in kept else replace(one, parent="")
            for one in atlas.journeys
            if one.id in kept
        ),
        overlaps=tuple(one for one in atlas.overlaps if one.a in kept and one.b in kept),
        links=tuple(one for one in atlas.links if one.source in kept and one.target in kept),
    )


def _alone(journey: Journey, kept: frozenset[Id]) -> Journey:
    """The journey, part of none that is left out."""
    gone = journey.parent is not None and journey.parent.journey not in kept
    return evolve(journey, parent=None) if gone else journey


def offered(project: Project) -> Iterator[tuple[str, tuple[tuple[object, str], ...]]]:
    """What there is to choose from, by field of the sieve: values and names; only what some journey has."""
    journeys = project.journeys
    used = {one.touchpoint for journey in journeys for one in journey.encounters}
    met = [one for one in project.touchpoints if one.id in used]
    personas = {key for journey in journeys for key in journey.personas}
    yield "persona", tuple((one.id, one.name) for one in project.personas if one.id in personas)
    channels, owners = {one.channel for one in met}, {one.owner for one in met}
    yield "channel", tuple((one.id, one.name) for one in project.channels if one.id in channels)
    yield "team", tuple((one.id, one.name) for one in project.teams if one.id in owners)
    levels = sorted({journey.level for journey in journeys})
    yield "level", tuple((level, level_name(project, level)) for level in levels)
    statuses = {journey.status for journey in journeys}
    yield "status", tuple((status, status.value) for status in JourneyStatus if status in statuses)


def level_name(project: Project, level: int) -> str:
    """What journeys of a level are called, its number where that has no name."""
    names = project.levels
    return names[level] if 0 <= level < len(names) else str(level)


def met_only(project: Project) -> Project:
    """The project with the touchpoints that some journey uses."""
    used = {one.touchpoint for journey in project.journeys for one in journey.encounters}
    return evolve(project, touchpoints=tuple(one for one in project.touchpoints if one.id in used))
