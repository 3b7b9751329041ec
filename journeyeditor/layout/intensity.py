"""The lane of intensity: how strongly a step is felt, 1…5, a line per persona without fill."""

from __future__ import annotations

from journeyeditor.drawing import Key, Node, Part, Rect
from journeyeditor.layout.context import Context, LaneBody
from journeyeditor.layout.curves import (
    Scale,
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
from journeyeditor.model import Lane
from journeyeditor.model.feelings import Line

LEVELS = (1, 2, 3, 4, 5)
NAMED = (5, 3, 1)


def draw_intensity(context: Context, lane: Lane) -> LaneBody:
    """The lane's body and its scale."""
    style = context.style.intensity
    scale = Scale(1, 5, max(lane.height or style.height, 3 * style.inset), style.inset)
    curves = felt_lines(context, "intensity")
    labels = tuple(
        scale_label(context, lane, level, context.words.number(level), scale.y(level), style) for level in NAMED
    )
    nodes = [_guides(context, lane, scale)]
    for curve in reversed(curves):
        nodes += _line(context, lane, curves, curve, scale)
    return LaneBody(scale.height, tuple(nodes), labels)


def _guides(context: Context, lane: Lane, scale: Scale) -> Node:
    width = context.columns.width
    marks = tuple(guide(width, scale.y(level), "line", context.style.stroke.hair) for level in LEVELS)
    return Node(Key(lane.id, Part.SCALE, "guides"), Rect(0, 0, width, scale.height), marks)


def _line(context: Context, lane: Lane, curves: tuple[Line, ...], curve: Line, scale: Scale) -> list[Node]:
    points, role = points_of(context, curve.points, scale), role_of(curves, curve)
    nodes = [curve_node(context, lane, curve, points, role)]
    style = context.style.intensity
    for felt, (x, y) in zip(curve.points, points, strict=True):
        mark = marker(style, x, y, marker_of(curves, curve), role, hollow=False)
        bounds = Rect(x - style.point, y - style.point, style.point * 2, style.point * 2)
        key = Key(felt.step.id, Part.POINT, f"intensity {curve.key}".strip())
        nodes.append(Node(key, bounds, (mark,), subject=felt.subject, alt=spoken(context, curve, felt)))
    return nodes
