"""A map over several pages: breaks on the borders of stages and lanes, heads and labels on each page, links between.

The map is laid out once, as wide as its pages together; every page shows windows of that one drawing.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import NamedTuple

from journeyeditor.drawing import Drawing, Outline, Rect, Sheet, View
from journeyeditor.layout.context import LayoutOptions
from journeyeditor.layout.sheets.anatomy import MOVABLE, Anatomy, Solid, anatomy, solids
from journeyeditor.layout.sheets.edges import add_edge, crossings, curve_at
from journeyeditor.layout.sheets.furniture import Furniture
from journeyeditor.layout.sheets.head_marks import add_head_marks
from journeyeditor.layout.sheets.job import Cut, Job, OnSheet, Plan, drawn
from journeyeditor.layout.sheets.note_sheets import with_notes
from journeyeditor.layout.sheets.page_head import FOOT, HEAD, PageFacts, add_foot, add_head, add_phases
from journeyeditor.layout.sheets.reach import within_stages
from journeyeditor.layout.sheets.running import add_header
from journeyeditor.layout.sheets.seams import Border, balanced, column_borders, cut_by, largest, packed, row_borders

LEAST_SCALE, MOST_SCALE = 0.02, 3.0
"""A map is made no smaller or larger than this to fit its pages."""

LEAST_TEXT = 6.0
"""The smallest text that is meant to be read on paper, pt."""

BESIDE = 4.0
"""How much wider the columns of a full page may be than it, as seams lie a little beside borders, pt of the drawing."""

NEAR = 0.01
"""Borders nearer than this are one, pt."""


@dataclass(frozen=True, slots=True)
class PageOptions:
    """How many pages beside and below each other (None: as many as it takes), and which stages by index.

    The map is made no larger than `most` times its full size. `head` and `foot` are kept free above and below it, pt.
    """

    across: int | None = None
    down: int | None = None
    stages: tuple[int, ...] | None = None
    most: float | None = None
    head: float = HEAD
    foot: float = FOOT

    @property
    def kept(self) -> float:
        """What head and foot take together."""
        return self.head + self.foot


@dataclass(frozen=True, slots=True)
class Laid:
    """A page before it gets its head and foot: the map's windows, and what the page is of the whole."""

    job: Job
    drawing: Drawing
    parts: Anatomy
    facts: PageFacts
    windows: tuple[View, ...]
    edges: tuple[float, float]

    @property
    def box(self) -> Rect:
        """The map on the page, its labels included."""
        box = self.windows[0].box
        for view in self.windows[1:]:
            box = box.union(view.box)
        return box


class Block(NamedTuple):
    """Neighbouring columns or rows that stay on one page: their indices and where they begin and end."""

    members: tuple[int, ...]
    spans: tuple[tuple[float, float], ...]

    @property
    def length(self) -> float:
        """All spans together."""
        return sum(end - start for start, end in self.spans)


def plan_pages(job: Job, options: PageOptions | None = None) -> Plan:
    """The pages of a journey. Raises UsageError where the margins leave no room."""
    laid, scale, cuts = lay_pages(job, options or PageOptions())
    sheets = with_notes(job, tuple(map(_sheet, laid)), laid[0].drawing)
    return Plan(sheets, laid[0].drawing, scale, cuts)


Pages = tuple[tuple[Laid, ...], float, tuple[Cut, ...]]
"""The pages of a journey without head and foot, their scale, and what their breaks cut."""


def lay_pages(job: Job, options: PageOptions) -> Pages:
    """The pages of a journey, laid out with less air between the lanes where that keeps its text readable."""
    plain = _lay(job, options)
    if _text(plain) >= LEAST_TEXT or job.shown.workshop or job.shown.level != "detail":
        return plain
    tight = _lay(replace(job, shown=replace(job.shown, tight=True)), options)
    return max(plain, tight, key=_text)


def _text(pages: Pages) -> float:
    """The smallest text of a map on its pages, pt."""
    return pages[0][0].drawing.smallest_text * pages[1]


