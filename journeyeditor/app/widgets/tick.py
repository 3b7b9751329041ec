"""A check box with its check, so that it is told by more than its colour; a dash where only some of several have it."""

from __future__ import annotations

from PySide6.QtCore import QLineF, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QCheckBox, QStyle, QStyleOptionButton

from journeyeditor.app.icons import paint_icon
from journeyeditor.app.theme import Look, font


class Tick(QCheckBox):
    """In the size of a field; a click on some makes it all."""

    def __init__(self, look: Look, word: str) -> None:
        """`word` as it is shown."""
        super().__init__(word.replace("&", "&&"))
        self.look = look
        self.setFont(font(13))

    def show_state(self, state: bool | None) -> None:
        """Shows yes, no or, with None, some; without telling."""
        kept = Qt.CheckState.PartiallyChecked if state is None else Qt.CheckState(2 * state)
        self.blockSignals(True)
        self.setTristate(state is None)
        self.setCheckState(kept)
        self.blockSignals(False)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The box, and the check or the dash in it."""
        super().paintEvent(event)
        state = self.checkState()
        if state is Qt.CheckState.Unchecked:
            return
        option = QStyleOptionButton()
        self.initStyleOption(option)
        element = QStyle.SubElement.SE_CheckBoxIndicator
        box = QRectF(self.style().subElementRect(element, option, self)).adjusted(2, 2, -2, -2)
        painter = QPainter(self)
        if state is Qt.CheckState.Checked:
            paint_icon(painter, "check", box, self.look, "on_accent", 3)
        else:
            painter.setPen(QPen(self.look.colour("accent"), 2))
            painter.drawLine(QLineF(box.left() + 1, box.center().y(), box.right() - 1, box.center().y()))
        painter.end()
