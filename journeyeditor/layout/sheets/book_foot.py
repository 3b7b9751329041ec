"""What explains a book's contents page: the signs of its atlas in rows, and notes at its foot."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from journeyeditor.drawing import Drawing, Part, Path, Rect, TextStyle, View
from journeyeditor.drawing.shapes import line
from journeyeditor.layout.sheets.furniture import Furniture, sheet_key
from journeyeditor.layout.sheets.job import MM, Job

SIGNS = 0.78
"""How large the signs stand; their words are then above 6 pt."""

APART, ROW = 14.0, 15.0
HEAD = TextStyle(8, 11, 600)
SAID = TextStyle(8, 11)
HEIGHT = 60.0
"""What the notes take, pt, with the air above them."""

GAP = 9.2 * MM


class Remark(NamedTuple):
    """A note: its title, what it says, and the number of the sheet it leads to (0: none)."""

    title: str
    text: str
    sheet: int = 0


def sign_views(atlas: Drawing, left: float, top: float, width: float) -> tuple[tuple[View, ...], float]:
    """Windows onto the signs of an atlas in rows within a width, and the height they take, pt."""
    found: list[View] = []
    x, y = left, top
    for group, node in atlas.nodes():
        if node.key.part is Part.LEGEND:
            box = node.bounds.moved(*group.origin)
            taken = box.width * SIGNS
            if x > left and x + taken > left + width:
                x, y = left, y + ROW
            found.append(View(atlas, Rect(box.x - 1, box.y, box.width + 2, box.height), x, y, SIGNS))
            x += taken + APART
    return tuple(found), (y + ROW - top if found else 0.0)


def add_remarks(page: Furniture, job: Job, others: Mapping[str, int]) -> None:
    """Notes beside each other above the foot of the page."""
    remarks = list(_remarks(job, others))
    width = (job.room[0] - GAP * (len(remarks) - 1)) / len(remarks)
    y = job.size[1] - job.margin - HEIGHT + 8
    rule = Path(line(job.margin, y, job.size[0] - job.margin, y), stroke="line", width=0.75)
    page.add((rule,), "remarks")
    for index, remark in enumerate(remarks):
        x = job.margin + index * (width + GAP)
        head = job.measure.paragraph(remark.title, HEAD, width, max_lines=1)
        said = job.measure.paragraph(remark.text, SAID, width, max_lines=3)
        marks = (*head.marks(x, y + 7, "ink"), *said.marks(x, y + 7 + head.height, "ink_2"))
        words = f"{remark.title}. {remark.text}"
        page.add(marks, f"remark {index}", sheet_key(remark.sheet) if remark.sheet else "", words)


def _remarks(job: Job, others: Mapping[str, int]) -> Iterator[Remark]:
    """Where personas and touchpoints are found, and how places are read."""
    project, tr = job.project, job.words.tr
    personas, touchpoints = tr("print.book.personas"), tr("print.book.touchpoints")
    if personas in others:
        names = [one.name or tr("app.untitled") for one in project.personas]
        yield Remark(personas, tr("print.book.on_sheet", number=others[personas], what=names), others[personas])
    if touchpoints in others:
        met = {encounter.touchpoint for journey in project.journeys for encounter in journey.encounters}
        what = tr("print.book.touchpoints_all", len(met))
        yield Remark(touchpoints, tr("print.book.on_sheet", number=others[touchpoints], what=what), others[touchpoints])
    yield Remark(tr("print.book.reading"), tr("print.book.how_to_read"))