def _lay(job: Job, options: PageOptions) -> Pages:
    width, height = job.room
    if options.stages is not None:
        job = replace(job, journey=within_stages(job.journey, options.stages))
    first = drawn(job, LayoutOptions())
    chosen = _chosen(anatomy(first), options)
    scale = _scale(first, chosen, (width, height), options)
    full = _full_width(first, chosen, width / scale, options)
    drawing = drawn(job, LayoutOptions(width=full))
    parts = anatomy(drawing)
    columns = _packed(_columns(drawing, parts, chosen), width / scale - parts.left + BESIDE, options.across)
    edges = {edge for block in columns for span in block.spans for edge in span if parts.left < edge < parts.right}
    if edges:
        drawing = drawn(job, LayoutOptions(width=full, breaks=tuple(edges)))
        parts = anatomy(drawing)
    found = solids(drawing)
    room = (height - options.kept) / scale - (parts.head[1] - parts.head[0])
    rows = _packed(whole_lanes(_rows(parts, found), parts, room), room, options.down)
    fitted = min(scale, _fit(columns, rows, parts, (width, height - options.kept)))
    facts = tuple(_facts(columns, rows))
    laid = tuple(_laid(job, drawing, columns[f.column], rows[f.row], f, fitted, options.head) for f in facts)
    return laid, fitted, _cuts(drawing, parts, columns, rows, facts)


def _chosen(parts: Anatomy, options: PageOptions) -> tuple[int, ...]:
    every = tuple(range(len(parts.stages)))
    return every if options.stages is None else tuple(sorted({i for i in options.stages if i in every})) or every


def _scale(first: Drawing, chosen: Sequence[int], room: tuple[float, float], options: PageOptions) -> float:
    """The largest scale at which the map takes no more pages than asked; full size at most unless both are."""
    parts = anatomy(first)
    columns, rows = _columns(first, parts, chosen), _rows(parts, solids(first))
    heads = parts.head[1] - parts.head[0]

    def fits(scale: float) -> bool:
        wide, tall = room[0] / scale - parts.left, (room[1] - options.kept) / scale - heads
        across, down = _count(columns, wide), _count(whole_lanes(rows, parts, tall), tall)
        return across <= (options.across or 10**6) and down <= (options.down or 10**6)

    asked = options.across and options.down
    return largest(fits, LEAST_SCALE, options.most or (MOST_SCALE if asked else 1.0))


def _count(blocks: Sequence[Block], room: float) -> float:
    """How many pages blocks take; infinitely many where one takes more than a page."""
    lengths = [block.length for block in blocks]
    return float("inf") if max(lengths, default=0.0) > room + 1e-6 else len(packed(lengths, room))


def _full_width(first: Drawing, chosen: Sequence[int], page: float, options: PageOptions) -> float:
    """The width of the whole map at which its fullest page is full, pt."""
    parts = anatomy(first)
    pages = _packed(_columns(first, parts, chosen), page - parts.left, options.across)
    fullest = max((block.length for block in pages), default=0.0)
    grow = max(1.0, (page - parts.left) / fullest) if fullest else 1.0
    return parts.left + (parts.right - parts.left) * grow


def _columns(drawing: Drawing, parts: Anatomy, chosen: Sequence[int]) -> list[Block]:
    """The chosen stages; neighbours are one block where a card lies on both."""
    if not chosen:
        return [Block((), ((parts.left, parts.right),))]
    body = [solid for solid in solids(drawing) if parts.head[0] <= solid.rect.y < parts.body[1]]
    borders = column_borders(drawing, parts, body)
    return _joined([_stage_block(parts, borders, index) for index in chosen], _cut_places(borders))


def _stage_block(parts: Anatomy, borders: Sequence[Border], index: int) -> Block:
    extent = parts.stages[index][1]
    start = parts.left if index == 0 else _seam_at(borders, extent.x)
    end = parts.right if index == len(parts.stages) - 1 else _seam_at(borders, extent.right)
    return Block((index,), ((start, end),))


