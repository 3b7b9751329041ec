"""Customers a day, worked out by hand."""

from __future__ import annotations

from datetime import date

import pytest

from journeyeditor.atlas.rates import rates
from journeyeditor.model import Journey, Measurement, evolve
from tests.atlas.small import VOLUME, journey, project


def counted(key: str, value: float, first: date | None, last: date | None) -> Journey:
    """A journey whose customers were counted from one day to another."""
    found = Measurement(id=f"mea_{key}", metric=VOLUME.id, target=key, value=value, period_from=first, period_to=last)
    return evolve(journey(key), measurements=(found,))


def test_a_year_is_divided_by_its_days_and_a_count_without_both_days_is_not_known() -> None:
    year = (date(2025, 1, 1), date(2025, 12, 31))
    found = rates(
        project(
            counted("claim", 3650, *year),
            counted("complaint", 73, *year),
            counted("open", 100, date(2025, 1, 1), None),
            journey("nobody"),
        )
    )
    assert found.a_day == {"claim": 10.0, "complaint": pytest.approx(0.2)}
    assert (found.days, found.year) == (365, 2025)
    assert found.within(("claim", "complaint"), 30.0) == pytest.approx(306.0)
    assert found.within(("claim", "nobody"), 1.0) == 10.0
    assert found.within(("nobody",), 1.0) is None


def test_different_periods_have_no_year_in_common() -> None:
    found = rates(
        project(
            counted("one", 31, date(2025, 1, 1), date(2025, 1, 31)),
            counted("other", 366, date(2024, 1, 1), date(2024, 12, 31)),
        )
    )
    assert found.a_day == {"one": 1.0, "other": 1.0}
    assert (found.days, found.year) == (0, 0)


def test_a_period_that_ends_before_it_begins_is_not_known() -> None:
    assert rates(project(counted("one", 31, date(2025, 2, 1), date(2025, 1, 1)))).a_day == {}
