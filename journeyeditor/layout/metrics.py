"""The lane of metrics: charts of every metric measured on a stage, with scale, sample and what is missing."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from journeyeditor.drawing import Hatch, Key, Mark, Node, Part, Path, Rect
from journeyeditor.drawing.shapes import circle, rounded
from journeyeditor.layout.blocks import ruled
from journeyeditor.layout.columns import Extent
from journeyeditor.layout.context import Context, LaneBody
from journeyeditor.layout.scales import SMALL_SAMPLE, Ruler, ruler_of, scale_words, value_words
from journeyeditor.model import Lane, Measurement, Metric, Stage, scale_of
from journeyeditor.text import Paragraph

MOST_TICKS = 10


class Chart(NamedTuple):
    """One metric on one stage: its words set to the chart's width; `place` and `row` say where it stands."""

    metric: Metric
    stage: Stage
    measured: Measurement | None
    ruler: Ruler
    x: float
    width: float
    row: int
    name: Paragraph
    value: Paragraph
    sample: Paragraph


class RowOf(NamedTuple):
    """Heights within a row of charts, pt: the tallest name, value and sample."""

    name: float
    value: float
    sample: float


def metric_inputs(context: Context, lane: Lane) -> tuple[object, ...]:
    """What the charts are drawn from."""
    return (context.journey.stages, context.journey.measurements, context.project.metrics)


def measured_metrics(context: Context) -> list[Metric]:
    """The metrics measured on a stage of the journey, in the project's order."""
    stages = {stage.id for stage in context.journey.stages}
    used = {m.metric for m in context.journey.measurements if m.target in stages}
    return [metric for metric in context.project.metrics if metric.id in used]


def scales_note(context: Context) -> str:
    """The scales of the metrics shown, a line each."""
    return "\n".join(scale_words(context, metric) for metric in measured_metrics(context))


def numbers_told(context: Context) -> list[str]:
    """What the footer says of the metrics: where they come from, and the scale that is this map's own."""
    stages = {stage.id for stage in context.journey.stages}
    told: dict[str, list[str]] = {}
    for metric in measured_metrics(context):
        own = [m.value for m in context.journey.measurements if m.metric == metric.id and m.target in stages]
        high = ruler_of(metric, own).high
        scale = context.words.tr("footer.common_scale", high=high) if scale_of(metric) is None else ""
        told.setdefault(", ".join(filter(None, (metric.source, scale))), []).append(metric.name)
    return [context.words.tr("footer.metrics", names=names, source=source) for source, names in told.items() if source]


def draw_metrics(context: Context, lane: Lane) -> LaneBody:
    """The body of the lane of metrics."""
    look = context.style.metrics
    charts = _charts(context)
    rows = [_heights([chart for chart in charts if chart.row == r]) for r in range(_rows(charts))]
    tops = [look.top]
    for row in rows:
        tops.append(tops[-1] + _row_height(context, row) + look.row_gap)
    nodes = tuple(_node(context, chart, rows[chart.row], tops[chart.row]) for chart in charts)
    foot = tops[-1] - look.row_gap if rows else look.top + look.sample
    return LaneBody(max(foot + look.bottom, lane.height or 0.0), nodes)


def _rows(charts: list[Chart]) -> int:
    return max((chart.row + 1 for chart in charts), default=0)


def _heights(charts: list[Chart]) -> RowOf:
    return RowOf(
        max(c.name.height for c in charts),
        max(c.value.height for c in charts),
        max(c.sample.height for c in charts),
    )


def _row_height(context: Context, row: RowOf) -> float:
    return _sample_y(context, row) + row.sample


def _grown(context: Context, row: RowOf) -> float:
    """By how much wrapped names and values push the chart down, pt."""
    type_ = context.style.type
    return max(0.0, row.name - type_.metric.leading) + max(0.0, row.value - type_.metric_value.leading)


def _sample_y(context: Context, row: RowOf) -> float:
    return context.style.metrics.sample + _grown(context, row)


def _charts(context: Context) -> list[Chart]:
    """Every metric on every stage, three beside each other, then the next row."""
    metrics = measured_metrics(context)
    found = {(m.metric, m.target): m for m in context.journey.measurements}
    values = {metric.id: [m.value for key, m in found.items() if key[0] == metric.id] for metric in metrics}
    rulers = {metric.id: ruler_of(metric, values[metric.id]) for metric in metrics}
    return [
        chart
        for stage, extent in zip(context.journey.stages, context.columns.stages, strict=True)
        for chart in _stage_charts(context, stage, extent, metrics, found, rulers)
    ]


def _stage_charts(
    context: Context,
    stage: Stage,
    extent: Extent,
    metrics: list[Metric],
    found: Mapping[tuple[str, str], Measurement],
    rulers: Mapping[str, Ruler],
) -> list[Chart]:
    look = context.style.metrics
    room = extent.width - 2 * look.inset
    across = max(1, min(look.across, int((room + look.gap) / (look.width * 0.75 + look.gap))))
    width = min((room - (across - 1) * look.gap) / across, look.width * 2)
    measured = [found.get((metric.id, stage.id)) for metric in metrics]
    charts = []
    for i, metric in enumerate(metrics):
        row, place = divmod(i, across)
        x = place * (width + look.gap)
        # The words of the last chart of a row may run on into the free room beside it.
        words = room - x if i == len(metrics) - 1 or place == across - 1 else width
        sample = _sample(context, measured[i], measured[row * across : (row + 1) * across], place, words, room)
        name = context.paragraph(metric.name, context.style.type.metric, words)
        value = _value(context, metric, measured[i], words)
        left = extent.x + look.inset + x
        charts.append(Chart(metric, stage, measured[i], rulers[metric.id], left, width, row, name, value, sample))
    return charts


