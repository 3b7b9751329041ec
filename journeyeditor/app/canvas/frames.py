"""The outline of what can be selected: the card itself, without its number and glyph. Points."""

from __future__ import annotations

from typing import NamedTuple

from journeyeditor.app.canvas.outlines import painter_path
from journeyeditor.drawing import Node, Path, Rect

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
