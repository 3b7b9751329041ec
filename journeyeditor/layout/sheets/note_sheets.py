"""Pages of notes: the comments of maps that lie over several sheets, as their marks number them."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from math import inf

from journeyeditor.drawing import Drawing, Key, Mark, Rect, Sheet, View
from journeyeditor.drawing.extent import extent
from journeyeditor.drawing.style import TextStyle
from journeyeditor.layout.blocks import Block, at
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

SAME_LINE = 4.0
"""What has its middle within so much of another stands on its line, pt."""

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
        pieces = list(_pieces(job, told, job.room[0], tallest))
    title, about = job.words.tr("note.title"), job.words.tr("note.about")
    return piece_sheets(job, (title, about), pieces, first, count=count, gap=GAP, name=name)


def _pieces(job: Job, told: Sequence[Told], width: float, tallest: float = inf) -> Iterator[Piece]:
    for heading, notes in told:
        if heading:
            yield _heading(job, heading, width)
        for entry in listed(notes, job.words, job.measure, TYPES, width):
            for number, part in enumerate(_parts(entry, tallest)):
                yield Piece(part.block.height + BETWEEN, _drawer(part, number))


def _parts(entry: Entry, tallest: float) -> Iterator[Entry]:
    """A note in parts that fit a column, between its lines; nearly all are one part."""
    if entry.block.height <= tallest - BETWEEN:
        yield entry
        return
    lines: list[tuple[float, list[Mark]]] = []
    for box, mark in sorted(((extent(mark), mark) for mark in entry.block.marks), key=lambda one: _middle(one[0])):
        if not lines or _middle(box) - lines[-1][0] > SAME_LINE:
            lines.append((_middle(box), []))
        lines[-1][1].append(mark)
    room = tallest - BETWEEN - TYPES.text.leading
    start = 0
    for index in range(1, len(lines) + 1):
        if index == len(lines) or lines[index][0] - lines[start][0] > room:
            top = lines[start][0] - TYPES.text.leading / 2
            marks = tuple(mark for _, own in lines[start:index] for mark in own)
            height = lines[index - 1][0] + TYPES.text.leading / 2 - top
            block = Block(entry.block.width, height, marks)
            yield entry._replace(block=Block(block.width, height, at(block, 0.0, -top)))
            start = index


def _middle(box: Rect) -> float:
    return box.y + box.height / 2


def _heading(job: Job, text: str, width: float) -> Piece:
    words = job.measure.paragraph(text, HEADING, width)

    def draw(page: Furniture, x: float, y: float) -> None:
        page.add(words.marks(x, y + ABOVE, "ink"))

    return Piece(ABOVE + words.height + BELOW, draw, heading=True)


def _drawer(entry: Entry, number: int) -> Callable[[Furniture, float, float], None]:
    """Draws a part of a note; marks on the map lead to the first one."""

    def draw(page: Furniture, x: float, y: float) -> None:
        node = entry_node(entry, x, y)
        page.put(replace(node, key=node.key._replace(id=f"{node.key.id}:{number}"), alt="") if number else node)

    return draw


def with_notes(job: Job, sheets: Sequence[Sheet], drawing: Drawing) -> tuple[Sheet, ...]:
    """Sheets of one map with the pages of its notes after them."""
    views = [view for sheet in sheets for view in sheet.views]
    told = [("", notes_shown(job, drawing, views))]
    found = note_sheets(job, told, len(sheets) + 1, lambda number: f"N{number - len(sheets)}")
    title = job.words.tr("note.title_of", title=job.journey.title)
    return (*sheets, *(replace(sheet, title=title if index == 0 else "") for index, sheet in enumerate(found)))
