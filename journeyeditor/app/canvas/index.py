"""A grid over rectangles: finds those that meet another at the same cost in a map of any size."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from itertools import count
from operator import countOf, is_

from journeyeditor.drawing import Node
from journeyeditor.drawing.marks import Rect

CELL = 192.0
"""Width and height of a cell, pt: about a stage."""

WIDE, ACROSS = 24, 5
"""A node in more cells than this (a rule, a row guide, the curve), or in more columns (the lines between stages), is
listed once, beside the grid.
"""

KEPT = 32
"""Answers kept for blocks of cells: those around what is seen."""

HIGH = 1 << 20
"""More rows than a column of any map has: a cell is one number, its column times this and its row."""

Cells = dict[int, tuple[int, ...]]
Block = tuple[int, int, int, int]


class Grid:
    """Rectangles by cell, each under a name that is a number. Answers are in the order of those numbers."""

    __slots__ = ("asked", "bounds", "cells", "wide")

    def __init__(self, bounds: Iterable[Rect]) -> None:
        """Takes rectangles, pt; their numbers are 0, 1, …"""
        self.bounds: Mapping[int, Rect] = dict(enumerate(bounds))
        self.asked: dict[Block, list[int]] = {}
        self.cells, self.wide = sorted_in(self.bounds)

    def changed(self, fresh: Mapping[int, Rect]) -> Grid:
        """The grid with other rectangles under some numbers; sorted again only where one stands in other cells."""
        before = self.bounds
        bounds = {**before, **fresh}
        if any(cells_of(rect) != cells_of(before[number]) for number, rect in fresh.items()):
            return Grid(bounds.values())
        made = Grid(())
        made.bounds, made.cells, made.wide, made.asked = bounds, self.cells, self.wide, self.asked
        return made

    def find(self, area: Rect) -> list[int]:
        """The numbers of the rectangles that meet an area."""
        bounds = self.bounds
        x, y, width, height = area
        far_x, far_y = x + width, y + height
        return [
            number
            for number in self._near(cells_of(area))
            if (box := bounds[number])[0] <= far_x and box[0] + box[2] >= x and box[1] <= far_y and box[1] + box[3] >= y
        ]

    def _near(self, block: Block) -> list[int]:
        """What stands in a block of cells; the last blocks asked for are kept."""
        found = self.asked.get(block)
        if found is None:
            if len(self.asked) >= KEPT:
                self.asked.clear()
            near = gathered(self.cells, self.wide, block)
            found = self.asked[block] = sorted(self.bounds if near is None else near)
        return found


class NodeGrid:
    """The nodes of a group by cell. Answers are their places in the group, in painting order.

    Nodes are known by their identity, so that after an edit only those that came or went are looked at.
    """

    __slots__ = ("_near_by", "_order", "cells", "nodes", "wide")

    def __init__(self, nodes: tuple[Node, ...], cells: Cells, wide: frozenset[int]) -> None:
        """Takes what `of` and `exchanged` have made."""
        self.nodes = nodes
        self.cells = cells
        self.wide = wide
        self._order: dict[int, int] = {}
        self._near_by: dict[Block, list[tuple[int, Rect]]] = {}

    @classmethod
    def of(cls, nodes: tuple[Node, ...]) -> NodeGrid:
        """The grid of a group's nodes."""
        return cls(nodes, *sorted_in({id(node): node.bounds for node in nodes}))

    def exchanged(self, nodes: tuple[Node, ...], went: Iterable[Node], came: Iterable[Node]) -> NodeGrid:
        """The grid of other nodes, told which of those before went and which came."""
        went, came = tuple(went), tuple(came)
        cells = self.cells.copy()
        for node in went:
            for cell in cells_in(node.bounds) if id(node) not in self.wide else ():
                cells[cell] = tuple(one for one in cells.get(cell, ()) if one != id(node))
        new_cells, new_wide = sorted_in({id(node): node.bounds for node in came})
        for cell, found in new_cells.items():
            cells[cell] = (*cells.get(cell, ()), *found)
        made = NodeGrid(nodes, cells, self.wide.difference(map(id, went)) | new_wide)
        made._order = self._order_of(nodes, went, came)
        return made

    def _order_of(self, nodes: tuple[Node, ...], went: Sequence[Node], came: Sequence[Node]) -> dict[int, int]:
        """The places of other nodes, where each that came stands in the place of one that went; else none yet."""
        before = self._order
        if not before or len(nodes) != len(self.nodes) or len(went) != len(came):
            return {}
        if countOf(map(is_, self.nodes, nodes), True) != len(nodes) - len(went):
            return {}
        places = [before[id(node)] for node in went]
        found = before.copy()
        for node in went:
            found.pop(id(node), None)
        found.update(zip(map(id, came), places, strict=True))
        return found

    @property
    def order(self) -> Mapping[int, int]:
        """The place of each node in the group by its identity."""
        if not self._order:
            self._order = dict(zip(map(id, self.nodes), count(), strict=False))
        return self._order

    def find(self, area: Rect) -> list[int]:
        """The places of the nodes whose bounds meet an area."""
        x, y, width, height = area
        far_x, far_y = x + width, y + height
        return [
            number
            for number, box in self._near(cells_of(area))
            if box[0] <= far_x and box[0] + box[2] >= x and box[1] <= far_y and box[1] + box[3] >= y
        ]

    def _near(self, block: Block) -> list[tuple[int, Rect]]:
        """The nodes of a block of cells; the last blocks asked for are kept."""
        found = self._near_by.get(block)
        if found is None:
            if len(self._near_by) >= KEPT:
                self._near_by.clear()
            near = gathered(self.cells, self.wide, block)
            numbers = sorted(map(self.order.__getitem__, near)) if near is not None else range(len(self.nodes))
            left, right = block[0] * CELL, (block[2] + 1) * CELL
            boxes = [(number, self.nodes[number].bounds) for number in numbers]
            found = [(number, box) for number, box in boxes if box[0] <= right and box[0] + box[2] >= left]
            self._near_by[block] = found
        return found


