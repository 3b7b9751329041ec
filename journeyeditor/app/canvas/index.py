"""A grid over the nodes of a group: finds those in a rectangle at the same cost in a map of any size."""

from __future__ import annotations

from collections.abc import Iterable

from journeyeditor.drawing.marks import Rect

CELL = 192.0
"""Width and height of a cell, pt: about a stage."""

WIDE = 24
"""A node in more cells than this (a rule, a row guide, the curve) is listed once, beside the grid."""

KEPT = 32
"""Answers kept for blocks of cells: those around what is seen."""


class Grid:
    """Node numbers by cell. Answers keep the painting order."""

    def __init__(self, bounds: Iterable[Rect]) -> None:
        """Takes each node's bounds, pt."""
        self.bounds = tuple(bounds)
        self.wide: list[int] = []
        self.cells: dict[tuple[int, int], list[int]] = {}
        self.asked: dict[tuple[int, int, int, int], list[int]] = {}
        for number, rect in enumerate(self.bounds):
            self._add(number, rect)

    def _add(self, number: int, rect: Rect) -> None:
        left, top, right, bottom = cells_of(rect)
        if (right - left + 1) * (bottom - top + 1) > WIDE:
            self.wide.append(number)
            return
        for column in range(left, right + 1):
            for row in range(top, bottom + 1):
                self.cells.setdefault((column, row), []).append(number)

    def find(self, area: Rect) -> list[int]:
        """The numbers of the nodes whose bounds meet an area, in painting order."""
        bounds = self.bounds
        x, y, width, height = area
        far_x, far_y = x + width, y + height
        return [
            number
            for number in self._near(cells_of(area))
            if (box := bounds[number])[0] <= far_x and box[0] + box[2] >= x and box[1] <= far_y and box[1] + box[3] >= y
        ]

    def _near(self, cells: tuple[int, int, int, int]) -> list[int]:
        """The nodes of a block of cells, in painting order; the last blocks asked for are kept."""
        found = self.asked.get(cells)
        if found is None:
            if len(self.asked) >= KEPT:
                self.asked.clear()
            found = self.asked[cells] = self._gather(*cells)
        return found

    def _gather(self, left: int, top: int, right: int, bottom: int) -> list[int]:
        if (right - left + 1) * (bottom - top + 1) > 4 * len(self.cells):
            return list(range(len(self.bounds)))
        candidates = set(self.wide)
        for column in range(left, right + 1):
            for row in range(top, bottom + 1):
                candidates.update(self.cells.get((column, row), ()))
        return sorted(candidates)


def cells_of(rect: Rect) -> tuple[int, int, int, int]:
    """The first and last column and row that a rectangle touches: left, top, right, bottom."""
    x, y, width, height = rect
    return int(x // CELL), int(y // CELL), int((x + width) // CELL), int((y + height) // CELL)
