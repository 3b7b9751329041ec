"""The experience along the way: a persona's journeys one after the other, as one curve over as many rows as needed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from journeyeditor.atlas.experience import Experience, Felt, HandOver, experience
from journeyeditor.drawing import Key, Mark, Node, Part, Path, Rect
from journeyeditor.drawing.shapes import circle, line, rounded
from journeyeditor.layout.atlas_chart import Chart, around, holds
from journeyeditor.layout.atlas_curves import Point
from journeyeditor.layout.atlas_legend import MIDDLE, SIGN, Entry
from journeyeditor.layout.atlas_strips import LEFT, RADIUS, WIDTH, Spell, curve_marks, fill_marks, points_of
from journeyeditor.layout.atlas_style import ATLAS_STYLE, PX, AtlasStyle
from journeyeditor.model import Id, Persona, Project
from journeyeditor.text import Measure
from journeyeditor.words import Words

STEP, LEAST, HEAD, FOOT = 30 * PX, 172 * PX, 54 * PX, 30 * PX
UNIT, ROW_GAP, INSET, GLYPH = 11 * PX, 26 * PX, 12 * PX, 17 * PX
CURVE = 12 * UNIT
HEIGHT = HEAD + CURVE + FOOT
PILL = (44 * PX, 22 * PX)
OPEN = (PX, 2 * PX)
"""Dashes of an open point."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """One journey in the picture: its box, and its points, the first at `start` of the whole way."""

    journey: Id
    box: Rect
    points: tuple[Felt, ...]

    def x(self, number: int) -> float:
        """Where its step stands, pt."""
        return self.box.x + (number + 0.5) * self.box.width / max(1, len(self.points))


@dataclass(frozen=True, slots=True)
class Along:
    """The chart with what the window asks of it: whose it is, and where each journey stands. None: nobody's."""

    chart: Chart
    felt: Experience | None
    stretches: tuple[Stretch, ...]

    def at(self, at: Point) -> Id:
        """The journey at a point, "" for none."""
        return next((one.journey for one in self.stretches if holds(one.box, *at)), "")

    def step_at(self, at: Point) -> Id:
        """The step at a point, "" for none."""
        one = next((one for one in self.stretches if holds(one.box, *at)), None)
        if one is None or not one.points:
            return ""
        return one.points[min(len(one.points) - 1, int((at[0] - one.box.x) / one.box.width * len(one.points)))].step


def usual_persona(project: Project) -> Id:
    """The persona with most journeys, the first of several; "" where no journey has one."""
    counts = {one.id: sum(one.id in journey.personas for journey in project.journeys) for one in project.personas}
    most = max(counts.values(), default=0)
    return next((key for key, count in counts.items() if count == most), "") if most else ""


def along(project: Project, persona: Id, words: Words, measure: Measure, style: AtlasStyle = ATLAS_STYLE) -> Along:
    """A persona's whole way; nothing for somebody who makes no journey."""
    if not isinstance(project.by_id.get(persona), Persona):
        return Along(Chart((), Rect(0, 0, 0, 0)), None, ())
    felt = experience(project, persona)
    rows = list(rows_of(felt))
    stretches = tuple(one for row in rows for one in row)
    work = Drawn(project, words, measure, style)
    nodes = [node for row in rows for node in work.row(row)]
    nodes += [node for hand in felt.hand_overs for node in work.hand_over(hand, stretches)]
    box = around([node.bounds for node in nodes])
    bounds = Rect(0, box.y, LEFT + WIDTH, box.height) if nodes else box
    return Along(Chart(tuple(nodes), bounds, tuple(work.legend(felt))), felt, stretches)


def rows_of(felt: Experience) -> Iterator[list[Stretch]]:
    """The journeys in rows, each as wide as its steps ask; every row fills the width."""
    points: dict[Id, list[Felt]] = {key: [] for key in felt.journeys}
    for point in felt.points:
        points[point.journey].append(point)
    row: list[Id] = []
    y, used = 0.0, 0.0
    for key in felt.journeys:
        wide = min(WIDTH, wanted(points[key]))
        if row and used + wide > WIDTH:
            yield stretched(row, points, y)
            row, used, y = [], 0.0, y + HEIGHT + ROW_GAP
        row.append(key)
        used += wide
    if row:
        yield stretched(row, points, y, fill=used > 0.6 * WIDTH)


def wanted(points: Sequence[Felt]) -> float:
    """How wide a journey would be, pt."""
    return max(LEAST, len(points) * STEP)


def stretched(row: Sequence[Id], points: Mapping[Id, Sequence[Felt]], y: float, fill: bool = True) -> list[Stretch]:
    """The journeys of a row side by side."""
    total = sum(wanted(points[key]) for key in row)
    factor = WIDTH / total if fill or total > WIDTH else 1.0
    found, x = [], LEFT
    for key in row:
        width = wanted(points[key]) * factor
        found.append(Stretch(key, Rect(x, y, width, HEIGHT), tuple(points[key])))
        x += width
    return found


def signed(value: float, words: Words) -> str:
    """A feeling or a change to a tenth with its sign, 0 without."""
    return words.signed(round(value, 1), 1) if round(value, 1) else words.number(0)


