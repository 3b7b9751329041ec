"""A poster in tiles: sheets that are cut and glued to one poster, seams between the cards, an assembly sheet first."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

from journeyeditor.drawing import Drawing, Part, Sheet, View
from journeyeditor.errors import UsageError
from journeyeditor.layout.context import LayoutOptions
from journeyeditor.layout.sheets.anatomy import SOFT, Anatomy, Solid, anatomy, solids
from journeyeditor.layout.sheets.assembly import assembly_sheet
from journeyeditor.layout.sheets.clearing import cleared
from journeyeditor.layout.sheets.furniture import Furniture
from journeyeditor.layout.sheets.grid import Grid, Tile
from journeyeditor.layout.sheets.job import MM, Cut, Job, Plan, drawn, origin_words
from journeyeditor.layout.sheets.note_sheets import with_notes
from journeyeditor.layout.sheets.seams import Border, column_borders, cut_by, row_borders
from journeyeditor.layout.sheets.tile_marks import add_margin_line, add_marks
from journeyeditor.layout.sheets.tiling import CARD, Reach, Seams, cost_of, cost_of_cuts, seams

SHRINK = tuple(1 - step / 200 for step in range(11))
"""A poster may be made smaller by up to 5 % so that its seams fall between cards."""

PER_CENT = 0.4
"""What it costs to shrink a poster by 1 %, in seams that are off a stage's border."""

MORE = ((0, 0), (1, 0), (0, 1), (1, 1))
"""How many columns and rows more than needed may be taken to keep cards whole, tried in this order."""

MOST_SHEETS = 400
"""More tiles than this nobody glues."""

LABEL_STEP = 45.0
"""How far a label may step aside for a seam, pt of the drawing."""

Place = tuple[float, float]


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


@dataclass(frozen=True, slots=True)
class Axis:
    """One direction of a poster: what sheets take of it, its borders as places and costs, the cost elsewhere."""

    reach: Reach
    borders: Sequence[Place]
    free: Callable[[float], float]


def plan_tiles(job: Job, options: TileOptions) -> Plan:
    """The tiles of a poster on the job's paper. Raises UsageError for tiles smaller than a card, or far too many."""
    room = _room(job, options)
    across, down = _reaches(options, room)
    _check_count(across.sheets * down.sheets, options)
    plan = _settled(job, options, room, None)
    wide = _too_wide(plan, room[0] - options.overlap) if options.moved else None
    if wide is None:
        return plan
    # Cards wider than a tile are whole on a map that is laid out narrower and leaves a part of the poster free.
    return min(plan, _settled(job, options, room, wide), key=_cards_cut)


def _check_count(count: int, options: TileOptions) -> None:
    if count > MOST_SHEETS:
        raise UsageError("print.too_many_sheets", count=count, most=MOST_SHEETS, paper=options.paper_name)


def _reaches(options: TileOptions, room: tuple[float, float]) -> tuple[Reach, ...]:
    """What sheets take of the poster across and down."""
    sides = zip(options.poster, room, strict=True)
    return tuple(Reach(side, free - options.overlap, free) for side, free in sides)


def _settled(job: Job, options: TileOptions, room: tuple[float, float], width: float | None) -> Plan:
    """The tiles of the map at a width (pt, None: the poster's proportions), its words kept off the seams."""
    hung, options = _hung_up(job, options, (), width)
    chosen = _seams_of(hung, _reaches(options, room), options)
    for _ in range(TRIES):
        # Head, legend and footer are laid out again between the seams; that may make the map taller, so that the
        # seams are sought once more.
        columns = hung.in_drawing(chosen[1].at)
        hung, options = _hung_up(job, options, columns, hung.drawing.size[0])
        chosen = _seams_of(hung, _reaches(options, room), options)
        if not _moved(columns, hung.in_drawing(chosen[1].at)):
            break
    shrink, xs, ys = chosen
    _check_count((len(xs.at) + 1) * (len(ys.at) + 1), options)
    drawing = cleared(hung.drawing, hung.in_drawing(xs.at), LABEL_STEP)
    edges = ((0.0, *xs.at, options.poster[0]), (0.0, *ys.at, options.poster[1]))
    return _plan(job, options, drawing, Grid(hung.corner, hung.scale, shrink, *edges, options.overlap))


