"""A poster in tiles: sheets that are cut and glued to one poster, seams between the cards, an assembly sheet first."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

from journeyeditor.drawing import Drawing, Part, Sheet, View
from journeyeditor.errors import UsageError
from journeyeditor.layout.context import LayoutOptions
from journeyeditor.layout.sheets.anatomy import Anatomy, Solid, anatomy, solids
from journeyeditor.layout.sheets.assembly import assembly_sheet
from journeyeditor.layout.sheets.furniture import Furniture
from journeyeditor.layout.sheets.grid import Grid, Tile
from journeyeditor.layout.sheets.job import MM, Cut, Job, Plan, drawn, origin_words
from journeyeditor.layout.sheets.note_sheets import with_notes
from journeyeditor.layout.sheets.seams import Border, column_borders, cut_by, row_borders, span_of
from journeyeditor.layout.sheets.tile_marks import add_margin_line, add_marks
from journeyeditor.layout.sheets.tiling import (
    CARD,
    SHRINK,
    Axis,
    Chosen,
    Place,
    Reach,
    chosen_seams,
    cost_of,
    cost_of_cuts,
    cost_of_plan,
    even_seams,
)

MOST_SHEETS = 400
"""More tiles than this nobody glues."""


@dataclass(frozen=True, slots=True)
class TileOptions:
    """The poster's size as it hangs (pt) and its margin; `overlap` of neighbours (pt, 0: none) for glue; the marks.

    Seams are `moved` to stand between cards, else they are even. `poster_name` and `paper_name` are said in the
    margin: “A0 on A4”. With a `scale` the map has it to the hair: the poster is then as large as the map needs.
    """

    poster: tuple[float, float]
    poster_margin: float = 10 * MM
    overlap: float = 10 * MM
    marks: bool = True
    assembly: bool = True
    moved: bool = True
    poster_name: str = ""
    paper_name: str = ""
    scale: float | None = None


def plan_tiles(job: Job, options: TileOptions) -> Plan:
    """The tiles of a poster on the job's paper. Raises UsageError for tiles smaller than a card, or far too many."""
    room = _room(job, options)
    across, down = _reaches(options, room)
    _check_count(across.sheets * down.sheets, options)
    hung, _ = _hung_up(job, options, (), None)
    widths = [None, _width_for_cards(hung, room[0] - options.overlap)] if options.moved else [None]
    # Cards wider than a tile are whole on a map that is laid out narrower and leaves a part of the poster free.
    found = [_settled(job, options, room, width, hung.scale) for width in dict.fromkeys(widths)]
    return min(found, key=lambda one: one.rank).plan


class Ranked(NamedTuple):
    """A plan and what it costs: the things it cuts, the sheets it takes more, what it loses of the map's size."""

    rank: float
    plan: Plan


def _check_count(count: int, options: TileOptions) -> None:
    if count > MOST_SHEETS:
        raise UsageError("print.too_many_sheets", count=count, most=MOST_SHEETS, paper=options.paper_name)


def _reaches(options: TileOptions, room: tuple[float, float]) -> tuple[Reach, ...]:
    """What sheets take of the poster across and down."""
    sides = zip(options.poster, room, strict=True)
    return tuple(Reach(side, free - options.overlap, free) for side, free in sides)


def _settled(job: Job, options: TileOptions, room: tuple[float, float], width: float | None, full: float) -> Ranked:
    """The tiles of the map at a width (pt, None: the poster's proportions), its words kept off the seams.

    `full` is the scale that it would have without them.
    """
    hung, options = _hung_up(job, options, (), width)
    chosen = _seams_of(hung, _reaches(options, room), options)
    tried: list[tuple[float, int, Hung, TileOptions, Chosen]] = []
    for number in range(TRIES):
        # Head, legend, footer and labels are laid out again off the seams; that may make the map taller, so that the
        # seams are sought once more, and also held where they are.
        columns = hung.in_drawing(chosen.xs.at)
        hung, options = _hung_up(job, options, columns, hung.drawing.size[0])
        reaches = _reaches(options, room)
        held = _held(hung, reaches, columns, options)
        chosen = _seams_of(hung, reaches, options)
        found = (chosen, held) if held else (chosen,)
        lost = cost_of_plan((), 0, 1 - hung.scale / full)
        tried += ((one.rank + lost, 2 * number + at, hung, options, one) for at, one in enumerate(found))
        if not _moved(columns, hung.in_drawing(chosen.xs.at)):
            break
    rank, _, hung, options, chosen = min(tried, key=lambda one: one[:2])
    shrink, xs, ys = chosen.shrink, chosen.xs, chosen.ys
    rooms = [reach.larger(shrink) for reach in _reaches(options, room)]
    wide, high = (
        _filled((0.0, *own.at, side), rooms[axis], _extent(hung, axis), options.poster_margin)
        for axis, (own, side) in enumerate(zip((xs, ys), options.poster, strict=True))
    )
    _check_count((len(wide) - 1) * (len(high) - 1), options)
    corner = (hung.corner[0] - wide[0], hung.corner[1] - high[0])
    edges = (tuple(x - wide[0] for x in wide), tuple(y - high[0] for y in high))
    return Ranked(rank, _plan(job, options, hung.drawing, Grid(corner, hung.scale, shrink, *edges, options.overlap)))


