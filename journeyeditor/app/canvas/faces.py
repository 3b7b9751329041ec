"""Faces as Qt takes them: the very bytes that the text was shaped with."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QByteArray, QPointF, Qt
from PySide6.QtGui import QFont, QGlyphRun, QPaintEngine, QPainter, QPainterPath, QRawFont, QTransform

from journeyeditor.drawing.marks import GlyphRun

FaceBytes = Callable[[str], bytes]

OUTLINED = 60.0
"""Glyphs larger than this, device px, are filled as outlines: Qt draws none of a raw font above 64."""

SMALL = 2.0
"""Device px for each pt up to which no text of any style is as large as that."""


class TextRun(QGlyphRun):
    """A glyph run that knows its outline, once it is asked for."""

    outline: QPainterPath | None = None
    size = 0.0

    def path(self) -> QPainterPath:
        """All its glyphs as one outline, in the units of its positions."""
        if self.outline is None:
            self.outline = QPainterPath()
            self.outline.setFillRule(Qt.FillRule.WindingFill)
            font = self.rawFont()
            for glyph, at in zip(self.glyphIndexes(), self.positions(), strict=True):
                self.outline.addPath(QTransform.fromTranslate(at.x(), at.y()).map(font.pathForGlyph(glyph)))
        return self.outline


def text_painter(painter: QPainter) -> Callable[[QPointF, TextRun], None]:
    """What paints runs with a painter as it is scaled now."""
    scale = painter.deviceTransform().m11()
    if scale <= SMALL or painter.paintEngine().type() == QPaintEngine.Type.Pdf:
        return painter.drawGlyphRun

    def paint(origin: QPointF, run: TextRun) -> None:
        if run.size * scale > OUTLINED:
            painter.fillPath(run.path().translated(origin), painter.pen().color())
        else:
            painter.drawGlyphRun(origin, run)

    return paint


class RawFonts:
    """Raw fonts by face and size. `face_bytes(key)` brings a face; each is loaded once and resized by copying."""

    def __init__(self, face_bytes: FaceBytes) -> None:
        """Loads nothing yet."""
        self.face_bytes = face_bytes
        self.loaded: dict[str, QRawFont] = {}
        self.sized: dict[tuple[str, float], QRawFont] = {}

    def font(self, face: str, size: float) -> QRawFont:
        """A face at a size in the painter's units, unhinted, so that advances are those of the shaper."""
        found = self.sized.get((face, size))
        if found is None:
            found = QRawFont(self._load(face))
            found.setPixelSize(size)
            self.sized[face, size] = found
        return found

    def _load(self, face: str) -> QRawFont:
        if face not in self.loaded:
            hinting = QFont.HintingPreference.PreferNoHinting
            self.loaded[face] = QRawFont(QByteArray(self.face_bytes(face)), 12, hinting)
        return self.loaded[face]

    def run(self, runs: list[GlyphRun]) -> TextRun:
        """Runs of one face and size as one of Qt's, each glyph where the shape puts it."""
        glyphs: list[int] = []
        places: list[QPointF] = []
        for run in runs:
            shape, size, x = run.shape, run.size, run.x
            glyphs += shape.glyphs
            for advance, dx, dy in zip(shape.advances, shape.x_offsets, shape.y_offsets, strict=True):
                places.append(QPointF(x + dx * size, run.y - dy * size))
                x += advance * size
        made = TextRun()
        made.setRawFont(self.font(runs[0].shape.face, runs[0].size))
        made.size = runs[0].size
        made.setGlyphIndexes(glyphs)
        made.setPositions(places)
        return made
