"""The whole graph, typed, and that it follows edits."""

from __future__ import annotations

from itertools import pairwise

import networkx as nx
import pytest
from hypothesis import given, settings

from journeyeditor.atlas.graph import EdgeKind, graph, loose_ends, update
from journeyeditor.edits import delete, set_encounter
from journeyeditor.model import LinkKind, Project
from tests.atlas.land import land, walk
from tests.atlas.small import journey, link, project, three_journeys
from tests.atlas.test_incremental import histories


def edges(made: nx.MultiDiGraph[str]) -> set[tuple[str, str, str]]:
    """From, to, kind."""
    return {(source, target, str(told["kind"])) for source, target, told in made.edges(data=True)}


@pytest.fixture(scope="module")
def whole() -> nx.MultiDiGraph[str]:
    """Something of every kind, once."""
    feelings = ({"id": "f1", "step": "stp_one_1", "persona": None, "value": 4},)
    measurements = (
        {"id": "m1", "metric": "mtr_volume", "target": "one", "value": 9},
        {"id": "m2", "metric": "mtr_satisfied", "target": "stp_one_1", "value": 9},
    )
    one = walk(
        "one",
        ("form", {"importance": 2, "feeling": -1}),
        ("form", {"importance": 4, "personas": ("bob",)}),
        personas=("ada",),
        group="g",
        feelings=feelings,
        measurements=measurements,
    )
    two = walk("two", parent={"journey": "one", "at": "stg_one_2"})
    links = (
        link("l1", "one", "two"),
        link("l2", "two", "one", LinkKind.INFLUENCES),
        link("l3", "one", "two", LinkKind.ALTERNATIVE_TO),
    )
    return graph(land(one, two, links=links, groups=({"id": "g", "title": "Group"},)))


def starting(made: nx.MultiDiGraph[str], *sources: str) -> set[tuple[str, str, str]]:
    """The edges that start from some nodes."""
    return {edge for edge in edges(made) if edge[0] in sources}


def test_every_kind_of_node_and_of_edge(whole: nx.MultiDiGraph[str]) -> None:
    kinds = "journey stage encounter group touchpoint channel system team persona metric"
    assert {str(kind) for _, kind in whole.nodes(data="kind")} == set(kinds.split())
    assert {kind for _, _, kind in edges(whole)} == {kind.value for kind in EdgeKind}
    assert loose_ends(whole) == ()


def test_what_touchpoints_and_systems_depend_on(whole: nx.MultiDiGraph[str]) -> None:
    assert starting(whole, "form") == {
        ("form", other, "depends_on") for other in ("web", "web_team", "portal", "files")
    }
    assert starting(whole, "portal") == {("portal", "web_team", "depends_on")}


def test_what_journeys_use_and_where_they_lead(whole: nx.MultiDiGraph[str]) -> None:
    assert starting(whole, "one", "two") == {
        ("one", "form", "uses"),
        ("one", "mtr_volume", "uses"),
        ("one", "g", "part_of"),
        ("one", "ada", "felt_by"),
        ("one", "two", "leads_to"),
        ("one", "two", "alternative_to"),
        ("two", "one", "influences"),
        ("two", "one", "part_of"),
        ("two", "stg_one_2", "part_of"),
    }
    assert whole.edges["one", "form", "uses"]["importance"] == 4


def test_what_stages_and_encounters_are_part_of_and_who_feels_them(whole: nx.MultiDiGraph[str]) -> None:
    assert starting(whole, "stg_one_1", "enc_one_1", "enc_one_2") == {
        ("stg_one_1", "one", "part_of"),
        ("stg_one_1", "ada", "felt_by"),
        ("stg_one_1", "mtr_satisfied", "uses"),
        ("enc_one_1", "stg_one_1", "part_of"),
        ("enc_one_1", "form", "uses"),
        ("enc_one_1", "ada", "felt_by"),
        ("enc_one_2", "stg_one_2", "part_of"),
        ("enc_one_2", "form", "uses"),
        ("enc_one_2", "bob", "felt_by"),
    }
    assert whole.edges["enc_one_1", "ada", "felt_by"]["feeling"] == -1
    assert "feeling" not in whole.edges["enc_one_2", "bob", "felt_by"]
    assert whole.edges["stg_one_1", "ada", "felt_by"]["feeling"] == 4


def test_what_is_not_there_hangs_loose_and_self_links_are_left_out() -> None:
    made = graph(
        project(
            journey("a", parent="a"),
            journey("b", (("gone", 3),)),
            touchpoints="t",
            links=(link("l", "a", "a"), link("m", "a", "none")),
        )
    )
    assert set(loose_ends(made)) == {("b", "gone", "uses"), ("enc_b_1", "gone", "uses"), ("a", "none", "m")}
    assert not any(source == target for source, target, _ in edges(made))
    assert len(graph(project())) == 3


def same(one: nx.MultiDiGraph[str], other: nx.MultiDiGraph[str]) -> bool:
    """Whether two graphs hold the same, in whatever order."""
    return bool(nx.utils.graphs_equal(one, other))


@given(histories())
@settings(max_examples=200, deadline=None)
def test_a_graph_that_follows_equals_one_made_anew(history: list[Project]) -> None:
    made = graph(history[0])
    for before, after in pairwise(history):
        update(made, before, after)
        assert same(made, graph(after))


def test_an_edit_exchanges_what_it_touched() -> None:
    before = three_journeys()
    made = graph(before)
    for edit in (set_encounter("renewal", "enc_renewal_1", touchpoint="a"), delete(["b"]), delete(["claim"])):
        after = edit(before)
        update(made, before, after)
        assert same(made, graph(after))
        assert edges(made) != edges(graph(before))
        before = after
