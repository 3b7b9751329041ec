"""Sheets on a printer: the very places of the exported PDF, at 100 %; what the dialog says is obeyed."""

from __future__ import annotations

import gc
import re
import weakref
from collections.abc import Callable
from pathlib import Path
from threading import Event

import pytest
from PySide6.QtCore import QMarginsF, QSizeF, Qt, QTimer
from PySide6.QtGui import QPageLayout, QPageSize
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QWidget

import pypdfium2
from journeyeditor import api
from journeyeditor.api import PrintOptions
from journeyeditor.api.prepared import Prepared, Wanted, prepare, write_prepared
from journeyeditor.app.canvas.faces import RawFonts
from journeyeditor.app.canvas.images import Pictures
from journeyeditor.app.canvas.inks import Inks
from journeyeditor.app.dialogs.message import MessageDialog
from journeyeditor.app.printing.paper_fonts import with_name
from journeyeditor.app.printing.printer import page_layout, print_sheets, printer_for, wanted_sheets
from journeyeditor.app.printing.progress import Progress
from journeyeditor.app.printing.sheet_painter import PaperCompiler
from journeyeditor.app.printing.window import PrintWindow
from journeyeditor.app.window import Window
from journeyeditor.drawing import GlyphRun, Rect, Sheet, whole
from journeyeditor.errors import ExportError
from journeyeditor.export.paper import MM
from journeyeditor.model import evolve
from journeyeditor.resources import resource
from journeyeditor.text.faces import face
from tests.app.conftest import pump
from tests.app.printing.test_window import shown
from tests.test_print_equals_screen import TOLERANCE, alone, distance, inked, on_paper
from tests.waiting import LONG, until


@pytest.fixture(scope="module")
def opened() -> api.Opened:
    """The sample."""
    return api.load(resource("samples", "car-insurance.journey.json"))


def prepared(opened: api.Opened, options: PrintOptions) -> Prepared:
    """The accident claim's sheets."""
    return prepare(opened.project, Wanted(options, (api.find_journey(opened.project, "Car accident claim").id,)))


def to_pdf(made: Prepared, path: Path) -> QPrinter:
    """A printer that prints to a file."""
    printer = printer_for(made)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(path))
    return printer


def ink(path: Path, page: int) -> Rect:
    """The box of what is printed on a page, pt."""
    found = inked(on_paper(path, page))
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("options", "page"),
    [
        (PrintOptions("A3"), 0),
        (PrintOptions("A3", tile="A4"), 2),
        (PrintOptions("A4", pages="2x1"), 1),
        (PrintOptions("500x400mm"), 0),
        (PrintOptions("A2", landscape=False), 0),
    ],
    ids=["one sheet", "tile", "page", "own size", "upright"],
)
def test_the_printer_gets_what_the_file_gets(
    opened: api.Opened, options: PrintOptions, page: int, tmp_path: Path, qt_application: QApplication
) -> None:
    made = prepared(opened, options)
    assert print_sheets(to_pdf(made, tmp_path / "printed.pdf"), made, opened.read_asset) == len(made.sheets)
    write_prepared(made, tmp_path / "written.pdf", opened.read_asset)
    assert distance(ink(tmp_path / "printed.pdf", page), ink(tmp_path / "written.pdf", page)) <= TOLERANCE


def test_each_key_is_printed_where_it_is_written(
    opened: api.Opened, tmp_path: Path, qt_application: QApplication
) -> None:
    drawing = prepared(opened, PrintOptions("A3")).sheets[0].views[0].drawing
    shown = [alone(group, node) for group, node in drawing.nodes()][::3]
    sheets = tuple(Sheet(one.size, (whole(one),), str(index)) for index, one in enumerate(shown))
    made = Prepared("Keys", "print", sheets)
    print_sheets(to_pdf(made, tmp_path / "printed.pdf"), made, opened.read_asset)
    write_prepared(made, tmp_path / "written.pdf", opened.read_asset)
    compared = 0
    for page, one in enumerate(shown):
        theirs = inked(on_paper(tmp_path / "written.pdf", page))
        if theirs is not None:
            assert distance(ink(tmp_path / "printed.pdf", page), theirs) <= TOLERANCE, one.groups[0].nodes[0].key
            compared += 1
    assert compared > 75


