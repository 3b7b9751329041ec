"""The value matrix: journeys by what they are worth to customers (right) and to the business (up), each 1 to 5."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from math import pi

from journeyeditor.atlas import Atlas, AtlasJourney
from journeyeditor.atlas.progress import Told, nobody
from journeyeditor.drawing import Key, Mark, Node, Part, Path, Rect
from journeyeditor.drawing.shapes import circle, line, rounded
from journeyeditor.layout.atlas_chart import Chart, around, holds, node
from journeyeditor.layout.atlas_curves import Disc, Point
from journeyeditor.layout.atlas_field import Cell, cells_of
from journeyeditor.layout.atlas_legend import MIDDLE, SIGN, Entry, volume_word
from journeyeditor.layout.atlas_marks import node_marks, ring_marks
from journeyeditor.layout.atlas_picture import Spot, radius_of
from journeyeditor.layout.atlas_style import ATLAS_STYLE, PX, AtlasStyle
from journeyeditor.layout.atlas_words import spoken
from journeyeditor.model import Id, Journey, Project
from journeyeditor.text import Measure, Paragraph
from journeyeditor.text.paragraph import Align
from journeyeditor.text.turned import turned_marks
from journeyeditor.words import Words

LOW, MIDDLE_VALUE, HIGH = 1.0, 3.0, 5.0
FIELD = Rect(0.0, 0.0, 1114 * PX, 732 * PX)
RADIUS, INSET = 10 * PX, 18 * PX
PAD = 26 * PX
"""How far the scale's ends stand from the field's edges, so that a bubble at an end is whole."""
TICK_GAP, TITLE_GAP, LABEL_GAP = 8 * PX, 30 * PX, 6 * PX
TRAY_GAP, TRAY_ROW, TRAY_DISC = 54 * PX, 40 * PX, 13 * PX
COVERED = 0.4
"""A name more than so covered is left to the pointer."""
CORNER_WIDTH = 0.42 * FIELD.width
"""The most room of a quadrant's name, pt."""
CORNERS = (("streamline", 0, 0), ("invest", 1, 0), ("watch", 0, 1), ("care", 1, 1))
"""The quadrants: their names, and whether right and below."""

Values = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Matrix:
    """The chart with what the window asks of it: where each valued journey stands, each that waits for values, and
    the quadrants' names."""

    chart: Chart
    spots: Mapping[Id, Spot]
    waiting: Mapping[Id, Spot]
    corners: Mapping[str, Rect]

    def corner_at(self, at: Point) -> str:
        """The quadrant whose name is at a point, "" for none."""
        return next((name for name, box in self.corners.items() if holds(box, *at)), "")

    def journey_at(self, at: Point) -> Id:
        """The journey whose bubble or name is at a point, the nearest of several; "" for none."""
        x, y = at
        found = [
            ((spot.disc.x - x) ** 2 + (spot.disc.y - y) ** 2, key)
            for key, spot in (*self.spots.items(), *self.waiting.items())
            if (spot.disc.x - x) ** 2 + (spot.disc.y - y) ** 2 <= (spot.disc.r + 2) ** 2
            or (spot.box.x <= x <= spot.box.right and spot.box.y <= y <= spot.box.bottom)
        ]
        return min(found, default=(0.0, ""))[1]


def place_of(customer: float, business: float) -> Point:
    """Where two values stand in the field, pt."""
    across, up = ((value - LOW) / (HIGH - LOW) for value in (customer, business))
    return PAD + across * (FIELD.width - 2 * PAD), FIELD.height - PAD - up * (FIELD.height - 2 * PAD)


def values_at(at: Point) -> Values:
    """The values of a point of the field, to a tenth and within 1–5."""
    across = (at[0] - PAD) / (FIELD.width - 2 * PAD)
    up = (FIELD.height - PAD - at[1]) / (FIELD.height - 2 * PAD)
    return within(LOW + across * (HIGH - LOW)), within(LOW + up * (HIGH - LOW))


def within(value: float) -> float:
    """A value rounded to a tenth, 1–5."""
    return min(HIGH, max(LOW, round(value, 1)))


def values_of(project: Project, journey: Id) -> Values | None:
    """Customer and business value of a journey; None where one of them is not known."""
    found = project.by_id.get(journey)
    if not isinstance(found, Journey) or found.customer_value is None or found.business_value is None:
        return None
    return found.customer_value, found.business_value


