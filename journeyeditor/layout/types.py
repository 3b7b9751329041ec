"""The type table and the strokes of a style: a row for each use. Every length is in pt."""

from typing import NamedTuple

from journeyeditor.drawing.style import TextStyle


class Types(NamedTuple):
    """The type table: one row for each use."""

    title: TextStyle
    subtitle: TextStyle
    sources: TextStyle
    chip: TextStyle
    persona: TextStyle
    role: TextStyle
    saying: TextStyle
    field: TextStyle
    value: TextStyle
    finding: TextStyle
    fact: TextStyle
    fact_value: TextStyle
    phase: TextStyle
    stage: TextStyle
    duration: TextStyle
    number: TextStyle
    step: TextStyle
    lane: TextStyle
    lane_note: TextStyle
    folded: TextStyle
    channel: TextStyle
    card: TextStyle
    circle: TextStyle
    route: TextStyle
    note: TextStyle
    text: TextStyle
    quote: TextStyle
    box: TextStyle
    opportunity: TextStyle
    caption: TextStyle
    nested: TextStyle
    tag: TextStyle
    metric: TextStyle
    metric_value: TextStyle
    sample: TextStyle
    axis: TextStyle
    moment: TextStyle
    moment_kind: TextStyle
    feeling_quote: TextStyle
    line: TextStyle
    legend: TextStyle
    legend_title: TextStyle
    footer: TextStyle


class Strokes(NamedTuple):
    """Widths and dashes of lines. `*_dash` are lengths on and off; `assumed_dash` is that of an assumption's edge."""

    hair: float
    card: float
    assumed_dash: tuple[float, ...]
    route: float
    departure: float
    departure_dash: tuple[float, ...]
    curve: float
    visibility: float
    visibility_dash: tuple[float, ...]
    guide: float
    guide_dash: tuple[float, ...]
    zero: float
    zero_dash: tuple[float, ...]
