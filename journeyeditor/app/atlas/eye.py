"""How the atlas is seen: zoom, and where its middle stands in the window."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF

from journeyeditor.app.canvas.camera import LEAST_ZOOM, PX_PER_PT, clamped
from journeyeditor.drawing import Rect
from journeyeditor.layout.atlas_curves import Point


@dataclass(frozen=True, slots=True)
class Eye:
    """Maps the atlas (pt from its middle) to the window (px). Zoom 1.0 is 100 %."""

    zoom: float = 1.0
    x: float = 0.0
    y: float = 0.0

    @property
    def scale(self) -> float:
        """Pixels of the window for each pt."""
        return PX_PER_PT * self.zoom

    def to_atlas(self, at: QPointF) -> Point:
        """A point of the window in the atlas, pt."""
        return (at.x() - self.x) / self.scale, (at.y() - self.y) / self.scale

    def to_window(self, at: Point) -> QPointF:
        """A point of the atlas (pt) in the window, px."""
        return QPointF(at[0] * self.scale + self.x, at[1] * self.scale + self.y)

    def box(self, rect: Rect) -> QRectF:
        """A rectangle of the atlas (pt) in the window, px."""
        corner = self.to_window((rect.x, rect.y))
        return QRectF(corner.x(), corner.y(), rect.width * self.scale, rect.height * self.scale)

    def area(self, rect: QRectF) -> Rect:
        """A rectangle of the window (px) in the atlas, pt."""
        x, y = self.to_atlas(rect.topLeft())
        return Rect(x, y, rect.width() / self.scale, rect.height() / self.scale)

    def moved(self, dx: float, dy: float) -> Eye:
        """The picture moved in the window, px."""
        return Eye(self.zoom, self.x + dx, self.y + dy)

    def zoomed(self, zoom: float, about: QPointF) -> Eye:
        """Another zoom, from 5 to 800 %, that leaves a point of the window where it is."""
        zoom = clamped(zoom)
        x, y = self.to_atlas(about)
        scale = PX_PER_PT * zoom
        return Eye(zoom, about.x() - x * scale, about.y() - y * scale)

    def kept_near(self, bounds: Rect, room: QRectF) -> Eye:
        """Moved so that at least a strip of the atlas stays in the window."""
        box, strip = self.box(bounds), 80.0
        dx = max(0.0, room.left() + strip - box.right()) + min(0.0, room.right() - strip - box.left())
        dy = max(0.0, room.top() + strip - box.bottom()) + min(0.0, room.bottom() - strip - box.top())
        return self.moved(dx, dy)


def fitted(bounds: Rect, room: QRectF, most: float = 1.0) -> Eye:
    """The whole of the atlas in the middle of a room of the window, at most at a zoom."""
    if bounds.width <= 0 or bounds.height <= 0 or room.width() <= 0 or room.height() <= 0:
        return Eye(1.0, room.center().x(), room.center().y())
    zoom = min(room.width() / bounds.width, room.height() / bounds.height) / PX_PER_PT
    zoom = min(most, max(LEAST_ZOOM, zoom))
    scale, middle = PX_PER_PT * zoom, room.center()
    return Eye(
        zoom,
        middle.x() - (bounds.x + bounds.width / 2) * scale,
        middle.y() - (bounds.y + bounds.height / 2) * scale,
    )
