"""What a window onto a drawing shows: only that goes onto its page, so that a tile's text is the text one sees."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from journeyeditor.drawing.drawing import Drawing, Group
from journeyeditor.drawing.extent import extent
from journeyeditor.drawing.marks import Mark
from journeyeditor.drawing.sheet import View

Box = tuple[float, float, float, float]
"""Left, top, right, bottom."""


class Reach(NamedTuple):
    """A group's marks with their boxes, and the box round them all; the group's coordinates."""

    origin: tuple[float, float]
    box: Box
    marks: tuple[tuple[Box, Mark], ...]


class Seen:
    """The marks of views. How far the marks of a drawing reach is found once, however many windows it has."""

    def __init__(self) -> None:
        """Starts with no drawing."""
        self._known: dict[int, tuple[Drawing, tuple[Reach, ...]]] = {}

    def marks(self, view: View) -> Iterator[tuple[tuple[float, float], Iterable[Mark]]]:
        """The groups' origins with the marks to paint, in painting order."""
        if not view.clipped:
            for group in view.drawing.groups:
                yield group.origin, (mark for node in group.nodes for mark in node.marks)
            return
        source = view.source
        for reach in self._reaches(view.drawing):
            x, y = reach.origin
            window = (source.x - x, source.y - y, source.right - x, source.bottom - y)
            if _meet(reach.box, window):
                yield reach.origin, _inside(reach.marks, window)

    def _reaches(self, drawing: Drawing) -> tuple[Reach, ...]:
        known = self._known.get(id(drawing))
        if known is None:
            # The drawing is kept with what is known of it, so that its id is not given to another.
            known = self._known[id(drawing)] = (drawing, tuple(map(_reach, drawing.groups)))
        return known[1]


def _reach(group: Group) -> Reach:
    marks = tuple((_box(mark), mark) for node in group.nodes for mark in node.marks)
    boxes = [box for box, _ in marks]
    lefts, tops, rights, bottoms = zip(*boxes, strict=True) if boxes else ((0.0,), (0.0,), (0.0,), (0.0,))
    return Reach(group.origin, (min(lefts), min(tops), max(rights), max(bottoms)), marks)


def _box(mark: Mark) -> Box:
    rect = extent(mark)
    return rect.x, rect.y, rect.right, rect.bottom


def _inside(marks: Iterable[tuple[Box, Mark]], window: Box) -> list[Mark]:
    left, top, right, bottom = window
    return [m for (x1, y1, x2, y2), m in marks if x1 < right and left < x2 and y1 < bottom and top < y2]


def _meet(one: Box, other: Box) -> bool:
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]
