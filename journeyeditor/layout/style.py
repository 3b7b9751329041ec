"""Sizes, gaps and type of a drawing, read from resources/themes/<name>.toml. Every length is in pt.

Field names are the keys of the file: `style.note.inset_x` is `[note] inset_x`. A key too many or too few is an
error, so that no size of the file goes unused. The kinds of the fields are read when a style is loaded, and are
therefore not postponed (`annotations`): compiling hundreds of them anew took 2 ms.
"""

from functools import cache
from typing import Any, NamedTuple, TypeVar, get_args, get_type_hints

from journeyeditor.drawing.theme import read_theme
from journeyeditor.errors import ResourceError
from journeyeditor.layout.types import Strokes, Types

T = TypeVar("T")


class Sheet(NamedTuple):
    """Columns and margins. `least_width` is the narrowest sheet, `least_column` the narrowest step, `stage` the
    width of a stage's columns together at least; `share` spreads the columns over the sheet as print does, `even`
    gives each stage the same width.
    """

    lane_header: float
    pitch: float
    stage: float
    least_column: float
    least_width: float
    share: bool
    label_fill: str
    separator: str
    head_rule: str
    end_rule: str
    even: bool = False


class Header(NamedTuple):
    """The head of the map: `sheet` is print's block of pieces, else one bar."""

    sheet: bool
    height: float
    width: float
    inset: float
    gap: float
    portrait: float
    chip_height: float
    chip_inset: float
    chip_icon: float
    block: float
    box: float
    box_height: float
    fact_label: float
    below: float


class Phase(NamedTuple):
    """The band of phases."""

    height: float
    inset: float
    gap: float
    fill: str
    ink: str
    label: bool


class StageHead(NamedTuple):
    """The head of a stage; `plain` leaves its number and the steps' titles out and shortens after `lines`."""

    height: float
    inset_x: float
    inset_y: float
    clock: float
    clock_gap: float
    duration_gap: float
    number_gap: float
    step_inset: float
    plain: bool = False
    durations: bool = True
    lines: int | None = None


class Label(NamedTuple):
    """The label of a lane: an icon at `x`, the title at `text`, `top` below the lane's upper edge."""

    x: float
    text: float
    top: float
    right: float
    icon: float
    gap: float
    folded: float
    notes: bool


class Cards(NamedTuple):
    """Cards of one look. `outer` keeps off a stage's edges, `inner` off the edge between two steps, `top` and
    `bottom` off the lane's; `gap` lies between two that are stacked; `middle` sets words midway of their height.
    """

    outer: float
    inner: float
    top: float
    bottom: float
    gap: float
    inset_x: float
    inset_y: float
    least: float
    radius: float
    fill: str
    edge: str
    ink: str
    shadow: int
    icon: float
    icon_gap: float
    band: str
    middle: bool = False


class Extras(NamedTuple):
    """What a card of any look may carry: tags, marks of personas, a picture."""

    gap: float
    tag_height: float
    tag_inset: float
    tag_gap: float
    tag_radius: float
    mark: float
    picture_radius: float


class Bars(NamedTuple):
    """The three rising bars of impact and effort."""

    width: float
    height: float
    gap: float
    after: float
    above: float


class Touchpoints(NamedTuple):
    """The touchpoint lane: `card_x` is a card's distance from its column, `title` the row above the channels."""

    title: float
    row: float
    folded: float
    bottom: float
    card_x: float
    card_width: float
    card_height: float
    card_room: float
    card_radius: float
    inset_left: float
    inset_right: float
    stack_gap: float
    circle: float
    circle_edge: float
    glyph: float
    glyph_right: float
    glyph_rise: float
    halo: float
    gutter: float
    corner: float
    loop_drop: float
    loop_bulge: float
    loop_corner: float
    arrow: float
    label_gap: float
    tile: float
    tile_radius: float
    tile_icon: float
    tile_gap: float
    dot: float
    shadow: int
    separator: str
    separator_width: float