def test_the_paper_is_that_of_each_sheet(opened: api.Opened, tmp_path: Path, qt_application: QApplication) -> None:
    made = prepared(opened, PrintOptions("A3", tile="A4"))
    assert page_layout(made.sheets[-1]).pageSize().id() == QPageSize.PageSizeId.A4
    print_sheets(to_pdf(made, tmp_path / "printed.pdf"), made, opened.read_asset)
    document = pypdfium2.PdfDocument(tmp_path / "printed.pdf")
    printed = [document[index].get_size() for index in range(len(document))]
    document.close()
    assert len(printed) == len(made.sheets)
    for size, sheet in zip(printed, made.sheets, strict=True):
        assert size == pytest.approx(sheet.size, abs=1.0)


def test_text_and_lines_stay_vectors(opened: api.Opened, tmp_path: Path, qt_application: QApplication) -> None:
    made = prepared(opened, PrintOptions("A3"))
    print_sheets(to_pdf(made, tmp_path / "printed.pdf"), made, opened.read_asset)
    data = (tmp_path / "printed.pdf").read_bytes()
    pictures = [int(width) for width in re.findall(rb"/Width (\d+)", data)]
    assert len(data) > 50_000
    assert max(pictures, default=0) < 1000


def test_text_is_printed_with_its_fonts(opened: api.Opened, tmp_path: Path, qt_application: QApplication) -> None:
    made = prepared(opened, PrintOptions("A0", tile="A4"))
    print_sheets(to_pdf(made, tmp_path / "printed.pdf"), made, opened.read_asset)
    document = pypdfium2.PdfDocument(tmp_path / "printed.pdf")
    words = document[1].get_textpage().get_text_bounded()
    document.close()
    assert "From the first comparison to the renewal" in words
    assert (tmp_path / "printed.pdf").read_bytes().count(b"/FontFile2") >= 4
    assert (tmp_path / "printed.pdf").stat().st_size < 40_000 * len(made.sheets), "as outlines it took 150 kB a sheet"


@pytest.mark.parametrize(
    "text", ["رحلة العميل", "מסע הלקוח", "ग्राहक यात्रा", "Путь клиента", "การเดินทาง", "Ελλάδα", "🚗 ✓"]
)
def test_every_script_is_printed_where_it_is_written(
    opened: api.Opened, text: str, tmp_path: Path, qt_application: QApplication
) -> None:
    journey = api.find_journey(opened.project, "Car accident claim")
    project = evolve(opened.project, journeys=(evolve(journey, title=text, finding=""),))
    made = prepare(project, Wanted(PrintOptions("A3"), (journey.id,)))
    drawing = made.sheets[0].views[0].drawing
    size = max(run.size for _, node in drawing.nodes() for run in node.marks if isinstance(run, GlyphRun))
    only = next(
        alone(group, node)
        for group, node in drawing.nodes()
        if any(isinstance(run, GlyphRun) and run.size == size for run in node.marks)
    )
    said = "".join(run.shape.text for run in only.groups[0].nodes[0].marks if isinstance(run, GlyphRun))
    assert sorted(said.replace(" ", "")) == sorted(text.replace(" ", ""))
    one = Prepared(text, "print", (Sheet(only.size, (whole(only),), ""),))
    print_sheets(to_pdf(one, tmp_path / "printed.pdf"), one, opened.read_asset)
    write_prepared(one, tmp_path / "written.pdf", opened.read_asset)
    assert distance(ink(tmp_path / "printed.pdf", 0), ink(tmp_path / "written.pdf", 0)) <= TOLERANCE


def test_a_font_whose_table_of_names_is_short_keeps_its_name() -> None:
    data = face("inter-400").data
    renamed = with_name(data, "JE 1")
    assert renamed is not None
    assert len(renamed) == len(data)
    assert renamed != data
    assert with_name(data, "J" * 4000) is None


def test_nothing_of_a_print_outlives_it(opened: api.Opened, tmp_path: Path, qt_application: QApplication) -> None:
    """Qt's fonts may only be let go in the thread that made them: no cycle may keep them for the collector."""
    made, kept = prepared(opened, PrintOptions("A3")), []
    gc.collect()
    gc.disable()
    try:
        with pytest.MonkeyPatch.context() as patch:

            def compiler(inks: Inks, fonts: RawFonts, pictures: Pictures) -> PaperCompiler:
                found = PaperCompiler(inks, fonts, pictures)
                kept.append(weakref.ref(found.fonts))
                return found

            patch.setattr("journeyeditor.app.printing.sheet_painter.PaperCompiler", compiler)
            print_sheets(to_pdf(made, tmp_path / "printed.pdf"), made, opened.read_asset)
        assert len(kept) == 1
        assert kept[0]() is None
    finally:
        gc.enable()


