"""Outlines of simple figures are where their numbers say."""

from __future__ import annotations

from math import hypot

import pytest

from journeyeditor.drawing.marks import Commands, Rect
from journeyeditor.drawing.shapes import circle, line, placed, polygon, polyline, rectangle, rounded


def points(commands: Commands) -> list[tuple[float, float]]:
    return [(command[-2], command[-1]) for command in commands if command[0] != "Z"]


def test_rectangle_has_four_corners() -> None:
    assert points(rectangle(Rect(1, 2, 10, 5))) == [(1, 2), (11, 2), (11, 7), (1, 7)]


def test_rounded_touches_all_four_sides() -> None:
    ends = points(rounded(Rect(0, 0, 20, 10), 4))
    assert min(x for x, _ in ends) == 0
    assert max(x for x, _ in ends) == 20
    assert min(y for _, y in ends) == 0
    assert max(y for _, y in ends) == 10
    assert (4, 0) in ends
    assert (20, 4) in ends


def test_radius_is_at_most_half_the_shorter_side() -> None:
    assert rounded(Rect(0, 0, 20, 10), 99) == rounded(Rect(0, 0, 20, 10), 5)


def test_no_radius_is_a_rectangle() -> None:
    assert rounded(Rect(0, 0, 20, 10), 0) == rectangle(Rect(0, 0, 20, 10))


def test_circle_stays_on_its_radius() -> None:
    middle = circle(5, 5, 3)[1]
    assert middle[0] == "C"
    x = (8 + 3 * middle[1] + 3 * middle[3] + middle[5]) / 8
    y = (5 + 3 * middle[2] + 3 * middle[4] + middle[6]) / 8
    assert hypot(x - 5, y - 5) == pytest.approx(3, abs=0.001)


def test_line_and_polygon() -> None:
    assert line(0, 1, 2, 3) == (("M", 0, 1), ("L", 2, 3))
    assert polygon([(0, 0), (1, 0), (1, 1)]) == (("M", 0, 0), ("L", 1, 0), ("L", 1, 1), ("Z",))


def test_polyline_rounds_its_corners_by_half_a_leg_at_most() -> None:
    square_corner = polyline([(0, 0), (10, 0), (10, 4)], 6)
    assert points(square_corner) == [(0, 0), (8, 0), (10, 2), (10, 4)]
    assert points(polyline([(0, 0), (10, 0), (10, 40)], 6))[1:3] == [(5, 0), (10, 5)]


def test_polyline_without_radius_and_of_one_point() -> None:
    assert polyline([(0, 0), (1, 0), (1, 1)]) == (("M", 0, 0), ("L", 1, 0), ("L", 1, 1))
    assert polyline([(3, 4)]) == (("M", 3, 4),)
    assert polyline([]) == ()


def test_doubled_points_do_no_harm() -> None:
    assert points(polyline([(0, 0), (0, 0), (5, 0)], 3)) == [(0, 0), (0, 0), (5, 0)]


def test_placed_scales_then_moves() -> None:
    assert placed((("M", 1, 1), ("C", 1, 2, 3, 4, 5, 6), ("Z",)), 10, 20, 2) == (
        ("M", 12, 22),
        ("C", 12, 24, 16, 28, 20, 32),
        ("Z",),
    )
