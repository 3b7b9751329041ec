"""Measuring: widths are HarfBuzz's, lines fit, nothing is lost."""

from __future__ import annotations

import re
from time import process_time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import uharfbuzz as hb
from journeyeditor.drawing import TextStyle
from journeyeditor.text import harfbuzz_measure
from journeyeditor.text.breaks import graphemes, opportunities
from journeyeditor.text.faces import face, main_face
from journeyeditor.text.paragraph import Line
from journeyeditor.text.plain import is_plain

CARD = TextStyle(6.5, 7.2, 500)
BODY = TextStyle(10, 13)
MEASURE = harfbuzz_measure()
TEXTS = st.text(
    alphabet=st.one_of(
        st.sampled_from("abc defg hijk ,.-/€%→“”éßñΩЖ\n\t1234567890 "),
        st.characters(codec="utf-8", exclude_categories=("Cs", "Co", "Cn", "Cc")),
    ),
    max_size=80,
)


def broken(text: str, width: float, style: TextStyle = BODY, *, balance: bool = False) -> list[str]:
    return [line.text for line in MEASURE.paragraph(text, style, width, balance=balance).lines]


def harfbuzz_width(text: str, style: TextStyle) -> float:
    font = hb.Font(hb.Face(face(main_face(style)).data))
    buffer = hb.Buffer()
    buffer.add_str(text)
    buffer.guess_segment_properties()
    hb.shape(font, buffer, {"tnum": style.tabular})
    return sum(position.x_advance for position in buffer.glyph_positions) / font.face.upem * style.size


@pytest.mark.parametrize("text", ["Tow truck arrives", "AVATAR", "office → 38 %", "Εμπειρία", "Опыт"])
@pytest.mark.parametrize("weight", [400, 500, 600, 700])
def test_a_line_is_as_wide_as_harfbuzz_says(text: str, weight: int) -> None:
    style = TextStyle(6.5, 7.2, weight)
    assert MEASURE.paragraph(text, style).width == pytest.approx(harfbuzz_width(text, style))


def test_known_widths() -> None:
    assert MEASURE.paragraph("Claim form", CARD).width == pytest.approx(harfbuzz_width("Claim form", CARD))
    assert MEASURE.paragraph("Claim form", CARD).width == pytest.approx(33.83, abs=0.01)
    figures = [MEASURE.paragraph(text, BODY._replace(tabular=True)).width for text in ("1111", "8888", "4070")]
    assert figures[0] == figures[1] == figures[2]
    assert MEASURE.paragraph("1111", BODY).width < figures[0]


def test_tracking_is_added_to_each_letter() -> None:
    plain = MEASURE.paragraph("Claim", BODY).width
    assert MEASURE.paragraph("Claim", BODY._replace(tracking=0.1)).width == pytest.approx(plain + 5 * 0.1 * 10)


def test_lines_are_filled_greedily_and_balanced_on_request() -> None:
    text = "Keep everyone safe, leave the road"
    assert broken(text, 120) == ["Keep everyone safe,", "leave the road"]
    assert broken(text, 150) == ["Keep everyone safe, leave the", "road"]
    assert broken(text, 150, balance=True) == ["Keep everyone", "safe, leave the road"]


def test_spaces_at_a_break_are_dropped_and_others_kept() -> None:
    assert broken("one   two ", 24) == ["one", "two"]
    assert broken("a  b", 100) == ["a  b"]


def test_line_breaks_and_tabs() -> None:
    assert broken("one\ntwo\r\n\nthree\u2028four", 100) == ["one", "two", "", "three", "four"]
    assert broken("a\tb", 100) == ["a b"]
    paragraph = MEASURE.paragraph("", BODY, 100)
    assert paragraph.lines == ()
    assert paragraph.height == 0


@pytest.mark.parametrize("text", ["180 €", "180\u00a0€", "38 %", "38\u202f%", "20 °C"])
def test_a_number_and_its_unit_never_part(text: str) -> None:
    word = MEASURE.paragraph(text, BODY).width
    assert broken(f"paid {text} late", word + 1) == ["paid", text, "late"]


def test_a_word_too_wide_is_broken_where_one_reads_on() -> None:
    assert broken("see very_long_name/ThatIsCamelCase2026", 70) == [
        "see",
        "very_long_",
        "name/",
        "ThatIsCamel",
        "Case2026",
    ]
    parts = broken("Versicherungsbestätigung", 60)
    assert "".join(parts) == "Versicherungsbestätigung"
    assert len(parts) == 3


def test_a_grapheme_is_never_parted() -> None:
    assert broken("e\u0301e\u0301👨\u200d👩\u200d👧", 1) == ["e\u0301", "e\u0301", "👨\u200d👩\u200d👧"]


