"""Text in twelve scripts and more comes back from a PDF as it was typed."""

from __future__ import annotations

import re
from pathlib import Path
from zlib import decompress

import pytest

from journeyeditor.drawing import GlyphRun
from journeyeditor.export import export_pdf
from journeyeditor.export.pdf.font_file import cut_down
from journeyeditor.export.pdf.glyph_font import units
from journeyeditor.text import harfbuzz_measure
from journeyeditor.text.faces import hb_font
from tests.export.sheets import BODY, objects, sheet, text_of

TEXTS = [
    ("en", "Tow truck arrives, office"),
    ("el", "Εμπειρία πελάτη"),
    ("ru", "Опыт клиента, ещё №5"),
    ("vi", "Tiếng Việt: Khách hàng chờ đợi bốn ngày"),
    ("vi", "Tie\u0302\u0301ng Vie\u0323\u0302t"),
    ("ar", "مطالبة حادث سيارة"),
    ("ar", "لا إله، قيد المعالجة"),
    ("he", "תביעת תאונה: 35 דקות"),
    ("hi", "दुर्घटना का दावा: चार दिन प्रतीक्षा क्षेत्र"),
    ("th", "การเรียกร้องค่าสินไหม รอสี่วัน"),
    ("zh", "事故理赔：等了四天，没有消息"),
    ("ja", "自動車事故の保険請求（34歳）10 MBで止まる"),
    ("ko", "자동차 사고 보험 청구, 나흘째 소식 없음"),
    ("bn", "বাংলা দুর্ঘটনা"),
    ("ta", "தமிழ் விபத்து"),
    ("en", "🚗 ❤\ufe0f 👨\u200d👩\u200d👧 1\ufe0f\u20e3 🇫🇷 👍🏽 done"),
    ("en", "the word שלום and عربي in English 5"),
    ("en", "none \U0010fffd here"),
]


def written(text: str, language: str, path: Path) -> tuple[GlyphRun, ...]:
    marks = harfbuzz_measure(language).paragraph(text, BODY).marks(10, 10, "ink")
    export_pdf(sheet(*marks, size=(400, 40)), path)
    return marks


@pytest.mark.parametrize(("language", "text"), TEXTS)
def test_every_script_comes_back_as_typed(language: str, text: str, tmp_path: Path) -> None:
    path = tmp_path / "script.pdf"
    written(text, language, path)
    assert text_of(path).strip() == text


def test_every_font_is_an_embedded_subset(tmp_path: Path) -> None:
    path = tmp_path / "fonts.pdf"
    written("Claim עברית हिन्दी 事故", "en", path)
    descriptors = [body for body in objects(path).values() if b"/Type /FontDescriptor" in body]
    assert len(descriptors) == 4
    assert all(b"/FontFile2" in body for body in descriptors)
    names = [re.search(rb"/FontName /(\S+)", body) for body in descriptors]
    assert all(name and re.fullmatch(rb"[A-Z]{6}\+\w+-400", name[1]) for name in names)


def test_a_letter_and_its_marks_are_one_glyph() -> None:
    (run,) = harfbuzz_measure("th").paragraph("สี่", BODY).marks(0, 0, "ink")
    (unit,) = units(run.shape, hb_font(run.shape.face).face.upem)
    assert unit.text == "สี่"
    assert isinstance(unit.glyph, tuple)
    assert len(unit.glyph) == 3
    data, places = cut_down(run.shape.face, [unit.glyph])
    assert places[unit.glyph] == max(places.values()) == len(places)
    assert data[:4] == b"\x00\x01\x00\x00"


def test_units_fill_the_shape() -> None:
    for language, text in TEXTS:
        for run in harfbuzz_measure(language).paragraph(text, BODY).marks(0, 0, "ink"):
            found = list(units(run.shape, hb_font(run.shape.face).face.upem))
            assert sum(unit.advance for unit in found) == pytest.approx(run.shape.width)
            spoken = "".join(unit.text for unit in (reversed(found) if run.shape.rtl else found))
            assert sorted(spoken.translate({41: "("})) == sorted(run.shape.text.translate({41: "("}))


def test_a_bracket_among_leftward_words_means_what_it_looks_like(tmp_path: Path) -> None:
    path = tmp_path / "bracket.pdf"
    written("אב (גד) הו", "he", path)
    maps = [
        decompress(body.split(b"stream\n", 1)[1].rsplit(b"endstream", 1)[0])
        for body in objects(path).values()
        if b"FlateDecode" in body
    ]
    assert any(b"<0029>" in body and b"<0028>" in body for body in maps if b"bfchar" in body)
    assert text_of(path).strip() == "אב (גד) הו"
