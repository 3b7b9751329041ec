"""Outlines of simple figures are where their numbers say."""

from __future__ import annotations

from math import hypot

import pytest

from journeyeditor.drawing.icons import icon_marks
from journeyeditor.drawing.marks import Commands, Figure, Rect
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


def moved_to_origin(commands: Commands) -> Commands:
    assert isinstance(commands, Figure)
    return placed(commands, -commands.x, -commands.y)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (rounded(Rect(3.1, 7, 56.25, 54), 3.4), rounded(Rect(4000, -12.3, 56.25, 54), 3.4)),
        (circle(1, 2, 5.25), circle(-900.5, 3000, 5.25)),
        (placed(circle(12, 12, 4), 5, 6, 0.75), placed(circle(12, 12, 4), 70, 80, 0.75)),
        (placed(circle(12, 12, 4), 5, 6, 0.75), placed(circle(1, 1, 4), 0, 0, 0.75)),
        (placed((("M", 1, 1), ("L", 9, 4)), 5, 6, 0.5), placed((("M", 1, 1), ("L", 9, 4)), 10, 20, 0.5)),
        (icon_marks("phone", 1, 2, 12, "ink")[0].commands, icon_marks("phone", 30, 40, 12, "neg")[0].commands),
    ],
)
def test_figures_of_one_form_are_alike_but_for_their_place(one: Commands, other: Commands) -> None:
    assert isinstance(one, Figure)
    assert isinstance(other, Figure)
    assert one.form == other.form
    pairs = zip(moved_to_origin(one), moved_to_origin(other), strict=True)
    for mine, theirs in pairs:
        assert mine[0] == theirs[0]
        assert mine[1:] == pytest.approx(theirs[1:], abs=1e-9)


def test_other_figures_have_other_forms() -> None:
    all_ = [
        rounded(Rect(0, 0, 20, 10), 4),
        rounded(Rect(0, 0, 20, 10), 3),
        rounded(Rect(0, 0, 20, 11), 4),
        circle(0, 0, 4),
        placed(circle(0, 0, 4), 0, 0, 2),
        placed(circle(0, 0, 4), 0, 0, 3),
        placed((("M", 1, 1), ("L", 9, 4)), 0, 0, 2),
        placed((("M", 1, 1), ("L", 9, 4)), 0, 0, 3),
    ]
    assert len({figure.form for figure in all_ if isinstance(figure, Figure)}) == len(all_)


def test_a_moved_figure_keeps_its_form() -> None:
    one = circle(5, 6, 4)
    again = placed(one, 10, 20)
    assert isinstance(one, Figure)
    assert isinstance(again, Figure)
    assert (again.form, again.x, again.y) == (one.form, 15, 26)
