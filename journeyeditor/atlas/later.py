"""What a failure reaches through others: the journeys that hit ones lead to, and on from there."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from journeyeditor.model import Id, JourneyLink, LinkKind, Project

MOST_STEPS = 3
"""So many links on is followed: farther away nothing could be told apart from what happens anyway."""
LEAST_SHARE = 0.01
"""A journey to which fewer than so many of the customers come, 0–1, is not followed further."""


@dataclass(frozen=True, slots=True)
class Later:
    """A journey that is not hit itself: how many links on, and the links that lead to it from one step nearer.

    `share` is the greatest share of the customers of a journey that is hit who come as far as here, 0–1; links that
    name no share are left out of it; None where none on the way does.
    """

    journey: Id
    steps: int
    links: tuple[Id, ...]
    share: float | None


def later(project: Project, hit: Iterable[Id]) -> tuple[Later, ...]:
    """The journeys that hit ones lead to and those that these lead to, the nearest first, in the project's order."""
    near: Mapping[Id, float | None] = dict.fromkeys(hit)
    leading = [one for one in project.links if one.kind is LinkKind.LEADS_TO]
    reached, found = set(near), list[Later]()
    for steps in range(1, MOST_STEPS + 1):
        ways: dict[Id, list[JourneyLink]] = {}
        for link in leading:
            if link.source.journey in near and link.target.journey not in reached:
                ways.setdefault(link.target.journey, []).append(link)
        made = [_reached(one.id, steps, ways[one.id], near) for one in project.journeys if one.id in ways]
        found += made
        reached |= {one.journey for one in made}
        near = {one.journey: one.share for one in made if one.share is None or one.share >= LEAST_SHARE}
    return tuple(found)


def _reached(journey: Id, steps: int, links: Iterable[JourneyLink], near: Mapping[Id, float | None]) -> Later:
    shares = [_along(near[link.source.journey], link.share) for link in links]
    share = max((one for one in shares if one is not None), default=None)
    return Later(journey, steps, tuple(link.id for link in links), None if None in shares else share)


def _along(before: float | None, share: float | None) -> float | None:
    """The share that is left after one link more; unknown ones leave the known ones as they are."""
    if before is None or share is None:
        return share if before is None else before
    return before * share


def coming(found: Iterable[Later], links: Mapping[Id, JourneyLink], known: Mapping[Id, float]) -> dict[Id, float]:
    """How many customers come to each journey later; `known` are those of the journeys hit. None come unsaid."""
    made: dict[Id, float] = {}
    for one in found:
        come = [
            (link.share or 0.0) * (known.get(link.source.journey) or made.get(link.source.journey, 0.0))
            for link in (links[key] for key in one.links)
        ]
        if any(come):
            made[one.journey] = sum(come)
    return made
