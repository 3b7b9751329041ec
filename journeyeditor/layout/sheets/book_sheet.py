"""A journey's sheet in a book: number, grid letters, where it leads to, folio."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from journeyeditor.drawing import Mark, Path, Sheet, TextStyle
from journeyeditor.drawing.shapes import line
from journeyeditor.layout.sheets import type as look
from journeyeditor.layout.sheets.book_leads import Lead, add_leads, height_below
from journeyeditor.layout.sheets.book_places import ROWS, Places
from journeyeditor.layout.sheets.furniture import Furniture, sheet_key
from journeyeditor.layout.sheets.head_marks import add_head_marks
from journeyeditor.layout.sheets.job import MM, OnSheet, or_usual
from journeyeditor.layout.sheets.page_head import (
    FOOT,
    HEAD,
    PORTRAIT,
    add_facts,
    add_phases,
    face_marks,
    persona_of,
    range_words,
)
from journeyeditor.layout.sheets.pages import Laid, PageOptions, add_edges, outline_of, stage_titles
from journeyeditor.layout.sheets.running import add_header
from journeyeditor.model import Group, Journey, Project

NUMBER = TextStyle(28, 32, 600, "display")
FINDING = TextStyle(8.5, 10.5, 500)
GRID = TextStyle(7.5, 9, 600)
TICK, OFF = 2.6 * MM, 1.6 * MM
GRID_ROOM = 15.0
FINDING_ROOM = 25.0
BESIDE = 8.5
"""The words below an edge tab stand this far off the page's edge, clear of the grid's numbers, pt."""


class Follows(NamedTuple):
    """What a sheet's foot tells: the group's name, the journey that follows with its sheet (0: none), all sheets."""

    group: str
    journey: str
    sheet: int
    total: int


def book_options(leads: Sequence[Lead]) -> PageOptions:
    """Room for what a book's sheet has above and below its map: ways that stand at no touchpoint among it."""
    return PageOptions(head=HEAD + FINDING_ROOM + GRID_ROOM, foot=FOOT + GRID_ROOM + height_below(leads))


def book_sheet(
    laid: Laid, number: int, places: Places, leads: Sequence[Lead], titles: Mapping[str, str], follows: Follows
) -> Sheet:
    """A sheet with its number in the book."""
    job, facts = laid.job, laid.facts
    page = Furniture(job.measure, job.size, number, laid.drawing.language)
    _add_head(page, laid, number)
    add_phases(page, job, laid.parts, laid.windows)
    _add_grid(page, laid)
    add_leads(page, laid, (laid.box.x, laid.box.bottom + OFF + GRID_ROOM), leads, places, titles)
    add_edges(page, laid, number, BESIDE)
    _add_foot(page, laid, number, follows)
    shown = stage_titles(job, facts.stages) if facts.total > 1 else ""
    title = ", ".join(filter(None, (job.journey.title, shown)))
    return Sheet(job.size, (*laid.windows, *page.views()), str(number), title, outline_of(laid), laid.drawing.language)


def _add_head(page: Furniture, laid: Laid, number: int) -> None:
    """Portrait, title, facts, finding, and the sheet's number in the outer corner."""
    job = laid.job
    x, y, right = job.margin, job.margin, job.size[0] - job.margin
    digits = page.paragraph(str(number), NUMBER)
    page.add(digits.marks(right - digits.width, y - 4, "ink"))
    persona = persona_of(job)
    if persona:
        page.add(face_marks(job, persona, x, y))
        x += PORTRAIT + 8
    room = right - digits.width - 14 - x
    shown = range_words(job, laid.facts)
    title = ", ".join(filter(None, (job.journey.title, shown)))
    head = page.title(x, y - 1, title, look.TITLE, room)
    add_head_marks(page, job, laid.drawing, *add_facts(page, job, (x, y + head.height + 1), room))
    if job.journey.finding:
        page.text(job.margin, y + HEAD - 6, job.journey.finding, FINDING, "ink", width=right - job.margin)


def _add_grid(page: Furniture, laid: Laid) -> None:
    """A letter for each stage and a number for each sixth of the height, on all four sides, with ticks."""
    box = laid.box
    marks: list[Mark] = []
    edges = []
    for position, index in enumerate(laid.facts.stages):
        extent = laid.parts.stages[index][1]
        view = next(v for v in laid.windows if v.source.x <= extent.x + extent.width / 2 <= v.source.right)
        left, right = (
            view.matrix.point(x, 0)[0] for x in (max(extent.x, view.source.x), min(extent.right, view.source.right))
        )
        edges += [left, right]
        letter = page.paragraph(chr(ord("A") + position), GRID)
        for y in (box.y - OFF - letter.height, box.bottom + OFF):
            marks += letter.marks((left + right - letter.width) / 2, y, "ink")
    for x in sorted({round(edge, 1) for edge in edges}):
        marks.append(Path(line(x, box.y - OFF, x, box.y - OFF - TICK), stroke="ink_3", width=0.6))
        marks.append(Path(line(x, box.bottom + OFF, x, box.bottom + OFF + TICK), stroke="ink_3", width=0.6))
    for row in range(ROWS):
        number = page.paragraph(str(row + 1), GRID)
        y = box.y + box.height * (row + 0.5) / ROWS - number.height / 2
        marks += number.marks(box.x - OFF - number.width - 2, y, "ink")
        marks += number.marks(box.right + OFF + 2, y, "ink")
        for x, reach in ((box.x - OFF, -TICK), (box.right + OFF, TICK)) if row else ():
            y = box.y + box.height * row / ROWS
            marks.append(Path(line(x, y, x + reach, y), stroke="ink_3", width=0.6))
    if marks:
        page.add(marks, "grid")


def _add_foot(page: Furniture, laid: Laid, number: int, follows: Follows) -> None:
    """The group left, what else there is of the journey in the middle, the folio outside."""
    job, facts = laid.job, laid.facts
    y = job.size[1] - job.margin * 0.75
    rest = []
    if facts.total > 1:
        first = number - facts.number + 1
        rest.append(job.words.tr("print.book.parts", first=first, last=first + facts.total - 1))
    if follows.sheet:
        rest.append(job.words.tr("print.book.next", journey=follows.journey, number=follows.sheet))
    here, own = OnSheet(str(number), follows.total), job.running
    page.text(job.margin, y, or_usual(job, own.left, follows.group, here), look.FOOT, "ink_3")
    link = sheet_key(follows.sheet) if follows.sheet else ""
    page.text(job.size[0] / 2, y, ". ".join(rest), look.FOOT, "ink_3", "center", link=link)
    folio = page.text(job.size[0] - job.margin, y - 3, str(number), look.FOLIO, "ink", "end")
    page.text(
        job.size[0] - job.margin - folio.width - 9, y, or_usual(job, own.right, "", here), look.FOOT, "ink_3", "end"
    )
    add_header(page, job, here)


def group_of(project: Project, journey: Journey) -> str:
    """The name of a journey's group."""
    group = project.by_id.get(journey.group) if journey.group else None
    return group.title if isinstance(group, Group) else ""
