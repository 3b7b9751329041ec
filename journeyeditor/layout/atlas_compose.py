"""From an atlas and its places to its picture: discs, labels, lines, hulls."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from functools import reduce
from itertools import pairwise
from math import hypot, sqrt

from journeyeditor.atlas import Atlas, AtlasJourney, Positions
from journeyeditor.atlas.convex import hull
from journeyeditor.atlas.progress import Told, nobody
from journeyeditor.atlas.thin import Thinned, thinned
from journeyeditor.drawing import Rect
from journeyeditor.drawing.style import TextStyle
from journeyeditor.layout.atlas_bundles import bundle_lines, flow_lines, middles_of
from journeyeditor.layout.atlas_curves import Disc, Point, meets_box, side, towards
from journeyeditor.layout.atlas_field import Cell, Strokes, cells_of, strokes_of
from journeyeditor.layout.atlas_hulls import box_of, round_points, soft_box
from journeyeditor.layout.atlas_lines import arrows_of, overlap_lines, part_lines
from journeyeditor.layout.atlas_picture import (
    AtlasOptions,
    AtlasPicture,
    FamilyHull,
    GroupHull,
    Spot,
    discs_of,
)
from journeyeditor.layout.atlas_style import ATLAS_STYLE, AtlasStyle
from journeyeditor.model import Id
from journeyeditor.text import Measure, Paragraph

EMPTY = Rect(0.0, 0.0, 0.0, 0.0)
USUAL = 2
"""Labels keep off the lines of so many shared touchpoints, whichever are shown: a filter moves no label."""
NAMED_SMALL, MOST_NAME = 60, 3.0
"""Up to so many journeys names of groups have their usual size; and how many times that at most."""
NEIGHBOURHOOD, LABEL_STEP = 80.0, 4.0
"""How far from a node's rim its label may reach, and the steps in which lines are followed there, pt."""
NAME_SHIFTS = (0.0, 30.0, -30.0, 60.0, -60.0, 90.0, -90.0)
"""How far a group's name may stand from over its hull's top, pt."""


def compose(
    atlas: Atlas,
    positions: Positions,
    measure: Measure,
    options: AtlasOptions | None = None,
    style: AtlasStyle = ATLAS_STYLE,
    told: Told = nobody,
) -> AtlasPicture:
    """The picture of an atlas whose journeys stand at `positions`. `told` hears how much is done, and may end it."""
    wanted = options or AtlasOptions()
    discs = discs_of(atlas, positions, style)
    seen = shown(atlas, wanted)
    thin = thinned(seen, wanted.least_shared, wanted.strongest)
    usual = thin if wanted.least_shared == USUAL else thinned(seen, USUAL)
    spots = spots_of(seen, usual, discs, measure, style, told)
    families = tuple(family_hulls(seen, spots, style))
    overlaps = overlap_lines(thin.overlaps, spots, style, told)
    arrows = arrows_of(thin.links, spots, overlaps, style, told)
    parts = part_lines(seen, spots, overlaps, near=thin.dense)
    told(0.75)
    strokes = strokes_of([*(line.bow for line in overlaps), *(arrow.bow for arrow in arrows)])
    hulls = group_hulls(seen, spots, strokes, measure, style, told)
    boxes = [spot.bounds for spot in spots.values()]
    boxes += [box_of(h.outline).union(h.box) for h in hulls]
    boxes += [box_of(arrow.bow.points()) for arrow in arrows]
    bounds = reduce(Rect.union, boxes) if boxes else EMPTY
    middles = middles_of(spots)
    bundles, flows = bundle_lines(thin, middles), flow_lines(thin, middles, hulls)
    return AtlasPicture(spots, hulls, families, overlaps, parts, arrows, bounds, bundles, flows, thin)


def shown(atlas: Atlas, options: AtlasOptions) -> Atlas:
    """The atlas with the journeys of one group only, where one is asked for."""
    if not options.group:
        return atlas
    kept = {j.id for j in atlas.journeys if j.group == options.group}
    return replace(
        atlas,
        journeys=tuple(j for j in atlas.journeys if j.id in kept),
        groups=tuple(g for g in atlas.groups if g.id == options.group),
        overlaps=tuple(o for o in atlas.overlaps if o.a in kept and o.b in kept),
        links=tuple(link for link in atlas.links if link.source in kept and link.target in kept),
    )


