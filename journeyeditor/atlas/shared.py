"""What two journeys have in common, kind by kind, and what each touchpoint adds to the weight."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from journeyeditor.atlas.overlap import importance_of, touchpoint_order
from journeyeditor.atlas.records import Atlas
from journeyeditor.model import Entity, Id, Project, Touchpoint


@dataclass(frozen=True, slots=True)
class SharedTouchpoint:
    """A touchpoint of both, and its importance in each, 1–5."""

    touchpoint: Id
    importance_a: int
    importance_b: int

    @property
    def adds(self) -> int:
        """The smaller importance, 1–5."""
        return min(self.importance_a, self.importance_b)


@dataclass(frozen=True, slots=True)
class Shared:
    """What two journeys share, each kind in the project's order; channels and systems are those of all they meet."""

    a: Id
    b: Id
    touchpoints: tuple[SharedTouchpoint, ...]
    personas: tuple[Id, ...]
    channels: tuple[Id, ...]
    systems: tuple[Id, ...]

    @property
    def weight(self) -> int:
        """The weight of the overlap: the sum of what each touchpoint adds."""
        return sum(one.adds for one in self.touchpoints)


def shared(project: Project, a: Id, b: Id) -> Shared:
    """What two journeys have in common. Raises KeyError for a journey that is not there."""
    one, other, known = project.journey(a), project.journey(b), touchpoint_order(project)
    in_a, in_b = importance_of(one, known), importance_of(other, known)
    both = tuple(key for key in in_a if key in in_b)
    return Shared(
        a,
        b,
        tuple(SharedTouchpoint(key, in_a[key], in_b[key]) for key in both),
        _both(project.personas, one.personas, other.personas),
        _both(project.channels, *(channels_of(project, uses) for uses in (in_a, in_b))),
        _both(project.systems, *(systems_of(project, uses) for uses in (in_a, in_b))),
    )


def apart(project: Project, atlas: Atlas) -> Callable[[Id, Id], dict[str, tuple[Id, ...]]]:
    """What two journeys share beside touchpoints, for many pairs: personas, channels and systems as in `shared`."""
    met = {one.id: one.touchpoints for one in atlas.journeys}
    sides = {
        "personas": {one.id: frozenset(one.personas) for one in project.journeys},
        "channels": {key: channels_of(project, touchpoints) for key, touchpoints in met.items()},
        "systems": {key: systems_of(project, touchpoints) for key, touchpoints in met.items()},
    }
    kinds = (("personas", project.personas), ("channels", project.channels), ("systems", project.systems))
    place = {kind: {member.id: n for n, member in enumerate(members)} for kind, members in kinds}

    def of(a: Id, b: Id) -> dict[str, tuple[Id, ...]]:
        both = {kind: side[a] & side[b] & place[kind].keys() for kind, side in sides.items()}
        return {kind: tuple(sorted(found, key=place[kind].__getitem__)) for kind, found in both.items()}

    return of


def channels_of(project: Project, touchpoints: Iterable[Id]) -> frozenset[Id]:
    """The channels of some touchpoints."""
    return frozenset(one.channel for one in _of(project, touchpoints))


def systems_of(project: Project, touchpoints: Iterable[Id]) -> frozenset[Id]:
    """The systems that some touchpoints depend on."""
    return frozenset(system for one in _of(project, touchpoints) for system in one.systems)


def _of(project: Project, touchpoints: Iterable[Id]) -> Iterable[Touchpoint]:
    return (one for one in map(project.by_id.get, touchpoints) if isinstance(one, Touchpoint))


def _both(members: Iterable[Entity], one: Iterable[Id], other: Iterable[Id]) -> tuple[Id, ...]:
    common = set(one) & set(other)
    return tuple(member.id for member in members if member.id in common)
