"""What stands before a book's sheets: the cover with a curve for each journey, the atlas as a map, the contents."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import NamedTuple

from journeyeditor.drawing import Drawing, Hatch, Key, Mark, Node, Part, Path, Rect, Sheet, TextStyle, View
from journeyeditor.drawing.moments import moment_marks
from journeyeditor.drawing.shapes import Point, circle, line
from journeyeditor.layout.curve import down_to, monotone_curve
from journeyeditor.layout.sheets import type as look
from journeyeditor.layout.sheets.book_foot import HEIGHT as REMARKS
from journeyeditor.layout.sheets.book_foot import add_remarks, sign_views
from journeyeditor.layout.sheets.column_sheets import TITLE, add_folio
from journeyeditor.layout.sheets.furniture import Furniture, sheet_key
from journeyeditor.layout.sheets.job import MM, Job, OnSheet
from journeyeditor.model import GRAVITY, Journey
from journeyeditor.model.feelings import Felt, emotion_lines

COVER = TextStyle(46, 46.5, 600, "display", tracking=-0.02)
ABOUT = TextStyle(13, 18)
NUMBER = TextStyle(6.75, 8.25, 500)
LIST = TextStyle(8, 12.4)
LIST_STRONG = TextStyle(8, 12.4, 600)
PITCH = 8.6 * MM
LEAD_SHARE = 3.2
"""The lead journey takes the room of so many others."""

QUIET, LOUD = 0.85 * MM, 2.4 * MM
"""How far one step of feeling moves a curve, pt."""

LEAST_LEADING = 9.0
"""Below this, the list takes the room of the notes, pt."""

INDENT = 3.7 * MM
GAP = 11.6 * MM


class Chapter(NamedTuple):
    """A journey of the book: its group's name, how deep it is nested, its sheets."""

    journey: Journey
    group: str
    depth: int
    sheets: tuple[int, ...]


def cover(job: Job, chapters: Sequence[Chapter]) -> Sheet:
    """The cover: title, what is inside, the journeys' curves."""
    page = Furniture(job.measure, job.size, 0, job.project.language)
    project, words, margin = job.project, job.words, job.margin + 4
    width = job.size[0] - 2 * margin
    title = page.title(margin, 84.0, project.title, COVER, width)
    about = words.tr(
        "print.book.about",
        journeys=len(project.journeys),
        personas=len(project.personas),
        touchpoints=len(project.touchpoints),
    )
    told = page.text(margin, 84 + title.height + 14, about, ABOUT, "ink_2", width=width * 0.8)
    top = 84 + title.height + 14 + told.height + 50
    _add_curves(page, job, chapters, Rect(margin, top, width, job.size[1] - top - 110))
    foot = job.size[1] - 58
    day = job.provenance.day
    page.text(margin, foot, words.tr("print.book.edition", date=day) if day else "", look.SENTENCE, "ink_2")
    page.text(job.size[0] - margin, foot, project.marking, look.SENTENCE, "ink_2", "end")
    return Sheet(job.size, page.views(), "i", words.tr("print.book.cover"), (), project.language)


def _add_curves(page: Furniture, job: Job, chapters: Sequence[Chapter], box: Rect) -> None:
    """A line for each journey in the order of the book, the one with most encounters large and in colour."""
    lines = [(chapter, _felt(job, chapter.journey)) for chapter in chapters]
    lines = [(chapter, felt) for chapter, felt in lines if len(felt) > 1]
    if not lines:
        return
    lead = max(lines, key=lambda pair: len(pair[0].journey.encounters))[0]
    share = box.height / (len(lines) - 1 + LEAD_SHARE)
    pitch = min(PITCH, share)
    y = box.y
    for chapter, felt in lines:
        room = pitch * (LEAD_SHARE if chapter is lead else 1.0)
        middle = y + room / 2
        scale = (LOUD if chapter is lead else QUIET) * pitch / PITCH
        right = box.right - 16
        points = _points(felt, box.x, right, middle, scale)
        number = page.paragraph(str(chapter.sheets[0]), NUMBER)
        marks = (
            *_curve(points, felt, middle, box.y + box.height, loud=chapter is lead),
            *number.marks(box.right - number.width, points[-1][1] - number.height / 2, "ink_2"),
        )
        page.put(_line_of(page, job, chapter, Rect(box.x, y, box.width, room), marks))
        y += room


