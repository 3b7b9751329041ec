"""The lane of intensity: how strongly a step is felt, 1…5, a line per persona without fill."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from journeyeditor.drawing import Key, Node, Part, Rect
from journeyeditor.drawing.shapes import Point
from journeyeditor.layout.context import Context, LaneBody
from journeyeditor.layout.course import Course, followed
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
from journeyeditor.model import Lane
from journeyeditor.model.feelings import Felt, Line

LEVELS = (1, 2, 3, 4, 5)
NAMED = (5, 3, 1)


class Drawn(NamedTuple):
    """A curve in its course, and the node of each point."""

    sign: Sign
    course: Course
    nodes: tuple[Node, ...] = ()


class LastCurves:
    """The curves as they were drawn last on the same columns."""

    __slots__ = ("drawn",)

    def __init__(self) -> None:
        """Starts with no curve."""
        self.drawn: tuple[Drawn, ...] = ()


def draw_intensity(context: Context, lane: Lane) -> LaneBody:
    """The lane's body and its scale."""
    style = context.style.intensity
    scale = Scale(1, 5, max(lane.height or style.height, 3 * style.inset), style.inset)
    lines, last = felt_lines(context, "intensity"), context.recalled("curves", (context.columns, lane), LastCurves)
    last.drawn = tuple(_drawn(context, last.drawn, lines, index, scale) for index in range(len(lines)))
    guides, labels = context.recalled(
        "scale", (context.columns, lane), lambda: (_guides(context, lane, scale), _scale_labels(context, lane, scale))
    )
    nodes = [guides]
    for line, d in zip(reversed(lines), reversed(last.drawn), strict=True):
        bounds = bounds_of(d.course.xs, d.course.ys)
        nodes += (curve_node(context, lane, line, bounds, d.sign.role, d.course.commands), *d.nodes)
    return LaneBody(scale.height, tuple(nodes), labels)


def _scale_labels(context: Context, lane: Lane, scale: Scale) -> tuple[Node, ...]:
    style, words = context.style.intensity, context.words
    return tuple(scale_label(context, lane, level, words.number(level), scale.y(level), style) for level in NAMED)


def _guides(context: Context, lane: Lane, scale: Scale) -> Node:
    width = context.columns.width
    marks = tuple(guide(width, scale.y(level), "line", context.style.stroke.hair) for level in LEVELS)
    return Node(Key(lane.id, Part.SCALE, "guides"), Rect(0, 0, width, scale.height), marks)


def _drawn(context: Context, before: Sequence[Drawn], lines: Sequence[Line], index: int, scale: Scale) -> Drawn:
    line, sign = lines[index], sign_of(lines, index)
    known = before[index] if index < len(before) else None
    if known is None or known.sign != sign:
        known = Drawn(sign, Course())
    course = followed(known.course, line.points, lambda felt: point_of(context, felt, scale))
    now = slice(course.exchange.first, course.exchange.end)
    pairs = zip(course.felt[now], course.points[now], strict=True)
    return Drawn(
        sign, course, course.exchange.spliced(known.nodes, tuple(_point(context, line, sign, *pair) for pair in pairs))
    )


def _point(context: Context, line: Line, sign: Sign, felt: Felt, at: Point) -> Node:
    style, (x, y) = context.style.intensity, at
    mark = marker(style, x, y, sign.kind, sign.role, hollow=False)
    bounds = Rect(x - style.point, y - style.point, style.point * 2, style.point * 2)
    key = Key(felt.step.id, Part.POINT, f"intensity {line.key}".strip())
    return Node(key, bounds, (mark,), subject=felt.subject, alt=spoken(context, line, felt))