def _seam_at(borders: Sequence[Border], x: float) -> float:
    return min(borders, key=lambda border: abs(border.at - x)).at if borders else x


def _cut_places(borders: Sequence[Border]) -> frozenset[float]:
    """Where something stands across a border. Labels do not count: they step aside."""
    return frozenset(b.at for b in borders if any(key.part not in MOVABLE for key in b.cuts))


def _rows(parts: Anatomy, found: Sequence[Solid]) -> list[Block]:
    """The lanes; a lane is torn at its channel rows only where `_packed` must."""
    body = [solid for solid in found if parts.body[0] - 0.01 <= solid.rect.y < parts.body[1]]
    borders = row_borders(parts, body)
    blocks = [Block((i,), ((a.at, b.at),)) for i, (a, b) in enumerate(pairwise(borders))]
    return _joined(blocks, frozenset(border.at for border in borders if border.cuts)) or [Block((), (parts.body,))]


def whole_lanes(blocks: Sequence[Block], parts: Anatomy, room: float) -> list[Block]:
    """The rows with those of a lane joined, unless the lane is taller than a page."""
    found: list[Block] = []
    for block in blocks:
        before = found[-1] if found else None
        top = block.spans[0][0]
        lane = next((lane for lane in parts.lanes if lane.top + NEAR < top < lane.bottom - NEAR), None)
        if before and lane and lane.bottom - lane.top <= room and before.length + block.length <= room:
            found[-1] = merged((before, block))
        else:
            found.append(block)
    return found


def _joined(blocks: Sequence[Block], cut: frozenset[float]) -> list[Block]:
    """Blocks with those joined between which something stands across the border."""
    found: list[Block] = []
    for block in blocks:
        before = found[-1] if found else None
        if before and before.spans[-1][1] == block.spans[0][0] and block.spans[0][0] in cut:
            found[-1] = merged((before, block))
        else:
            found.append(block)
    return found


def merged(blocks: Sequence[Block]) -> Block:
    """Blocks as one, spans that touch joined."""
    members = tuple(member for block in blocks for member in block.members)
    spans: list[tuple[float, float]] = []
    for span in (span for block in blocks for span in block.spans):
        if spans and abs(spans[-1][1] - span[0]) < NEAR:
            spans[-1] = (spans[-1][0], span[1])
        else:
            spans.append(span)
    return Block(members, tuple(spans))


def _packed(blocks: Sequence[Block], room: float, most: int | None) -> list[Block]:
    """The blocks of each page: as even as can be, no more pages than asked."""
    lengths = [block.length for block in blocks]
    if most and len(packed(lengths, room)) > most:
        room = largest(lambda share: len(packed(lengths, room / share)) <= most, 0.01, 1.0) ** -1 * room
    return [merged([blocks[i] for i in page]) for page in balanced(lengths, room)]


def _fit(columns: Sequence[Block], rows: Sequence[Block], parts: Anatomy, room: tuple[float, float]) -> float:
    """The scale at which the widest and the tallest page fit."""
    wide = parts.left + max(block.length for block in columns)
    tall = parts.head[1] - parts.head[0] + max(block.length for block in rows)
    return min(room[0] / wide, room[1] / max(tall, 1.0))


def _facts(columns: Sequence[Block], rows: Sequence[Block]) -> Iterator[PageFacts]:
    count = len(columns) * len(rows)
    for r in range(len(rows)):
        for c, column in enumerate(columns):
            yield PageFacts(r * len(columns) + c + 1, count, column.members, c, r, len(columns), len(rows))


def _laid(job: Job, drawing: Drawing, column: Block, row: Block, facts: PageFacts, scale: float, head: float) -> Laid:
    parts = anatomy(drawing)
    windows = _windows(drawing, parts, column, row, (job.margin, job.margin + head), scale)
    return Laid(job, drawing, parts, facts, windows, (column.spans[0][0], column.spans[-1][1]))


