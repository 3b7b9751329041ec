"""Dates as they are typed and shown, in both languages."""

from __future__ import annotations

from datetime import date

import pytest

from journeyeditor.app.dates import parse_date
from journeyeditor.words import Words, languages

DAY = date(2027, 5, 31)


@pytest.mark.parametrize(
    ("language", "typed"),
    [
        ("en", "31 May 2027"),
        ("en", " 31  may 2027 "),
        ("en", "May 31, 2027"),
        ("en", "31st May 2027"),
        ("en", "2027-05-31"),
        ("en", "31/5/2027"),
        ("fr", "31 mai 2027"),
        ("fr", "31.05.2027"),
        ("de", "31 May 2027"),
    ],
)
def test_a_date_is_read_as_people_write_it(language: str, typed: str) -> None:
    assert parse_date(typed, Words(language)) == DAY


@pytest.mark.parametrize("typed", ["soon", "31 2027", "31 Xyz 2027", "32/5/2027", "31 J 2027", "30 February 2027", ""])
def test_what_is_no_date_is_none(typed: str) -> None:
    assert parse_date(typed, Words("en")) is None


def test_whatever_is_shown_can_be_typed() -> None:
    days = [date(2026, month, day) for month in range(1, 13) for day in (1, 12, 28)]
    for language in languages():
        words = Words(language)
        assert [parse_date(words.date(day), words) for day in days] == days


@pytest.mark.parametrize(
    ("language", "typed"), [("fr", "1er septembre 2026"), ("fr", "1 sept. 2026"), ("en", "1 Sept 2026")]
)
def test_months_in_full_or_in_short(language: str, typed: str) -> None:
    assert parse_date(typed, Words(language)) == date(2026, 9, 1)