def sorted_in(bounds: Mapping[int, Rect]) -> tuple[Cells, frozenset[int]]:
    """Rectangles by the cells they stand in, and those that stand in too many."""
    cells: dict[int, list[int]] = {}
    wide = []
    for number, rect in bounds.items():
        left, top, right, bottom = block = cells_of(rect)
        if is_wide(block):
            wide.append(number)
            continue
        for column in range(left * HIGH, right * HIGH + 1, HIGH):
            for cell in range(column + top, column + bottom + 1):
                cells.setdefault(cell, []).append(number)
    return {cell: tuple(found) for cell, found in cells.items()}, frozenset(wide)


def gathered(cells: Cells, wide: frozenset[int], block: Block) -> set[int] | None:
    """What stands in a block of cells; None where the block is so large that all may as well be looked at."""
    left, top, right, bottom = block
    if (right - left + 1) * (bottom - top + 1) > 4 * len(cells):
        return None
    found = set(wide)
    for column in range(left * HIGH, right * HIGH + 1, HIGH):
        for cell in range(column + top, column + bottom + 1):
            found.update(cells.get(cell, ()))
    return found


def cells_in(rect: Rect) -> list[int]:
    """The cells that a rectangle stands in; none where these are too many."""
    left, top, right, bottom = block = cells_of(rect)
    if is_wide(block):
        return []
    columns = range(left * HIGH, right * HIGH + 1, HIGH)
    return [cell for column in columns for cell in range(column + top, column + bottom + 1)]


def is_wide(block: Block) -> bool:
    """Whether what stands in a block of cells is listed beside the grid."""
    left, top, right, bottom = block
    return right - left >= ACROSS or (right - left + 1) * (bottom - top + 1) > WIDE


def cells_of(rect: Rect) -> Block:
    """The first and last column and row that a rectangle touches: left, top, right, bottom."""
    x, y, width, height = rect
    return int(x // CELL), int(y // CELL), int((x + width) // CELL), int((y + height) // CELL)
