"""The outline of what can be selected: the card itself, without its number and glyph. Points."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QPointF
from PySide6.QtGui import QPainterPath, QPainterPathStroker

from journeyeditor.app.canvas.outlines import painter_path
from journeyeditor.drawing import Node, Part, Path, Rect

PLAIN_RADIUS = 3.0
"""Corners of the frame round plain text, pt."""


class Frame(NamedTuple):
    """A rectangle relative to the group and the radius of its corners, pt."""

    rect: Rect
    radius: float


def frame_of(node: Node) -> Frame:
    """The first box that a node paints and that is about as large as the node; else its bounds."""
    for mark in node.marks:
        if isinstance(mark, Path) and mark.commands and mark.commands[0][0] == "M":
            box = painter_path(mark.commands).boundingRect()
            large = box.width() > node.bounds.width * 0.6 and box.height() > node.bounds.height * 0.4
            if large and (mark.fill or mark.stroke):
                radius = min(mark.commands[0][1] - box.x(), box.height() / 2, box.width() / 2)
                return Frame(Rect(box.x(), box.y(), box.width(), box.height()), max(0.0, radius))
    return Frame(node.bounds, PLAIN_RADIUS)


LINES = {Part.ROUTE, Part.PATH, Part.CURVE, Part.RULE}
"""Parts that are lines: met on the line, not anywhere in the box round it."""

REACH = 5.0
"""How near a line counts as on it, px."""


def touches(node: Node, x: float, y: float, scale: float) -> bool:
    """Whether a point (pt, relative to the group) within a node's bounds is on what the node shows."""
    return node.key.part not in LINES or near(line_of(node), QPointF(x, y), REACH / scale)


def line_of(node: Node) -> QPainterPath:
    """All lines of a node as one."""
    whole = QPainterPath()
    for mark in node.marks:
        if isinstance(mark, Path) and mark.stroke:
            whole.addPath(painter_path(mark.commands))
    return whole


def near(line: QPainterPath, at: QPointF, reach: float) -> bool:
    """Whether a point is within reach of a line."""
    pen = QPainterPathStroker()
    pen.setWidth(2 * reach)
    return pen.createStroke(line).contains(at)
