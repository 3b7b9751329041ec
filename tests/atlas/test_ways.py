"""From here to there: ways by hand, networkx's own example, and every hop explained."""

from __future__ import annotations

from itertools import pairwise

import networkx as nx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from journeyeditor.atlas import build
from journeyeditor.atlas.ways import Hop, HopMade, Way, passable, ways
from journeyeditor.model import LinkKind, evolve
from tests.atlas.small import journey, link, project, three_journeys


def test_along_a_link_or_over_a_touchpoint() -> None:
    """`claim` leads to `complaint` (1); to `renewal` customers change over at c, of weight 1 (2 − 0.001)."""
    (led,) = ways(three_journeys(), "claim", "complaint")
    assert led == Way((HopMade(Hop.LEADS_TO, "claim", "complaint", ("l1",), ("a", "b")),), 1.0)
    assert led.journeys == ("claim", "complaint")
    (met,) = ways(three_journeys(), "claim", "renewal")
    assert met == Way((HopMade(Hop.SHARES, "claim", "renewal", (), ("c",)),), 1.999)


def test_several_hops_the_likeliest_way_first() -> None:
    """Back to `complaint` no link leads: over c, then along the link, or nothing else."""
    (found,) = ways(three_journeys(), "renewal", "complaint")
    assert [(hop.kind, hop.target) for hop in found.hops] == [(Hop.SHARES, "claim"), (Hop.LEADS_TO, "complaint")]
    assert found.cost == pytest.approx(2.999)


def test_a_way_round_comes_second() -> None:
    one = project(
        journey("a", (("t", 3),)),
        journey("b"),
        journey("c", (("t", 3),)),
        links=(link("l1", "a", "b"), evolve(link("l2", "b", "c"), share=0.4), evolve(link("l3", "b", "c"), share=0.1)),
    )
    first, second = ways(one, "a", "c")
    assert first.journeys == ("a", "c")
    assert first.cost == pytest.approx(1.997)
    assert (second.journeys, second.cost) == (("a", "b", "c"), 2.0)
    assert second.hops[1] == HopMade(Hop.LEADS_TO, "b", "c", ("l2", "l3"), (), 0.4)
    assert len(ways(one, "a", "c", most=1)) == 1


def test_no_way_the_same_place_and_no_such_journey() -> None:
    one = project(journey("a"), journey("b"), links=(link("l", "b", "a"), link("m", "a", "b", LinkKind.INFLUENCES)))
    assert ways(one, "a", "b") == ()
    assert ways(one, "a", "a") == (Way((), 0.0),)
    assert ways(one, "a", "a")[0].journeys == ()
    with pytest.raises(KeyError):
        ways(one, "a", "gone")


def test_networkx_published_example() -> None:
    """`shortest_simple_paths` of a ring of seven, from 0 to 3: 0, 1, 2, 3 and 0, 6, 5, 4, 3."""
    links = [link(f"{a}{b}", str(a), str(b)) for a in range(7) for b in ((a + 1) % 7, (a - 1) % 7)]
    ring = project(*(journey(str(n)) for n in range(7)), links=links)
    assert ["".join(way.journeys) for way in ways(ring, "0", "3")] == ["0123", "06543"]


@given(
    st.lists(st.lists(st.sampled_from("tuv"), max_size=2), min_size=2, max_size=5),
    st.lists(st.integers(0, 24), max_size=5),
)
def test_as_every_simple_path_looked_at(met: list[list[str]], joins: list[int]) -> None:
    n = len(met)
    pairs = [(join // 5 % n, join % n) for join in joins]
    links = [link(f"l{i}", f"j{a}", f"j{b}") for i, (a, b) in enumerate(pairs)]
    one = project(*(journey(f"j{i}", [(t, 3) for t in own]) for i, own in enumerate(met)), links=links)
    land = passable(build(one))
    costs = sorted(
        sum(land[a][b]["cost"] for a, b in pairwise(path)) for path in nx.all_simple_paths(land, "j0", f"j{n - 1}")
    )
    assert [way.cost for way in ways(one, "j0", f"j{n - 1}", most=99)] == pytest.approx(costs)