def matrix(
    project: Project,
    atlas: Atlas,
    words: Words,
    measure: Measure,
    style: AtlasStyle = ATLAS_STYLE,
    told: Told = nobody,
) -> Matrix:
    """The value matrix of an atlas. The field's top left is the origin; journeys without values stand below it.

    `told` hears how much is done, and may end it.
    """
    known = {journey.id: values_of(project, journey.id) for journey in atlas.journeys}
    valued = [(journey, values) for journey in atlas.journeys if (values := known[journey.id]) is not None]
    names = list(corner_texts(project, words, measure, style))
    spots = spots_of(atlas, valued, [box for _, _, box in names], measure, style, told)
    waiting = tray_spots([j for j in atlas.journeys if known[j.id] is None], measure, style)
    nodes = [*field_nodes(project.id, words, measure, style), *corner_nodes(project.id, names)]
    nodes += bubble_nodes(sorted(spots.values(), key=lambda spot: -spot.disc.r), words, measure, style)
    if waiting:
        nodes += tray_nodes(project.id, waiting.values(), words, measure, style)
    legend = tuple(legend_of(atlas, words, measure, style))
    corners = {name: box for name, _, box in names}
    return Matrix(Chart(tuple(nodes), around([one.bounds for one in nodes]), legend), spots, waiting, corners)


def spots_of(
    atlas: Atlas,
    valued: Sequence[tuple[AtlasJourney, Values]],
    taken: Sequence[Rect],
    measure: Measure,
    style: AtlasStyle,
    told: Told = nobody,
) -> dict[Id, Spot]:
    """Each valued journey's bubble, with its name where it covers least."""
    largest = max((j.volume for j in atlas.journeys if j.volume is not None), default=0.0)
    discs = {j.id: Disc(*place_of(*values), radius_of(j, largest, style)) for j, values in valued}
    standing, place_of_disc = Boxes(), {key: number for number, key in enumerate(discs)}
    for box in (*map(square, discs.values()), *taken):
        standing.add(box)
    spots: dict[Id, Spot] = {}
    for number, (journey, _) in enumerate(sorted(valued, key=lambda pair: -discs[pair[0].id].r)):
        told(number / len(valued))
        disc = discs[journey.id]
        label = measure.paragraph(journey.title, style.label, style.label_width, balance=True)
        own, places = place_of_disc[journey.id], label_places(disc, label)
        costs = ((cost(place, standing.near(place, but=own)), order, place) for order, place in enumerate(places))
        least, _, box = min(costs)
        if least > COVERED * box.width * box.height:
            label, box = measure.paragraph("", style.label), Rect(disc.x, disc.y, 0.0, 0.0)
        standing.add(box)
        spots[journey.id] = Spot(journey, disc, label, box)
    return {journey.id: spots[journey.id] for journey, _ in valued}


class Boxes:
    """Rectangles by the cells they stand in."""

    def __init__(self) -> None:
        """None yet."""
        self.boxes: list[Rect] = []
        self.cells: dict[Cell, list[int]] = {}

    def add(self, box: Rect) -> None:
        """Takes one more."""
        for cell in cells_of(box):
            self.cells.setdefault(cell, []).append(len(self.boxes))
        self.boxes.append(box)

    def near(self, area: Rect, but: int) -> list[Rect]:
        """Those that meet an area, in their order, but the one of a number."""
        found = {number for cell in cells_of(area) for number in self.cells.get(cell, ())} - {but}
        return [self.boxes[number] for number in sorted(found) if area.intersects(self.boxes[number])]


def square(disc: Disc) -> Rect:
    """The square round a bubble."""
    return Rect(disc.x - disc.r, disc.y - disc.r, 2 * disc.r, 2 * disc.r)


def label_places(disc: Disc, label: Paragraph) -> Iterator[Rect]:
    """Below, right, left, above."""
    x, y, r = disc
    width, height, gap = label.width, label.height, LABEL_GAP
    yield Rect(x - width / 2, y + r + gap * 0.7, width, height)
    yield Rect(x + r + gap, y - height / 2, width, height)
    yield Rect(x - r - gap - width, y - height / 2, width, height)
    yield Rect(x - width / 2, y - r - gap * 0.7 - height, width, height)


