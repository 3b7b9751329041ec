"""A fault of ours: the work is in the file already; the window says so and offers the report as text to copy."""

from __future__ import annotations

import sys
import threading
from types import TracebackType
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal

if TYPE_CHECKING:
    from journeyeditor.app.window import Window


class Faults(QObject):
    """What Python calls for an error that nobody caught, in whatever thread, for one window; one dialog at a time."""

    found = Signal(object)
    """An error, told from the thread that it happened in; dialogs are for the window's own thread alone."""

    def __init__(self, window: Window) -> None:
        """`install` puts it in the place of Python's own."""
        super().__init__(window)
        self.window = window
        self.asking = False
        self.found.connect(self.tell, Qt.ConnectionType.AutoConnection)

    def install(self) -> None:
        """From now on errors are told in the window, besides being printed."""
        sys.excepthook = self.on_fault
        threading.excepthook = self.on_thread

    def on_fault(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        """Prints it as Python does, and tells it."""
        sys.__excepthook__(kind, error, trace)
        if issubclass(kind, Exception):
            self.found.emit(error)

    def on_thread(self, args: threading.ExceptHookArgs) -> None:
        """The same for a thread of Python's own."""
        if args.exc_value is not None:
            self.on_fault(args.exc_type, args.exc_value, args.exc_traceback)

    def tell(self, error: BaseException) -> None:
        """Opens the dialog, unless one is open."""
        if self.asking:
            return
        self.asking = True
        from journeyeditor.app.dialogs.fault import FaultDialog, report

        dialog = FaultDialog(self.window, report(error))
        dialog.finished.connect(self.on_answer)
        dialog.open()

    def on_answer(self) -> None:
        """The next fault is told again."""
        self.asking = False
