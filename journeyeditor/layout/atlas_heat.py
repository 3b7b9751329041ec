"""The overlap heat map: a cell for each two journeys, darker the more touchpoints they share, its number in it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from math import cos, pi, sin

from journeyeditor.atlas import Atlas, AtlasJourney
from journeyeditor.drawing import Commands, Key, Mark, Node, Part, Path, Rect
from journeyeditor.drawing.shapes import line, polyline, rectangle, rounded
from journeyeditor.layout.atlas_chart import Chart, around, node
from journeyeditor.layout.atlas_style import ATLAS_STYLE, PX, AtlasStyle
from journeyeditor.model import Id, Project
from journeyeditor.text import Measure, Paragraph
from journeyeditor.text.turned import turned_marks
from journeyeditor.words import Words

CELL, GAP, RADIUS = 36 * PX, 2 * PX, 4 * PX
ANGLE = -48 * pi / 180
UPRIGHT = -pi / 2
"""The angle of the columns' names, and that where the map is mirrored: slanting names would then run into the cells."""
NAME_GAP, NAME_WIDTH, COLUMN_GAP = 12 * PX, 220 * PX, 10 * PX
FOOT = CELL * 0.61
"""Where in its column a slanting name begins."""
EDGE = 0.75 * PX
"""An empty cell's edge: paper is as white as the cell."""
RULE_OUT, BRACKET_OUT, BRACKET, BRACKET_GAP = 14 * PX, 14 * PX, 6 * PX, 16 * PX
OPACITIES = (0.0, 0.235, 0.39, 0.53, 0.70, 0.855, 1.0)
"""How much of the accent a cell of 0, 1, … 6 and more shared touchpoints has."""
INKS = ("ink", "ink", "ink", "ink", "heat_ink", "on_accent", "on_accent")
"""In which role its number stands: at least 4.5 : 1 in every palette."""
MOST = len(OPACITIES) - 1
SHOWN = 120
"""So many journeys are shown at most: those that share most."""
MANY = 60
"""From so many journeys on the empty cells of a row are one strip: single ones are not told apart any more."""


