"""Sheets to PDF: a book of 100 maps of 200 cards against ReportLab, its memory, and 25 tiles against one sheet.

All from ready drawings, to whole files on disk, subsetting included; the runs are interleaved.
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path as FilePath
from tempfile import TemporaryDirectory

from journeyeditor.drawing import Drawing, Rect, Sheet, View, whole
from journeyeditor.export import export_sheets
from tests.benchmarks.pdf_poster import poster, reportlab_writer, row, timed

MAPS, CARDS = 100, 200
TILES = 5
OVERLAP = 28.0
MOST_MEMORY = 150.0

MEMORY = """
import re, sys
from pathlib import Path
from tests.benchmarks.pdf_sheets import maps
from journeyeditor.export import export_sheets
from journeyeditor.drawing import Sheet, whole
def kilobytes(name):
    return int(re.search(name + r":\\s+(\\d+)", Path("/proc/self/status").read_text())[1])
sheets = [Sheet(one.size, (whole(one),), str(i), one.title) for i, one in enumerate(maps())]
Path("/proc/self/clear_refs").write_text("5")
before = kilobytes("VmRSS")
export_sheets(sheets, sys.argv[1])
print((kilobytes("VmHWM") - before) / 1024)
"""
"""What writing takes at most beyond the drawings that are there already, MB; the peak is set back before it."""


def maps() -> list[Drawing]:
    """The drawings of a book, no two cards alike."""
    return [poster(number * CARDS, CARDS).drawing for number in range(MAPS)]


def tiles(drawing: Drawing) -> list[Sheet]:
    """A drawing in five by five tiles with an overlap."""
    width, height = (side / TILES for side in drawing.size)
    size = (width + OVERLAP, height + OVERLAP)
    return [
        Sheet(size, (View(drawing, Rect(column * width, line * height, *size)),), f"{column} {line}")
        for line in range(TILES)
        for column in range(TILES)
    ]


def run() -> list[dict[str, object]]:
    """`pdf-book` and `pdf-tiles` in milliseconds, `pdf-book-memory` in MB against what it may take."""
    with TemporaryDirectory() as folder:
        base = FilePath(folder)
        return [*_book(base), *_tiles(base)]


def _book(base: FilePath) -> list[dict[str, object]]:
    made = [poster(number * CARDS, CARDS) for number in range(MAPS)]
    sheets = [Sheet(one.drawing.size, (whole(one.drawing),), str(i), "Map") for i, one in enumerate(made)]
    ours, reportlab = timed(
        lambda: export_sheets(sheets, base / "ours.pdf"), reportlab_writer(made, base / "reportlab.pdf"), rounds=3
    )
    told = subprocess.run(
        [sys.executable, "-c", MEMORY, str(base / "memory.pdf")], capture_output=True, text=True, check=True
    )
    memory = row("pdf-book-memory", float(told.stdout), MOST_MEMORY, 1.0, "MB")
    return [row("pdf-book", ours, reportlab, 0.5), memory]


def _tiles(base: FilePath) -> list[dict[str, object]]:
    drawing = poster().drawing
    one = [Sheet(drawing.size, (whole(drawing),))]
    cut = tiles(drawing)
    ours, whole_sheet = timed(
        lambda: export_sheets(cut, base / "tiles.pdf"), lambda: export_sheets(one, base / "one.pdf")
    )
    return [row("pdf-tiles", ours, whole_sheet, 2.0)]
