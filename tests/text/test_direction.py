"""Directions: levels and visual order as an independent implementation of UAX #9 finds them."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bidi import get_display
from journeyeditor.text.direction import SIGNED, base_level, is_rtl, levels, visual_order

LETTERS = "ab אבعل0123٣٤+-.,%$()[] ؟!/\u0301"
ISOLATES = "\u2066\u2067\u2068\u2069"
EMBEDDINGS = "\u202a\u202b\u202c\u202d\u202e"
CLOSED = "\u2069" * 24 + "\u202c" * 24 + "a"


def shown(text: str, base: int) -> str:
    return "".join(text[i] for i in visual_order(levels(text, base)))


@settings(max_examples=500, deadline=None)
@given(st.text(alphabet=LETTERS, min_size=1, max_size=24), st.sampled_from([0, 1]))
def test_lines_are_ordered_as_elsewhere(text: str, base: int) -> None:
    if not SIGNED.pattern.search(text):
        assert shown(text, base) == get_display(text, base_dir="LR"[base])


@settings(max_examples=500, deadline=None)
@given(st.text(alphabet=LETTERS + ISOLATES + EMBEDDINGS, max_size=24), st.sampled_from([0, 1]))
def test_isolates_and_embeddings_are_ordered_as_elsewhere(text: str, base: int) -> None:
    whole = text + CLOSED
    hidden = dict.fromkeys(map(ord, EMBEDDINGS + ISOLATES[3]))
    if not SIGNED.pattern.search(whole):
        assert shown(whole, base).translate(hidden) == get_display(whole, base_dir="LR"[base]).translate(hidden)


@pytest.mark.parametrize("number", ["−5", "+4", "-8", "±2", "−0.5", "+1,5"])
def test_a_signed_number_stays_as_it_is(number: str) -> None:
    for text in (f"שלום {number} עולם", f"مرحبا {number} عالم", f"{number} שלום"):
        assert number in shown(text, 1)


@pytest.mark.parametrize(
    ("text", "language", "base"),
    [
        ("Claim", "ar", 0),
        ("شكوى NPS", "en", 1),
        ("38 %", "ar", 1),
        ("38 %", "fr", 0),
        ("5 שלום", "en", 1),
        ("\u2067שלום\u2069 a", "he", 0),
    ],
)
def test_a_text_runs_as_its_first_letter(text: str, language: str, base: int) -> None:
    assert base_level(text, language) == base


def test_languages_from_right_to_left() -> None:
    assert [is_rtl(language) for language in ("ar", "he-IL", "fa", "ur-PK", "en", "fr", "arn")] == [True] * 4 + [
        False
    ] * 3


def test_a_plain_line_has_level_nought() -> None:
    assert levels("Claim 5", 0) == [0] * 7
    assert visual_order([]) == []
    assert visual_order([1, 2, 1, 0]) == [2, 1, 0, 3]