def _line_of(page: Furniture, job: Job, chapter: Chapter, box: Rect, marks: tuple[Mark, ...]) -> Node:
    """A journey's curve and the number of its sheet, to which it leads."""
    journey, sheet = chapter.journey, chapter.sheets[0]
    alt = f"{journey.title}, {job.words.tr('print.sheet', number=sheet)}"
    return Node(Key(page.id, Part.CURVE, journey.id), box, marks, link=sheet_key(sheet), alt=alt)


def _felt(job: Job, journey: Journey) -> tuple[Felt, ...]:
    curves = emotion_lines(job.project, journey)
    return curves[0].points if curves else ()


def _points(felt: Sequence[Felt], left: float, right: float, middle: float, scale: float) -> tuple[Point, ...]:
    step = (right - left) / (len(felt) - 1)
    return tuple((left + index * step, middle - one.value * scale) for index, one in enumerate(felt))


def _curve(
    points: Sequence[Point], felt: Sequence[Felt], middle: float, foot: float, *, loud: bool
) -> tuple[Mark, ...]:
    """A curve over white that hides those above; the loud one with its fills and signs."""
    bottom = min(foot, max(y for _, y in points) + PITCH)
    ground = Path(down_to(points, bottom), fill="surface")
    stroke = Path(monotone_curve(points), stroke="ink", width=2.0 if loud else 0.9, round=True)
    if not loud:
        return ground, stroke
    area, (left, right) = down_to(points, middle), (points[0][0], points[-1][0])
    above, below = Rect(left, middle - 200, right - left, 200), Rect(left, middle, right - left, 200)
    fills = (
        Path(area, fill="pos_soft", clip=above),
        Path(area, fill="neg_soft", clip=below),
        Path(area, hatch=Hatch("neg", 0.7, 3, 0.5), clip=below),
    )
    signs = [
        mark
        for (x, y), one in zip(points, felt, strict=True)
        if one.moment in GRAVITY
        for mark in moment_marks(str(one.moment), x, y, 13.5, 1.35)
    ]
    return (ground, *fills, stroke, *signs)


def contents(job: Job, atlas: Drawing, chapters: Sequence[Chapter], others: Mapping[str, int]) -> Sheet:
    """The atlas with the numbers of the sheets in its circles, and the list of journeys below."""
    page = Furniture(job.measure, job.size, -1, job.project.language)
    words, margin = job.words, job.margin
    page.title(margin, margin - 2, words.tr("print.book.contents"), TITLE)
    page.text(margin, margin + 21, words.tr("print.book.contents_about"), look.FACTS, "ink_2", width=job.room[0])
    room = Rect(margin, margin + 40, job.room[0], job.room[1] * 0.5)
    source = _picture_of(atlas)
    scale = min(room.width / source.width, room.height / source.height)
    x = margin + (room.width - source.width * scale) / 2
    view = View(_renamed(atlas), source, x, room.y, scale)
    _add_numbers(page, atlas, view, chapters)
    top = room.y + source.height * scale + 14
    signs, height = sign_views(view.drawing, margin, top, room.width)
    _add_list(page, job, chapters, others, top + height + 12)
    add_folio(
        page, job, OnSheet("ii", sum(len(chapter.sheets) for chapter in chapters)), words.tr("print.book.contents")
    )
    return Sheet(
        job.size, (view, *signs, *page.views()), "ii", words.tr("print.book.contents"), (), job.project.language
    )


def _renamed(atlas: Drawing) -> Drawing:
    """The atlas under names of its own, so that a link to a journey leads to its sheet and not here."""
    groups = tuple(
        replace(
            group,
            key=Key("", group.key.part, group.key.other),
            nodes=tuple(
                replace(n, key=Key(f"atlas:{n.key.id}", n.key.part, n.key.other), link="") for n in group.nodes
            ),
        )
        for group in atlas.groups
    )
    return replace(atlas, groups=groups)


