"""A view of the atlas on paper: alone on its sheet, or a long table on several; and what the preflight says of it."""

from __future__ import annotations

from dataclasses import replace
from math import floor
from typing import TYPE_CHECKING, NamedTuple

from journeyeditor.api.margins import fit_within, on_paper, room_on
from journeyeditor.api.preflight import UNREADABLE, Finding, Gravity
from journeyeditor.api.print_options import PrintOptions
from journeyeditor.drawing import Drawing, Part, Sheet
from journeyeditor.errors import Message, message
from journeyeditor.export.paper import LARGER, Paper, paper_named
from journeyeditor.export.placed import fitted
from journeyeditor.layout.atlas_sheet import table_sheets, view_sheet
from journeyeditor.layout.atlas_table import ROW
from journeyeditor.layout.mirror import as_read
from journeyeditor.model import Id, Project
from journeyeditor.text import harfbuzz_measure
from journeyeditor.words import Words

if TYPE_CHECKING:
    from journeyeditor.atlas.scope import Scope

TABLE = "table"
SLACK = 1.02
"""Text is made larger by a hair more than is asked for: larger names widen the picture."""
PART = 1.1
"""A table in parts is set so much larger than it must be."""
NEARLY = 0.02


class ViewAsked(NamedTuple):
    """Which view of the atlas is asked for, what it is open at, and what is shown of it."""

    name: str
    focus: Id = ""
    scope: Scope | None = None


class OnPaper(NamedTuple):
    """The sheets of a view, what was found, and the smallest text on them, pt."""

    sheets: tuple[Sheet, ...]
    findings: tuple[Finding, ...]
    smallest: float


def view_on_paper(project: Project, view: ViewAsked, options: PrintOptions) -> OnPaper:
    """A view planned and judged. Raises UsageError."""
    paper = paper_named(options.paper) if options.paper else None
    drawings = [as_read(one) for one in _drawings(project, view, paper, options)]
    places = [fit_within(one.size, paper, options) for one in drawings]
    sheets = [on_paper(fitted(one, place), options) for one, place in zip(drawings, places, strict=True)]
    if len(sheets) > 1:
        sheets = [replace(sheet, name=str(number)) for number, sheet in enumerate(sheets, 1)]
    smallest = min(one.smallest_text * place.scale for one, place in zip(drawings, places, strict=True))
    return OnPaper(tuple(sheets), (_text(view, drawings[0], smallest, options),), smallest)


def _drawings(project: Project, view: ViewAsked, paper: Paper | None, options: PrintOptions) -> tuple[Drawing, ...]:
    words, measure = Words(project.language), harfbuzz_measure(project.language)

    def enlarge(drawing: Drawing) -> float:
        text = _text_on(drawing, paper, options)
        return options.least_text / text * SLACK if paper and text < options.least_text else 1.0

    drawing = view_sheet(project, view.name, words, measure, view.focus, view.scope, enlarge)
    if view.name != TABLE or paper is None or _text_on(drawing, paper, options) >= options.least_text - NEARLY:
        return (drawing,)
    return table_sheets(project, words, measure, view.focus, view.scope, _rows(drawing, paper, options))


def _text_on(drawing: Drawing, paper: Paper | None, options: PrintOptions) -> float:
    return drawing.smallest_text * fit_within(drawing.size, paper, options).scale


def _rows(whole: Drawing, paper: Paper, options: PrintOptions) -> int:
    """How many rows of the table a sheet has room for while they can be read; on its side where that is wider."""
    width, height = whole.size
    rows = sum(node.key.part is Part.ROW for _, node in whole.nodes())
    ways = (options.landscape,) if options.landscape is not None else (False, True)
    rooms = [room_on(paper, replace(options, landscape=way)) for way in ways]
    wanted = PART * options.least_text / whole.smallest_text
    wide = [room for room in rooms if room[0] >= wanted * width] or [max(rooms)]
    furniture = height - rows * ROW
    return max(1, *(floor((high / min(wanted, across / width) - furniture) / ROW) for across, high in wide))


def _text(view: ViewAsked, drawing: Drawing, smallest: float, options: PrintOptions) -> Finding:
    """Whether all text can be read; else the paper on which it can, or what else helps."""
    if smallest >= options.least_text - NEARLY:
        return Finding("text", Gravity.PASSED, message("preflight.text.passed"))
    grave = Gravity.MUST if smallest < options.least_text * UNREADABLE else Gravity.CHECK
    said = message("preflight.text.view", size=floor(smallest * 10) / 10, least=round(options.least_text, 1))
    return Finding("text", grave, said, fix=_mended(drawing, options))


def _mended(drawing: Drawing, options: PrintOptions) -> Message:
    family = next((names for names in LARGER.values() if options.paper in names), LARGER["a"])
    after = family[family.index(options.paper) + 1 :] if options.paper in family else family
    for name in after:
        if _text_on(drawing, paper_named(name), options) >= options.least_text - NEARLY:
            return message("preflight.fix.paper", paper=name)
    return message("preflight.fix.fewer_journeys")
