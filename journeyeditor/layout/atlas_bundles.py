"""Bands and arrows between the groups of a dense atlas, in place of the lines between their journeys."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from math import hypot, sqrt

from journeyeditor.atlas.thin import Thinned
from journeyeditor.drawing import Mark, Path
from journeyeditor.drawing.shapes import line, polygon
from journeyeditor.layout.atlas_curves import Bow, Disc, Point, bow, turned
from journeyeditor.layout.atlas_picture import BundleLine, FlowLine, GroupHull, Spot
from journeyeditor.layout.atlas_style import AtlasStyle
from journeyeditor.model import Id

LEAST_BAND, BAND = 6.0, 24.0
LEAST_FLOW, FLOW = 2.0, 4.0
"""Width of the lightest band or arrow, and what is added for the heaviest, pt."""
BEND = 0.12


def middles_of(spots: Mapping[Id, Spot]) -> dict[Id, Point]:
    """The middle of each group: the mean of its nodes."""
    found: dict[Id, list[Disc]] = {}
    for spot in spots.values():
        found.setdefault(spot.journey.group, []).append(spot.disc)
    return {
        key: (sum(d.x for d in discs) / len(discs), sum(d.y for d in discs) / len(discs))
        for key, discs in found.items()
    }


def bundle_lines(thin: Thinned, middles: Mapping[Id, Point]) -> tuple[BundleLine, ...]:
    """A band from middle to middle for each bundle, as wide as the root of its weight."""
    heaviest = max((bundle.weight for bundle in thin.bundles), default=0)
    return tuple(
        BundleLine(bundle, middles[bundle.a], middles[bundle.b], LEAST_BAND + BAND * sqrt(bundle.weight / heaviest))
        for bundle in thin.bundles
    )


def flow_lines(thin: Thinned, middles: Mapping[Id, Point], hulls: Sequence[GroupHull]) -> tuple[FlowLine, ...]:
    """An arrow from group to group for each flow, from outline to outline."""
    most = max((flow.links for flow in thin.flows), default=0)
    outlines = {hull.group.id: hull.outline for hull in hulls}
    made = []
    for flow in thin.flows:
        (ax, ay), (bx, by) = middles[flow.source], middles[flow.target]
        out, into = reach(outlines[flow.source], (ax, ay), (bx, by)), reach(outlines[flow.target], (bx, by), (ax, ay))
        room = max(0.0, hypot(bx - ax, by - ay) - 30.0)
        spare = min(1.0, room / max(out + into, 1e-6))
        way = bow(Disc(ax, ay, out * spare * 0.8), Disc(bx, by, into * spare * 0.8), BEND)
        made.append(FlowLine(flow, way, LEAST_FLOW + FLOW * sqrt(flow.links / most)))
    return tuple(made)


def reach(outline: Sequence[Point], start: Point, goal: Point) -> float:
    """How far an outline reaches from a point inside it in the direction of another, pt."""
    dx, dy = goal[0] - start[0], goal[1] - start[1]
    length = hypot(dx, dy) or 1.0
    ux, uy = dx / length, dy / length
    far = 0.0
    for (ax, ay), (bx, by) in zip(outline, (*outline[1:], outline[0]), strict=True):
        ex, ey = bx - ax, by - ay
        across = ux * ey - uy * ex
        if abs(across) > 1e-9:
            along = ((ax - start[0]) * ey - (ay - start[1]) * ex) / across
            share = ((ax - start[0]) * uy - (ay - start[1]) * ux) / across
            if 0.0 <= share <= 1.0:
                far = max(far, along)
    return far


def bundle_marks(found: BundleLine) -> tuple[Mark, ...]:
    """A pale band."""
    return (Path(line(*found.start, *found.end), stroke="line", width=found.width, round=True, opacity=0.7),)


def flow_marks(found: FlowLine, style: AtlasStyle) -> tuple[Mark, ...]:
    """A strong arrow."""
    size, end, angle = found.width / style.arrow_width * 0.75, found.bow.end, found.bow.end_angle()
    corners = tuple(turned(((-8.5 * size, -4.2 * size), (0.5 * size, 0), (-8.5 * size, 4.2 * size)), end, angle))
    body = Bow(found.bow.start, found.bow.control, found.bow.end)
    return (
        Path(body.commands(), stroke="ink_3", width=found.width, opacity=0.8),
        Path(polygon(corners), fill="ink_3", opacity=0.8),
    )