def _picture_of(atlas: Drawing) -> Rect:
    """The part of the atlas that is its graph, without title, legend and footer."""
    boxes = [
        node.bounds.moved(*group.origin)
        for group, node in atlas.nodes()
        if node.key.part.value in ("node", "label", "hull", "name", "edge")
    ]
    box = boxes[0]
    for other in boxes[1:]:
        box = box.union(other)
    return Rect(box.x - 4, box.y - 4, box.width + 8, box.height + 8)


def _add_numbers(page: Furniture, atlas: Drawing, view: View, chapters: Sequence[Chapter]) -> None:
    """The first sheet of each journey in the middle of its circle."""
    sheets = {chapter.journey.id: chapter.sheets[0] for chapter in chapters}
    for group, node in atlas.nodes():
        if node.key.part.value == "node" and node.key.id in sheets:
            box = view.matrix.rect(node.bounds.moved(*group.origin))
            x, y, number = box.x + box.width / 2, box.y + box.height / 2, sheets[node.key.id]
            words = page.paragraph(str(number), LIST_STRONG)
            disc = Path(circle(x, y, max(words.width, words.height) / 2 + 0.5), fill="surface")
            digits = words.marks(x - words.width / 2, y - words.height / 2, "ink")
            page.add((disc, *digits), node.key.id, sheet_key(number), node.alt)


def _add_list(page: Furniture, job: Job, chapters: Sequence[Chapter], others: Mapping[str, int], top: float) -> None:
    """The journeys by group with dotted leaders, then the indexes; two columns, smaller where they are many.

    Notes stand at the foot where the list leaves them room.
    """
    rows: list[tuple[str, str, int, int]] = []
    group = None
    for chapter in chapters:
        if chapter.group != group:
            group = chapter.group
            rows.append(("head", group or job.words.tr("print.book.ungrouped"), 0, 0))
        rows.append(("row", chapter.journey.title, chapter.depth, chapter.sheets[0]))
    rows.append(("head", job.words.tr("print.book.indexes"), 0, 0))
    rows += [("row", title, 0, number) for title, number in others.items()]
    half = (len(rows) + 1) // 2
    if half < len(rows) and rows[half - 1][0] == "head":
        half -= 1
    room = job.size[1] - job.margin - 14 - top
    if (room - REMARKS) / (half + 1.5) >= LEAST_LEADING:
        add_remarks(page, job, others)
        room -= REMARKS
    leading = min(LIST.leading, room / (half + 1.5))
    width = (job.room[0] - GAP) / 2
    for column, part in enumerate((rows[:half], rows[half:])):
        x, y = job.margin + column * (width + GAP), top
        for kind, title, depth, number in part:
            y += leading * 0.5 if kind == "head" and part[0] != (kind, title, depth, number) else 0.0
            _add_row(page, (x, y, width), kind, title, depth, number, leading)
            y += leading


def _add_row(
    page: Furniture, at: tuple[float, float, float], kind: str, title: str, depth: int, number: int, leading: float
) -> None:
    x, y, width = at
    size = min(LIST.size, leading * 0.65)
    style = (LIST_STRONG if kind == "head" else LIST)._replace(size=size, leading=leading)
    left = x + depth * INDENT
    words = page.measure.paragraph(title, style, width - 24 - depth * INDENT, max_lines=1)
    if kind == "head" or not words.lines:
        page.add(words.marks(left, y, "ink"))
        return
    digits = page.paragraph(str(number), LIST_STRONG._replace(size=size, leading=leading))
    base = y + words.baseline(0)
    start, end = left + words.width + 4, x + width - digits.width - 4
    dots = [Path(line(start, base, end, base), stroke="line_2", width=0.5, dash=(0.5, 1.8))] if end > start else []
    marks: tuple[Mark, ...] = (*words.marks(left, y, "ink"), *dots, *digits.marks(x + width - digits.width, y, "ink"))
    page.add(marks, "", sheet_key(number), title)
