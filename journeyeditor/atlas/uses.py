"""Where touchpoints are used: from an encounter to all its other uses."""

from __future__ import annotations

from collections.abc import Iterator

from journeyeditor.atlas.records import Use
from journeyeditor.model import Id, Journey, Project


def uses(project: Project, touchpoint: Id) -> tuple[Use, ...]:
    """Every use of a touchpoint: journeys in the project's order, within one in reading order."""
    return tuple(use for journey in project.journeys for use in uses_in(journey, touchpoint))


def uses_in(journey: Journey, touchpoint: Id) -> Iterator[Use]:
    """One journey's uses of a touchpoint in reading order; encounters without a step come last."""
    columns, stages = journey.column_of, journey.stage_of
    wanted = [e for e in journey.encounters if e.touchpoint == touchpoint]
    for encounter in sorted(wanted, key=lambda e: columns.get(e.step, len(columns))):
        stage = stages.get(encounter.step)
        step = encounter.step if stage else ""
        yield Use(encounter.touchpoint, journey.id, stage.id if stage else "", step, encounter.id)
