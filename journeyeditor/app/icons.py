"""Icons, key moments and portraits as Qt pictures, sharp at each device pixel ratio."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QGuiApplication, QIcon, QPainter, QPen, QPixmap

from journeyeditor.app.canvas.outlines import painter_path
from journeyeditor.app.theme import Look
from journeyeditor.drawing.icons import icon_marks
from journeyeditor.drawing.marks import Path
from journeyeditor.drawing.moments import moment_marks
from journeyeditor.drawing.portrait import portrait_marks

DISABLED = 0.38
STROKE = 1.75


def paint_marks(painter: QPainter, marks: Iterable[Path], look: Look) -> None:
    """Paints plain outlines: fill, then stroke, one unit of the marks as one of the painter's."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    for mark in marks:
        painter.setBrush(look.colour(mark.fill, mark.opacity) if mark.fill else Qt.BrushStyle.NoBrush)
        painter.setPen(_pen(mark, look) if mark.stroke else Qt.PenStyle.NoPen)
        painter.drawPath(painter_path(mark.commands))


def _pen(mark: Path, look: Look) -> QPen:
    pen = QPen(look.colour(mark.stroke or "ink", mark.opacity), mark.width)
    if mark.round:
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    if mark.dash:
        pen.setDashPattern([part / mark.width for part in mark.dash])
    return pen


def paint_icon(painter: QPainter, name: str, rect: QRectF, look: Look, role: str, stroke: float = STROKE) -> None:
    """One of our icons in the middle of a rectangle, as wide as its shorter side."""
    size = min(rect.width(), rect.height())
    x, y = rect.center().x() - size / 2, rect.center().y() - size / 2
    paint_marks(painter, icon_marks(name, x, y, size, role, stroke), look)


def paint_tile(painter: QPainter, name: str, rect: QRectF, look: Look, colour: int, icon: float) -> None:
    """An icon (px wide) on its soft tile; `colour` is a category 1–8, the tile's radius grows with it."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(look.colour(f"cat{colour}_soft"))
    radius = 6 if rect.width() < 26 else 8
    painter.drawRoundedRect(rect, radius, radius)
    inner = QRectF(0, 0, icon, icon)
    inner.moveCenter(rect.center())
    paint_icon(painter, name, inner, look, f"cat{colour}")


def icon(name: str, look: Look, role: str = "ink_2", size: int = 17, air: int = 0) -> QIcon:
    """One of our icons in a role's colour; paler where disabled. It is a mask: of one colour, which may be another.

    `air` is left free at its right, px, for buttons whose words would stand too near.
    """
    made = _icon_of(icon_marks(name, 0, 0, size, role, STROKE), look, size, air)
    made.setIsMask(True)
    return made


def moment_icon(moment: str, look: Look, size: int = 17, surface: str = "surface") -> QIcon:
    """The glyph of a key moment; an empty icon for `none`."""
    return _icon_of(moment_marks(moment, size / 2, size / 2, size, 0, surface), look, size)


def portrait_icon(colour: int, look: Look, size: int = 28) -> QIcon:
    """The silhouette of a persona."""
    return _icon_of(portrait_marks(0, 0, size, colour), look, size)


def _icon_of(marks: Iterable[Path], look: Look, size: int, air: int = 0) -> QIcon:
    made = QIcon()
    kept = tuple(marks)
    for ratio in sorted({1.0, QGuiApplication.primaryScreen().devicePixelRatio()}):
        made.addPixmap(_pixmap(kept, look, (size + air, size), ratio, 1.0))
        made.addPixmap(_pixmap(kept, look, (size + air, size), ratio, DISABLED), QIcon.Mode.Disabled)
    return made


def _pixmap(marks: tuple[Path, ...], look: Look, size: tuple[int, int], ratio: float, opacity: float) -> QPixmap:
    pixmap = QPixmap(*(round(side * ratio) for side in size))
    pixmap.setDevicePixelRatio(ratio)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setOpacity(opacity)
    paint_marks(painter, marks, look)
    painter.end()
    return pixmap
