"""What fails and whom it reaches: the graph faded, with the source among the journeys it hits."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from math import hypot

from journeyeditor.atlas import Atlas, Positions
from journeyeditor.atlas.blast import Blast, blast
from journeyeditor.atlas.severity import Severity, severities
from journeyeditor.drawing import GlyphRun, Hatch, Key, Mark, Node, Part, Path, Rect
from journeyeditor.drawing.icons import icon_marks
from journeyeditor.drawing.moments import moment_marks
from journeyeditor.drawing.shapes import circle, line, polygon, polyline, rounded
from journeyeditor.layout.atlas_chart import Chart, around
from journeyeditor.layout.atlas_compose import compose
from journeyeditor.layout.atlas_curves import Bow, Disc, Point, bow, turned
from journeyeditor.layout.atlas_field import Field
from journeyeditor.layout.atlas_hulls import box_of
from journeyeditor.layout.atlas_legend import MIDDLE, SIGN, Entry
from journeyeditor.layout.atlas_marks import hull_marks, label_marks, name_marks, node_marks, overlap_marks
from journeyeditor.layout.atlas_picture import AtlasOptions, AtlasPicture, Spot
from journeyeditor.layout.atlas_style import ATLAS_STYLE, PX, AtlasStyle
from journeyeditor.layout.atlas_words import spoken
from journeyeditor.model import GRAVITY, Channel, Id, Moment, Project, System, Team, Touchpoint
from journeyeditor.text import Measure
from journeyeditor.words import Words

TILE, CORNER, NEAR, FAR = 54 * PX, 13 * PX, 40 * PX, 52 * PX
PILL = 26 * PX
FAINT_NODE, FAINT_LABEL, FAINT_LINE = 0.38, 0.5, 0.3
RINGS = {Severity.STOPS: 7 * PX, Severity.SLOWER: 6 * PX, Severity.LATER: 6 * PX}
BENDS = (0.0, 0.07, -0.07, 0.15, -0.15, 0.25, -0.25)
GRID, RANGE = 14.0, 22
"""In what steps (pt), and how many of them, a free place for the source is looked for."""
MOMENT, MOST_MOMENTS = 17 * PX, 4
ICONS: dict[type, str] = {System: "server", Channel: "split", Team: "users", Touchpoint: "card"}


@dataclass(frozen=True, slots=True)
class Impact:
    """The chart with what the window asks of it."""

    chart: Chart
    picture: AtlasPicture
    found: Blast | None
    severity: Mapping[Id, Severity]
    drawn_from: tuple[Atlas, Positions]


def impact(
    project: Project,
    atlas: Atlas,
    positions: Positions,
    subject: Id,
    words: Words,
    measure: Measure,
    style: AtlasStyle = ATLAS_STYLE,
    persona: Id = "",
    outside: str = "sunken",
    graph: AtlasPicture | None = None,
) -> Impact:
    """What the failure of a touchpoint, system, channel or team reaches; subject "" shows nothing failing.

    With a `persona` only what they meet is hit. `outside` is the role of what lies round the hulls, `graph` the
    graph's picture where it is composed already.
    """
    picture = graph or compose(atlas, positions, measure, AtlasOptions(), style)
    found = blast(project, subject, persona) if subject in project.by_id else None
    severity = severities(project, found) if found else {}
    work = ImpactWork(project, atlas, picture, severity, words, measure, style, outside)
    nodes = list(work.nodes(found))
    box = around([node.bounds for node in nodes])
    return Impact(Chart(tuple(nodes), box, tuple(work.legend(found))), picture, found, severity, (atlas, positions))


def subject_name(project: Project, subject: Id) -> str:
    """What fails, by name."""
    found = project.by_id.get(subject)
    return found.name if isinstance(found, System | Channel | Team | Touchpoint) else ""


def icon_of(project: Project, subject: Id) -> str:
    """The icon of what fails."""
    return ICONS.get(type(project.by_id.get(subject)), "blast")


def moments_hit(project: Project, found: Blast, journey: Id) -> tuple[Moment, ...]:
    """The kinds of key moments that a failure hits in a journey, the gravest first."""
    hit = next((one for one in found.journeys if one.journey == journey), None)
    if hit is None:
        return ()
    met = [e.moment for e in project.journey(journey).encounters if e.id in hit.encounters]
    return tuple(moment for moment in GRAVITY if moment in met)


def faded(marks: Sequence[Mark], opacity: float) -> tuple[Mark, ...]:
    """The same marks, fainter; pictures stay as they are."""
    return tuple(fainter(mark, opacity) for mark in marks)


def fainter(mark: Mark, opacity: float) -> Mark:
    """One mark, fainter."""
    if isinstance(mark, Path):
        return replace(mark, opacity=mark.opacity * opacity)
    return replace(mark, opacity=mark.opacity * opacity) if isinstance(mark, GlyphRun) else mark


class ImpactWork:
    """One layout of the impact."""

    def __init__(
        self,
        project: Project,
        atlas: Atlas,
        picture: AtlasPicture,
        severity: Mapping[Id, Severity],
        words: Words,
        measure: Measure,
        style: AtlasStyle,
        outside: str,
    ) -> None:
        """What it is made of."""
        self.project, self.atlas, self.picture, self.severity = project, atlas, picture, severity
        self.words, self.measure, self.style, self.outside = words, measure, style, outside
        self.field = Field(picture.spots, 0.0, 3 * PX)

    def nodes(self, found: Blast | None) -> Iterator[Node]:
        """Hulls, faint lines, arrows, nodes, the source."""
        touched = {self.picture.spots[key].journey.group for key in self.severity if key in self.picture.spots}
        for hull in self.picture.hulls:
            yield Node(Key(hull.group.id, Part.HULL), box_of(hull.outline), hull_marks(hull, self.style))
        for one in self.picture.overlaps:
            marks = faded(overlap_marks(one), FAINT_LINE)
            yield Node(Key(one.overlap.a, Part.EDGE, one.overlap.b), one.bow.bounds(), marks)
        for hull in self.picture.hulls:
            marks = name_marks(hull, self.outside, self.style)
            marks = marks if hull.group.id in touched else faded(marks, 0.55)
            yield Node(Key(hull.group.id, Part.NAME), hull.box, marks, alt=hull.group.title)
        source = self.source_place() if found and self.severity else None
        if source is not None:
            yield from self.arrows(source, {key for one in found.later for key in one.links} if found else set())
        for spot in self.picture.spots.values():
            yield from self.journey(spot, found)
        if source is not None and found is not None:
            yield self.source(source, found)

    def source_place(self) -> Point:
        """A free place as near as can be to the middle of what is hit at once."""
        hit = [self.picture.spots[key].disc for key, how in self.severity.items() if how is not Severity.LATER]
        middle = (sum(d.x for d in hit) / len(hit), sum(d.y for d in hit) / len(hit))
        boxes = [spot.bounds.grown(6 * PX) for spot in self.picture.spots.values()]
        boxes += [hull.box for hull in self.picture.hulls]
        places = [
            (middle[0] + i * GRID, middle[1] + j * GRID)
            for i in range(-RANGE, RANGE + 1)
            for j in range(-RANGE, RANGE + 1)
        ]
        places.sort(key=lambda at: hypot(at[0] - middle[0], at[1] - middle[1]))
        free = (at for at in places if not any(source_box(at).intersects(box) for box in boxes))
        return next(free, places[-1])

    def arrows(self, source: Point, leading: Collection[Id]) -> Iterator[Node]:
        """From the source to what it hits, and along the links that lead on to what comes later."""
        here = Disc(*source, NEAR)
        for key, how in self.severity.items():
            if how is not Severity.LATER:
                width, dash = (2.5 * PX, ()) if how is Severity.STOPS else (1.75 * PX, (6 * PX, 4 * PX))
                way = self.way(here, key, 1.0)
                marks = arrow_marks(way, "m_break", width, dash)
                yield Node(Key(key, Part.EDGE, how), way.bounds().grown(6), marks)
        for link in self.atlas.links:
            if link.id in leading and link.source in self.severity and link.target in self.severity:
                disc = self.picture.spots[link.source].disc
                way = self.way(Disc(disc.x, disc.y, disc.r + RINGS[self.severity[link.source]]), link.target, -1.0)
                yield Node(Key(link.id, Part.LINK), way.bounds().grown(6), dotted_marks(way))

    def way(self, here: Disc, target: Id, off: float) -> Bow:
        """A line to a node that crosses the fewest others."""
        spot = self.picture.spots[target]
        ring = RINGS[self.severity[target]] + 3 * PX
        there = Disc(spot.disc.x, spot.disc.y, spot.disc.r)
        ways = [bow(here, there, bend, max(0.0, off), ring) for bend in BENDS]
        return min(ways, key=lambda way: (self.crossed(way, here, target), ways.index(way)))

    def crossed(self, way: Bow, here: Disc, target: Id) -> int:
        """How many nodes and labels a line runs through."""
        nodes, labels = self.field.struck(way.points()[1:-1])
        own = {key for key in nodes | labels if key == target or self._stands(key, here)}
        return 2 * len(nodes - own) + len(labels - own)

    def _stands(self, key: Id, here: Disc) -> bool:
        """Whether a journey's node is the one a line starts from."""
        disc = self.picture.spots[key].disc
        return (disc.x, disc.y) == (here.x, here.y)

    def journey(self, spot: Spot, found: Blast | None) -> Iterator[Node]:
        """A node with its ring, or faint where it is not touched; the key moments hit at its corner."""
        key, how = spot.journey.id, self.severity.get(spot.journey.id)
        ground = self.picture.ground_of(key)
        if ground == "sunken":
            ground = "surface" if spot.journey.group else self.outside
        label = label_marks(spot, ground, self.style)
        marks = node_marks(spot, self.words, self.measure, self.style)
        if how is None:
            label, marks = faded(label, FAINT_LABEL), faded(marks, FAINT_NODE)
        else:
            marks = (*ring_marks(spot.disc, how), *marks)
        moments = moments_hit(self.project, found, key)[:MOST_MOMENTS] if found else ()
        for number, moment in enumerate(moments):
            x = spot.disc.x + spot.disc.r * 0.72 + 5 * PX + number * (MOMENT + 2 * PX)
            marks += moment_marks(str(moment), x, spot.disc.y - spot.disc.r * 0.72 - 4 * PX, MOMENT, 1.75 * PX)
        alt = spoken(spot.journey, self.words)
        if how is not None:
            alt = f"{alt}, {self.words.tr(f'atlas.impact.{how}')}"
        reach = spot.disc.r + RINGS[Severity.STOPS] + 2
        box = Rect(spot.disc.x - reach, spot.disc.y - reach, 2 * reach + len(moments) * MOMENT, 2 * reach)
        below = replace(
            spot, box=spot.box.moved(0, RINGS[how] * (1 if spot.box.y > spot.disc.y else -1)) if how else spot.box
        )
        if how is not None:
            label = label_marks(below, ground, self.style)
        yield Node(Key(key, Part.LABEL), below.box.grown(3), label, subject=key)
        yield Node(Key(key, Part.NODE), box, marks, subject=key, alt=alt)

    def source(self, at: Point, found: Blast) -> Node:
        """The tile of what fails with its pill."""
        x, y = at
        name = self.measure.paragraph(
            self.words.tr("atlas.impact.down", name=subject_name(self.project, found.subject)),
            self.style.note_strong,
            260 * PX,
            max_lines=1,
        )
        box = Rect(x - TILE / 2, y - TILE / 2, TILE, TILE)
        pill = Rect(x - name.width / 2 - 12 * PX, y - FAR - PILL, name.width + 24 * PX, PILL)
        marks: tuple[Mark, ...] = (
            Path(circle(x, y, FAR), fill="m_break", opacity=0.08),
            Path(circle(x, y, NEAR), fill="m_break", opacity=0.10),
            Path(rounded(box, CORNER), fill="surface", stroke="m_break", width=2.5 * PX),
            *icon_marks(icon_of(self.project, found.subject), x - 15 * PX, y - 15 * PX, 30 * PX, "m_break"),
            Path(rounded(pill, PILL / 2), fill="m_break"),
            *name.marks(pill.x + 12 * PX, pill.y + (PILL - name.height) / 2, "surface"),
        )
        bounds = Rect(x - FAR, y - FAR, 2 * FAR, 2 * FAR).union(pill)
        return Node(Key(found.subject, Part.CARD), bounds, marks, alt=name.lines[0].text if name.lines else "")

    def legend(self, found: Blast | None) -> Iterator[Entry]:
        """The signs that occur, and how many journeys are not touched."""
        style = self.style.legend
        for how in Severity:
            if how in self.severity.values():
                sign = legend_sign(how)
                yield Entry(how, sign, self.measure.paragraph(self.words.tr(f"atlas.impact.{how}.legend"), style))
        hit = {moment for key in self.severity for moment in moments_hit(self.project, found, key)} if found else set()
        for moment in GRAVITY:
            if moment in hit:
                sign = moment_marks(str(moment), MIDDLE, 0, MOMENT * 0.9)
                yield Entry(moment, sign, self.measure.paragraph(self.words.tr(f"moment.{moment}"), style))
        rest = len(self.atlas.journeys) - len(self.severity)
        faint = Path(circle(MIDDLE, 0, 8 * PX), stroke="control", width=1.5 * PX, opacity=0.5)
        yield Entry("rest", (faint,), self.measure.paragraph(self.words.tr("atlas.impact.untouched", rest), style))


