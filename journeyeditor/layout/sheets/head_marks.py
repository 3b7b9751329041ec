"""The numbered marks of comments that are on a whole journey or its persona: they stand in the heads of its sheets."""

from __future__ import annotations

from journeyeditor.drawing import Drawing, Key, Node, Part, Rect
from journeyeditor.layout.notes import SIZE, entry_id, mark, mark_width, notes_of
from journeyeditor.layout.sheets.furniture import Furniture
from journeyeditor.layout.sheets.job import Job

APART = 1.0


def add_head_marks(page: Furniture, job: Job, drawing: Drawing, x: float, y: float) -> float:
    """The marks from x on to the right with their middles at y, where comments are shown; returns where they end.

    The map's own head has such marks too, but pages and books show another one in its place.
    """
    if not job.shown.comments:
        return x
    about = {job.journey.id, *job.journey.personas}
    for note in notes_of(job.project, job.journey, drawing.groups, job.words):
        if note.comment.target in about:
            box = Rect(x, y - SIZE / 2, mark_width(note.number, job.measure), SIZE)
            key = Key(note.comment.id, Part.NOTE, f"{page.id} head")
            link = entry_id(note.comment.id)
            page.put(Node(key, box, mark(note.number, box, job.measure), link=link, alt=note.comment.text))
            x += box.width + APART
    return x
