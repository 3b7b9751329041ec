"""What every small popup is: a raised plate with a shadow, beside what it is about, gone with Esc."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from journeyeditor.app.canvas.inks import Inks
from journeyeditor.app.canvas.shadows import PT, Shadows
from journeyeditor.app.theme import Look

RADIUS, GAP, AIR = 10, 8, 36
"""Corners, distance from the anchor, and room left for the shadow round the plate, px."""


class Popup(QWidget):
    """A child of the canvas. `closed` is told once, whatever ended it."""

    closed = Signal()

    def __init__(self, host: QWidget, inks: Inks, width: int) -> None:
        """`width` is the plate's, px."""
        super().__init__(host)
        self.host, self.inks = host, inks
        self.look = Look("dark" if inks.dark else "light", inks.palette)
        self.shadows = Shadows(inks.dark)
        self.setObjectName("popup")
        self.setProperty("ownRing", True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setFixedWidth(width + 2 * AIR)
        self.rows = QVBoxLayout(self)
        self.rows.setContentsMargins(AIR + 1, AIR + 1, AIR + 1, AIR + 1)
        self.rows.setSpacing(0)
        self._open = False

    def plate(self) -> QRect:
        """The popup without the room for its shadow."""
        return self.rect().adjusted(AIR, AIR, -AIR, -AIR)

    def open_at(self, anchor: QRectF) -> None:
        """Shows itself below, above, right or left of a box of the canvas (px), wherever there is room."""
        self.ensurePolished()
        self.fit_height()
        place = placed(self.plate(), anchor.toAlignedRect(), self.host.rect())
        self.move(place - QPoint(AIR, AIR))
        self._open = True
        self.show()
        self.raise_()
        self.setFocus(Qt.FocusReason.PopupFocusReason)

    def fit_height(self) -> None:
        """Becomes as high as its contents."""
        self.rows.activate()
        self.setFixedHeight(max(self.rows.heightForWidth(self.width()), self.rows.totalSizeHint().height()))

    def shut(self) -> None:
        """Goes away."""
        if self._open:
            self._open = False
            self.hide()
            self.closed.emit()
            self.deleteLater()

    def focusNextPrevChild(self, following: bool) -> bool:
        """Tab stays within; a popup that goes away sends the keyboard nowhere."""
        if self._open:
            cycle_focus(self, following)
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc closes."""
        if event.key() == Qt.Key.Key_Escape:
            self.shut()
        event.accept()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A press on the shadow is one beside the popup."""
        if not self.plate().contains(event.position().toPoint()):
            self.shut()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """The keyboard went elsewhere: so does the popup, unless it is one of its own parts."""
        super().focusOutEvent(event)
        now = QApplication.focusWidget()
        if event.reason() != Qt.FocusReason.ActiveWindowFocusReason and not (now and self.isAncestorOf(now)):
            self.shut()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Shadow, plate, edge."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        plate = QRectF(self.plate())
        pixmap, around = self.shadows.pixmap(3, plate.width() * PT, plate.height() * PT, RADIUS * PT)
        reach = -around.left() / PT
        painter.drawPixmap(plate.adjusted(-reach, -reach, reach, reach), pixmap, QRectF(pixmap.rect()))
        painter.setPen(QPen(self.inks.colour("line_2" if self.inks.dark else "line"), 1))
        painter.setBrush(self.inks.brush("raised"))
        painter.drawRoundedRect(plate.adjusted(0.5, 0.5, -0.5, -0.5), RADIUS, RADIUS)
        painter.end()


def placed(plate: QRect, anchor: QRect, room: QRect) -> QPoint:
    """Where a plate's corner goes: 8 px from the anchor, never on it while there is room beside it."""
    wide, high = plate.width(), plate.height()
    spots = (
        QPoint(anchor.left(), anchor.bottom() + GAP),
        QPoint(anchor.left(), anchor.top() - GAP - high),
        QPoint(anchor.right() + GAP, anchor.top()),
        QPoint(anchor.left() - GAP - wide, anchor.top()),
    )
    inner = room.adjusted(4, 4, -4, -4)
    for spot in spots:
        x = max(inner.left(), min(spot.x(), inner.right() - wide))
        y = max(inner.top(), min(spot.y(), inner.bottom() - high))
        if not QRect(x, y, wide, high).intersects(anchor):
            return QPoint(x, y)
    return QPoint(max(inner.left(), inner.right() - wide), max(inner.top(), inner.bottom() - high))


def cycle_focus(host: QWidget, following: bool) -> None:
    """Gives the keyboard to the next part of a widget, or the one before, and after the last to the first."""
    parts = [one for one in host.findChildren(QWidget) if one.focusPolicy() & Qt.FocusPolicy.TabFocus]
    if host.focusPolicy() & Qt.FocusPolicy.TabFocus:
        parts.insert(0, host)
    now = QApplication.focusWidget()
    if len(parts) > 1:
        at = parts.index(now) if now in parts else 0
        parts[(at + (1 if following else -1)) % len(parts)].setFocus(Qt.FocusReason.TabFocusReason)
