"""The row above a picture: what the view itself offers, the filters, and at the right end a switch of the view's."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

SIDE, TOP, BOTTOM, GAP, ROW = 16, 12, 6, 8, 30


class LeadBar(QWidget):
    """Breaks into rows where it is narrow. Whatever it is given becomes its child."""

    def __init__(self) -> None:
        """Empty until `show_parts`."""
        super().__init__()
        self.setProperty("fill", "sunken")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.parts: tuple[QWidget, ...] = ()
        self.ends: tuple[QWidget, ...] = ()
        self.setFixedHeight(TOP + ROW + BOTTOM)

    def show_parts(self, parts: Sequence[QWidget], ends: Sequence[QWidget] = ()) -> None:
        """Shows these from the left, and `ends` at the right of the first row; what was there before hides."""
        for one in (*self.parts, *self.ends):
            if one not in parts and one not in ends:
                one.hide()
        for one in (*parts, *ends):
            one.setParent(self)
        self.parts, self.ends = tuple(parts), tuple(ends)
        for one in (*self.parts, *self.ends):
            one.setVisible(one.property("unused") is not True)
        self.place()

    def place(self) -> None:
        """Puts everything where it belongs."""
        right = self.width() - SIDE
        for one in reversed(self.ends):
            width = min(one.sizeHint().width(), self.width() - 2 * SIDE)
            right -= width
            one.setGeometry(right, TOP + (ROW - one.sizeHint().height()) // 2, width, one.sizeHint().height())
            right -= GAP
        x, y, edge = SIDE, TOP, right if self.ends else self.width() - SIDE
        for one in self.parts:
            if one.property("unused") is True:
                continue
            width = one.sizeHint().width()
            if x > SIDE and x + width > edge:
                x, y, edge = SIDE, y + ROW + GAP, self.width() - SIDE
            one.setGeometry(x, y, min(width, max(40, edge - x)), ROW)
            x += width + GAP
        height = y + ROW + BOTTOM
        if height != self.height():
            self.setFixedHeight(height)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width breaks at other places."""
        super().resizeEvent(event)
        self.place()

    def event(self, event: QEvent) -> bool:
        """Follows what its parts say of themselves."""
        if event.type() == QEvent.Type.LayoutRequest:
            self.place()
        return super().event(event)


def use(widget: QWidget, used: bool) -> None:
    """Shows a part of the row where it stands in it, or leaves it out."""
    widget.setProperty("unused", not used)
    row = widget.parentWidget()
    widget.setVisible(used and isinstance(row, LeadBar) and widget in (*row.parts, *row.ends))
