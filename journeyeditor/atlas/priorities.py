"""Which journeys to take first: customer value × business value × pain × log volume, each scaled to 0–1.

A weight is the power of its factor: 1 as it is, 0 left out, 2 counts double. A journey of which a factor is unknown
has no score, only bounds: the unknown factor may be anything from 0 to 1.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields, replace
from math import log1p, prod

from journeyeditor.atlas.facts import metrics_by_id, volume_of
from journeyeditor.model import Id, Journey, Project
from journeyeditor.model.feelings import felt_at, questions


@dataclass(frozen=True, slots=True)
class Weights:
    """How much each factor counts, 0 or more."""

    customer_value: float = 1.0
    business_value: float = 1.0
    pain: float = 1.0
    volume: float = 1.0


FACTORS = tuple(field.name for field in fields(Weights))


@dataclass(frozen=True, slots=True)
class Factor:
    """One factor: as it was given (a value 1–5, points below zero 0–5, customers), and scaled 0–1; None = unknown."""

    name: str
    raw: float | None
    scaled: float | None
    weight: float

    @property
    def counted(self) -> float | None:
        """What it multiplies by, 0–1; 1 where it is left out; None where unknown."""
        if self.weight == 0:
            return 1.0
        return None if self.scaled is None else self.scaled**self.weight


@dataclass(frozen=True, slots=True)
class Priority:
    """A journey's place in the ranking and why.

    `score` is 0–1, None where a factor that counts is `unknown`; it is then at most `at_most`. `painful` are the
    steps felt below zero, the worst first.
    """

    journey: Id
    rank: int
    score: float | None
    at_most: float
    factors: tuple[Factor, ...]
    unknown: tuple[str, ...]
    painful: tuple[Id, ...]


class Pains:
    """How far below zero the steps of journeys are felt, kept of each journey as long as it is the very same."""

    def __init__(self) -> None:
        """Knows none yet."""
        self._kept: dict[Id, tuple[Journey, Mapping[Id, float]]] = {}

    def of(self, journey: Journey) -> Mapping[Id, float]:
        """See `pains_of`."""
        kept = self._kept.get(journey.id)
        if kept is None or kept[0] is not journey:
            kept = self._kept[journey.id] = (journey, pains_of(journey))
        return kept[1]


def priorities(project: Project, weights: Weights | None = None, known: Pains | None = None) -> tuple[Priority, ...]:
    """Every journey, the highest score first; after those with a score the others, by the score they may have.

    `known` remembers what is slow to find out for the next time.
    """
    given, metrics, pains = weights or Weights(), metrics_by_id(project), known or Pains()
    volumes = {journey.id: volume_of(journey, metrics) for journey in project.journeys}
    most = max((volume for volume in volumes.values() if volume is not None), default=0.0)
    made = [_priority(journey, pains.of(journey), volumes[journey.id], most, given) for journey in project.journeys]
    ranked = sorted(made, key=lambda one: (one.score is None, -one.at_most))
    return tuple(replace(one, rank=rank) for rank, one in enumerate(ranked, 1))


def _factors(
    journey: Journey, pains: Mapping[Id, float], volume: float | None, most: float, weights: Weights
) -> Iterator[Factor]:
    pain = mean_pain(pains)
    raw: Mapping[str, float | None] = {
        "customer_value": journey.customer_value,
        "business_value": journey.business_value,
        "pain": pain,
        "volume": volume,
    }
    scaled: Mapping[str, float | None] = {
        "customer_value": value_scaled(journey.customer_value),
        "business_value": value_scaled(journey.business_value),
        "pain": None if pain is None else pain / 5,
        "volume": volume_scaled(volume, most),
    }
    for name in FACTORS:
        yield Factor(name, raw[name], scaled[name], getattr(weights, name))


def value_scaled(value: float | None) -> float | None:
    """A value 1–5 as 0–1."""
    return None if value is None else (value - 1) / 4


def volume_scaled(volume: float | None, most: float) -> float | None:
    """The logarithm of customers as a share of the greatest, 0–1: log(1 + volume) / log(1 + most)."""
    if volume is None:
        return None
    return log1p(volume) / log1p(most) if most > 0 else 0.0


def mean_pain(pains: Mapping[Id, float]) -> float | None:
    """The mean over steps, 0–5; None of none."""
    return sum(pains.values()) / len(pains) if pains else None


def pains_of(journey: Journey) -> dict[Id, float]:
    """How far below zero each step is felt, 0–5; steps of which nothing is known are left out.

    Several personas' curves are averaged below zero only, so that one's delight hides nobody's pain.
    """
    told: dict[Id, list[float]] = {}
    for persona in journey.personas or ("",):
        for felt in filter(None, map(felt_at, questions(journey, persona, {}))):
            told.setdefault(felt.step.id, []).append(max(0.0, -felt.value))
    return {step: sum(pains) / len(pains) for step, pains in told.items()}


def _priority(
    journey: Journey, pains: Mapping[Id, float], volume: float | None, most: float, weights: Weights
) -> Priority:
    factors = tuple(_factors(journey, pains, volume, most, weights))
    counted = [factor.counted for factor in factors]
    unknown = tuple(factor.name for factor in factors if factor.counted is None)
    at_most = prod(value for value in counted if value is not None)
    painful = tuple(sorted((step for step, pain in pains.items() if pain), key=lambda step: -pains[step]))
    return Priority(journey.id, 0, None if unknown else at_most, at_most, factors, unknown, painful)
