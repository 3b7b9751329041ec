"""Overlap: the touchpoints that two journeys share.

After Forrester's journey atlas: journeys that share touchpoints bear on each other. The weight is
Σ over shared touchpoints of min(importance in a, importance in b), importance 1–5 being the greatest of a journey's
encounters with the touchpoint.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from journeyeditor.atlas.records import Overlap
from journeyeditor.model import Id, Journey, Project, Touchpoint
from journeyeditor.model.head import HeadTouchpoint, JourneyHead, Land

MOST_PAIRS = 4_000_000
"""Beyond so many uses in common, touchpoints that are nearly everywhere are left out, the commonest first."""

Importance = dict[Id, int]
"""The touchpoints a journey uses, each with the greatest importance among its encounters, 1–5."""


def importance_of(journey: Journey | JourneyHead, known: Mapping[Id, int]) -> Importance:
    """A journey's touchpoints in the project's order (`known` maps each to its place there); unknown ones left out."""
    found: Importance = {}
    for encounter in journey.encounters:
        touchpoint = encounter.touchpoint
        if encounter.importance > found.get(touchpoint, 0) and touchpoint in known:
            found[touchpoint] = encounter.importance
    return {touchpoint: found[touchpoint] for touchpoint in sorted(found, key=known.__getitem__)}


def overlaps(project: Project) -> tuple[Overlap, ...]:
    """Every pair of journeys that share a touchpoint, in the project's order of journeys."""
    known = touchpoint_order(project)
    return overlaps_of([(j.id, importance_of(j, known)) for j in project.journeys], known)


def touchpoint_order(project: Project | Land) -> dict[Id, int]:
    """The place of each touchpoint in the project, from 0."""
    touchpoints: Sequence[Touchpoint | HeadTouchpoint] = project.touchpoints
    return {touchpoint.id: place for place, touchpoint in enumerate(touchpoints)}


def overlaps_of(journeys: Sequence[tuple[Id, Importance]], known: Mapping[Id, int]) -> tuple[Overlap, ...]:
    """The overlaps of journeys given by id and importance; time grows with the pairs found, not with all pairs."""
    return overlapping(journeys, known)[0]


def overlapping(
    journeys: Sequence[tuple[Id, Importance]], known: Mapping[Id, int], least: int = 1
) -> tuple[tuple[Overlap, ...], tuple[Id, ...]]:
    """The overlaps of `least` touchpoints or more, and the touchpoints left out because nearly every one of very many
    journeys uses them."""
    from journeyeditor.atlas.pairs import incidence, pairs_of

    found, names = pairs_of(incidence([uses for _, uses in journeys], known)), tuple(known)
    shared, start = [names[row] for row in found.shared.tolist()], found.start.tolist()
    ids, distinct = [key for key, _ in journeys], [len(uses) for _, uses in journeys]
    rows = zip(found.a.tolist(), found.b.tolist(), start, start[1:], found.weight.tolist(), strict=False)
    made = tuple(
        Overlap(ids[a], ids[b], tuple(shared[i:j]), (j - i) / distinct[a], (j - i) / distinct[b], weight)
        for a, b, i, j, weight in rows
        if j - i >= least
    )
    return made, tuple(names[row] for row in found.common)


def overlap(a: tuple[Id, Importance], b: tuple[Id, Importance], shared: Sequence[Id]) -> Overlap:
    """The figures of one pair."""
    weight = sum(min(a[1][touchpoint], b[1][touchpoint]) for touchpoint in shared)
    return Overlap(a[0], b[0], tuple(shared), len(shared) / len(a[1]), len(shared) / len(b[1]), weight)
