"""A strip of tabs in a bar: which view, or which kind of print, is shown."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from journeyeditor.app.icons import paint_icon
from journeyeditor.app.theme import Look, font

HEIGHT, SIDE, ICON, GAP = 48, 10, 16, 7
SHORT = ICON + 2 * SIDE
"""A tab without its word."""
STEPS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}


class TabButton(QAbstractButton):
    """One tab: icon, word, and a line below while it is the one shown."""

    def __init__(self, look: Look, name: str, icon: str, text: str) -> None:
        """`name` is the view's."""
        super().__init__()
        self.look, self.view, self.sign = look, name, icon
        self.setText(text)
        self.setCheckable(True)
        self.setAutoExclusive(True)
        self.setAccessibleName(text)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.short = False

    def sizeHint(self) -> QSize:
        """Wide enough for the word in its bolder weight."""
        word = QFontMetricsF(font(13, 600)).horizontalAdvance(self.text())
        return QSize(round(2 * SIDE + ICON + GAP + word) + 1, HEIGHT)

    def shorten(self, short: bool) -> None:
        """Shows the icon alone, with the word in the tooltip, or both."""
        self.short = short
        self.setToolTip(self.text() if short else "")

    def paintEvent(self, event: QPaintEvent) -> None:
        """Icon, word, line."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        role = "ink" if self.isChecked() or self.underMouse() else "ink_2"
        paint_icon(painter, self.sign, QRectF(SIDE, (HEIGHT - ICON) / 2, ICON, ICON), self.look, role)
        if not self.short:
            painter.setFont(font(13, 600 if self.isChecked() else 500))
            painter.setPen(self.look.colour(role))
            left = SIDE + ICON + GAP
            box = QRectF(left, 0, self.width() - left, HEIGHT)
            painter.drawText(box, int(Qt.AlignmentFlag.AlignVCenter) | int(Qt.TextFlag.TextSingleLine), self.text())
        if self.isChecked():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self.look.colour("accent"))
            painter.drawRoundedRect(QRectF(SIDE, HEIGHT - 2, self.width() - 2 * SIDE, 2), 1, 1)


class TabStrip(QWidget):
    """`picked(name)` is told when a person picks a tab; Left and Right go to the neighbour."""

    picked = Signal(str)

    def __init__(self, look: Look, views: Sequence[tuple[str, str, str]]) -> None:
        """`views`: name, icon and words of each."""
        super().__init__()
        self.buttons = {name: TabButton(look, name, icon, text) for name, icon, text in views}
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        for name, button in self.buttons.items():
            button.setParent(self)
            button.clicked.connect(lambda _=False, picked=name: self.picked.emit(picked))

    def sizeHint(self) -> QSize:
        """With every word."""
        return QSize(sum(button.sizeHint().width() for button in self.buttons.values()), HEIGHT)

    def minimumSizeHint(self) -> QSize:
        """With icons alone but for the one shown, the widest of them."""
        widest = max((button.sizeHint().width() for button in self.buttons.values()), default=0)
        return QSize(widest + (len(self.buttons) - 1) * SHORT, HEIGHT)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Sees whether the words have room."""
        super().resizeEvent(event)
        self._place()

    def _place(self) -> None:
        short, x = self.width() < self.sizeHint().width(), 0
        for button in self.buttons.values():
            button.shorten(short and not button.isChecked())
            width = SHORT if button.short else button.sizeHint().width()
            button.setGeometry(x, 0, width, HEIGHT)
            x += width

    def show_view(self, name: str) -> None:
        """Marks a view as the one shown, without telling."""
        self.buttons[name].setChecked(True)
        self._place()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Goes to the neighbour."""
        step, names = STEPS.get(Qt.Key(event.key()), 0), list(self.buttons)
        here = next((i for i, name in enumerate(names) if self.buttons[name].isChecked()), 0)
        if not step or not 0 <= here + step < len(names):
            super().keyPressEvent(event)
            return
        self.buttons[names[here + step]].setFocus()
        self.buttons[names[here + step]].click()
