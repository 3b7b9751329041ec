"""Shapes: in em, shared, and cut where clusters begin."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import uharfbuzz as hb
from journeyeditor.text.faces import face
from journeyeditor.text.plain import is_joined, is_plain
from journeyeditor.text.shape import TIMES, cut, shape


def test_what_shapes_have_alike_is_shared() -> None:
    one, other = shape("Claim", "inter-500"), shape("Agent", "inter-600")
    assert one.clusters is other.clusters
    assert one.x_offsets is other.y_offsets


def test_each_character_has_its_cluster() -> None:
    shaped = shape("office", "inter-400")
    assert shaped.clusters == (0, 1, 2, 3, 4, 5)
    assert shaped.width == pytest.approx(sum(shaped.advances))
    assert not shaped.rtl


def test_kerning_draws_letters_together() -> None:
    alone = shape("A", "inter-400").width + shape("V", "inter-400").width
    assert shape("AV", "inter-400").width < alone - 0.03


def test_a_mark_is_set_over_its_letter() -> None:
    shaped = shape("x\u0302", "inter-400")
    assert len(shaped.glyphs) == 2
    assert shaped.advances[1] == 0
    assert shaped.x_offsets[1] != 0


def test_a_cut_keeps_its_glyphs() -> None:
    whole = shape("Claim form sent", "inter-500")
    part = cut(whole, 6, 10)
    assert part.text == "form"
    assert part.glyphs == whole.glyphs[6:10]
    assert part.clusters == (0, 1, 2, 3)
    assert part.width == pytest.approx(sum(whole.advances[6:10]))
    assert cut(whole, 0, 15) is whole


def test_a_cut_of_marks_and_of_leftward_text() -> None:
    marked = cut(shape("ax\u0302b", "inter-400"), 1, 3)
    assert (marked.text, marked.clusters) == ("x\u0302", (0, 1))
    assert marked.x_offsets[1] != 0
    leftward = shape("אבגד", "noto-sans-hebrew-400", rtl=True)
    assert leftward.rtl
    part = cut(leftward, 1, 3)
    assert part.text == "בג"
    assert part.clusters == (1, 0)
    assert part.glyphs == leftward.glyphs[1:3]


def test_tracking_parts_letters_but_not_marks() -> None:
    plain, tracked = shape("x\u0302y", "inter-400"), shape("x\u0302y", "inter-400", tracking=0.1)
    assert tracked.width == pytest.approx(plain.width + 0.2)


def test_figures_of_one_width() -> None:
    tabular = shape("1234567890", "inter-400", tabular=True)
    assert len(set(tabular.advances)) == 1


@settings(max_examples=300, deadline=None)
@given(
    st.text(alphabet="abcfilTVAWx0189 éÀøß", min_size=1, max_size=30),
    st.sampled_from(["inter-400", "inter-600-italic"]),
)
def test_a_plain_text_has_a_glyph_for_each_character_and_none_is_moved(text: str, key: str) -> None:
    assert is_plain(text)
    buffer = hb.Buffer()
    buffer.cluster_level = hb.BufferClusterLevel.MONOTONE_CHARACTERS
    buffer.add_str(text)
    buffer.guess_segment_properties()
    hb.shape(hb.Font(hb.Face(face(key).data)), buffer, {"kern": True, "calt": True, "ss03": False})
    shaped = shape(text, key)
    assert shaped.glyphs == tuple(info.codepoint for info in buffer.glyph_infos)
    assert shaped.clusters == tuple(info.cluster for info in buffer.glyph_infos)
    assert {(position.x_offset, position.y_offset) for position in buffer.glyph_positions} == {(0, 0)}
    assert shaped.x_offsets == shaped.y_offsets == (0.0,) * len(text)


@settings(max_examples=300, deadline=None)
@given(
    st.lists(
        st.text(alphabet="abcxTVAY0123456789éÀ,.;!?'\"’“”%&/…«»#€-", min_size=1, max_size=5), min_size=1, max_size=4
    ),
    st.sampled_from(["inter-400", "inter-600", "inter-display-600", "inter-500-italic"]),
    st.booleans(),
)
def test_words_and_figures_put_together_are_as_shaped_at_once(words: list[str], key: str, tabular: bool) -> None:
    text = " ".join(words)
    buffer = hb.Buffer()
    buffer.add_str(text)
    buffer.guess_segment_properties()
    font = hb.Font(hb.Face(face(key).data))
    hb.shape(font, buffer, {"tnum": tabular})
    shaped = shape(text, key, tabular)
    assert shaped.glyphs == tuple(info.codepoint for info in buffer.glyph_infos)
    wanted = [position.x_advance / font.face.upem for position in buffer.glyph_positions]
    assert shaped.advances == pytest.approx(wanted)


def test_signs_beside_spaces_are_as_shaped_at_once() -> None:
    """Each sign before and after a space, beside capitals, small letters and figures: 2,700 texts."""
    signs = "AVTYaxo17,.;!?'\"’‘“”%&/…«»#€£$"
    texts = [f"{at}{one} {other}{at}" for one in signs for other in signs for at in ("A", "a", "1")]
    found = [text for text in texts if is_joined(text) and not TIMES.search(text)]
    assert len(found) > 2_600
    font = hb.Font(hb.Face(face("inter-500").data))
    for text in found:
        buffer = hb.Buffer()
        buffer.add_str(text)
        buffer.guess_segment_properties()
        hb.shape(font, buffer)
        shaped = shape(text, "inter-500")
        assert shaped.glyphs == tuple([info.codepoint for info in buffer.glyph_infos]), text
        advances = [position.x_advance for position in buffer.glyph_positions]
        assert [round(advance * font.face.upem) for advance in shaped.advances] == advances, text
        assert not any(position.x_offset or position.y_offset for position in buffer.glyph_positions), text


@pytest.mark.parametrize("text", ["A (b)", "A: b", "A → b", "A - b", "A -b", "a– b", "x\u0302", "Ωμέγα"])
def test_signs_that_look_beyond_a_space_are_shaped_with_it(text: str) -> None:
    assert not is_joined(text)


def test_a_hyphen_within_a_word_is_quiet() -> None:
    assert is_joined("A drop-off, 3 well-known forms.")
