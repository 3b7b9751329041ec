"""What is told at a glance agrees with what is looked up: western texts run to the right and are neither tall nor
East Asian."""

from __future__ import annotations

import sys
from unicodedata import bidirectional

from journeyeditor.text.direction import LEFTWARD, runs_left
from journeyeditor.text.plain import is_western
from journeyeditor.text.writing import EAST_ASIAN, TALL

ALL = [chr(code) for code in range(sys.maxunicode + 1)]


def test_nothing_western_needs_more_than_latin_does() -> None:
    western = [character for character in ALL if is_western(character)]
    assert len(western) > 5000
    for other in (LEFTWARD, EAST_ASIAN, TALL):
        assert not [character for character in western if other.pattern.search(character)]
    assert not {bidirectional(character) for character in western} & {"R", "AL", "RLE", "RLO", "RLI"}


def test_what_one_writes_here_is_western() -> None:
    assert is_western("“Ça va ?”\u202f… Καλημέρα → Привет – naïve €")
    assert not is_western("日本")
    assert not is_western("مرحبا")


def test_texts_that_run_left_are_found() -> None:
    assert runs_left("abc שלום")
    assert runs_left("\u200f")
    assert not runs_left("日本 – abc")
