"""Who meets which touchpoint where: the uses with the encounters themselves."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from journeyeditor.model import Encounter, Id, Journey, Project
from journeyeditor.model.feelings import mean


@dataclass(frozen=True, slots=True)
class Met:
    """One use of a touchpoint: the encounter and its journey."""

    journey: Journey
    encounter: Encounter

    @property
    def personas(self) -> tuple[Id, ...]:
        """Whom it concerns: the encounter's personas, else all of the journey."""
        return self.encounter.personas or self.journey.personas

    @property
    def stage(self) -> Id:
        """The stage it stands in, "" where that is missing."""
        stage = self.journey.stage_of.get(self.encounter.step)
        return stage.id if stage else ""


def met(project: Project) -> dict[Id, list[Met]]:
    """The uses of every touchpoint that the project has and that is used, in the project's order of touchpoints."""
    found: dict[Id, list[Met]] = {touchpoint.id: [] for touchpoint in project.touchpoints}
    for journey in project.journeys:
        for encounter in journey.encounters:
            if encounter.touchpoint in found:
                found[encounter.touchpoint].append(Met(journey, encounter))
    return {touchpoint: uses for touchpoint, uses in found.items() if uses}


def mean_feeling(uses: Iterable[Met]) -> float | None:
    """The mean feeling −5…+5 of some uses, weighted by importance; None where nobody said."""
    return mean(use.encounter for use in uses)
