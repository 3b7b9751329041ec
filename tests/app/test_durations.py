"""Durations as a person types them."""

from __future__ import annotations

import pytest

from journeyeditor.app.durations import parse_duration
from journeyeditor.words import Words


@pytest.mark.parametrize(
    ("language", "typed", "iso"),
    [
        ("en", "11 min", "PT11M"),
        ("en", "11min", "PT11M"),
        ("en", "2 weeks", "P2W"),
        ("en", "1 w", "P1W"),
        ("en", "3 months", "P3M"),
        ("en", "1.5 h", "PT1.5H"),
        ("en", " 4 Days ", "P4D"),
        ("en", "40 s", "PT40S"),
        ("fr", "2 semaines", "P2W"),
        ("fr", "1,5 h", "PT1.5H"),
        ("fr", "3 mois", "P3M"),
        ("fr", "2 ans", "P2Y"),
        ("en", "", ""),
        ("en", "soon", None),
        ("en", "12", None),
        ("en", "-3 days", None),
        ("en", "4 parsecs", None),
    ],
)
def test_a_typed_duration_is_one_unit_of_iso_8601(language: str, typed: str, iso: str | None) -> None:
    assert parse_duration(typed, Words(language)) == iso


@pytest.mark.parametrize("iso", ["PT11M", "P2W", "P3M", "PT1.5H", "P4D", "PT40S", "P1Y"])
@pytest.mark.parametrize("language", ["en", "fr", "qps"])
def test_what_is_shown_can_be_typed_again(language: str, iso: str) -> None:
    words = Words(language)
    assert parse_duration(words.duration(iso).strip("⟦⟧"), words) == iso
