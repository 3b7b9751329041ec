"""Views: where what they show stands on the page, at any scale and turn."""

from __future__ import annotations

import pytest

from journeyeditor.drawing import Drawing, Path, Rect, View, whole
from journeyeditor.drawing.extent import extent, overlap
from journeyeditor.drawing.shapes import line

SOURCE = Rect(10, 20, 30, 40)


@pytest.mark.parametrize("turn", range(4))
def test_a_view_s_source_fills_its_box(turn: int) -> None:
    view = View(Drawing((100, 100), ()), SOURCE, 5, 7, 2, turn)
    assert view.matrix.rect(SOURCE) == pytest.approx(view.box)
    assert view.box == (5, 7, *((60, 80) if turn % 2 == 0 else (80, 60)))


def test_turns_are_clockwise() -> None:
    corners = [View(Drawing((100, 100), ()), SOURCE, 0, 0, 1, turn).matrix.point(10, 20) for turn in range(4)]
    assert corners == [(0, 0), (40, 0), (30, 40), (0, 30)]


def test_a_whole_drawing_keeps_its_overhang() -> None:
    view = whole(Drawing((100, 50), ()), 3, 4, 0.5)
    assert (view.clipped, view.box) == (False, Rect(3, 4, 50, 25))


def test_a_mark_reaches_as_far_as_its_stroke_within_its_clip() -> None:
    stroke = Path(line(0, 10, 50, 10), stroke="ink", width=4)
    assert extent(stroke) == (-2, 8, 54, 4)
    assert extent(Path(line(0, 10, 50, 10), stroke="ink", width=4, clip=Rect(0, 0, 20, 11))) == (0, 8, 20, 3)
    assert overlap(Rect(0, 0, 1, 1), Rect(5, 5, 1, 1))[2:] == (0, 0)
