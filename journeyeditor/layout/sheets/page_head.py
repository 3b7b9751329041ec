"""What stands on a page round its part of the map: head with key strip, edge tabs, the words beside them, footer."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from journeyeditor.drawing import Image, Mark, Path, Rect, View, portrait_marks
from journeyeditor.drawing.shapes import line, rectangle, rounded
from journeyeditor.layout.sheets import type as look
from journeyeditor.layout.sheets.anatomy import Anatomy
from journeyeditor.layout.sheets.furniture import Furniture, sheet_key
from journeyeditor.layout.sheets.job import MM, Job, OnSheet, or_usual, provenance_words, style_of
from journeyeditor.model import Asset, Persona

HEAD = 40.0
"""From the margin to the map, pt."""

FOOT = 8.0
"""Between the map and the margin, pt; the footer stands in the margin."""

PORTRAIT = 10 * MM
CELL = (4 * MM, 2.9 * MM)
CELL_GAP = 0.75


class PageFacts(NamedTuple):
    """A page's number of how many, its stages by index, and its column and row among the pages."""

    number: int
    total: int
    stages: tuple[int, ...]
    column: int
    row: int
    columns: int
    rows: int


def add_head(page: Furniture, job: Job, facts: PageFacts) -> tuple[float, float]:
    """Portrait, title with the range of stages, facts, key strip and the page's number.

    Returns where the line of facts ends, and its middle.
    """
    x, y, right = job.margin, job.margin, job.size[0] - job.margin
    persona = persona_of(job)
    if persona:
        page.add(face_marks(job, persona, x, y))
        x += PORTRAIT + 8
    number = _number(page, job, facts, right, y)
    strip = _key_strip(page, facts, len(job.journey.stages), right - number - 18, y + 3)
    room = strip - 12 - x
    span = page.paragraph(range_words(job, facts), look.RANGE)
    title = page.title(x, y - 1, job.journey.title, look.TITLE, max(room - span.width - 9, room / 2))
    shift = title.baseline(0) - span.baseline(0) if title.lines else 0.0
    page.add(span.marks(x + title.width + 9, y - 1 + shift, "ink_2"))
    return add_facts(page, job, (x, y + max(title.height, 18) + 1), room)


def face_marks(job: Job, persona: Persona, x: float, y: float) -> Sequence[Mark]:
    """A persona's portrait with its top left at (x, y), else the silhouette."""
    asset = job.project.by_id.get(persona.portrait) if persona.portrait else None
    if isinstance(asset, Asset):
        return (Image(asset.hash, Rect(x, y, PORTRAIT, PORTRAIT), 3.75),)
    return portrait_marks(x, y, PORTRAIT, persona.colour, 3.75)


def _number(page: Furniture, job: Job, facts: PageFacts, right: float, y: float) -> float:
    """“1 of 2” at the right; returns its width."""
    rest = page.paragraph(job.words.tr("print.of", count=facts.total), look.FACTS)
    number = page.paragraph(job.words.number(facts.number), look.NUMBER)
    x = right - rest.width - 3 - number.width
    shift = number.baseline(0) - rest.baseline(0)
    page.add((*number.marks(x, y, "ink"), *rest.marks(right - rest.width, y + shift, "ink_2")))
    return right - x


def _key_strip(page: Furniture, facts: PageFacts, stages: int, right: float, y: float) -> float:
    """A cell for each stage, filled where it is on this sheet; returns the strip's left edge."""
    width = min(CELL[0] + CELL_GAP, right * 0.4 / max(stages, 1))
    left = right - width * stages
    marks: list[Mark] = []
    for index in range(stages):
        here = index in facts.stages
        box = Rect(left + index * width, y, width - CELL_GAP, CELL[1])
        marks.append(Path(rounded(box, 1.1), fill="ink" if here else "surface", stroke="card_edge", width=0.6))
        number = page.paragraph(str(index + 1), look.KEY)
        if number.width <= box.width:
            middle = y + (CELL[1] - number.height) / 2
            marks += number.marks(box.x, middle, "surface" if here else "ink_3", "center", box.width)
        if here:
            under = y + CELL[1] + 4
            marks.append(Path(line(box.x, under, box.right + CELL_GAP, under), stroke="ink", width=1.2))
    if marks:
        page.add(marks)
    return left


def range_words(job: Job, facts: PageFacts) -> str:
    """“stages 1 to 4”; nothing where all are on the sheet."""
    shown = facts.stages
    if not shown or len(shown) == len(job.journey.stages):
        return ""
    if len(shown) == 1:
        return job.words.tr("print.stage", number=shown[0] + 1)
    if shown[-1] - shown[0] + 1 == len(shown):
        return job.words.tr("print.stages", first=shown[0] + 1, last=shown[-1] + 1)
    return job.words.tr("print.stages_listed", numbers=[index + 1 for index in shown])


def add_facts(page: Furniture, job: Job, at: tuple[float, float], room: float) -> tuple[float, float]:
    """The line of facts from a place on, within a room; returns where it ends, and its middle."""
    persona = persona_of(job)
    kept = MARKS if job.shown.comments else 0.0
    told = page.text(*at, facts_words(job, persona), look.FACTS, "ink_2", width=room - kept)
    return at[0] + told.width + 5, at[1] + look.FACTS.leading / 2