@dataclass(frozen=True, slots=True)
class Heat:
    """The map with what the window asks of it: the journeys in order, and where the cells stand."""

    chart: Chart
    order: tuple[AtlasJourney, ...]
    counts: Mapping[tuple[Id, Id], int]
    names: Mapping[Id, Paragraph]
    angle: float = ANGLE

    def cell(self, row: int, column: int) -> Rect:
        """Where a cell stands, pt."""
        return Rect(column * CELL, row * CELL, CELL, CELL)

    def cell_at(self, x: float, y: float) -> tuple[int, int] | None:
        """Row and column of the cell at a point."""
        row, column = int(y // CELL), int(x // CELL)
        size = len(self.order)
        return (row, column) if 0 <= row < size and 0 <= column < size else None

    def name_at(self, x: float, y: float) -> Id:
        """The journey whose row name, or column name, is at a point; "" for none."""
        size = len(self.order)
        row = int(y // CELL)
        if 0 <= row < size and -NAME_GAP - self.names[self.order[row].id].width <= x < 0:
            return self.order[row].id
        for column, journey in enumerate(self.order):
            dx, dy = x - column * CELL - FOOT, y + COLUMN_GAP
            along = dx * cos(self.angle) + dy * sin(self.angle)
            across = dy * cos(self.angle) - dx * sin(self.angle)
            name = self.names[journey.id]
            if 0 <= along <= name.width and -name.height <= across <= name.height / 3:
                return journey.id
        return ""

    def count(self, one: Id, other: Id) -> int:
        """How many touchpoints two journeys share."""
        return self.counts.get((one, other), self.counts.get((other, one), 0))


def heat(
    project: Project,
    atlas: Atlas,
    words: Words,
    measure: Measure,
    style: AtlasStyle = ATLAS_STYLE,
    title: bool = True,
    angle: float = ANGLE,
) -> Heat:
    """The heat map of an atlas; `title` heads it with its own title. The first cell's corner is the origin.

    `angle` is that of the columns' names, radians.
    """
    shown = strongest(atlas)
    order = tuple(journey for journey in by_group(atlas) if journey.id in shown)
    names = {journey.id: measure.paragraph(journey.title, style.plain, NAME_WIDTH, max_lines=1) for journey in order}
    counts = {(o.a, o.b): o.count for o in atlas.overlaps if o.a in shown and o.b in shown}
    made = Heat(Chart((), Rect(0, 0, 0, 0)), order, counts, names, angle)
    nodes = [*grounds(project.id, order), *cells(made, words, measure, style), *name_nodes(made)]
    nodes += group_nodes(project.id, atlas, made, measure, style)
    box = around([one.bounds for one in nodes])
    told = " ".join(filter(None, (words.tr("atlas.heat.text"), strongest_line(atlas, words)))) if title else ""
    nodes += head(project.id, box, words, measure, style, told) if order else []
    return replace(made, chart=Chart(tuple(nodes), around([one.bounds for one in nodes])))


def strongest(atlas: Atlas, most: int = SHOWN) -> frozenset[Id]:
    """The journeys that share most touchpoints with others, each pair counted: more than `most` nobody can read."""
    if len(atlas.journeys) <= most:
        return frozenset(journey.id for journey in atlas.journeys)
    shared: Counter[Id] = Counter({journey.id: 0 for journey in atlas.journeys})
    for overlap in atlas.overlaps:
        shared[overlap.a] += overlap.count
        shared[overlap.b] += overlap.count
    return frozenset(key for key, _ in shared.most_common(most))


def strongest_line(atlas: Atlas, words: Words) -> str:
    """Of how many journeys only some are shown; "" where all are."""
    count = len(atlas.journeys)
    if count <= SHOWN:
        return ""
    return words.tr("atlas.heat.strongest", shown=words.number(SHOWN), all=words.number(count))


def by_group(atlas: Atlas) -> tuple[AtlasJourney, ...]:
    """The journeys group by group, in the project's order; those in none come last."""
    places = {group.id: place for place, group in enumerate(atlas.groups)}
    return tuple(sorted(atlas.journeys, key=lambda journey: places.get(journey.group, len(places))))


def inset(box: Rect) -> Rect:
    """A cell without the gap round it."""
    return Rect(box.x + GAP / 2, box.y + GAP / 2, box.width - GAP, box.height - GAP)


def grounds(owner: str, order: tuple[AtlasJourney, ...]) -> Iterator[Node]:
    """The empty cells, row by row, and the diagonal."""
    size = len(order)
    for row, journey in enumerate(order):
        strip = Rect(0, row * CELL, size * CELL, CELL)
        outline: Commands = rectangle(inset(strip))
        if size < MANY:
            outline = tuple(c for i in range(size) for c in rounded(inset(Rect(i * CELL, strip.y, CELL, CELL)), RADIUS))
        own = Path(rounded(inset(Rect(row * CELL, strip.y, CELL, CELL)), RADIUS), fill="pressed", opacity=0.8)
        yield node(owner, Part.ROW, journey.id, strip, (Path(outline, fill="surface", stroke="line", width=EDGE), own))


def cells(made: Heat, words: Words, measure: Measure, style: AtlasStyle) -> Iterator[Node]:
    """The cells of journeys that share something, both ways round."""
    place = {journey.id: (index, journey.title) for index, journey in enumerate(made.order)}
    for (a, b), count in made.counts.items():
        alt = f"{place[a][1]}, {place[b][1]}: {words.tr('atlas.shared_pill', count)}"
        number = measure.paragraph(words.number(count), style.cell)
        for one, other in ((a, b), (b, a)):
            box = made.cell(place[one][0], place[other][0])
            marks = cell_marks(box, count, number)
            yield Node(Key(one, Part.NODE, other), box, marks, alt=alt if one == a else "")


def cell_marks(box: Rect, count: int, number: Paragraph) -> tuple[Mark, ...]:
    """One cell with its number."""
    step = min(count, MOST)
    fill = Path(rounded(inset(box), RADIUS), fill="accent", opacity=OPACITIES[step])
    x, y = box.x + (box.width - number.width) / 2, box.y + (box.height - number.height) / 2
    return (fill, *number.marks(x, y, INKS[step]))


def name_nodes(made: Heat) -> Iterator[Node]:
    """Each journey's name, right before its row and slanting up from its column."""
    for index, journey in enumerate(made.order):
        name = made.names[journey.id]
        y = index * CELL + (CELL - name.height) / 2
        box = Rect(-NAME_GAP - name.width, y, name.width, name.height)
        yield Node(Key(journey.id, Part.LABEL, "row"), box, name.marks(box.x, y, "ink"), alt=journey.title)
        x = index * CELL + FOOT
        reach = (name.width * cos(made.angle), -name.width * sin(made.angle))
        bounds = Rect(x - name.height, -COLUMN_GAP - reach[1] - name.height, reach[0] + 2 * name.height, reach[1] + 12)
        yield Node(Key(journey.id, Part.LABEL, "column"), bounds, turned_marks(name, x, -COLUMN_GAP, made.angle, "ink"))


def spans(order: tuple[AtlasJourney, ...]) -> Iterator[tuple[Id, int, int]]:
    """Each group with its first row and the row after its last."""
    start = 0
    for index in range(1, len(order) + 1):
        if index == len(order) or order[index].group != order[start].group:
            yield order[start].group, start, index
            start = index


def group_nodes(owner: str, atlas: Atlas, made: Heat, measure: Measure, style: AtlasStyle) -> Iterator[Node]:
    """Rules between the groups, and a bracket with the name of each."""
    size, titles = len(made.order), {group.id: group.title for group in atlas.groups}
    left = min((-name.width for name in made.names.values()), default=0.0) - NAME_GAP - RULE_OUT
    right = size * CELL + BRACKET_OUT
    for group, first, after in spans(made.order):
        top, bottom = first * CELL, after * CELL
        if first:
            marks = (
                Path(line(left, top, size * CELL, top), stroke="control", width=PX),
                Path(line(top, 0, top, size * CELL), stroke="control", width=PX),
            )
            yield node(owner, Part.RULE, group, Rect(left, 0, size * CELL - left, size * CELL), marks)
        if not titles.get(group):
            continue
        name = measure.paragraph(titles[group], style.name, style.name_width)
        points = (
            (right, top + 5 * PX),
            (right + BRACKET, top + 5 * PX),
            (right + BRACKET, bottom - 5 * PX),
            (right, bottom - 5 * PX),
        )
        x, y = right + BRACKET_GAP, (top + bottom - name.height) / 2
        bracket = Path(polyline(points), stroke="control", width=PX)
        box = Rect(right, top, BRACKET_GAP + name.width, bottom - top)
        yield Node(Key(group, Part.NAME), box, (bracket, *name.marks(x, y, "ink_2")), alt=titles[group])


def head(owner: str, box: Rect, words: Words, measure: Measure, style: AtlasStyle, told: str) -> Iterator[Node]:
    """Title and what is `told` at the left, if anything is, the ramp at the right, above all that stands there."""
    bottom = box.y - 10 * PX
    swatches = list(ramp(words, measure, style))
    x = max(box.right, 12 * CELL) - (MOST + 1) * 26 * PX
    y = bottom - 48 * PX
    name = measure.paragraph(words.tr("atlas.heat.ramp"), style.plain)
    marks: list[Mark] = [*name.marks(x, y, "ink_2")]
    for step, (swatch, number) in enumerate(swatches):
        at = Rect(x + step * 26 * PX, y + 22 * PX, 24 * PX, 24 * PX)
        marks.append(replace(swatch, commands=rounded(at, RADIUS)))
        marks += number.marks(at.x + (at.width - number.width) / 2, at.bottom + 4 * PX, "ink_2")
    yield node(owner, Part.SCALE, "ramp", Rect(x, y, (MOST + 1) * 26 * PX, 64 * PX), marks)
    if told:
        big = measure.paragraph(words.tr("atlas.heat.title"), style.heading)
        small = measure.paragraph(told, style.subtitle)
        runs = (*big.marks(box.x, y, "ink"), *small.marks(box.x, y + big.height + 2 * PX, "ink_2"))
        bounds = Rect(box.x, y, max(big.width, small.width), big.height + small.height + 2 * PX)
        yield node(owner, Part.TITLE, "heat", bounds, runs, words.tr("atlas.heat.title"))


def ramp(words: Words, measure: Measure, style: AtlasStyle) -> Iterator[tuple[Path, Paragraph]]:
    """A swatch for each step of the ramp with its number."""
    for step, opacity in enumerate(OPACITIES):
        number = words.number(step) + ("+" if step == MOST else "")
        empty = Path((), fill="surface", stroke="line_2", width=PX)
        yield Path((), fill="accent", opacity=opacity) if step else empty, measure.paragraph(number, style.legend)
