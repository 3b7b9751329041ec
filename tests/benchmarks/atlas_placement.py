"""`atlas-placement`: the places of 1 000 journeys against networkx' `spring_layout` of 50 rounds on the same graph.

The graph is what ties journeys in the picture: overlaps that are drawn, links, parts. The reference knows no groups,
no sizes and no labels, and its nodes overlap.
"""

from __future__ import annotations

from statistics import median
from time import process_time

import networkx as nx
import numpy as np

from journeyeditor.atlas import build
from journeyeditor.atlas.placement import place
from journeyeditor.atlas.ties import ties_of
from tests.benchmarks.atlases import big_atlas

ROUNDS = 3
GOAL = 1.0


def run() -> list[dict[str, object]]:
    """The one benchmark, ms."""
    atlas = build(big_atlas())
    tied = nx.from_numpy_array(np.triu(ties_of(atlas)))
    ours, reference = [], []
    for _ in range(ROUNDS):
        start = process_time()
        place(atlas)
        middle = process_time()
        nx.spring_layout(tied, iterations=50, seed=1)
        ours.append((middle - start) * 1000)
        reference.append((process_time() - middle) * 1000)
    mine, other = median(ours), median(reference)
    return [
        {"name": "atlas-placement", "ours": mine, "reference": other, "ratio": mine / other, "goal": GOAL, "unit": "ms"}
    ]
