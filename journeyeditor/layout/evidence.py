"""Evidence on paper: assumptions are hatched, so that one sees what a map only supposes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from journeyeditor.drawing import GlyphRun, Group, Hatch, Image, Mark, Node, Part, Path, Rect
from journeyeditor.drawing.hatch import bounds
from journeyeditor.drawing.shapes import circle, rounded
from journeyeditor.layout.context import Context, is_assumed
from journeyeditor.model import Drawn, Id, Journey, kind_of_lane

HATCH = Hatch("ink_3", 0.5, 3.2, 0.45)
"""Thin enough to read words over it, in greyscale too."""

ROUND = 3.2
"""How far the hatch round a point of a curve reaches beyond it, pt."""

AROUND = 1.5
"""How far the hatch reaches beyond the words of a card without a box, pt."""


def assumed_ids(journey: Journey) -> frozenset[Id]:
    """Cards, encounters and feelings that are said to be assumptions."""
    found = {card.id for card in journey.cards if is_assumed(card.evidence)}
    found |= {encounter.id for encounter in journey.encounters if is_assumed(encounter.evidence)}
    return frozenset(found | {feeling.id for feeling in journey.feelings if is_assumed(feeling.evidence)})


def hatched(groups: Sequence[Group], context: Context) -> tuple[Group, ...]:
    """The groups with what is assumed hatched, under its words; from afar only what stands there for itself."""
    assumed = assumed_ids(context.journey)
    if context.style.overview:
        assumed -= {card.id for card in context.journey.cards}
    return tuple(_hatched_group(group, assumed) for group in groups) if assumed else tuple(groups)


def _hatched_group(group: Group, assumed: frozenset[Id]) -> Group:
    if not any(_is_hatched(node, assumed) for node in group.nodes):
        return group
    return replace(group, nodes=tuple(_hatched(n) if _is_hatched(n, assumed) else n for n in group.nodes))


def _is_hatched(node: Node, assumed: frozenset[Id]) -> bool:
    return node.subject in assumed and node.key.part in (Part.CARD, Part.POINT)


def _hatched(node: Node) -> Node:
    """The hatch over the ground of a card, else under all its marks; round a point."""
    if node.key.part is Part.POINT:
        box = node.bounds
        ring = circle(box.x + box.width / 2, box.y + box.height / 2, box.width / 2 + ROUND)
        return replace(node, marks=(Path(ring, hatch=HATCH), *node.marks))
    ground = _ground(node.marks, node.bounds)
    if ground is None:
        box = node.bounds
        wide = Rect(box.x - AROUND, box.y - AROUND, box.width + 2 * AROUND, box.height + 2 * AROUND)
        return replace(node, marks=(Path(rounded(wide, 2.0), hatch=HATCH), *node.marks))
    path = node.marks[ground]
    hatch = (Path(path.commands, hatch=HATCH),) if isinstance(path, Path) else ()
    return replace(node, marks=(*node.marks[: ground + 1], *hatch, *node.marks[ground + 1 :]))


def _ground(marks: Sequence[Mark], box: Rect) -> int | None:
    """The index of the last box or disc before the words that is about as wide as the node."""
    found = None
    for index, mark in enumerate(marks):
        if isinstance(mark, GlyphRun | Image):
            break
        if mark.fill and abs(bounds(mark.commands).width - box.width) < 2.0:
            found = index
    return found


def evidence_counts(context: Context) -> tuple[int, int]:
    """How many of the cards and touchpoints shown are assumptions, and of how many."""
    journey = context.journey
    lanes = {lane.id for lane in journey.lanes if not (lane.hidden or lane.collapsed)}
    met = any(kind_of_lane(lane.kind).drawn is Drawn.TOUCHPOINTS for lane in journey.lanes if lane.id in lanes)
    shown = [card.evidence for card in journey.cards if card.lane in lanes]
    shown += [encounter.evidence for encounter in journey.encounters] if met else []
    return sum(map(is_assumed, shown)), len(shown)
