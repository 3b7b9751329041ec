"""The ring round whatever has the keyboard: a gap of 2 px, then 2 px of accent; round a field 1 px close by."""

from __future__ import annotations

from contextlib import suppress

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QComboBox, QLineEdit, QPlainTextEdit, QWidget

from journeyeditor.app.theme import Look

REACH = 4
FIELDS = (QLineEdit, QPlainTextEdit, QComboBox)
MOVES = (QEvent.Type.Move, QEvent.Type.Resize, QEvent.Type.Show, QEvent.Type.Hide)


class FocusRing(QWidget):
    """An overlay of a window: it lets the mouse through and follows the focus."""

    def __init__(self, look: Look, window: QWidget) -> None:
        """Shown only while something in the window has the focus that draws no ring of its own."""
        super().__init__(window)
        self.look, self.owner = look, window
        self._watched: list[QWidget] = []
        self._target: QWidget | None = None
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self.on_focus)

    def on_focus(self, _old: QWidget | None, now: QWidget | None) -> None:
        """Goes to the widget that has the keyboard now."""
        for widget in self._watched:
            with suppress(RuntimeError):  # a dialog may be gone before the focus has left it
                widget.removeEventFilter(self)
        self._watched = []
        self._target = now if now is not None and self._rings(now) else None
        parent = self._target
        while parent is not None and parent is not self.owner:
            parent.installEventFilter(self)
            self._watched.append(parent)
            parent = parent.parentWidget()
        self._place()

    def _rings(self, widget: QWidget) -> bool:
        own = isinstance(widget, QAbstractScrollArea) and not isinstance(widget, QPlainTextEdit)
        return not own and widget.window() is self.owner and not widget.property("ownRing")

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follows when the widget or what holds it moves."""
        if event.type() in MOVES:
            self._place()
        return False

    def _place(self) -> None:
        target = self._target
        if target is None or not target.isVisible():
            self.hide()
            return
        corner = target.mapTo(self.owner, QPoint(0, 0))
        self.setGeometry(QRect(corner, target.size()).adjusted(-REACH, -REACH, REACH, REACH))
        self.show()
        self.raise_()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The ring, cut where a scroll area hides its widget."""
        if self._target is None:
            return
        painter = QPainter(self)
        painter.setClipRect(self._seen())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        field = isinstance(self._target, FIELDS)
        width, out, radius = (1.0, REACH - 0.5, 6.5) if field else (2.0, 1.0, 9.0)
        painter.setPen(QPen(self.look.colour("accent"), width))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(out, out, -out, -out), radius, radius)

    def _seen(self) -> QRect:
        """The part of the window that the widget's scroll areas let through, in our coordinates."""
        seen, parent = QRect(QPoint(0, 0), self.size()), self._target.parentWidget() if self._target else None
        while parent is not None and parent is not self.owner:
            holder = parent.parentWidget()
            if isinstance(holder, QAbstractScrollArea):
                corner = self.mapFrom(self.owner, holder.mapTo(self.owner, QPoint(0, 0)))
                seen = seen.intersected(QRect(corner, holder.size()))
            parent = holder
        return seen
