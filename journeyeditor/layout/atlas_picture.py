"""The geometry of an atlas: where each thing stands, before it is painted. The window asks it what lies where.

Coordinates are the atlas's own: pt from its middle, y down.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from math import hypot, sqrt

from journeyeditor.atlas import Atlas, AtlasGroup, AtlasJourney, AtlasLink, Overlap, Positions
from journeyeditor.atlas.communities import By
from journeyeditor.atlas.thin import STRONGEST, Bundle, Flow, Thinned
from journeyeditor.drawing import Rect
from journeyeditor.drawing.style import TextStyle
from journeyeditor.layout.atlas_curves import Bow, Disc, Point, bow, distance_to
from journeyeditor.layout.atlas_style import ATLAS_STYLE, AtlasStyle
from journeyeditor.model import Id
from journeyeditor.text import Paragraph

WHOLE = Thinned()
"""Nothing is left out."""


@dataclass(frozen=True, slots=True)
class AtlasOptions:
    """What a surface asks for.

    `least_shared` is the threshold of an overlap, `strongest` how many of them a journey of a dense atlas keeps;
    `group` shows the journeys of one group only ("" = all); `sheet` adds title, legend and footer, as paper needs them;
    `grouped` tells what the groups are, for the legend.
    """

    least_shared: int = 2
    group: Id = ""
    sheet: bool = False
    strongest: int = STRONGEST
    grouped: By = By.GROUP


@dataclass(frozen=True, slots=True)
class Spot:
    """A journey's node: its disc, and its label with its box."""

    journey: AtlasJourney
    disc: Disc
    label: Paragraph
    box: Rect

    @property
    def bounds(self) -> Rect:
        """Disc and label."""
        x, y, r = self.disc
        return Rect(x - r, y - r, 2 * r, 2 * r).union(self.box)


@dataclass(frozen=True, slots=True)
class OverlapLine:
    """The line of a pair that shares touchpoints."""

    overlap: Overlap
    bow: Bow
    width: float


@dataclass(frozen=True, slots=True)
class Arrow:
    """The line of a link."""

    link: AtlasLink
    bow: Bow


@dataclass(frozen=True, slots=True)
class PartLine:
    """What joins a part to its whole: a diamond at the whole, and a line where no overlap is drawn."""

    whole: Id
    part: Id
    bow: Bow
    drawn: bool


@dataclass(frozen=True, slots=True)
class GroupHull:
    """A group's outline, and its name with the box it stands in."""

    group: AtlasGroup
    outline: tuple[Point, ...]
    name: Paragraph
    box: Rect


@dataclass(frozen=True, slots=True)
class FamilyHull:
    """The outline of a journey with its parts."""

    whole: Id
    outline: tuple[Point, ...]


@dataclass(frozen=True, slots=True)
class BundleLine:
    """The band between two groups whose overlaps are too many to be drawn one by one."""

    bundle: Bundle
    start: Point
    end: Point
    width: float


@dataclass(frozen=True, slots=True)
class FlowLine:
    """The arrow between two groups whose links are too many to be drawn one by one."""

    flow: Flow
    bow: Bow
    width: float