def source_box(at: Point) -> Rect:
    """What the source takes, its pill included."""
    return Rect(at[0] - 72 * PX, at[1] - FAR - PILL, 144 * PX, 2 * FAR + PILL)


def ring_marks(disc: Disc, how: Severity) -> tuple[Mark, ...]:
    """The ring of a journey that a failure reaches."""
    outline = circle(disc.x, disc.y, disc.r + RINGS[how])
    if how is Severity.STOPS:
        hatch = Hatch("m_break", 1.2 * PX, 6 * PX, 0.35)
        return (Path(outline, fill="surface", stroke="m_break", width=2.25 * PX, hatch=hatch),)
    if how is Severity.SLOWER:
        return (Path(outline, fill="surface", stroke="m_break", width=1.75 * PX, dash=(6 * PX, 4 * PX)),)
    return (Path(outline, fill="surface", stroke="ink_2", width=1.5 * PX, dash=(0.01, 4 * PX), round=True),)


def arrow_marks(way: Bow, role: str, width: float, dash: tuple[float, ...]) -> tuple[Mark, ...]:
    """A line with a filled head."""
    head = tuple(turned(((-8 * PX, -4 * PX), (0.5 * PX, 0), (-8 * PX, 4 * PX)), way.end, way.end_angle()))
    return (Path(way.commands(), stroke=role, width=width, dash=dash), Path(polygon(head), fill=role))


def dotted_marks(way: Bow) -> tuple[Mark, ...]:
    """A dotted line with an open head."""
    head = tuple(turned(((-7 * PX, -4 * PX), (0, 0), (-7 * PX, 4 * PX)), way.end, way.end_angle()))
    body = Path(way.commands(), stroke="ink_2", width=1.5 * PX, dash=(2 * PX, 4 * PX), round=True)
    return (body, Path(polyline(head), stroke="ink_2", width=1.5 * PX, round=True))


def legend_sign(how: Severity) -> tuple[Mark, ...]:
    """A small ring with its line."""
    disc = Disc(9 * PX, 0, 8 * PX - RINGS[how])
    width, dash, role = {
        Severity.STOPS: (2.5 * PX, (), "m_break"),
        Severity.SLOWER: (1.75 * PX, (4 * PX, 3 * PX), "m_break"),
        Severity.LATER: (1.5 * PX, (2 * PX, 3 * PX), "ink_2"),
    }[how]
    return (*ring_marks(disc, how), Path(line(20 * PX, 0, SIGN, 0), stroke=role, width=width, dash=dash))
