"""The assembly sheet: the key map of the tiles, a bar to check the printer, the steps to one poster.

Laid out for A4 wide and scaled to the tiles' paper; the bars are as long as they say on any paper.
"""

from __future__ import annotations

from collections.abc import Iterator
from math import ceil

from journeyeditor.drawing import Drawing, Mark, Path, Rect, Sheet, TextStyle, View
from journeyeditor.drawing.shapes import circle, line, rectangle
from journeyeditor.layout.sheets import type as look
from journeyeditor.layout.sheets.assembly_steps import step_marks
from journeyeditor.layout.sheets.furniture import Furniture
from journeyeditor.layout.sheets.grid import Grid
from journeyeditor.layout.sheets.job import MM, Job, OnSheet, or_usual, provenance_words, sided
from journeyeditor.layout.sheets.running import FROM_SIDE, add_header
from journeyeditor.text import Paragraph

PX = MM / 5
"""The design's measures are fifths of a millimetre."""

A4 = (297 * MM, 210 * MM)
LEFT, TOP, KEY_LEFT, KEY_TOP = 60 * PX, 46 * PX, 86 * PX, 166 * PX
KEY = (880 * PX, 625 * PX)
STEPS_LEFT, STEP_HEIGHT = 1002 * PX, 112 * PX
WASH = 0.66
TICKS = (1.6 * MM, 3 * MM, 4.4 * MM)
BARS = (100, 20)


class SmallSheet(Furniture):
    """A page whose type is smaller by a share than on A4, but never below 6 pt."""

    share = 1.0

    def paragraph(
        self, text: str, style: TextStyle, width: float | None = None, max_lines: int | None = None
    ) -> Paragraph:
        """A text in its smaller type."""
        share = max(self.share, LEAST_TYPE / style.size) if style.size > LEAST_TYPE else 1.0
        if share < 1.0:
            style = style._replace(size=style.size * share, leading=style.leading * share)
        return super().paragraph(text, style, width, max_lines)


LEAST_TYPE = 6.0

NOTE_ROOM = 70.0
"""Where less room is left beside the upright bar, only its length is said, pt."""


def assembly_sheet(job: Job, drawing: Drawing, grid: Grid, poster: str, *, cut: bool) -> Sheet:
    """The sheet that is printed first. `poster` is the poster's name, `cut` whether a seam cuts something."""
    size = (max(job.size), min(job.size))
    scale = min(size[0] / A4[0], size[1] / A4[1], 1.0)
    page = SmallSheet(job.measure, size, 0, drawing.language)
    page.share = scale
    box = _key_box(grid, scale)
    map_scale = box.width / grid.xs[-1]
    shown = Rect(
        -grid.corner[0] / grid.scale, -grid.corner[1] / grid.scale, *(side[-1] / grid.scale for side in grid[3:5])
    )
    view = View(drawing, shown, box.x, box.y, map_scale * grid.scale)
    _add_head(page, job, grid, poster, size)
    _add_key(page, job, grid, box, map_scale)
    bars = box.bottom + 74 * PX * scale
    _add_bars(page, job, box.x, bars, scale)
    left = STEPS_LEFT * scale
    _add_steps(page, job, left, size[0] - LEFT * scale - left, scale)
    smallest = round(drawing.smallest_text * grid.scale * grid.shrink, 1)
    _add_facts(page, job, grid, (left, bars - 36 * PX * scale), smallest, cut=cut)
    _add_foot(page, job, grid)
    title = job.words.tr("print.assembly", title=job.journey.title)
    return Sheet(size, (view, *page.views()), "0", title, (), drawing.language)


def _key_box(grid: Grid, scale: float) -> Rect:
    """The key map on the page, as large as its place takes."""
    width, height = grid.xs[-1], grid.ys[-1]
    fit = min(KEY[0] * scale / width, KEY[1] * scale / height)
    return Rect(KEY_LEFT * scale, KEY_TOP * scale, width * fit, height * fit)


