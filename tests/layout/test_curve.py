"""The curve passes through every score and passes none of them by."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journeyeditor.layout.curve import down_to, monotone_curve, slopes, smooth

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


def sampled(points: list[tuple[float, float]], every: float) -> tuple[tuple[float, float], ...]:
    """A curve in pieces."""
    return smooth(points, slopes(points), every)


def test_samples_hold_the_points_and_lie_on_the_curve() -> None:
    points = [(0.0, 0.0), (10.0, 8.0), (20.0, 2.0)]
    pieces = sampled(points, 2.5)
    assert len(pieces) == 9
    assert set(points) <= set(pieces)
    assert [x for x, _ in pieces] == pytest.approx([2.5 * i for i in range(9)])
    assert sampled([(4, 5)], 1) == ((4, 5),)
    assert sampled([], 1) == ()


@given(scores())
def test_never_passes_a_score(points: list[tuple[float, float]]) -> None:
    pieces = sampled(points, 2.0)
    for (x1, y1), (x2, y2) in pairwise(points):
        heights = [y for x, y in pieces if x1 <= x <= x2]
        assert min(y1, y2) - 1e-6 <= min(heights)
        assert max(heights) <= max(y1, y2) + 1e-6
        sign = 1 if y2 >= y1 else -1
        assert all((b - a) * sign >= -1e-6 for a, b in pairwise(heights))
