"""Sheets in a PDF: windows onto drawings, what they show and nothing else, links, bookmarks, page labels."""

from __future__ import annotations

import re
from pathlib import Path as FilePath

import pytest

import pypdfium2
from journeyeditor.drawing import Outline, Path, Rect, Sheet, View, whole
from journeyeditor.drawing.palette import load_palette
from journeyeditor.drawing.shapes import rectangle
from journeyeditor.export import export_sheets
from journeyeditor.export.png import rasterise
from tests.export.sheets import contents, lines, objects, sheet, text_of


def test_only_what_a_window_shows_is_on_its_page(tmp_path: FilePath) -> None:
    drawing = sheet(*lines("above", "below"))
    halves = [Rect(0, 0, 200, 25), Rect(0, 25, 200, 75)]
    path = tmp_path / "halves.pdf"
    export_sheets([Sheet((200, 100), (View(drawing, half),)) for half in halves], path)
    assert [text_of(path, page).strip() for page in range(2)] == ["above", "below"]
    assert all(operators.count("Tj") + operators.count("TJ") == 1 for operators in contents(path))


def test_what_crosses_a_window_s_edge_is_cut_there(tmp_path: FilePath) -> None:
    drawing = sheet(Path(rectangle(Rect(0, 0, 200, 100)), fill="cat1"))
    path = tmp_path / "cut.pdf"
    export_sheets([Sheet((200, 100), (View(drawing, Rect(50, 0, 50, 100), 20, 0),))], path)
    raster = rasterise(path, 0, 72)
    blue = load_palette("print")["cat1"]
    inside = ["#{:02X}{:02X}{:02X}".format(*raster.at(x, 50)) == blue for x in (18, 22, 68, 72)]
    assert inside == [False, True, True, False]


def test_a_turned_view_is_read_downwards(tmp_path: FilePath) -> None:
    bar = sheet(Path(rectangle(Rect(0, 0, 20, 10)), fill="cat1"), size=(40, 10))
    path = tmp_path / "turned.pdf"
    export_sheets([Sheet((100, 100), (View(bar, Rect(0, 0, 40, 10), 50, 30, 1, 1),))], path)
    raster = rasterise(path, 0, 72)
    painted = [raster.at(55, y) != (255, 255, 255) for y in (28, 32, 48, 52)]
    assert painted == [False, True, True, False]


def test_links_lead_to_the_page_that_shows_their_place(tmp_path: FilePath) -> None:
    here = sheet(*lines("go"), id_="one", link="two")
    there = sheet(*lines("there"), id_="two")
    path = tmp_path / "links.pdf"
    export_sheets([Sheet((200, 100), (View(here, Rect(0, 0, 100, 50)),)), Sheet((200, 100), (whole(there),))], path)
    table = objects(path)
    assert sum(b"/Subtype /Link" in body for body in table.values()) == 1
    assert [b"/Annots" in body for body in table.values() if b"/Type /Page\n" in body] == [True, False]


def test_sheets_have_bookmarks_and_labels(tmp_path: FilePath) -> None:
    one = Sheet((200, 100), (whole(sheet(*lines("a"))),), "A1", "First", (Outline("Stage", 10, 10),))
    two = Sheet((200, 100), (whole(sheet(*lines("b"))),), "B1", "Second")
    path = tmp_path / "names.pdf"
    export_sheets([one, two], path)
    document = pypdfium2.PdfDocument(path)
    titles = [(entry.level, entry.get_title()) for entry in document.get_toc()]
    document.close()
    named = b"".join(body for body in objects(path).values() if b"/Nums" in body)
    assert titles == [(0, "First"), (1, "Stage"), (0, "Second")]
    assert named.index(b"(A1)") < named.index(b"(B1)")


@pytest.mark.parametrize(("language", "order"), [("en", ""), ("ar", "R2L"), ("he-IL", "R2L")])
def test_readers_turn_pages_the_way_the_language_is_read(tmp_path: FilePath, language: str, order: str) -> None:
    path = tmp_path / "pages.pdf"
    export_sheets([Sheet((200, 100), (whole(sheet(*lines("a"))),), language=language)], path)
    found = [one for one in objects(path).values() if b"/DisplayDocTitle" in one]
    assert len(found) == 1
    assert re.findall(rb"/Direction\s*/(\w+)", found[0]) == ([order.encode()] if order else [])
