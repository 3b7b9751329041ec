"""How a customer can get from one journey to another: over links that lead there and touchpoints in common."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from itertools import islice, pairwise
from math import exp
from typing import TYPE_CHECKING, Any

from journeyeditor.atlas.build import build
from journeyeditor.atlas.progress import Told, nobody, part
from journeyeditor.atlas.records import Atlas, AtlasLink, Overlap
from journeyeditor.model import Id, LinkKind, Project
from journeyeditor.model.head import Land

if TYPE_CHECKING:
    from networkx import DiGraph

LED, MET = 1.0, 2.0
"""What a hop costs: customers are led along a link; at a touchpoint in common they may change over."""
MOST = 3
LOOK, HOPS, JOINED = 500, 8_000, 0.3
"""After so many hops it is told how far the search is, of about so many a way; what part of it joining the land is."""


class Hop(StrEnum):
    """How one gets from one journey to the next."""

    LEADS_TO = "leads_to"
    SHARES = "shares"


@dataclass(frozen=True, slots=True)
class HopMade:
    """One hop and why it can be made: the links that lead there, or the touchpoints both journeys meet.

    `share` is the greatest share of customers a link says it leads on, 0–1, None where no link says.
    """

    kind: Hop
    source: Id
    target: Id
    links: tuple[Id, ...] = ()
    touchpoints: tuple[Id, ...] = ()
    share: float | None = None


@dataclass(frozen=True, slots=True)
class Way:
    """A way of one hop or more; less `cost` is likelier."""

    hops: tuple[HopMade, ...]
    cost: float

    @property
    def journeys(self) -> tuple[Id, ...]:
        """The journeys in order, both ends included."""
        return (self.hops[0].source, *(hop.target for hop in self.hops)) if self.hops else ()


def ways(project: Project | Land, source: Id, target: Id, most: int = MOST) -> tuple[Way, ...]:
    """The likeliest ways from one journey to another, at most so many, without coming by a journey twice.

    Empty where there is none; one without hops where both are the same. Raises KeyError for no such journey.
    """
    atlas = build(project)
    for key in (source, target):
        atlas.journey(key)
    if source == target:
        return (Way((), 0.0),)
    return ways_in(atlas, source, target, most)


def ways_in(atlas: Atlas, source: Id, target: Id, most: int = MOST, told: Told = nobody) -> tuple[Way, ...]:
    """The likeliest ways between two different journeys of an atlas that is reckoned already.

    `told` hears how much is done, 0–1, and may end it.
    """
    return tuple(_ways(atlas, source, target, most, told))


def _ways(atlas: Atlas, source: Id, target: Id, most: int, told: Told) -> Iterator[Way]:
    import networkx as nx

    land = passable(atlas, part(told, 0.0, JOINED))
    if not nx.has_path(land, source, target):
        return
    walked_along = Walked(part(told, JOINED, 1.0), most)
    links, shared = _links(atlas), {frozenset((one.a, one.b)): one for one in atlas.overlaps}
    for walked in islice(nx.shortest_simple_paths(land, source, target, weight=walked_along.cost), most):
        walked_along.found += 1
        hops = tuple(_hop(pair, links, shared) for pair in pairwise(walked))
        yield Way(hops, sum(land[a][b]["cost"] for a, b in pairwise(walked)))


class Walked:
    """What each hop costs, and how far the search is: for each way found as many hops are looked at again."""

    def __init__(self, told: Told, most: int) -> None:
        """`most` ways are looked for."""
        self.told, self.most, self.hops, self.found = told, most, 0, 0

    def cost(self, _source: Id, _target: Id, hop: Any) -> float:
        """See `passable`; now and then it is told how far the search is."""
        self.hops += 1
        if self.hops % LOOK == 0:
            here = 1.0 - exp(-self.hops / (HOPS * (self.found + 1)))
            self.told((self.found + here) / (self.most + 1))
        return float(hop["cost"])


def passable(atlas: Atlas, told: Told = nobody) -> DiGraph[Id]:
    """The journeys, joined as one can go from one to the next, with `cost`.

    A hop at touchpoints in common costs a little less the more the overlap weighs, so that of two ways alike the one
    of the stronger overlaps comes first.
    """
    import networkx as nx

    land: DiGraph[Id] = nx.DiGraph()
    land.add_nodes_from(journey.id for journey in atlas.journeys)
    for number, one in enumerate(atlas.overlaps):
        if number % LOOK == 0:
            told(number / len(atlas.overlaps))
        cost = MET - min(one.weight, 99) / 1000
        land.add_edge(one.a, one.b, cost=cost)
        land.add_edge(one.b, one.a, cost=cost)
    for link in atlas.links:
        if link.kind is LinkKind.LEADS_TO:
            land.add_edge(link.source, link.target, cost=LED)
    return land


def _links(atlas: Atlas) -> dict[tuple[Id, Id], list[AtlasLink]]:
    found: dict[tuple[Id, Id], list[AtlasLink]] = {}
    for link in atlas.links:
        if link.kind is LinkKind.LEADS_TO:
            found.setdefault((link.source, link.target), []).append(link)
    return found


def _hop(
    pair: tuple[Id, Id], links: Mapping[tuple[Id, Id], Iterable[AtlasLink]], shared: Mapping[frozenset[Id], Overlap]
) -> HopMade:
    leading, overlap = tuple(links.get(pair, ())), shared.get(frozenset(pair))
    share = max((link.share for link in leading if link.share is not None), default=None)
    kind = Hop.LEADS_TO if leading else Hop.SHARES
    return HopMade(kind, *pair, tuple(link.id for link in leading), overlap.touchpoints if overlap else (), share)