MARKS = 40.0
"""What numbered marks take behind the facts, pt."""


def persona_of(job: Job) -> Persona | None:
    """The first persona of the journey."""
    return next((p for key in job.journey.personas if isinstance(p := job.project.by_id.get(key), Persona)), None)


def facts_words(job: Job, persona: Persona | None) -> str:
    """“Nadia Roussel, 34, commuting parent. Current state, research-based, version 2.3, 12 Nov 2026.”"""
    journey, words = job.journey, job.words
    who = ""
    if persona:
        named = words.tr("persona.name_and_age", name=persona.name, age=persona.age) if persona.age else persona.name
        who = ", ".join(filter(None, (named, persona.role)))
    state = (
        words.tr(f"state.{journey.state.value}"),
        words.tr(f"basis.{journey.basis.value}"),
        words.tr("print.version", version=journey.version) if journey.version else "",
        words.date(journey.dated) if journey.dated else "",
    )
    return ". ".join(filter(None, (who, ", ".join(filter(None, state)))))


def add_foot(page: Furniture, job: Job, facts: PageFacts) -> None:
    """The project and its scales left, what follows in the middle, where the print comes from right."""
    words, project = job.words, job.project
    y = job.size[1] - job.margin * 0.72
    scales = words.tr("print.common_scales") if facts.total > 1 else ""
    usual_left = ". ".join(filter(None, (project.organisation or project.title, scales)))
    usual_right = ", ".join(
        filter(None, (provenance_words(job), words.tr("print.sheet_of", number=facts.number, count=facts.total)))
    )
    here = OnSheet(str(facts.number), facts.total)
    left, right = or_usual(job, job.running.left, usual_left, here), or_usual(job, job.running.right, usual_right, here)
    follows, target = _follows(job, facts)
    third = (job.size[0] - 2 * job.margin) / 3 - 6
    page.text(job.margin, y, left, look.FOOT, "ink_3", width=third)
    page.text(job.size[0] / 2, y, follows, look.FOOT, "ink_3", "center", third, sheet_key(target))
    page.text(job.size[0] - job.margin, y, right, look.FOOT, "ink_3", "end", third)


def _follows(job: Job, facts: PageFacts) -> tuple[str, int]:
    """Where the map goes on or began, and the sheet that shows it."""
    titles = [stage.title for stage in job.journey.stages]
    if facts.column < facts.columns - 1 and facts.stages and facts.stages[-1] + 1 < len(titles):
        target = facts.number + 1
        return job.words.tr("print.continues_with", number=target, stage=titles[facts.stages[-1] + 1]), target
    if facts.row < facts.rows - 1:
        target = facts.number + facts.columns - facts.column
        return job.words.tr("print.continues", number=target), target
    if facts.number > 1 and titles:
        return job.words.tr("print.begins", number=1, stage=titles[0]), 1
    return "", 0


def add_phases(page: Furniture, job: Job, parts: Anatomy, windows: Sequence[View]) -> None:
    """The name of a phase again where it began on an earlier page; where one begins, nothing of that before it."""
    style = style_of(job)
    top, _ = parts.head
    views = [view for view in windows if view.source.x >= parts.left - 2 and view.source.y <= top]
    for view in views:
        phase, begun, end = _phase_at(job, parts, view.source.x)
        if begun:
            _cover(page, view, next((e.x for _, e in parts.stages if e.x > view.source.x), 0.0), style.phase.height)
        if not phase or begun:
            continue
        name = getattr(job.project.phase_names, phase) or job.words.tr(f"phase.{phase}")
        room = (min(end, view.source.right) - view.source.x) - 2 * style.phase.inset
        words = page.paragraph(
            name, style.type.phase._replace(size=style.type.phase.size * view.scale), room * view.scale
        )
        x, y = view.matrix.point(view.source.x + style.phase.inset, top)
        if words.lines:
            height = style.phase.height * view.scale
            page.add(words.marks(x, y + (height - words.height) / 2, style.phase.ink))


def _cover(page: Furniture, view: View, border: float, height: float) -> None:
    """A white ground over the hair of a phase that ends where a window begins."""
    if 0 < border - view.source.x < 3:
        x, y = view.matrix.point(view.source.x, view.source.y)
        box = Rect(x, y, (border - view.source.x) * view.scale, height * view.scale)
        page.add((Path(rectangle(box), fill="surface"),))


def _phase_at(job: Job, parts: Anatomy, x: float) -> tuple[str, bool, float]:
    """The phase that a window's left edge lies in, whether it begins there, and where it ends."""
    stages, extents = job.journey.stages, [extent for _, extent in parts.stages]
    index = next((i for i, extent in enumerate(extents) if extent.right > x + 3), None)
    if index is None or stages[index].phase is None:
        return "", True, x
    phase = stages[index].phase
    last = index
    while last + 1 < len(stages) and stages[last + 1].phase == phase:
        last += 1
    begins = index == 0 or stages[index - 1].phase != phase
    return str(getattr(phase, "value", phase)), begins, extents[last].right
