"""Where on a drawn map a point lies: lane, cell, channel row, stage. Points on the sheet."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from operator import itemgetter
from typing import NamedTuple

from journeyeditor.app.canvas.scene import Scene
from journeyeditor.drawing import Group, Part, Rect, Sticky
from journeyeditor.layout.columns import Columns, columns_of
from journeyeditor.layout.style import load_style
from journeyeditor.model import Card, Grain, Id, Journey, Lane, LaneKind, kind_of_lane


class Row(NamedTuple):
    """A lane, or a channel's row in the touchpoint lane, and its body on the sheet."""

    id: Id
    box: Rect


ANY = "*"
"""In place of a channel where a touchpoint lane has no row yet: what is met there brings its own."""


@dataclass(frozen=True, slots=True)
class Cell:
    """A place for cards: a lane and one of its stages or steps; of a touchpoint lane also a channel, or ANY."""

    lane: Id
    at: Id
    channel: Id = ""


class Crossed(NamedTuple):
    """The channels of a project and the bodies of lanes that have a row for each."""

    channels: frozenset[Id] = frozenset()
    bodies: tuple[Group, ...] = ()

    def rows(self) -> Iterator[Row]:
        """The row of each channel on the sheet."""
        for group in self.bodies:
            for node in group.nodes:
                if node.key.part is Part.ROW and node.key.other in self.channels:
                    yield Row(node.key.other, node.bounds.moved(*group.origin))

    def same(self, other: Crossed) -> bool:
        """Whether the rows of both are the same."""
        pairs = zip(self.bodies, other.bodies, strict=False)
        alike = all(a.nodes is b.nodes and a.origin == b.origin for a, b in pairs)
        return alike and self.channels == other.channels and len(self.bodies) == len(other.bodies)


NOTHING_CROSSED = Crossed()


@dataclass(frozen=True, slots=True)
class Places:
    """The rows and columns of one drawing of a journey in a style; `left` is where the first column begins."""

    journey: Journey
    columns: Columns
    left: float
    rows: tuple[Row, ...]
    channels: tuple[Row, ...]
    scene: Scene
    style: str = "detail"
    width: float | None = None
    crossed: Crossed = NOTHING_CROSSED

    @property
    def made_for(self) -> tuple[str, float | None]:
        """What its columns depend on besides the stages."""
        return self.style, self.width

    def lane_at(self, y: float) -> Lane | None:
        """The lane whose body is at a height."""
        row = _row_at(self.rows, y)
        found = self.journey.part_of.get(row.id) if row else None
        return found if isinstance(found, Lane) else None

    def channel_at(self, y: float) -> Row | None:
        """The channel's row at a height, or the nearest."""
        return min(self.channels, key=lambda row: _distance(row.box, y), default=None)

    def column_at(self, x: float, grain: Grain) -> int:
        """The number of the stage or step at a distance from the sheet's left edge, the nearest if beyond."""
        return max(0, bisect_right(self.columns.cells(grain), x - self.left, key=_start_of) - 1)

    def column_at_x(self, box: Rect) -> float:
        """The step's number in which a box begins: what orders things from left to right."""
        return self.column_at(box.x + min(6.0, box.width / 2), Grain.STEP)

    def step_at(self, x: float) -> Id | None:
        """The id of the step at a distance from the left, or None on a map without stages."""
        steps = self.journey.steps
        return steps[self.column_at(x, Grain.STEP)].id if steps else None

    def cell_at(self, x: float, y: float) -> Cell | None:
        """The cell for cards at a point; None where no card can stand."""
        lane = self.lane_at(y)
        if lane is None or not takes_cards(lane) or not self.journey.stages or x < self.left:
            return None
        return Cell(lane.id, self.ids(lane.stands_on)[self.column_at(x, lane.stands_on)])

    def meeting_at(self, x: float, y: float) -> Cell | None:
        """The channel's row and step of a touchpoint lane at a point; as long as it has no row, the step alone."""
        lane, row = self.lane_at(y), _row_at(self.channels, y)
        channel = row.id if row else ANY if self.is_unmet(lane) else ""
        if lane is None or not channel or not self.journey.stages or x < self.left:
            return None
        return Cell(lane.id, self.ids(Grain.STEP)[self.column_at(x, Grain.STEP)], channel)

    def is_unmet(self, lane: Lane | None) -> bool:
        """Whether a lane is one of touchpoints that has no row of a channel yet."""
        free = not self.channels and not self.journey.encounters
        return free and lane is not None and lane.kind == LaneKind.TOUCHPOINTS and not lane.collapsed

    def has(self, cell: Cell) -> bool:
        """Whether a cell is still on the map."""
        rows, key = self._rows_of(cell)
        return cell.at in self.columns.at and any(row.id == key for row in rows)

    def _rows_of(self, cell: Cell) -> tuple[tuple[Row, ...], Id]:
        return (self.channels, cell.channel) if cell.channel not in {"", ANY} else (self.rows, cell.lane)

    def ids(self, grain: Grain) -> tuple[Id, ...]:
        """The ids of the columns of a grain."""
        return tuple(one.id for one in (self.journey.stages if grain is Grain.STAGE else self.journey.steps))

    def cell_box(self, cell: Cell) -> Rect:
        """The room of a cell on the sheet, a little inside its edges."""
        lane = self.journey.part_of[cell.lane]
        grain = lane.stands_on if isinstance(lane, Lane) else Grain.STEP
        extent = self.columns.cells(grain)[self.columns.at[cell.at]]
        rows, key = self._rows_of(cell)
        box = next(row.box for row in rows if row.id == key)
        return Rect(self.left + extent.x + 4, box.y + 3, max(8.0, extent.width - 8), max(8.0, box.height - 6))

    def cards_in(self, cell: Cell, without: Iterable[Id] = ()) -> list[Card]:
        """The cards of a cell, top first."""
        gone, cards = set(without), self.journey.cards
        found = (cards[place] for place in self.journey.card_places.get((cell.lane, cell.at), ()))
        return [card for card in found if card.id not in gone]

    def index_at(self, ids: Iterable[Id], y: float) -> int:
        """Before which of some stacked things a drop at a height falls."""
        boxes = [placed.bounds for one in ids if (placed := self.scene.main(one))]
        return sum(1 for box in boxes if box.y + box.height / 2 < y)


