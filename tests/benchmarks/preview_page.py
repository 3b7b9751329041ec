"""`preview-page`: a sheet of the print window against painting its drawing bare; both from the ready drawing.

The sheet is a map of 1 000 cards on A0, at the size of a window. Bare is every node's painter calls, made ready and
then done one after the other, without window, grid or paper. `preview-again` is the same once everything is ready.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QApplication

from journeyeditor.api import PrintOptions
from journeyeditor.api.printing import plan_print
from journeyeditor.app.canvas.compiled import Calls
from journeyeditor.app.canvas.painter import methods
from journeyeditor.app.canvas.scene import SceneGroup
from journeyeditor.app.printing.sheet_painter import SheetPainter
from journeyeditor.drawing import Sheet, View
from tests.benchmarks.maps import big_project
from tests.benchmarks.repaint import entry, interleaved, painter_on

CARDS, WIDTH = 1_000, 1_200

Ready = list[tuple[float, float, list[Calls]]]


def run() -> list[dict[str, object]]:
    """Both benchmarks, ms."""
    QApplication.instance() or QApplication([])
    project = big_project(CARDS)
    sheet = plan_print(project, project.journeys[0], PrintOptions("A0")).sheets[0]
    image = QImage(WIDTH, round(WIDTH * sheet.size[1] / sheet.size[0]), QImage.Format.Format_RGB32)
    preview, bare = painting(sheet, image), bare_painting(sheet, image)
    first, ready = interleaved(lambda: preview(painter_for()), lambda: bare(calls_of(sheet.views[0])))
    painter, calls = painter_for(), calls_of(sheet.views[0])
    again, replayed = interleaved(lambda: preview(painter), lambda: bare(calls))
    return [entry("preview-page", first, ready, 2.0), entry("preview-again", again, replayed, 2.0)]


def painter_for() -> SheetPainter:
    """One that has painted nothing yet; the sample has no pictures."""
    return SheetPainter("print", lambda _: b"")


def painting(sheet: Sheet, image: QImage) -> Callable[[SheetPainter], None]:
    """The preview's way."""

    def paint(sheets: SheetPainter) -> None:
        painter = scaled(sheet, image)
        sheets.paint(painter, sheet)
        painter.end()

    return paint


def bare_painting(sheet: Sheet, image: QImage) -> Callable[[Ready], None]:
    """The calls and nothing else."""
    view = sheet.views[0]

    def paint(ready: Ready) -> None:
        painter = scaled(sheet, image)
        painter.translate(view.x, view.y)
        painter.scale(view.scale, view.scale)
        does = methods(painter)
        for x, y, nodes in ready:
            painter.translate(x, y)
            for calls in nodes:
                for call, arguments in calls:
                    does[call](*arguments)
            painter.translate(-x, -y)
        painter.end()

    return paint


def scaled(sheet: Sheet, image: QImage) -> QPainter:
    """A painter of white paper, one pt as one unit."""
    image.fill(0xFFFFFFFF)
    painter = painter_on(image)
    painter.scale(WIDTH / sheet.size[0], WIDTH / sheet.size[0])
    return painter


def calls_of(view: View) -> Ready:
    """The painter calls of every node, made ready."""
    compiler = painter_for().compiler
    ready: Ready = []
    for group in view.drawing.groups:
        own = SceneGroup(group)
        made = [own.compiled(number, compiler) for number in range(len(group.nodes))]
        parts = [[one.calls, *(compiler.part(one, part) for part in range(len(one.parts)))] for one in made]
        ready.append((*group.origin, [calls for node in parts for calls in node]))
    return ready
