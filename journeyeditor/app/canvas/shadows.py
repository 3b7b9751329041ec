"""Shadows as pixmaps, kept by size: a blur effect on every card would cost more than the card."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPixmap

DENSITY = 2.0
"""Pixels of a shadow for each px of the design: soft enough to be stretched to any zoom."""

PT = 0.75


class Shadow(NamedTuple):
    """One layer: shift down and blur in px of the design, opacity in light and in dark."""

    down: float
    blur: float
    light: float
    dark: float


SHADOWS: dict[int, tuple[Shadow, ...]] = {
    1: (Shadow(1, 2, 0.07, 0.35),),
    2: (Shadow(2, 6, 0.08, 0.40), Shadow(0, 1, 0.12, 0.40)),
    3: (Shadow(10, 24, 0.18, 0.55), Shadow(2, 6, 0.12, 0.55)),
}


class Shadows:
    """The shadows of one theme."""

    def __init__(self, dark: bool) -> None:
        """Nothing is made before it is asked for."""
        self.dark = dark
        self.made: dict[tuple[int, int, int, int], QPixmap] = {}

    def pixmap(self, level: int, width: float, height: float, radius: float) -> tuple[QPixmap, QRectF]:
        """The shadow of a rounded rectangle (pt), and the rectangle (pt) it fills about that one's top left."""
        key = (level, round(width / PT), round(height / PT), round(radius / PT))
        if key not in self.made:
            self.made[key] = self._paint(*key)
        reach = margin(level) * PT
        return self.made[key], QRectF(-reach, -reach, width + 2 * reach, height + 2 * reach)

    def _paint(self, level: int, width: int, height: int, radius: int) -> QPixmap:
        reach = margin(level)
        pixmap = QPixmap(round((width + 2 * reach) * DENSITY), round((height + 2 * reach) * DENSITY))
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.scale(DENSITY, DENSITY)
        painter.translate(reach, reach)
        for layer in SHADOWS[level]:
            self._layer(painter, layer, width, height, radius)
        painter.end()
        return pixmap

    def _layer(self, painter: QPainter, layer: Shadow, width: int, height: int, radius: int) -> None:
        rings = max(2, round(layer.blur))
        opacity = layer.dark if self.dark else layer.light
        colour = QColor("#000000") if self.dark else QColor("#141C2E")
        colour.setAlphaF(1 - (1 - opacity) ** (1 / rings))
        painter.setBrush(colour)
        for ring in range(rings):
            grow = layer.blur / 2 - layer.blur * (ring + 0.5) / rings
            box = QRectF(-grow, layer.down - grow, width + 2 * grow, height + 2 * grow)
            corner = max(0.0, radius + grow)
            painter.drawRoundedRect(box, corner, corner)


def margin(level: int) -> float:
    """How far a shadow reaches beyond its card, px of the design."""
    return max(layer.down + layer.blur for layer in SHADOWS[level])
