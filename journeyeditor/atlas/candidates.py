"""Overlap candidates: touchpoints whose names are so alike that they may be one. A person merges or refuses them."""

from __future__ import annotations

from dataclasses import dataclass

from journeyeditor.atlas.likeness import all_alike, figures_of
from journeyeditor.atlas.met import Met, met
from journeyeditor.model import Id, Project, Touchpoint

LEAST = 84.0
"""Names at least so alike (0–100) are candidates."""
OTHER_CHANNEL = 95.0
"""Of two channels only names that are all but the same: another channel is another touchpoint, or one too many."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """Two touchpoints that may be one; `keep` is used in more journeys, or stands first in the project.

    `likeness` is that of the names, 0–100.
    """

    keep: Id
    merge: Id
    likeness: float
    same_channel: bool
    keep_journeys: tuple[Id, ...]
    merge_journeys: tuple[Id, ...]


def candidates(project: Project, least: float = LEAST) -> tuple[Candidate, ...]:
    """Every candidate not refused, those of one channel first, then the most alike, then the most used."""
    refused = {frozenset(pair) for pair in project.refused}
    uses, touchpoints = met(project), project.touchpoints
    found = [
        _candidate(one, other, score, uses)
        for a, b, score in all_alike([touchpoint.name for touchpoint in touchpoints], least)
        if _may_be_one(one := touchpoints[a], other := touchpoints[b], score)
        and frozenset((one.id, other.id)) not in refused
    ]
    return tuple(
        sorted(
            found,
            key=lambda one: (not one.same_channel, -one.likeness, -len(one.keep_journeys) - len(one.merge_journeys)),
        )
    )


def _may_be_one(one: Touchpoint, other: Touchpoint, score: float) -> bool:
    enough = one.channel == other.channel or score >= OTHER_CHANNEL
    return enough and figures_of(one.name) == figures_of(other.name)


def _candidate(one: Touchpoint, other: Touchpoint, score: float, uses: dict[Id, list[Met]]) -> Candidate:
    journeys = {
        touchpoint.id: tuple(dict.fromkeys(use.journey.id for use in uses.get(touchpoint.id, ())))
        for touchpoint in (one, other)
    }
    keep, merge = sorted((one.id, other.id), key=lambda key: -len(journeys[key]))
    return Candidate(keep, merge, score, one.channel == other.channel, journeys[keep], journeys[merge])
