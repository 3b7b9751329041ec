"""The marks of a tile: crop marks, register marks, glue strips, and the line in its margin that names it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from journeyeditor.drawing import Hatch, Mark, Path, Rect, TextStyle, icon_marks
from journeyeditor.drawing.shapes import circle, line, polygon, polyline, rectangle, rounded
from journeyeditor.layout.sheets import type as look
from journeyeditor.layout.sheets.furniture import PILL, Furniture
from journeyeditor.layout.sheets.grid import Grid, Tile
from journeyeditor.layout.sheets.job import MM, Job, OnSheet, or_usual, provenance_words, sided
from journeyeditor.layout.sheets.running import add_header

HAIR = 0.35
CROP, CROP_OFF = 5 * MM, 2 * MM
RING, CROSS = 2.2 * MM, 3.4 * MM
CELL = (1.4 * MM, MM)
WASH = 0.86
STRIP = Hatch("card_edge", 0.6, 1.8 * MM, 0.75)
FROM_SIDE = 8 * MM

ROUND_NAME = 24.0
"""What the name of the tile below takes on either side of the middle, pt."""
ARROW = 3.4
TOUCH = 7.0
"""A margin line begins this far below the map, pt."""

LEAST_MARGIN = 7 * MM
"""A narrower margin has no room for words."""


def add_marks(page: Furniture, job: Job, grid: Grid, tile: Tile) -> None:
    """Glue strips with their labels, seams, crop and register marks."""
    width, height = grid.trimmed(tile)
    right, below = grid.strips(tile)
    box = Rect(job.margin, job.margin, width, height)
    strips = [Rect(box.right, box.y, right, height + below)] if right else []
    strips += [Rect(box.x, box.bottom, width, below)] if below else []
    for strip in strips:
        body = rectangle(strip)
        page.add((Path(body, fill="hover", opacity=WASH), Path(body, hatch=STRIP)), "strip")
    seam = (*((box.right, box.y), (box.right, box.bottom)), (box.x, box.bottom))
    shown = seam if right and below else seam[:2] if right else seam[1:] if below else ()
    if shown:
        page.add((Path(polyline(shown), stroke="ink_3", width=HAIR, dash=(4.5, 2.8)),), "seam")
    page.add(tuple(_crop_marks(box, right, below)), "crop")
    targets = [(box.right, box.y + height / 2)] if tile.column < grid.columns - 1 else []
    targets += [(box.x + width * 0.62, box.bottom)] if tile.row < grid.rows - 1 else []
    for x, y in targets:
        page.add(_register(x, y), "register")
    _add_labels(page, job, tile, box, (right, below))


def _crop_marks(box: Rect, right: float, below: float) -> Iterator[Mark]:
    """Marks beside the trim corners, both seams and the ends of the strips."""
    outer_right, outer_bottom = box.right + right, box.bottom + below
    for x in {box.x, box.right}:
        yield _stroke(x, box.y - CROP_OFF, x, box.y - CROP_OFF - CROP)
        yield _stroke(x, outer_bottom + CROP_OFF, x, outer_bottom + CROP_OFF + CROP)
    for y in (box.y, box.bottom):
        yield _stroke(box.x - CROP_OFF, y, box.x - CROP_OFF - CROP, y)
        yield _stroke(outer_right + CROP_OFF, y, outer_right + CROP_OFF + CROP, y)


def _stroke(x1: float, y1: float, x2: float, y2: float) -> Path:
    return Path(line(x1, y1, x2, y2), stroke="ink", width=HAIR)


def _register(x: float, y: float) -> tuple[Mark, ...]:
    ring = Path(circle(x, y, RING), fill="surface", stroke="ink", width=HAIR)
    return (ring, _stroke(x - CROSS, y, x + CROSS, y), _stroke(x, y - CROSS, x, y + CROSS))


def _add_labels(page: Furniture, job: Job, tile: Tile, box: Rect, strips: tuple[float, float]) -> None:
    """“Glue here, C2 lies on this strip”, one quarter along each strip; on a short one only the sheet's name."""
    right, below = strips
    if right >= 5 * MM:
        found = _label(page, job, Tile(tile.column + 1, tile.row), box.height)
        if found:
            words, half = found
            y = box.y + max(box.height / 4, half)
            page.turned(box.right + right / 2, y, words, look.EDGE, "ink_2", 1, "card_edge")
    if below >= 5 * MM:
        found = _label(page, job, Tile(tile.column, tile.row + 1), box.width)
        if found:
            words, half = found
            x = box.x + max(box.width / 4, half)
            page.turned(x, box.bottom + below / 2, words, look.EDGE, "ink_2", 0, "card_edge")


def _label(page: Furniture, job: Job, other: Tile, room: float) -> tuple[str, float] | None:
    """What is said on a strip of a length where another sheet lies, and half its length; None where nothing fits."""
    for words in (job.words.tr("print.glue", name=other.name), other.name):
        length = page.paragraph(words, look.EDGE).width + PILL
        if length <= room:
            return words, length / 2 + 1
    return None


