"""Contradictions: one touchpoint felt or described differently in two maps of the same state of things.

A map of the future is meant to differ from that of today, so that maps are compared within their state only.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import combinations

from journeyeditor.atlas.likeness import likeness
from journeyeditor.atlas.met import Met, mean_feeling, met
from journeyeditor.atlas.progress import Told, nobody
from journeyeditor.model import Direction, Id, JourneyState, Moment, Project

APART = 3.0
"""Feelings on both sides of zero contradict each other from so many points apart."""
UNLIKE = 40.0
"""Titles less alike than this (0–100) tell of different things."""


class Contradiction(StrEnum):
    """In what two maps contradict each other, the gravest first."""

    FEELING = "feeling"
    MOMENT = "moment"
    PRESENCE = "presence"
    DIRECTION = "direction"
    TITLE = "title"


@dataclass(frozen=True, slots=True)
class Side:
    """What some maps say of a touchpoint: a mean feeling, or a moment, direction or title, and where."""

    says: str
    feeling: float | None
    journeys: tuple[Id, ...]
    encounters: tuple[Id, ...]
    personas: tuple[Id, ...]


@dataclass(frozen=True, slots=True)
class Contradicted:
    """Two sides of one touchpoint. `size` is 0–10: points between feelings, else how unlike titles are.

    `same_personas` says that some persona is on both sides, so that the difference is not one between people.
    """

    kind: Contradiction
    touchpoint: Id
    one: Side
    other: Side
    size: float
    same_personas: bool


def contradictions(project: Project, told: Told = nobody) -> tuple[Contradicted, ...]:
    """Every contradiction, by kind, then those that concern the same personas, then the greatest.

    `told` hears after each touchpoint how much is done, 0–1, and may end it.
    """
    return _ordered(_each(project, told))


def _each(project: Project, told: Told) -> Iterator[Contradicted]:
    uses = met(project)
    for number, (touchpoint, found) in enumerate(uses.items()):
        told(number / len(uses))
        yield from _told(project, touchpoint, found)


def contradictions_of(project: Project, touchpoint: Id) -> tuple[Contradicted, ...]:
    """Those of one touchpoint."""
    uses = [Met(j, e) for j in project.journeys for e in j.encounters if e.touchpoint == touchpoint]
    return _ordered(_told(project, touchpoint, uses))


def _told(project: Project, touchpoint: Id, uses: Sequence[Met]) -> Iterator[Contradicted]:
    for state in JourneyState:
        yield from _in_state(project, touchpoint, [use for use in uses if use.journey.state is state])


def _ordered(found: Iterable[Contradicted]) -> tuple[Contradicted, ...]:
    order = tuple(Contradiction)
    return tuple(sorted(found, key=lambda one: (order.index(one.kind), not one.same_personas, -one.size)))


def _in_state(project: Project, touchpoint: Id, uses: Sequence[Met]) -> Iterator[Contradicted]:
    if len({use.journey.id for use in uses}) < 2:
        return
    for kind, find in FINDERS.items():
        for one, other, size in find(project, touchpoint, uses):
            if len({*one.journeys, *other.journeys}) > 1:
                yield Contradicted(kind, touchpoint, one, other, size, not set(one.personas).isdisjoint(other.personas))


Sides = Iterable[tuple[Side, Side, float]]


def _feelings(_project: Project, _touchpoint: Id, uses: Sequence[Met]) -> Sides:
    """The maps in which it is felt well against those in which it is felt badly."""
    means = {key: mean_feeling(own) for key, own in _by(uses, lambda use: use.journey.id).items()}
    above = [use for use in uses if (means[use.journey.id] or 0.0) > 0]
    below = [use for use in uses if (means[use.journey.id] or 0.0) < 0]
    high, low = (mean_feeling(side) for side in (above, below))
    if high is not None and low is not None and high - low >= APART:
        yield _side("", above), _side("", below), high - low


def _moments(_project: Project, _touchpoint: Id, uses: Sequence[Met]) -> Sides:
    """A delight in one map, an irritant or breaking point in another."""
    good = [use for use in uses if use.encounter.moment is Moment.DELIGHT]
    bad = [use for use in uses if use.encounter.moment in {Moment.IRRITANT, Moment.BREAKING_POINT}]
    if good and bad:
        gravest = Moment.BREAKING_POINT if any(_breaks(use) for use in bad) else Moment.IRRITANT
        yield (
            _side(Moment.DELIGHT.value, good),
            _side(gravest.value, bad),
            10.0 if gravest is not Moment.IRRITANT else 5.0,
        )


def _breaks(use: Met) -> bool:
    return use.encounter.moment is Moment.BREAKING_POINT


def _presence(_project: Project, _touchpoint: Id, uses: Sequence[Met]) -> Sides:
    """Missing in one map, there in another."""
    missing = [use for use in uses if use.encounter.moment is Moment.MISSING]
    there = [use for use in uses if use.encounter.moment is not Moment.MISSING and not use.encounter.planned]
    if missing and there:
        yield _side("there", there), _side(Moment.MISSING.value, missing), 10.0


def _directions(_project: Project, _touchpoint: Id, uses: Sequence[Met]) -> Sides:
    """The customer speaks to us in one map, we to the customer in another."""
    sides = _by(uses, lambda use: use.encounter.direction)
    one, other = sides.get(Direction.TO_US), sides.get(Direction.TO_CUSTOMER)
    if one and other:
        yield _side(Direction.TO_US.value, one), _side(Direction.TO_CUSTOMER.value, other), 5.0


def _titles(project: Project, touchpoint: Id, uses: Sequence[Met]) -> Sides:
    """The two titles that are least alike; the touchpoint's own name is no title."""
    name = getattr(project.by_id[touchpoint], "name", "")
    titled = _by([use for use in uses if use.encounter.title not in {"", name}], lambda use: use.encounter.title)
    pairs = [(likeness(a, b), a, b) for a, b in combinations(list(titled)[:MOST_TITLES], 2)]
    alike, one, other = min(pairs, default=(100.0, "", ""))
    if alike < UNLIKE:
        yield _side(one, titled[one]), _side(other, titled[other]), (100.0 - alike) / 10


MOST_TITLES = 60
"""So many titles of one touchpoint are compared, the first in the project's order."""

FINDERS: Mapping[Contradiction, Callable[[Project, Id, Sequence[Met]], Sides]] = {
    Contradiction.FEELING: _feelings,
    Contradiction.MOMENT: _moments,
    Contradiction.PRESENCE: _presence,
    Contradiction.DIRECTION: _directions,
    Contradiction.TITLE: _titles,
}


def _by(uses: Iterable[Met], key: Callable[[Met], str]) -> dict[str, list[Met]]:
    found: dict[str, list[Met]] = {}
    for use in uses:
        found.setdefault(key(use), []).append(use)
    return found


def _side(says: str, uses: Sequence[Met]) -> Side:
    return Side(
        says,
        mean_feeling(uses),
        tuple(dict.fromkeys(use.journey.id for use in uses)),
        tuple(use.encounter.id for use in uses),
        tuple(dict.fromkeys(persona for use in uses for persona in use.personas)),
    )