def _cards_cut(plan: Plan) -> int:
    """How many things are cut that are more than labels and words of the head."""
    return len({cut.key for cut in plan.cut if cut.key.part not in SOFT})


def _too_wide(plan: Plan, sheet: float) -> float | None:
    """The width (pt) at which the widest card that is cut fits a tile; None where none is cut for its width."""
    cut = {cut.key for cut in plan.cut if cut.key.part is Part.CARD}
    widest = max((box.width for key, box in plan.drawing.bounds().items() if key in cut), default=0.0)
    room = sheet / plan.scale - 2 * BESIDE_CARD
    left = anatomy(plan.drawing).left
    return left + (plan.drawing.size[0] - left) * room / widest if widest > room else None


BESIDE_CARD = 6.0
"""What a stage is wider than a card across it, on either side, pt of the drawing."""


TRIES = 2


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


def _seams_of(hung: Hung, reaches: Sequence[Reach], options: TileOptions) -> tuple[float, Seams, Seams]:
    """How much the poster shrinks, and its seams across and down."""
    if not options.moved:
        return 1.0, _even(reaches[0]), _even(reaches[1])
    drawing, scale, corner = hung
    parts, found = anatomy(drawing), solids(drawing)
    borders = (column_borders(drawing, parts, found), _rows(parts, found))
    axes = tuple(
        Axis(reaches[i], _placed(borders[i], corner[i], scale), _free(found, corner[i], scale, across=i == 0))
        for i in range(2)
    )
    return _chosen(axes, SHRINK if options.scale is None else SHRINK[:1])


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


def _free(found: Sequence[Solid], corner: float, scale: float, *, across: bool) -> Callable[[float], float]:
    """What a seam costs anywhere else on the poster."""
    return lambda at: cost_of_cuts(cut_by(found, (at - corner) / scale, across=across)) + CARD / 2


def _chosen(axes: Sequence[Axis], shrinks: Sequence[float]) -> tuple[float, Seams, Seams]:
    """How much the poster shrinks, and its seams: between the cards if 5 % or one more column or row allow it."""
    for more in MORE:
        clean = [one for one in _tried(axes, shrinks, more, anywhere=False) if one[2].cost + one[3].cost < CARD]
        if clean:
            _, shrink, xs, ys = min(clean)
            return -shrink, xs, ys
    found = list(_tried(axes, shrinks, MORE[0], anywhere=True))
    if not found:
        raise UsageError("print.no_seams")
    _, shrink, xs, ys = min(found)
    return -shrink, xs, ys


def _tried(
    axes: Sequence[Axis], shrinks: Sequence[float], more: tuple[int, int], *, anywhere: bool
) -> Iterator[tuple[float, float, Seams, Seams]]:
    """The cheapest seams at each size of the poster, with what they cost and the size below zero."""
    for shrink in shrinks:
        xs, ys = (_seams(axis, shrink, extra, anywhere=anywhere) for axis, extra in zip(axes, more, strict=True))
        if xs and ys:
            yield xs.cost + ys.cost + PER_CENT * 100 * (1 - shrink), -shrink, xs, ys


def _even(reach: Reach) -> Seams:
    """Seams a whole sheet apart."""
    return Seams(0.0, tuple(reach.sheet * (index + 1) for index in range(reach.sheets - 1)))


def _seams(axis: Axis, shrink: float, extra: int, *, anywhere: bool) -> Seams | None:
    count = axis.reach.sheets + extra
    return seams(axis.reach.larger(shrink), count, axis.borders, axis.free if anywhere else None)


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
