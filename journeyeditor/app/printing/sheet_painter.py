"""Paints sheets with a QPainter: the very drawings that are written as PDF, in the colours of paper."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPixmap, QTransform

from journeyeditor.app.canvas.compiled import Calls, Compiler
from journeyeditor.app.canvas.faces import RawFonts
from journeyeditor.app.canvas.images import DENSITY, Pictures
from journeyeditor.app.canvas.inks import Inks
from journeyeditor.app.canvas.outlines import qrect
from journeyeditor.app.canvas.painter import paint_group
from journeyeditor.app.canvas.scene import Scene
from journeyeditor.drawing import Drawing, Path, Rect, Sheet, View
from journeyeditor.drawing.extent import overlap
from journeyeditor.drawing.palette import PaletteName, load_palette
from journeyeditor.text.faces import face

OVERHANG = 90.0
"""What a drawing may paint beyond its own size, pt."""

EDGE = 4.0
"""What a mark may paint beyond the bounds of its node, pt."""


class PaperCompiler(Compiler):
    """Paper has no shadows."""

    def _shadow(self, mark: Path) -> Iterator[tuple[int, tuple[object, ...]]]:
        calls: Calls = ()
        yield from calls


class SheetPainter:
    """Paints the sheets of one palette; drawings that several sheets show are made ready once."""

    def __init__(
        self,
        palette: PaletteName,
        read_asset: Callable[[str], bytes],
        fonts: RawFonts | None = None,
        density: float = DENSITY,
    ) -> None:
        """Loads fonts and pictures when they are first painted; pictures get at most `density` pixels a pt."""
        fonts = fonts or RawFonts(lambda key: face(key).data)
        self.compiler = PaperCompiler(Inks(load_palette(palette)), fonts, Pictures(read_asset, density))
        self.scenes: dict[int, Scene] = {}
        self.goes_on: Callable[[], bool] = lambda: True
        """Asked now and then; once it says no, the rest of a sheet is left out."""

    def paint(self, painter: QPainter, sheet: Sheet, part: Rect | None = None) -> None:
        """Paints a sheet, one pt as one unit of the painter; the paper's own white is not painted.

        `part` is what is seen of the sheet, pt; None: all of it.
        """
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
        for view in sheet.views:
            if part and view.clipped and not view.box.intersects(part):
                continue
            painter.save()
            if view.clipped:
                painter.setClipRect(qrect(view.box), Qt.ClipOperation.IntersectClip)
            painter.setTransform(QTransform(*view.matrix), True)
            self._groups(painter, view, part)
            painter.restore()

    def pixmap(self, sheet: Sheet, width: int, height: int, ratio: float) -> QPixmap:
        """A sheet painted on white paper of a size, px, with so many device pixels to each."""
        made = QPixmap(max(1, round(width * ratio)), max(1, round(height * ratio)))
        made.setDevicePixelRatio(ratio)
        made.fill(Qt.GlobalColor.white)
        painter = QPainter(made)
        painter.setClipRect(QRectF(0, 0, width, height))
        painter.scale(width / sheet.size[0], height / sheet.size[1])
        self.paint(painter, sheet)
        painter.end()
        return made

    def _groups(self, painter: QPainter, view: View, part: Rect | None) -> None:
        source = view.source if view.clipped else view.source.grown(OVERHANG)
        if part and not view.turn:
            left, top, scale = view.matrix.e, view.matrix.f, view.scale
            seen = Rect((part.x - left) / scale, (part.y - top) / scale, part.width / scale, part.height / scale)
            source = overlap(source, seen.grown(EDGE))
        for group in self._scene(view.drawing).groups:
            if not self.goes_on():
                return
            x, y = group.group.origin
            painter.save()
            painter.translate(x, y)
            paint_group(painter, group, source.moved(-x, -y), self.compiler, None)
            painter.restore()

    def _scene(self, drawing: Drawing) -> Scene:
        found = self.scenes.get(id(drawing))
        if found is None:
            found = self.scenes[id(drawing)] = Scene(drawing)
        return found
