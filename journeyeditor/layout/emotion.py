"""The lane of emotion: −5…+5, a curve per persona, filled for the first, with key moments, labels and quotes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from functools import partial
from typing import NamedTuple

from journeyeditor.drawing import Hatch, Key, Mark, Node, Part, Path, Rect
from journeyeditor.drawing.moments import moment_marks, moment_role
from journeyeditor.drawing.shapes import Point, rounded
from journeyeditor.layout.context import Context, LaneBody
from journeyeditor.layout.curve import down_to, sampled
from journeyeditor.layout.curves import (
    Scale,
    bounds_of,
    curve_node,
    guide,
    marker,
    marker_of,
    points_of,
    role_of,
    scale_label,
    spoken,
)
from journeyeditor.layout.felt import felt_lines
from journeyeditor.layout.labels import Field, Room, Word, free_place, is_outside, placed
from journeyeditor.model import GRAVITY, Lane, Marker
from journeyeditor.model.feelings import Felt, Line
from journeyeditor.text import Paragraph

SAMPLE = 3.0
"""Curves are sampled this often where words must clear them, pt."""

BACKING = 0.8
"""How far the ground behind words covers the fill they stand on, 0–1."""


class Label(NamedTuple):
    """The words at a point: the kind of moment (print) above the label."""

    key: Key
    felt: Felt
    kind: Paragraph | None
    text: Paragraph
    point: Point
    rank: tuple[int, int, float]

    @property
    def size(self) -> Point:
        """Width and height, pt."""
        kind = self.kind
        return max(self.text.width, kind.width if kind else 0.0), self.text.height + (kind.height if kind else 0.0)


class Drawn(NamedTuple):
    """A curve with its points, pt."""

    line: Line
    points: tuple[Point, ...]
    role: str


def draw_emotion(context: Context, lane: Lane) -> LaneBody:
    """The lane's body and its scale; the lane grows where labels need room above or below."""
    style = context.style.emotion
    flat = Scale(-5, 5, max(lane.height or style.height, 3 * style.inset), style.inset)
    curves = felt_lines(context, "emotion")
    drawn = _drawn(context, curves, flat)
    labels = _labels(context, drawn)
    places = _placed(context, labels, drawn)
    above = max(0.0, -min((rect.y for rect in places.values()), default=0.0))
    below = max(0.0, max((rect.bottom for rect in places.values()), default=0.0) - flat.height)
    scale = replace(flat, top=above)
    if above:
        drawn = _drawn(context, curves, scale)
        labels = _labels(context, drawn)
    rects = {key: rect.moved(0, above) for key, rect in places.items()}
    height = flat.height + above + below
    nodes = (
        *_fills(context, lane, drawn, scale, height),
        _guides(context, lane, scale, height),
        *(curve_node(context, lane, d.line, d.points, d.role) for d in reversed(drawn)),
        *_quotes(context, drawn, rects, scale, height),
        *_points(context, drawn),
        *_label_nodes(labels, rects, drawn, scale.y(0)),
    )
    return LaneBody(height, nodes, _scale_labels(context, lane, scale))


def _drawn(context: Context, curves: Sequence[Line], scale: Scale) -> tuple[Drawn, ...]:
    return tuple(Drawn(curve, points_of(context, curve, scale), role_of(curves, curve)) for curve in curves)


def _guides(context: Context, lane: Lane, scale: Scale, height: float) -> Node:
    width, stroke = context.columns.width, context.style.stroke
    values = (5.0, 2.5, -2.5, -5.0) if context.style.emotion.half_lines else (5.0, -5.0)
    marks = [guide(width, scale.y(value), "line", stroke.hair) for value in values]
    zero = "ink_3" if context.style.on_paper else "control"
    marks.append(guide(width, scale.y(0), zero, stroke.zero, stroke.zero_dash))
    return Node(Key(lane.id, Part.SCALE, "guides"), Rect(0, 0, width, height), tuple(marks))


def _scale_labels(context: Context, lane: Lane, scale: Scale) -> tuple[Node, ...]:
    style, words = context.style.emotion, context.words
    found = []
    for value, key in ((5, "curve.delighted"), (0, "curve.neutral"), (-5, "curve.let_down")):
        number = words.signed(value)
        text = words.tr(key, value=number) if style.scale_words else number
        found.append(scale_label(context, lane, value, text, scale.y(value), style))
    return tuple(found)


def _fills(context: Context, lane: Lane, drawn: Sequence[Drawn], scale: Scale, height: float) -> Iterator[Node]:
    """The areas between the first curve and zero: plain above, hatched below."""
    if not drawn or len(drawn[0].points) < 2:
        return
    style, zero, width = context.style.emotion, scale.y(0), context.columns.width
    area, box = down_to(drawn[0].points, zero), bounds_of((*drawn[0].points, (0.0, zero)))
    upper, lower = Rect(0, 0, width, zero), Rect(0, zero, width, height - zero)
    hatch = Hatch("neg", style.hatch_width, style.hatch_pitch, style.hatch_opacity)
    plain = Path(area, fill="pos_soft", opacity=style.fill_opacity, clip=upper)
    hatched = (Path(area, fill="neg_soft", opacity=style.fill_opacity, clip=lower), Path(area, hatch=hatch, clip=lower))
    yield Node(Key(lane.id, Part.FILL, "above"), Rect(box.x, box.y, box.width, zero - box.y), (plain,))
    yield Node(Key(lane.id, Part.FILL, "below"), Rect(box.x, zero, box.width, box.bottom - zero), hatched)


