"""The lane of metrics from afar: one measure, a value and its bar in each stage."""

from __future__ import annotations

from journeyeditor.drawing import Key, Node, Part, Rect
from journeyeditor.layout.columns import Extent
from journeyeditor.layout.context import Context, LaneBody
from journeyeditor.layout.metrics import Chart, graph_marks, measured_metrics
from journeyeditor.layout.overview.look import look_of
from journeyeditor.layout.scales import Ruler, ruler_of, value_words
from journeyeditor.model import Lane, Measurement, Metric, MetricKind, Stage


def main_metric(context: Context) -> Metric | None:
    """The measure shown from afar: NPS where it is measured, else the first."""
    measured = measured_metrics(context)
    promoters = (metric for metric in measured if metric.kind is MetricKind.NPS)
    return next(promoters, measured[0] if measured else None)


def draw_numbers(context: Context, lane: Lane) -> LaneBody:
    """The body of the lane: a stage that is not measured stays empty."""
    look, metric = look_of(context), main_metric(context)
    if metric is None:
        return LaneBody(look.row, ())
    own = {m.target: m for m in context.journey.measurements if m.metric == metric.id}
    stages = {stage.id for stage in context.journey.stages}
    ruler = ruler_of(metric, (m.value for key, m in own.items() if key in stages))
    pairs = zip(context.journey.stages, context.columns.stages, strict=True)
    nodes = (_node(context, metric, ruler, stage, own[stage.id], extent) for stage, extent in pairs if stage.id in own)
    return LaneBody(look.row, tuple(nodes))


def _node(context: Context, metric: Metric, ruler: Ruler, stage: Stage, measured: Measurement, extent: Extent) -> Node:
    look = look_of(context)
    value = context.paragraph(value_words(context, metric, measured.value), context.style.type.metric_value)
    left, right = extent.x + look.inset, extent.right - look.inset
    width = min(look.chart, right - left - value.width - 2 * look.gap)
    nothing = context.paragraph("", context.style.type.metric)
    marks = [*value.marks(left, (look.row - value.height) / 2, "ink")]
    alt = f"{stage.title}, {metric.name} {value_words(context, metric, measured.value)}"
    key = Key(metric.id, Part.CHART, stage.id)
    if width >= look.chart / 2:
        chart = Chart(metric, stage, measured, ruler, right - width, width, 0, nothing, value, nothing)
        graph = graph_marks(context, chart, measured, look.row / 2)
        return Node(key, Rect(left, 0, right - left, look.row), (*marks, *graph), measured.id, alt=alt)
    return Node(key, Rect(left, 0, value.width, look.row), tuple(marks), measured.id, alt=alt)