def places_of(
    journey: Journey,
    scene: Scene,
    channels: Iterable[Id] = (),
    style: str = "detail",
    before: Places | None = None,
) -> Places:
    """Reads the rows from a drawing's groups and the columns from the style that made it.

    What is as it was in the places of the drawing `before` is not read again.
    """
    sheet = load_style(style).sheet
    lanes = {lane.id for lane in journey.lanes}
    bodies = [g for g in scene.drawing.groups if g.key.id in lanes and g.sticky is Sticky.NONE]
    rows = tuple(Row(group.key.id, group.bounds.moved(*group.origin)) for group in bodies)
    left = min((row.box.x for row in rows), default=sheet.lane_header)
    heads = next((group for group in scene.drawing.groups if group.key.part is Part.STAGE), None)
    width = heads.bounds.width if heads and sheet.even else None
    if before is not None and (before.journey.stages is journey.stages and before.made_for == (style, width)):
        columns = before.columns
    else:
        columns = columns_of(journey.stages, sheet, width)
    touchpoints = {lane.id for lane in journey.lanes if lane.kind == LaneKind.TOUCHPOINTS}
    crossed = Crossed(frozenset(channels), tuple(group for group in bodies if group.key.id in touchpoints))
    own = before.channels if before is not None and crossed.same(before.crossed) else tuple(crossed.rows())
    return Places(journey, columns, left, rows, own, scene, style, width, crossed)


_start_of = itemgetter(0)


def takes_cards(lane: Lane) -> bool:
    """Whether a lane has cells for cards that are shown."""
    return kind_of_lane(lane.kind).shows_cards and not lane.collapsed


def _row_at(rows: tuple[Row, ...], y: float) -> Row | None:
    return next((row for row in rows if row.box.y <= y < row.box.bottom), None)


def _distance(box: Rect, y: float) -> float:
    return max(box.y - y, y - box.bottom, 0.0)
