"""Hatch lines: at 45°, at fixed places, inside their box."""

from __future__ import annotations

from math import sqrt

import pytest

from journeyeditor.drawing.hatch import bounds, hatch_lines
from journeyeditor.drawing.marks import Rect
from journeyeditor.drawing.shapes import circle, rectangle

BOX = Rect(3, 5, 40, 20)


def test_lines_run_at_45_degrees_and_end_at_the_edges() -> None:
    commands = hatch_lines(BOX, 3)
    starts, ends = commands[::2], commands[1::2]
    assert len(starts) == len(ends) == 15
    for start, end in zip(starts, ends, strict=True):
        assert start[0] == "M"
        assert end[0] == "L"
        assert start[1] + start[2] == pytest.approx(end[1] + end[2])
        assert start[1] == pytest.approx(BOX.x) or start[2] == pytest.approx(BOX.bottom)
        assert end[1] == pytest.approx(BOX.right) or end[2] == pytest.approx(BOX.y)


def test_neighbours_join() -> None:
    totals = {
        round((command[1] + command[2]) / (3 * sqrt(2)), 6)
        for box in (BOX, BOX.moved(40, 0))
        for command in hatch_lines(box, 3)
        if command[0] == "M"
    }
    assert totals == set(range(round(min(totals)), round(max(totals)) + 1))


def test_bounds_hold_the_control_points() -> None:
    assert bounds(rectangle(BOX)) == BOX
    assert bounds(circle(5, 6, 2)) == pytest.approx((3, 4, 4, 4))
    assert bounds(()) == Rect(0, 0, 0, 0)
