"""A print away from the window: how far it is, a button that ends it, and how it ended."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, QThread, Signal
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QProgressBar, QProgressDialog, QWidget

from journeyeditor.api.prepared import Prepared
from journeyeditor.app.printing.printer import print_sheets
from journeyeditor.errors import JourneyEditorError
from journeyeditor.words import Words


class Printing(QThread):
    """One print. `reached(done, of)`, then `printed(count, printer)`, 0 where it was ended, or `failed(Message)`."""

    reached = Signal(int, int)
    printed = Signal(int, str)
    failed = Signal(object)

    def __init__(
        self, printer: QPrinter, prepared: Prepared, read_asset: Callable[[str], bytes], parent: QObject
    ) -> None:
        """On a printer that nobody else uses meanwhile."""
        super().__init__(parent)
        self.printer, self.prepared, self.read_asset = printer, prepared, read_asset
        self.ended = False
        self._told = -1

    def end(self) -> None:
        """Nothing comes out of the printer any more; the thread stops soon."""
        self.ended = True

    def run(self) -> None:
        """Prints, in the thread."""
        try:
            count = print_sheets(self.printer, self.prepared, self.read_asset, self._goes_on)
        except JourneyEditorError as error:
            self.failed.emit(error.message)
        else:
            self.printed.emit(count, self.printer.printerName())

    def _goes_on(self, done: int, of: int) -> bool:
        if done != self._told:
            self._told = done
            self.reached.emit(done, of)
        return not self.ended


class Progress(QProgressDialog):
    """A small window over another one, from the first sheet on; it is gone when the print is."""

    def __init__(self, parent: QWidget, words: Words, job: Printing) -> None:
        """Shows itself. Cancel and Esc end the job."""
        super().__init__("", words.tr("app.cancel"), 0, 0, parent)
        self.words = words
        self.setWindowTitle(words.tr("print_window.printing"))
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.setMinimumWidth(340)
        bar = QProgressBar()
        bar.setTextVisible(False)
        self.setBar(bar)
        self.setAutoReset(False)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.show_reached(0, len(job.prepared.sheets))
        job.reached.connect(self.show_reached)
        self.canceled.connect(job.end)
        job.finished.connect(self.close)
        self.show()

    def show_reached(self, done: int, of: int) -> None:
        """How far it is; of one sheet the bar only moves."""
        self.setMaximum(of if of > 1 else 0)
        number = min(done + 1, of)
        self.setLabelText(self.words.tr("print_window.printing_sheet", number=number, count=of))
        self.setValue(done)
