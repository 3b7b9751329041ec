"""Twelve scripts and more: each in a face that has it, in visual order, broken where it may be."""

from __future__ import annotations

from pathlib import Path

import pytest

from journeyeditor.drawing import TextStyle
from journeyeditor.text import Line, harfbuzz_measure, missing
from journeyeditor.text import families as families_
from journeyeditor.text.breaks import opportunities
from journeyeditor.text.fallback import stretches
from journeyeditor.text.system_fonts import system_fonts
from journeyeditor.text.writing import writing_of

BODY = TextStyle(10, 13)
SAMPLES = [
    ("ar", "مطالبة حادث سيارة", "noto-sans-arabic-400"),
    ("he", "תביעת תאונה", "noto-sans-hebrew-400"),
    ("hi", "दुर्घटना का दावा", "noto-sans-devanagari-400"),
    ("th", "การเรียกร้องค่าสินไหม", "noto-sans-thai-400"),
    ("vi", "Khách hàng chờ đợi", "inter-400"),
    ("el", "Εμπειρία πελάτη", "inter-400"),
    ("ru", "Опыт клиента", "inter-400"),
    ("ja", "自動車事故の保険請求", "noto-sans-jp-400"),
    ("ko", "자동차 사고", "noto-sans-kr-400"),
    ("zh", "事故理赔", "noto-sans-sc-400"),
    ("zh-TW", "事故理賠", "noto-sans-tc-400"),
    ("en", "🚗", "noto-emoji-400"),
]


def only_line(text: str, language: str = "en") -> Line:
    (line,) = harfbuzz_measure(language).paragraph(text, BODY).lines
    return line


def left_to_right(line: Line) -> list[str]:
    return [piece.shape.text for piece in sorted(line.pieces, key=lambda piece: piece.x)]


@pytest.mark.parametrize(("language", "text", "face"), SAMPLES)
def test_each_script_has_its_face_and_every_glyph(language: str, text: str, face: str) -> None:
    line = only_line(text, language)
    assert {piece.shape.face for piece in line.pieces} == {face}
    assert all(0 not in piece.shape.glyphs for piece in line.pieces)
    assert line.text == text
    assert missing(text, language) == ()


def test_letters_join_where_their_script_joins_them() -> None:
    (piece,) = only_line("سسس", "ar").pieces
    assert len(set(piece.shape.glyphs)) == 3
    assert piece.shape.rtl


def test_mixed_lines_stand_in_visual_order() -> None:
    assert left_to_right(only_line("the word שלום is")) == ["the word ", "שלום", " is"]
    assert left_to_right(only_line("טופס App כאן", "he")) == ["כאן", " ", "App", "טופס "]
    line = only_line("טופס −5 כאן", "he")
    assert line.text == "טופס −5 כאן"
    assert left_to_right(line) == ["כאן", " ", "−5", "טופס "]


def test_pieces_touch_and_fill_the_line() -> None:
    line = only_line("a שלום (b) عربي 38 % c")
    x = 0.0
    for piece in sorted(line.pieces, key=lambda piece: piece.x):
        assert piece.x == pytest.approx(x)
        x += piece.shape.width * BODY.size
    assert x == pytest.approx(line.width)


def test_east_asian_forms_follow_the_language_or_the_letters() -> None:
    assert only_line("骨", "ja").pieces[0].shape.glyphs != only_line("骨", "zh").pieces[0].shape.glyphs
    assert [writing_of(text, "en") for text in ("骨", "骨の", "골骨", "骨")] == ["zh", "ja", "ko", "zh"]
    assert [writing_of("骨", tag) for tag in ("zh-Hant-TW", "zh-HK", "zh-CN", "ja-JP")] == [
        "zh-hant",
        "zh-hant",
        "zh",
        "ja",
    ]


@pytest.mark.parametrize("sign", ["👨\u200d👩\u200d👧", "1\ufe0f\u20e3", "🇫🇷", "👍🏽", "❤\ufe0f"])
def test_a_picture_of_several_signs_is_one(sign: str) -> None:
    line = only_line(f"go {sign} on")
    assert [piece.shape.face for piece in line.pieces] == ["inter-400", "noto-emoji-400", "inter-400"]
    assert line.pieces[1].shape.text == f"{sign} "
    assert len([glyph for glyph in line.pieces[1].shape.advances if glyph > 0.5]) == 1