def add_margin_line(page: Furniture, job: Job, grid: Grid, tile: Tile, on: str) -> None:
    """The tile's name with the grid, the map and its scale, where it comes from; its neighbours at the sides."""
    width, height = grid.trimmed(tile)
    here = OnSheet(tile.name, grid.columns * grid.rows)
    add_header(page, job, here, job.margin + width)
    if job.margin < LEAST_MARGIN:
        return
    right, below = grid.strips(tile)
    y = job.margin + height + below + TOUCH
    x = job.margin + FROM_SIDE
    x = _text(page, x, y, tile.name, look.NAME, "ink") + 4
    x = _text(page, x, y, job.words.tr("print.of_last", last=grid.last.name), look.FOOT) + 9
    middle, corner, edge = job.margin + (width + right) / 2, job.margin + width, job.size[0] - job.margin
    gaps = ((x, middle - ROUND_NAME), (middle + ROUND_NAME, corner - 5), (corner + right + 5, edge))
    cells = grid.columns * min(CELL[0], 40 / grid.columns)
    x, _ = _gap(gaps, x, cells)
    page.add(tuple(_key_grid(grid, tile, x, y + 1)), "grid")
    version = job.words.tr("print.version", version=job.journey.version) if job.journey.version else ""
    share = job.words.percent(grid.shrink) if on else ""
    about = ", ".join(filter(None, (job.journey.title, version, on, share)))
    x, end = _gap(gaps, x + cells + 9, page.paragraph(about, look.FOOT).width)
    told = page.paragraph(about, look.FOOT, max(30.0, end - x), 1)
    page.add(told.marks(x, y + 2.4, "ink_2"))
    came = page.paragraph(or_usual(job, job.running.right, provenance_words(job), here), look.FOOT)
    start, end = _gap(gaps, x + told.width + 9, came.width)
    if came.lines and end - start >= came.width:
        page.add(came.marks(end - came.width, y + 2.4, "ink_2"))
    _add_top(page, job, tile)
    _add_neighbours(page, job, grid, tile)


def _gap(gaps: Sequence[tuple[float, float]], x: float, width: float) -> tuple[float, float]:
    """From where to where there is room for something from x on: the first gap that takes it, else the widest."""
    rest = [(max(start, x), end) for start, end in gaps if end > x]
    return next((gap for gap in rest if gap[1] - gap[0] >= width), max(rest, key=_room, default=(x, x)))


def _room(gap: tuple[float, float]) -> float:
    return gap[1] - gap[0]


def _text(page: Furniture, x: float, y: float, text: str, style: TextStyle, role: str = "ink_2") -> float:
    """Words on the margin line; returns where they end."""
    words = page.paragraph(text, style)
    name = page.paragraph("A", look.NAME)
    page.add(words.marks(x, y + name.baseline(0) - words.baseline(0), role))
    return x + words.width


def _key_grid(grid: Grid, tile: Tile, x: float, y: float) -> Iterator[Mark]:
    """A cell for each tile, this one filled; never wider than 40 pt."""
    pitch = (min(CELL[0], 40 / grid.columns), min(CELL[1], 14 / grid.rows))
    for one in grid.tiles():
        box = Rect(x + one.column * pitch[0], y + one.row * pitch[1], pitch[0] * 0.86, pitch[1] * 0.8)
        yield Path(rounded(box, 0.4), fill="ink" if one == tile else "surface", stroke="card_edge", width=0.35)


def _add_top(page: Furniture, job: Job, tile: Tile) -> None:
    """How to cut, in the margin above; the first tile is cut nowhere but at its outer edge."""
    if tile == Tile(0, 0):
        return
    key = "cut_top_and_left" if tile.column and tile.row else "cut_left" if tile.column else "cut_top"
    x, y = job.margin + FROM_SIDE, job.margin - 17.5
    page.add(icon_marks("cut", x, y, 7.2, "ink_2"))
    page.text(x + 11, y - 0.5, sided(job, key), look.FOOT)


def _add_neighbours(page: Furniture, job: Job, grid: Grid, tile: Tile) -> None:
    """The names of the tiles beside it, with an arrow, in the middle of each side."""
    (width, height), (right, below) = grid.trimmed(tile), grid.strips(tile)
    left, top, end, foot = job.margin, job.margin, job.margin + width + right, job.margin + height + below
    middle, half = left + (width + right) / 2, top + height / 2
    sides = (
        (Tile(tile.column - 1, tile.row), left - 13, half, -1, 0),
        (Tile(tile.column + 1, tile.row), end + 13, half, 1, 0),
        (Tile(tile.column, tile.row - 1), middle, top - 13, 0, -1),
        (Tile(tile.column, tile.row + 1), middle, foot + 12, 0, 1),
    )
    for other, x, y, dx, dy in sides:
        if 0 <= other.column < grid.columns and 0 <= other.row < grid.rows:
            words = page.paragraph(other.name, look.STRONG_FOOT)
            marks: list[Mark] = [*words.marks(x - words.width / 2, y - words.height / 2, "ink_2")]
            off = words.width / 2 + 4.5
            ax, ay = (x + dx * off, y) if dx else (x + off, y)
            marks.append(_arrow(ax, ay, dx, dy))
            page.add(marks, other.name)


def _arrow(x: float, y: float, dx: int, dy: int) -> Path:
    """A small triangle that points to a side."""
    tip = (x + dx * ARROW / 2, y + dy * ARROW / 2)
    back = (x - dx * ARROW / 2, y - dy * ARROW / 2)
    across = (dy * ARROW * 0.6, dx * ARROW * 0.6)
    ends = ((back[0] + across[0], back[1] + across[1]), (back[0] - across[0], back[1] - across[1]))
    return Path(polygon((tip, *ends)), fill="ink_3")
