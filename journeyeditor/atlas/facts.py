"""What is measured of a journey as a whole: its volume and its share of satisfied customers."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date

from journeyeditor.model import Id, Journey, Measurement, Metric, MetricKind, Project
from journeyeditor.model.head import HeadMeasurement, JourneyHead, Land

TOP_TWO = "top_two"
"""The variant of a CSAT metric that counts who gave one of the two best answers."""

Wanted = Callable[[Metric], bool]
Measured = Journey | JourneyHead


def is_volume(metric: Metric) -> bool:
    """Whether a metric counts customers or cases."""
    return metric.kind is MetricKind.VOLUME


def is_satisfaction(metric: Metric) -> bool:
    """Whether a metric is a share of satisfied customers: CSAT as top-two box."""
    return metric.kind is MetricKind.CSAT and metric.variant == TOP_TWO


def metrics_by_id(project: Project | Land) -> dict[Id, Metric]:
    """The project's metrics by id."""
    return {metric.id: metric for metric in project.metrics}


def latest(journey: Measured, metrics: Mapping[Id, Metric], wanted: Wanted) -> Measurement | HeadMeasurement | None:
    """The newest measurement of a wanted metric on the journey itself, not on a stage of it; None without one.

    Newest is the last day of the period, else its first; undated ones are oldest. Of two alike the later listed wins.
    """
    measured: tuple[Measurement | HeadMeasurement, ...] = journey.measurements
    found = [m for m in measured if m.target == journey.id and m.metric in metrics and wanted(metrics[m.metric])]
    return max(reversed(found), key=day, default=None)


def day(measurement: Measurement | HeadMeasurement) -> date:
    """The day a measurement stands for."""
    return measurement.period_to or measurement.period_from or date.min


def volume_of(journey: Measured, metrics: Mapping[Id, Metric]) -> float | None:
    """Customers or cases of a period, 0 or more; None where nobody counted."""
    found = latest(journey, metrics, is_volume)
    return None if found is None or found.value < 0 else found.value


def satisfaction_of(journey: Measured, metrics: Mapping[Id, Metric]) -> float | None:
    """The share of satisfied customers, 0–1; None where nobody asked, or where the value is no share."""
    found = latest(journey, metrics, is_satisfaction)
    if found is None:
        return None
    share = found.value / full_scale(metrics[found.metric], found.value)
    return share if 0 <= share <= 1 else None


def full_scale(metric: Metric, value: float) -> float:
    """What “everybody” is written as: 100 for per cent, 1 for a share. Told by unit, then scale, then the value."""
    if metric.unit.strip() == "%":
        return 100.0
    if metric.scale is not None and metric.scale.high in {1, 100}:
        return metric.scale.high
    return 1.0 if value <= 1 else 100.0
