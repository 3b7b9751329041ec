"""A fault of ours: the work is in the file already; the window says so and offers the report as text to copy."""

from __future__ import annotations

import sys
from types import TracebackType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from journeyeditor.app.window import Window


class Faults:
    """What Python calls for an error that nobody caught, for one window; one dialog at a time."""

    def __init__(self, window: Window) -> None:
        """`install` puts it in the place of Python's own."""
        self.window = window
        self.asking = False

    def install(self) -> None:
        """From now on errors are told in the window, besides being printed."""
        sys.excepthook = self.on_fault

    def on_fault(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        """Prints it as Python does, and tells it."""
        sys.__excepthook__(kind, error, trace)
        if self.asking or not issubclass(kind, Exception):
            return
        self.asking = True
        from journeyeditor.app.dialogs.fault import FaultDialog, report

        dialog = FaultDialog(self.window, report(error))
        dialog.finished.connect(self.on_answer)
        dialog.open()

    def on_answer(self) -> None:
        """The next fault is told again."""
        self.asking = False
