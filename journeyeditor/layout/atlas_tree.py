"""The hierarchy: groups, the journeys of one, the stages of one of them with what is nested there, and on down."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from journeyeditor.atlas import Atlas, AtlasJourney
from journeyeditor.drawing import Key, Mark, Node, Part, Path, Rect
from journeyeditor.drawing.icons import icon_marks
from journeyeditor.drawing.shapes import circle, line, rounded
from journeyeditor.layout.atlas_chart import Chart, around
from journeyeditor.layout.atlas_curves import Disc
from journeyeditor.layout.atlas_marks import number_of, ring_marks
from journeyeditor.layout.atlas_strips import (
    GAP,
    INSET,
    LEFT,
    WIDTH,
    Spell,
    Strip,
    band,
    card_marks,
    column_lines,
    curve_marks,
    fill_marks,
    lens_node,
    path_marks,
    points_of,
    scale_nodes,
    texts,
)
from journeyeditor.layout.atlas_style import ATLAS_STYLE, PX, AtlasStyle
from journeyeditor.layout.atlas_words import spoken, volume_of
from journeyeditor.model import Channel, Id, Journey, Moment, Project, Step, Touchpoint
from journeyeditor.model.feelings import emotion_lines
from journeyeditor.text import Measure
from journeyeditor.words import Words

UNGROUPED = "ungrouped"
"""Stands for the journeys of no group."""
LIFECYCLE, JOURNEYS, PLAIN, STEPS = 138 * PX, 122 * PX, 140 * PX, 196 * PX
CARD, CARD_GAP, LEAST_CARD, ACROSS = 98 * PX, 12 * PX, 200 * PX, 5
MICRO, LEAST_MICRO = 58 * PX, 138 * PX
SAMPLES = 7
"""At so many places of each group its journeys' feelings are averaged."""


@dataclass(frozen=True, slots=True)
class Tree:
    """The chart, the path that is open, and where each group and journey can be chosen."""

    chart: Chart
    path: tuple[Id, ...]
    cells: Mapping[Id, Rect]
    levels: tuple[tuple[Id, ...], ...]

    def at(self, x: float, y: float) -> Id:
        """The group or journey whose cell is at a point, "" for none."""
        found = [
            (box.width * box.height, key)
            for key, box in self.cells.items()
            if box.x <= x < box.right and box.y <= y < box.bottom
        ]
        return min(found, default=(0.0, ""))[1]


def path_to(atlas: Atlas, key: Id) -> tuple[Id, ...]:
    """The way from the top to a group or a journey: its group, the journeys it is part of, itself."""
    by_id = {journey.id: journey for journey in atlas.journeys}
    if key not in by_id:
        return (key,) if key in columns_of(atlas) else ()
    way = [key]
    while by_id[way[0]].parent:
        way.insert(0, by_id[way[0]].parent)
    return (group_of(atlas, by_id[way[0]]), *way)


def group_of(atlas: Atlas, journey: AtlasJourney) -> Id:
    """A journey's group, or what stands for none."""
    return journey.group or UNGROUPED


def columns_of(atlas: Atlas) -> dict[Id, tuple[AtlasJourney, ...]]:
    """The groups that have journeys which are part of no other, in the project's order, each with those."""
    found: dict[Id, list[AtlasJourney]] = {group.id: [] for group in atlas.groups}
    for journey in atlas.journeys:
        if not journey.parent:
            found.setdefault(group_of(atlas, journey), []).append(journey)
    return {key: tuple(journeys) for key, journeys in found.items() if journeys}


def children_of(atlas: Atlas, key: Id) -> tuple[Id, ...]:
    """What is one level below a group or a journey; "" is the whole."""
    columns = columns_of(atlas)
    if not key:
        return tuple(columns)
    if key in columns:
        return tuple(journey.id for journey in columns[key])
    return tuple(part.id for part in atlas.parts(key))


def deepest(atlas: Atlas) -> Id:
    """The first journey with parts, the one of most; else the first group; "" for an empty atlas."""
    parts = {journey.id: len(atlas.parts(journey.id)) for journey in atlas.journeys}
    most = max(parts.values(), default=0)
    if most:
        return next(key for key, count in parts.items() if count == most)
    return next(iter(columns_of(atlas)), "")


