"""Metrics and what was measured."""

from __future__ import annotations

from journeyeditor.model.base import Count, Date, Entity, Id, Model, Number, Text
from journeyeditor.model.choices import MetricKind, MetricState


class Scale(Model):
    """The lowest and highest value a metric can take."""

    low: Number
    high: Number


class Metric(Entity):
    """Something measured along journeys."""

    name: Text
    kind: MetricKind = MetricKind.CUSTOM
    unit: Text = ""
    scale: Scale | None = None
    variant: Text = ""
    higher_is_better: bool = True
    target: Number | None = None
    state: MetricState = MetricState.IN_USE
    source: Text = ""
    collection: Text = ""
    owner: Text = ""


STANDARD_SCALES = {
    MetricKind.NPS: Scale(low=-100, high=100),
    MetricKind.CSAT: Scale(low=1, high=5),
    MetricKind.CES: Scale(low=1, high=7),
}


def scale_of(metric: Metric) -> Scale | None:
    """The metric's own scale, else the standard one of its kind (NPS −100…100, CSAT 1…5, CES 1…7)."""
    return metric.scale or STANDARD_SCALES.get(metric.kind)


class Measurement(Entity):
    """A value of a metric for a journey, a stage, a step or an encounter; `low` and `high` bound 95 %."""

    metric: Id
    target: Id
    value: Number
    n: Count | None = None
    low: Number | None = None
    high: Number | None = None
    period_from: Date | None = None
    period_to: Date | None = None
    dataset: Id | None = None