def cost(box: Rect, others: Sequence[Rect]) -> float:
    """How much of a box is covered, pt²; outside the field counts double."""
    x, y, right, bottom = box.x, box.y, box.right, box.bottom
    covered = 0.0
    for left, top, width, height in others:
        across = min(right, left + width) - max(x, left)
        along = min(bottom, top + height) - max(y, top)
        if across > 0 and along > 0:
            covered += across * along
    return covered + 2 * (box.width * box.height - shared(box, FIELD))


def shared(one: Rect, other: Rect) -> float:
    """The area two rectangles share, pt²."""
    width = min(one.right, other.right) - max(one.x, other.x)
    height = min(one.bottom, other.bottom) - max(one.y, other.y)
    return max(0.0, width) * max(0.0, height)


def field_nodes(owner: str, words: Words, measure: Measure, style: AtlasStyle) -> Iterator[Node]:
    """The field with its lines, ticks and axis titles."""
    marks: list[Mark] = [Path(rounded(FIELD, RADIUS), fill="surface", stroke="line", width=PX)]
    for value in (2.0, 4.0, MIDDLE_VALUE):
        x, y = place_of(value, value)
        middle = value == MIDDLE_VALUE
        role, dash = ("control", (5 * PX, 4 * PX)) if middle else ("line_2", (PX, 4 * PX))
        lines = (line(x, 0, x, FIELD.height), line(0, y, FIELD.width, y))
        marks.extend(Path(outline, stroke=role, width=PX, dash=dash) for outline in lines)
    yield node(owner, Part.BAND, "field", FIELD, marks)
    for value in range(1, 6):
        number = measure.paragraph(words.number(value), style.small)
        x, y = place_of(value, value)
        below = Rect(x - number.width / 2, FIELD.bottom + TICK_GAP, number.width, number.height)
        left = Rect(-TICK_GAP - number.width, y - number.height / 2, number.width, number.height)
        runs = (*number.marks(below.x, below.y, "ink_3"), *number.marks(left.x, left.y, "ink_3"))
        yield node(owner, Part.SCALE, str(value), below.union(left), runs)
    yield from axis_nodes(owner, words, measure, style)


def axis_nodes(owner: str, words: Words, measure: Measure, style: AtlasStyle) -> Iterator[Node]:
    """What right and up mean."""
    across = measure.paragraph(words.tr("atlas.matrix.customer"), style.strong)
    box = Rect((FIELD.width - across.width) / 2, FIELD.bottom + TITLE_GAP, across.width, across.height)
    yield node(
        owner, Part.LABEL, "customer", box, across.marks(box.x, box.y, "ink_2"), words.tr("atlas.matrix.customer")
    )
    up = measure.paragraph(words.tr("atlas.matrix.business"), style.strong)
    x, y = -TITLE_GAP - 12 * PX, (FIELD.height + up.width) / 2
    marks = turned_marks(up, x, y, -pi / 2, "ink_2")
    yield node(owner, Part.LABEL, "business", Rect(x - up.height, y - up.width, up.height * 1.3, up.width), marks)


def quadrant_name(project: Project, name: str, words: Words) -> str:
    """What a quadrant is called: the project's own word, else the standard one."""
    own: str = getattr(project.quadrants, name)
    return own or words.tr(f"atlas.matrix.{name}")


def corner_texts(
    project: Project, words: Words, measure: Measure, style: AtlasStyle
) -> Iterator[tuple[str, tuple[Mark, ...], Rect]]:
    """Name and advice of each quadrant in its outer corner."""
    for name, right, low in CORNERS:
        title = measure.paragraph(quadrant_name(project, name, words), style.heading, CORNER_WIDTH, max_lines=1)
        advice = measure.paragraph(words.tr(f"atlas.matrix.{name}.advice"), style.note)
        width, height = max(title.width, advice.width), title.height + advice.height
        x = FIELD.width - INSET - width if right else INSET
        y = FIELD.height - INSET - height if low else INSET - 4 * PX
        align: Align = "end" if right else "start"
        marks = (
            *title.marks(x, y, "ink", align, width),
            *advice.marks(x, y + title.height, "ink_3", align, width),
        )
        yield name, marks, Rect(x, y, width, height)


