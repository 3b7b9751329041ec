"""How strongly journeys are tied in the picture, and which journeys stand together in it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from journeyeditor.atlas.records import Atlas, AtlasJourney
from journeyeditor.model import Id

DRAWN = 2
"""From so many shared touchpoints on an overlap is drawn, and ties."""
MOST_SHARED = 6
"""More shared touchpoints tie no more strongly."""
LINK, PART = 2.0, 5.0

Ties = NDArray[np.float64]
"""The tie of each pair of journeys, by row of their sorted ids; 0 = none."""


@dataclass(frozen=True, slots=True)
class Branch:
    """A journey (row, or −1 for the trunk of an area) and the branches of its parts in the same group."""

    row: int
    parts: tuple[Branch, ...] = ()


def rows_of(atlas: Atlas) -> dict[Id, int]:
    """The journeys' rows: their order by id, so that neither title nor place in the project counts."""
    return {key: row for row, key in enumerate(sorted(journey.id for journey in atlas.journeys))}


def ties_of(atlas: Atlas) -> Ties:
    """The ties of an atlas: shared touchpoints, links either way, part and whole."""
    rows = rows_of(atlas)
    ties = np.zeros((len(rows), len(rows)))
    for overlap in atlas.overlaps:
        if overlap.count >= DRAWN:
            ties[rows[overlap.a], rows[overlap.b]] += min(overlap.count, MOST_SHARED)
    for link in atlas.links:
        ties[rows[link.source], rows[link.target]] += LINK
    for journey in atlas.journeys:
        if journey.parent:
            ties[rows[journey.id], rows[journey.parent]] += PART
    out: Ties = ties + ties.T
    return out


def trunks(atlas: Atlas) -> dict[Id, Branch]:
    """One trunk for each group that has journeys, by id ("" for the journeys in none, which stand together)."""
    rows, by_id = rows_of(atlas), {journey.id: journey for journey in atlas.journeys}
    parts: dict[Id, list[Id]] = {}
    heads: dict[Id, list[Id]] = {}
    for key in sorted(by_id):
        journey = by_id[key]
        if same_group(journey, by_id):
            parts.setdefault(journey.parent, []).append(key)
        else:
            heads.setdefault(journey.group, []).append(key)
    return {group: Branch(-1, branches(heads[group], parts, rows)) for group in sorted(heads)}


def same_group(journey: AtlasJourney, by_id: Mapping[Id, AtlasJourney]) -> bool:
    """Whether a journey is part of another of its own group."""
    return bool(journey.parent) and by_id[journey.parent].group == journey.group


def branches(keys: Sequence[Id], parts: Mapping[Id, Sequence[Id]], rows: Mapping[Id, int]) -> tuple[Branch, ...]:
    """The branches of some journeys with all below them. Parents make no circles: `build` has left those out."""
    return tuple(Branch(rows[key], branches(parts.get(key, ()), parts, rows)) for key in keys)
