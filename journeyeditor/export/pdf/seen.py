"""What a window onto a drawing shows: only that goes onto its page, so that a tile's text is the text one sees."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Iterator, Sequence
from typing import NamedTuple

from journeyeditor.drawing.drawing import Drawing, Group, Node
from journeyeditor.drawing.extent import ASCENT, DESCENT, extent
from journeyeditor.drawing.hatch import bounds
from journeyeditor.drawing.marks import Figure, GlyphRun, Mark, Path, Rect
from journeyeditor.drawing.sheet import View

Box = tuple[float, float, float, float]
"""Left, top, right, bottom."""


Piece = tuple[Node, Sequence[Mark]]
"""A node and those of its marks that are seen."""


class Standing(NamedTuple):
    """A node with the box round it and those of its marks; the group's coordinates."""

    box: Box
    node: Node
    boxes: list[Box]


class Reach(NamedTuple):
    """A group's nodes, and the box round them all; the group's coordinates."""

    group: Group
    box: Box
    nodes: tuple[Standing, ...]


class Seen:
    """The marks of views. How far the marks of a drawing reach is found once, however many windows it has."""

    def __init__(self) -> None:
        """Starts with no drawing."""
        self._known: dict[int, tuple[Drawing, tuple[Reach, ...]]] = {}
        self._forms: dict[Hashable, Rect] = {}

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
            known = self._known[id(drawing)] = (drawing, tuple(map(self._reach, drawing.groups)))
        return known[1]

    def _reach(self, group: Group) -> Reach:
        nodes = tuple(self._standing(node) for node in group.nodes if node.marks)
        return Reach(group, _round([one.box for one in nodes]), nodes)

    def _standing(self, node: Node) -> Standing:
        boxes = list(map(self._box, node.marks))
        return Standing(_round(boxes), node, boxes)

    def _box(self, mark: Mark) -> Box:
        if isinstance(mark, GlyphRun):
            x, y, size = mark.x, mark.y, mark.size
            return x, y - ASCENT * size, x + mark.shape.width * size, y + DESCENT * size
        if isinstance(mark, Path) and isinstance(mark.commands, Figure) and not mark.clip:
            return self._figure(mark, mark.commands)
        rect = extent(mark)
        return rect.x, rect.y, rect.right, rect.bottom

    def _figure(self, path: Path, figure: Figure) -> Box:
        """The box of a figure: all of a form reach as far."""
        box = self._forms.get(figure.form)
        if box is None:
            box = self._forms[figure.form] = bounds(figure).moved(-figure.x, -figure.y)
        half = path.width / 2 if path.stroke else 0.0
        left, top = figure.x + box.x - half, figure.y + box.y - half
        return left, top, left + box.width + 2 * half, top + box.height + 2 * half


def _round(boxes: list[Box]) -> Box:
    """The box round others; of no size where there are none."""
    if not boxes:
        return 0.0, 0.0, 0.0, 0.0
    lefts, tops, rights, bottoms = zip(*boxes, strict=True)
    return min(lefts), min(tops), max(rights), max(bottoms)


def _inside(reach: Reach, window: Box) -> Iterator[Piece]:
    left, top, right, bottom = window
    for (x1, y1, x2, y2), node, boxes in reach.nodes:
        if x1 >= right or left >= x2 or y1 >= bottom or top >= y2:
            continue
        if left < x1 and x2 < right and top < y1 and y2 < bottom:
            yield node, node.marks
            continue
        pairs = zip(boxes, node.marks, strict=True)
        seen = [m for (a, b, c, d), m in pairs if a < right and left < c and b < bottom and top < d]
        if seen:
            yield node, seen


def _meet(one: Box, other: Box) -> bool:
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]