def test_the_space_after_a_picture_is_as_wide_as_any() -> None:
    space = only_line("a b").width - only_line("ab").width
    assert only_line("🚗 🚗").width - 2 * only_line("🚗").width == pytest.approx(space, abs=0.5)


def test_a_character_without_a_font_is_named() -> None:
    line = only_line("a \U0010fffd b")
    assert line.text == "a \U0010fffd b"
    (named,) = (piece.shape for piece in line.pieces if piece.shape.text == "\U0010fffd")
    assert named.glyphs == only_line("U+10FFFD").pieces[0].shape.glyphs
    assert missing("a \U0010fffd b\U0010fffd") == ("U+10FFFD",)
    assert missing("Claim → ★\u200b\u00ad") == ()


def test_tall_scripts_get_more_leading() -> None:
    def height(text: str) -> float:
        return harfbuzz_measure().paragraph(text, BODY).height

    assert height("Claim") == 13
    assert height("حادث") == height("สี่") == pytest.approx(13 * 1.2)
    assert height("事故") == pytest.approx(13 * 1.1)


def test_japanese_is_broken_by_phrases_and_never_before_a_closing_bracket() -> None:
    text = "アプリを試し、それから電話する（ニュース）キャッシュ"
    ends = opportunities(text, "ja")
    parts = [text[start:end] for start, end in zip([0, *ends], ends, strict=False)]
    assert parts[:3] == ["アプリを", "試し、", "それから"]
    assert not any(part[0] in "）、ーャュッ" for part in parts)
    narrow = harfbuzz_measure("ja").paragraph("（アプリケーション）キャッシュ", BODY, 40).lines
    assert len(narrow) > 3
    assert not any(line.text[0] in "）、ーャュッ" for line in narrow)


@pytest.mark.parametrize("text", ["10 MB", "35 min", "12 kg", "5 EUR", "35分", "4日", "9일", "3 km"])
def test_a_number_stays_with_what_it_counts(text: str) -> None:
    assert opportunities(text, "en") == [len(text)]
    assert opportunities("10 months", "en") == [3, 9]


def test_thai_is_broken_between_words() -> None:
    assert len(opportunities("การเรียกร้องค่าสินไหม", "th")) > 2


def test_a_stretch_ends_where_script_or_direction_change() -> None:
    parts = stretches("عربي אבג", "inter", 400)
    assert [part.text for part in parts] == ["عربي ", "אבג"]
    assert [part.level for part in parts] == [1, 1]


def test_fonts_of_the_system_are_found_by_their_outlines(tmp_path: Path) -> None:
    from journeyeditor.text.faces import face

    (tmp_path / "deep").mkdir()
    (tmp_path / "deep" / "Some Font.ttf").write_bytes(face("noto-sans-hebrew-400").data)
    (tmp_path / "Other-Bold.ttf").write_bytes(face("inter-700").data)
    (tmp_path / "broken.ttf").write_bytes(b"no font at all")
    (tmp_path / "text.txt").write_bytes(face("inter-700").data)
    found = system_fonts([tmp_path, tmp_path / "none"])
    assert [font.name for font in found] == ["somefont", "otherbold"]
    assert found[0].has("שלום")
    assert not found[0].has("शa")


def test_a_font_of_the_system_sets_what_no_package_has(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from journeyeditor.text.faces import face

    (tmp_path / "own.ttf").write_bytes(face("noto-sans-jp-400").data)
    own = system_fonts([tmp_path])
    monkeypatch.setattr(families_, "system_fonts", lambda: own)
    families_.system_families.cache_clear()
    monkeypatch.setattr(families_, "find_spec", lambda name: None)
    try:
        assert set(families_.system_families()) == {"system-own"}
        assert "noto-sans-jp" not in families_.fallbacks.__wrapped__("ja")
        assert face("system-own-400").data
    finally:
        families_.system_families.cache_clear()
        face.cache_clear()
