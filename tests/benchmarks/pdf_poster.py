"""From a ready print Drawing of 1 000 cards to a PDF on disk, against ReportLab and Qt drawing the same things.

Each card has a box, a number in a circle, a glyph and five texts, as dense as the poster. All three know their
fonts before the clock starts; each writes a whole file, subsetting included. The runs are interleaved.
"""

from __future__ import annotations

import gc
import re
from collections.abc import Callable, Sequence
from io import BytesIO
from pathlib import Path as FilePath
from statistics import median
from tempfile import TemporaryDirectory
from time import perf_counter
from typing import NamedTuple

from journeyeditor.drawing import Drawing, GlyphRun, Group, Key, Mark, Node, Part, Path, Rect, TextStyle, load_palette
from journeyeditor.drawing.shapes import circle, rounded
from journeyeditor.export import export_pdf
from journeyeditor.text import harfbuzz_measure
from journeyeditor.text.faces import face

CARDS = 1000
COLUMNS = 40
PITCH_X, PITCH_Y = 66.0, 62.0
ROUNDS = 9
WORDS = re.findall(
    r"\S+",
    "assessor visit claim photos hotline policy repair workshop letter call update status hire car four days "
    "without news renewal premium compare office settlement payout notice drop-off form site advice quote "
    "checkout emergency tow truck arrives confirmed offer retention delay finish comparison upload",
)
STYLES = (
    TextStyle(6.5, 7.2, 500),
    TextStyle(6.75, 7.9),
    TextStyle(6.25, 7.5, tabular=True),
    TextStyle(7, 7.9, 600),
)


class Box(NamedTuple):
    """A rounded box (a circle is one) as all three draw it."""

    x: float
    y: float
    width: float
    height: float
    radius: float
    fill: str
    stroke: str


class Label(NamedTuple):
    """A string on its baseline."""

    text: str
    x: float
    y: float
    size: float
    face: str
    role: str


class Poster(NamedTuple):
    """The same poster as a Drawing and as plain lists."""

    drawing: Drawing
    boxes: list[Box]
    labels: list[Label]


def poster(first: int = 0, count: int = CARDS) -> Poster:
    """Cards in rows from a number on; texts of a number and a word or two, no two cards alike."""
    nodes: list[Node] = []
    boxes: list[Box] = []
    labels: list[Label] = []
    for place, number in enumerate(range(first, first + count)):
        x, y = place % COLUMNS * PITCH_X, place // COLUMNS * PITCH_Y
        card = Box(x + 5, y + 3, 56.25, 54.0, 3.4, "raised", "card_edge")
        disc = Box(x, y + 8, 10.5, 10.5, 5.25, f"cat{number % 8 + 1}_soft", f"cat{number % 8 + 1}")
        runs = [run for row in range(5) for run in _texts(number, row, x + 12, y + 4 + row * 10)]
        labels += [Label(run.shape.text, run.x, run.y, run.size, run.shape.face, run.role) for run in runs]
        boxes += [card, disc]
        marks: tuple[Mark, ...] = (
            Path(rounded(Rect(*card[:4]), card.radius), fill=card.fill, stroke=card.stroke, width=0.6),
            Path(circle(disc.x + 5.25, disc.y + 5.25, 5.25), fill=disc.fill, stroke=disc.stroke, width=0.6),
            *runs,
        )
        nodes.append(Node(Key(f"card{number}", Part.CARD), Rect(x, y, 62, 58), marks))
    size = (COLUMNS * PITCH_X, count / COLUMNS * PITCH_Y)
    group = Group(Key("lane", Part.BAND), (0, 0), Rect(0, 0, *size), tuple(nodes))
    return Poster(Drawing(size, (group,), title="Poster"), boxes, labels)


def _texts(number: int, place: int, x: float, y: float) -> tuple[GlyphRun, ...]:
    first = number * 7 + place * 13
    words = [WORDS[(first + i * (number % 11 + 1)) % len(WORDS)] for i in range(1 + place % 2)]
    text = f"{number} {' '.join(words)}"
    return harfbuzz_measure().paragraph(text, STYLES[place % 4]).marks(x, y, "ink" if place else "ink_2")


