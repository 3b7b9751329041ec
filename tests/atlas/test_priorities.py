"""Priorities: the formula by hand, weights, and what is not known."""

from __future__ import annotations

from math import log1p, prod

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journeyeditor.atlas.priorities import Weights, mean_pain, pains_of, priorities
from journeyeditor.model import Journey
from tests.atlas.land import land, walk
from tests.atlas.small import measured


def valued(
    key: str, customer: float | None, business: float | None, feelings: list[float | None], volume: float | None
) -> Journey:
    """A journey with values, one encounter a feeling, and customers."""
    meetings = [("page", {"feeling": feeling}) for feeling in feelings]
    made = walk(key, *meetings, customer_value=customer, business_value=business)
    return made if volume is None else measured(made, {"mtr_volume": volume})


def test_by_hand() -> None:
    """(4 − 1)/4 × (3 − 1)/4 × pain (0 + 4)/2/5 × log 10/log 100, with 99 customers at most."""
    one, two = valued("one", 4, 3, [2, -4], 9), valued("two", 5, 5, [-5], 99)
    second, first = sorted(priorities(land(one, two)), key=lambda p: -p.rank)
    assert (first.journey, first.rank, first.score) == ("two", 1, 1.0)
    assert second.score == pytest.approx(0.75 * 0.5 * 0.4 * log1p(9) / log1p(99)) == 0.075
    assert [(f.name, f.raw, f.scaled) for f in second.factors] == [
        ("customer_value", 4, 0.75),
        ("business_value", 3, 0.5),
        ("pain", 2.0, 0.4),
        ("volume", 9, pytest.approx(0.5)),
    ]
    assert second.painful == ("stp_one_2",)


def test_weights_are_powers_and_nothing_leaves_a_factor_out() -> None:
    one = valued("one", 3, 2, [-5], None)
    (found,) = priorities(land(one), Weights(customer_value=2, business_value=1, pain=1, volume=0))
    assert found.score == 0.5**2 * 0.25
    assert found.unknown == ()


def test_what_is_not_known_is_said_and_not_taken_as_zero() -> None:
    """Without volume the score of `open` may be 0 to 1: it comes after all that are known, before what is worse."""
    known, wide, narrow = (
        valued("known", 2, 2, [-1], 5),
        valued("open", 5, 5, [-5], None),
        valued("dark", 3, None, [None], 7),
    )
    found = priorities(land(narrow, wide, known))
    assert [(p.journey, p.rank, p.score) for p in found] == [
        ("known", 1, found[0].score),
        ("open", 2, None),
        ("dark", 3, None),
    ]
    assert found[0].score is not None
    assert (found[1].unknown, found[1].at_most) == (("volume",), 1.0)
    assert (found[2].unknown, found[2].at_most) == (("business_value", "pain"), 0.5)


def test_pain_follows_the_curves() -> None:
    """Ada 3 and Bob −4 at one step: (0 + 4)/2; the next from its encounters, by importance: −(2 × 4 − 1)/5 … −1.4."""
    feelings = (
        {"id": "f1", "step": "stp_one_1", "persona": "ada", "value": 3},
        {"id": "f2", "step": "stp_one_1", "persona": "bob", "value": -4},
    )
    one = walk("one", "page", ("page", {"feeling": -1.4}), "call", personas=("ada", "bob"), feelings=feelings)
    assert mean_pain(pains_of(one)) == pytest.approx((2 + 1.4) / 2)
    assert mean_pain(pains_of(walk("none", "page"))) is None
    assert mean_pain(pains_of(walk("empty"))) is None


def test_no_journeys_and_nobody_came() -> None:
    assert priorities(land()) == ()
    (found,) = priorities(land(valued("one", 5, 5, [-5], 0)))
    assert found.score == 0.0


@given(
    st.lists(
        st.tuples(
            st.floats(1, 5), st.floats(1, 5), st.lists(st.integers(-5, 5), min_size=1, max_size=4), st.integers(0, 999)
        ),
        max_size=5,
    )
)
def test_as_the_formula_says(given: list[tuple[float, float, list[int], int]]) -> None:
    walks = [valued(f"j{n}", c, b, [float(f) for f in feelings], v) for n, (c, b, feelings, v) in enumerate(given)]
    most = max((v for *_, v in given), default=0)
    naive = {
        f"j{n}": prod(
            ((c - 1) / 4, (b - 1) / 4, sum(-min(0, f) for f in fs) / len(fs) / 5, log1p(v) / log1p(most or 1))
        )
        for n, (c, b, fs, v) in enumerate(given)
    }
    found = priorities(land(*walks))
    assert {p.journey: p.score for p in found} == pytest.approx(naive)
    scores = [p.score for p in found if p.score is not None]
    assert scores == sorted(scores, reverse=True)