@dataclass(frozen=True, slots=True)
class AtlasPicture:
    """All of it. `bounds` holds everything, without margin; `thin` says what of a dense atlas is drawn."""

    spots: Mapping[Id, Spot]
    hulls: tuple[GroupHull, ...]
    families: tuple[FamilyHull, ...]
    overlaps: tuple[OverlapLine, ...]
    parts: tuple[PartLine, ...]
    arrows: tuple[Arrow, ...]
    bounds: Rect
    bundles: tuple[BundleLine, ...] = ()
    flows: tuple[FlowLine, ...] = ()
    thin: Thinned = WHOLE

    def ground_of(self, key: Id) -> str:
        """The role of what a journey's label stands on."""
        journey = self.spots[key].journey
        in_family = any(family.whole in (key, journey.parent) for family in self.families)
        return "surface" if journey.group and not in_family else "sunken"

    def journey_at(self, at: Point, slack: float = 0.0) -> Id:
        """The journey whose disc or label is at a point, "" for none; of several the nearest."""
        hits = [
            (hypot(at[0] - spot.disc.x, at[1] - spot.disc.y), key)
            for key, spot in self.spots.items()
            if on_spot(spot, at, slack)
        ]
        return min(hits, default=(0.0, ""))[1]

    def pair_at(self, at: Point, slack: float) -> tuple[Id, Id] | None:
        """The two journeys whose line is within `slack` pt of a point; of several the nearest."""
        lines = [(line.bow, line.width / 2, (line.overlap.a, line.overlap.b)) for line in self.overlaps]
        lines += [(arrow.bow, 0.0, (arrow.link.source, arrow.link.target)) for arrow in self.arrows]
        lines += [(part.bow, 0.0, (part.whole, part.part)) for part in self.parts if part.drawn]
        near = [
            (distance_to(line.points(), at) - half, pair)
            for line, half, pair in lines
            if in_reach(line.bounds(), at, slack + half)
        ]
        distance, pair = min(near, default=(slack + 1.0, ("", "")))
        return pair if distance <= slack else None

    def line_of(self, one: Id, other: Id) -> OverlapLine | None:
        """The overlap line of a pair, also of one that is left out of a dense atlas; None where there is none."""
        pair = {one, other}
        drawn = next((line for line in self.overlaps if {line.overlap.a, line.overlap.b} == pair), None)
        return drawn or next(
            (line for line in self.other_lines(one) if other in (line.overlap.a, line.overlap.b)), None
        )

    def other_lines(self, journey: Id) -> tuple[OverlapLine, ...]:
        """The overlap lines of a journey that are left out of a dense atlas, as they would be drawn, straight."""
        return tuple(
            straight(one, self.spots, ATLAS_STYLE)
            for one in self.thin.other_overlaps.get(journey, ())
            if one.a in self.spots and one.b in self.spots
        )


def straight(overlap: Overlap, spots: Mapping[Id, Spot], style: AtlasStyle) -> OverlapLine:
    """The line of a pair, straight from node to node."""
    return overlap_line(overlap, bow(spots[overlap.a].disc, spots[overlap.b].disc, 0.0), style)


def overlap_line(overlap: Overlap, way: Bow, style: AtlasStyle) -> OverlapLine:
    """The line of a pair along a way, as wide as they share touchpoints."""
    return OverlapLine(overlap, way, style.line_width + style.line_step * overlap.count)


def on_spot(spot: Spot, at: Point, slack: float) -> bool:
    """Whether a point is on a node's disc or label."""
    if hypot(at[0] - spot.disc.x, at[1] - spot.disc.y) <= spot.disc.r + slack:
        return True
    return in_reach(spot.box, at, 0.0)


def in_reach(box: Rect, at: Point, slack: float) -> bool:
    """Whether a point is in a box or within a distance of it on each side."""
    return box.x - slack <= at[0] <= box.right + slack and box.y - slack <= at[1] <= box.bottom + slack


def radius_of(journey: AtlasJourney, largest: float, style: AtlasStyle) -> float:
    """A node's radius, pt, by tokens' rule."""
    if journey.volume is None or largest <= 0:
        return style.plain_radius
    return style.least_radius + style.radius_span * sqrt(journey.volume / largest)


def discs_of(atlas: Atlas, positions: Positions, style: AtlasStyle) -> dict[Id, Disc]:
    """Each journey's disc."""
    largest = max((j.volume for j in atlas.journeys if j.volume is not None), default=0.0)
    return {j.id: Disc(*positions[j.id], radius_of(j, largest, style)) for j in atlas.journeys}


def number_style(radius: float, style: AtlasStyle) -> TextStyle:
    """The type of the number in a node of a radius."""
    return next(found for least, found in style.numbers if radius > least)
