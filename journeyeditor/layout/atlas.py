"""An atlas as a Drawing: hulls, lines, nodes; on paper with title, legend and footer."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from journeyeditor.atlas import Atlas, Positions
from journeyeditor.atlas.progress import Told, nobody
from journeyeditor.drawing import Drawing, Group, Key, Mark, Node, Outline, Part, Rect
from journeyeditor.layout.atlas_bundles import bundle_marks, flow_marks
from journeyeditor.layout.atlas_compose import compose
from journeyeditor.layout.atlas_hulls import box_of
from journeyeditor.layout.atlas_legend import legend_entries, legend_nodes
from journeyeditor.layout.atlas_marks import (
    arrow_marks,
    family_marks,
    hull_marks,
    label_marks,
    name_marks,
    node_marks,
    overlap_marks,
    part_marks,
)
from journeyeditor.layout.atlas_picture import AtlasOptions, AtlasPicture, GroupHull, Spot
from journeyeditor.layout.atlas_style import ATLAS_STYLE, AtlasStyle
from journeyeditor.layout.atlas_words import facts_line, spoken
from journeyeditor.model import Project
from journeyeditor.text import Measure
from journeyeditor.words import Words

HEADER_GAP, LEGEND_GAP = 18.0, 14.0
AROUND, LEAST_WIDTH, WIDE = 110.0, 420.0, 1.38
"""What title, legend and footer take of a sheet's height, its least width, pt, and its least width by height."""


def layout_atlas(
    project: Project,
    atlas: Atlas,
    positions: Positions,
    words: Words,
    measure: Measure,
    options: AtlasOptions | None = None,
    style: AtlasStyle = ATLAS_STYLE,
    told: str = "",
) -> Drawing:
    """The drawing of a project's atlas with its nodes at `positions` (pt from the middle).

    On a sheet `told` says what is left out of it.
    """
    wanted = options or AtlasOptions()
    picture = compose(atlas, positions, measure, wanted, style)
    if wanted.sheet:
        return sheet(project, atlas, picture, wanted, words, measure, style, told)
    return canvas_drawing(project, picture, words, measure, style)


def canvas_drawing(
    project: Project,
    picture: AtlasPicture,
    words: Words,
    measure: Measure,
    style: AtlasStyle = ATLAS_STYLE,
    told: Told = nobody,
) -> Drawing:
    """A picture alone, with a margin: what the window shows. Its groups' origin is the atlas's middle."""
    told(0.85)
    margin, box = style.margin, picture.bounds
    origin = (margin - box.x, margin - box.y)
    return Drawing(
        size=(box.width + 2 * margin, box.height + 2 * margin),
        groups=tuple(groups(project, picture, origin, words, measure, style, "sunken")),
        title=words.tr("atlas.title"),
        language=words.language,
        smallest_text=smallest(style),
    )


def groups(
    project: Project,
    picture: AtlasPicture,
    origin: tuple[float, float],
    words: Words,
    measure: Measure,
    style: AtlasStyle,
    around: str,
) -> Iterator[Group]:
    """Hulls below lines below nodes."""
    for part, nodes in (
        (Part.HULL, tuple(hull_nodes(picture, style))),
        (Part.EDGE, tuple(line_nodes(picture, style))),
        (Part.NODE, tuple(journey_nodes(picture, words, measure, style, around))),
    ):
        yield Group(Key(project.id, part), origin, picture.bounds, nodes)


def hull_nodes(picture: AtlasPicture, style: AtlasStyle) -> Iterator[Node]:
    """Groups and families."""
    for hull in picture.hulls:
        yield Node(Key(hull.group.id, Part.HULL), box_of(hull.outline), hull_marks(hull, style))
    for family in picture.families:
        yield Node(Key(family.whole, Part.HULL, "parts"), box_of(family.outline), family_marks(family, style))


def line_nodes(picture: AtlasPicture, style: AtlasStyle) -> Iterator[Node]:
    """What runs between groups, then overlaps, then parts, then links."""
    for band in picture.bundles:
        bounds = box_of((band.start, band.end)).grown(band.width)
        yield Node(Key(band.bundle.a, Part.EDGE, f"bundle {band.bundle.b}"), bounds, bundle_marks(band))
    for flow in picture.flows:
        bounds = flow.bow.bounds().grown(style.head * flow.width)
        yield Node(Key(flow.flow.source, Part.LINK, f"flow {flow.flow.target}"), bounds, flow_marks(flow, style))
    for line in picture.overlaps:
        bounds = line.bow.bounds().grown(line.width)
        yield Node(Key(line.overlap.a, Part.EDGE, line.overlap.b), bounds, overlap_marks(line))
    for part in picture.parts:
        bounds = part.bow.bounds().grown(style.diamond[0])
        yield Node(Key(part.part, Part.EDGE, f"part_of {part.whole}"), bounds, part_marks(part, style))
    for arrow in picture.arrows:
        yield Node(Key(arrow.link.id, Part.LINK), arrow.bow.bounds().grown(style.head), arrow_marks(arrow, style))