def test_ranges_and_copies_are_obeyed(opened: api.Opened, qt_application: QApplication) -> None:
    made = prepared(opened, PrintOptions("A3", tile="A4"))
    printer = printer_for(made)
    printer.setPrintRange(QPrinter.PrintRange.PageRange)
    printer.setFromTo(2, 3)
    assert [sheet.name for sheet in wanted_sheets(printer, made.sheets)] == ["A1", "B1"]
    printer.setPrintRange(QPrinter.PrintRange.AllPages)
    assert len([*wanted_sheets(printer, made.sheets)]) == len(made.sheets)


def test_a_printer_that_stops_half_way_is_told(
    opened: api.Opened, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qt_application: QApplication
) -> None:
    made = prepared(opened, PrintOptions("A4", pages="2x1"))
    monkeypatch.setattr(QPrinter, "newPage", lambda _: False)
    (tmp_path / "half.pdf").write_bytes(b"of before")
    with pytest.raises(ExportError, match="printer_failed"):
        print_sheets(to_pdf(made, tmp_path / "half.pdf"), made, opened.read_asset)
    assert [(path.name, path.read_bytes()) for path in tmp_path.iterdir()] == [("half.pdf", b"of before")]
    monkeypatch.undo()
    assert print_sheets(to_pdf(made, tmp_path / "whole.pdf"), made, opened.read_asset) == 2


def test_grey_sheets_are_printed_in_grey(opened: api.Opened, qt_application: QApplication) -> None:
    for ink_saving in (False, True):
        made = prepared(opened, PrintOptions("A4", greyscale=True, ink_saving=ink_saving))
        assert printer_for(made).colorMode() is QPrinter.ColorMode.GrayScale
    assert printer_for(prepared(opened, PrintOptions("A4"))).colorMode() is QPrinter.ColorMode.Color


def test_smaller_paper_is_refused_and_larger_keeps_the_size(
    opened: api.Opened, tmp_path: Path, qt_application: QApplication
) -> None:
    made = prepared(opened, PrintOptions("A4", pages="2x1"))
    printer = to_pdf(made, tmp_path / "small.pdf")
    printer.setPageSize(QPageSize(QPageSize.PageSizeId.A5))
    with pytest.raises(ExportError, match="paper_too_small"):
        print_sheets(printer, made, opened.read_asset)
    assert not (tmp_path / "small.pdf").exists()
    large = to_pdf(made, tmp_path / "large.pdf")
    large.setPageSize(
        QPageSize(QSizeF(*(side + 20 * MM for side in sorted(made.sheets[0].size))), QPageSize.Unit.Point)
    )
    print_sheets(large, made, opened.read_asset)
    write_prepared(made, tmp_path / "written.pdf", opened.read_asset)
    printed, written = ink(tmp_path / "large.pdf", 0), ink(tmp_path / "written.pdf", 0)
    assert distance(printed, written.moved(10 * MM, 10 * MM)) <= 0.5


class Dialog:
    """The platform's dialog, replaced: takes what the window sets, and answers."""

    def __init__(self, path: Path, *, yes: bool) -> None:
        """Prints to a file."""
        self.path, self.yes, self.asked = path, yes, 0

    def __call__(self, parent: QWidget, printer: QPrinter, count: int) -> bool:
        """As `ask_printer`."""
        self.asked += 1
        assert printer.fullPage()
        assert isinstance(parent, PrintWindow)
        printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        printer.setOutputFileName(str(self.path))
        return self.yes


