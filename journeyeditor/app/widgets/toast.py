"""A toast: what was done, with Undo; at the bottom left of the canvas for some seconds."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QRect, QRectF, Qt, QTimer
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QToolButton, QVBoxLayout, QWidget

from journeyeditor.app.icons import paint_icon
from journeyeditor.app.theme import Look, font

SECONDS, SECONDS_DELETED, MARGIN = 6, 10, 16


class Toast(QWidget):
    """Over a host widget; one line, or two with a detail. It goes by itself or with its button."""

    def __init__(self, look: Look, host: QWidget) -> None:
        """Hidden until `say`."""
        super().__init__(host)
        self.look, self.host, self.name = look, host, "check"
        self._act: Callable[[], object] | None = None
        self._title, self._detail, self._button = QLabel(), QLabel(), QToolButton()
        self._left = QLabel()
        self.seconds = 0
        self._second = QTimer(self)
        self._second.setInterval(1000)
        self._second.timeout.connect(self.on_second)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.hide)
        self._button.clicked.connect(self._on_button)
        self._lay_out()
        host.installEventFilter(self)
        self.hide()

    def _lay_out(self) -> None:
        surface, faint = self.look.colours["surface"], self.look.colour("surface", 0.16)
        self._left.setFont(font(12, 400, tabular=True))
        self._left.setStyleSheet(f"color: {surface}")
        for part, size, weight in ((self._title, 13, 500), (self._detail, 12, 400), (self._button, 13, 600)):
            part.setFont(font(size, weight))
            part.setStyleSheet(f"color: {surface}")
        rgba = f"rgba({faint.red()}, {faint.green()}, {faint.blue()}, {faint.alphaF():.2f})"
        self._button.setStyleSheet(f"color: {surface}; background: {rgba}; padding: 0 12px")
        self._button.setFixedHeight(30)
        texts = QVBoxLayout()
        texts.setSpacing(0)
        texts.addWidget(self._title)
        texts.addWidget(self._detail)
        row = QHBoxLayout(self)
        row.setContentsMargins(42, 6, 8, 6)
        row.setSpacing(16)
        row.addLayout(texts, 1)
        row.addWidget(self._left)
        row.addWidget(self._button)

    def say(
        self,
        title: str,
        detail: str = "",
        button: str = "",
        act: Callable[[], object] | None = None,
        name: str = "check",
        seconds: int = SECONDS,
        counts: bool = False,
    ) -> None:
        """Shows a title, a detail line, and a button that does `act`; `counts` shows the seconds that are left."""
        self.name, self._act = name, act
        self._title.setText(title)
        self._detail.setText(detail)
        self._detail.setVisible(bool(detail))
        self._button.setText(button)
        self._button.setVisible(bool(button))
        self.seconds = seconds
        self._left.setVisible(counts)
        self._left.setText(f"{seconds}\u202fs")
        self._second.start() if counts else self._second.stop()
        self._detail.setWordWrap(False)
        self.setFixedWidth(max(370, min(480, self.sizeHint().width())))
        self._detail.setWordWrap(True)
        self.setFixedHeight(self._high() if detail else 44)
        self._place()
        self.show()
        self.raise_()
        self._timer.start(seconds * 1000)

    def _high(self) -> int:
        """As high as a detail asks that wraps, px."""
        beside = [part.sizeHint().width() + 16 for part in (self._left, self._button) if not part.isHidden()]
        room = QRect(0, 0, self.width() - 42 - 8 - sum(beside), 400)
        wraps = Qt.TextFlag.TextWordWrap
        return max(58, 40 + self._detail.fontMetrics().boundingRect(room, wraps, self._detail.text()).height())

    def on_second(self) -> None:
        """One second less."""
        self.seconds = max(0, self.seconds - 1)
        self._left.setText(f"{self.seconds}\u202fs")
        if not self.seconds or not self.isVisible():
            self._second.stop()

    def text(self) -> str:
        """What it says."""
        return self._title.text()

    def on_change(self) -> None:
        """Something else was done or undone since: the button would take that back, not what stands here."""
        if self._act is not None:
            self.hide()

    def _on_button(self) -> None:
        self.hide()
        if self._act:
            self._act()

    def _place(self) -> None:
        self.move(MARGIN, self.host.height() - self.height() - MARGIN)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stays in its corner."""
        if event.type() == QEvent.Type.Resize and self.isVisible():
            self._place()
        return False

    def paintEvent(self, event: QPaintEvent) -> None:
        """The reversed surface and the icon."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self.look.colour("ink"))
        painter.drawRoundedRect(QRectF(self.rect()), 10, 10)
        paint_icon(painter, self.name, QRectF(14, (self.height() - 16) / 2, 16, 16), self.look, "surface")
