"""One sentence about what went wrong."""

from __future__ import annotations

from typing import TYPE_CHECKING

from journeyeditor.app.dialogs.frame import Frame
from journeyeditor.app.widgets.label import paragraph
from journeyeditor.errors import Message

if TYPE_CHECKING:
    from journeyeditor.app.window import Window


class MessageDialog(Frame):
    """A sentence and one button."""

    def __init__(self, window: Window, sentence: str) -> None:
        """Says a sentence."""
        super().__init__(window, window.words.tr("app.did_not_work"))
        self.sentence = sentence
        self.body.addWidget(paragraph(sentence))
        self.finish_with(window.words.tr("app.ok")).clicked.connect(self.accept)


def tell(window: Window, what: Message) -> None:
    """Says it and goes on; the window waits for the person, the program does not."""
    MessageDialog(window, window.words.message(what)).open()
