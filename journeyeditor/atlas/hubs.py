"""Hubs: touchpoints and journeys that much runs through.

Betweenness is the share of shortest ways between all pairs that run through a node (Freeman 1977), reckoned by
Brandes' algorithm (2001) for many starts at once with sparse matrices. On a large land it is estimated from some
starts (Brandes and Pich 2007), and that is said.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from journeyeditor.atlas.met import Met, met
from journeyeditor.atlas.progress import Told, nobody
from journeyeditor.model import Id, Project

if TYPE_CHECKING:
    from scipy.sparse import csr_array

EXACT = 1_500
"""With more nodes, betweenness is estimated."""
STARTS = 384
"""From so many starts."""
AT_ONCE = 128
SEED = 20_201

Uses = Mapping[Id, Sequence[Met]]
Near = dict[Id, dict[Id, None]]


@dataclass(frozen=True, slots=True)
class Hub:
    """A touchpoint or journey: in how many others it is met, and what share of shortest ways runs through it, 0–1.

    For a touchpoint, `journeys` are those that use it, `uses` the encounters; for a journey, `journeys` are those it
    shares a touchpoint with or is linked to, `uses` its own encounters.
    """

    id: Id
    kind: str
    betweenness: float
    journeys: tuple[Id, ...]
    uses: tuple[Id, ...]


@dataclass(frozen=True, slots=True)
class Hubs:
    """The hubs, the greatest betweenness first, then the most journeys; `starts` of `nodes` were reckoned with."""

    hubs: tuple[Hub, ...]
    starts: int
    nodes: int

    @property
    def estimated(self) -> bool:
        """Whether the betweenness was estimated from some starts only."""
        return self.starts < self.nodes


def hubs(project: Project, exact: int = EXACT, told: Told = nobody) -> Hubs:
    """The touchpoints that are used and the journeys, as hubs of the land they make together with the links.

    `told` hears how much is done, 0–1, and may end it.
    """
    uses = met(project)
    nodes = [*(journey.id for journey in project.journeys), *uses]
    near, edges = _land(project, uses)
    row = {key: n for n, key in enumerate(nodes)}
    starts = None if len(nodes) <= exact else STARTS
    ends = sorted({(row[a], row[b]) if row[a] < row[b] else (row[b], row[a]) for a, b in edges})
    through = dict(zip(nodes, betweenness(len(nodes), ends, starts, told), strict=True))
    ranked = sorted(_hubs(project, uses, near, through), key=lambda hub: (-hub.betweenness, -len(hub.journeys)))
    return Hubs(tuple(ranked), len(nodes) if starts is None else starts, len(nodes))


def _hubs(project: Project, uses: Uses, near: Near, through: Mapping[Id, float]) -> Iterator[Hub]:
    for journey in project.journeys:
        own = tuple(encounter.id for encounter in journey.encounters)
        yield Hub(journey.id, "journey", through[journey.id], tuple(near[journey.id]), own)
    for key, found in uses.items():
        users = tuple(dict.fromkeys(use.journey.id for use in found))
        yield Hub(key, "touchpoint", through[key], users, tuple(use.encounter.id for use in found))


def _land(project: Project, uses: Uses) -> tuple[Near, list[tuple[Id, Id]]]:
    """The neighbours of each journey, and what is joined: journeys with touchpoints they use and with linked ones."""
    near: Near = {journey.id: {} for journey in project.journeys}
    edges = [(use.journey.id, touchpoint) for touchpoint, found in uses.items() for use in found]
    for found in uses.values():
        users = dict.fromkeys(use.journey.id for use in found)
        for key in users:
            near[key].update(users)
    for link in project.links:
        source, target = link.source.journey, link.target.journey
        if source != target and source in near and target in near:
            edges.append((source, target))
            near[source][target] = near[target][source] = None
    for key, others in near.items():
        others.pop(key, None)
    return near, edges


def betweenness(
    nodes: int, edges: Sequence[tuple[int, int]], starts: int | None = None, told: Told = nobody
) -> list[float]:
    """The betweenness of each node of an undirected graph without loops, 0–1; from some `starts` only, if given."""
    if nodes < 3 or not edges:
        return [0.0] * nodes
    from scipy.sparse import csr_array

    ends = np.array(edges, dtype=np.intp)
    both = np.concatenate([ends, ends[:, ::-1]])
    joined = csr_array((np.ones(len(both)), (both[:, 0], both[:, 1])), shape=(nodes, nodes))
    every = np.arange(nodes)
    if starts is not None and starts < nodes:
        every = np.sort(np.random.default_rng(SEED).choice(nodes, starts, replace=False))
    total = np.zeros(nodes)
    for begin in range(0, len(every), AT_ONCE):
        told(begin / len(every))
        total += dependencies(joined, every[begin : begin + AT_ONCE])
    scaled = total / ((nodes - 1) * (nodes - 2)) * (nodes / len(every))
    return [float(value) for value in scaled]


def dependencies(joined: csr_array, starts: NDArray[np.intp]) -> NDArray[np.float64]:
    """How much of the ways from some starts depends on each node, summed over the starts (shape: nodes)."""
    nodes, columns = joined.shape[0], np.arange(len(starts))
    paths = np.zeros((nodes, len(starts)))
    paths[starts, columns] = 1.0
    layers, seen = [paths.copy()], paths > 0
    while True:
        reached = joined @ layers[-1]
        reached[seen] = 0.0
        if not reached.any():
            break
        seen |= reached > 0
        layers.append(reached)
    found = np.zeros_like(paths)
    for nearer, farther in zip(layers[-2::-1], layers[:0:-1], strict=True):
        share = np.divide(1.0 + found, farther, out=np.zeros_like(found), where=farther > 0)
        found += nearer * (joined @ share)
    found[starts, columns] = 0.0
    return np.asarray(found.sum(axis=1))
