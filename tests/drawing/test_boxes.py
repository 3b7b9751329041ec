"""Rectangles, and what stands in a drawing's outline."""

from __future__ import annotations

from journeyeditor.drawing import Outline, Rect
from journeyeditor.drawing.extent import overlap


def test_what_two_rectangles_have_in_common() -> None:
    assert overlap(Rect(0, 0, 5, 5), Rect(3, 4, 5, 5)) == Rect(3, 4, 2, 1)
    assert overlap(Rect(0, 0, 5, 5), Rect(9, 9, 5, 5)) == Rect(9, 9, 0, 0)


def test_a_rectangle_grows_and_shrinks_about_its_middle() -> None:
    assert Rect(10, 20, 30, 40).grown(2) == Rect(8, 18, 34, 44)
    assert Rect(8, 18, 34, 44).grown(-2) == Rect(10, 20, 30, 40)


def test_an_entry_moves_with_all_below_it() -> None:
    entry = Outline("Map", 1, 2, (Outline("Stage", 3, 4, (Outline("Step", 5, 6),)), Outline("Other", 7, 8)))
    moved = entry.moved(lambda x, y: (100 - x, y * 2))
    assert moved == Outline(
        "Map", 99, 4, (Outline("Stage", 97, 8, (Outline("Step", 95, 12),)), Outline("Other", 93, 16))
    )