def test_enter_and_ctrl_p_print(window: Window, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    dialog = Dialog(tmp_path / "no.pdf", yes=False)
    monkeypatch.setattr("journeyeditor.app.printing.printer.ask_printer", dialog)
    printing = shown(window, "file.print")
    QTest.keyClick(printing, Qt.Key.Key_Return)
    QTest.keyClick(printing, Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    assert dialog.asked == 2
    assert printing.isVisible()
    assert not dialog.path.exists()
    dialog.yes, dialog.path = True, tmp_path / "printed.pdf"
    QTest.mouseClick(printing.print, Qt.MouseButton.LeftButton)
    until(lambda: window.toast.text() == "1 sheet printed")
    document = pypdfium2.PdfDocument(dialog.path)
    assert len(document) == 1
    document.close()


class Held:
    """A printer that waits before its first sheet until it may go on."""

    def __init__(self) -> None:
        """Waits."""
        self.free = Event()

    def __call__(
        self,
        printer: QPrinter,
        made: Prepared,
        read_asset: Callable[[str], bytes],
        goes_on: Callable[[int, int], bool],
    ) -> int:
        """As `print_sheets`."""
        goes_on(0, 26)
        assert self.free.wait(LONG)
        return print_sheets(printer, made, read_asset, goes_on)


def test_the_window_lives_while_it_prints(window: Window, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    held = Held()
    monkeypatch.setattr("journeyeditor.app.printing.printer.ask_printer", Dialog(tmp_path / "printed.pdf", yes=True))
    monkeypatch.setattr("journeyeditor.app.printing.progress.print_sheets", held)
    printing = shown(window, "file.print")
    QTest.mouseClick(printing.print, Qt.MouseButton.LeftButton)
    progress = printing.findChild(Progress)
    assert isinstance(progress, Progress)
    until(lambda: progress.labelText() == "Sheet 1 of 26 is being printed")
    assert progress.isVisible()
    assert progress.isModal()
    moved: list[int] = []
    QTimer.singleShot(0, lambda: moved.append(1))
    until(lambda: moved)
    printing.on_print()
    assert len(printing.findChildren(Progress)) == 1, "one print at a time"
    held.free.set()
    until(lambda: window.toast.text() == "1 sheet printed")
    assert not window.findChildren(Progress)


def test_a_print_is_ended_before_its_first_sheet(
    window: Window, opened: api.Opened, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    held, dialog = Held(), Dialog(tmp_path / "printed.pdf", yes=True)
    monkeypatch.setattr("journeyeditor.app.printing.printer.ask_printer", dialog)
    monkeypatch.setattr("journeyeditor.app.printing.progress.print_sheets", held)
    printing = shown(window, "file.print")
    QTest.mouseClick(printing.print, Qt.MouseButton.LeftButton)
    progress = printing.findChild(Progress)
    assert isinstance(progress, Progress)
    button = progress.findChild(QPushButton)
    assert isinstance(button, QPushButton)
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    held.free.set()
    until(lambda: not printing.printing)
    pump()
    assert printing.isVisible()
    assert not dialog.path.exists()
    assert "printed" not in window.toast.text()
    assert not printing.findChildren(Progress)


def test_a_print_that_is_ended_says_that_nothing_came(
    opened: api.Opened, tmp_path: Path, qt_application: QApplication
) -> None:
    made = prepared(opened, PrintOptions("A4", pages="2x1"))
    told: list[tuple[int, int]] = []

    def goes_on(done: int, of: int) -> bool:
        told.append((done, of))
        return done < 1

    assert print_sheets(to_pdf(made, tmp_path / "half.pdf"), made, opened.read_asset, goes_on) == 0
    assert sorted({*told}) == [(0, 2), (1, 2)]
    assert not (tmp_path / "half.pdf").exists()


def test_a_printer_that_takes_nothing_is_told(window: Window, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    dialog = Dialog(tmp_path / "none" / "printed.pdf", yes=True)
    monkeypatch.setattr("journeyeditor.app.printing.printer.ask_printer", dialog)
    printing = shown(window, "file.print")
    QTest.mouseClick(printing.print, Qt.MouseButton.LeftButton)
    until(lambda: window.findChild(MessageDialog))
    told = window.findChild(MessageDialog)
    assert isinstance(told, MessageDialog)
    assert "there is no folder" in told.sentence
    told.accept()
    until(lambda: not printing.printing)
    assert printing.isVisible()


def test_the_dialog_knows_how_many_sheets_there_are(
    opened: api.Opened, monkeypatch: pytest.MonkeyPatch, qt_application: QApplication
) -> None:
    from journeyeditor.app.printing.printer import ask_printer

    seen: list[tuple[int, int, QPageLayout]] = []

    def answer(dialog: QPrintDialog) -> int:
        seen.append((dialog.minPage(), dialog.maxPage(), dialog.printer().pageLayout()))
        return 0

    monkeypatch.setattr(QPrintDialog, "exec", answer)
    parent = QWidget()
    assert ask_printer(parent, printer_for(prepared(opened, PrintOptions("A3"))), 7) is False
    ((first, last, layout),) = seen
    assert (first, last) == (1, 7)
    assert layout.mode() == QPageLayout.Mode.FullPageMode
    assert layout.margins() == QMarginsF()
    parent.deleteLater()
