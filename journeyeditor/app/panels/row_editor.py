"""The field in which the name of a row is typed, over the row itself."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from journeyeditor.app.theme import font

HEIGHT = 26


class RowEditor(QLineEdit):
    """Enter and leaving keep, Esc reverts; `done(text, stay)` is called once, with None for what is not kept.

    `stay` tells that the keyboard was not taken elsewhere.
    """

    def __init__(self, host: QWidget, text: str, place: QRect, done: Callable[[str | None, bool], object]) -> None:
        """Opens at a place of its host, px, all of the text chosen."""
        super().__init__(text, host)
        self.done: Callable[[str | None, bool], object] | None = done
        self.setFont(font(13))
        self.setProperty("look", "row")
        self.setProperty("ownRing", True)
        self.setGeometry(place)
        self.selectAll()
        self.show()
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def finish(self, keep: bool, stay: bool = False) -> None:
        """Ends the typing."""
        done, self.done = self.done, None
        if done is not None:
            self.hide()
            self.deleteLater()
            done(self.text().strip() if keep else None, stay)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter and Esc end it."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Escape):
            self.finish(event.key() != Qt.Key.Key_Escape, stay=True)
            event.accept()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Leaving keeps what was typed; the field's own menu is not leaving."""
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self.finish(True)
