"""What steps back when a person looks at a part of a map: others than a persona, a tag, a moment, a channel.

Part of the window, never of the file: nothing is laid out again, nodes are only painted paler.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from journeyeditor.drawing.faded import Faded
from journeyeditor.model import Card, Encounter, EvidenceStatus, Id, Journey, Moment, Project, Touchpoint


@dataclass(frozen=True, slots=True)
class Focus:
    """What one looks at; an empty set asks nothing."""

    personas: frozenset[Id] = frozenset()
    tags: frozenset[str] = frozenset()
    evidence: frozenset[EvidenceStatus] = frozenset()
    moments: frozenset[Moment] = frozenset()
    channels: frozenset[Id] = frozenset()
    touchpoints: frozenset[Id] = frozenset()

    @property
    def asks(self) -> bool:
        """Whether anything steps back at all."""
        return bool(self.personas or self.tags or self.evidence or self.moments or self.channels or self.touchpoints)


def faded_by(project: Project, journey: Journey, focus: Focus) -> Faded:
    """What of a journey steps back for a focus; what says nothing of personas is everybody's and stays."""
    if not focus.asks:
        return Faded()
    ids = frozenset(_stepping_back(project, journey, focus))
    routes = (r.id for r in journey.routes if r.source in ids or r.target in ids or not _theirs(r.personas, focus))
    others = frozenset(journey.personas) - focus.personas if focus.personas else frozenset[Id]()
    return Faded(ids.union(routes), others)


def _stepping_back(project: Project, journey: Journey, focus: Focus) -> Iterator[Id]:
    for card in journey.cards:
        if not all(test(project, card, focus) for test in CARD_TESTS):
            yield card.id
    for encounter in journey.encounters:
        if not all(test(project, encounter, focus) for test in ENCOUNTER_TESTS):
            yield encounter.id
    for feeling in journey.feelings:
        if feeling.persona and not _theirs((feeling.persona,), focus):
            yield feeling.id


def _theirs(personas: tuple[Id, ...], focus: Focus) -> bool:
    return not focus.personas or not personas or not focus.personas.isdisjoint(personas)


def _of_persona(project: Project, one: Card | Encounter, focus: Focus) -> bool:
    return _theirs(one.personas, focus)


def _of_evidence(project: Project, one: Card | Encounter, focus: Focus) -> bool:
    return not focus.evidence or (one.evidence is not None and one.evidence.status in focus.evidence)


def _tagged(project: Project, card: Card, focus: Focus) -> bool:
    return not focus.tags or not focus.tags.isdisjoint(card.tags)


def _of_moment(project: Project, encounter: Encounter, focus: Focus) -> bool:
    return not focus.moments or encounter.moment in focus.moments


def _of_channel(project: Project, encounter: Encounter, focus: Focus) -> bool:
    touchpoint = project.by_id.get(encounter.touchpoint)
    return not focus.channels or (isinstance(touchpoint, Touchpoint) and touchpoint.channel in focus.channels)


def _of_touchpoint(project: Project, encounter: Encounter, focus: Focus) -> bool:
    return not focus.touchpoints or encounter.touchpoint in focus.touchpoints


CARD_TESTS: tuple[Callable[[Project, Card, Focus], bool], ...] = (_of_persona, _of_evidence, _tagged)
ENCOUNTER_TESTS: tuple[Callable[[Project, Encounter, Focus], bool], ...] = (
    _of_persona,
    _of_evidence,
    _of_moment,
    _of_channel,
    _of_touchpoint,
)
