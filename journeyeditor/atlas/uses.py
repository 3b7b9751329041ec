"""Where touchpoints are used: from an encounter to all its other uses."""

from __future__ import annotations

from collections.abc import Iterator

from journeyeditor.atlas.records import Use
from journeyeditor.model import Id, Journey, Project


def uses(project: Project, touchpoint: Id) -> tuple[Use, ...]:
    """Every use of a touchpoint: journeys in the project's order, within one in reading order."""
    return tuple(use for journey in project.journeys for use in uses_in(journey, touchpoint))


def all_uses(project: Project) -> dict[Id, tuple[Use, ...]]:
    """The uses of every touchpoint that has one, made in a single pass."""
    found: dict[Id, list[Use]] = {}
    for journey in project.journeys:
        for use in uses_in(journey):
            found.setdefault(use.touchpoint, []).append(use)
    return {touchpoint: tuple(places) for touchpoint, places in found.items()}


def uses_in(journey: Journey, touchpoint: Id | None = None) -> Iterator[Use]:
    """One journey's uses of a touchpoint (None = of any) in reading order; encounters without a step come last."""
    columns, stages = journey.column_of, journey.stage_of
    wanted = [e for e in journey.encounters if touchpoint is None or e.touchpoint == touchpoint]
    for encounter in sorted(wanted, key=lambda e: columns.get(e.step, len(columns))):
        stage = stages.get(encounter.step)
        step = encounter.step if stage else ""
        yield Use(encounter.touchpoint, journey.id, stage.id if stage else "", step, encounter.id)


def others(project: Project, journey: Id, touchpoint: Id) -> tuple[Use, ...]:
    """The uses of a touchpoint in all journeys but one: what an encounter leads to in one click."""
    return tuple(use for use in uses(project, touchpoint) if use.journey != journey)
