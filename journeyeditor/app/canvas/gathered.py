"""Rectangles to paint, put together where one is painted sooner than two."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QRect

TRIFLE = 20_000
"""So many px² more are painted sooner than one more rectangle: all groups are asked for each."""


def gathered(rects: Iterable[QRect]) -> list[QRect]:
    """Fewer rectangles that cover the same; those that lie far apart or across each other stay as they are."""
    found: list[QRect] = []
    for rect in rects:
        whole = rect
        while (near := next((one for one in found if _more(one, whole) <= TRIFLE), None)) is not None:
            found.remove(near)
            whole = whole.united(near)
        found.append(whole)
    return found


def _more(one: QRect, other: QRect) -> int:
    """What the rectangle round two holds besides them, px²."""
    return _area(one.united(other)) - _area(one) - _area(other)


def _area(rect: QRect) -> int:
    return rect.width() * rect.height()
