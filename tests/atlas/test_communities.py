"""Journeys that belong together."""

from __future__ import annotations

import networkx as nx
import pytest

from journeyeditor.atlas.communities import By, Community, communities
from journeyeditor.edits import move_journey, set_journey
from journeyeditor.model import Project
from tests.atlas.land import land, walk
from tests.atlas.small import journey, link, project


def cliques() -> Project:
    """Two times three journeys that share much, `c` and `d` a little: as plain as communities can be."""
    left = [journey(key, (("t", 5), ("u", 5), *([("w", 1)] if key == "c" else []))) for key in "abc"]
    right = [journey(key, (("v", 5), ("x", 5), *([("w", 1)] if key == "d" else []))) for key in "def"]
    return project(*left, *right, journey("g"))


def test_what_shares_much_belongs_together() -> None:
    assert communities(cliques()) == (
        Community("a", "", ("a", "b", "c"), ("t", "u")),
        Community("d", "", ("d", "e", "f"), ("v", "x")),
        Community("g", "", ("g",), ()),
    )


def test_titles_and_the_order_of_journeys_change_nothing() -> None:
    moved = set_journey("b", title="Anew")(move_journey("f", 0)(cliques()))
    assert {frozenset(one.journeys) for one in communities(moved)} == {
        frozenset("abc"),
        frozenset("def"),
        frozenset("g"),
    }


def test_the_karate_club_of_networkx() -> None:
    """Zachary's club, a link each: Louvain finds the four parts that networkx reports, modularity about 0.42."""
    club = nx.karate_club_graph()
    links = [link(f"l{a}_{b}", f"m{a:02}", f"m{b:02}") for a, b in club.edges]
    found = communities(project(*(journey(f"m{n:02}") for n in club), links=links))
    parts = [{int(key[1:]) for key in one.journeys} for one in found]
    assert nx.community.modularity(club, parts, weight=None) == pytest.approx(0.42, abs=0.01)
    assert len(found) == 4


def test_by_level_persona_team_and_group() -> None:
    """`one` meets the web team's things twice and the call team's once; nobody owns the desk."""
    one = walk("one", "page", "form", "call", personas=("bob", "ada"), level=0)
    two, three = walk("two", "call", "desk", level=2), walk("three", "desk", personas=("gone",), level=9)
    here = land(one, two, three, groups=({"id": "g", "title": "Group"},))
    assert [(c.key, c.title, c.journeys) for c in communities(here, By.LEVEL)] == [
        ("0", "Lifecycle", ("one",)),
        ("2", "Micro-journey", ("two",)),
        ("9", "", ("three",)),
    ]
    assert [(c.key, c.title, c.journeys) for c in communities(here, By.TEAM)] == [
        ("web_team", "Web", ("one",)),
        ("call_team", "Calls", ("two",)),
        ("", "", ("three",)),
    ]
    assert [(c.key, c.journeys) for c in communities(here, By.PERSONA)] == [("bob", ("one",)), ("", ("two", "three"))]
    assert [(c.key, c.journeys) for c in communities(here, By.GROUP)] == [("", ("one", "two", "three"))]


@pytest.mark.parametrize("by", By)
def test_every_journey_is_in_just_one(by: By) -> None:
    found = communities(cliques(), by)
    assert sorted(key for one in found for key in one.journeys) == list("abcdefg")
    assert communities(project(), by) == ()