def _value(context: Context, metric: Metric, measured: Measurement | None, width: float) -> Paragraph:
    if measured is None:
        return context.paragraph(context.words.tr("metric.missing"), context.style.type.sample, width)
    return context.paragraph(value_words(context, metric, measured.value), context.style.type.metric_value, width)


def _sample(
    context: Context,
    measured: Measurement | None,
    beside: list[Measurement | None],
    place: int,
    width: float,
    room: float,
) -> Paragraph:
    """The words on the sample: one sentence under the whole row where all its charts share one n."""
    given = [m.n for m in beside if m is not None and m.n is not None]
    shared = len(set(given)) == 1 and (len(given) == len(beside) or len(given) > 1)
    n = given[0] if shared and place == 0 else None if shared or measured is None else measured.n
    words = "" if n is None else _sample_words(context, n)
    return context.paragraph(words, context.style.type.sample, room if shared else width)


def _sample_words(context: Context, n: int) -> str:
    if n < SMALL_SAMPLE:
        return context.words.tr("metric.n_low", n=n)
    return context.words.tr("metric.n" if context.style.label.notes else "metric.n_answers", n=n)


def is_small(measured: Measurement) -> bool:
    """Whether a value rests on so few answers that it only indicates."""
    return measured.n is not None and measured.n < SMALL_SAMPLE


def _node(context: Context, chart: Chart, row: RowOf, y: float) -> Node:
    """A chart with its words, its top at y."""
    look, type_ = context.style.metrics, context.style.type
    value_y = y + look.value + max(0.0, row.name - type_.metric.leading)
    marks: list[Mark] = [*chart.name.marks(chart.x, y, "ink_3")]
    marks += chart.value.marks(chart.x, value_y, "ink" if chart.measured else "ink_3")
    if chart.measured:
        marks += graph_marks(context, chart, chart.measured, y + look.bar + _grown(context, row))
    marks += chart.sample.marks(chart.x, y + _sample_y(context, row), "ink_3")
    width = max(chart.width, chart.name.width, chart.value.width, chart.sample.width)
    rect = Rect(chart.x, y, width, _row_height(context, row))
    subject = chart.measured.id if chart.measured else chart.stage.id
    return Node(Key(chart.metric.id, Part.CHART, chart.stage.id), rect, tuple(marks), subject, alt=_alt(chart))


def _alt(chart: Chart) -> str:
    value = " ".join(line.text for line in chart.value.lines)
    sample = " ".join(line.text for line in chart.sample.lines)
    return ", ".join(filter(None, (chart.stage.title, f"{chart.metric.name} {value}", sample)))


def graph_marks(context: Context, chart: Chart, measured: Measurement, y: float) -> list[Mark]:
    """A chart's bar or dot, its middle at y."""
    if chart.ruler.form == "dot":
        return _dot(context, chart, measured, y)
    return _bar(context, chart, measured, y)


def _bar(context: Context, chart: Chart, measured: Measurement, y: float) -> list[Mark]:
    """A bar from zero on a track; to both sides of a zero tick where values may be negative."""
    look, stroke = context.style.metrics, context.style.stroke
    top, both = y - look.bar_height / 2, chart.ruler.form == "both"
    zero = chart.x + chart.width * chart.ruler.share(0.0)
    end = chart.x + chart.width * chart.ruler.share(measured.value)
    role = ("neg" if measured.value < 0 else "pos") if both else "ink_2"
    box = Rect(min(zero, end), top, abs(end - zero), look.bar_height)
    radius = 0.0 if both else look.bar_radius
    marks: list[Mark] = [
        Path(rounded(Rect(chart.x, top, chart.width, look.bar_height), look.bar_radius), fill="hover"),
    ]
    if is_small(measured):
        hatch = Hatch("ink", look.hatch_width, look.hatch_pitch)
        marks.append(Path(rounded(box, radius), fill="surface", hatch=hatch, stroke="ink", width=stroke.hair))
    else:
        marks.append(Path(rounded(box, radius), fill=role))
    if both:
        marks.append(ruled(zero, y - look.zero, zero, y + look.zero, "ink", stroke.hair * 1.25))
    return marks


def _dot(context: Context, chart: Chart, measured: Measurement, y: float) -> list[Mark]:
    """A dot on a scale of ticks, hollow where the sample is small."""
    look, stroke, ruler = context.style.metrics, context.style.stroke, chart.ruler
    steps = round(ruler.high - ruler.low)
    steps = steps if 0 < steps <= MOST_TICKS else 2
    marks: list[Mark] = [ruled(chart.x, y, chart.x + chart.width, y, "line_2", stroke.hair * 1.5)]
    for i in range(steps + 1):
        x = chart.x + chart.width * i / steps
        marks.append(ruled(x, y - look.tick, x, y + look.tick, "control", stroke.hair))
    x = chart.x + chart.width * ruler.share(measured.value)
    hollow = is_small(measured)
    edge = stroke.hair * 1.5
    ink, ground = ("surface", "ink") if hollow else ("ink", "surface")
    return [*marks, Path(circle(x, y, look.dot), fill=ink, stroke=ground, width=edge)]
