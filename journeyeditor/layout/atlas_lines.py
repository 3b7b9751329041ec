"""The lines of the atlas and how far each bends, so that it crosses no node or label where that can be."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from journeyeditor.atlas import Atlas, AtlasLink, Overlap
from journeyeditor.atlas.progress import Told, nobody
from journeyeditor.layout.atlas_curves import Bow, bow
from journeyeditor.layout.atlas_field import Field
from journeyeditor.layout.atlas_picture import Arrow, OverlapLine, PartLine, Spot, overlap_line
from journeyeditor.layout.atlas_style import AtlasStyle
from journeyeditor.model import Id

OVERLAP_BENDS = (0.03, -0.03, 0.09, -0.09, 0.16, -0.16, 0.24, -0.24)
ARROW_BENDS = tuple(sign * bend for bend in (0.13, 0.18, 0.24, 0.31, 0.38, 0.42) for sign in (1, -1))
"""Bends to try, the flattest first."""
OVERLAP_BEND, ARROW_BEND = 36.0, 6.0
"""What a bend costs. An overlap stays straight unless it would run through a node; its label stands over it."""
OWN_LABEL = 2.0


def flattest(bends: Sequence[float], line: Callable[[float], Bow], cost: Callable[[Bow], float], dear: float) -> float:
    """The bend of least cost; flatter ones are tried first, and no more than can still be better."""
    best, least = bends[0], float("inf")
    for bend in bends:
        if dear * abs(bend) >= least:
            break
        found = cost(line(bend)) + dear * abs(bend)
        if found < least:
            best, least = bend, found
    return best


def overlap_lines(
    overlaps: Sequence[Overlap], spots: Mapping[Id, Spot], style: AtlasStyle, told: Told = nobody
) -> tuple[OverlapLine, ...]:
    """A line for each of some overlaps, the strongest painted first."""
    field, lines = Field(spots, 0.0), []
    for number, overlap in enumerate(overlaps):
        told(0.2 + 0.5 * number / len(overlaps))
        a, b = overlap.a, overlap.b
        way = ways(spots, a, b)
        bend = flattest(OVERLAP_BENDS, way, costs(field, a, b), OVERLAP_BEND)
        lines.append(overlap_line(overlap, way(bend), style))
    return tuple(sorted(lines, key=lambda line: -line.overlap.count))


def arrows_of(
    links: Sequence[AtlasLink],
    spots: Mapping[Id, Spot],
    overlaps: Sequence[OverlapLine],
    style: AtlasStyle,
    told: Told = nobody,
) -> tuple[Arrow, ...]:
    """An arrow for each link, the shortest placed first; a second link of a pair takes another bend."""
    field, arrows, taken = Field(spots, OWN_LABEL), {}, set[tuple[Id, Id, float]]()
    for overlap in overlaps:
        field.keep(overlap.bow)
    for link in sorted(links, key=lambda link: (distance(spots, link.source, link.target), link.id)):
        told(0.7)
        a, b = link.source, link.target
        free = [bend for bend in ARROW_BENDS if (a, b, bend) not in taken] or ARROW_BENDS
        way = ways(spots, a, b, style.off_source, style.off_target)
        bend = flattest(free, way, costs(field, a, b), ARROW_BEND)
        taken |= {(a, b, bend), (b, a, -bend)}
        arrows[link.id] = Arrow(link, way(bend))
        field.keep(arrows[link.id].bow)
    return tuple(arrows[link.id] for link in links)


def ways(
    spots: Mapping[Id, Spot], a: Id, b: Id, off_source: float = 0.0, off_target: float = 0.0
) -> Callable[[float], Bow]:
    """The line between two nodes, by its bend."""
    return lambda bend: bow(spots[a].disc, spots[b].disc, bend, off_source, off_target)


def costs(field: Field, a: Id, b: Id) -> Callable[[Bow], float]:
    """What is wrong with a line between two nodes."""
    return lambda line: field.cost(line, a, b)


def part_lines(
    atlas: Atlas, spots: Mapping[Id, Spot], overlaps: Sequence[OverlapLine], near: bool = False
) -> tuple[PartLine, ...]:
    """What joins each part to its whole, along the overlap's line where there is one; `near`: in its group only."""
    lines = {frozenset((line.overlap.a, line.overlap.b)): line for line in overlaps}
    parts = []
    for journey in atlas.journeys:
        if journey.parent not in spots or (near and spots[journey.parent].journey.group != journey.group):
            continue
        line = lines.get(frozenset((journey.id, journey.parent)))
        way = line.bow if line else bow(spots[journey.parent].disc, spots[journey.id].disc, OVERLAP_BENDS[0])
        if line and line.overlap.a != journey.parent:
            way = Bow(way.end, way.control, way.start)
        parts.append(PartLine(journey.parent, journey.id, way, line is None))
    return tuple(parts)


def distance(spots: Mapping[Id, Spot], one: Id, other: Id) -> float:
    """How far two nodes are from each other, squared pt²."""
    a, b = spots[one].disc, spots[other].disc
    return (a.x - b.x) ** 2 + (a.y - b.y) ** 2
