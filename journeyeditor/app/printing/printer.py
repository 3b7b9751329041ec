"""The very sheets on a real printer, through the platform's dialog: at 100 %, the only margins those of the sheets."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from functools import partial
from pathlib import Path

from PySide6.QtCore import QMarginsF, QSizeF
from PySide6.QtGui import QPageLayout, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QDialog, QWidget

from journeyeditor.api.prepared import Prepared
from journeyeditor.app.printing.arranging import map_sheet
from journeyeditor.app.printing.paper_fonts import PaperFonts
from journeyeditor.app.printing.sheet_painter import SheetPainter
from journeyeditor.drawing import Sheet
from journeyeditor.errors import ExportError
from journeyeditor.export.paper import MM
from journeyeditor.export.writing import writing

POINTS_AN_INCH = 72
DOTS_AN_INCH = 300
"""What pictures are printed with at most."""

SAME = 3.0
"""Papers whose sides differ by less are one, pt."""


def printer_for(prepared: Prepared) -> QPrinter:
    """A printer set to the paper of the first map sheet, in full page mode, so that nothing is scaled or moved."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setDocName(prepared.title)
    printer.setFullPage(True)
    printer.setPageLayout(page_layout(map_sheet(prepared)))
    if prepared.palette.endswith("greyscale"):
        printer.setColorMode(QPrinter.ColorMode.GrayScale)
    return printer


def page_layout(sheet: Sheet, other: QPageSize | None = None) -> QPageLayout:
    """A sheet's paper as printers name it, or another paper, lying as the sheet; the only margins are the sheet's."""
    short, long = sorted(sheet.size)
    known = QPageSize(QPageSize.id(QSizeF(short, long), QPageSize.Unit.Point, QPageSize.SizeMatchPolicy.FuzzyMatch))
    own = QPageSize(QSizeF(short, long), QPageSize.Unit.Point, "", QPageSize.SizeMatchPolicy.ExactMatch)
    wide = sheet.size[0] > sheet.size[1]
    lies = QPageLayout.Orientation.Landscape if wide else QPageLayout.Orientation.Portrait
    paper = known if known.id() != QPageSize.PageSizeId.Custom else own
    made = QPageLayout(other or paper, lies, QMarginsF())
    made.setMode(QPageLayout.Mode.FullPageMode)
    return made


def ask_printer(parent: QWidget, printer: QPrinter, count: int) -> bool:
    """Asks for the printer, the copies and the pages in the platform's dialog; False where that is left."""
    dialog = QPrintDialog(printer, parent)
    dialog.setOption(QPrintDialog.PrintDialogOption.PrintPageRange)
    dialog.setMinMax(1, count)
    dialog.setFromTo(1, count)
    return dialog.exec() == QDialog.DialogCode.Accepted


def always(_done: int, _of: int) -> bool:
    """Goes on to the end."""
    return True


def print_sheets(
    printer: QPrinter,
    prepared: Prepared,
    read_asset: Callable[[str], bytes],
    goes_on: Callable[[int, int], bool] = always,
) -> int:
    """Prints the sheets that were asked for, a page each, in any thread; 0 where `goes_on` (done, of) ends it.

    Raises ExportError where the printer takes none, or its paper is smaller than the sheets.
    """
    other = _other_paper(printer, prepared)
    chosen = list(wanted_sheets(printer, prepared.sheets))
    scales = [view.scale for sheet in chosen for view in sheet.views]
    density = DOTS_AN_INCH / POINTS_AN_INCH * max(scales, default=1.0)
    sheets = SheetPainter(prepared.palette, read_asset, PaperFonts(), density)
    try:
        with _whole_file(printer):
            _print(printer, sheets, [(sheet, page_layout(sheet, other)) for sheet in chosen], goes_on)
    except EndedError:
        return 0
    return len(chosen)


class EndedError(Exception):
    """A person ended the print."""


@contextmanager
def _whole_file(printer: QPrinter) -> Iterator[None]:
    """A print to a file is in its place at the end, or leaves what was there. Raises ExportError."""
    name = printer.outputFileName()
    if not name:
        yield
        return
    with writing(Path(name)) as file:
        printer.setOutputFileName(file.name)
        try:
            yield
        finally:
            printer.setOutputFileName(name)
        if not Path(file.name).read_bytes()[-16:].rstrip().endswith(b"%%EOF"):
            raise ExportError("print_window.printer_failed", printer=name)


def _print(
    printer: QPrinter,
    sheets: SheetPainter,
    pages: Sequence[tuple[Sheet, QPageLayout]],
    goes_on: Callable[[int, int], bool],
) -> None:
    """A page for each sheet. Raises ExportError, EndedError."""
    painter = QPainter()
    try:
        for number, (sheet, layout) in enumerate(pages):
            sheets.goes_on = partial(goes_on, number, len(pages))
            if sheets.goes_on():
                printer.setPageLayout(layout)
                if not (printer.newPage() if number else painter.begin(printer)):
                    printer.abort()
                    name = printer.printerName() or printer.outputFileName()
                    raise ExportError("print_window.printer_failed", printer=name)
                _paint(painter, printer, sheets, sheet)
            if not sheets.goes_on():
                printer.abort()
                raise EndedError
    finally:
        if painter.isActive():
            painter.end()


def _other_paper(printer: QPrinter, prepared: Prepared) -> QPageSize | None:
    """The paper that was chosen in the dialog, where it is not the sheets'. Raises ExportError where it is smaller."""
    paper = printer.pageLayout().pageSize()
    if paper == page_layout(map_sheet(prepared)).pageSize():
        return None
    if not fits(printer, prepared.sheets):
        size = paper.sizePoints()
        sides = {"paper": paper_words((size.width(), size.height())), "sheets": paper_words(map_sheet(prepared).size)}
        raise ExportError("print_window.paper_too_small", **sides)
    return paper


def wanted_sheets(printer: QPrinter, sheets: Sequence[Sheet]) -> Iterator[Sheet]:
    """The sheets of the range asked for, as often as asked for where the printer makes no copies itself."""
    ranged = printer.printRange() == QPrinter.PrintRange.PageRange and printer.fromPage() > 0
    chosen = sheets[printer.fromPage() - 1 : printer.toPage()] if ranged else sheets
    copies = 1 if printer.supportsMultipleCopies() else max(1, printer.copyCount())
    if printer.collateCopies():
        return (sheet for _ in range(copies) for sheet in chosen)
    return (sheet for sheet in chosen for _ in range(copies))


def fits(printer: QPrinter, sheets: Sequence[Sheet]) -> bool:
    """Whether every sheet is whole on the paper that was chosen."""
    own = printer.pageLayout().fullRectPoints()
    paper = sorted((own.width(), own.height()))
    return all(side <= most + SAME for sheet in sheets for side, most in zip(sorted(sheet.size), paper, strict=True))


def paper_words(size: tuple[float, float]) -> str:
    """The sides of a paper in mm: “297 × 210”."""
    return " × ".join(str(round(side / MM)) for side in size)


def _paint(painter: QPainter, printer: QPrinter, sheets: SheetPainter, sheet: Sheet) -> None:
    """One point of the sheet as one point of the paper, in its middle where the paper is another."""
    scale = printer.resolution() / POINTS_AN_INCH
    painter.save()
    paper = printer.pageLayout().fullRectPoints()
    sides = zip((paper.width(), paper.height()), sheet.size, strict=True)
    x, y = ((own - side) / 2 if abs(own - side) > SAME else 0.0 for own, side in sides)
    painter.scale(scale, scale)
    painter.translate(x, y)
    sheets.paint(painter, sheet)
    painter.restore()
