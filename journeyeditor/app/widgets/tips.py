"""Tooltips as the design has them: reversed, the key in a frame, half a second after the pointer came to rest.

Qt's own come later and have square, opaque corners. A tooltip's text is Qt's: words, three spaces, the key.
"""

from __future__ import annotations

from functools import cache

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QRectF, QSize, Qt, QTimer
from PySide6.QtGui import (
    QColor,
    QFontMetricsF,
    QGuiApplication,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPalette,
)
from PySide6.QtWidgets import QApplication, QWidget

from journeyeditor.app.theme import font

WAIT = 500
"""Ms until a tooltip shows itself."""
INSET_X, INSET_Y, GAP, AWAY, WIDEST = 9, 5, 8, 6, 360
RADIUS, KEY_RADIUS, KEY_INSET, KEY_HIGH = 6, 4, 5, 17
SEPARATOR = "   "
ENDING = (
    QEvent.Type.Leave,
    QEvent.Type.Hide,
    QEvent.Type.MouseButtonPress,
    QEvent.Type.KeyPress,
    QEvent.Type.Wheel,
    QEvent.Type.WindowDeactivate,
)


class Tip(QWidget):
    """The plate: words, and a key in a frame."""

    def __init__(self) -> None:
        """Hidden until `show_at`."""
        super().__init__(None, Qt.WindowType.ToolTip | Qt.WindowType.FramelessWindowHint)
        self.setAttribute(Qt.WidgetAttribute.WA_TranslucentBackground)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        self.words, self.key = "", ""

    def show_at(self, text: str, anchor: QRect) -> None:
        """Shows a text below a box of the screen, or above it where there is no room."""
        self.words, _, self.key = text.partition(SEPARATOR)
        self.key = self.key.strip()
        size = self.sizeHint()
        self.resize(size)
        screen = QGuiApplication.screenAt(anchor.center()) or QGuiApplication.primaryScreen()
        room = screen.availableGeometry()
        x = max(room.left() + 4, min(anchor.center().x() - size.width() // 2, room.right() - size.width() - 4))
        y = anchor.bottom() + AWAY
        if y + size.height() > room.bottom():
            y = anchor.top() - AWAY - size.height()
        self.move(x, y)
        self.show()
        self.update()

    def sizeHint(self) -> QSize:
        """As large as what it says."""
        words = self._words_box()
        key = self._key_width()
        width = words.width() + (GAP + key if key else 0)
        return QSize(round(width) + 2 * INSET_X + 1, round(words.height()) + 2 * INSET_Y + 1)

    def _words_box(self) -> QRectF:
        flags = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft
        return QFontMetricsF(font(12, 500)).boundingRect(QRectF(0, 0, WIDEST, 1000), flags, self.words)

    def _key_width(self) -> float:
        return QFontMetricsF(font(10.5, 500)).horizontalAdvance(self.key) + 2 * KEY_INSET if self.key else 0.0

    def paintEvent(self, event: QPaintEvent) -> None:
        """The plate, the words, the key."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ground = self.palette().color(QPalette.ColorRole.ToolTipBase)
        ink = self.palette().color(QPalette.ColorRole.ToolTipText)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(ground)
        painter.drawRoundedRect(QRectF(self.rect()), RADIUS, RADIUS)
        painter.setPen(ink)
        painter.setFont(font(12, 500))
        words = self._words_box().translated(INSET_X, INSET_Y)
        painter.drawText(words, Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignVCenter, self.words)
        if self.key:
            self._paint_key(painter, words.right() + GAP, ink)
        painter.end()

    def _paint_key(self, painter: QPainter, x: float, ink: QColor) -> None:
        frame = QRectF(x, (self.height() - KEY_HIGH) / 2, self._key_width(), KEY_HIGH).adjusted(0.5, 0.5, -0.5, -0.5)
        edge = QColor(ink)
        edge.setAlphaF(0.45)
        painter.setPen(edge)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(frame, KEY_RADIUS, KEY_RADIUS)
        painter.setPen(ink)
        painter.setFont(font(10.5, 500))
        painter.drawText(frame, Qt.AlignmentFlag.AlignCenter, self.key)


class Tips(QObject):
    """Watches widgets that have a tooltip, and shows it in its own plate."""

    def __init__(self) -> None:
        """One plate for the whole program, made when it is first needed."""
        super().__init__()
        self.tip: Tip | None = None
        self._waiting: QWidget | None = None
        self._over: tuple[QWidget, QRect] | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(WAIT)
        self._timer.timeout.connect(self.on_time)

    def watch(self, widget: QWidget) -> None:
        """From now on the widget's tooltip is shown by us."""
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Waits when the pointer comes, goes when it leaves; Qt's own tooltip never comes."""
        kind = event.type()
        if kind == QEvent.Type.Enter and isinstance(watched, QWidget):
            self._waiting = watched
            self._timer.start()
        elif kind in ENDING or self._left(watched, event):
            self.leave()
        return kind == QEvent.Type.ToolTip and not (self._over and watched is self._over[0])

    def _left(self, watched: QObject, event: QEvent) -> bool:
        """Whether the pointer left the part of a widget that the text is about."""
        over = self._over
        if over is None or watched is not over[0] or not isinstance(event, QMouseEvent):
            return False
        return event.type() == QEvent.Type.MouseMove and not over[1].contains(event.position().toPoint())

    def leave(self) -> None:
        """Hides it, and waits for nothing."""
        self._waiting = None
        self._timer.stop()
        if self.tip is not None:
            self.tip.hide()
        if self._over is not None:
            self._over[0].removeEventFilter(self)
            self._over = None

    def on_time(self) -> None:
        """Shows the tooltip of what the pointer rests on."""
        widget, self._waiting = self._waiting, None
        if widget is not None and widget.isVisible() and widget.toolTip():
            self.show_text(widget.toolTip(), QRect(widget.mapToGlobal(QPoint(0, 0)), widget.size()))

    def show_over(self, text: str, widget: QWidget, box: QRect) -> None:
        """Shows a text about a part of a widget, until the pointer leaves the part."""
        self.leave()
        self._over = (widget, box)
        widget.installEventFilter(self)
        self.show_text(text, QRect(widget.mapToGlobal(box.topLeft()), box.size()))

    def tells_of(self, widget: QWidget, at: QPoint) -> bool:
        """Whether what is shown is about the part of a widget that a point is in."""
        over = self._over
        return over is not None and over[0] is widget and over[1].contains(at)

    def show_text(self, text: str, anchor: QRect) -> None:
        """Shows a text beside a box of the screen."""
        if self.tip is None:
            self.tip = Tip()
            app = QApplication.instance()
            if app is not None:
                app.aboutToQuit.connect(self.tip.deleteLater)
        self.tip.show_at(text, anchor)


@cache
def tips() -> Tips:
    """The one that watches."""
    return Tips()
