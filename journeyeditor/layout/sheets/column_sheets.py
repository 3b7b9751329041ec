"""Pages that are no map: pieces of text in columns below a title, on as many pages as it takes."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from math import ceil
from typing import NamedTuple

from journeyeditor.drawing import Sheet, TextStyle
from journeyeditor.layout.sheets import type as look
from journeyeditor.layout.sheets.furniture import Furniture
from journeyeditor.layout.sheets.job import MM, Job, OnSheet, or_usual
from journeyeditor.layout.sheets.running import add_header

TITLE = TextStyle(17, 20, 600, "display", tracking=-0.012)
GAP = 11.6 * MM
HEAD = 44.0


class Piece(NamedTuple):
    """Something of a column: its height, and what draws it at a place in a width. A heading stays with what follows."""

    height: float
    draw: Callable[[Furniture, float, float], None]
    heading: bool = False


def piece_sheets(
    job: Job,
    titles: tuple[str, str],
    pieces: Sequence[Piece],
    first: int,
    *,
    count: int = 2,
    gap: float = GAP,
    name: Callable[[int], str] = str,
) -> tuple[Sheet, ...]:
    """Pieces in columns on pages of a title with a line below it, numbered from `first` on and named by that."""
    title, about = titles
    width = (job.room[0] - gap * (count - 1)) / count
    columns = list(_columns(pieces, job.room[1] - HEAD - 10))
    last = first + ceil(len(columns) / count) - 1
    sheets = []
    for number, start in enumerate(range(0, len(columns), count), first):
        page = Furniture(job.measure, job.size, number, job.project.language)
        page.title(job.margin, job.margin - 2, title, TITLE)
        page.text(job.margin, job.margin + 21, about, look.FACTS, "ink_2", width=job.room[0])
        for offset, column in enumerate(columns[start : start + count]):
            y = job.margin + HEAD
            for piece in column:
                piece.draw(page, job.margin + offset * (width + gap), y)
                y += piece.height
        add_folio(page, job, OnSheet(name(number), last), title)
        shown = title if number == first else ""
        sheets.append(Sheet(job.size, page.views(), name(number), shown, (), job.project.language))
    return tuple(sheets)


def add_folio(page: Furniture, job: Job, here: OnSheet, left: str) -> None:
    """The foot of a page that is no map, and what a person wants in the margins of every sheet."""
    y, own = job.size[1] - job.margin * 0.75, job.running
    page.text(job.margin, y, or_usual(job, own.left, left, here), look.FOOT, "ink_3")
    page.text(job.size[0] / 2, y, job.project.title, look.FOOT, "ink_3", "center")
    folio = page.text(job.size[0] - job.margin, y - 3, here.name, look.FOLIO, "ink", "end")
    end = job.size[0] - job.margin - folio.width - 9
    page.text(end, y, or_usual(job, own.right, "", here), look.FOOT, "ink_3", "end")
    add_header(page, job, here)


def _columns(pieces: Sequence[Piece], height: float) -> Iterator[list[Piece]]:
    """Pieces in columns; no heading stands alone at a foot."""
    column: list[Piece] = []
    used = 0.0
    for index, piece in enumerate(pieces):
        following = pieces[index + 1].height if piece.heading and index + 1 < len(pieces) else 0.0
        if column and used + piece.height + following > height:
            yield column
            column, used = [], 0.0
        column.append(piece)
        used += piece.height
    if column:
        yield column
