"""A person's presets for prints: kept as rows of the settings, read back with what does not fit left out."""

from __future__ import annotations

import json
from datetime import date

import pytest

from journeyeditor.api.lengths import share
from journeyeditor.api.presets import as_preset, presets_in, renamed, rows_of, with_preset, without
from journeyeditor.api.print_options import PrintOptions, preset
from journeyeditor.errors import UsageError

WALL = PrintOptions("A1", tile="A3", margin=12.5, lanes=("touchpoints", "emotion"), ink_saving=True, header="Draft")


def test_a_preset_comes_back_as_it_was_kept() -> None:
    rows = rows_of(with_preset({}, " Our wall ", WALL))
    assert preset("Our wall", presets_in(rows)) == WALL
    assert json.loads(rows[0])["options"].keys() == {"paper", "tile", "margin", "lanes", "ink_saving", "header"}


def test_what_belongs_to_one_print_is_not_kept() -> None:
    once = PrintOptions("A2", day=date(2026, 11, 12), revision="7", mark=True, stages="2-4", persona="Nadia")
    assert as_preset(once) == {"paper": "A2"}


def test_options_that_are_given_win() -> None:
    assert preset("mine", {"mine": {"paper": "A1", "tile": "A4"}}, tile="A3") == PrintOptions("A1", tile="A3")
    with pytest.raises(UsageError, match="unknown_preset"):
        preset("mine", {})


@pytest.mark.parametrize(
    "row",
    ["no json", "[]", '{"name": 3, "options": {}}', '{"name": "x"}', '{"name": "x", "options": []}'],
)
def test_rows_that_are_none_are_left_out(row: str) -> None:
    assert presets_in([row]) == {}


def test_values_that_do_not_fit_are_left_out() -> None:
    told = {"paper": 7, "margin": "much", "greyscale": 1, "tile": "A4", "later": True, "marks": False, "day": "x"}
    assert presets_in([json.dumps({"name": "x", "options": told})]) == {"x": {"tile": "A4", "marks": False}}


def test_presets_are_renamed_in_their_place_and_removed() -> None:
    known = with_preset(with_preset({}, "a", WALL), "b", PrintOptions("A4"))
    assert list(renamed(known, "a", "c")) == ["c", "b"]
    assert renamed(known, "a", "a") == known
    assert list(without(known, "a")) == ["b"]
    for name in ("b", "  "):
        with pytest.raises(UsageError):
            renamed(known, "a", name)
    with pytest.raises(UsageError, match="preset_name"):
        with_preset(known, " ", WALL)


@pytest.mark.parametrize(("text", "value"), [("150 %", 1.5), ("283%", 2.83), ("75", 0.75), ("12,5 %", 0.125)])
def test_a_scale_is_a_share_of_full_size(text: str, value: float) -> None:
    assert share(text) == pytest.approx(value)


@pytest.mark.parametrize("text", ["0", "big", "-5 %", "1 %", "9000 %", ""])
def test_what_is_no_scale_is_told(text: str) -> None:
    with pytest.raises(UsageError, match="bad_scale"):
        share(text)
