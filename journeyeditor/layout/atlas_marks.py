"""The marks of the atlas: rings, lines with heads, hulls, labels."""

from __future__ import annotations

from journeyeditor.atlas import AtlasJourney
from journeyeditor.drawing import Mark, Path, Rect
from journeyeditor.drawing.shapes import circle, polygon, polyline, rounded
from journeyeditor.layout.atlas_curves import Bow, Disc, Point, arc, turned
from journeyeditor.layout.atlas_picture import Arrow, FamilyHull, GroupHull, OverlapLine, PartLine, Spot, number_style
from journeyeditor.layout.atlas_style import AtlasStyle
from journeyeditor.model import LinkKind
from journeyeditor.text import Measure
from journeyeditor.words import Words

GOOD, MIDDLING = 60, 45
"""From so many per cent satisfied on a ring is green, or grey; below it is red."""


def satisfaction_role(share: float) -> str:
    """The role of a satisfaction 0–1."""
    per_cent = round(share * 100)
    return "pos" if per_cent >= GOOD else "neu" if per_cent >= MIDDLING else "neg"


def ring_marks(disc: Disc, share: float, width: float) -> tuple[Path, ...]:
    """A ring inside a disc's rim, filled clockwise from 12 o'clock by a share 0–1."""
    inner = Disc(disc.x, disc.y, disc.r - width / 2)
    track = Path(circle(*inner), fill="surface", stroke="pressed", width=width)
    if share <= 0:
        return (track,)
    return (track, Path(arc(inner, min(share, 1.0)), stroke=satisfaction_role(share), width=width))


def disc_marks(spot: Spot, style: AtlasStyle) -> tuple[Path, ...]:
    """A node without its number: white rim, then the ring, or a plain edge where nobody measured satisfaction."""
    disc = spot.disc
    rim = Path(circle(disc.x, disc.y, disc.r + style.disc), fill="surface")
    if spot.journey.satisfaction is None:
        edge = style.plain_edge
        plain = Path(circle(disc.x, disc.y, disc.r - edge / 2), fill="surface", stroke="control", width=edge)
        return (rim, plain)
    width = style.wide_ring if disc.r > style.wide_from else style.ring
    return (rim, *ring_marks(disc, spot.journey.satisfaction, width))


def number_of(journey: AtlasJourney, words: Words) -> str:
    """What stands in a node: per cent satisfied, else the number of encounters."""
    if journey.satisfaction is None:
        return words.number(journey.encounters)
    return words.number(round(journey.satisfaction * 100))


def node_marks(spot: Spot, words: Words, measure: Measure, style: AtlasStyle) -> tuple[Mark, ...]:
    """A node with its number."""
    disc, known = spot.disc, spot.journey.satisfaction is not None
    number = measure.paragraph(number_of(spot.journey, words), number_style(disc.r, style))
    place = (disc.x - number.width / 2, disc.y - number.height / 2)
    return (*disc_marks(spot, style), *number.marks(*place, "ink" if known else "ink_2"))


def label_marks(spot: Spot, ground: str, style: AtlasStyle) -> tuple[Mark, ...]:
    """A label on a soft ground of its own, so that lines below it do not hide it."""
    box = spot.box
    return (ground_mark(box, ground, style), *spot.label.marks(box.x, box.y, "ink", "center", box.width))


def ground_mark(box: Rect, role: str, style: AtlasStyle) -> Path:
    """The soft ground of a text."""
    inset = style.label_inset
    soft = Rect(box.x - inset, box.y - 1, box.width + 2 * inset, box.height + 2)
    return Path(rounded(soft, style.label_radius), fill=role, opacity=0.82)


def hull_marks(hull: GroupHull, style: AtlasStyle) -> tuple[Mark, ...]:
    """A group's hull."""
    return (Path(polygon(hull.outline), fill="surface", stroke="line_2", width=style.hull_edge),)


def name_marks(hull: GroupHull, ground: str, style: AtlasStyle) -> tuple[Mark, ...]:
    """A group's name on a ground."""
    words = hull.name.marks(hull.box.x, hull.box.y, "ink_2", "center", hull.box.width)
    return (ground_mark(hull.box, ground, style), *words)


def family_marks(family: FamilyHull, style: AtlasStyle) -> tuple[Mark, ...]:
    """The dotted hull of a journey with its parts."""
    edge, dash = style.family_edge, style.family_dash
    return (Path(polygon(family.outline), fill="sunken", stroke="control", width=edge, dash=dash, round=True),)


def overlap_marks(line: OverlapLine) -> tuple[Mark, ...]:
    """The line of a pair, as wide as it shares touchpoints."""
    return (Path(line.bow.commands(), stroke="line_2", width=line.width),)


def part_marks(part: PartLine, style: AtlasStyle) -> tuple[Mark, ...]:
    """The diamond at the whole; the line to the part where no overlap is drawn."""
    line = Path(part.bow.commands(), stroke="line_2", width=style.part_width)
    diamond = diamond_mark(part.bow.start, part.bow.angle(), style)
    return (line, diamond) if part.drawn else (diamond,)


def diamond_mark(at: Point, angle: float, style: AtlasStyle) -> Path:
    """A diamond whose tip touches a rim, pointing along an angle (radians)."""
    length, height = style.diamond
    gap = style.disc
    corners = ((gap, 0.0), (gap + length / 2, -height / 2), (gap + length, 0.0), (gap + length / 2, height / 2))
    outline = polygon(tuple(turned(corners, at, angle)))
    return Path(outline, fill="surface", stroke="ink_2", width=1.4 * style.arrow_width / 1.5)


def arrow_marks(arrow: Arrow, style: AtlasStyle) -> tuple[Mark, ...]:
    """The line of a link with the head of its kind."""
    return link_marks(arrow.link.kind, arrow.bow, style)


def link_marks(kind: LinkKind, line: Bow, style: AtlasStyle) -> tuple[Mark, ...]:
    """Leads to: solid, filled head. Influences: dashed, open head. Alternative to: dotted, no head."""
    width = style.arrow_width
    if kind is LinkKind.ALTERNATIVE_TO:
        return (Path(line.commands(), stroke="ink_2", width=width * 1.2, dash=style.dots, round=True),)
    size, end, angle = style.head / 10, line.end, line.end_angle()
    if kind is LinkKind.INFLUENCES:
        head = polyline(tuple(turned(((-7 * size, -4 * size), (0, 0), (-7 * size, 4 * size)), end, angle)))
        body = Path(line.commands(), stroke="ink_2", width=width, dash=style.arrow_dash)
        return (body, Path(head, stroke="ink_2", width=width, round=True))
    corners = tuple(turned(((-8.5 * size, -4.2 * size), (0.5 * size, 0), (-8.5 * size, 4.2 * size)), end, angle))
    return (Path(line.commands(), stroke="ink_2", width=width), Path(polygon(corners), fill="ink_2"))