class Curve(NamedTuple):
    """A lane of curves. `inset` keeps the scale off the lane's edges; labels stand `above` or `below` a point, the
    `most_labels` strongest where not all are shown.
    """

    height: float
    inset: float
    point: float
    point_stroke: float
    glyph: float
    halo: float
    above: float
    below: float
    label_width: float
    row: float
    hatch_width: float
    hatch_pitch: float
    hatch_opacity: float
    above_opacity: float
    fill_opacity: float
    scale_right: float
    scale_words: bool
    half_lines: bool
    kinds: bool
    quote_width: float
    most_labels: int | None = None


class Metrics(NamedTuple):
    """The charts of a stage, `across` beside each other; the rest are distances from a chart's top."""

    top: float
    bottom: float
    inset: float
    width: float
    gap: float
    across: int
    value: float
    bar: float
    bar_height: float
    bar_radius: float
    zero: float
    tick: float
    dot: float
    sample: float
    row_gap: float
    hatch_width: float
    hatch_pitch: float


class Line(NamedTuple):
    """A line of interaction or visibility: `y` of the dashed line within the row."""

    height: float
    y: float
    icon: float
    text: float
    name_y: float


class Legend(NamedTuple):
    """The signs that occur, and the footer below."""

    shown: bool
    top: float
    gap: float
    sign: float
    row_gap: float
    footer_gap: float


class Overview(NamedTuple):
    """What stands for the cards from afar: a row's height, counts and bars in it. Without `counts`, only the path and
    the curves are drawn; without `numbers`, the path's circles are bare.
    """

    row: float
    inset: float
    icon: float
    gap: float
    bar: float
    bar_gap: float
    bar_least: float
    bar_most: float
    chart: float
    halo: float
    counts: bool
    numbers: bool


class Style(NamedTuple):
    """A style by name: `detail` for 100 %, `overview` and `map` from afar, `print` and its kin for paper."""

    name: str
    type: Types
    stroke: Strokes
    sheet: Sheet
    header: Header
    phase: Phase
    stage: StageHead
    label: Label
    note: Cards
    text: Cards
    quote: Cards
    box: Cards
    opportunity: Cards
    picture: Cards
    nested: Cards
    extras: Extras
    bars: Bars
    touchpoints: Touchpoints
    emotion: Curve
    intensity: Curve
    metrics: Metrics
    line: Line
    legend: Legend
    overview: Overview | None = None

    @property
    def on_paper(self) -> bool:
        """Whether it is one of the styles for paper, of which `print` is the base."""
        return self.header.sheet


@cache
def load_style(name: str) -> Style:
    """The style of resources/themes/<name>.toml. Raises ResourceError for one that is not there or does not fit."""
    return _filled(Style, {"name": name, **_read(name)}, name)


def _read(name: str) -> dict[str, Any]:
    """The table of a style; one that names a `base` says only what differs from it."""
    table = read_theme(name)
    base = table.pop("base", None)
    if base is None:
        return table
    whole = _read(base)
    return {**whole, **{key: {**whole.get(key, {}), **part} for key, part in table.items()}}


def _filled(kind: type[T], table: dict[str, Any], where: str) -> T:
    """A named tuple from a table of the same keys."""
    named: Any = kind
    hints = _hints(named)
    defaults: dict[str, Any] = getattr(kind, "_field_defaults", {})
    wrong = (table.keys() - hints.keys()) | (hints.keys() - table.keys() - defaults.keys())
    if wrong:
        raise ResourceError("error.theme_keys", where=where, keys=", ".join(sorted(wrong)))
    return kind(**{key: _value(hints[key], value, f"{where}.{key}") for key, value in table.items()})


@cache
def _hints(kind: Any) -> dict[str, Any]:
    """The types of a named tuple's fields: looked up once, since a style sets some forty texts of one kind."""
    return get_type_hints(kind)


def _value(hint: Any, value: Any, where: str) -> Any:
    kind = next((one for one in (hint, *get_args(hint)) if hasattr(one, "_fields")), None)
    if kind is not None:
        return _filled(kind, value, where)
    if isinstance(value, list):
        return tuple(float(part) for part in value)
    return float(value) if hint is float else value
