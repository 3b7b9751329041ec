"""At a page's edge: tabs where the route goes on, and in words with which step and on which sheet."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from journeyeditor.drawing import Drawing, Mark, Part, Path, View, icon_marks
from journeyeditor.drawing.shapes import KAPPA
from journeyeditor.layout.sheets import type as look
from journeyeditor.layout.sheets.furniture import Furniture, sheet_key
from journeyeditor.layout.sheets.job import MM, Job

TAB = (4.8 * MM, 10.6 * MM)
RADIUS = 3.75
CHEVRON = 6.75


class Crossing(NamedTuple):
    """A route through an edge: its height on the page (pt), the encounters it comes from and goes to."""

    y: float
    source: str
    target: str


def crossings(drawing: Drawing, windows: Sequence[View], x: float) -> tuple[Crossing, ...]:
    """The path's pieces that cross an upright line at x of the drawing, where a window shows that height."""
    found = []
    for group, node in drawing.nodes():
        if node.key.part is Part.PATH:
            for mark in node.marks:
                for y in _heights(mark, x - group.origin[0]):
                    at = _on_page(windows, x, y + group.origin[1])
                    if at is not None:
                        found.append(Crossing(at, node.key.id, node.key.other))
    return tuple(found)


def _heights(mark: Mark, x: float) -> Iterator[float]:
    """Where a line's level pieces cross an x."""
    if not isinstance(mark, Path):
        return
    points = [(command[-2], command[-1]) for command in mark.commands if command[0] != "Z"]
    for (x1, y1), (x2, y2) in pairwise(points):
        if min(x1, x2) <= x < max(x1, x2):
            yield (y1 + y2) / 2


def curve_at(drawing: Drawing, windows: Sequence[View], x: float) -> float | None:
    """Where on the page (pt) the first curve goes through an upright line at x of the drawing; None where none does."""
    for group, node in drawing.nodes():
        if node.key.part is Part.CURVE:
            for mark in node.marks:
                y = curve_height(mark, x - group.origin[0])
                if y is not None:
                    return _on_page(windows, x, y + group.origin[1])
    return None


def curve_height(mark: Mark, x: float) -> float | None:
    """The height of a curve that runs from left to right at an x."""
    if not isinstance(mark, Path):
        return None
    start = (0.0, 0.0)
    for command in mark.commands:
        if command[0] == "C" and start[0] <= x <= command[5]:
            share = (x - start[0]) / max(command[5] - start[0], 1e-6)
            return _cubic(start[1], command[2], command[4], command[6], share)
        if command[0] != "Z":
            start = (command[-2], command[-1])
    return None


def _cubic(a: float, b: float, c: float, d: float, t: float) -> float:
    """A cubic's value; a curve's control points stand at thirds of its width, so that its x runs evenly."""
    s = 1 - t
    return s**3 * a + 3 * s * s * t * b + 3 * s * t * t * c + t**3 * d


def _on_page(windows: Sequence[View], x: float, y: float) -> float | None:
    for view in windows:
        source = view.source
        if source.x - 1 <= x <= source.right + 1 and source.y <= y <= source.bottom:
            return view.matrix.point(x, y)[1]
    return None


def add_edge(
    page: Furniture,
    job: Job,
    other: int,
    found: Sequence[Crossing],
    beside: float | None = None,
    curve: float | None = None,
    *,
    right: bool,
) -> None:
    """The tab at an edge that leads to another sheet, with the step beside it; at `curve` that the curve goes on."""
    width, height = job.size
    y = found[0].y if found else height / 2
    x = width - TAB[0] if right else 0.0
    marks: list[Mark] = [_tab(x, y, right=right)]
    number = page.paragraph(str(other), look.TAB)
    marks += number.marks(x, y - number.height - 0.5, "surface", "center", TAB[0])
    marks += icon_marks("right" if right else "left", x + (TAB[0] - CHEVRON) / 2, y + 2, CHEVRON, "surface", 3)
    page.add(marks, "tab", sheet_key(other), job.words.tr("print.to_sheet", number=other))
    said = _said(job, other, found, right=right)
    off = job.margin * 0.62 if beside is None else beside
    line = width - off if right else off
    length = page.paragraph(said, look.EDGE).width
    below = y + TAB[1] / 2 + 8 + length / 2
    middle = below if below + length / 2 < height - job.margin else y - TAB[1] / 2 - 8 - length / 2
    if job.margin < look.EDGE.leading + TAB[0] * 0.4:
        return
    page.turned(line, middle, said, look.EDGE, "ink_2", 1 if right else 3)
    on = job.words.tr("print.continues" if right else "print.comes_from", number=other)
    reach = page.paragraph(on, look.EDGE).width / 2
    taken = max(middle + length / 2, y + TAB[1] / 2), min(middle - length / 2, y - TAB[1] / 2)
    clear = curve is not None and (curve - reach > taken[0] + 6 or curve + reach < taken[1] - 6)
    if curve is not None and clear and on != said and curve + reach < height - job.margin:
        page.turned(line, curve, on, look.EDGE, "ink_2", 1 if right else 3)


def _said(job: Job, other: int, found: Sequence[Crossing], *, right: bool) -> str:
    step = job.journey.marks.get(found[0].target if right else found[0].source, "") if found else ""
    key = "print.step_on" if right else "print.step_from"
    if step:
        return job.words.tr(key, step=step, number=other)
    return job.words.tr("print.continues" if right else "print.comes_from", number=other)


def _tab(x: float, y: float, *, right: bool) -> Path:
    """A tab that bleeds at the page's edge, its other corners rounded."""
    w, h, r, k = TAB[0], TAB[1], RADIUS, RADIUS * (1 - KAPPA)
    top, bottom = y - h / 2, y + h / 2
    edge, inner = (x + w, x) if right else (x, x + w)
    s = 1 if right else -1
    return Path(
        (
            ("M", edge, top),
            ("L", inner + s * r, top),
            ("C", inner + s * k, top, inner, top + k, inner, top + r),
            ("L", inner, bottom - r),
            ("C", inner, bottom - k, inner + s * k, bottom, inner + s * r, bottom),
            ("L", edge, bottom),
            ("Z",),
        ),
        fill="ink",
    )
