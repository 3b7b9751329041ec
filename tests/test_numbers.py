"""Numbers and dates in our own languages are those that Babel writes."""

from __future__ import annotations

from datetime import date

import pytest
from babel.dates import format_date
from babel.numbers import format_decimal
from hypothesis import given
from hypothesis import strategies as st

from journeyeditor.words import Words

PATTERNS = {None: "#,##0.###", 0: "#,##0", 1: "#,##0.0", 2: "#,##0.00"}


@pytest.mark.parametrize("language", ["en", "fr"])
@given(value=st.one_of(st.integers(-(10**12), 10**12), st.floats(-1e9, 1e9)), digits=st.sampled_from([None, 0, 1, 2]))
def test_numbers_are_written_as_babel_does(language: str, value: float, digits: int | None) -> None:
    expected = format_decimal(value, format=PATTERNS[digits], locale=language).replace("-", "−")
    assert Words(language).number(value, digits) == expected


def test_numbers_that_are_equal_but_written_otherwise_are_told_apart() -> None:
    words = Words("en")
    assert [
        words.number(value, digits) for value, digits in ((-0.0, 0), (0, 0), (-0.0, None), (0.0, None), (1.0, 0))
    ] == [*("−0", "0", "−0", "0", "1")]


@pytest.mark.parametrize("language", ["en", "fr"])
@pytest.mark.parametrize(("style", "pattern"), [("medium", "d MMM y"), ("short", "d MMM"), ("month", "MMM y")])
@pytest.mark.parametrize("month", range(1, 13))
def test_dates_are_written_as_babel_does(language: str, style: str, pattern: str, month: int) -> None:
    day = date(2026, month, 2 * month)
    assert Words(language).date(day, style) == format_date(day, format=pattern, locale=language)
