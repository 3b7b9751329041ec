"""The print window, and sheets as their PDF shows them."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import partial
from pathlib import Path

from PySide6.QtGui import QImage
from PySide6.QtTest import QTest

from journeyeditor import api
from journeyeditor.api import PrintOptions
from journeyeditor.app.demo import claim_of
from journeyeditor.app.printing.choices import Kind
from journeyeditor.app.printing.window import PrintWindow
from journeyeditor.export import pdf_to_png
from journeyeditor.resources import resource
from tests.pictures.windows import REST, SAMPLE, window_on

DAY = date(2026, 11, 12)
DPI = 72


def print_window(folder: Path) -> QImage:
    """A poster whose even seams cut cards, what is found first being chosen."""
    with window_on(folder, "light") as window:
        window.show_place(claim_of(window.project).id, claim_of(window.project).path[0].id)
        window.run("file.export")
        (printing,) = window.findChildren(PrintWindow)
        printing.settings.on_kind(Kind.POSTER)
        printing.settings.paper.tell(even_seams=True)
        while printing.planner.busy:
            QTest.qWait(50)
        QTest.qWait(REST)
        assert printing.prepared is not None
        printing.preflight.show_chosen(printing.prepared.findings[0])
        image = printing.grab().toImage()
        printing.reject()
        return image


def sheet(options: PrintOptions, number: int, folder: Path) -> QImage:
    """One of the sheets of the accident claim, rasterised from its PDF."""
    opened = api.load(resource("samples", f"{SAMPLE}.journey.json"))
    claim = claim_of(opened.project)
    api.export(opened.project, folder / "a.pdf", journey=claim.id, options=options, read_asset=opened.read_asset)
    pdf_to_png(folder / "a.pdf", number, DPI, folder / "a.png")
    return QImage(str(folder / "a.png"))


PAPERS: dict[str, Callable[[Path], QImage]] = {
    "print-window": print_window,
    "map-poster": partial(sheet, PrintOptions("A3", day=DAY), 0),
    "print-book": partial(sheet, PrintOptions(book=True, paper="A4", day=DAY), 3),
}
"""By the name of the file."""
