"""The touchpoints as a table: where each is met, how it is felt, what stands out, who owns it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial

from journeyeditor.atlas.progress import Told, nobody
from journeyeditor.atlas.touchpoints import TouchpointRow, touchpoint_rows
from journeyeditor.drawing import Key, Mark, Node, Part, Path, Rect, late_node
from journeyeditor.drawing.icons import icon_marks
from journeyeditor.drawing.moments import moment_marks
from journeyeditor.drawing.shapes import line, rounded
from journeyeditor.layout.atlas_chart import Chart
from journeyeditor.layout.atlas_style import ATLAS_STYLE, PX, AtlasStyle
from journeyeditor.model import GRAVITY, Channel, Id, Project, Team, Touchpoint
from journeyeditor.text import Measure
from journeyeditor.text.paragraph import Align
from journeyeditor.words import Words

ROW, HEAD, INSET, TILE, SIGN = 34 * PX, 36 * PX, 12 * PX, 22 * PX, 14 * PX
COLUMNS: Mapping[str, tuple[float, Align]] = {
    "name": (290 * PX, "start"),
    "channel": (140 * PX, "start"),
    "uses": (90 * PX, "end"),
    "journeys": (90 * PX, "end"),
    "feeling": (110 * PX, "end"),
    "lowest": (100 * PX, "end"),
    "moments": (170 * PX, "start"),
    "owner": (190 * PX, "start"),
}
"""Each column's width, pt, and side."""
WIDTH = sum(width for width, _ in COLUMNS.values())
ALL = slice(None)
"""Every row."""


@dataclass(frozen=True, slots=True)
class Sorting:
    """By which column, and whether from the other end."""

    column: str = "uses"
    turned: bool = False