def _extent(hung: Hung, axis: int) -> Place:
    """From where to where a map reaches on its poster."""
    return hung.corner[axis], hung.corner[axis] + hung.drawing.size[axis] * hung.scale


def _filled(edges: tuple[float, ...], reach: Reach, extent: Place, margin: float) -> tuple[float, ...]:
    """The edges of tiles without those at the ends that would show nothing of the map."""
    start, end = extent
    while len(edges) > 2 and edges[1] <= start and edges[2] - min(edges[1], start - margin) <= reach.sheet:
        edges = (min(edges[1], start - margin), *edges[2:])
    while len(edges) > 2 and edges[-2] >= end and max(edges[-2], end + margin) - edges[-3] <= reach.last:
        edges = (*edges[:-2], max(edges[-2], end + margin))
    return edges


def _width_for_cards(hung: Hung, sheet: float) -> float | None:
    """The width (pt) at which the widest card of a map fits a tile; None where it does anyhow."""
    widest = max((box.width for key, box in hung.drawing.bounds().items() if key.part is Part.CARD), default=0.0)
    room = sheet / hung.scale - 2 * BESIDE_CARD
    left = anatomy(hung.drawing).left
    return left + (hung.drawing.size[0] - left) * room / widest if widest > room else None


BESIDE_CARD = 6.0
"""What a stage is wider than a card across it, on either side, pt of the drawing."""

TRIES = 3
"""How often the head is laid out between the seams and these are sought again."""


class Hung(NamedTuple):
    """A map on its poster: the drawing, its scale there, and where its corner stands (pt)."""

    drawing: Drawing
    scale: float
    corner: tuple[float, float]

    def in_drawing(self, xs: Sequence[float]) -> tuple[float, ...]:
        """Places across the poster as places across the drawing."""
        return tuple((x - self.corner[0]) / self.scale for x in xs)


def _hung_up(job: Job, options: TileOptions, seams: tuple[float, ...], width: float | None) -> tuple[Hung, TileOptions]:
    """The map on its poster; where its scale is asked for, the poster follows the map."""
    hung = poster_of(job, options, seams, width)
    if options.scale is None:
        return hung, options
    margin = options.poster_margin
    wide, high = (side * options.scale + 2 * margin for side in hung.drawing.size)
    return Hung(hung.drawing, options.scale, (margin, margin)), replace(
        options, poster=(wide, high), poster_name=sides_words((wide, high))
    )


def sides_words(size: tuple[float, float]) -> str:
    """The sides of a poster that is no paper of a name: “1200 × 840 mm”."""
    return " × ".join(str(round(side / MM)) for side in size) + " mm"


def _moved(before: Sequence[float], after: Sequence[float]) -> bool:
    return len(before) != len(after) or any(abs(a - b) > LEAST_MOVE for a, b in zip(before, after, strict=True))


LEAST_MOVE = 2.0
"""Seams that move by less than this do not meet the words that keep off them, pt of the drawing."""


def _seams_of(hung: Hung, reaches: Sequence[Reach], options: TileOptions) -> Chosen:
    """The best seams of a map as it hangs. Raises UsageError where there are none."""
    if not options.moved:
        return Chosen(0.0, 1.0, even_seams(reaches[0]), even_seams(reaches[1]))
    chosen = chosen_seams(_axes(hung, reaches), _shrinks(options))
    if chosen is None:
        raise UsageError("print.no_seams")
    return chosen


def _held(hung: Hung, reaches: Sequence[Reach], columns: Sequence[float], options: TileOptions) -> Chosen | None:
    """The best seams where those between columns stay (pt of the drawing); None where tiles are too small for that."""
    if not options.moved or not columns:
        return None
    across, down = _axes(hung, reaches)
    borders = [(hung.corner[0] + x * hung.scale, across.free(hung.corner[0] + x * hung.scale) - CARD) for x in columns]
    return chosen_seams((replace(across, borders=borders, held=True), down), _shrinks(options))


def _shrinks(options: TileOptions) -> Sequence[float]:
    return SHRINK if options.scale is None else SHRINK[:1]


def _axes(hung: Hung, reaches: Sequence[Reach]) -> tuple[Axis, Axis]:
    """The two directions of a poster."""
    drawing, scale, corner = hung
    parts, found = anatomy(drawing), solids(drawing)
    across = _placed(column_borders(drawing, parts, found), corner[0], scale)
    down = _placed(_rows(parts, found), corner[1], scale)
    return (
        Axis(reaches[0], across, _free(found, hung, across=True)),
        Axis(reaches[1], down, _free(found, hung, across=False)),
    )


