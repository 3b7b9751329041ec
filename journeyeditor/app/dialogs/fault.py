"""Says that something of ours went wrong, that the work is kept, and shows the report to copy."""

from __future__ import annotations

import platform
import traceback
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import qVersion
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPlainTextEdit

from journeyeditor import __version__
from journeyeditor.app.dialogs.frame import Frame
from journeyeditor.app.theme import font
from journeyeditor.app.widgets.buttons import push_button
from journeyeditor.app.widgets.label import paragraph

if TYPE_CHECKING:
    from journeyeditor.app.window import Window

WIDTH, HEIGHT = 560, 200


class FaultDialog(Frame):
    """The report can be read and copied; nothing is sent anywhere."""

    def __init__(self, window: Window, report: str) -> None:
        """`report` as `report` makes it."""
        words = window.words
        super().__init__(window, words.tr("app.fault"), WIDTH)
        self.body.addWidget(paragraph(words.tr("app.fault.kept")))
        self.report = QPlainTextEdit(report)
        self.report.setReadOnly(True)
        self.report.setFont(font(11.5))
        self.report.setFixedHeight(HEIGHT)
        self.report.setTabChangesFocus(True)
        self.report.setAccessibleName(words.tr("app.fault.report"))
        self.body.addWidget(self.report)
        self.copied = push_button(window.look, words.tr("app.fault.copy"), "copy")
        self.copied.clicked.connect(self.on_copy)
        self.finish_with(words.tr("app.fault.go_on"), between=self.copied).clicked.connect(self.accept)

    def on_copy(self) -> None:
        """Puts the report on the clipboard, and says so."""
        QGuiApplication.clipboard().setText(self.report.toPlainText())
        self.copied.setText(self.owner.words.tr("app.fault.copied"))


def report(error: BaseException) -> str:
    """Versions and the trace, without the person's folder and without anything of the project."""
    versions = (
        f"Journey Editor {__version__}",
        f"Python {platform.python_version()}, Qt {qVersion()}",
        f"{platform.system()} {platform.release()} {platform.machine()}",
    )
    trace = "".join(traceback.format_exception(error))
    return "\n".join((*versions, "", trace)).replace(str(Path.home()), "~")