def _add_head(page: SmallSheet, job: Job, grid: Grid, poster: str, size: tuple[float, float]) -> None:
    words = job.words
    room = size[0] - 2 * LEFT
    top = TOP * page.share
    title = page.title(LEFT, top, words.tr("print.assembly", title=job.journey.title), look.SHEET, room)
    width, height = (round(side / MM) for side in grid.size)
    table = ceil(max(grid.size) / MM / 100) / 10
    said = words.tr(
        "print.assembly_sentence",
        count=grid.columns * grid.rows,
        poster=poster,
        width=width,
        height=height,
        table=table,
    )
    page.text(LEFT, top + title.height + 3, said, look.SENTENCE, "ink_2", width=room)


def _add_key(page: Furniture, job: Job, grid: Grid, box: Rect, scale: float) -> None:
    """The map under a veil, the tiles' edges, their names, their sizes."""
    page.add((Path(rectangle(box), fill="surface", opacity=WASH),))
    xs, ys = ([start + at * scale for at in edges] for start, edges in ((box.x, grid.xs), (box.y, grid.ys)))
    edges = [Path(line(x, box.y, x, box.bottom), stroke="ink", width=0.8) for x in xs]
    edges += [Path(line(box.x, y, box.right, y), stroke="ink", width=0.8) for y in ys]
    page.add(edges)
    for number, tile in enumerate(grid.tiles(), 1):
        cell = Rect(
            xs[tile.column], ys[tile.row], xs[tile.column + 1] - xs[tile.column], ys[tile.row + 1] - ys[tile.row]
        )
        _add_name(page, tile.name, job.words.tr("print.sheet", number=number), cell)
    for index in range(grid.columns):
        width = (grid.xs[index + 1] - grid.xs[index]) * grid.shrink / MM
        said = job.words.tr("print.mm", length=round(width))
        page.text((xs[index] + xs[index + 1]) / 2, box.y - 13, said, look.MEASURE, "ink_2", "center")
    for index in range(grid.rows):
        height = (grid.ys[index + 1] - grid.ys[index]) * grid.shrink / MM
        said = job.words.tr("print.mm", length=round(height))
        page.turned(box.x - 8.5, (ys[index] + ys[index + 1]) / 2, said, look.MEASURE, "ink_2", 3)


def _add_name(page: Furniture, name: str, sheet: str, cell: Rect) -> None:
    """A tile's name and print number on a halo, smaller where the cell is small."""
    share = min(1.0, cell.width / 34, cell.height / 30)
    big = look.TILE._replace(size=look.TILE.size * share, leading=look.TILE.leading * share)
    small = look.TILE_NUMBER._replace(size=max(6.0, look.TILE_NUMBER.size * share))
    title, number = page.paragraph(name, big), page.paragraph(sheet, small)
    x, y = cell.x + cell.width / 2, cell.y + cell.height / 2 - (title.height + number.height) / 2
    lines = ((title, y, "ink"), (number, y + title.height, "ink_2"))
    for words, top, role in lines:
        if words.width <= cell.width and words.lines:
            halo = Rect(x - words.width / 2 - 2, top + 1, words.width + 4, words.height - 2)
            veil = Path(rectangle(halo), fill="surface", opacity=0.8)
            page.add((veil, *words.marks(x - words.width / 2, top, role)))


def _add_bars(page: Furniture, job: Job, x: float, y: float, scale: float) -> None:
    """The bar of 100 mm with its numbers, and the upright one of 20 mm."""
    page.add(
        [Path(line(x, y, x + 100 * MM, y), stroke="ink", width=1.25), *_ticks(x, y, BARS[0], upright=False)], "bar"
    )
    for mark in range(0, 101, 10):
        style = look.BAR if mark % 100 else look.BAR_END
        page.text(x + mark * MM, y - 4.4 * MM - 11, job.words.number(mark), style, "ink", "center")
    _add_said(page, job, "bar", x, y + 8, 104 * MM)
    up = max(x + 598 * PX * scale, x + 112 * MM)
    top = y - 30 * PX
    page.add(
        [Path(line(up, top, up, top + 20 * MM), stroke="ink", width=1.25), *_ticks(up, top, BARS[1], upright=True)],
        "bar",
    )
    room = STEPS_LEFT * scale - up - 34 * PX - 12
    if room < NOTE_ROOM:
        page.text(up + 30 * PX, top - 2, job.words.tr("print.mm", length=BARS[1]), look.NOTE_STRONG, "ink")
    else:
        _add_said(page, job, "upright_bar", up + 30 * PX, top - 2, room)