def spots_of(
    atlas: Atlas, thin: Thinned, discs: Mapping[Id, Disc], measure: Measure, style: AtlasStyle, told: Told = nobody
) -> dict[Id, Spot]:
    """Each node with its label: below, or above where fewer lines leave the node and nothing else stands."""
    ends = line_ends(atlas, thin, discs)
    standing = Standing(discs)
    spots: dict[Id, Spot] = {}
    for number, journey in enumerate(atlas.journeys):
        told(0.2 * number / len(atlas.journeys))
        disc, label = discs[journey.id], label_of(journey, measure, style)
        below, above = label_boxes(disc, label, style)
        leaving = [outgoing(disc, end) for end in ends.get(journey.id, ())]
        upward = struck_by(leaving, above) < struck_by(leaving, below)
        taken = upward and standing.near(above, journey.id)
        spots[journey.id] = Spot(journey, disc, label, above if upward and not taken else below)
    return spots


def label_of(journey: AtlasJourney, measure: Measure, style: AtlasStyle) -> Paragraph:
    """A journey's title in one line where it fits, else in lines of about equal width; whole in any case."""
    return measure.paragraph(journey.title, style.label, style.label_width, balance=True)


def label_boxes(disc: Disc, label: Paragraph, style: AtlasStyle) -> tuple[Rect, Rect]:
    """Where a label stands below and above a disc."""
    x, gap = disc.x - label.width / 2, style.label_gap
    below = Rect(x, disc.y + disc.r + gap, label.width, label.height)
    return below, Rect(x, disc.y - disc.r - gap - label.height, label.width, label.height)


def line_ends(atlas: Atlas, thin: Thinned, discs: Mapping[Id, Disc]) -> dict[Id, list[Point]]:
    """Where the lines of each node lead."""
    ends: dict[Id, list[Point]] = {}
    pairs = [(one.a, one.b) for one in thin.overlaps]
    pairs += [(link.source, link.target) for link in thin.links]
    pairs += [(j.parent, j.id) for j in atlas.journeys if j.parent in discs]
    for a, b in pairs:
        ends.setdefault(a, []).append((discs[b].x, discs[b].y))
        ends.setdefault(b, []).append((discs[a].x, discs[a].y))
    return ends


def outgoing(disc: Disc, end: Point) -> list[Point]:
    """Points on the way from a node's middle to where a line leads, as far as its label may reach."""
    reach = disc.r + NEIGHBOURHOOD
    steps = int(reach / LABEL_STEP)
    far = towards((disc.x, disc.y), end, reach)
    return [(disc.x + (far[0] - disc.x) * i / steps, disc.y + (far[1] - disc.y) * i / steps) for i in range(steps)]


def struck_by(lines: Iterable[Sequence[Point]], box: Rect) -> int:
    """How many lines run through a box."""
    return sum(meets_box(line, box) for line in lines)


class Standing:
    """Discs by cells, each with room for its label."""

    def __init__(self, discs: Mapping[Id, Disc]) -> None:
        """Takes what stands."""
        self.cells: dict[Cell, list[tuple[Id, Rect]]] = {}
        for key, disc in discs.items():
            room = Rect(disc.x - 60, disc.y - disc.r - 4, 120, 2 * disc.r + 32)
            for cell in cells_of(room):
                self.cells.setdefault(cell, []).append((key, room))

    def near(self, box: Rect, own: Id) -> bool:
        """Whether a disc, but its own, touches a box."""
        return any(
            key != own and box.intersects(room) for cell in cells_of(box) for key, room in self.cells.get(cell, ())
        )


def group_hulls(
    atlas: Atlas, spots: Mapping[Id, Spot], strokes: Strokes, measure: Measure, style: AtlasStyle, told: Told = nobody
) -> tuple[GroupHull, ...]:
    """A hull round each group that has journeys, its name above it where fewest lines pass."""
    members = {g.id: [spots[j.id] for j in atlas.journeys if j.group == g.id] for g in atlas.groups}
    outlines = {key: group_outline(found, style) for key, found in members.items() if found}
    hulls, kind = [], name_style(len(spots), style)
    for group in atlas.groups:
        told(0.8)
        if group.id not in outlines:
            continue
        name = measure.paragraph(group.title, kind, kind.size * style.name_width / style.name.size, balance=True)
        others = [outline for key, outline in outlines.items() if key != group.id]
        box = name_box(outlines[group.id], name, strokes, others, style)
        hulls.append(GroupHull(group, outlines[group.id], name, box))
    return tuple(hulls)


