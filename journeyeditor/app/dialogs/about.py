"""What program this is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from journeyeditor import __version__
from journeyeditor.app.dialogs.frame import Frame
from journeyeditor.app.widgets.label import paragraph

if TYPE_CHECKING:
    from journeyeditor.app.window import Window


class AboutDialog(Frame):
    """Name, version, what it is for, licence."""

    def __init__(self, window: Window) -> None:
        """In the window's words."""
        words = window.words
        super().__init__(window, "Journey Editor")
        self.body.addWidget(paragraph(words.tr("app.version", version=__version__), 12, tone="third"))
        self.body.addWidget(paragraph(words.tr("app.about.what")))
        self.body.addWidget(paragraph(words.tr("app.about.licence"), 12, tone="second"))
        self.finish_with(words.tr("app.ok")).clicked.connect(self.accept)
