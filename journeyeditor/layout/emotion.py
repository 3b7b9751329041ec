"""The lane of emotion: −5…+5, a curve per persona, filled for the first, with key moments, labels and quotes.

The body's zero is the top of the scale, however much room the words need above it: a lane that grows keeps its curve.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import partial
from itertools import chain, repeat
from typing import NamedTuple

from journeyeditor.drawing import Hatch, Key, Mark, Node, Part, Path, Rect, late_node
from journeyeditor.drawing.marks import Commands
from journeyeditor.drawing.moments import moment_marks, moment_role
from journeyeditor.drawing.shapes import Point
from journeyeditor.layout.context import Context, LaneBody
from journeyeditor.layout.course import Course, followed
from journeyeditor.layout.crowds import Label, Place, Spoken, Stretch, Words, half_of, reach_of, solid, words_of
from journeyeditor.layout.curve import smooth
from journeyeditor.layout.curves import (
    Scale,
    Sign,
    bounds_of,
    curve_node,
    guide,
    marker,
    point_of,
    scale_label,
    sign_of,
    spoken,
)
from journeyeditor.layout.felt import felt_lines
from journeyeditor.layout.labels import SAMPLE, Field, Room, Word, is_outside, placed
from journeyeditor.layout.many import Many
from journeyeditor.layout.parts import Parts
from journeyeditor.layout.quotes import Ground, Quoted, backing, draw_quotes
from journeyeditor.layout.style import Curve
from journeyeditor.model import GRAVITY, Lane
from journeyeditor.model.feelings import Felt, Line


class Drawn(NamedTuple):
    """A curve in its course, and by point: its node, its label, its quote."""

    line: Line
    sign: Sign
    course: Course
    nodes: tuple[Node, ...] = ()
    labels: tuple[Label | None, ...] = ()
    quoted: tuple[Quoted | None, ...] = ()


class LastCurves:
    """The lane as it was drawn last on the same columns."""

    __slots__ = ("body", "drawn", "lines", "quotes", "room", "words")

    def __init__(self) -> None:
        """Starts with no curve."""
        self.lines: tuple[Line, ...] | None = None
        self.drawn: tuple[Drawn, ...] = ()
        self.words = Words()
        self.quotes = Parts()
        self.room = (0.0, 0.0)
        self.body: LaneBody | None = None


def draw_emotion(context: Context, lane: Lane) -> LaneBody:
    """The lane's body and its scale; the lane grows where labels need room above or below.

    While it is held (`LayoutOptions.held`) it gives no room back: nothing below it jumps at each step of a drag.
    """
    style = context.style.emotion
    scale = Scale(-5, 5, max(lane.height or style.height, 3 * style.inset), style.inset)
    last = context.recalled("curves", (context.columns, lane), LastCurves)
    lines = felt_lines(context, "emotion")
    if lines is not last.lines:
        last.drawn = tuple(_drawn(context, last.drawn, lines, index, scale) for index in range(len(lines)))
        place = Place(partial(_found, context, scale), partial(_words, context.style.on_paper))
        last.words = words_of(last.words, _chosen(context, last.drawn), [d.course for d in last.drawn], place)
    room = _room(last, scale, held=context.options.held)
    if last.body is None or lines is not last.lines or room != last.room:
        last.lines, last.room = lines, room
        last.body = _body(context, lane, last, scale)
    return last.body


def _room(last: LastCurves, scale: Scale, *, held: bool) -> tuple[float, float]:
    """What the words need above and below the scale, pt."""
    top, bottom = reach_of(last.words)
    above, below = max(0.0, -top), max(0.0, bottom - scale.height)
    return (max(above, last.room[0]), max(below, last.room[1])) if held else (above, below)


def _body(context: Context, lane: Lane, last: LastCurves, scale: Scale) -> LaneBody:
    above, below = last.room
    room = Rect(0, 0 - above, context.columns.width, above + scale.height + below)
    drawn, inset = last.drawn, context.style.emotion.inset
    nodes = (
        *_fills(context, lane, drawn, scale),
        context.recalled("guides", (context.columns, lane), lambda: _guides(context, lane, scale)),
        *(_curve_node(context, lane, d) for d in reversed(drawn)),
        *_quotes(context, last, Rect(0, room.y + inset / 4, room.width, room.height - inset / 2), scale.y(0)),
        *chain.from_iterable(d.nodes for d in reversed(drawn)),
        *chain.from_iterable(one.nodes for one in last.words.placed),
    )
    labels = context.recalled(
        "scale", (context.columns, lane, above), lambda: _scale_labels(context, lane, scale, above)
    )
    return LaneBody(room.height, nodes, labels, above=above)


def _drawn(context: Context, before: Sequence[Drawn], lines: Sequence[Line], index: int, scale: Scale) -> Drawn:
    line, sign = lines[index], sign_of(lines, index)
    known = before[index] if index < len(before) else None
    if known is None or known.sign != sign:
        known = Drawn(line, sign, Course())
    course = followed(known.course, line.points, lambda felt: point_of(context, felt, scale))
    spot = course.exchange
    fresh = Drawn(line, sign, course)
    now = slice(spot.first, spot.end)
    pairs = list(zip(course.felt[now], course.points[now], strict=True))
    told = _told(context, line, course.felt[now], whole=not known.nodes)
    points = (_point(context, fresh, *pair, alt) for pair, alt in zip(pairs, told, strict=True))
    return fresh._replace(
        nodes=spot.spliced(known.nodes, tuple(points)),
        labels=spot.spliced(known.labels, tuple(_label(context, fresh, felt, at) for felt, at in pairs)),
        quoted=spot.spliced(known.quoted, tuple(_quoted(line, felt, at) for felt, at in pairs)),
    )


def _told(context: Context, line: Line, felt: Sequence[Felt], *, whole: bool) -> Sequence[str]:
    """What is felt in words. The `whole` of a curve is told anew on other columns, mostly in the same words."""
    kept: Many[str] = context.recalled(("told", line.key), (), Many)
    if not whole:
        return [spoken(context, line, one) for one in felt]
    inputs = zip(repeat(line.persona), felt, strict=False)
    return kept.each([one.column for one in felt], inputs, lambda _, one: spoken(context, line, one))


def _curve_node(context: Context, lane: Lane, d: Drawn) -> Node:
    course, role = d.course, d.sign.role
    return context.recalled(
        ("curve", d.line.key),
        (lane, d.line.persona, role, *course.shape),
        lambda: curve_node(context, lane, d.line, bounds_of(course.xs, course.ys), role, course.commands),
    )


def _guides(context: Context, lane: Lane, scale: Scale) -> Node:
    width, stroke = context.columns.width, context.style.stroke
    values = (5.0, 2.5, -2.5, -5.0) if context.style.emotion.half_lines else (5.0, -5.0)
    marks = [guide(width, scale.y(value), "line", stroke.hair) for value in values]
    zero = "ink_3" if context.style.on_paper else "control"
    marks.append(guide(width, scale.y(0), zero, stroke.zero, stroke.zero_dash))
    return Node(Key(lane.id, Part.SCALE, "guides"), Rect(0, 0, width, scale.height), tuple(marks))


def _scale_labels(context: Context, lane: Lane, scale: Scale, above: float) -> tuple[Node, ...]:
    style, words = context.style.emotion, context.words
    found = []
    for value, key in ((5, "curve.delighted"), (0, "curve.neutral"), (-5, "curve.let_down")):
        number = words.signed(value)
        text = words.tr(key, value=number) if style.scale_words else number
        found.append(scale_label(context, lane, value, text, above + scale.y(value), style))
    return tuple(found)


def _fills(context: Context, lane: Lane, drawn: Sequence[Drawn], scale: Scale) -> tuple[Node, ...]:
    """The areas between the first curve and zero: plain above, hatched below."""
    if not drawn or len(drawn[0].course.points) < 2:
        return ()
    course = drawn[0].course
    inputs = (context.columns, lane, *course.shape)
    return context.recalled("fills", inputs, lambda: tuple(_areas(context, lane, course, scale)))


def _areas(context: Context, lane: Lane, course: Course, scale: Scale) -> Iterator[Node]:
    style, zero, width = context.style.emotion, scale.y(0), context.columns.width
    right, left = course.xs[-1], course.xs[0]
    back = context.recalled("back", (right, left, zero), lambda: _back(right, left, zero))
    area = (*course.commands, *back)
    box = bounds_of((0.0, right), (min(course.ys), max(course.ys), zero))
    upper, lower = Rect(0, 0, width, zero), Rect(0, zero, width, scale.height - zero)
    hatch = Hatch("neg", style.hatch_width, style.hatch_pitch, style.hatch_opacity)
    plain = Path(area, fill="pos_soft", opacity=style.above_opacity, clip=upper)
    hatched = (Path(area, fill="neg_soft", opacity=style.fill_opacity, clip=lower), Path(area, hatch=hatch, clip=lower))
    yield Node(Key(lane.id, Part.FILL, "above"), Rect(box.x, box.y, box.width, zero - box.y), (plain,))
    yield Node(Key(lane.id, Part.FILL, "below"), Rect(box.x, zero, box.width, box.bottom - zero), hatched)


def _back(right: float, left: float, zero: float) -> Commands:
    """From the end of a curve down to zero and along it."""
    return (("L", right, zero), ("L", left, zero), ("Z",))


def _point(context: Context, d: Drawn, felt: Felt, at: Point, alt: str) -> Node:
    half, key = half_of(context, felt), Key(felt.step.id, Part.POINT, d.line.key)
    bounds = Rect(at[0] - half, at[1] - half, half * 2, half * 2)
    marks = partial(_point_marks, context.style.emotion, d.sign, felt, at)
    return late_node(key, bounds, marks, felt.subject, "", alt)


def _point_marks(style: Curve, sign: Sign, felt: Felt, at: Point) -> tuple[Mark, ...]:
    if felt.moment in GRAVITY:
        return moment_marks(str(felt.moment), *at, style.glyph, style.halo)
    return (marker(style, *at, sign.kind, sign.role, felt.mean),)


def _chosen(context: Context, drawn: Sequence[Drawn]) -> Iterable[Label]:
    """The labels of the points, of those that are too many the gravest; one said by several curves is written once."""
    found = list(filter(None, chain.from_iterable(d.labels for d in drawn)))
    if len(drawn) > 1:
        said: dict[tuple[str, str], Label] = {}
        for label in found:
            said.setdefault((label.felt.step.id, label.felt.label), label)
        found = list(said.values())
    most = context.style.emotion.most_labels
    if most is None or len(found) <= most:
        return found
    return sorted(found, key=lambda label: (label.felt.moment not in GRAVITY, -abs(label.felt.value)))[:most]


def _label(context: Context, d: Drawn, felt: Felt, point: Point) -> Label | None:
    if not felt.label:
        return None
    style, types = context.style.emotion, context.style.type
    text = context.paragraph(felt.label, types.moment, style.label_width)
    kind = None
    if style.kinds and felt.moment in GRAVITY:
        kind = context.paragraph(context.words.tr(f"moment.{felt.moment}"), types.moment_kind, style.label_width)
    grave = GRAVITY.index(felt.moment) if felt.moment in GRAVITY else len(GRAVITY)
    key = Key(felt.step.id, Part.NAME, d.line.key)
    wide, high = max(text.width, kind.width if kind else 0.0), text.height + (kind.height if kind else 0.0)
    within = context.columns.around(point[0])
    left = min(max(point[0] - wide / 2, within.x), max(within.x, within.right - wide))
    return Label(key, felt, kind, text, point, (grave, d.sign.place, -abs(felt.value)), (wide, high), left)


def _found(
    context: Context, scale: Scale, labels: tuple[Label, ...], stretches: tuple[Stretch, ...]
) -> tuple[Spoken, ...]:
    """Where the words of a crowd stand, the gravest placed first."""
    style, types = context.style.emotion, context.style.type
    courses = [smooth(one.points, one.slope, SAMPLE) for one in stretches]
    one = types.moment.leading + (types.moment_kind.leading if style.kinds else 0.0)
    words = [Word(_name(label.key), *label.point, *label.size, above=label.felt.value > 0) for label in labels]
    room = Room(style.above - one, context.columns.around)
    found = placed(words, Field(solid(context, stretches), courses), room)
    rects = [found[_name(label.key)] for label in labels]
    return tuple(
        Spoken(label, rect, not is_outside(rect, courses[:1], scale.y(0)))
        for label, rect in zip(labels, rects, strict=True)
    )


def _quoted(line: Line, felt: Felt, point: Point) -> Quoted | None:
    return Quoted(Key(felt.step.id, Part.QUOTE, line.key), felt, point) if felt.quote else None


def _quotes(context: Context, last: LastCurves, bounds: Rect, level: float) -> Iterator[Node]:
    if context.style.emotion.quote_width:
        quoted = list(filter(None, chain.from_iterable(d.quoted for d in last.drawn)))
        ground = Ground([d.course for d in last.drawn], last.words, bounds, level)
        yield from draw_quotes(context, last.quotes, quoted, ground)


def _name(key: Key) -> str:
    return f"{key.id} {key.other}"


def _words(on_paper: bool, word: Spoken) -> Node:
    """The words of a label; on fill, and on paper, where lines are dark, they have a ground of their own."""
    label, rect, on_fill = word
    ground = (backing(rect),) if on_fill or on_paper else ()
    kind = label.kind
    top = kind.height if kind else 0.0
    over = kind.marks(rect.x, rect.y, moment_role(str(label.felt.moment)), "center", rect.width) if kind else ()
    marks = (*ground, *over, *label.text.marks(rect.x, rect.y + top, "ink", "center", rect.width))
    return Node(label.key, rect, marks, subject=label.felt.subject, alt=label.felt.label)
