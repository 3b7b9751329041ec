"""Convex outlines and moving them apart."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from journeyeditor.atlas.arrange import arrange, hops
from journeyeditor.atlas.judge import crossings, through
from journeyeditor.atlas.shapes import Crowd, Points, box, circle, hull, way_out, way_out_of_box

SQUARE = box(-10.0, -10.0, 10.0, 10.0)


def test_a_hull_drops_what_lies_inside() -> None:
    found = hull(np.array([[0, 0], [4, 0], [4, 4], [0, 4], [2, 2], [2, 0]], dtype=float))
    assert sorted(map(tuple, found.tolist())) == [(0, 0), (0, 4), (4, 0), (4, 4)]


def test_a_circle_lies_within_its_polygon() -> None:
    polygon = circle(10.0, below=5.0)
    assert polygon[:, 1].min() == pytest.approx(-10.196, abs=0.001)
    assert polygon[:, 1].max() == pytest.approx(15.196, abs=0.001)


def test_the_shortest_way_out() -> None:
    out = way_out(SQUARE, SQUARE + np.array([15.0, 3.0]))
    assert out is not None
    assert out.tolist() == pytest.approx([5.0, 0.0])
    assert way_out(SQUARE, SQUARE + np.array([20.0, 0.0])) is None


@given(st.floats(-30, 30), st.floats(-30, 30))
def test_boxes_go_the_way_that_polygons_go(dx: float, dy: float) -> None:
    other = SQUARE + np.array([dx, dy])
    as_polygons = way_out(SQUARE, other)
    as_boxes = way_out_of_box(SQUARE.min(axis=0), SQUARE.max(axis=0), other.min(axis=0), other.max(axis=0))
    assert (as_polygons is None) == (as_boxes is None)
    if as_polygons is not None and as_boxes is not None:
        assert np.hypot(*as_polygons) == pytest.approx(np.hypot(*as_boxes), abs=1e-6)


@given(st.lists(st.tuples(st.floats(-40, 40), st.floats(-40, 40)), min_size=2, max_size=9))
def test_nothing_overlaps_once_moved_apart(places: list[tuple[float, float]]) -> None:
    outlines: list[Points] = [SQUARE if n % 2 else circle(14.0, 4.0) for n in range(len(places))]
    at = Crowd(outlines).move_apart(np.array(places))
    for i, a in enumerate(outlines):
        for j in range(i):
            out = way_out(a + at[i], outlines[j] + at[j])
            assert out is None or float(np.hypot(*out)) < 1e-5


def test_hops_along_ties() -> None:
    ties = np.array([[0, 1, 0, 0, 0], [1, 0, 2, 0, 0], [0, 2, 0, 1, 0], [0, 0, 1, 0, 0], [0, 0, 0, 0, 0]], dtype=float)
    assert hops(ties)[0].tolist() == [0, 1, 2, 3, 3]


def test_three_that_are_tied_stand_in_a_triangle() -> None:
    wanted = np.array([[0, 100, 100], [100, 0, 100], [100, 100, 0]], dtype=float)
    for points in arrange(wanted, np.zeros((3, 2)), 4):
        sides = [float(np.hypot(*(points[i] - points[j]))) for i, j in ((0, 1), (1, 2), (0, 2))]
        assert sides == pytest.approx([100.0, 100.0, 100.0], rel=0.01)


def test_a_cross_has_one_crossing_and_a_node_on_a_line_is_seen() -> None:
    points = np.array([[0, 0], [100, 100], [0, 100], [100, 0], [50, 42]], dtype=float)
    lines = np.array([[0, 1], [2, 3]])
    assert crossings(points[lines[:, 0]], points[lines[:, 1]], lines) == 1
    assert through(points, lines) == 2
