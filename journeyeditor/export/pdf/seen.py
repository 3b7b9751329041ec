"""What a window onto a drawing shows: only that goes onto its page, so that a tile's text is the text one sees."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from journeyeditor.drawing.drawing import Drawing, Group, Node
from journeyeditor.drawing.extent import extent
from journeyeditor.drawing.marks import Mark
from journeyeditor.drawing.sheet import View

Box = tuple[float, float, float, float]
"""Left, top, right, bottom."""


Piece = tuple[Node, Sequence[Mark]]
"""A node and those of its marks that are seen."""


class Reach(NamedTuple):
    """A group's nodes and marks with their boxes, and the box round them all; the group's coordinates."""

    group: Group
    box: Box
    nodes: tuple[tuple[Node, tuple[tuple[Box, Mark], ...]], ...]


class Seen:
    """The marks of views. How far the marks of a drawing reach is found once, however many windows it has."""

    def __init__(self) -> None:
        """Starts with no drawing."""
        self._known: dict[int, tuple[Drawing, tuple[Reach, ...]]] = {}

    def pieces(self, view: View) -> Iterator[tuple[Group, Iterable[Piece]]]:
        """The groups with the nodes and marks to paint, in painting order."""
        if not view.clipped:
            for group in view.drawing.groups:
                yield group, [(node, node.marks) for node in group.nodes if node.marks]
            return
        source = view.source
        for reach in self._reaches(view.drawing):
            x, y = reach.group.origin
            window = (source.x - x, source.y - y, source.right - x, source.bottom - y)
            if _meet(reach.box, window):
                yield reach.group, _inside(reach, window)

    def _reaches(self, drawing: Drawing) -> tuple[Reach, ...]:
        known = self._known.get(id(drawing))
        if known is None:
            # The drawing is kept with what is known of it, so that its id is not given to another.
            known = self._known[id(drawing)] = (drawing, tuple(map(_reach, drawing.groups)))
        return known[1]


def _reach(group: Group) -> Reach:
    nodes = tuple((node, tuple((_box(mark), mark) for mark in node.marks)) for node in group.nodes)
    boxes = [box for _, marks in nodes for box, _ in marks]
    lefts, tops, rights, bottoms = zip(*boxes, strict=True) if boxes else ((0.0,), (0.0,), (0.0,), (0.0,))
    return Reach(group, (min(lefts), min(tops), max(rights), max(bottoms)), nodes)


def _box(mark: Mark) -> Box:
    rect = extent(mark)
    return rect.x, rect.y, rect.right, rect.bottom


def _inside(reach: Reach, window: Box) -> Iterator[Piece]:
    left, top, right, bottom = window
    for node, marks in reach.nodes:
        seen = [m for (x1, y1, x2, y2), m in marks if x1 < right and left < x2 and y1 < bottom and top < y2]
        if seen:
            yield node, seen


def _meet(one: Box, other: Box) -> bool:
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]