@dataclass(frozen=True, slots=True)
class Table:
    """The chart with what the window asks of it: the touchpoints from top to bottom."""

    chart: Chart
    order: tuple[Id, ...]

    def touchpoint_at(self, x: float, y: float) -> Id:
        """The touchpoint whose row is at a point, "" for none."""
        place = int((y - HEAD) // ROW)
        return self.order[place] if 0 <= x < WIDTH and 0 <= place < len(self.order) else ""

    def column_at(self, x: float, y: float) -> str:
        """The column whose head is at a point, "" for none."""
        left = 0.0
        for name, (width, _) in COLUMNS.items():
            if left <= x < left + width and 0 <= y < HEAD:
                return name
            left += width
        return ""

    def row(self, touchpoint: Id) -> Rect:
        """Where a touchpoint's row stands, pt."""
        return Rect(0, HEAD + self.order.index(touchpoint) * ROW, WIDTH, ROW)


def sorted_rows(project: Project, sorting: Sorting) -> tuple[TouchpointRow, ...]:
    """The touchpoints by a column: names from A, numbers from the most, feelings from the lowest.

    What is not known comes last either way.
    """
    rows = touchpoint_rows(project)
    value = VALUES[sorting.column]
    found = [(known, row) for row in rows if (known := value(project, row)) is not None]
    unknown = [row for row in rows if value(project, row) is None]
    found.sort(key=lambda pair: pair[0], reverse=sorting.turned)
    return (*(row for _, row in found), *unknown)


Sortable = tuple[float, str]


def name_of(project: Project, key: Id) -> str:
    """The name of a touchpoint, channel or team, "" for none."""
    found = project.by_id.get(key)
    return found.name if isinstance(found, Touchpoint | Channel | Team) else ""


def _named(project: Project, key: Id) -> Sortable | None:
    name = name_of(project, key)
    return (0.0, name.casefold()) if name else None


def _felt(feeling: float | None) -> Sortable | None:
    return None if feeling is None else (feeling, "")


VALUES: Mapping[str, Callable[[Project, TouchpointRow], Sortable | None]] = {
    "name": lambda project, row: _named(project, row.touchpoint),
    "channel": lambda project, row: _named(project, row.channel),
    "uses": lambda _, row: (-float(len(row.encounters)), ""),
    "journeys": lambda _, row: (-float(len(row.journeys)), ""),
    "feeling": lambda _, row: _felt(row.feeling),
    "lowest": lambda _, row: _felt(row.lowest),
    "moments": lambda _, row: (-float(sum(count for _, count in row.moments)), ""),
    "owner": lambda project, row: _named(project, row.owner),
}


def table(
    project: Project,
    sorting: Sorting,
    words: Words,
    measure: Measure,
    part: slice = ALL,
    style: AtlasStyle = ATLAS_STYLE,
    told: Told = nobody,
) -> Table:
    """The table of a project's touchpoints, or a part of its rows. The head's top left is the origin.

    `told` hears how much is done, and may end it.
    """
    work = TableWork(project, words, measure, style)
    rows = sorted_rows(project, sorting)[part]
    told(0.5)
    height = HEAD + len(rows) * ROW
    box = Rect(0, 0, WIDTH, height)
    nodes: list[Node] = []
    if rows:
        ground = Path(rounded(box, 10 * PX), fill="surface", stroke="line", width=PX)
        nodes.append(Node(Key(project.id, Part.BAND, "table"), box, (ground,)))
        nodes += work.heads(sorting)
        nodes += (work.row(row, HEAD + index * ROW) for index, row in enumerate(rows))
    return Table(Chart(tuple(nodes), box if rows else Rect(0, 0, 0, 0)), tuple(row.touchpoint for row in rows))


class TableWork:
    """One layout of the table."""

    def __init__(self, project: Project, words: Words, measure: Measure, style: AtlasStyle) -> None:
        """What it is made of."""
        self.project, self.words, self.measure, self.style = project, words, measure, style

    def heads(self, sorting: Sorting) -> Iterator[Node]:
        """The columns' names; an arrow at the one it is sorted by."""
        left = 0.0
        for name, (width, align) in COLUMNS.items():
            chosen = name == sorting.column
            text = self.measure.paragraph(self.words.tr(f"atlas.table.{name}"), self.style.note_strong)
            x = left + INSET if align == "start" else left + width - INSET - text.width
            marks: tuple[Mark, ...] = text.marks(x, (HEAD - text.height) / 2, "ink" if chosen else "ink_2")
            if chosen:
                arrow_x = x + text.width + 3 * PX if align == "start" else x - 15 * PX
                marks += icon_marks(
                    "up" if sorting.turned else "down", arrow_x, (HEAD - 12 * PX) / 2, 12 * PX, "ink", 2.2
                )
            yield Node(Key(self.project.id, Part.LABEL, name), Rect(left, 0, width, HEAD), marks)
            left += width

    def row(self, row: TouchpointRow, top: float) -> Node:
        """One touchpoint; what it looks like is made when somebody asks for it: few rows of many are ever seen."""
        alt = self.spoken(name_of(self.project, row.touchpoint), row)
        box = Rect(0, top, WIDTH, ROW)
        return late_node(Key(row.touchpoint, Part.ROW), box, partial(self.marks, row, top), row.touchpoint, "", alt)

    def marks(self, row: TouchpointRow, top: float) -> tuple[Mark, ...]:
        """A rule above, and the cells."""
        marks: list[Mark] = [Path(line(0, top, WIDTH, top), stroke="line", width=PX)]
        left = 0.0
        for name, (width, align) in COLUMNS.items():
            box = Rect(left + INSET, top, width - 2 * INSET, ROW)
            marks += self.cell(name, row, box, align)
            left += width
        return tuple(marks)

    def spoken(self, name: str, row: TouchpointRow) -> str:
        """A row in words."""
        uses = self.words.tr("atlas.facts.encounters", len(row.encounters))
        return ", ".join((name, uses, self.words.tr("atlas.facts.journeys", len(row.journeys))))

    def cell(self, column: str, row: TouchpointRow, box: Rect, align: Align) -> tuple[Mark, ...]:
        """What stands in one cell."""
        if column == "moments":
            return self.moments(row, box)
        text, role = self.text(column, row)
        tile: tuple[Mark, ...] = ()
        if column == "name":
            tile = self.tile(row, box)
            box = Rect(box.x + TILE + 9 * PX, box.y, box.width - TILE - 9 * PX, box.height)
        style = self.style.label if column == "name" else self.style.figure
        set_text = self.measure.paragraph(text, style, box.width, max_lines=1)
        return (*tile, *set_text.marks(box.x, box.y + (ROW - set_text.height) / 2, role, align, box.width))

    def text(self, column: str, row: TouchpointRow) -> tuple[str, str]:
        """The words of a cell and their role."""
        if column in {"feeling", "lowest"}:
            value = row.feeling if column == "feeling" else row.lowest
            role = "ink_3" if value is None else "pos" if value > 0 else "neg" if value < 0 else "ink_2"
            return ("–" if value is None else self.words.signed(value, 1)), role
        if column in {"uses", "journeys"}:
            return self.words.number(len(row.encounters if column == "uses" else row.journeys)), "ink"
        key = {"name": row.touchpoint, "channel": row.channel, "owner": row.owner}[column]
        name = name_of(self.project, key)
        return name or "–", "ink" if column == "name" else "ink_2" if name else "ink_3"

    def tile(self, row: TouchpointRow, box: Rect) -> tuple[Mark, ...]:
        """The channel's icon on its colour."""
        channel = self.project.by_id.get(row.channel)
        icon, colour = (channel.icon or "web", channel.colour) if isinstance(channel, Channel) else ("web", 8)
        place = Rect(box.x, box.y + (ROW - TILE) / 2, TILE, TILE)
        ground = Path(rounded(place, 6 * PX), fill=f"cat{colour}_soft")
        return (ground, *icon_marks(icon, place.x + 4.5 * PX, place.y + 4.5 * PX, 13 * PX, f"cat{colour}"))

    def moments(self, row: TouchpointRow, box: Rect) -> tuple[Mark, ...]:
        """Each kind of key moment with how often it occurs."""
        counts, x = dict(row.moments), box.x
        marks: list[Mark] = []
        for moment in GRAVITY:
            if moment in counts:
                marks += moment_marks(str(moment), x + SIGN / 2, box.y + ROW / 2, SIGN)
                number = self.measure.paragraph(self.words.number(counts[moment]), self.style.figure)
                marks += number.marks(x + SIGN + 3 * PX, box.y + (ROW - number.height) / 2, "ink_2")
                x += SIGN + number.width + 12 * PX
        return tuple(marks)
