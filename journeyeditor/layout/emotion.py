"""The lane of emotion: −5…+5, a curve per persona, filled for the first, with key moments, labels and quotes."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Hashable, Iterable, Iterator, Sequence
from dataclasses import replace
from functools import partial
from itertools import chain
from operator import attrgetter, itemgetter
from typing import NamedTuple

from journeyeditor.drawing import Hatch, Key, Mark, Node, Part, Path, Rect
from journeyeditor.drawing.marks import Command, Commands
from journeyeditor.drawing.moments import moment_marks, moment_role
from journeyeditor.drawing.shapes import Point, rounded
from journeyeditor.layout.context import Context, LaneBody
from journeyeditor.layout.curve import segments, slopes, smooth
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
from journeyeditor.layout.parts import PART, Parts, parted
from journeyeditor.model import GRAVITY, Lane, Marker
from journeyeditor.model.feelings import Felt, Line
from journeyeditor.text import Paragraph

SAMPLE = 3.0
"""Curves are sampled this often where words must clear them, pt."""

CROWD = 12
"""Labels are placed so many at a time, or more where they stand close."""

APART, NEAR = 6.0, 24.0
"""Crowds are so far apart; what stands further than NEAR from a label is not in its way, pt."""

BACKING = 0.8
"""How far the ground behind words covers the fill they stand on, 0–1."""


class Label(NamedTuple):
    """The words at a point: the kind of moment (print) above the label. `size` is their width and height, pt."""

    key: Key
    felt: Felt
    kind: Paragraph | None
    text: Paragraph
    point: Point
    rank: tuple[int, int, float]
    size: Point


class Drawn(NamedTuple):
    """A curve with its points (pt), its slope at each of them, and the outline through them."""

    line: Line
    points: tuple[Point, ...]
    role: str
    slope: tuple[float, ...]
    commands: Commands


class Course(NamedTuple):
    """A part of a curve, as far as words near it must know: its points, slopes and what is felt there."""

    points: tuple[Point, ...]
    slope: tuple[float, ...]
    felt: tuple[Felt, ...]


class Crowd(NamedTuple):
    """Labels whose words may meet each other, and the parts of the curves near them."""

    labels: tuple[Label, ...]
    courses: tuple[Course, ...]


class Placed(NamedTuple):
    """A crowd with its words in their places."""

    crowd: Crowd
    rects: dict[str, Rect]


def draw_emotion(context: Context, lane: Lane) -> LaneBody:
    """The lane's body and its scale; the lane grows where labels need room above or below."""
    style = context.style.emotion
    flat = Scale(-5, 5, max(lane.height or style.height, 3 * style.inset), style.inset)
    curves = felt_lines(context, "emotion")
    kept = context.recalled("parts", (context.columns, lane), Parts)
    drawn = _drawn(context, kept, curves, flat)
    crowds = _placed(context, kept, _labels(context, kept, drawn), drawn)
    tops = (rect.y for one in crowds for rect in one.rects.values())
    bottoms = (rect.bottom for one in crowds for rect in one.rects.values())
    above = max(0.0, -min(tops, default=0.0))
    below = max(0.0, max(bottoms, default=0.0) - flat.height)
    scale = replace(flat, top=above)
    if above:
        drawn = _drawn(context, kept, curves, scale)
    height = flat.height + above + below
    nodes = (
        *_fills(context, lane, drawn, scale, height),
        context.recalled(
            "guides", (context.columns, lane, above, height), lambda: _guides(context, lane, scale, height)
        ),
        *(curve_node(context, lane, d.line, d.points, d.role, d.commands) for d in reversed(drawn)),
        *_quotes(context, drawn, crowds, scale, height),
        *_points(context, kept, drawn),
        *_label_nodes(kept, crowds, above, scale.y(0)),
    )
    return LaneBody(height, nodes, _scale_labels(context, lane, scale))


def _drawn(context: Context, kept: Parts, curves: Sequence[Line], scale: Scale) -> tuple[Drawn, ...]:
    return tuple(_curve(context, kept, curve, role_of(curves, curve), scale) for curve in curves)


def _curve(context: Context, kept: Parts, line: Line, role: str, scale: Scale) -> Drawn:
    def part(felt: tuple[Felt, ...]) -> tuple[Point, ...]:
        make = partial(points_of, context, felt, scale)
        return kept.again(("points", line.key, felt[0].column, final), (felt, scale), make)

    final = scale.top > 0
    points = tuple(chain.from_iterable(map(part, parted(line.points))))
    slope = tuple(slopes(points))
    return Drawn(line, points, role, slope, _commands(kept, (line.key, final), points, slope))


