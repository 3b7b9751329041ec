"""Where the seams of a tiled poster lie along one axis: on borders where possible, at most as many as asked. pt."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import NamedTuple

from journeyeditor.drawing import Key
from journeyeditor.layout.sheets.anatomy import SOFT
from journeyeditor.layout.sheets.seams import Border

FREE_STEPS = 16
"""Where no border is in reach, so many places are tried for a seam."""

WEAK, WORD, CARD = 1.0, 3.0, 100.0
"""What a seam costs on a border of steps or channels, for each word it cuts, and for each card."""


class Seams(NamedTuple):
    """Seams from first to last and what they cost: less than CARD where no card is cut."""

    cost: float
    at: tuple[float, ...]


class Reach(NamedTuple):
    """A poster's side, what a sheet takes of it, and what the last one takes, which has no glue strip."""

    length: float
    sheet: float
    last: float

    @property
    def sheets(self) -> int:
        """How many sheets it takes at least."""
        count = 1
        while (count - 1) * self.sheet + self.last < self.length - 1e-6:
            count += 1
        return count

    def larger(self, share: float) -> Reach:
        """The same for a poster made smaller by a share, so that sheets take more of it."""
        return Reach(self.length, self.sheet / share, self.last / share)


def cost_of(border: Border) -> float:
    """What a seam costs on a border."""
    return (0.0 if border.strong else WEAK) + cost_of_cuts(border.cuts)


def cost_of_cuts(cuts: Iterable[Key]) -> float:
    """What cutting things costs: labels and the words of head and legend less than cards."""
    return sum(WORD if key.part in SOFT else CARD for key in cuts)


def seams(
    reach: Reach, count: int, borders: Sequence[tuple[float, float]], free: Callable[[float], float] | None = None
) -> Seams | None:
    """The cheapest seams for `count` sheets; borders are places and costs, `free` the cost of any other place."""
    layer: dict[float, Seams] = {0.0: Seams(0.0, ())}
    for number in range(1, count):
        low = reach.length - reach.last - (count - 1 - number) * reach.sheet
        layer = _next(layer, list(_places(low, number * reach.sheet, borders, free)), reach.sheet)
    ends = [found for at, found in layer.items() if reach.length - at <= reach.last + 1e-6]
    return min(ends, default=None)


def _places(
    low: float, high: float, borders: Sequence[tuple[float, float]], free: Callable[[float], float] | None
) -> Iterator[tuple[float, float]]:
    """Where a seam may lie so that the sheets before and after it are enough."""
    yield from (place for place in borders if low - 1e-6 <= place[0] <= high + 1e-6)
    if free:
        for step in range(FREE_STEPS + 1):
            at = low + (high - low) * step / FREE_STEPS
            if at > 0:
                yield at, free(at)


def _next(layer: dict[float, Seams], places: Sequence[tuple[float, float]], sheet: float) -> dict[float, Seams]:
    found: dict[float, Seams] = {}
    for at, cost in places:
        reached = [known for before, known in layer.items() if before < at <= before + sheet + 1e-6]
        if reached:
            best = min(reached)
            found[at] = Seams(best.cost + cost, (*best.at, at))
    return found
