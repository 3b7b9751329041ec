"""Honest scales for metrics: zero-based, common to the whole map, or the metric's own."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from math import floor, log10
from types import MappingProxyType
from typing import Literal, NamedTuple

from journeyeditor.layout.context import Context
from journeyeditor.model import Metric, MetricKind, scale_of

SMALL_SAMPLE = 30
"""Fewer answers than this are marked: “indicative only”."""

SHORT_UNIT = 4
"""A unit of so many letters stands beside the value; a longer one only in the lane's note."""

FEW = 10
"""A score out of so many at most is shown with one decimal and what it is out of."""

PERIODS: Mapping[str, str] = MappingProxyType(
    {
        f"{article}{unit}": f"metric.per_{unit}"
        for unit in ("day", "week", "month", "year")
        for article in ("a ", "per ", "")
    }
)
"""How a volume is told: the unit a person writes and the words for it."""

NICE = (1.0, 1.5, 2.0, 2.5, 3.0, 4.0, 5.0, 6.0, 8.0, 10.0)


class Ruler(NamedTuple):
    """How a metric is drawn: a bar from zero, a bar to both sides of zero, or a dot on ticks."""

    form: Literal["bar", "both", "dot"]
    low: float
    high: float

    def share(self, value: float) -> float:
        """Where a value stands between low (0) and high (1)."""
        return min(1.0, max(0.0, (value - self.low) / (self.high - self.low)))


def ruler_of(metric: Metric, values: Iterable[float]) -> Ruler:
    """The scale of a metric on one map: its own, else from zero to a round number above the largest value."""
    scale = scale_of(metric)
    if scale is None or scale.high <= scale.low:
        reach = [abs(value) for value in values]
        top = round_up(max(reach, default=1.0))
        return Ruler("both", -top, top) if any(value < 0 for value in values) else Ruler("bar", 0.0, top)
    if scale.low < 0 < scale.high:
        return Ruler("both", scale.low, scale.high)
    return Ruler("bar" if scale.low == 0 else "dot", scale.low, scale.high)


def round_up(value: float) -> float:
    """The next round number: 18,600 → 20,000; 0 → 1."""
    if value <= 0:
        return 1.0
    size = float(10 ** floor(log10(value)))
    return next(nice * size for nice in NICE if nice * size >= value * (1 - 1e-9))


def value_words(context: Context, metric: Metric, value: float) -> str:
    """A value as it is shown: NPS with its sign, CSAT with its top, others with a short unit."""
    words, scale = context.words, scale_of(metric)
    if metric.kind is MetricKind.NPS:
        return words.signed(value)
    if metric.kind in (MetricKind.CSAT, MetricKind.CES) and scale is not None and scale.high <= FEW:
        number = words.number(value, 1)
        return number if context.style.label.notes else words.tr("metric.out_of", value=number, top=scale.high)
    space = "" if metric.unit.startswith("\u00a0") else "\u00a0"
    return words.number(value) + (space + metric.unit if 0 < len(metric.unit) <= SHORT_UNIT else "")


def scale_words(context: Context, metric: Metric) -> str:
    """What a metric's scale is, for the lane's label: “NPS −100 to +100”, “Customers per year”."""
    words, scale = context.words, scale_of(metric)
    if scale is None:
        period = PERIODS.get(metric.unit.casefold().strip()) if metric.kind is MetricKind.VOLUME else None
        if period:
            return words.tr(period, name=metric.name)
        return f"{metric.name} {metric.unit}".strip() if len(metric.unit) > SHORT_UNIT else metric.name
    show = words.signed if scale.low < 0 else words.number
    return words.tr("metric.scale", name=metric.name, low=show(scale.low), high=show(scale.high))
