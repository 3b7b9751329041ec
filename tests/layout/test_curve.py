"""The curve passes through every score and passes none of them by."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journeyeditor.layout.curve import down_to, height_at, monotone_curve, slopes

Y = st.floats(-100, 100, allow_nan=False)


@st.composite
def scores(draw: st.DrawFn) -> list[tuple[float, float]]:
    steps = draw(st.lists(st.floats(1, 90), min_size=1, max_size=20))
    x, points = 0.0, []
    for step in steps:
        x += step
        points.append((x, draw(Y)))
    return points


def test_straight_points_give_a_straight_line() -> None:
    assert slopes([(0, 0), (3, 3), (9, 9)]) == [1, 1, 1]
    assert monotone_curve([(0, 0), (3, 3)]) == (("M", 0, 0), ("C", 1, 1, 2, 2, 3, 3))


def test_level_at_a_peak() -> None:
    assert slopes([(0, 0), (10, 8), (20, 2)])[1] == 0


def test_no_points_and_one_point() -> None:
    assert monotone_curve([]) == ()
    assert monotone_curve([(4, 5)]) == (("M", 4, 5),)
    assert down_to([(4, 5)], 0) == ()


def test_the_area_closes_on_the_level() -> None:
    area = down_to([(0, 5), (10, 5)], 20)
    assert area[-3:] == (("L", 10, 20), ("L", 0, 20), ("Z",))


def test_height_at() -> None:
    points = [(0.0, 0.0), (10.0, 8.0), (20.0, 2.0)]
    assert height_at(points, 10) == pytest.approx(8)
    assert height_at(points, 5) == pytest.approx(5.0, abs=1.5)
    assert height_at(points, 21) is None
    assert height_at([(4, 5)], 4) == 5


@given(scores())
def test_never_passes_a_score(points: list[tuple[float, float]]) -> None:
    for (x1, y1), (x2, y2) in pairwise(points):
        low, high = min(y1, y2) - 1e-6, max(y1, y2) + 1e-6
        heights = [height_at(points, x1 + (x2 - x1) * i / 16) for i in range(17)]
        assert all(h is not None and low <= h <= high for h in heights)
        known = [h for h in heights if h is not None]
        rising = y2 >= y1
        assert all((b >= a - 1e-6) if rising else (b <= a + 1e-6) for a, b in pairwise(known))
