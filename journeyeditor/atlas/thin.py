"""What of a dense atlas is drawn line by line: each journey's strongest ties in its group; between groups, one tie.

A few hundred lines are all that anybody can tell apart. Where there are more, an overlap is drawn if it is among the
strongest of one of its two journeys and stays in their group; what runs between groups is added up to bundles, of
which each group keeps its strongest. Everything left out is named, so that it can be shown for one journey at a time.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TypeVar

from journeyeditor.atlas.records import Atlas, AtlasLink, Overlap
from journeyeditor.model import Id, LinkKind

FEW_OVERLAPS, FEW_LINKS = 150, 60
"""So many lines are drawn whatever they are."""
STRONGEST = 2
"""Overlaps drawn for each journey of a dense atlas."""
BUNDLES = 2
"""Bundles, and flows, kept for each group of a dense atlas."""

Pair = tuple[Id, Id]
Line = TypeVar("Line", Overlap, AtlasLink)


@dataclass(frozen=True, slots=True)
class Bundle:
    """What the journeys of two groups share: how many pairs overlap, and the sum of their weights."""

    a: Id
    b: Id
    pairs: int
    weight: int


@dataclass(frozen=True, slots=True)
class Flow:
    """How many links lead from the journeys of one group to those of another."""

    source: Id
    target: Id
    links: int


@dataclass(frozen=True, slots=True, eq=False)
class Thinned:
    """The lines to draw, and by journey those left out; `left_out` counts the overlaps among these."""

    overlaps: tuple[Overlap, ...] = ()
    links: tuple[AtlasLink, ...] = ()
    bundles: tuple[Bundle, ...] = ()
    flows: tuple[Flow, ...] = ()
    other_overlaps: Mapping[Id, tuple[Overlap, ...]] = field(default_factory=dict)
    other_links: Mapping[Id, tuple[AtlasLink, ...]] = field(default_factory=dict)
    left_out: int = 0

    @property
    def dense(self) -> bool:
        """Whether something is left out."""
        return bool(self.left_out or self.flows)


def thinned(atlas: Atlas, least: int, strongest: int = STRONGEST) -> Thinned:
    """What to draw of the overlaps of `least` shared touchpoints or more, and of the links; few are drawn all."""
    group = {journey.id: journey.group for journey in atlas.journeys}
    strong = [one for one in atlas.overlaps if one.count >= least]
    overlaps, bundles = strong, tuple[Bundle, ...]()
    if len(strong) > FEW_OVERLAPS:
        overlaps = _strongest(strong, group, strongest)
        bundles = _bundles(strong, group)
    links, flows = list(atlas.links), tuple[Flow, ...]()
    far = [link for link in links if _apart(group[link.source], group[link.target])]
    if len(far) > FEW_LINKS:
        links = [link for link in links if not _apart(group[link.source], group[link.target])]
        flows = _flows(far, group)
    drawn = {(one.a, one.b) for one in overlaps}
    others = [one for one in strong if (one.a, one.b) not in drawn]
    return Thinned(
        overlaps=tuple(overlaps),
        links=tuple(links),
        bundles=bundles,
        flows=flows,
        other_overlaps=_by_journey(others, lambda one: (one.a, one.b)),
        other_links=_by_journey(far if flows else (), lambda link: (link.source, link.target)),
        left_out=len(others),
    )


def _apart(one: Id, other: Id) -> bool:
    """Whether two groups are two; journeys of no group stand near whatever they are tied to."""
    return bool(one) and bool(other) and one != other


def _strongest(overlaps: Sequence[Overlap], group: Mapping[Id, Id], most: int) -> list[Overlap]:
    """Each journey's strongest overlaps in its own group, or with anybody where it has none there."""
    ranked = sorted(overlaps, key=lambda one: (-one.weight, -one.count, one.a, one.b))
    near = [one for one in ranked if not _apart(group[one.a], group[one.b])]
    kept: Counter[Id] = Counter()
    drawn: set[Pair] = set()
    for one in near:
        if kept[one.a] < most or kept[one.b] < most:
            kept.update((one.a, one.b))
            drawn.add((one.a, one.b))
    for one in ranked:
        if not kept[one.a] or not kept[one.b]:
            kept.update((one.a, one.b))
            drawn.add((one.a, one.b))
    return [one for one in overlaps if (one.a, one.b) in drawn]


def _bundles(overlaps: Iterable[Overlap], group: Mapping[Id, Id]) -> tuple[Bundle, ...]:
    pairs: Counter[Pair] = Counter()
    weights: Counter[Pair] = Counter()
    for one in overlaps:
        a, b = sorted((group[one.a], group[one.b]))
        if _apart(a, b):
            pairs[a, b] += 1
            weights[a, b] += one.weight
    kept = _kept(weights)
    return tuple(Bundle(*pair, pairs[pair], weights[pair]) for pair in sorted(kept))


def _flows(links: Iterable[AtlasLink], group: Mapping[Id, Id]) -> tuple[Flow, ...]:
    led = Counter((group[one.source], group[one.target]) for one in links if one.kind is LinkKind.LEADS_TO)
    return tuple(Flow(*pair, led[pair]) for pair in sorted(_kept(led)))


def _kept(weights: Counter[Pair]) -> set[Pair]:
    """The heaviest pairs of each group."""
    kept: set[Pair] = set()
    counts: Counter[Id] = Counter()
    for pair in sorted(weights, key=lambda pair: (-weights[pair], pair)):
        if min(counts[pair[0]], counts[pair[1]]) < BUNDLES:
            counts.update(pair)
            kept.add(pair)
    return kept


def _by_journey(lines: Iterable[Line], ends: Callable[[Line], Pair]) -> dict[Id, tuple[Line, ...]]:
    found: dict[Id, list[Line]] = {}
    for line in lines:
        for end in ends(line):
            found.setdefault(end, []).append(line)
    return {key: tuple(several) for key, several in found.items()}