def _points(context: Context, drawn: Sequence[Drawn]) -> Iterator[Node]:
    curves = [d.line for d in drawn]
    for d in reversed(drawn):
        for felt, (x, y) in zip(d.line.points, d.points, strict=True):
            key, kind = (felt.step.id, d.line.key), marker_of(curves, d.line)
            make = partial(_point, context, d, felt, (x, y), kind)
            yield context.recalled(key, (*felt, d.line.persona, x, y, d.role, kind), make)


def _point(context: Context, d: Drawn, felt: Felt, at: Point, kind: Marker) -> Node:
    style, (x, y) = context.style.emotion, at
    telling = felt.moment in GRAVITY
    half = style.glyph / 2 if telling else style.point
    marks: tuple[Mark, ...] = (marker(style, x, y, kind, d.role, felt.mean),)
    if telling:
        marks = moment_marks(str(felt.moment), x, y, style.glyph, style.halo)
    bounds = Rect(x - half, y - half, half * 2, half * 2)
    key = Key(felt.step.id, Part.POINT, d.line.key)
    return Node(key, bounds, marks, subject=felt.subject, alt=spoken(context, d.line, felt))


def _labels(context: Context, drawn: Sequence[Drawn]) -> tuple[Label, ...]:
    """The labels of the points, the gravest moments first; one said by several curves is written once."""
    found: list[Label] = []
    said: set[tuple[str, str]] = set()
    for index, d in enumerate(drawn):
        for felt, point in zip(d.line.points, d.points, strict=True):
            if felt.label and (felt.step.id, felt.label) not in said:
                said.add((felt.step.id, felt.label))
                found.append(_label(context, index, d, felt, point))
    strongest = sorted(found, key=lambda label: (label.felt.moment not in GRAVITY, -abs(label.felt.value)))
    return tuple(sorted(strongest[: context.style.emotion.most_labels], key=lambda label: label.rank))


def _label(context: Context, index: int, d: Drawn, felt: Felt, point: Point) -> Label:
    style, types = context.style.emotion, context.style.type
    text = context.paragraph(felt.label, types.moment, style.label_width)
    kind = None
    if style.kinds and felt.moment in GRAVITY:
        kind = context.paragraph(context.words.tr(f"moment.{felt.moment}"), types.moment_kind, style.label_width)
    grave = GRAVITY.index(felt.moment) if felt.moment in GRAVITY else len(GRAVITY)
    key = Key(felt.step.id, Part.NAME, d.line.key)
    return Label(key, felt, kind, text, point, (grave, index, -abs(felt.value)))


def _placed(context: Context, labels: Iterable[Label], drawn: Sequence[Drawn]) -> dict[str, Rect]:
    style, types = context.style.emotion, context.style.type
    one = types.moment.leading + (types.moment_kind.leading if style.kinds else 0.0)
    words = [Word(_name(label.key), *label.point, *label.size, above=label.felt.value > 0) for label in labels]
    ground = Field(_solid(context, drawn), [sampled(d.points, SAMPLE) for d in drawn])
    return placed(words, ground, Room(style.above - one, context.columns.width))


def _name(key: Key) -> str:
    return f"{key.id} {key.other}"


def _solid(context: Context, drawn: Sequence[Drawn]) -> list[Rect]:
    """The glyphs and points."""
    style = context.style.emotion
    found = []
    for d in drawn:
        for felt, (x, y) in zip(d.line.points, d.points, strict=True):
            half = style.glyph / 2 if felt.moment in GRAVITY else style.point
            found.append(Rect(x - half, y - half, half * 2, half * 2))
    return found


def _label_nodes(
    labels: Iterable[Label], rects: dict[str, Rect], drawn: Sequence[Drawn], zero: float
) -> Iterator[Node]:
    """The words; those that stand on the fill get a ground of their own."""
    curves = [sampled(d.points, SAMPLE) for d in drawn[:1]]
    for label in labels:
        rect = rects[_name(label.key)]
        ground = () if is_outside(rect, curves, zero) else (_backing(rect),)
        kind = label.kind
        top = kind.height if kind else 0.0
        above = kind.marks(rect.x, rect.y, moment_role(str(label.felt.moment)), "center", rect.width) if kind else ()
        marks = (*ground, *above, *label.text.marks(rect.x, rect.y + top, "ink", "center", rect.width))
        yield Node(label.key, rect, marks, subject=label.felt.subject, alt=label.felt.label)


def _backing(rect: Rect) -> Mark:
    return Path(rounded(Rect(rect.x - 2, rect.y, rect.width + 4, rect.height), 2), fill="surface", opacity=BACKING)


def _quotes(
    context: Context, drawn: Sequence[Drawn], rects: dict[str, Rect], scale: Scale, height: float
) -> Iterator[Node]:
    """Quotes where the lane is free beside their point; the others are told by the point."""
    style, curves = context.style.emotion, [sampled(d.points, SAMPLE) for d in drawn]
    ground = Field([*_solid(context, drawn), *rects.values()], curves)
    bounds = Rect(0, style.inset / 4, context.columns.width, height - style.inset / 2)
    for d in drawn:
        for felt, point in zip(d.line.points, d.points, strict=True):
            if not felt.quote or not style.quote_width:
                continue
            type_ = context.style.type.feeling_quote
            words = context.measure.paragraph(context.words.quoted(felt.quote), type_, style.quote_width, balance=True)
            rect = free_place((words.width, words.height), point, bounds, ground, scale.y(0))
            if rect:
                ground.put(rect)
                marks = words.marks(rect.x, rect.y, "ink_2", "center", rect.width)
                yield Node(Key(felt.step.id, Part.QUOTE, d.line.key), rect, marks, subject=felt.subject, alt=felt.quote)
