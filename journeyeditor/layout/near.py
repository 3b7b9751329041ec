"""What stands near a place of a long lane: rectangles and lines by how far along the lane they are."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import TypeVar

from journeyeditor.drawing import Rect
from journeyeditor.drawing.shapes import Point
from journeyeditor.layout.paths import crosses

T = TypeVar("T")
Line = Sequence[Point]

ALONG = 96.0
"""Length of the pieces of the lane by which things are sorted, pt: about a column."""


class Near:
    """Rectangles and lines that words or cards must keep clear of."""

    def __init__(self, rects: Iterable[Rect] = (), lines: Iterable[Line] = ()) -> None:
        """Sorts them along the lane."""
        self._rects: dict[int, list[Rect]] = {}
        self._lines: dict[int, list[Line]] = {}
        self.add(rects, lines)

    def add(self, rects: Iterable[Rect] = (), lines: Iterable[Line] = ()) -> None:
        """More of them."""
        for rect in rects:
            for piece in _pieces(rect.x, rect.right):
                self._rects.setdefault(piece, []).append(rect)
        for line in lines:
            for piece in _pieces(*reach_of(line)):
                self._lines.setdefault(piece, []).append(line)

    def remove(self, rects: Iterable[Rect], lines: Iterable[Line]) -> None:
        """Some of them are gone."""
        for rect in rects:
            for piece in _pieces(rect.x, rect.right):
                self._rects[piece].remove(rect)
        for line in lines:
            for piece in _pieces(*reach_of(line)):
                self._lines[piece].remove(line)

    def met(self, rect: Rect) -> bool:
        """Whether a rectangle meets one of those here."""
        return any(rect.intersects(other) for other in _along(self._rects, rect))

    def crossed(self, rect: Rect) -> bool:
        """Whether a line enters a rectangle."""
        return any(crosses(line, rect) for line in _along(self._lines, rect))


def reach_of(line: Line) -> tuple[float, float]:
    """From where to where along the lane a line runs, pt."""
    xs = [x for x, _ in line]
    return min(xs), max(xs)


def _pieces(start: float, end: float) -> range:
    return range(int(start // ALONG), int(end // ALONG) + 1)


def _along(pieces: dict[int, list[T]], rect: Rect) -> Iterator[T]:
    """Those in the pieces that a rectangle stands in; some of them twice."""
    for piece in _pieces(rect.x, rect.right):
        yield from pieces.get(piece, ())
