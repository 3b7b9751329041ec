"""Print equals screen: one Drawing through Qt, the rasterised PDF and the SVG, compared key by key."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray
from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QGuiApplication, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

from journeyeditor import api
from journeyeditor.app.canvas.compiled import Compiler
from journeyeditor.app.canvas.faces import RawFonts
from journeyeditor.app.canvas.images import Pictures
from journeyeditor.app.canvas.inks import Inks
from journeyeditor.app.canvas.painter import paint_drawing
from journeyeditor.app.canvas.scene import SceneGroup
from journeyeditor.drawing import Drawing, Group, Key, Mark, Node, Part, Rect, Sticky, TextStyle
from journeyeditor.drawing import Path as Outline
from journeyeditor.drawing.palette import load_palette
from journeyeditor.export import export_pdf
from journeyeditor.export.paper import Fit
from journeyeditor.export.placed import fitted
from journeyeditor.export.png import rasterise
from journeyeditor.export.svg import svg
from journeyeditor.layout import layout_journey, load_style
from journeyeditor.resources import resource
from journeyeditor.text import harfbuzz_measure
from journeyeditor.text.faces import face
from journeyeditor.words import Words

PIXELS_A_POINT = 8
TOLERANCE = 0.25
MARGIN = 12.0
INK = 24
"""How far from white a pixel has to be to count, of 255."""

SCRIPTS = [
    ("ar", "نموذج مطالبة (Form A) −8 و +9، 38 %"),
    ("he", "תביעת תאונה: 35 דקות −5"),
    ("hi", "दुर्घटना का दावा क्षेत्र"),
    ("th", "การเรียกร้องค่าสินไหม"),
    ("vi", "Tiếng Việt: Vie\u0323\u0302t"),
    ("el", "Εμπειρία πελάτη"),
    ("ru", "Опыт клиента"),
    ("zh", "事故理赔：等了四天"),
    ("ja", "自動車事故（34歳）10 MB"),
    ("ko", "자동차 사고 보험"),
    ("ta", "தமிழ் விபத்து"),
    ("en", "🚗 👨\u200d👩\u200d👧 🇫🇷 \U0010fffd"),
]

Pixels = NDArray[np.uint8]


def alone(group: Group, node: Node) -> Drawing:
    """A sheet with nothing but one node, its bounds at a margin from the edges."""
    bounds = node.bounds
    origin = (MARGIN - bounds.x, MARGIN - bounds.y)
    size = (bounds.width + 2 * MARGIN, bounds.height + 2 * MARGIN)
    only = replace(
        group,
        origin=origin,
        nodes=(replace(node, marks=tuple(map(solid, node.marks))),),
        sticky=Sticky.NONE,
        bounds=bounds,
    )
    return Drawing(size, (only,))


def solid(mark: Mark) -> Mark:
    """A hatched area as a filled one: its shallow tips hold a line more or less, but its outline is compared."""
    return replace(mark, hatch=None, fill=mark.hatch.role) if isinstance(mark, Outline) and mark.hatch else mark


def on_screen(drawing: Drawing, width: int, height: int) -> Pixels:
    """The drawing as Qt paints it."""
    image = QImage(width, height, QImage.Format.Format_RGB888)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.TextAntialiasing)
    painter.scale(PIXELS_A_POINT, PIXELS_A_POINT)
    compiler = Compiler(Inks(load_palette("print")), RawFonts(lambda face_key: face(face_key).data), Pictures(None))
    paint_drawing(painter, [SceneGroup(group) for group in drawing.groups], compiler)
    painter.end()
    rows = np.frombuffer(bytes(image.constBits()), np.uint8).reshape(height, image.bytesPerLine())
    return rows[:, : width * 3].reshape(height, width, 3)


def on_paper(pdf: Path, page: int) -> Pixels:
    """The page as pdfium paints it."""
    raster = rasterise(pdf, page, 72 * PIXELS_A_POINT)
    return np.frombuffer(raster.pixels, np.uint8).reshape(raster.height, raster.width, 3)


def as_svg(drawing: Drawing, width: int, height: int) -> Pixels:
    """The drawing's SVG as Qt's own reader of SVG paints it."""
    place = Fit(*drawing.size, 1.0, 0.0, 0.0)
    reader = QSvgRenderer(QByteArray(svg(fitted(drawing, place)).encode()))
    assert reader.isValid()
    image = QImage(width, height, QImage.Format.Format_RGB888)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    reader.render(painter, QRectF(0, 0, drawing.size[0] * PIXELS_A_POINT, drawing.size[1] * PIXELS_A_POINT))
    painter.end()
    rows = np.frombuffer(bytes(image.constBits()), np.uint8).reshape(height, image.bytesPerLine())
    return rows[:, : width * 3].reshape(height, width, 3)


def inked(pixels: Pixels) -> Rect | None:
    """The box of what is not white, pt."""
    dark = (255 - pixels.min(axis=2)) > INK
    rows, columns = np.flatnonzero(dark.any(axis=1)), np.flatnonzero(dark.any(axis=0))
    if not rows.size:
        return None
    x, y = columns[0] / PIXELS_A_POINT, rows[0] / PIXELS_A_POINT
    return Rect(x, y, (columns[-1] + 1) / PIXELS_A_POINT - x, (rows[-1] + 1) / PIXELS_A_POINT - y)


def distance(one: Rect, other: Rect) -> float:
    """The largest difference of two boxes' edges, pt."""
    edges = zip((*one[:2], one.right, one.bottom), (*other[:2], other.right, other.bottom), strict=True)
    return max(abs(a - b) for a, b in edges)


@pytest.mark.parametrize("style", ["print", "detail"])
def test_each_key_has_its_ink_at_the_same_place_on_screen_and_on_paper(
    style: str, tmp_path: Path, qt_application: QGuiApplication
) -> None:
    project = api.load(resource("samples", "car-insurance.journey.json")).project
    drawing = layout_journey(project, project.journeys[0], load_style(style), Words("en"), harfbuzz_measure())
    assert compared({node.key: alone(group, node) for group, node in drawing.nodes()}, tmp_path) > 200


def test_each_script_is_set_alike_on_screen_and_on_paper(tmp_path: Path, qt_application: QGuiApplication) -> None:
    sheets: dict[Key, Drawing] = {}
    for language, text in SCRIPTS:
        paragraph = harfbuzz_measure(language).paragraph(text, TextStyle(10, 13), 90)
        bounds = Rect(0, 0, 90, paragraph.height)
        node = Node(Key(text, Part.CARD), bounds, paragraph.marks(0, 0, "ink"))
        sheets[node.key] = alone(Group(node.key, (0, 0), bounds, (node,)), node)
    assert compared(sheets, tmp_path) == len(SCRIPTS)


def compared(sheets: dict[Key, Drawing], folder: Path) -> int:
    """Holds the paper and the SVG of each sheet to the screen; how many have ink."""
    pdf = folder / "nodes.pdf"
    export_pdf(list(sheets.values()), pdf, margin=0)
    apart: dict[Key, float] = {}
    count = 0
    for page, (key, sheet) in enumerate(sheets.items()):
        paper = on_paper(pdf, page)
        height, width = paper.shape[:2]
        printed, painted = inked(paper), inked(on_screen(sheet, width, height))
        outlined = inked(as_svg(sheet, width, height))
        assert (printed is None) == (painted is None) == (outlined is None), key
        if printed and painted and outlined:
            count += 1
            if max(distance(printed, painted), distance(outlined, painted)) > TOLERANCE:
                apart[key] = max(distance(printed, painted), distance(outlined, painted))
    assert apart == {}
    return count