def test_an_ellipsis_ends_what_is_shortened() -> None:
    text = "Why are 180 € missing from my claim settlement letter"
    paragraph = MEASURE.paragraph(text, CARD, 40, max_lines=2)
    assert [line.text for line in paragraph.lines] == ["Why are", "180 € miss…"]
    assert paragraph.shortened
    assert not MEASURE.paragraph(text, CARD, 40, max_lines=9).shortened
    one = MEASURE.paragraph("one\ntwo", CARD, 100, max_lines=1)
    assert [line.text for line in one.lines] == ["one…"]
    assert one.shortened


def test_the_baseline_stands_in_the_middle_of_the_leading() -> None:
    paragraph = MEASURE.paragraph("x", BODY)
    assert (paragraph.ascent, paragraph.descent) == pytest.approx((0.96875, 0.2412), abs=0.0001)
    assert paragraph.baseline(0) == pytest.approx((13 - 12.1) / 2 + 9.6875, abs=0.01)


@settings(max_examples=200, deadline=None)
@given(TEXTS, st.floats(1, 200), st.booleans())
def test_nothing_is_lost_and_every_line_fits(text: str, width: float, balance: bool) -> None:
    paragraph = MEASURE.paragraph(text, BODY, width, balance=balance)
    joined = "".join(line.text for line in paragraph.lines)
    assert re.sub(r"\s", "", joined) == re.sub(r"\s|\ufeff", "", text)
    for line in paragraph.lines:
        assert line.width == pytest.approx(sum(piece.shape.width for piece in line.pieces) * BODY.size)
        assert line.width <= width + 0.001 or is_one_sign(line)


def is_one_sign(line: Line) -> bool:
    """Whether a line cannot be cut: one grapheme, or graphemes that Inter joins to one sign, such as => to an arrow."""
    glyphs = sum(len(piece.shape.glyphs) for piece in line.pieces)
    return glyphs == 1 or len(graphemes(line.text.strip(" "), "en")) == 1


def test_an_arrow_of_two_characters_is_one_sign() -> None:
    (line,) = MEASURE.paragraph("=>", BODY, 1.0).lines
    assert (line.text, is_one_sign(line)) == ("=>", True)


@settings(max_examples=200, deadline=None)
@given(TEXTS, st.floats(20, 200))
def test_balancing_never_makes_more_lines(text: str, width: float) -> None:
    greedy = MEASURE.paragraph(text, BODY, width)
    even = MEASURE.paragraph(text, BODY, width, balance=True)
    assert len(even.lines) == len(greedy.lines)
    assert even.width <= greedy.width + 0.001


@settings(max_examples=200, deadline=None)
@given(TEXTS, st.floats(20, 200), st.integers(1, 3))
def test_line_limits_hold(text: str, width: float, most: int) -> None:
    paragraph = MEASURE.paragraph(text, BODY, width, max_lines=most)
    assert len(paragraph.lines) <= most
    assert paragraph.shortened == (len(MEASURE.paragraph(text, BODY, width).lines) > most)
    if paragraph.shortened:
        assert paragraph.lines[-1].text.endswith("…")


@settings(max_examples=300, deadline=None)
@given(st.text(alphabet="abcXYZ0189 éÀø", max_size=40))
def test_plain_texts_break_as_icu_says(text: str) -> None:
    assert is_plain(text)
    assert opportunities(text, "en")[-1:] == [len(text)]
    asked = opportunities(text + "(", "en")
    assert [end for end in opportunities(text, "en") if end < len(text)] == [end for end in asked if end < len(text)]


def test_the_same_text_is_broken_once() -> None:
    assert MEASURE.paragraph("Claim form", CARD, 30) is MEASURE.paragraph("Claim form", CARD, 30)


def test_ten_thousand_labels_take_few_shapings() -> None:
    """A ceiling far above what is measured (about five plain shapings a label), so that noise fails nothing."""
    words = ("assessor", "visit", "claim", "photos", "hotline", "policy", "repair", "workshop", "letter", "update")
    labels = [f"{words[i % 10]} {words[i % 9]} {words[i % 7]} {i}" for i in range(2000)]
    font = hb.Font(hb.Face(face("inter-500").data))
    begun = process_time()
    for label in labels:
        buffer = hb.Buffer()
        buffer.add_str(label)
        buffer.guess_segment_properties()
        hb.shape(font, buffer)
        assert [(info.codepoint, info.cluster) for info in buffer.glyph_infos]
        assert [position.x_advance for position in buffer.glyph_positions]
    plain = process_time() - begun
    begun = process_time()
    for label in labels:
        MEASURE.paragraph(label, CARD, 56)
    assert process_time() - begun < 25 * plain