def _commands(kept: Parts, key: Hashable, points: tuple[Point, ...], slope: tuple[float, ...]) -> Commands:
    """The outline through some points, its parts the same objects where they run as before."""
    found: list[Command] = []
    for first in range(0, len(points) - 1, PART):
        end = first + PART + 1
        own, flat = points[first:end], slope[first:end]
        found += kept.again(("commands", key, first), (own, flat), partial(segments, own, flat))
    return (("M", *points[0]), *found) if points else ()


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
    points = drawn[0].points
    area = (*drawn[0].commands, ("L", points[-1][0], zero), ("L", points[0][0], zero), ("Z",))
    box = bounds_of((*points, (0.0, zero)))
    upper, lower = Rect(0, 0, width, zero), Rect(0, zero, width, height - zero)
    hatch = Hatch("neg", style.hatch_width, style.hatch_pitch, style.hatch_opacity)
    plain = Path(area, fill="pos_soft", opacity=style.fill_opacity, clip=upper)
    hatched = (Path(area, fill="neg_soft", opacity=style.fill_opacity, clip=lower), Path(area, hatch=hatch, clip=lower))
    yield Node(Key(lane.id, Part.FILL, "above"), Rect(box.x, box.y, box.width, zero - box.y), (plain,))
    yield Node(Key(lane.id, Part.FILL, "below"), Rect(box.x, zero, box.width, box.bottom - zero), hatched)


def _points(context: Context, kept: Parts, drawn: Sequence[Drawn]) -> Iterator[Node]:
    curves = [d.line for d in drawn]
    for d in reversed(drawn):
        kind, persona = marker_of(curves, d.line), d.line.persona
        for felt, own in zip(parted(d.line.points), parted(d.points), strict=True):
            place = (d.line.key, felt[0].column)
            said = kept.again(("said", place), (felt, persona), partial(_said, context, d.line, felt))
            make = partial(_some_points, context, d, felt, own, said, kind)
            yield from kept.again(("nodes", place), (felt, own, d.role, kind, persona), make)


def _said(context: Context, line: Line, felt: tuple[Felt, ...]) -> tuple[str, ...]:
    return tuple(spoken(context, line, one) for one in felt)


def _some_points(
    context: Context, d: Drawn, felt: tuple[Felt, ...], points: tuple[Point, ...], said: tuple[str, ...], kind: Marker
) -> tuple[Node, ...]:
    return tuple(_point(context, d, one, at, alt, kind) for one, at, alt in zip(felt, points, said, strict=True))


def _point(context: Context, d: Drawn, felt: Felt, at: Point, alt: str, kind: Marker) -> Node:
    style, (x, y) = context.style.emotion, at
    telling = felt.moment in GRAVITY
    half = style.glyph / 2 if telling else style.point
    marks: tuple[Mark, ...] = (marker(style, x, y, kind, d.role, felt.mean),)
    if telling:
        marks = moment_marks(str(felt.moment), x, y, style.glyph, style.halo)
    bounds = Rect(x - half, y - half, half * 2, half * 2)
    key = Key(felt.step.id, Part.POINT, d.line.key)
    return Node(key, bounds, marks, subject=felt.subject, alt=alt)


def _labels(context: Context, kept: Parts, drawn: Sequence[Drawn]) -> list[Label]:
    """The labels of the points, of those that are too many the gravest; one said by several curves is written once."""
    found: list[Label] = []
    for index, d in enumerate(drawn):
        for felt, own in zip(parted(d.line.points), parted(d.points), strict=True):
            make = partial(_some_labels, context, index, d, felt, own)
            found += kept.again(("labels", d.line.key, felt[0].column), (felt, own, index), make)
    if len(drawn) > 1:
        said: dict[tuple[str, str], Label] = {}
        for label in found:
            said.setdefault((label.felt.step.id, label.felt.label), label)
        found = list(said.values())
    most = context.style.emotion.most_labels
    if most is None or len(found) <= most:
        return found
    return sorted(found, key=lambda label: (label.felt.moment not in GRAVITY, -abs(label.felt.value)))[:most]


def _some_labels(
    context: Context, index: int, d: Drawn, felt: tuple[Felt, ...], points: tuple[Point, ...]
) -> tuple[Label, ...]:
    pairs = zip(felt, points, strict=True)
    return tuple(_label(context, index, d, one, at) for one, at in pairs if one.label)


def _label(context: Context, index: int, d: Drawn, felt: Felt, point: Point) -> Label:
    style, types = context.style.emotion, context.style.type
    text = context.paragraph(felt.label, types.moment, style.label_width)
    kind = None
    if style.kinds and felt.moment in GRAVITY:
        kind = context.paragraph(context.words.tr(f"moment.{felt.moment}"), types.moment_kind, style.label_width)
    grave = GRAVITY.index(felt.moment) if felt.moment in GRAVITY else len(GRAVITY)
    key = Key(felt.step.id, Part.NAME, d.line.key)
    size = max(text.width, kind.width if kind else 0.0), text.height + (kind.height if kind else 0.0)
    return Label(key, felt, kind, text, point, (grave, index, -abs(felt.value)), size)


def _placed(context: Context, kept: Parts, labels: Iterable[Label], drawn: Sequence[Drawn]) -> list[Placed]:
    """The labels in crowds that cannot meet each other, in each the gravest placed first."""
    found = []
    for number, crowd in enumerate(_crowds(labels, drawn, context.columns.width)):
        found.append(Placed(crowd, kept.again(("places", number), crowd, partial(_places, context, crowd))))
    return found


