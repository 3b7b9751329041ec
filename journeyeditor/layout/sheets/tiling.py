"""Where the seams of a tiled poster lie along one axis: on borders where possible, at most as many as asked. pt."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from journeyeditor.drawing import Key
from journeyeditor.layout.sheets.anatomy import SOFT
from journeyeditor.layout.sheets.seams import Border

FREE_STEPS = 16
"""Where no border is in reach, so many places are tried for a seam."""

WEAK, WORD, CARD = 1.0, 3.0, 100.0
"""What a seam costs on a border of steps or channels, for each word it cuts, and for each card."""


SHRINK = tuple(1 - step / 200 for step in range(11))
"""A poster may be made smaller by up to 5 % so that its seams fall between cards."""

PER_CENT = 0.4
"""What it costs to shrink a poster by 1 %, in seams that are off a stage's border."""

MOST_MORE = 0.3
"""How many columns or rows more than needed may be taken to keep cards whole: one, or this share."""

ONE_MORE = 90.0
"""What a column or row more costs: a little less than cutting a card."""

Place = tuple[float, float]


LOSS = 6.0
"""What each 1 % costs that a map is smaller, as its head keeps off the seams: 17 % as much as a card cut."""

SHEET = 3.0
"""What a sheet costs where a poster may be cut in several ways."""


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


@dataclass(frozen=True, slots=True)
class Axis:
    """One direction of a poster: what sheets take of it, its borders as places and costs, the cost elsewhere.

    Where its seams are `held`, they are its borders.
    """

    reach: Reach
    borders: Sequence[Place]
    free: Callable[[float], float]
    held: bool = False

    @property
    def counts(self) -> range:
        """How many sheets it may take."""
        if self.held:
            return range(len(self.borders) + 1, len(self.borders) + 2)
        needed = self.reach.sheets
        return range(needed, needed + 1 + max(1, int(needed * MOST_MORE)))


class Chosen(NamedTuple):
    """How much the poster shrinks, its seams across and down, and what that is worth: the less, the better."""

    rank: float
    shrink: float
    xs: Seams
    ys: Seams


def cost_of(border: Border) -> float:
    """What a seam costs on a border."""
    return (0.0 if border.strong else WEAK) + cost_of_cuts(border.cuts)


def cost_of_plan(cuts: Iterable[Key], sheets: int, lost: float) -> float:
    """What things cut, some sheets and a share of the map's size that is lost cost together."""
    return cost_of_cuts(cuts) + SHEET * sheets + LOSS * 100 * max(0.0, lost)


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


def chosen_seams(axes: Sequence[Axis], shrinks: Sequence[float]) -> Chosen | None:
    """The best seams: between the cards where a poster up to 5 % smaller or a few more sheets allow it."""
    clean = [[_cheapest(axis, shrink, anywhere=False) for shrink in shrinks] for axis in axes]
    for index, axis in enumerate(axes):
        if not any(one and one.seams.cost < CARD for one in clean[index]):
            clean[index] = [_cheapest(axis, shrink, anywhere=not axis.held) for shrink in shrinks]
    return _best(clean, shrinks) or _best(
        [[_cheapest(axis, shrink, anywhere=not axis.held) for shrink in shrinks] for axis in axes], shrinks
    )


def _best(found: Sequence[Sequence[Ranked | None]], shrinks: Sequence[float]) -> Chosen | None:
    """The cheapest size at which there are seams both ways."""
    both = [
        Chosen(x.rank + y.rank + PER_CENT * 100 * (1 - shrink), shrink, x.seams, y.seams)
        for shrink, x, y in zip(shrinks, *found, strict=True)
        if x and y
    ]
    return min(both, default=None, key=lambda one: one.rank)


class Ranked(NamedTuple):
    """Seams one way, with what they and the sheets they take cost."""

    rank: float
    seams: Seams


def _cheapest(axis: Axis, shrink: float, *, anywhere: bool) -> Ranked | None:
    """The cheapest seams one way on a poster of a size; those `anywhere` too, not on borders alone."""
    reach, free = axis.reach.larger(shrink), axis.free if anywhere else None
    found = [(count, seams(reach, count, axis.borders, free)) for count in axis.counts]
    ranked = [Ranked(one.cost + ONE_MORE * (count - found[0][0]), one) for count, one in found if one]
    return min(ranked, default=None)


def even_seams(reach: Reach) -> Seams:
    """Seams a whole sheet apart."""
    return Seams(0.0, tuple(reach.sheet * (index + 1) for index in range(reach.sheets - 1)))