class Drawn:
    """Draws rows and hand-overs."""

    def __init__(self, project: Project, words: Words, measure: Measure, style: AtlasStyle) -> None:
        """What it draws with."""
        self.project, self.words, self.measure, self.style = project, words, measure, style

    def row(self, row: Sequence[Stretch]) -> Iterator[Node]:
        """Band, heads, scale, fills, curve."""
        first, last = row[0], row[-1]
        box = Rect(first.box.x, first.box.y, last.box.right - first.box.x, HEIGHT)
        zero = box.y + HEAD + CURVE / 2
        band = Path(rounded(box, RADIUS), fill="surface", stroke="line_2", width=PX)
        rules = [Path(line(one.box.x, box.y, one.box.x, box.bottom), stroke="line_2", width=PX) for one in row[1:]]
        yield Node(Key(first.journey, Part.BAND), box, (band, *rules))
        yield self.scale(first.journey, box, zero)
        spells = [
            Spell(one.x(number), point.value, point.moment)
            for one in row
            for number, point in enumerate(one.points)
            if point.value is not None
        ]
        points = points_of(spells, zero, UNIT)
        room = Rect(box.x, zero - CURVE / 2, box.width, CURVE)
        yield Node(Key(first.journey, Part.FILL), room, fill_marks(points, zero, room))
        yield Node(Key(first.journey, Part.CURVE), room, curve_marks(spells, zero, UNIT, 2 * PX, GLYPH))
        for one in row:
            yield self.head(one)
            yield from self.unknown(one, zero)

    def scale(self, key: Id, box: Rect, zero: float) -> Node:
        """+5, 0, −5 at the left and the line of 0."""
        marks: list[Mark] = [
            Path(line(box.x, zero, box.right, zero), stroke="control", width=PX, dash=(2 * PX, 3 * PX))
        ]
        for value in (5.0, 0.0, -5.0):
            number = self.measure.paragraph(
                self.words.signed(value) if value else self.words.number(0), self.style.micro
            )
            y = zero - value * UNIT - number.height / 2
            marks += number.marks(box.x - 8 * PX - number.width, y, "ink_3")
        return Node(
            Key(key, Part.SCALE), Rect(box.x - 40 * PX, zero - CURVE / 2, box.width + 40 * PX, CURVE), tuple(marks)
        )

    def head(self, one: Stretch) -> Node:
        """A journey's title, how many steps, and how it is felt on the whole."""
        journey = self.project.journey(one.journey)
        known = [point.value for point in one.points if point.value is not None]
        facts = [self.words.tr("atlas.tree.steps", len(one.points))]
        if known:
            facts.append(self.words.tr("atlas.along.mean", mean=signed(sum(known) / len(known), self.words)))
        room = one.box.width - 2 * INSET
        title = self.measure.paragraph(journey.title, self.style.strong, room, max_lines=1)
        told = self.measure.paragraph(", ".join(facts), self.style.tiny, room, max_lines=1)
        x, y = one.box.x + INSET, one.box.y + 10 * PX
        marks = (*title.marks(x, y, "ink"), *told.marks(x, y + title.height, "ink_2"))
        return Node(Key(one.journey, Part.STAGE), one.box, marks, subject=one.journey, alt=journey.title)

    def unknown(self, one: Stretch, zero: float) -> Iterator[Node]:
        """An open point for each step that nothing tells of."""
        for number, point in enumerate(one.points):
            if point.value is None:
                x, r = one.x(number), 3.5 * PX
                mark = Path(circle(x, zero, r), fill="surface", stroke="control", width=1.25 * PX, dash=OPEN)
                yield Node(Key(point.step, Part.POINT), Rect(x - r, zero - r, 2 * r, 2 * r), (mark,))

    def legend(self, felt: Experience) -> Iterator[Entry]:
        """The two kinds of change, and the open point, where they occur."""
        known = [bool(hand.links) for hand in felt.hand_overs if hand.change is not None]
        pill = rounded(Rect(0, -7 * PX, SIGN, 14 * PX), 7 * PX)
        for name, linked, dash in (("linked", True, ()), ("unlinked", False, (2 * PX, 2 * PX))):
            if linked in known:
                sign = Path(pill, fill="surface", stroke="ink_2", width=1.25 * PX, dash=dash)
                yield Entry(
                    name, (sign,), self.measure.paragraph(self.words.tr(f"atlas.along.{name}"), self.style.legend)
                )
        if felt.unknown:
            sign = Path(circle(MIDDLE, 0, 3.5 * PX), fill="surface", stroke="control", width=1.25 * PX, dash=OPEN)
            yield Entry("open", (sign,), self.measure.paragraph(self.words.tr("atlas.along.open"), self.style.legend))

    def hand_over(self, hand: HandOver, stretches: Sequence[Stretch]) -> Iterator[Node]:
        """How much the feeling changes from one journey to the next, at the foot where they meet."""
        target = next((one for one in stretches if one.journey == hand.target), None)
        if target is None or hand.change is None:
            return
        wide, high = PILL
        x = target.box.x + wide / 2 + 7 * PX
        box = Rect(x - wide / 2, target.box.bottom - FOOT / 2 - high / 2 - 2 * PX, wide, high)
        role = "ink_2" if not round(hand.change, 1) else "pos" if hand.change > 0 else "neg"
        text = signed(hand.change, self.words)
        number = self.measure.paragraph(text, self.style.tiny_strong)
        dash = () if hand.links else (2 * PX, 2 * PX)
        marks: list[Mark] = [
            Path(rounded(box, high / 2), fill="surface", stroke=role, width=1.25 * PX, dash=dash),
            *number.marks(box.x + (wide - number.width) / 2, box.y + (high - number.height) / 2, role),
        ]
        titles = [self.project.journey(key).title for key in (hand.source, hand.target)]
        alt = self.words.tr("atlas.along.change", source=titles[0], target=titles[1], change=text)
        yield Node(Key(hand.source, Part.LINK, hand.target), box, tuple(marks), alt=alt)
