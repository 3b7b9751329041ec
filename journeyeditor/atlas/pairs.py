"""The overlaps of all pairs as arrays: what 1 000 journeys share is found by one sort.

Each touchpoint gives a pair for each two journeys that use it, as one whole number: the two journeys, the touchpoint
and the smaller importance, from the highest digits to the lowest. Sorted, what belongs to a pair stands together.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from journeyeditor.atlas.overlap import MOST_PAIRS
from journeyeditor.model import Id

Numbers = NDArray[np.int64]

LEVELS = 8
"""Room for an importance of 1–5 in the lowest digits."""


@dataclass(frozen=True, slots=True)
class Incidence:
    """Which journey uses which touchpoint, one row a use, sorted by touchpoint and journey; importance 1–5."""

    journeys: int
    touchpoints: int
    journey: Numbers
    touchpoint: Numbers
    importance: Numbers


@dataclass(frozen=True, slots=True, eq=False)
class Pairs:
    """What each two journeys share, sorted by `a`, then `b`: rows of the project's journeys, a before b.

    `shared[start[i]:start[i + 1]]` are the touchpoints (rows, ascending) of pair i, `weight[i]` the sum of the smaller
    importance. `common` are touchpoints used in so many journeys that they were left out.
    """

    a: Numbers
    b: Numbers
    weight: Numbers
    start: Numbers
    shared: Numbers
    common: tuple[int, ...] = ()

    @property
    def count(self) -> Numbers:
        """How many touchpoints each pair shares."""
        return np.diff(self.start)


def incidence(used: Sequence[Mapping[Id, int]], known: Mapping[Id, int]) -> Incidence:
    """The uses of journeys, given in the project's order, of the touchpoints known by row."""
    rows = [
        (known[touchpoint], row, importance)
        for row, uses in enumerate(used)
        for touchpoint, importance in uses.items()
        if touchpoint in known
    ]
    table = np.array(sorted(rows), dtype=np.int64).reshape(-1, 3)
    return Incidence(len(used), len(known), table[:, 1].copy(), table[:, 0].copy(), table[:, 2].copy())


def pairs_of(uses: Incidence, most: int = MOST_PAIRS) -> Pairs:
    """Every two journeys that share a touchpoint; time grows with what is shared, not with all pairs."""
    uses, common = without_common(uses, most)
    first, second = meetings(uses.touchpoint)
    n, room = max(1, uses.journeys), max(1, uses.touchpoints)
    smaller = np.minimum(uses.importance[first], uses.importance[second])
    pair = uses.journey[first] * n + uses.journey[second]
    keys = np.sort((pair * room + uses.touchpoint[first]) * LEVELS + smaller)
    shared, pair = (keys // LEVELS) % room, keys // (LEVELS * room)
    start = np.flatnonzero(np.diff(pair, prepend=-1))
    weight = np.add.reduceat(keys % LEVELS, start) if len(start) else np.zeros(0, np.int64)
    met = pair[start]
    return Pairs(met // n, met % n, weight, np.append(start, len(keys)), shared, common)


def meetings(touchpoint: Numbers) -> tuple[Numbers, Numbers]:
    """Each two rows of the same touchpoint, the earlier first; `touchpoint` must be sorted."""
    rows = np.arange(len(touchpoint))
    after = np.searchsorted(touchpoint, touchpoint, side="right") - rows - 1
    first = np.repeat(rows, after)
    begins = np.repeat(np.cumsum(after) - after, after)
    return first, first + 1 + np.arange(len(first)) - begins


def without_common(uses: Incidence, most: int) -> tuple[Incidence, tuple[int, ...]]:
    """The uses without the touchpoints that would make more than `most` pairs, and these touchpoints."""
    users = np.bincount(uses.touchpoint, minlength=max(1, uses.touchpoints))
    made = users * (users - 1) // 2
    if made.sum() <= most:
        return uses, ()
    order = np.argsort(made, kind="stable")
    common = order[np.cumsum(made[order]) > most]
    kept = ~np.isin(uses.touchpoint, common)
    rest = Incidence(uses.journeys, uses.touchpoints, uses.journey[kept], uses.touchpoint[kept], uses.importance[kept])
    return rest, tuple(sorted(common.tolist()))
