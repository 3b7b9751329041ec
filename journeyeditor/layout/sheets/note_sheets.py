"""Pages of notes: the comments of maps that lie over several sheets, as their marks number them."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from journeyeditor.drawing import Drawing, Key, Sheet, View
from journeyeditor.drawing.style import TextStyle
from journeyeditor.layout.note_list import GAP, Entry, NoteTypes, entry_node, listed
from journeyeditor.layout.notes import Note, notes_of
from journeyeditor.layout.sheets.anatomy import anatomy
from journeyeditor.layout.sheets.column_sheets import HEAD, Piece, piece_sheets
from journeyeditor.layout.sheets.furniture import Furniture
from journeyeditor.layout.sheets.job import Job

TYPES = NoteTypes(TextStyle(8, 10.5, 600), TextStyle(8, 10.5), TextStyle(7, 9.5))
HEADING = TextStyle(11, 14, 600, "display")
COLUMN = 230.0
"""A column is at least this wide, pt."""

ABOVE, BELOW, BETWEEN = 8.0, 4.0, 8.0

Told = tuple[str, tuple[Note, ...]]
"""A heading, "" for none, and the notes below it."""


def notes_shown(job: Job, drawing: Drawing, views: Sequence[View]) -> tuple[Note, ...]:
    """The notes that windows of a drawing show, with those on the whole map; none unless they are asked for."""
    if not job.shown.comments:
        return ()
    boxes = drawing.bounds()
    shown = [view.source for view in views if view.drawing is drawing]
    top = anatomy(drawing).head[0]

    def is_shown(key: Key) -> bool:
        box = boxes[key]
        return box.bottom <= top or any(box.intersects(source) for source in shown)

    found = notes_of(job.project, job.journey, drawing.groups, job.words)
    return tuple(note for note in found if not note.places or any(map(is_shown, note.places)))


def note_sheets(job: Job, told: Sequence[Told], first: int, name: Callable[[int], str] = str) -> tuple[Sheet, ...]:
    """The pages of notes, numbered from `first` on and named by their numbers; none where there is no note."""
    told = [one for one in told if one[1]]
    if not told:
        return ()
    count = max(1, int((job.room[0] + GAP) / (COLUMN + GAP)))
    tallest = job.room[1] - HEAD - 10
    pieces = list(_pieces(job, told, (job.room[0] - GAP * (count - 1)) / count))
    if max(piece.height for piece in pieces) > tallest:
        count = 1
        pieces = list(_pieces(job, told, job.room[0]))
    title, about = job.words.tr("note.title"), job.words.tr("note.about")
    return piece_sheets(job, (title, about), pieces, first, count=count, gap=GAP, name=name)


def _pieces(job: Job, told: Sequence[Told], width: float) -> Iterator[Piece]:
    for heading, notes in told:
        if heading:
            yield _heading(job, heading, width)
        for entry in listed(notes, job.words, job.measure, TYPES, width):
            yield Piece(entry.block.height + BETWEEN, _drawer(entry))


def _heading(job: Job, text: str, width: float) -> Piece:
    words = job.measure.paragraph(text, HEADING, width)

    def draw(page: Furniture, x: float, y: float) -> None:
        page.add(words.marks(x, y + ABOVE, "ink"))

    return Piece(ABOVE + words.height + BELOW, draw, heading=True)


def _drawer(entry: Entry) -> Callable[[Furniture, float, float], None]:
    def draw(page: Furniture, x: float, y: float) -> None:
        page.put(entry_node(entry, x, y))

    return draw


def with_notes(job: Job, sheets: Sequence[Sheet], drawing: Drawing) -> tuple[Sheet, ...]:
    """Sheets of one map with the pages of its notes after them."""
    views = [view for sheet in sheets for view in sheet.views]
    told = [("", notes_shown(job, drawing, views))]
    found = note_sheets(job, told, len(sheets) + 1, lambda number: f"N{number - len(sheets)}")
    title = job.words.tr("note.title_of", title=job.journey.title)
    return (*sheets, *(replace(sheet, title=title if index == 0 else "") for index, sheet in enumerate(found)))
