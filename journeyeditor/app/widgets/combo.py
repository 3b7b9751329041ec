"""A field with a list of choices, each with an icon."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QIcon, QPainter, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QComboBox, QSizePolicy, QWidget

from journeyeditor.app.icons import paint_icon
from journeyeditor.app.theme import Look, font

ICON = 15


class Choice(QComboBox):
    """`picked(value)` is told when a person chooses. The wheel scrolls the panel, never the value."""

    picked = Signal(object)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        """Empty until `fill`."""
        super().__init__(parent)
        self.look = look
        self.values: list[object] = []
        self.setFont(font(13))
        self.setIconSize(QSize(ICON, ICON))
        self.setFixedHeight(32)
        self.setMinimumContentsLength(4)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMaxVisibleItems(16)
        self.activated.connect(self._tell)

    def fill(self, choices: Iterable[tuple[object, str, QIcon | None]], value: object) -> None:
        """Takes the choices (value, word, icon) and shows one of them, without telling."""
        kept = list(choices)
        self.clear()
        self.values = [value for value, _, _ in kept]
        for _, word, picture in kept:
            self.addItem(picture or QIcon(), word)
        self.setCurrentIndex(self.values.index(value) if value in self.values else -1)
        widest = max((QFontMetrics(self.font()).horizontalAdvance(word) for _, word, _ in kept), default=0)
        self.view().setMinimumWidth(min(widest + ICON + 60, 420))

    def pick(self, value: object) -> None:
        """Chooses as a person does."""
        self.setCurrentIndex(self.values.index(value))
        self.picked.emit(value)

    def _tell(self, index: int) -> None:
        self.picked.emit(self.values[index])

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Left to the panel."""
        event.ignore()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The field's edge, the choice and the arrows."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        active = self.hasFocus() or self.underMouse()
        painter.setPen(self.look.colour("accent" if self.hasFocus() else "ink_3" if active else "control"))
        painter.setBrush(self.look.colour("sunken" if self.look.name == "dark" else "surface"))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6)
        left = self._paint_picture(painter)
        place = self.rect().adjusted(left, 0, -30, 0)
        text = self.currentText() if self.currentIndex() >= 0 else self.placeholderText()
        painter.setFont(self.font())
        painter.setPen(self.look.colour("ink" if self.currentIndex() >= 0 and self.isEnabled() else "ink_3"))
        fitted = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, place.width())
        painter.drawText(place, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, fitted)
        arrows = QRectF(self.width() - 24, (self.height() - 14) / 2, 14, 14)
        paint_icon(painter, "updown", arrows, self.look, "ink_3")

    def _paint_picture(self, painter: QPainter) -> int:
        picture = self.itemIcon(self.currentIndex()) if self.currentIndex() >= 0 else QIcon()
        if picture.isNull():
            return 10
        picture.paint(painter, 10, (self.height() - ICON) // 2, ICON, ICON)
        return 10 + ICON + 7
