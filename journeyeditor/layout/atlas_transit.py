"""The transit map: journeys as lines, shared touchpoints as interchanges; only level, upright and 45°.

Interchanges stand on one level, the spine, in an order that no line contradicts. The line of most interchanges runs
along it; each other line has a row above or below, where its own stops are, and comes to the spine to change.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from journeyeditor.atlas import Atlas
from journeyeditor.atlas.transit import Call, Network, Stop, network
from journeyeditor.drawing import Key, Mark, Node, Part, Path, Rect
from journeyeditor.drawing.moments import moment_marks
from journeyeditor.drawing.shapes import circle, rounded
from journeyeditor.layout.atlas_chart import Chart, around
from journeyeditor.layout.atlas_curves import Point, distance_to
from journeyeditor.layout.atlas_legend import MIDDLE, SIGN, Entry
from journeyeditor.layout.atlas_rails import CASING, badge_marks, line_marks, octilinear
from journeyeditor.layout.atlas_style import ATLAS_STYLE, PX, AtlasStyle
from journeyeditor.layout.atlas_ways import PAD, PITCH, STOP, Run, columns_of, rows_of, run_of
from journeyeditor.model import GRAVITY, Id, Moment, Project
from journeyeditor.text import Measure
from journeyeditor.words import Words

LABEL, MARGIN, MOMENT = 92 * PX, 30 * PX, 17 * PX


@dataclass(frozen=True, slots=True)
class Transit:
    """The chart with what the window asks of it."""

    chart: Chart
    network: Network
    runs: tuple[Run, ...]
    capsules: Mapping[Id, Rect]

    def interchange_at(self, at: Point) -> Id:
        """The interchange at a point, "" for none."""
        for key, box in self.capsules.items():
            if box.x - 3 <= at[0] <= box.right + 3 and box.y - 3 <= at[1] <= box.bottom + 3:
                return key
        return ""

    def line_at(self, at: Point, slack: float) -> Id:
        """The journey whose line is within `slack` of a point, the nearest of several."""
        found = [(distance_to(run.way, at), run.line.journey) for run in self.runs if len(run.way) > 1]
        distance, journey = min(found, default=(slack + 1, ""))
        return journey if distance <= slack else ""


def transit(
    project: Project,
    atlas: Atlas,
    chosen: Sequence[Id],
    least: int,
    words: Words,
    measure: Measure,
    style: AtlasStyle = ATLAS_STYLE,
) -> Transit:
    """The transit map of some journeys (at most ten), with interchanges of `least` lines or more."""
    found = network(project, chosen, least)
    rows = rows_of(len(found.lines))
    columns = columns_of(found, rows)
    pairs = enumerate(zip(found.lines, rows, strict=True))
    runs = tuple(run_of(line, number, row, columns) for number, (line, row) in pairs)
    work = TransitWork(project, atlas, found, runs, words, measure, style)
    nodes = list(work.nodes()) if runs else []
    box = around([node.bounds for node in nodes])
    if nodes:
        sheet = Rect(box.x - MARGIN, box.y - MARGIN, box.width + 2 * MARGIN, box.height + 2 * MARGIN)
        ground = Path(rounded(sheet, 14 * PX), fill="surface", stroke="line", width=PX)
        nodes.insert(0, Node(Key(project.id, Part.BAND, "ground"), sheet, (ground,)))
        box = sheet
    return Transit(Chart(tuple(nodes), box, tuple(work.legend())), found, runs, work.capsules)


class TransitWork:
    """One painting of a transit map as nodes."""

    def __init__(
        self,
        project: Project,
        atlas: Atlas,
        found: Network,
        runs: Sequence[Run],
        words: Words,
        measure: Measure,
        style: AtlasStyle,
    ) -> None:
        """What it is made of."""
        self.project, self.atlas, self.found, self.runs = project, atlas, found, runs
        self.words, self.measure, self.style = words, measure, style
        self.names = {one.id: one.name for one in project.touchpoints}
        self.titles = {journey.id: journey.title for journey in atlas.journeys}
        self.stages = {stage.id: stage.title for one in project.journeys for stage in one.stages}
        self.capsules = {key: box for key in found.interchanges if (box := self.capsule(key))}

    def capsule(self, key: Id) -> Rect | None:
        """Round the bundle of lines that change at a touchpoint."""
        met = [at for run in self.runs for stop, at in run.places if stop == Stop(Call.INTERCHANGE, key)]
        if not met:
            return None
        top, bottom = min(y for _, y in met), max(y for _, y in met)
        return Rect(met[0][0] - PAD, top - PAD, 2 * PAD, bottom - top + 2 * PAD)

    def nodes(self) -> Iterator[Node]:
        """Lines, the farthest row first, then stops, interchanges, words, badges."""
        for run in sorted(self.runs, key=lambda run: -abs(run.row)):
            outline = octilinear(run.way)
            marks = (Path(outline, stroke="surface", width=CASING), *line_marks(outline, run.number))
            bounds = around([Rect(x - 6, y - 6, 12, 12) for x, y in run.way])
            yield Node(Key(run.line.journey, Part.PATH), bounds, marks, alt=self.titles[run.line.journey])
        for run in self.runs:
            yield from self.stops(run)
        for key, box in self.capsules.items():
            yield self.interchange(key, box)
        for run in self.runs:
            for end, at in enumerate((run.way[0], run.way[-1])):
                box = Rect(at[0] - 11 * PX, at[1] - 11 * PX, 22 * PX, 22 * PX)
                marks = badge_marks(run.number, at[0], at[1], self.measure, self.style)
                yield Node(Key(run.line.journey, Part.NUMBER, str(end)), box, marks, subject=run.line.journey)

    def stops(self, run: Run) -> Iterator[Node]:
        """A line's own stops with their names above, or below where the spine's bundle is."""
        for stop, (x, y) in run.places:
            if stop.call is Call.INTERCHANGE:
                continue
            apart = stop.call is Call.APART
            name = self.names.get(stop.key, "") if apart else self.stages.get(stop.key, "")
            style = self.style.strong if apart else self.style.plain
            label = self.measure.paragraph(name, style, STOP - 4 * PX, max_lines=3, balance=True)
            radius = 6 * PX if apart else 4.25 * PX
            top = y - 9 * PX - label.height if run.row <= 0 else y + 9 * PX
            box = Rect(x - label.width / 2, top, label.width, label.height)
            ground = Path(rounded(Rect(box.x - 2, box.y, box.width + 4, box.height), 2), fill="surface", opacity=0.82)
            ring = Path(circle(x, y, radius), fill="surface", stroke="ink", width=1.75 * PX)
            marks: tuple[Mark, ...] = (ground, *label.marks(box.x, box.y, "ink", "center", box.width), ring)
            yield Node(
                Key(stop.key, Part.STEP, run.line.journey), box.union(Rect(x - 6, y - 6, 12, 12)), marks, alt=name
            )

    def interchange(self, key: Id, box: Rect) -> Node:
        """The capsule with the number of its lines, its name below, its gravest moment at the corner."""
        count = sum(key in run.line.interchanges for run in self.runs)
        number = self.measure.paragraph(self.words.number(count), self.style.tiny_strong)
        middle = (box.x + box.width / 2, box.y + box.height / 2)
        over = self.passing(key, box)
        if over:
            # The number stands in the larger part of the capsule that no line runs over.
            parts = ((box.y, over[0].row * PITCH), (over[-1].row * PITCH, box.bottom))
            top, bottom = max(parts, key=lambda part: part[1] - part[0])
            middle = (middle[0], (top + bottom) / 2)
        capsule = Path(rounded(box, PAD), fill="surface", stroke="ink", width=2.25 * PX)
        digits = number.marks(middle[0] - number.width / 2, middle[1] - number.height / 2, "ink")
        bridges = (mark for run in over for mark in bridge_marks(run, box))
        marks: tuple[Mark, ...] = (capsule, *bridges, *digits)
        label = self.measure.paragraph(self.names.get(key, ""), self.style.name, LABEL, max_lines=3, balance=True)
        below = self.busy(key, 1) <= self.busy(key, -1)
        top = box.bottom + 7 * PX if below else box.y - 7 * PX - label.height
        place = Rect(middle[0] - label.width / 2, top, label.width, label.height)
        ground = Path(
            rounded(Rect(place.x - 3, place.y, place.width + 6, place.height), 3), fill="surface", opacity=0.9
        )
        marks = (ground, *label.marks(place.x, place.y, "ink", "center", place.width), *marks)
        moment = self.moment(key)
        if moment is not None:
            marks += moment_marks(str(moment), box.right + 1, box.y - 1, MOMENT, 1.75 * PX)
        alt = f"{self.names.get(key, '')}, {self.words.tr('atlas.transit.lines', count)}"
        return Node(Key(key, Part.NODE), box.union(place), marks, subject=key, alt=alt)

    def passing(self, key: Id, box: Rect) -> list[Run]:
        """The lines that run over an interchange without a stop."""
        own = [run for run in self.runs if key not in run.line.interchanges and not run.row]
        return [run for run in own if run.way[0][0] < box.x < run.way[-1][0] and box.y < 0.0 < box.bottom]

    def busy(self, key: Id, side: int) -> int:
        """How many lines change at an interchange on a side of the spine: 1 below, −1 above."""
        return sum(run.row * side > 0 and key in run.line.interchanges for run in self.runs)

    def moment(self, key: Id) -> Moment | None:
        """The gravest key moment of a touchpoint on the lines shown."""
        shown = {run.line.journey for run in self.runs}
        met = {
            encounter.moment
            for journey in self.project.journeys
            if journey.id in shown
            for encounter in journey.encounters
            if encounter.touchpoint == key
        }
        return next((moment for moment in GRAVITY if moment in met), None)

    def legend(self) -> Iterator[Entry]:
        """Each line's badge and pattern; what a large stop is."""
        for run in self.runs:
            outline = octilinear(((22 * PX, 0.0), (SIGN + 12 * PX, 0.0)))
            badge = badge_marks(run.number, 9 * PX, 0.0, self.measure, self.style, 18 * PX)
            word = self.measure.paragraph(self.titles[run.line.journey], self.style.legend)
            yield Entry(run.line.journey, (*line_marks(outline, run.number, 0.85), *badge), word, 12 * PX)
        if any(stop.call is Call.APART for run in self.runs for stop, _ in run.places):
            ring = Path(circle(MIDDLE, 0, 6 * PX), fill="surface", stroke="ink", width=1.75 * PX)
            yield Entry(
                "apart", (ring,), self.measure.paragraph(self.words.tr("atlas.transit.apart"), self.style.legend)
            )


def bridge_marks(run: Run, box: Rect) -> tuple[Mark, ...]:
    """The piece of a line that passes over an interchange."""
    y = run.row * PITCH
    outline = octilinear(((box.x - 2 * PX, y), (box.right + 2 * PX, y)))
    return (Path(outline, stroke="surface", width=CASING), *line_marks(outline, run.number))
