"""The small pictures of the assembly steps, on a grid of 112 × 84."""

from __future__ import annotations

from collections.abc import Callable

from journeyeditor.drawing import Hatch, Mark, Path, Rect, TextStyle, icon_marks
from journeyeditor.drawing.marks import Command
from journeyeditor.drawing.shapes import placed, polyline, rectangle
from journeyeditor.layout.sheets.furniture import Furniture, at
from journeyeditor.layout.sheets.job import Job

STROKE = 0.85
INK_STROKE = 0.7


class Picture:
    """Marks on the grid, `unit` pt a cell of it."""

    def __init__(self, page: Furniture, unit: float) -> None:
        """Starts empty."""
        self.page = page
        self.unit = unit
        self.marks: list[Mark] = []

    def box(self, x: float, y: float, width: float, height: float) -> None:
        """A sheet of paper."""
        self.marks.append(Path(rectangle(self._rect(x, y, width, height)), fill="surface", stroke="ink", width=STROKE))

    def strip(self, x: float, y: float, width: float, height: float) -> None:
        """A glue strip."""
        hatch = Hatch("card_edge", 0.5, 2.2)
        body = rectangle(self._rect(x, y, width, height))
        self.marks.append(Path(body, fill="hover", stroke="card_edge", width=0.4, hatch=hatch))

    def lines(self, *strokes: tuple[tuple[float, float], ...], dash: tuple[float, ...] = ()) -> None:
        """Lines through points."""
        for points in strokes:
            body = placed(polyline(points), 0, 0, self.unit)
            self.marks.append(Path(body, stroke="ink", width=INK_STROKE if dash else STROKE, dash=dash, round=not dash))

    def curve(self, *numbers: float) -> None:
        """A curve from a point through cubics of six numbers each."""
        u = self.unit
        x, y, *rest = (number * u for number in numbers)
        cubics: list[Command] = [("M", x, y)]
        for i in range(0, len(rest), 6):
            a, b, c, d, e, f = rest[i : i + 6]
            cubics.append(("C", a, b, c, d, e, f))
        self.marks.append(Path(tuple(cubics), stroke="ink", width=STROKE, round=True))

    def word(self, x: float, y: float, text: str) -> None:
        """A bold word round a point."""
        words = self.page.paragraph(text, TextStyle(max(6.0, 13 * self.unit), 15 * self.unit, 700))
        left, top = x * self.unit - words.width / 2, y * self.unit - words.height / 2
        self.marks += words.marks(left, top, "ink")

    def _rect(self, x: float, y: float, width: float, height: float) -> Rect:
        u = self.unit
        return Rect(x * u, y * u, width * u, height * u)


def step_marks(page: Furniture, job: Job, number: int, x: float, y: float, unit: float) -> tuple[Mark, ...]:
    """The picture of a step with its top left at (x, y)."""
    picture = Picture(page, unit)
    PICTURES[number - 1](picture, job)
    return at(picture.marks, x, y)


def _measure(picture: Picture, job: Job) -> None:
    picture.box(14, 30, 84, 22)
    picture.lines(*(((x, 30.0), (x, 41.0 if x % 42 == 14 else 37.0)) for x in range(14, 99, 14)))
    picture.word(56, 66, job.words.tr("print.mm", length=100))


def _cut(picture: Picture, job: Job) -> None:
    picture.box(26, 16, 70, 52)
    picture.strip(86, 16, 10, 52)
    picture.strip(26, 58, 60, 10)
    picture.lines(((18, 16), (102, 16)), ((26, 8), (26, 74)), dash=(2.2, 1.7))
    size = 25 * picture.unit
    picture.marks += icon_marks("cut", 3 * picture.unit, 59 * picture.unit, size, "ink")


def _glue(picture: Picture, job: Job) -> None:
    picture.box(8, 20, 48, 44)
    picture.strip(46, 20, 10, 44)
    picture.box(52, 17, 48, 44)
    picture.strip(90, 17, 10, 44)
    picture.word(27, 42, "A1")
    picture.word(71, 39, "B1")


def _join(picture: Picture, job: Job) -> None:
    picture.box(10, 10, 92, 30)
    picture.strip(10, 32, 92, 8)
    picture.box(10, 48, 92, 28)
    picture.word(56, 22, job.words.tr("print.row", number=1))
    picture.word(56, 62, job.words.tr("print.row", number=2))
    picture.lines(((4, 70), (4, 40)), ((1, 44), (4, 40), (7, 44)))


def _trim(picture: Picture, job: Job) -> None:
    picture.box(16, 14, 80, 56)
    corners = [((x, 4.0), (x, 10.0)) for x in (16.0, 96.0)] + [((x, 74.0), (x, 80.0)) for x in (16.0, 96.0)]
    corners += [((6.0, y), (12.0, y)) for y in (14.0, 70.0)] + [((100.0, y), (106.0, y)) for y in (14.0, 70.0)]
    picture.lines(*corners)
    picture.curve(24, 50, 32, 50, 33, 28, 42, 28, 51, 28, 52, 54, 62, 54, 72, 54, 72, 28, 88, 28)


PICTURES: tuple[Callable[[Picture, Job], None], ...] = (_measure, _cut, _glue, _join, _trim)
