"""How hard a failure hits each journey: it stops, it goes on more slowly another way, or it feels it later."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator, Mapping
from enum import StrEnum

from journeyeditor.atlas.blast import Blast, JourneyHit
from journeyeditor.model import Encounter, Id, Journey, Moment, Project


class Severity(StrEnum):
    """From the worst."""

    STOPS = "stops"
    SLOWER = "slower"
    LATER = "later"


def severities(project: Project, found: Blast) -> dict[Id, Severity]:
    """Each journey a failure reaches, the ones hit in the order of their rank, then those felt later.

    A journey goes on more slowly where each step that fails has another encounter in another channel that does not.
    """
    failed = {one.touchpoint for one in found.touchpoints}
    channels = {one.id: one.channel for one in project.touchpoints}
    made = {hit.journey: _severity(project.journey(hit.journey), hit, failed, channels) for hit in found.journeys}
    return made | dict.fromkeys((one.journey for one in found.later), Severity.LATER)


def _severity(journey: Journey, hit: JourneyHit, failed: Collection[Id], channels: Mapping[Id, Id]) -> Severity:
    return Severity.STOPS if any(_stuck(journey, hit, failed, channels)) else Severity.SLOWER


def stuck(project: Project, found: Blast, journey: Id) -> tuple[Encounter, ...]:
    """The encounters of a journey that fail with no way round them, in its order; none of one that is not hit."""
    hit = next((one for one in found.journeys if one.journey == journey), None)
    if hit is None:
        return ()
    failed = {one.touchpoint for one in found.touchpoints}
    return tuple(_stuck(project.journey(journey), hit, failed, {one.id: one.channel for one in project.touchpoints}))


def _stuck(journey: Journey, hit: JourneyHit, failed: Collection[Id], channels: Mapping[Id, Id]) -> Iterator[Encounter]:
    ids = set(hit.encounters)
    for encounter in journey.encounters:
        others = journey.encounters_at.get(encounter.step, ()) if encounter.id in ids else ()
        if encounter.id in ids and not any(_way_round(encounter, other, failed, channels) for other in others):
            yield encounter


def _way_round(encounter: Encounter, other: Encounter, failed: Collection[Id], channels: Mapping[Id, Id]) -> bool:
    if other.touchpoint in failed or other.planned or other.moment is Moment.MISSING:
        return False
    return channels.get(other.touchpoint) != channels.get(encounter.touchpoint)


def worst_subject(project: Project) -> Id:
    """The system whose touchpoints most journeys use, else such a touchpoint; "" where nothing is used."""
    users: Counter[Id] = Counter()
    behind = {one.id: (one.id, *one.systems) for one in project.touchpoints}
    for journey in project.journeys:
        met = {encounter.touchpoint for encounter in journey.encounters}
        users.update({subject for touchpoint in met for subject in behind.get(touchpoint, ())})
    order = [*(system.id for system in project.systems), *behind]
    systems = [key for key in order[: len(project.systems)] if key in users]
    used = systems or [key for key in order if key in users]
    return max(used, key=users.__getitem__, default="")
