"""What lines of the atlas must keep off, found by cells, so that it costs the same in an atlas of any size."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from math import ceil, floor, hypot

from journeyeditor.drawing import Rect
from journeyeditor.layout.atlas_curves import Bow, Point, crossings
from journeyeditor.layout.atlas_picture import Spot
from journeyeditor.model import Id

CELL = 48.0
STEP = 7.0
"""Distance of the points by which a line is told, pt: less than a label is high."""
GAP = 3.0
"""How near a line may come to a node, pt."""
NODE, LABEL, CROSSING = 12.0, 5.0, 0.6
"""What a line costs for each node and each label it runs through and each line it crosses."""
MANY = 60
"""With more lines than these, crossings of lines are no longer weighed: they cannot be avoided."""

Cell = tuple[int, int]


def cell_of(point: Point) -> Cell:
    """The cell of a point."""
    return floor(point[0] / CELL), floor(point[1] / CELL)


def cells_of(box: Rect) -> Iterator[Cell]:
    """The cells that a rectangle meets."""
    left, top = cell_of((box.x, box.y))
    right, bottom = cell_of((box.right, box.bottom))
    return ((x, y) for x in range(left, right + 1) for y in range(top, bottom + 1))


def told(line: Bow) -> list[Point]:
    """Points along a line, about STEP apart."""
    (sx, sy), (cx, cy), (ex, ey) = line
    length = hypot(cx - sx, cy - sy) + hypot(ex - cx, ey - cy)
    return line.points(max(4, ceil(length / STEP)))


class Field:
    """Nodes and labels, and the lines that are drawn already; `own_label` is the cost of a line's own label."""

    def __init__(self, spots: Mapping[Id, Spot], own_label: float, gap: float = GAP) -> None:
        """Takes what stands already; a line comes too near to a node within a `gap`, pt."""
        self.own_label, self.gap = own_label, gap
        self.drawn: list[tuple[Rect, list[Point]]] = []
        self.cells: dict[Cell, list[tuple[Id, Spot]]] = {}
        for key, spot in spots.items():
            box = spot.bounds
            for cell in cells_of(Rect(box.x - gap, box.y - gap, box.width + 2 * gap, box.height + 2 * gap)):
                self.cells.setdefault(cell, []).append((key, spot))

    def cost(self, line: Bow, source: Id, target: Id) -> float:
        """What is wrong with a line between two nodes."""
        own = (source, target)
        nodes, labels = self.struck(told(line))
        cost = NODE * sum(key not in own for key in nodes)
        cost += sum(self.own_label if key in own else LABEL for key in labels)
        return cost + self._crossed(line)

    def struck(self, points: Iterable[Point]) -> tuple[set[Id], set[Id]]:
        """The nodes and the labels that points lie in."""
        nodes, labels, cells = set[Id](), set[Id](), self.cells
        for x, y in points:
            for key, spot in cells.get((int(x // CELL), int(y // CELL)), ()):
                dx, dy = x - spot.disc.x, y - spot.disc.y
                if dx * dx + dy * dy < (spot.disc.r + self.gap) ** 2:
                    nodes.add(key)
                box = spot.box
                if box.x < x < box.right and box.y < y < box.bottom:
                    labels.add(key)
        return nodes, labels

    def _crossed(self, line: Bow) -> float:
        if not 0 < len(self.drawn) <= MANY:
            return 0.0
        box, coarse = line.bounds(), line.points(5)
        return CROSSING * sum(crossings(coarse, other) for around, other in self.drawn if around.intersects(box))

    def keep(self, line: Bow) -> None:
        """Remembers a line that is drawn."""
        self.drawn.append((line.bounds(), line.points(5)))


@dataclass(slots=True)
class Strokes:
    """Lines by the cells they run through: how many run through a box."""

    cells: dict[Cell, list[tuple[int, Point]]] = field(default_factory=dict)

    def add(self, number: int, points: Sequence[Point]) -> None:
        """Takes a line's points."""
        for point in points:
            self.cells.setdefault(cell_of(point), []).append((number, point))

    def through(self, box: Rect) -> int:
        """How many lines run through a box."""
        return len(
            {
                number
                for cell in cells_of(box)
                for number, (x, y) in self.cells.get(cell, ())
                if box.x < x < box.right and box.y < y < box.bottom
            }
        )


def strokes_of(lines: Iterable[Bow]) -> Strokes:
    """Some lines by cells."""
    strokes = Strokes()
    for number, line in enumerate(lines):
        strokes.add(number, told(line))
    return strokes
