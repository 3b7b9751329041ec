"""Pictures of the project, decoded once and kept at about the size they are shown in."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QImage, QPainter, QPainterPath, QPixmap

from journeyeditor.errors import JourneyEditorError

DENSITY = 4 / 3 * 2
"""Pixels kept for each pt: enough for 200 % or a fine screen."""


class Pictures:
    """Pixmaps by asset and size. `read_asset(hash)` brings the bytes; None where there are none to be had."""

    def __init__(self, read_asset: Callable[[str], bytes] | None, density: float = DENSITY) -> None:
        """Reads nothing yet. Pictures get at most `density` pixels a pt."""
        self.read_asset, self.density = read_asset, density
        self.made: dict[tuple[str, int, int, int], QPixmap | None] = {}

    def pixmap(self, asset: str, width: float, height: float, radius: float) -> QPixmap | None:
        """The whole picture to be fitted into a rectangle (pt) with rounded corners, or None if unreadable."""
        density = self.density
        key = (asset, round(width * density), round(height * density), round(radius * density))
        if key not in self.made:
            self.made[key] = self._make(*key)
        return self.made[key]

    def _make(self, asset: str, width: int, height: int, radius: int) -> QPixmap | None:
        image = QImage()
        try:
            data = self.read_asset(asset) if self.read_asset else b""
        except (JourneyEditorError, KeyError):
            data = b""
        if not image.loadFromData(data):
            return None
        smooth = Qt.TransformationMode.SmoothTransformation
        if image.width() > width or image.height() > height:
            image = image.scaled(width, height, Qt.AspectRatioMode.KeepAspectRatio, smooth)
        return QPixmap.fromImage(rounded(image, radius) if radius else image)


def rounded(image: QImage, radius: float) -> QImage:
    """The picture with its corners cut round (px)."""
    made = QImage(image.size(), QImage.Format.Format_ARGB32_Premultiplied)
    made.fill(Qt.GlobalColor.transparent)
    path = QPainterPath()
    path.addRoundedRect(QRectF(image.rect()), radius, radius)
    painter = QPainter(made)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setClipPath(path)
    painter.drawImage(0, 0, image)
    painter.end()
    return made