def _sheet(laid: Laid) -> Sheet:
    """A page of a map printed alone."""
    job, facts = laid.job, laid.facts
    own = Furniture(job.measure, job.size, facts.number, laid.drawing.language)
    add_head_marks(own, job, laid.drawing, *add_head(own, job, facts))
    add_phases(own, job, laid.parts, laid.windows)
    add_foot(own, job, facts)
    add_header(own, job, OnSheet(str(facts.number), facts.total))
    add_edges(own, laid, facts.number)
    title = job.words.tr("print.sheet_title", number=facts.number, stages=stage_titles(job, facts.stages))
    return Sheet(
        job.size,
        (*laid.windows, *own.views()),
        str(facts.number),
        title,
        outline_of(laid),
        laid.drawing.language,
    )


def add_edges(page: Furniture, laid: Laid, number: int, beside: float | None = None) -> None:
    """Tabs to the neighbouring pages of the same journey; `number` is this page's.

    Words stand `beside` pt off the page's edge.
    """
    facts, (left, right) = laid.facts, laid.edges
    if facts.column > 0:
        shown = (laid.drawing, laid.windows, left)
        add_edge(page, laid.job, number - 1, crossings(*shown), beside, curve_at(*shown), right=False)
    if facts.column < facts.columns - 1:
        shown = (laid.drawing, laid.windows, right)
        add_edge(page, laid.job, number + 1, crossings(*shown), beside, curve_at(*shown), right=True)


def stage_titles(job: Job, members: Sequence[int]) -> str:
    """The first and the last stage of a page."""
    titles = [job.journey.stages[i].title for i in members]
    if len(titles) < 2:
        return titles[0] if titles else job.journey.title
    return job.words.tr("print.from_to", first=titles[0], last=titles[-1])


def _windows(
    drawing: Drawing, parts: Anatomy, column: Block, row: Block, corner: tuple[float, float], scale: float
) -> tuple[View, ...]:
    """The labels' column and the columns, each with the head above and the rows below."""
    spans = [(0.0, parts.left), *column.spans]
    bands = [parts.head, *row.spans]
    if len(row.spans) == 1 and abs(row.spans[0][0] - parts.head[1]) < NEAR:
        bands = [(parts.head[0], row.spans[0][1])]
    views = []
    y = corner[1]
    for top, bottom in bands:
        x = corner[0]
        for left, right in spans:
            source = Rect(left, top, right - left, bottom - top)
            if source.width > 0 and source.height > 0:
                views.append(View(drawing, source, x, y, scale))
            x += (right - left) * scale
        y += (bottom - top) * scale
    return tuple(views)


def outline_of(laid: Laid) -> tuple[Outline, ...]:
    """The stages of a page, where they stand on it."""
    found = []
    for index in laid.facts.stages:
        extent = laid.parts.stages[index][1]
        middle = extent.x + extent.width / 2
        view = next(v for v in laid.windows if v.source.x <= middle <= v.source.right)
        x, y = view.matrix.point(max(extent.x, view.source.x), view.source.y)
        found.append(Outline(laid.job.journey.stages[index].title, x, y))
    return tuple(found)


def _cuts(
    drawing: Drawing, parts: Anatomy, columns: Sequence[Block], rows: Sequence[Block], facts: Sequence[PageFacts]
) -> tuple[Cut, ...]:
    """What the breaks between pages go through."""
    found = [s for s in solids(drawing) if parts.head[0] <= s.rect.y < parts.body[1]]
    cuts = []
    for c, column in enumerate(columns):
        for edge, other in ((column.spans[0][0], c - 1), (column.spans[-1][1], c + 1)):
            if parts.left < edge < parts.right and other > c - 1:
                names = (str(facts[c].number), str(facts[min(other, len(columns) - 1)].number))
                cuts += [Cut(key, names) for key in cut_by(found, edge, across=True)]
    for r, row in enumerate(rows[1:]):
        names = (str(facts[r * len(columns)].number), str(facts[(r + 1) * len(columns)].number))
        cuts += [Cut(key, names) for key in cut_by(found, row.spans[0][0], across=False)]
    return tuple(dict.fromkeys(cuts))
