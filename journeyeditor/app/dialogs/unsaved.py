"""What to do with work that could not be written."""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from journeyeditor.app.dialogs.frame import Frame
from journeyeditor.app.widgets.buttons import push_button
from journeyeditor.app.widgets.label import paragraph
from journeyeditor.errors import Message

if TYPE_CHECKING:
    from journeyeditor.app.window import Window

WIDTH = 560
"""Four buttons stand side by side, px."""


class Answer(Enum):
    """Try again, close without the last changes, keep them in a copy, or stay."""

    AGAIN = 1
    LOSE = 2
    COPY = 3
    STAY = 0


class UnsavedDialog(Frame):
    """Says why the last changes are not in the file, and asks."""

    def __init__(self, window: Window, reason: Message | None) -> None:
        """`reason` as the session tells it."""
        words = window.words
        super().__init__(window, words.tr("app.unsaved"), WIDTH)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
        self.body.addWidget(paragraph(words.message(reason) if reason else ""))
        self.body.addWidget(paragraph(words.tr("app.unsaved.question"), tone="second"))
        lose = push_button(window.look, words.tr("app.unsaved.lose"))
        lose.clicked.connect(lambda: self.done(Answer.LOSE.value))
        copy = push_button(window.look, words.tr("action.file.copy"))
        copy.clicked.connect(lambda: self.done(Answer.COPY.value))
        again = self.finish_with(words.tr("app.unsaved.again"), words.tr("app.cancel"), lose, copy)
        again.clicked.connect(lambda: self.done(Answer.AGAIN.value))


def ask_unsaved(window: Window, reason: Message | None) -> Answer:
    """Asks and waits for the answer."""
    dialog = UnsavedDialog(window, reason)
    try:
        return Answer(dialog.exec())
    finally:
        dialog.deleteLater()
