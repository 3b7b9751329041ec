"""The section of a metric: what is measured, on which scale, and where."""

from __future__ import annotations

from collections import Counter
from typing import cast

from journeyeditor import edits
from journeyeditor.app.desk import Desk
from journeyeditor.app.panels.inspector.choosing import Inner
from journeyeditor.app.panels.inspector.comments import comments_field
from journeyeditor.app.panels.inspector.parts import Part, check_field, number_field, text_field, value_choice
from journeyeditor.app.panels.inspector.section import Head, Section
from journeyeditor.app.panels.inspector.subject import Subject
from journeyeditor.app.widgets.field import Pair
from journeyeditor.model import Metric, MetricKind, MetricState, Scale, scale_of

KINDS = [(kind, f"metric_kind.{kind.value}") for kind in MetricKind]
STATES = [(state, f"metric_state.{state.value}") for state in MetricState]
FREE = Scale(low=0, high=100)
"""What the scale of a metric starts from whose kind has none."""


def metric_section(desk: Desk, metric: Metric) -> Section:
    """What the inspector shows of a metric."""
    subject = Subject[Metric](
        desk,
        metric.id,
        find=lambda: cast("Metric", desk.project.by_id[metric.id]),
        change=lambda **fields: edits.set_metric(metric.id, **fields),
        name="metric",
    )
    scale = Inner(subject, "scale", scale_of(metric) or FREE)
    parts: list[Part] = [
        text_field(subject, "name"),
        Pair([value_choice(subject, "kind", KINDS), text_field(subject, "unit")], (3, 2)),
        Pair([scale.number("low"), scale.number("high")]),
        Pair(
            [
                number_field(subject, "target"),
                text_field(subject, "variant", 1, "app.hint.variant", "app.field.variant_of"),
            ]
        ),
        check_field(subject, "higher_is_better"),
        value_choice(subject, "state", STATES, "app.field.metric_state"),
        text_field(subject, "source", hint="app.hint.metric_source"),
        text_field(subject, "collection", hint="app.hint.collection"),
        text_field(subject, "owner"),
        comments_field(desk, metric.id),
    ]
    return Section(lambda: _head(subject), parts, menu="metric")


def _head(subject: Subject[Metric]) -> Head:
    words, metric = subject.desk.words, subject.now
    journeys = subject.desk.project.journeys
    count = Counter(one.metric for journey in journeys for one in journey.measurements)[metric.id]
    return Head(metric.name, words.tr("count.measurements", n=count), "chart")
