"""The whole graph small in the corner of the atlas, with a frame round what is seen; a press or drag goes there."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QPixmap, QPolygonF

from journeyeditor.app.atlas.pane import AtlasPane
from journeyeditor.app.theme import Look
from journeyeditor.app.widgets.framed import Framed
from journeyeditor.layout.atlas_picture import AtlasPicture
from journeyeditor.words import Words

WIDTH, LEAST, MOST, INSET, MARGIN, RADIUS = 176, 64, 132, 6, 14, 8
FRAME, DOT = 1.5, 1.75


class AtlasMinimap(Framed):
    """Follows a graph; hidden while all of it is seen."""

    def __init__(self, pane: AtlasPane, words: Words) -> None:
        """Stands over the graph."""
        super().__init__(words.tr("atlas.minimap"), pane)
        self.pane = pane
        self.setProperty("ownRing", True)
        self._picture = QPixmap()
        self._made_of: tuple[AtlasPicture, Look] | None = None
        pane.looked.connect(self.follow)
        pane.installEventFilter(self)
        self.hide()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stays in the corner."""
        if event.type() == QEvent.Type.Resize:
            self.follow()
        return False

    def follow(self) -> None:
        """Another part of the graph is seen, or another graph."""
        bounds = self.pane.bounds
        whole = self.pane.eye.box(bounds)
        self.setVisible(bool(self.pane.picture.spots) and not QRectF(self.pane.rect()).contains(whole))
        if self.isHidden():
            return
        ratio = bounds.height / max(1.0, bounds.width)
        height = round(min(MOST, max(LEAST, (WIDTH - 2 * INSET) * ratio + 2 * INSET)))
        self.setFixedSize(WIDTH, height)
        self.move(self.pane.width() - WIDTH - MARGIN, self.pane.height() - height - MARGIN)
        self.update()

    @property
    def scale(self) -> float:
        """Pixels for each pt of the graph."""
        bounds = self.pane.bounds
        wide, high = self.width() - 2 * INSET, self.height() - 2 * INSET
        return min(wide / max(1.0, bounds.width), high / max(1.0, bounds.height))

    def to_small(self, x: float, y: float) -> QPointF:
        """A point of the graph (pt) in the minimap."""
        bounds, scale = self.pane.bounds, self.scale
        left, top = (self.width() - bounds.width * scale) / 2, (self.height() - bounds.height * scale) / 2
        return QPointF(left + (x - bounds.x) * scale, top + (y - bounds.y) * scale)

    def frame(self) -> QRectF:
        """Round what is seen."""
        seen = self.pane.eye.area(QRectF(self.pane.rect()))
        corner = self.to_small(seen.x, seen.y)
        return QRectF(corner.x(), corner.y(), seen.width * self.scale, seen.height * self.scale)

    def go_to(self, middle: QPointF) -> None:
        """Moves the graph so that the frame's middle is at a point, as far as the graph goes."""
        way = (self.frame().center() - middle) / self.scale * self.pane.eye.scale
        self.pane.look_from(self.pane.eye.moved(way.x(), way.y()))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Ground, groups, nodes, what is selected, the frame."""
        look = self.pane.look
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(look.colour("accent" if self.hasFocus() else "line_2"), 1))
        painter.setBrush(look.colour("raised"))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), RADIUS, RADIUS)
        if self._made_of != (self.pane.picture, look) or self._picture.deviceIndependentSize() != self.size().toSizeF():
            self._draw(look)
        painter.drawPixmap(0, 0, self._picture)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(look.colour("accent"))
        for key in self.pane.shown.selected:
            spot = self.pane.picture.spots.get(key)
            if spot is not None:
                painter.drawEllipse(self.to_small(spot.disc.x, spot.disc.y), 3.5, 3.5)
        room = QRectF(self.rect()).adjusted(2, 2, -2, -2)
        painter.setPen(QPen(look.colour("accent"), FRAME))
        painter.setBrush(look.colour("accent", 0.1))
        painter.drawRoundedRect(self.frame().intersected(room), 3, 3)

    def _draw(self, look: Look) -> None:
        """Groups and nodes, kept until the graph is another."""
        self._made_of = (self.pane.picture, look)
        ratio = self.devicePixelRatioF()
        self._picture = QPixmap((self.size().toSizeF() * ratio).toSize())
        self._picture.setDevicePixelRatio(ratio)
        self._picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(self._picture)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(look.colour("line_2"), 1))
        painter.setBrush(look.colour("sunken"))
        for hull in self.pane.picture.hulls:
            painter.drawPolygon(QPolygonF([self.to_small(*point) for point in hull.outline]))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(look.colour("ink_3"))
        for spot in self.pane.picture.spots.values():
            reach = max(DOT, spot.disc.r * self.scale)
            painter.drawEllipse(self.to_small(spot.disc.x, spot.disc.y), reach, reach)
        painter.end()
