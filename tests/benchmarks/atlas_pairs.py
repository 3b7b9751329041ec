"""`atlas-overlaps-*`: the overlaps of all pairs of 1 000 journeys with 30 000 encounters and 5 000 touchpoints.

Against networkx' `bipartite.weighted_projected_graph`, from the uses of each journey and from a ready bipartite graph;
and against SciPy's sparse product of the ready matrix with its transpose, from ready arrays. Both references give the
number of shared touchpoints only; ours also tells which they are and weighs them.
"""

from __future__ import annotations

from collections.abc import Callable
from statistics import median
from time import thread_time

import networkx as nx
import numpy as np

from journeyeditor.atlas.overlap import importance_of, touchpoint_order
from journeyeditor.atlas.pairs import incidence, pairs_of
from scipy.sparse import csr_array
from tests.benchmarks.atlases import big_atlas

ROUNDS = 9
AGAINST_NETWORKX, AGAINST_SCIPY = 0.2, 3.0


def run() -> list[dict[str, object]]:
    """Both benchmarks, ms."""
    project = big_atlas()
    known = touchpoint_order(project)
    used = [importance_of(journey, known) for journey in project.journeys]
    uses = incidence(used, known)
    both: nx.Graph[object] = nx.Graph()
    both.add_edges_from((row, touchpoint) for row, own in enumerate(used) for touchpoint in own)
    shape = len(used), len(known)
    matrix = csr_array((np.ones(len(uses.journey)), (uses.journey, uses.touchpoint)), shape=shape)
    turned = matrix.T
    return [
        row(
            "atlas-overlaps-networkx",
            lambda: pairs_of(incidence(used, known)),
            lambda: nx.bipartite.weighted_projected_graph(both, range(len(used))),
            AGAINST_NETWORKX,
        ),
        row("atlas-overlaps-scipy", lambda: pairs_of(uses), lambda: matrix.dot(turned), AGAINST_SCIPY),
    ]


def row(name: str, ours: Callable[[], object], reference: Callable[[], object], goal: float) -> dict[str, object]:
    """The medians of both in ms, one run of the one after one run of the other."""
    pairs = [(timed(ours), timed(reference)) for _ in range(ROUNDS)]
    mine, other = median(one for one, _ in pairs), median(two for _, two in pairs)
    return {"name": name, "ours": mine, "reference": other, "ratio": mine / other, "goal": goal, "unit": "ms"}


def timed(action: Callable[[], object]) -> float:
    """How long it takes, ms; what it gives is let go within the time."""
    start = thread_time()
    action()
    return (thread_time() - start) * 1000
