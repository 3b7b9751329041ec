"""Heads of the project panel's sections: the name, which folds the section, and the button that adds to it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QVBoxLayout, QWidget

from journeyeditor.app.desk import Desk
from journeyeditor.app.icons import paint_icon
from journeyeditor.app.theme import Look, font
from journeyeditor.app.widgets.buttons import icon_button

ARROW, GAP = 12, 5


class HeadButton(QAbstractButton):
    """The name of a section; the arrow is seen while it is folded, under the pointer or has the keyboard."""

    def __init__(self, look: Look, title: str) -> None:
        """Unfolded."""
        super().__init__()
        self.look = look
        self.setText(title)
        self.setFont(font(12, 600))
        self.setCheckable(True)
        self.setChecked(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def sizeHint(self) -> QSize:
        """The name and room for the arrow."""
        return QSize(self.fontMetrics().horizontalAdvance(self.text()) + GAP + ARROW + 2, 20)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The name, and the arrow."""
        painter = QPainter(self)
        painter.setFont(self.font())
        painter.setPen(self.look.colour("ink_2"))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignVCenter, self.text())
        if not self.isChecked() or self.underMouse() or self.hasFocus():
            x = self.fontMetrics().horizontalAdvance(self.text()) + GAP
            place = QRectF(x, (self.height() - ARROW) / 2, ARROW, ARROW)
            paint_icon(painter, "down" if self.isChecked() else "right", place, self.look, "ink_3", 2)
        painter.end()


class ListSection(QWidget):
    """A head and what stands below it. `asked(key)` asks for the action that adds; `opened` once it is unfolded."""

    asked = Signal(str)
    opened = Signal()
    menu_wanted = Signal(QPoint)

    def __init__(self, desk: Desk, title: str, action: str, parts: Sequence[QWidget], folded: bool = False) -> None:
        """`title` is a key of the words, `action` one of the table of actions."""
        super().__init__()
        words = desk.words
        self.parts = tuple(parts)
        self.head = HeadButton(desk.look, words.tr(title))
        self.head.toggled.connect(self.on_toggled)
        add = icon_button(desk.look, "plus", words.tr(f"action.{action}"), 14, 24, "ink_3")
        add.clicked.connect(lambda: self.asked.emit(action))
        self.bar = QWidget()
        row = QHBoxLayout(self.bar)
        row.setContentsMargins(14, 11, 9, 1)
        row.addWidget(self.head)
        row.addStretch(1)
        row.addWidget(add)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for part in (self.bar, *self.parts):
            column.addWidget(part)
        self.head.setChecked(not folded)

    def unfold(self) -> None:
        """Shows what is in it."""
        self.head.setChecked(True)

    def on_toggled(self, unfolded: bool) -> None:
        """Shows or hides what stands below the head."""
        for part in self.parts:
            part.setVisible(unfolded)
        if unfolded:
            self.opened.emit()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """The head has a menu of its own."""
        if self.bar.geometry().contains(event.pos()):
            self.menu_wanted.emit(event.globalPos())
