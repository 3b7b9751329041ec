"""The slider of a zoom or a scale: half the track is 100 %."""

from __future__ import annotations

from math import log2

from PySide6.QtCore import QPointF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from journeyeditor.app.theme import Look

WIDTH, HEIGHT, THUMB = 96, 24, 6.5
OCTAVES = 3.0
"""Both ends are that many doublings away from 100 %: 12.5 % and 800 %."""
KEYS = {Qt.Key.Key_Right: 1.1, Qt.Key.Key_Up: 1.1, Qt.Key.Key_Left: 1 / 1.1, Qt.Key.Key_Down: 1 / 1.1}


class ZoomSlider(QWidget):
    """Shows a zoom (1.0 = 100 %); `moved(zoom)` is told when a person moves it."""

    moved = Signal(float)

    def __init__(self, look: Look) -> None:
        """Starts at 100 %."""
        super().__init__()
        self.look, self.zoom = look, 1.0
        self.setFixedSize(WIDTH, HEIGHT)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)

    def sizeHint(self) -> QSize:
        """As wide as the design says."""
        return QSize(WIDTH, HEIGHT)

    def set_zoom(self, zoom: float) -> None:
        """Shows a zoom without telling."""
        self.zoom = zoom
        self.update()

    def x_of(self, zoom: float) -> float:
        """Where a zoom stands, px."""
        share = (log2(max(zoom, 0.01)) / OCTAVES + 1) / 2
        return THUMB + max(0.0, min(1.0, share)) * (self.width() - 2 * THUMB)

    def zoom_at(self, x: float) -> float:
        """The zoom at a place, px."""
        share = max(0.0, min(1.0, (x - THUMB) / (self.width() - 2 * THUMB)))
        return float(2 ** ((share * 2 - 1) * OCTAVES))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Takes the thumb to the pointer."""
        self.moved.emit(self.zoom_at(event.position().x()))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """The thumb follows."""
        if event.buttons():
            self.moved.emit(self.zoom_at(event.position().x()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows zoom by a tenth."""
        factor = KEYS.get(Qt.Key(event.key()))
        if factor is None:
            super().keyPressEvent(event)
        else:
            self.moved.emit(self.zoom * factor)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Track, bar and thumb."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        x, y = self.x_of(self.zoom), HEIGHT / 2
        for role, end in (("line_2", self.width() - 1.5), ("accent", x)):
            painter.setPen(QPen(self.look.colour(role), 3, c=Qt.PenCapStyle.RoundCap))
            painter.drawLine(QPointF(1.5, y), QPointF(end, y))
        painter.setPen(QPen(self.look.colour("accent"), 2))
        painter.setBrush(self.look.colour("surface"))
        painter.drawEllipse(QPointF(x, y), THUMB - 1, THUMB - 1)
