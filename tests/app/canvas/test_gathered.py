"""Rectangles to paint: near ones become one, a cross stays a cross."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QRect
from PySide6.QtGui import QRegion

from journeyeditor.app.canvas.gathered import TRIFLE, gathered

RECTS = st.builds(QRect, *(st.integers(0, 900) for _ in range(2)), *(st.integers(1, 600) for _ in range(2)))


@given(st.lists(RECTS, max_size=8))
def test_all_is_covered_and_little_more(rects: list[QRect]) -> None:
    found = gathered(rects)
    whole, asked = QRegion(), QRegion()
    for rect in found:
        whole += QRegion(rect)
    for rect in rects:
        asked += QRegion(rect)
    assert (asked - whole).isEmpty()
    assert len(found) <= len(rects)
    more = sum(rect.width() * rect.height() for rect in found) - sum(r.width() * r.height() for r in rects)
    assert more <= TRIFLE * (len(rects) - len(found))


def test_what_lies_near_is_painted_at_once_and_strips_at_the_edges_are_not() -> None:
    near = [QRect(198, 417, 575, 26), QRect(167, 443, 636, 61), QRect(198, 504, 575, 3)]
    assert gathered(near) == [QRect(167, 417, 636, 90)]
    edges = [QRect(0, 0, 1000, 17), QRect(0, 17, 12, 800)]
    assert gathered(edges) == edges
    assert gathered([]) == []
