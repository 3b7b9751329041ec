"""Labels and rules in the type table's sizes."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QLabel, QSizePolicy

from journeyeditor.app.theme import font
from journeyeditor.app.widgets.tips import tips


def label(text: str = "", size: float = 13, weight: int = 400, tone: str = "", tabular: bool = False) -> QLabel:
    """A text of one line; `tone` is second, third, link, pos or neg (none: ink)."""
    made = QLabel(text)
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setFont(font(size, weight, tabular))
    if tone:
        made.setProperty("tone", tone)
    return made


def paragraph(text: str = "", size: float = 13, weight: int = 400, tone: str = "") -> QLabel:
    """A text that wraps and grows."""
    made = label(text, size, weight, tone)
    made.setWordWrap(True)
    made.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
    return made


def rule(role: str = "line", vertical: bool = False, length: int = 20) -> QFrame:
    """A hair line: across the width, or upright of a length (px)."""
    made = QFrame()
    made.setProperty("rule", role)
    if vertical:
        made.setFixedSize(1, length)
    else:
        made.setFixedHeight(1)
    return made


class Elided(QLabel):
    """A text of one line that ends in an ellipsis where it has too little room; the tooltip then has all of it."""

    def __init__(self, text: str = "", size: float = 13, weight: int = 400, tone: str = "") -> None:
        """As `label`."""
        super().__init__(text)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setFont(font(size, weight))
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        if tone:
            self.setProperty("tone", tone)
        tips().watch(self)

    def minimumSizeHint(self) -> QSize:
        """May become as narrow as its neighbours ask."""
        return QSize(0, super().minimumSizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paints what fits."""
        painter = QPainter(self)
        painter.setFont(self.font())
        painter.setPen(self.palette().color(self.foregroundRole()))
        painter.drawText(self.rect(), self.alignment() | Qt.TextFlag.TextSingleLine, self._fitted())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keeps the tooltip true."""
        super().resizeEvent(event)
        self.setToolTip(self.text() if self._fitted() != self.text() else "")

    def changeEvent(self, event: QEvent) -> None:
        """Repaints on a new font or palette."""
        super().changeEvent(event)
        self.update()

    def _fitted(self) -> str:
        return self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, self.width())
