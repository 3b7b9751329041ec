"""Faces as Qt takes them: the very bytes that the text was shaped with."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QByteArray, QPointF
from PySide6.QtGui import QFont, QGlyphRun, QRawFont

from journeyeditor.drawing.marks import GlyphRun

FaceBytes = Callable[[str], bytes]


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

    def run(self, runs: list[GlyphRun]) -> QGlyphRun:
        """Runs of one face and size as one of Qt's, each glyph where the shape puts it."""
        glyphs: list[int] = []
        places: list[QPointF] = []
        for run in runs:
            shape, size, x = run.shape, run.size, run.x
            glyphs += shape.glyphs
            for advance, dx, dy in zip(shape.advances, shape.x_offsets, shape.y_offsets, strict=True):
                places.append(QPointF(x + dx * size, run.y - dy * size))
                x += advance * size
        made = QGlyphRun()
        made.setRawFont(self.font(runs[0].shape.face, runs[0].size))
        made.setGlyphIndexes(glyphs)
        made.setPositions(places)
        return made
