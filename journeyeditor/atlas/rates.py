"""How many customers go through a journey a day, where the period of their count is known."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from journeyeditor.atlas.facts import is_volume, latest, metrics_by_id
from journeyeditor.model import Id, Measurement, Project


@dataclass(frozen=True, slots=True)
class Rates:
    """Customers a day of the journeys that were counted over a known period, and that period where it is one.

    `days` and `year` are those of all counts, 0 where they differ.
    """

    a_day: Mapping[Id, float]
    days: int = 0
    year: int = 0

    def within(self, journeys: Iterable[Id], days: float) -> float | None:
        """The customers of some journeys in so many days; None where nobody counted any of them."""
        known = [self.a_day[key] for key in journeys if key in self.a_day]
        return sum(known) * days if known else None


def rates(project: Project) -> Rates:
    """The rates of a project's journeys."""
    metrics = metrics_by_id(project)
    counted = {one.id: latest(one, metrics, is_volume) for one in project.journeys}
    found = {
        key: one for key, one in counted.items() if isinstance(one, Measurement) and one.value >= 0 and days_of(one)
    }
    periods = {(days_of(one), one.period_to.year if one.period_to else 0) for one in found.values()}
    days, year = next(iter(periods)) if len(periods) == 1 else (0, 0)
    return Rates({key: one.value / days_of(one) for key, one in found.items()}, days, year)


def days_of(measured: Measurement) -> int:
    """The days of a measurement's period, both ends included; 0 where it is not known."""
    if measured.period_from is None or measured.period_to is None:
        return 0
    return max(0, (measured.period_to - measured.period_from).days + 1)
