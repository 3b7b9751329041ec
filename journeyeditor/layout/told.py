"""What a printed map tells besides itself, where it is asked for: what is assumed, and the comments by number."""

from __future__ import annotations

from collections.abc import Sequence

from journeyeditor.drawing import Group
from journeyeditor.layout.context import Context
from journeyeditor.layout.evidence import hatched
from journeyeditor.layout.note_list import draw_notes
from journeyeditor.layout.notes import marked, notes_of


def told_on_paper(
    context: Context, groups: Sequence[Group], width: float, y: float
) -> tuple[tuple[Group, ...], tuple[Group, ...]]:
    """The groups with what is asked for drawn on them, and what comes below the last lane, whose foot is at y."""
    options = context.options
    shown = hatched(groups, context) if options.evidence else tuple(groups)
    notes = notes_of(context.project, context.journey, shown, context.words) if options.notes else ()
    below = (draw_notes(context, notes, width, y),) if notes and options.notes == "listed" else ()
    return marked(shown, notes, context.measure), below
