"""Labels that a seam would cut step aside, as far as nothing else is in their way; quotes give way."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from math import ceil

from journeyeditor.drawing import Drawing, Group, Node, Part, Rect
from journeyeditor.layout.blocks import moved_node
from journeyeditor.layout.sheets.anatomy import MOVABLE
from journeyeditor.layout.sheets.edges import curve_height
from journeyeditor.layout.sheets.seams import AWAY

KEPT_OFF = MOVABLE | {Part.POINT, Part.PERSONA, Part.CARD, Part.NUMBER, Part.MOMENT}

NEXT = 6.0
"""How far the places of a curve are apart that quotes keep off, pt."""

AIR = 3.0
"""How far a label keeps off a seam and off its neighbours, pt."""


def cleared(drawing: Drawing, columns: Sequence[float], most: float) -> Drawing:
    """The drawing with labels moved sideways by at most `most` pt off upright seams at the given x."""
    if not columns:
        return drawing
    return replace(drawing, groups=tuple(_cleared(group, columns, most) for group in drawing.groups))


def _cleared(group: Group, columns: Sequence[float], most: float) -> Group:
    seams = [x - group.origin[0] for x in columns]
    nodes: list[Node | None] = list(group.nodes)
    for index, node in enumerate(group.nodes):
        if node.key.part in MOVABLE and _crossed(node.bounds, seams):
            others = [one.bounds for one in nodes if one and one is not node and one.key.part in KEPT_OFF]
            others += _along(group) if node.key.part is Part.QUOTE else ()
            step = _step(node.bounds, seams, others, most, group.bounds)
            if step:
                nodes[index] = moved_node(node, step, 0.0)
            elif node.key.part is Part.QUOTE:
                # Layout shows a quote only where there is room for it; its point tells it all the same.
                nodes[index] = None
    kept = tuple(node for node in nodes if node)
    return group if kept == group.nodes else replace(group, nodes=kept)


def _along(group: Group) -> Iterator[Rect]:
    """Small boxes along the curves of a lane, which quotes keep off."""
    for node in group.nodes:
        if node.key.part is Part.CURVE:
            for step in range(ceil(node.bounds.width / NEXT) + 1):
                x = node.bounds.x + step * NEXT
                heights = (curve_height(mark, x) for mark in node.marks)
                yield from (Rect(x - NEXT / 2, y - AIR, NEXT, 2 * AIR) for y in heights if y is not None)


def _crossed(box: Rect, seams: Iterable[float]) -> list[float]:
    return [x for x in seams if box.x + AWAY < x < box.right - AWAY]


def _step(box: Rect, seams: Iterable[float], others: Sequence[Rect], most: float, room: Rect) -> float:
    """The smallest step that takes a box off every seam without meeting another; 0 where there is none."""
    crossed = _crossed(box, seams)
    steps = sorted((min(crossed) - AIR - box.right, max(crossed) + AIR - box.x), key=abs)
    for step in steps:
        there = box.moved(step, 0.0)
        inside = there.x >= room.x - AWAY and there.right <= room.right + AWAY
        if abs(step) <= most and inside and not any(there.intersects(other) for other in others):
            return step
    return 0.0
