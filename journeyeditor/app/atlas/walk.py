"""Walking the atlas by keys: the nearest node in a direction, the next one in the order of Tab."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from math import hypot

from journeyeditor.layout.atlas_picture import Spot
from journeyeditor.model import Id

ASIDE = 2.0
"""How much farther a step to the side counts than one ahead."""


def next_journey(spots: Mapping[Id, Spot], start: Id, direction: tuple[int, int]) -> Id:
    """The node nearest to `start` within 60° of a direction (dx, dy of −1, 0, 1); `start` itself where none is.

    From nowhere it is the node nearest to the atlas's middle.
    """
    if not spots:
        return ""
    if start not in spots:
        return min(spots, key=lambda key: (hypot(spots[key].disc.x, spots[key].disc.y), key))
    here = spots[start].disc
    found = []
    for key, spot in spots.items():
        dx, dy = spot.disc.x - here.x, spot.disc.y - here.y
        ahead = dx * direction[0] + dy * direction[1]
        aside = abs(dx * direction[1]) + abs(dy * direction[0])
        if key != start and ahead > 0 and aside <= ahead * 1.75:
            found.append((ahead + ASIDE * aside, key))
    return min(found, default=(0.0, start))[1]


def next_stop(order: Sequence[Id], here: Id, step: int) -> Id:
    """The journey after `here` (`step` 1) or before it (−1); from nowhere the first or the last; "" beyond the end."""
    at = order.index(here) + step if here in order else (0 if step > 0 else len(order) - 1)
    return order[at] if 0 <= at < len(order) else ""
