"""Betweenness: networkx's published answers, networkx itself, and a land worked out by hand."""

from __future__ import annotations

import networkx as nx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from journeyeditor.atlas.hubs import betweenness, hubs
from tests.atlas.small import journey, link, project, three_journeys
from tests.benchmarks.atlases import big_atlas

KITE = [0.023, 0.023, 0.0, 0.102, 0.0, 0.231, 0.231, 0.389, 0.222, 0.0]
FLORENCE = {"Medici": 0.522, "Guadagni": 0.255, "Albizzi": 0.212, "Ginori": 0.0, "Strozzi": 0.103}


def of(graph: nx.Graph[int]) -> list[float]:
    """Ours, of a graph whose nodes are 0, 1, …"""
    return betweenness(len(graph), [(min(a, b), max(a, b)) for a, b in graph.edges])


def test_krackhardt_kite_as_networkx_publishes_it() -> None:
    assert of(nx.krackhardt_kite_graph()) == pytest.approx(KITE, abs=0.001)


def test_florentine_families_as_networkx_publishes_them() -> None:
    families = nx.florentine_families_graph()
    names = list(families)
    found = of(nx.convert_node_labels_to_integers(families))
    assert {name: found[names.index(name)] for name in FLORENCE} == pytest.approx(FLORENCE, abs=0.001)


def test_small_graphs() -> None:
    assert of(nx.path_graph(3)) == [0.0, 1.0, 0.0]
    assert of(nx.complete_graph(5)) == [0.0] * 5
    assert betweenness(2, [(0, 1)]) == [0.0, 0.0]
    assert betweenness(0, []) == []


@given(st.integers(3, 12), st.floats(0, 1), st.integers(0, 999))
def test_as_networkx(nodes: int, joined: float, seed: int) -> None:
    graph = nx.gnp_random_graph(nodes, joined, seed=seed)
    assert of(graph) == pytest.approx(list(nx.betweenness_centrality(graph).values()))


def test_a_land_by_hand() -> None:
    """one – t – two – u – three: of the 6 pairs, t lies between 3, two between 4."""
    found = hubs(
        project(journey("one", (("t", 3),)), journey("two", (("t", 3), ("u", 3))), journey("three", (("u", 3),)))
    )
    ranked = {hub.id: hub for hub in found.hubs}
    assert [ranked[key].betweenness for key in ("two", "t", "u", "one")] == pytest.approx([4 / 6, 3 / 6, 3 / 6, 0.0])
    assert found.hubs[0].id == "two"
    assert not found.estimated
    assert ranked["t"].journeys == ("one", "two")
    assert ranked["t"].uses == ("enc_one_1", "enc_two_1")
    assert set(ranked["two"].journeys) == {"one", "three"}


def test_links_join_too_and_links_to_nothing_or_itself_do_not() -> None:
    links = (link("l1", "claim", "claim"), link("l2", "claim", "gone"), link("l3", "complaint", "renewal"))
    found = {hub.id: hub for hub in hubs(project(*three_journeys().journeys, links=links)).hubs}
    assert set(found["renewal"].journeys) == {"claim", "complaint"}
    assert hubs(project()).hubs == ()


def test_a_large_land_is_estimated_and_says_so() -> None:
    """Of 200 journeys, the share of ways through each is on average a fifth off at most."""
    land = big_atlas(200, 4_000, 900)
    true, guessed = hubs(land), hubs(land, exact=100)
    assert guessed.estimated
    assert (guessed.starts, true.starts) == (384, true.nodes)
    guesses = {hub.id: hub.betweenness for hub in guessed.hubs}
    journeys = [hub for hub in true.hubs if hub.kind == "journey"]
    off = sum(abs(guesses[hub.id] - hub.betweenness) for hub in journeys)
    assert off < 0.2 * sum(hub.betweenness for hub in journeys)
