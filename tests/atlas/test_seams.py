"""Seams, each kind by hand."""

from __future__ import annotations

import networkx as nx
import pytest

from journeyeditor.atlas import build
from journeyeditor.atlas.seams import Edge, Found, Seam, cycles, seams
from journeyeditor.model import JourneyLink, LinkKind, Place
from tests.atlas.land import land, walk
from tests.atlas.small import journey, link, project


def kinds(found: tuple[Found, ...]) -> list[tuple[Seam, tuple[str, ...]]]:
    """What is wrong where."""
    return [(one.kind, one.journeys) for one in found]


def test_dead_ends_nowhere_and_orphans() -> None:
    """`buy` leads to `claim`, which ends there; `move` shares a touchpoint but leads nowhere; `idle` has nothing."""
    buy, claim, move, idle = walk("buy", "page"), walk("claim", "page"), walk("move", "page"), walk("idle", "desk")
    assert kinds(seams(land(buy, claim, move, idle, links=(link("l", "buy", "claim"),)))) == [
        (Seam.DEAD_END, ("claim",)),
        (Seam.LEADS_NOWHERE, ("move",)),
        (Seam.ORPHAN, ("idle",)),
    ]


def test_a_part_may_end_for_it_goes_back_up() -> None:
    whole, part = walk("whole", "page"), walk("part", "call", parent={"journey": "whole", "at": "stg_whole_1"})
    assert kinds(seams(land(whole, part))) == [(Seam.LEADS_NOWHERE, ("whole",))]


def test_cycles_a_shortest_way_round_each() -> None:
    """a → b → c → a, with a longer way b → d → c; e ⇄ f; g → g is a link to itself."""
    ways = ("ab", "bc", "ca", "bd", "dc", "ef", "fe", "gg", "hg")
    links = tuple(link(f"l{n}", way[0], way[1]) for n, way in enumerate(ways))
    one = project(*(journey(key, (("t", 3),)) for key in "abcdefgh"), links=links)
    assert list(cycles(build(one))) == [("a", "b", "c"), ("e", "f")]
    assert [found for found in seams(one) if found.kind in {Seam.CYCLE, Seam.SELF_LINK, Seam.DEAD_END}] == [
        Found(Seam.CYCLE, ("a", "b", "c")),
        Found(Seam.CYCLE, ("e", "f")),
        Found(Seam.DEAD_END, ("g",)),
        Found(Seam.SELF_LINK, ("g",), link="l7"),
    ]


def test_networkx_published_example() -> None:
    """The graph that networkx shows `simple_cycles` on: the way round that is told is one of those it lists."""
    edges = [(0, 0), (0, 1), (0, 2), (1, 2), (2, 0), (2, 1), (2, 2)]
    published = [[0], [2], [0, 1, 2], [0, 2], [1, 2]]
    assert sorted(map(sorted, nx.simple_cycles(nx.DiGraph(edges)))) == sorted(map(sorted, published))
    links = tuple(link(f"l{n}", f"j{a}", f"j{b}") for n, (a, b) in enumerate(edges))
    one = project(*(journey(f"j{n}") for n in range(3)), links=links)
    assert [[int(key[1:]) for key in way] for way in cycles(build(one))] == [[0, 2]]


def test_an_influence_leads_nowhere() -> None:
    one = project(journey("a"), journey("b"), links=(link("l", "a", "b", LinkKind.INFLUENCES),))
    assert kinds(seams(one)) == [(Seam.LEADS_NOWHERE, ("a",)), (Seam.LEADS_NOWHERE, ("b",))]


def test_a_gap_between_the_last_stage_and_the_first() -> None:
    buy, claim = walk("buy", "call", ("page", {"feeling": 2})), walk("claim", ("desk", {"feeling": -3}), "page")
    (gap, _end) = seams(land(buy, claim, links=(link("l", "buy", "claim"),)))
    assert gap == Found(
        Seam.GAP,
        ("buy", "claim"),
        "l",
        Edge("stg_buy_2", ("page",), ("web",), 2.0),
        Edge("stg_claim_1", ("desk",), ("phone",), -3.0),
    )


@pytest.mark.parametrize(("last", "first"), [("page", "page"), ("page", "form")])
def test_the_same_touchpoint_or_channel_is_no_gap(last: str, first: str) -> None:
    one = land(walk("buy", last), walk("claim", first), links=(link("l", "buy", "claim"),))
    assert kinds(seams(one)) == [(Seam.DEAD_END, ("claim",))]


def test_the_stages_a_link_names_count() -> None:
    """Whole journeys: page, then desk, a gap. From the stage of `call` to the encounter at `desk`: both by phone."""
    buy, claim = walk("buy", "call", "page"), walk("claim", "page", "desk")
    at = JourneyLink(
        id="l",
        source=Place(journey="buy", at="stg_buy_1"),
        target=Place(journey="claim", at="enc_claim_2"),
    )
    assert kinds(seams(land(buy, claim, links=(at,)))) == [(Seam.DEAD_END, ("claim",))]
    step = JourneyLink(
        id="l", source=Place(journey="buy", at="stp_buy_2"), target=Place(journey="claim", at="stp_claim_2")
    )
    assert kinds(seams(land(buy, claim, links=(step,))))[0] == (Seam.GAP, ("buy", "claim"))


def test_what_nobody_knows_is_said() -> None:
    """An empty last stage, and a journey without stages, make no gap: nobody knows."""
    empty, none, claim = walk("empty", ""), walk("none"), walk("claim", "page")
    found = seams(land(empty, none, claim, links=(link("l", "empty", "claim"), link("m", "claim", "none"))))
    unknown = [one for one in found if one.kind is Seam.GAP_UNKNOWN]
    assert [(one.link, one.leaves, one.arrives) for one in unknown] == [
        ("l", Edge("stg_empty_1"), Edge("stg_claim_1", ("page",), ("web",), None)),
        ("m", Edge("stg_claim_1", ("page",), ("web",), None), Edge("")),
    ]


def test_dangling_links_circles_of_parts_and_nothing_at_all() -> None:
    one = project(
        journey("a", parent="b"), journey("b", parent="a"), journey("c", parent="gone"), links=(link("l", "a", "gone"),)
    )
    found = seams(one)
    assert (Seam.PART_CYCLE, ("b", "a")) in kinds(found)
    assert Found(Seam.DANGLING, (), "l", other="gone") in found
    assert Found(Seam.DANGLING, ("c",), other="gone") in found
    assert seams(project()) == ()
