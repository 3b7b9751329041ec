"""How far a print is, and a button that ends it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QProgressDialog, QWidget

from journeyeditor.words import Words

PAUSE = 400
"""A print that takes less than about so long says nothing, ms."""


class Progress:
    """A small window over another one, told before each sheet; it lets the program go on meanwhile."""

    def __init__(self, parent: QWidget, words: Words, count: int) -> None:
        """`count` is how many sheets there are, as far as is known."""
        self.words = words
        self.dialog = QProgressDialog("", words.tr("app.cancel"), 0, count, parent)
        self.dialog.setWindowTitle(words.tr("print_window.printing"))
        self.dialog.setWindowModality(Qt.WindowModality.WindowModal)
        self.dialog.setMinimumDuration(PAUSE)
        self.dialog.setMinimumWidth(320)
        self.dialog.setAutoReset(False)

    def goes_on(self, done: int, of: int) -> bool:
        """Shows how far it is; False once a person ended it."""
        self.dialog.setMaximum(of)
        self.dialog.setLabelText(self.words.tr("print_window.printing_sheet", number=done + 1, count=of))
        self.dialog.setValue(done)
        return not self.dialog.wasCanceled()

    def end(self) -> None:
        """Closes it."""
        self.dialog.close()
        self.dialog.deleteLater()
