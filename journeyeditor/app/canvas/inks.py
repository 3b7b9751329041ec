"""Pens and brushes by colour role: made once a theme, so that painting only hands them on."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

from PySide6.QtCore import Qt
from PySide6.QtGui import QBrush, QColor, QPen

from journeyeditor.drawing.marks import Path


class Inks:
    """The pens and brushes of one palette (role → “#RRGGBB”). A theme change makes a new one."""

    def __init__(self, palette: Mapping[str, str]) -> None:
        """Takes the palette; nothing is made before it is asked for."""
        self.palette = palette
        self.dark = QColor(palette["surface"]).lightness() < 128
        self.colour = lru_cache(maxsize=None)(self._colour)
        self.brush = lru_cache(maxsize=None)(self._brush)
        self.line = lru_cache(maxsize=None)(self._line)

    def pen(self, path: Path) -> QPen:
        """The pen that strokes a path."""
        if path.stroke is None or path.width <= 0:
            return NO_PEN
        return self.line(path.stroke, path.width, path.dash, path.round, path.opacity)

    def _colour(self, role: str, opacity: float = 1.0) -> QColor:
        colour = QColor(self.palette[role])
        colour.setAlphaF(opacity)
        return colour

    def _brush(self, role: str, opacity: float = 1.0) -> QBrush:
        return QBrush(self.colour(role, opacity))

    def _line(
        self, role: str, width: float, dash: tuple[float, ...] = (), rounded: bool = False, opacity: float = 1.0
    ) -> QPen:
        pen = QPen(self.colour(role, opacity), width)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap if rounded else Qt.PenCapStyle.FlatCap)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin if rounded else Qt.PenJoinStyle.MiterJoin)
        if dash:
            pen.setDashPattern([part / width for part in dash * (1 + len(dash) % 2)])
        return pen


NO_PEN = QPen(Qt.PenStyle.NoPen)
NO_BRUSH = QBrush(Qt.BrushStyle.NoBrush)
