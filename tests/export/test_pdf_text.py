"""Text of a PDF: searchable as it was typed, in embedded subsets, where HarfBuzz put it."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import pypdfium2
from journeyeditor.drawing import GlyphRun, Shape, TextStyle
from journeyeditor.export import export_pdf
from tests.export.sheets import BODY, contents, lines, objects, sheet, text_of

TEXTS = [
    "office affinity fluffy flight",
    "AVATAR Tow truck To: Yes",
    "Élève français, « déjà vu » – Œuvre",
    "180 € de frais ; 38 % rappellent",
    "Ελληνικά κείμενα, άλφα",
    "Кириллица и ещё №",
    "in → out ← back ↗ up",
    "Tiếng Việt, Łódź, Žižek",
    "“quoted” ‘single’ … − +4",
    "Straße Übergrößenträger",
]


@pytest.mark.parametrize("text", TEXTS)
def test_text_comes_back_as_typed(text: str, tmp_path: Path) -> None:
    path = tmp_path / "text.pdf"
    export_pdf(sheet(*lines(text)), path)
    assert text_of(path).strip() == text


@pytest.mark.parametrize("weight", [400, 500, 600, 700])
@pytest.mark.parametrize("italic", [False, True])
def test_each_style_comes_back(weight: int, italic: bool, tmp_path: Path) -> None:
    style = TextStyle(8, 10, weight, "display" if weight == 600 else "text", italic, -0.015, tabular=True)
    path = tmp_path / "style.pdf"
    export_pdf(sheet(*lines("First office 1,111", style=style)), path)
    assert text_of(path).strip() == "First office 1,111"


def test_a_decomposed_letter_and_another_script_come_back(tmp_path: Path) -> None:
    path = tmp_path / "scripts.pdf"
    export_pdf(sheet(*lines("x\u0323\u0302y ★ ok")), path)
    assert text_of(path).strip() == "x\u0323\u0302y ★ ok"


def test_all_fonts_are_embedded_subsets(tmp_path: Path) -> None:
    path = tmp_path / "fonts.pdf"
    style = TextStyle(10, 13, 600, "display")
    export_pdf(sheet(*lines("Body", "Élan"), *lines("Head", style=style)), path)
    table = objects(path)
    fonts = [body for body in table.values() if b"/Type /Font\n" in body or b"/Type /Font " in body]
    names = [re.search(rb"/BaseFont /(\S+)", body) for body in fonts]
    assert len(fonts) == 4
    assert all(name and re.fullmatch(rb"[A-Z]{6}\+Inter(Display)?-[46]00", name[1]) for name in names)
    descriptors = [body for body in table.values() if b"/Type /FontDescriptor" in body]
    assert len(descriptors) == 2
    for body in descriptors:
        found = re.search(rb"/FontFile2 (\d+) 0 R", body)
        assert found
        assert len(table[int(found[1])]) < 5000
    assert b"Helvetica" not in path.read_bytes()


def test_glyphs_stand_where_they_were_measured(tmp_path: Path) -> None:
    marks = lines("AVATAR Tow truck 1,111 office")
    path = tmp_path / "places.pdf"
    export_pdf(sheet(*marks), path, margin=0)
    run = marks[0]
    assert isinstance(run, GlyphRun)
    document = pypdfium2.PdfDocument(path)
    page = document[0].get_textpage()
    last = page.get_charbox(len(run.shape.text) - 1, loose=True)
    first = page.get_charbox(0, loose=True)
    document.close()
    assert first[0] == pytest.approx(10, abs=0.03)
    assert last[2] == pytest.approx(10 + run.shape.width * BODY.size, abs=0.03)


def test_a_glyph_shared_by_two_characters_is_found_as_one_word(tmp_path: Path) -> None:
    plain = lines("ab")[0]
    assert isinstance(plain, GlyphRun)
    glyphs = plain.shape.glyphs
    zero = (0.0, 0.0)
    shared = Shape(plain.shape.face, "ffi", glyphs, (0, 0), (0.6, 0.6), zero, (0.0, 0.1), 1.2)
    path = tmp_path / "shared.pdf"
    export_pdf(sheet(GlyphRun(shared, 10, 20, 10, "ink")), path)
    assert text_of(path).strip() == "ffi"
    (operators,) = contents(path)
    assert "<0001>" in operators
    assert "Span" not in operators


def test_kerning_is_written_between_the_glyphs(tmp_path: Path) -> None:
    path = tmp_path / "kerned.pdf"
    export_pdf(sheet(*lines("AV")), path)
    (operators,) = contents(path)
    found = re.search(r"\[<0001>(-?\d+)<0002>\]TJ", operators)
    assert found
    assert int(found[1]) > 30


def test_one_code_means_one_glyph_and_text(tmp_path: Path) -> None:
    path = tmp_path / "codes.pdf"
    export_pdf(sheet(*lines("nini", "inin")), path)
    (operators,) = contents(path)
    assert "<0001000200010002>Tj" in operators
    assert "<0002000100020001>Tj" in operators


def test_advances_that_would_drift_are_placed_one_by_one(tmp_path: Path) -> None:
    tracked = TextStyle(10, 13, tracking=0.0004)
    marks = lines("n" * 60, style=tracked)
    run = marks[0]
    assert isinstance(run, GlyphRun)
    path = tmp_path / "drift.pdf"
    export_pdf(sheet(*marks, size=(600, 40)), path, margin=0)
    document = pypdfium2.PdfDocument(path)
    last = document[0].get_textpage().get_charbox(59, loose=True)
    document.close()
    assert last[2] == pytest.approx(10 + run.shape.width * 10, abs=0.04)
