"""Overlaps by one sort: worked out by hand, as the definition says, and as networkx projects two kinds of nodes."""

from __future__ import annotations

from itertools import combinations

import networkx as nx
from hypothesis import given
from hypothesis import strategies as st

from journeyeditor.atlas.overlap import Importance
from journeyeditor.atlas.pairs import Pairs, incidence, pairs_of

KNOWN = {key: row for row, key in enumerate("abcdef")}
USES = st.lists(st.dictionaries(st.sampled_from("abcdef"), st.integers(1, 5)), max_size=8)


def listed(pairs: Pairs) -> list[tuple[int, int, int, list[int]]]:
    """The pairs as rows: a, b, weight, shared."""
    spans = zip(pairs.start[:-1].tolist(), pairs.start[1:].tolist(), strict=True)
    shared = [pairs.shared[start:end].tolist() for start, end in spans]
    return list(zip(pairs.a.tolist(), pairs.b.tolist(), pairs.weight.tolist(), shared, strict=True))


def test_by_hand() -> None:
    """a: min(5, 3) = 3; b: min(2, 4) = 2; c: min(3, 1) = 1."""
    used: list[Importance] = [{"a": 5, "b": 2, "c": 3}, {"b": 4, "a": 3, "d": 3}, {"c": 1}]
    found = pairs_of(incidence(used, KNOWN))
    assert listed(found) == [(0, 1, 5, [0, 1]), (0, 2, 1, [2])]
    assert found.count.tolist() == [2, 1]


def test_no_journeys_nothing_used() -> None:
    assert listed(pairs_of(incidence([], {}))) == []
    assert listed(pairs_of(incidence([{}, {}], KNOWN))) == []
    assert listed(pairs_of(incidence([{"a": 3}, {"gone": 3}], KNOWN))) == []


@given(USES)
def test_as_the_definition_says(used: list[Importance]) -> None:
    naive = []
    for a, b in combinations(range(len(used)), 2):
        shared = sorted(used[a].keys() & used[b].keys())
        if shared:
            weight = sum(min(used[a][key], used[b][key]) for key in shared)
            naive.append((a, b, weight, [KNOWN[key] for key in shared]))
    assert listed(pairs_of(incidence(used, KNOWN))) == naive


@given(USES)
def test_as_networkx_projects_two_kinds_of_nodes(used: list[Importance]) -> None:
    both: nx.Graph[object] = nx.Graph()
    both.add_nodes_from((*range(len(used)), *KNOWN))
    both.add_edges_from((row, key) for row, uses in enumerate(used) for key in uses)
    reference = nx.bipartite.weighted_projected_graph(both, range(len(used)))
    found = pairs_of(incidence(used, KNOWN))
    ours = {
        frozenset(pair): n for *pair, n in zip(found.a.tolist(), found.b.tolist(), found.count.tolist(), strict=True)
    }
    assert ours == {frozenset((a, b)): reference[a][b]["weight"] for a, b in reference.edges}


def test_networkx_published_example() -> None:
    """The example of `weighted_projected_graph`: a path of 0 to 4, onto 1 and 3, which share 2."""
    found = pairs_of(incidence([{"0": 1, "2": 1}, {"2": 1, "4": 1}], {"0": 0, "2": 1, "4": 2}))
    assert listed(found) == [(0, 1, 1, [1])]


def test_what_is_nearly_everywhere_is_left_out_and_told() -> None:
    """a is in all ten journeys: 45 pairs; b in two: one pair."""
    used: list[Importance] = [{"a": 3, "b": 2} if row < 2 else {"a": 3} for row in range(10)]
    found = pairs_of(incidence(used, KNOWN), most=20)
    assert listed(found) == [(0, 1, 2, [1])]
    assert found.common == (0,)
    assert pairs_of(incidence(used, KNOWN)).common == ()


def test_ten_thousand_journeys_use_one_touchpoint() -> None:
    used: list[Importance] = [{"a": 3} for _ in range(10_000)]
    assert pairs_of(incidence(used, KNOWN)).common == (0,)