def corner_nodes(owner: str, names: Sequence[tuple[str, tuple[Mark, ...], Rect]]) -> Iterator[Node]:
    """The quadrants' names on a ground that lets no line through."""
    for name, marks, box in names:
        ground = Path(rounded(Rect(box.x - 3, box.y - 1, box.width + 6, box.height + 2), 3), fill="surface")
        yield node(owner, Part.NAME, name, box, (ground, *marks))


def bubble_nodes(spots: Sequence[Spot], words: Words, measure: Measure, style: AtlasStyle) -> Iterator[Node]:
    """Names first, so that no bubble is covered."""
    for spot in spots:
        if not spot.label.lines:
            continue
        key, box = spot.journey.id, spot.box
        soft = Path(rounded(Rect(box.x - 3, box.y, box.width + 6, box.height), 3), fill="surface", opacity=0.82)
        runs = spot.label.marks(box.x, box.y, "ink", "center", box.width)
        yield Node(Key(key, Part.LABEL), box, (soft, *runs), subject=key)
    for spot in spots:
        key = spot.journey.id
        marks = node_marks(spot, words, measure, style)
        yield Node(Key(key, Part.NODE), square(spot.disc), marks, subject=key, alt=spoken(spot.journey, words))


def tray_spots(journeys: Sequence[AtlasJourney], measure: Measure, style: AtlasStyle) -> dict[Id, Spot]:
    """Journeys without values, row by row below the field."""
    spots: dict[Id, Spot] = {}
    x, y = 0.0, FIELD.bottom + TITLE_GAP + TRAY_GAP
    for journey in journeys:
        label = measure.paragraph(journey.title, style.label, style.label_width, max_lines=1)
        width = 2 * TRAY_DISC + LABEL_GAP + label.width
        if x and x + width > FIELD.width:
            x, y = 0.0, y + TRAY_ROW
        disc = Disc(x + TRAY_DISC, y + TRAY_ROW / 2, TRAY_DISC)
        box = Rect(x + 2 * TRAY_DISC + LABEL_GAP, disc.y - label.height / 2, label.width, label.height)
        spots[journey.id] = Spot(journey, disc, label, box)
        x += width + 24 * PX
    return spots


def tray_nodes(owner: str, spots: Iterable[Spot], words: Words, measure: Measure, style: AtlasStyle) -> Iterator[Node]:
    """What waits for values, with a heading."""
    head = measure.paragraph(words.tr("atlas.matrix.waiting"), style.name)
    y = FIELD.bottom + TITLE_GAP + TRAY_GAP - head.height - 4 * PX
    yield node(owner, Part.LABEL, "waiting", Rect(0, y, head.width, head.height), head.marks(0, y, "ink_2"))
    for spot in spots:
        key = spot.journey.id
        marks = (*node_marks(spot, words, measure, style), *spot.label.marks(spot.box.x, spot.box.y, "ink"))
        yield Node(Key(key, Part.NODE), spot.bounds, marks, subject=key, alt=spoken(spot.journey, words))


def legend_of(atlas: Atlas, words: Words, measure: Measure, style: AtlasStyle) -> Iterator[Entry]:
    """Size, the three colours of rings, the middle."""
    volumes = [j.volume for j in atlas.journeys if j.volume is not None]
    if volumes:
        rings = tuple(
            Path(circle(x, 0, r), stroke="control", width=1.5 * PX) for x, r in ((4 * PX, 4 * PX), (24 * PX, 9 * PX))
        )
        span = words.tr("atlas.matrix.span", low=words.number(min(volumes)), high=words.number(max(volumes)))
        yield Entry("volume", rings, measure.paragraph(f"{volume_word(atlas, words)}, {span}", style.legend))
    if any(j.satisfaction is not None for j in atlas.journeys):
        for name, share in (("good", 0.74), ("middling", 0.52), ("poor", 0.31)):
            sign = ring_marks(Disc(MIDDLE, 0, 9 * PX), share, 3.5 * PX)
            yield Entry(name, sign, measure.paragraph(words.tr(f"atlas.satisfied.{name}"), style.legend))
    middle = Path(line(0, 0, SIGN, 0), stroke="control", width=PX, dash=(5 * PX, 4 * PX))
    yield Entry("middle", (middle,), measure.paragraph(words.tr("atlas.matrix.middle"), style.legend))