def reportlab_writer(made: Sequence[Poster], path: FilePath) -> Callable[[], None]:
    """ReportLab's canvas, a page each, with Inter embedded; its C accelerator is used where it is installed."""
    from reportlab.pdfbase import pdfmetrics
    from reportlab.pdfbase.ttfonts import TTFont
    from reportlab.pdfgen.canvas import Canvas

    width, height = made[0].drawing.size
    palette = load_palette("print")
    colours = {role: tuple(int(value[i : i + 2], 16) / 255 for i in (1, 3, 5)) for role, value in palette.items()}
    for key in sorted({label.face for one in made for label in one.labels}):
        pdfmetrics.registerFont(TTFont(key, BytesIO(face(key).data)))

    def write() -> None:
        canvas = Canvas(str(path), pagesize=(width, height), pageCompression=1)
        for one in made:
            canvas.setLineWidth(0.6)
            for box in one.boxes:
                canvas.setFillColorRGB(*colours[box.fill])
                canvas.setStrokeColorRGB(*colours[box.stroke])
                canvas.roundRect(box.x, height - box.y - box.height, box.width, box.height, box.radius, fill=1)
            for label in one.labels:
                canvas.setFillColorRGB(*colours[label.role])
                canvas.setFont(label.face, label.size)
                canvas.drawString(label.x, height - label.y, label.text)
            canvas.showPage()
        canvas.save()

    return write


def qt_writer(made: Poster, path: FilePath) -> Callable[[], None]:
    """QPdfWriter with Inter from the same bytes."""
    from PySide6.QtCore import QMarginsF, QPointF, QRectF, QSizeF
    from PySide6.QtGui import QColor, QFont, QFontDatabase, QGuiApplication, QPageSize, QPainter, QPdfWriter, QPen

    application = QGuiApplication.instance() or QGuiApplication([])
    fonts: dict[tuple[str, float], QFont] = {}
    for key, size in sorted({(label.face, label.size) for label in made.labels}):
        number = QFontDatabase.addApplicationFontFromData(face(key).data)
        font = QFont(QFontDatabase.applicationFontFamilies(number))
        font.setPointSizeF(size)
        font.setWeight(QFont.Weight(int(key.rpartition("-")[2])))
        fonts[key, size] = font
    colours = {role: QColor(value) for role, value in load_palette("print").items()}
    page = QPageSize(QSizeF(*made.drawing.size), QPageSize.Unit.Point)

    def write() -> None:
        writer = QPdfWriter(str(path))
        writer.setPageSize(page)
        writer.setPageMargins(QMarginsF())
        writer.setResolution(72)
        painter = QPainter(writer)
        for box in made.boxes:
            painter.setBrush(colours[box.fill])
            painter.setPen(QPen(colours[box.stroke], 0.6))
            painter.drawRoundedRect(QRectF(box.x, box.y, box.width, box.height), box.radius, box.radius)
        for label in made.labels:
            painter.setPen(colours[label.role])
            painter.setFont(fonts[label.face, label.size])
            painter.drawText(QPointF(label.x, label.y), label.text)
        painter.end()

    write.__dict__["application"] = application
    return write


def timed(*works: Callable[[], object], rounds: int = ROUNDS) -> list[float]:
    """The median of each in milliseconds, run in turn."""
    times: list[list[float]] = [[] for _ in works]
    for work in works:
        work()
    for _ in range(rounds):
        for own, work in zip(times, works, strict=True):
            gc.collect()
            begun = perf_counter()
            work()
            own.append((perf_counter() - begun) * 1000)
    return [median(own) for own in times]


def run() -> list[dict[str, object]]:
    """`pdf-poster` against ReportLab and `pdf-poster-qt` against QPdfWriter, milliseconds."""
    made = poster()
    with TemporaryDirectory() as folder:
        base = FilePath(folder)
        ours, reportlab, qt = timed(
            lambda: export_pdf(made.drawing, base / "ours.pdf"),
            reportlab_writer([made], base / "reportlab.pdf"),
            qt_writer(made, base / "qt.pdf"),
        )
    return [row("pdf-poster", ours, reportlab, 0.5), row("pdf-poster-qt", ours, qt, 0.8)]


def row(name: str, ours: float, reference: float, goal: float, unit: str = "ms") -> dict[str, object]:
    """A row of the table."""
    ratio = round(ours / reference, 3)
    return {
        "name": name,
        "ours": round(ours, 1),
        "reference": round(reference, 1),
        "ratio": ratio,
        "goal": goal,
        "unit": unit,
    }
