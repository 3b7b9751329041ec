"""What every dialog is made of: a title, its parts, a row of buttons with one primary."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from journeyeditor.app.widgets.buttons import push_button
from journeyeditor.app.widgets.focus import FocusRing
from journeyeditor.app.widgets.label import label

if TYPE_CHECKING:
    from journeyeditor.app.window import Window


class Frame(QDialog):
    """A dialog of a window, freed when it closes."""

    def __init__(self, window: Window, title: str, width: int = 420) -> None:
        """`width` in px; the height grows with what is in it."""
        super().__init__(window)
        self.owner = window
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(title)
        self.setFixedWidth(width)
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(24, 20, 24, 20)
        self.body.setSpacing(13)
        self.body.addWidget(label(title, 17, 600))
        self.ring = FocusRing(window.look, self)

    def finish_with(
        self, yes: str, no: str = "", between: QWidget | None = None, beside: QWidget | None = None
    ) -> QPushButton:
        """The row of buttons, `between` at its left and `beside` next to the primary one, which is returned."""
        row = QHBoxLayout()
        row.setSpacing(8)
        if between is not None:
            row.addWidget(between)
        row.addStretch(1)
        if no:
            cancel = push_button(self.owner.look, no)
            cancel.clicked.connect(self.reject)
            row.addWidget(cancel)
        if beside is not None:
            row.addWidget(beside)
        primary = push_button(self.owner.look, yes, primary=True)
        primary.setStyleSheet("padding: 0 13px")
        primary.setDefault(True)
        row.addWidget(primary)
        self.body.addSpacing(4)
        self.body.addLayout(row)
        return primary