def journey_nodes(
    picture: AtlasPicture, words: Words, measure: Measure, style: AtlasStyle, around: str
) -> Iterator[Node]:
    """Names of groups, labels, then the nodes over them. A node's subject is its journey.

    `around` is the role of what lies round the hulls.
    """
    for hull in picture.hulls:
        yield Node(Key(hull.group.id, Part.NAME), hull.box, name_marks(hull, around, style), alt=hull.group.title)
    for key, spot in picture.spots.items():
        ground = around if not spot.journey.group else picture.ground_of(key)
        bounds = spot.box.grown(style.label_inset)
        yield Node(Key(key, Part.LABEL), bounds, label_marks(spot, ground, style), subject=key)
    for key, spot in picture.spots.items():
        marks = node_marks(spot, words, measure, style)
        alt = spoken(spot.journey, words)
        yield Node(Key(key, Part.NODE), disc_box(spot, style), marks, subject=key, alt=alt)


def disc_box(spot: Spot, style: AtlasStyle) -> Rect:
    """The square round a node."""
    reach = spot.disc.r + style.disc
    return Rect(spot.disc.x - reach, spot.disc.y - reach, 2 * reach, 2 * reach)


def smallest(style: AtlasStyle) -> float:
    """The smallest size set, pt."""
    return min(style.label.size, style.legend.size, style.footer.size, *(kind.size for _, kind in style.numbers))


def sheet(
    project: Project,
    atlas: Atlas,
    picture: AtlasPicture,
    options: AtlasOptions,
    words: Words,
    measure: Measure,
    style: AtlasStyle,
    told: str = "",
) -> Drawing:
    """A picture for paper: title, figures and what is left out above, legend and footer below."""
    width = max(picture.bounds.width, LEAST_WIDTH, (picture.bounds.height + AROUND) * WIDE)
    head = Head(width, facts_line(atlas, options.least_shared, words), "", told)
    header, below_header = header_group(project, head, words, measure, style)
    shift = (width - picture.bounds.width) / 2
    origin = (shift - picture.bounds.x, below_header + HEADER_GAP - picture.bounds.y)
    y = below_header + HEADER_GAP + picture.bounds.height + LEGEND_GAP
    entries = legend_entries(atlas, picture, words, measure, style, options.grouped)
    nodes, height = legend_nodes(entries, width, project.id)
    legend = Group(Key(project.id, Part.LEGEND), (0.0, y), Rect(0, 0, width, height), nodes)
    footer, bottom = footer_group(project, words, measure, style, width, y + height + LEGEND_GAP / 2)
    return Drawing(
        size=(width, bottom),
        groups=(header, *groups(project, picture, origin, words, measure, style, "surface"), legend, footer),
        outline=tuple(outline_entry(picture, hull, origin) for hull in picture.hulls),
        title=" – ".join(filter(None, (project.title, words.tr("atlas.title")))),
        language=words.language,
        smallest_text=smallest(style),
    )


class Head(NamedTuple):
    """What stands above a picture `width` pt wide: figures, what is shown (the atlas if ""), what is left out."""

    width: float
    facts: str
    view: str = ""
    told: str = ""


def header_group(
    project: Project, head: Head, words: Words, measure: Measure, style: AtlasStyle
) -> tuple[Group, float]:
    """Title, what is shown and figures, what is left out; and where they end, pt."""
    width = head.width
    title = measure.paragraph(project.title or words.tr("atlas.title"), style.title, width)
    facts = measure.paragraph(head.facts, style.subtitle, width)
    name = measure.paragraph(head.view or words.tr("atlas.title"), style.subtitle, width)
    marks: list[Mark] = [*title.marks(0, 0, "ink")]
    y = title.height + 3.0
    marks += name.marks(0, y, "ink_2")
    marks += facts.marks(width - facts.width, y, "ink_2")
    end = y + max(name.height, facts.height)
    if head.told:
        told = measure.paragraph(head.told, style.subtitle, width)
        marks += told.marks(0, end + 2.0, "ink")
        end += 2.0 + told.height
    box = Rect(0, 0, width, end)
    node = Node(Key(project.id, Part.TITLE), box, tuple(marks), alt=project.title)
    return Group(Key(project.id, Part.HEADER), (0.0, 0.0), box, (node,)), end


def footer_group(
    project: Project, words: Words, measure: Measure, style: AtlasStyle, width: float, y: float
) -> tuple[Group, float]:
    """Organisation and marking; and where the sheet ends, pt."""
    texts = list(filter(None, (project.organisation, project.marking)))
    if not texts:
        return Group(Key(project.id, Part.FOOTER), (0.0, y), Rect(0, 0, width, 0), ()), y
    text = measure.paragraph(" · ".join(texts), style.footer, width)
    box = Rect(0, 0, width, text.height)
    node = Node(Key(project.id, Part.FOOTER, "text"), box, text.marks(0, 0, "ink_3"))
    return Group(Key(project.id, Part.FOOTER), (0.0, y), box, (node,)), y + text.height


def outline_entry(picture: AtlasPicture, hull: GroupHull, origin: tuple[float, float]) -> Outline:
    """A bookmark for a group, with one for each of its journeys."""
    members = [spot for spot in picture.spots.values() if spot.journey.group == hull.group.id]
    children = tuple(Outline(m.journey.title, m.disc.x + origin[0], m.disc.y - m.disc.r + origin[1]) for m in members)
    return Outline(hull.group.title, hull.box.x + origin[0], hull.box.y + origin[1], children)