def _add_said(page: Furniture, job: Job, name: str, x: float, y: float, width: float) -> None:
    """What a bar is, strong, and what it tells below."""
    head = page.text(x, y, job.words.tr(f"print.{name}"), look.NOTE_STRONG, "ink", width=width)
    page.text(x, y + head.height, job.words.tr(f"print.{name}_note"), look.NOTE, "ink_2", width=width)


def _ticks(x: float, y: float, length: int, *, upright: bool) -> Iterator[Mark]:
    for mm in range(length + 1):
        reach = TICKS[2] if mm % 10 == 0 else TICKS[1] if mm % 5 == 0 else TICKS[0]
        width = 0.9 if mm % 10 == 0 else 0.5
        start = (x, y + mm * MM) if upright else (x + mm * MM, y)
        end = (x + reach, start[1]) if upright else (start[0], y - reach)
        yield Path(line(*start, *end), stroke="ink", width=width)


def _add_steps(page: Furniture, job: Job, left: float, width: float, scale: float) -> None:
    """Five steps, each with its picture."""
    y = (KEY_TOP - 20 * PX) * scale
    for number in range(1, 6):
        if number > 1:
            page.add((Path(line(left, y, left + width, y), stroke="line", width=0.6),))
        page.add(step_marks(page, job, number, left, y + 14 * PX * scale, PX * scale))
        x = left + 130 * PX * scale
        title = sided(job, f"step{number}.title")
        text = sided(job, f"step{number}.text")
        head = page.paragraph(title, look.STEP, left + width - x - 16)
        body = page.paragraph(text, look.STEP_TEXT, left + width - x)
        top = y + (STEP_HEIGHT * scale - head.height - 3 - body.height) / 2
        disc = Path(circle(x + 5.7, top + 6.2, 5.7), fill="ink")
        digit = page.paragraph(str(number), look.KEY)
        page.add((disc, *digit.marks(x + 5.7 - digit.width / 2, top + 6.2 - digit.height / 2, "surface")))
        page.add(head.marks(x + 16, top, "ink"))
        page.add(body.marks(x, top + head.height + 3, "ink_2"))
        y += STEP_HEIGHT * scale


def _add_facts(page: Furniture, job: Job, grid: Grid, at: tuple[float, float], smallest: float, *, cut: bool) -> None:
    """Paper, scale, overlap and seams in figures, from a place down; `smallest` is the smallest text, pt."""
    words, (left, y) = job.words, at
    size, widest = job.paper or (job.size, job.margin)
    width, height = (round(side / MM) for side in size)
    margins = "–".join(dict.fromkeys(str(round(margin / MM)) for margin in (job.margin, widest)))
    rows = (
        ("paper", words.tr("print.fact.paper_value", width=width, height=height, margin=margins)),
        ("scale", words.tr("print.fact.scale_value", share=words.percent(grid.shrink), size=smallest)),
        (
            "overlap",
            sided(job, "fact.overlap_value" if grid.overlap else "fact.no_overlap", mm=round(grid.overlap / MM)),
        ),
        ("seams", words.tr("print.fact.seams_cut" if cut else "print.fact.seams_clear")),
    )
    names = [words.tr(f"print.fact.{name}") for name, _ in rows]
    column = max(page.paragraph(name, look.NOTE).width for name in names) + 12
    for name, (_, value) in zip(names, rows, strict=True):
        page.text(left, y, name, look.NOTE)
        told = page.text(left + column, y, value, look.VALUE, "ink", width=page.size[0] - LEFT - left - column)
        y += max(told.height, look.NOTE.leading) + 3


def _add_foot(page: Furniture, job: Job, grid: Grid) -> None:
    """Where the print comes from, and the sheet's number."""
    width, height = page.size
    y = height - 30 * PX - look.FOOT.leading
    count = grid.columns * grid.rows
    here = OnSheet("0", count)
    add_header(page, job, here, width - LEFT + FROM_SIDE)
    said = or_usual(job, job.running.right, provenance_words(job), here)
    page.text(LEFT, y, said, look.FOOT, "ink_3")
    page.text(width - LEFT, y, job.words.tr("print.sheet_of", number=0, count=count), look.FOOT, "ink_3", "end")