def _crowds(labels: Iterable[Label], drawn: Sequence[Drawn], width: float) -> Iterator[Crowd]:
    crowd: list[Label] = []
    left = right = 0.0
    for x, wide, label in sorted(((_left(one, width), one.size[0], one) for one in labels), key=itemgetter(0)):
        if len(crowd) >= CROWD and x > right + APART:
            yield _crowd(crowd, drawn, left, right)
            crowd = []
        left, right = (x, x + wide) if not crowd else (left, max(right, x + wide))
        crowd.append(label)
    if crowd:
        yield _crowd(crowd, drawn, left, right)


def _crowd(labels: Iterable[Label], drawn: Sequence[Drawn], left: float, right: float) -> Crowd:
    courses = []
    for d in drawn:
        first = max(0, bisect_left(d.points, left - NEAR, key=itemgetter(0)) - 1)
        end = bisect_right(d.points, right + NEAR, key=itemgetter(0)) + 1
        courses.append(Course(d.points[first:end], d.slope[first:end], d.line.points[first:end]))
    return Crowd(tuple(sorted(labels, key=attrgetter("rank"))), tuple(courses))


def _left(label: Label, width: float) -> float:
    """Where a label's words begin, in whichever row."""
    wide = label.size[0]
    return min(max(label.point[0] - wide / 2, 0.0), max(0.0, width - wide))


def _places(context: Context, crowd: Crowd) -> dict[str, Rect]:
    style, types = context.style.emotion, context.style.type
    one = types.moment.leading + (types.moment_kind.leading if style.kinds else 0.0)
    words = [Word(_name(label.key), *label.point, *label.size, above=label.felt.value > 0) for label in crowd.labels]
    courses = [smooth(course.points, course.slope, SAMPLE) for course in crowd.courses]
    ground = Field(_solid(context, crowd.courses), courses)
    return placed(words, ground, Room(style.above - one, context.columns.width))


def _name(key: Key) -> str:
    return f"{key.id} {key.other}"


def _solid(context: Context, courses: Iterable[Course]) -> list[Rect]:
    """The glyphs and points."""
    style = context.style.emotion
    found = []
    for course in courses:
        for felt, (x, y) in zip(course.felt, course.points, strict=True):
            half = style.glyph / 2 if felt.moment in GRAVITY else style.point
            found.append(Rect(x - half, y - half, half * 2, half * 2))
    return found


def _label_nodes(kept: Parts, crowds: Iterable[Placed], above: float, zero: float) -> Iterator[Node]:
    """The words; those that stand on the fill get a ground of their own."""
    for number, one in enumerate(crowds):
        first = one.crowd.courses[0]
        make = partial(_words, one, first, above, zero)
        yield from kept.again(("words", number), (one.crowd.labels, first, one.rects, above, zero), make)


def _words(one: Placed, first: Course, above: float, zero: float) -> tuple[Node, ...]:
    course = smooth(tuple((x, y + above) for x, y in first.points), first.slope, SAMPLE)
    found = []
    for label in one.crowd.labels:
        rect = one.rects[_name(label.key)].moved(0, above)
        ground = () if is_outside(rect, [course], zero) else (_backing(rect),)
        kind = label.kind
        top = kind.height if kind else 0.0
        over = kind.marks(rect.x, rect.y, moment_role(str(label.felt.moment)), "center", rect.width) if kind else ()
        marks = (*ground, *over, *label.text.marks(rect.x, rect.y + top, "ink", "center", rect.width))
        found.append(Node(label.key, rect, marks, subject=label.felt.subject, alt=label.felt.label))
    return tuple(found)


def _backing(rect: Rect) -> Mark:
    return Path(rounded(Rect(rect.x - 2, rect.y, rect.width + 4, rect.height), 2), fill="surface", opacity=BACKING)


def _quotes(
    context: Context, drawn: Sequence[Drawn], crowds: Sequence[Placed], scale: Scale, height: float
) -> Iterator[Node]:
    """Quotes where the lane is free beside their point; the others are told by the point."""
    style = context.style.emotion
    if not style.quote_width or not any(felt.quote for d in drawn for felt in d.line.points):
        return
    rects = [rect.moved(0, scale.top) for one in crowds for rect in one.rects.values()]
    courses = [Course(d.points, d.slope, d.line.points) for d in drawn]
    ground = Field([*_solid(context, courses), *rects], [smooth(d.points, d.slope, SAMPLE) for d in drawn])
    bounds = Rect(0, style.inset / 4, context.columns.width, height - style.inset / 2)
    for d in drawn:
        for felt, point in zip(d.line.points, d.points, strict=True):
            if not felt.quote:
                continue
            type_ = context.style.type.feeling_quote
            words = context.measure.paragraph(context.words.quoted(felt.quote), type_, style.quote_width, balance=True)
            rect = free_place((words.width, words.height), point, bounds, ground, scale.y(0))
            if rect:
                ground.put(rect)
                marks = words.marks(rect.x, rect.y, "ink_2", "center", rect.width)
                yield Node(Key(felt.step.id, Part.QUOTE, d.line.key), rect, marks, subject=felt.subject, alt=felt.quote)
