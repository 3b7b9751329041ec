"""Labels that a seam would cut step aside, as far as nothing else is in their way."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from journeyeditor.drawing import Drawing, Group, Part, Rect
from journeyeditor.layout.blocks import moved_node
from journeyeditor.layout.sheets.anatomy import MOVABLE
from journeyeditor.layout.sheets.seams import AWAY

KEPT_OFF = MOVABLE | {Part.POINT, Part.PERSONA, Part.CARD, Part.NUMBER, Part.MOMENT}

AIR = 3.0
"""How far a label keeps off a seam and off its neighbours, pt."""


def cleared(drawing: Drawing, columns: Sequence[float], most: float) -> Drawing:
    """The drawing with labels moved sideways by at most `most` pt off upright seams at the given x."""
    if not columns:
        return drawing
    return replace(drawing, groups=tuple(_cleared(group, columns, most) for group in drawing.groups))


def _cleared(group: Group, columns: Sequence[float], most: float) -> Group:
    seams = [x - group.origin[0] for x in columns]
    nodes = list(group.nodes)
    changed = False
    for index, node in enumerate(nodes):
        if node.key.part in MOVABLE:
            others = [one.bounds for i, one in enumerate(nodes) if i != index and one.key.part in KEPT_OFF]
            step = _step(node.bounds, seams, others, most, group.bounds)
            if step:
                nodes[index] = moved_node(node, step, 0.0)
                changed = True
    return replace(group, nodes=tuple(nodes)) if changed else group


def _step(box: Rect, seams: Iterable[float], others: Sequence[Rect], most: float, room: Rect) -> float:
    """The smallest step that takes a box off every seam without meeting another; 0 where there is none or no need."""
    crossed = [x for x in seams if box.x + AWAY < x < box.right - AWAY]
    if not crossed:
        return 0.0
    steps = sorted((min(crossed) - AIR - box.right, max(crossed) + AIR - box.x), key=abs)
    for step in steps:
        there = box.moved(step, 0.0)
        inside = there.x >= room.x - AWAY and there.right <= room.right + AWAY
        if abs(step) <= most and inside and not any(there.intersects(other) for other in others):
            return step
    return 0.0
