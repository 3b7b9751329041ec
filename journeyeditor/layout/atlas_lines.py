"""The lines of the atlas and how far each bends, so that it crosses no node or label where that can be."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from journeyeditor.atlas import Atlas
from journeyeditor.drawing import Rect
from journeyeditor.layout.atlas_curves import Bow, Point, bow, crossings, meets_box, meets_disc
from journeyeditor.layout.atlas_picture import Arrow, OverlapLine, PartLine, Spot
from journeyeditor.layout.atlas_style import AtlasStyle
from journeyeditor.model import Id

OVERLAP_BENDS = (0.03, -0.03, 0.09, -0.09, 0.16, -0.16, 0.24, -0.24)
ARROW_BENDS = tuple(sign * bend for bend in (0.13, 0.18, 0.24, 0.31, 0.38, 0.42) for sign in (1, -1))
NODE, OWN_LABEL, LABEL, CROSSING, BEND = 12.0, 2.0, 5.0, 0.6, 6.0
"""What a line costs for each node and label it runs through, each line it crosses, and its bend."""
OVERLAP_BEND = 36.0
"""An overlap stays straight unless it would run through a node: its label stands over it on a ground of its own."""
GAP = 3.0
"""How near a line may come to a node, pt."""
MANY = 120
"""With more lines than these, crossings of lines are no longer weighed: they cannot be avoided."""


@dataclass(frozen=True, slots=True)
class Field:
    """What lines must keep off: nodes, and lines that are drawn already."""

    spots: Mapping[Id, Spot]
    own_label: float
    drawn: list[tuple[Rect, list[Point]]]

    def cost(self, line: Bow, source: Id, target: Id) -> float:
        """What is wrong with a line between two nodes."""
        points, box = line.points(), line.bounds()
        return self._nodes(points, box, {source, target}) + self._lines(points, box)

    def _nodes(self, points: list[Point], box: Rect, own: set[Id]) -> float:
        cost = 0.0
        for key, spot in self.spots.items():
            if not spot.bounds.intersects(box):
                continue
            if meets_box(points, spot.box):
                cost += self.own_label if key in own else LABEL
            if key not in own and meets_disc(points, spot.disc, GAP):
                cost += NODE
        return cost

    def _lines(self, points: list[Point], box: Rect) -> float:
        if len(self.drawn) > MANY:
            return 0.0
        coarse = points[::4]
        return CROSSING * sum(crossings(coarse, other) for around, other in self.drawn if around.intersects(box))

    def keep(self, line: Bow) -> None:
        """Remembers a line that is drawn."""
        self.drawn.append((line.bounds(), line.points(5)))


def overlap_lines(atlas: Atlas, spots: Mapping[Id, Spot], style: AtlasStyle, least: int) -> tuple[OverlapLine, ...]:
    """A line for each pair that shares `least` touchpoints or more, the strongest painted first."""
    field, lines = Field(spots, 0.0, []), []
    for overlap in atlas.overlaps:
        if overlap.count < least:
            continue
        a, b = spots[overlap.a].disc, spots[overlap.b].disc
        costs = (
            (field.cost(line, overlap.a, overlap.b) + OVERLAP_BEND * abs(bend), index, line)
            for index, bend in enumerate(OVERLAP_BENDS)
            for line in (bow(a, b, bend),)
        )
        line = min(costs)[2]
        lines.append(OverlapLine(overlap, line, style.line_width + style.line_step * overlap.count))
    return tuple(sorted(lines, key=lambda line: -line.overlap.count))


def arrows_of(
    atlas: Atlas, spots: Mapping[Id, Spot], overlaps: Sequence[OverlapLine], style: AtlasStyle
) -> tuple[Arrow, ...]:
    """An arrow for each link, the shortest placed first; a second link of a pair takes another bend."""
    field, arrows, taken = Field(spots, OWN_LABEL, []), {}, set[tuple[Id, Id, float]]()
    for overlap in overlaps:
        field.keep(overlap.bow)
    for link in sorted(atlas.links, key=lambda link: (distance(spots, link.source, link.target), link.id)):
        a, b = spots[link.source].disc, spots[link.target].disc
        costs = [
            (field.cost(line, link.source, link.target) + BEND * abs(bend), index, line)
            for index, bend in enumerate(ARROW_BENDS)
            if (link.source, link.target, bend) not in taken
            for line in (bow(a, b, bend, style.off_source, style.off_target),)
        ]
        _, index, line = min(costs) if costs else (0.0, 0, bow(a, b, ARROW_BENDS[0]))
        taken |= {(link.source, link.target, ARROW_BENDS[index]), (link.target, link.source, -ARROW_BENDS[index])}
        field.keep(line)
        arrows[link.id] = Arrow(link, line)
    return tuple(arrows[link.id] for link in atlas.links)


def part_lines(atlas: Atlas, spots: Mapping[Id, Spot], overlaps: Sequence[OverlapLine]) -> tuple[PartLine, ...]:
    """What joins each part to its whole, along the overlap's line where there is one."""
    lines = {frozenset((line.overlap.a, line.overlap.b)): line for line in overlaps}
    parts = []
    for journey in atlas.journeys:
        if journey.parent not in spots:
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