def tree(
    project: Project,
    atlas: Atlas,
    path: Sequence[Id],
    words: Words,
    measure: Measure,
    style: AtlasStyle = ATLAS_STYLE,
) -> Tree:
    """The hierarchy opened along a path of a group and journeys (see `path_to`)."""
    work = TreeWork(project, atlas, tuple(path), words, measure, style)
    strips = list(work.strips()) if atlas.journeys else []
    nodes = [node for strip in strips for node in strip.nodes]
    nodes = sorted(nodes, key=lambda node: node.key.part is not Part.EDGE)
    cells = {key: box for strip in strips for key, box in strip.cells.items()}
    levels = tuple(tuple(strip.cells) for strip in strips)
    box = around([node.bounds for node in nodes] or [Rect(0, 0, 0, 0)])
    bounds = Rect(0, box.y, LEFT + WIDTH, box.height) if nodes else box
    return Tree(Chart(tuple(nodes), bounds), tuple(path), cells, levels)


class TreeWork:
    """One layout of the hierarchy, from the top down."""

    def __init__(
        self, project: Project, atlas: Atlas, path: tuple[Id, ...], words: Words, measure: Measure, style: AtlasStyle
    ) -> None:
        """What it is made of."""
        self.project, self.atlas, self.path = project, atlas, path
        self.words, self.measure, self.style = words, measure, style
        self.by_id = {journey.id: journey for journey in atlas.journeys}
        self.columns = columns_of(atlas)
        self.titles = {group.id: group.title for group in atlas.groups} | {UNGROUPED: words.tr("atlas.tree.ungrouped")}

    def strips(self) -> Iterator[Strip]:
        """Each level of the path."""
        strip = self.lifecycle()
        yield strip
        for depth, key in enumerate(self.path):
            y = strip.box.bottom + GAP
            below = self.journeys(key, y) if not depth else self.stages(self.by_id[key], y, depth)
            below.nodes.append(lens_node(f"lens {depth}", strip.cells[key], below.box))
            yield below
            strip = below

    def level(self, depth: int) -> str:
        """The project's word for a level."""
        levels = self.project.levels
        return levels[min(depth, len(levels) - 1)] if levels else ""

    def mark_path(self, strip: Strip, depth: int, radius: float = 8 * PX) -> Iterator[Node]:
        """The edge of the cell that is on the path."""
        if depth < len(self.path):
            key = self.path[depth]
            box = strip.cells[key]
            yield Node(Key(key, Part.ROW, "path"), box, path_marks(box, depth == len(self.path) - 1, radius))

    def lifecycle(self) -> Strip:
        """A column for each group: its name, how much is in it, and how it is felt."""
        count = self.words.tr("atlas.facts.journeys", len(self.atlas.journeys))
        strip = Strip(self.level(0), Rect(LEFT, 0, WIDTH, LIFECYCLE))
        strip.nodes += band(strip, count, self.measure, self.style)
        strip.nodes += column_lines(strip, len(self.columns))
        zero, unit = 94 * PX, 8 * PX
        strip.nodes.append(scale_nodes(strip, zero, unit, self.words, self.measure, self.style))
        width = WIDTH / max(1, len(self.columns))
        spells: list[Spell] = []
        for index, (key, journeys) in enumerate(self.columns.items()):
            box = Rect(LEFT + index * width, 0, width, LIFECYCLE)
            strip.cells[key] = Rect(box.x + 2 * PX, 2 * PX, width - 4 * PX, LIFECYCLE - 4 * PX)
            inner = Rect(box.x + INSET, 10 * PX, width - 2 * INSET, 40 * PX)
            told = self.words.tr("atlas.facts.journeys", len(journeys))
            marks, _ = texts(inner, self.titles.get(key, ""), told, self.measure, self.style, 1)
            strip.nodes.append(Node(Key(key, Part.STAGE), box, marks, subject=key, alt=self.titles.get(key, "")))
            spells += self.rolled_up(journeys, box)
        marks = curve_marks(spells, zero, unit, 2 * PX, 16 * PX)
        strip.nodes.append(Node(Key(strip.name, Part.CURVE), strip.box, marks))
        strip.nodes += self.mark_path(strip, 0)
        return strip

    def rolled_up(self, journeys: Sequence[AtlasJourney], box: Rect) -> Iterator[Spell]:
        """The mean of what is felt in some journeys along each; a breaking point in one marks the lowest place."""
        felt = [found for journey in journeys if (found := self.felt(journey.id))]
        if not felt:
            return
        broken = any(moment is Moment.BREAKING_POINT for points in felt for _, _, moment in points)
        means = []
        for sample in range(SAMPLES):
            share = (sample + 0.5) / SAMPLES
            means.append((share, sum(value_at(points, share) for points in felt) / len(felt)))
        lowest = min(means, key=lambda pair: pair[1])
        for share, value in means:
            moment = Moment.BREAKING_POINT if broken and (share, value) == lowest else Moment.NONE
            yield Spell(box.x + share * box.width, value, moment)

    def felt(self, journey: Id) -> list[tuple[float, float, Moment]]:
        """How a journey's first persona feels along it: share of the way 0–1, value, key moment."""
        found = self.project.journey(journey)
        lines = emotion_lines(self.project, found)
        if not lines:
            return []
        count = max(1, len(found.steps))
        return [((point.column + 0.5) / count, point.value, point.moment) for point in lines[0].points]

    def journeys(self, group: Id, top: float) -> Strip:
        """A card for each journey of a group, several rows of them if need be."""
        members = self.columns[group]
        across = min(ACROSS, len(members))
        rows = -(-len(members) // across)
        height = JOURNEYS + (rows - 1) * (CARD + CARD_GAP)
        strip = Strip(self.words.tr("atlas.tree.journeys"), Rect(LEFT, top, WIDTH, height))
        told = self.words.tr("atlas.tree.of", title=self.titles.get(group, ""))
        strip.nodes += band(strip, told, self.measure, self.style, "sunken")
        for row in range(rows):
            found = members[row * across : (row + 1) * across]
            weights = [max(3, len(self.project.journey(one.id).stages)) for one in found]
            room = WIDTH - (len(found) + 1) * CARD_GAP
            spare = room - len(found) * LEAST_CARD
            x = LEFT + CARD_GAP
            for one, weight in zip(found, weights, strict=True):
                width = LEAST_CARD + spare * weight / sum(weights)
                strip.cells[one.id] = Rect(x, top + CARD_GAP + row * (CARD + CARD_GAP), width, CARD)
                strip.nodes.append(self.card(one, strip.cells[one.id]))
                x += width + CARD_GAP
        strip.nodes += self.mark_path(strip, 1)
        return strip

    def card(self, journey: AtlasJourney, box: Rect) -> Node:
        """Ring, title, figures, a small curve."""
        marks: list[Mark] = [*card_marks(box), *self.ring(journey, box.x + 27 * PX, box.y + 29 * PX)]
        parts = len(self.atlas.parts(journey.id))
        facts = [self.words.tr("atlas.tree.stages", len(self.project.journey(journey.id).stages))]
        facts += [self.words.tr("atlas.tree.parts", parts)] if parts else []
        facts.append(volume_of(self.atlas, journey, self.words))
        inner = Rect(box.x + 50 * PX, box.y + 10 * PX, box.width - 60 * PX, 40 * PX)
        words, _ = texts(inner, journey.title, ", ".join(filter(None, facts)), self.measure, self.style, 1)
        marks += words
        left, width, zero = box.x + 16 * PX, box.width - 32 * PX, box.y + 72 * PX
        spells = [Spell(left + share * width, value) for share, value, _ in self.felt(journey.id)]
        dash = (2 * PX, 3 * PX)
        marks.append(Path(line(left, zero, left + width, zero), stroke="line_2", width=PX, dash=dash))
        marks += curve_marks(spells, zero, 3.4 * PX, 1.75 * PX, 0, "ink_2")
        return Node(Key(journey.id, Part.CARD), box, tuple(marks), subject=journey.id, alt=spoken(journey, self.words))

    def ring(self, journey: AtlasJourney, x: float, y: float) -> tuple[Mark, ...]:
        """A journey's ring with its number."""
        number = self.measure.paragraph(number_of(journey, self.words), self.style.micro_strong)
        plain = Path(circle(x, y, 13 * PX), fill="surface", stroke="control", width=1.5 * PX)
        share = journey.satisfaction
        marks = (plain,) if share is None else ring_marks(Disc(x, y, 14 * PX), share, 3.5 * PX)
        return (*marks, *number.marks(x - number.width / 2, y - number.height / 2, "ink"))

    def stages(self, journey: AtlasJourney, top: float, depth: int) -> Strip:
        """The stages of a journey with its parts below them; the steps of one that has none and is a part itself."""
        parts = self.atlas.parts(journey.id)
        if depth > 1 and not parts:
            return self.steps(journey, top, depth)
        found = self.project.journey(journey.id)
        strip = Strip(self.words.tr("atlas.tree.stage_strip"), Rect(LEFT, top, WIDTH, PLAIN))
        hung = list(self.hang(found, parts, top + 134 * PX))
        bottom = max((box.bottom + 14 * PX for _, box, _ in hung), default=top + PLAIN)
        strip = Strip(f"{strip.name} {depth}" if depth > 1 else strip.name, Rect(LEFT, top, WIDTH, bottom - top))
        told = self.words.tr("atlas.tree.of", title=journey.title)
        strip.nodes += band(strip, told, self.measure, self.style)
        strip.nodes += column_lines(strip, len(found.stages))
        zero, unit = top + 88 * PX, 6.2 * PX
        strip.nodes.append(scale_nodes(strip, zero, unit, self.words, self.measure, self.style))
        width = WIDTH / max(1, len(found.stages))
        for index, stage in enumerate(found.stages):
            box = Rect(LEFT + index * width, top, width, bottom - top)
            inner = Rect(box.x + 11 * PX, top + 8 * PX, width - 16 * PX, 36 * PX)
            duration = self.words.duration(stage.duration) if stage.duration else ""
            marks, _ = texts(inner, stage.title, duration, self.measure, self.style, 1)
            strip.nodes.append(Node(Key(stage.id, Part.STAGE), box, marks, alt=stage.title))
        marks = curve_marks(list(self.spells(found)), zero, unit, 2 * PX, 15 * PX)
        strip.nodes.append(Node(Key(journey.id, Part.CURVE), strip.box, marks))
        for part, box, x in hung:
            strip.cells[part.id] = box
            strip.nodes.append(self.micro(part, box, x))
        strip.nodes += self.mark_path(strip, depth + 1)
        return strip

    def spells(self, journey: Journey) -> Iterator[Spell]:
        """What is felt at each step, each stage as wide as any other."""
        lines = emotion_lines(self.project, journey)
        width = WIDTH / max(1, len(journey.stages))
        places: dict[Id, float] = {}
        for index, stage in enumerate(journey.stages):
            for number, step in enumerate(stage.steps):
                places[step.id] = LEFT + width * (index + (number + 0.5) / len(stage.steps))
        for point in lines[0].points if lines else ():
            yield Spell(places[point.step.id], point.value, point.moment)

    def hang(
        self, journey: Journey, parts: Sequence[AtlasJourney], top: float
    ) -> Iterator[tuple[AtlasJourney, Rect, float]]:
        """Each part below the stage it hangs at, beside those before it; and where its stem comes down, pt."""
        width = WIDTH / max(1, len(journey.stages))
        at = {part.id: self.column(journey, part.id) for part in parts}
        x, y = LEFT, top
        for part in sorted(parts, key=lambda part: at[part.id]):
            wide = max(LEAST_MICRO, width - 16 * PX)
            stem = LEFT + (at[part.id] + 0.5) * width
            left = max(x, min(stem - wide / 2, LEFT + WIDTH - wide - 8 * PX), LEFT + 8 * PX)
            if left + wide > LEFT + WIDTH:
                left, y = max(LEFT + 8 * PX, min(stem - wide / 2, LEFT + WIDTH - wide - 8 * PX)), y + MICRO + 8 * PX
            yield part, Rect(left, y, wide, MICRO), stem
            x = left + wide + 10 * PX

    def column(self, journey: Journey, part: Id) -> int:
        """The stage at which a part hangs, from 0."""
        place = self.project.journey(part).parent
        return journey.stage_number(place.at if place else None) or 0

    def micro(self, part: AtlasJourney, box: Rect, stem: float) -> Node:
        """The card of a part."""
        x = min(max(stem, box.x + 8 * PX), box.right - 8 * PX)
        marks: list[Mark] = [Path(line(x, box.y - 12 * PX, x, box.y), stroke="control", width=1.25 * PX)]
        marks += card_marks(box)
        facts = [self.words.tr("atlas.tree.steps", len(self.project.journey(part.id).steps))]
        if part.satisfaction is not None:
            facts.append(self.words.tr("atlas.spoken.satisfied", share=self.words.percent(part.satisfaction)))
        inner = Rect(box.x + 10 * PX, box.y + 7 * PX, box.width - 16 * PX, MICRO - 12 * PX)
        words, _ = texts(inner, part.title, ", ".join(facts), self.measure, self.style, 1)
        return Node(Key(part.id, Part.CARD), box, (*marks, *words), subject=part.id, alt=spoken(part, self.words))

    def steps(self, journey: AtlasJourney, top: float, depth: int) -> Strip:
        """The steps of a journey at the end of the path, large, with fills below the curve."""
        strip = Strip(self.level(journey.level), Rect(LEFT, top, WIDTH, STEPS))
        strip.nodes += band(strip, journey.title, self.measure, self.style)
        found = self.project.journey(journey.id)
        count = len(found.steps)
        strip.nodes += column_lines(strip, count)
        width, zero, unit = WIDTH / max(1, count), top + 126 * PX, 9.6 * PX
        lines = emotion_lines(self.project, found)
        spells = [
            Spell(LEFT + (point.column + 0.5) * width, point.value, point.moment)
            for point in (lines[0].points if lines else ())
        ]
        points = points_of(spells, zero, unit)
        strip.nodes.append(Node(Key(journey.id, Part.FILL), strip.box, fill_marks(points, zero, strip.box)))
        strip.nodes.append(scale_nodes(strip, zero, unit, self.words, self.measure, self.style))
        strip.nodes.append(
            Node(Key(journey.id, Part.CURVE, "steps"), strip.box, curve_marks(spells, zero, unit, 2.25 * PX, 18 * PX))
        )
        for index, step in enumerate(found.steps):
            box = Rect(LEFT + index * width, top, width, STEPS)
            strip.nodes.append(Node(Key(step.id, Part.STEP), box, self.step(found, step, box)))
        return strip

    def step(self, journey: Journey, step: Step, box: Rect) -> tuple[Mark, ...]:
        """A step: the tile of what one meets there, its name, its channel."""
        met = journey.encounters_at.get(step.id, ())
        touchpoint = self.project.by_id.get(met[0].touchpoint) if met else None
        name, channel = step.title, None
        if isinstance(touchpoint, Touchpoint):
            name = name or met[0].title or touchpoint.name
            channel = self.project.by_id.get(touchpoint.channel)
        marks: list[Mark] = []
        left = box.x + INSET
        if isinstance(channel, Channel) and box.width > 120 * PX:
            tile = Rect(left, box.y + 13 * PX, 28 * PX, 28 * PX)
            marks.append(Path(rounded(tile, 7 * PX), fill=f"cat{channel.colour}_soft"))
            marks += icon_marks(
                channel.icon or "web", tile.x + 6 * PX, tile.y + 6 * PX, 16 * PX, f"cat{channel.colour}"
            )
            left = tile.right + 9 * PX
        told = channel.name if isinstance(channel, Channel) else ""
        inner = Rect(left, box.y + 10 * PX, box.right - left - 6 * PX, 40 * PX)
        return (*marks, *texts(inner, name, told, self.measure, self.style)[0])


def value_at(points: Sequence[tuple[float, float, Moment]], share: float) -> float:
    """What is felt at a share of the way, between the points straight, beyond them as at the last."""
    before = [point for point in points if point[0] <= share]
    after = [point for point in points if point[0] > share]
    if not before or not after:
        return (before[-1] if before else after[0])[1]
    (x1, y1, _), (x2, y2, _) = before[-1], after[0]
    return y1 + (y2 - y1) * (share - x1) / (x2 - x1)