def name_style(journeys: int, style: AtlasStyle) -> TextStyle:
    """The type of groups' names: larger in a larger atlas, which is seen from farther away."""
    factor = max(1.0, min(MOST_NAME, sqrt(journeys / NAMED_SMALL)))
    return style.name._replace(size=style.name.size * factor, leading=style.name.leading * factor)


def group_outline(members: Sequence[Spot], style: AtlasStyle) -> tuple[Point, ...]:
    """The hull of a group: its discs with their pad, and its labels."""
    rim = outer(members, style)
    points = [p for m in rim for p in round_points(m.disc, style.hull_pad, style.hull_below)]
    return tuple(hull([*points, *(p for m in rim for p in soft_box(m.box, style.hull_label))]))


def outer(members: Sequence[Spot], style: AtlasStyle) -> list[Spot]:
    """The members that may touch their hull: all but those deeper inside the others than they reach."""
    corners = hull([(m.disc.x, m.disc.y) for m in members])
    if len(corners) < 3:
        return list(members)
    pad = style.hull_pad + style.hull_below + style.hull_label
    sides = list(zip(corners, (*corners[1:], corners[0]), strict=True))
    return [m for m in members if depth((m.disc.x, m.disc.y), sides) <= extent(m) + pad]


def extent(spot: Spot) -> float:
    """How far a node reaches with its label, pt from its middle."""
    x, y, r = spot.disc
    box = spot.box
    return max(r, hypot(max(x - box.x, box.right - x), max(y - box.y, box.bottom - y)))


def depth(at: Point, sides: Iterable[tuple[Point, Point]]) -> float:
    """How far inside a convex outline a point is, pt from its nearest side; 0 on a side."""
    return min(abs(side(a, b, at)) / (hypot(b[0] - a[0], b[1] - a[1]) or 1.0) for a, b in sides)


def name_box(
    outline: Sequence[Point],
    name: Paragraph,
    strokes: Strokes,
    others: Sequence[Sequence[Point]],
    style: AtlasStyle,
) -> Rect:
    """Where a group's name stands: over its hull, near the top, clear of lines and of other hulls where it can be."""
    top = min(outline, key=lambda point: point[1])
    boxes = [over(outline, top[0] + shift, name, style) for shift in NAME_SHIFTS]
    return min(
        boxes,
        key=lambda box: (
            sum(meets_box(other, box.grown(2.0)) for other in others) * 4
            + strokes.through(box.grown(1.0)) * 2
            + abs(box.x + box.width / 2 - top[0]) / 60
            + (box.y - top[1]) / 20
        ),
    )


def over(outline: Sequence[Point], x: float, name: Paragraph, style: AtlasStyle) -> Rect:
    """The box of a name centred on x that just clears an outline below it."""
    left, right = x - name.width / 2, x + name.width / 2
    closed = (*outline, outline[0])
    heights = [y for a, b in pairwise(closed) for y in within(a, b, left, right)]
    floor = min(heights, default=min(y for _, y in outline))
    return Rect(left, floor - style.name_gap - name.height, name.width, name.height)


def within(a: Point, b: Point, left: float, right: float) -> Iterable[float]:
    """The heights of a straight piece where it enters and leaves the strip between two x."""
    (ax, ay), (bx, by) = sorted((a, b))
    if bx < left or ax > right:
        return
    for x in (max(ax, left), min(bx, right)):
        yield ay if bx - ax < 1e-9 else ay + (by - ay) * (x - ax) / (bx - ax)


def family_hulls(atlas: Atlas, spots: Mapping[Id, Spot], style: AtlasStyle) -> Iterable[FamilyHull]:
    """A hull round each journey with its parts of the same group, outer ones first."""
    children: dict[Id, list[Id]] = {}
    for journey in atlas.journeys:
        if journey.parent in spots and spots[journey.parent].journey.group == journey.group:
            children.setdefault(journey.parent, []).append(journey.id)
    families = [(whole, below(whole, children)) for whole in children]
    for whole, members in sorted(families, key=lambda item: -len(item[1])):
        found = [spots[whole], *(spots[key] for key in members)]
        points = [p for m in found for p in round_points(m.disc, style.family_pad, style.family_below)]
        boxes = [p for m in found[1:] for p in soft_box(m.box, style.label_inset)]
        yield FamilyHull(whole, tuple(hull([*points, *boxes])))


def below(whole: Id, children: Mapping[Id, Sequence[Id]]) -> list[Id]:
    """All parts of a journey and theirs."""
    return [key for part in children.get(whole, ()) for key in (part, *below(part, children))]