def _room(job: Job, options: TileOptions) -> tuple[float, float]:
    width, height = job.room
    if not 0 <= options.overlap <= min(width, height) / 3:
        raise UsageError("print.overlap", overlap=round(options.overlap / MM), paper=options.paper_name)
    return width, height


def poster_of(job: Job, options: TileOptions, seams: tuple[float, ...] = (), width: float | None = None) -> Hung:
    """The map laid out for the poster, with words kept off seams (pt of the drawing) at a width settled before."""
    room = tuple(side - 2 * options.poster_margin for side in options.poster)
    if min(room) <= 0:
        raise UsageError("print.no_room", least=round(4 * options.poster_margin / MM))
    told = LayoutOptions(
        page=(room[0], room[1]),
        width=width,
        printed_on=job.provenance.day,
        provenance=origin_words(job),
        seams=seams,
        breaks=seams,
    )
    drawing = drawn(job, told)
    scale = min(room[0] / drawing.size[0], room[1] / drawing.size[1])
    x, y = ((side - own * scale) / 2 for side, own in zip(options.poster, drawing.size, strict=True))
    return Hung(drawing, scale, (x, y))


def _rows(parts: Anatomy, found: Sequence[Solid]) -> tuple[Border, ...]:
    """The borders of lanes and channel rows, and the line below the masthead."""
    top = parts.head[0]
    return (Border(top, cut_by(found, top, across=False), strong=True), *row_borders(parts, found))


def _placed(borders: Sequence[Border], corner: float, scale: float) -> tuple[Place, ...]:
    """Where borders lie on the poster and what seams cost there."""
    return tuple((corner + border.at * scale, cost_of(border)) for border in borders)


def _free(found: Sequence[Solid], hung: Hung, *, across: bool) -> Callable[[float], float]:
    """What a seam costs anywhere else on the poster: nothing beside the map."""
    axis = 0 if across else 1
    corner, length = hung.corner[axis], hung.drawing.size[axis]
    spans = [(span_of(solid, across=across), cost_of_cuts((solid.key,))) for solid in found]

    def cost(at: float) -> float:
        place = (at - corner) / hung.scale
        inside = CARD if 0 < place < length else 0.0
        return inside + sum(own for (start, end), own in spans if start < place < end)

    return cost


def _plan(job: Job, options: TileOptions, drawing: Drawing, grid: Grid) -> Plan:
    cuts = _cuts(drawing, grid)
    tiles = [_tile(job, options, drawing, grid, tile) for tile in grid.tiles()]
    first = [assembly_sheet(job, drawing, grid, options.poster_name, cut=bool(cuts))] if options.assembly else []
    sheets = (*first, *with_notes(job, tiles, drawing))
    return Plan(sheets, drawing, grid.scale * grid.shrink, cuts)


def _tile(job: Job, options: TileOptions, drawing: Drawing, grid: Grid, tile: Tile) -> Sheet:
    """A tile with its marks."""
    view = View(drawing, grid.source(tile), job.margin, job.margin, grid.scale * grid.shrink)
    number = tile.row * grid.columns + tile.column + 1
    own = Furniture(job.measure, job.size, number, drawing.language)
    if options.marks:
        add_marks(own, job, grid, tile)
    on = job.words.tr("print.on", poster=options.poster_name, paper=options.paper_name) if options.paper_name else ""
    add_margin_line(own, job, grid, tile, on)
    title = job.words.tr("print.tile_title", name=tile.name, last=grid.last.name)
    return Sheet(job.size, (view, *own.views()), tile.name, title, (), drawing.language)


def _cuts(drawing: Drawing, grid: Grid) -> tuple[Cut, ...]:
    """What the seams go through, each with the two tiles it is on."""
    cuts = []
    for solid in solids(drawing):
        middle = (solid.rect.x + solid.rect.width / 2, solid.rect.y + solid.rect.height / 2)
        for index, x in enumerate(grid.xs[1:-1]):
            if cut_by((solid,), (x - grid.corner[0]) / grid.scale, across=True):
                row = _at(grid.ys, grid.corner[1] + middle[1] * grid.scale)
                cuts.append(Cut(solid.key, (Tile(index, row).name, Tile(index + 1, row).name)))
        for index, y in enumerate(grid.ys[1:-1]):
            if cut_by((solid,), (y - grid.corner[1]) / grid.scale, across=False):
                column = _at(grid.xs, grid.corner[0] + middle[0] * grid.scale)
                cuts.append(Cut(solid.key, (Tile(column, index).name, Tile(column, index + 1).name)))
    return tuple(dict.fromkeys(cuts))


def _at(edges: Sequence[float], place: float) -> int:
    """Between which edges a place lies."""
    return max(0, min(sum(edge <= place for edge in edges[1:-1]), len(edges) - 2))
