"""Measurements: values of metrics on a journey, a stage, a step or an encounter."""

from __future__ import annotations

from collections.abc import Iterable

from journeyeditor.edits.base import Edit, changed, on_journey, replaced, require_new
from journeyeditor.edits.check import check
from journeyeditor.edits.delete import delete
from journeyeditor.model import Id, Journey, Measurement, Project


def set_measurement(journey: Id, measurement: Measurement) -> Edit:
    """Puts a measurement in the place of the one of its id, or adds it."""

    def change(project: Project, found: Journey) -> Journey:
        check(project, "measurements", measurement, journey=found)
        if any(one.id == measurement.id for one in found.measurements):
            return changed(found, measurements=replaced(found.measurements, measurement))
        require_new(project, measurement.id)
        return changed(found, measurements=(*found.measurements, measurement))

    return on_journey(journey, change)


def clear_measurements(measurements: Iterable[Id]) -> Edit:
    """Deletes measurements, of any journeys."""
    return delete(measurements)
