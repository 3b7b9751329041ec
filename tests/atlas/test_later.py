"""What a failure reaches through other journeys, worked out by hand."""

from __future__ import annotations

import pytest

from journeyeditor.atlas.blast import blast
from journeyeditor.atlas.later import LEAST_SHARE, Later, coming, later
from journeyeditor.model import JourneyLink, LinkKind, Project, evolve
from tests.atlas.small import journey, link, project


def led(*shares: tuple[str, str, float | None]) -> Project:
    """`a` meets the touchpoint; the others meet nothing. Links lead from one to the next."""
    names = dict.fromkeys(name for one, other, _ in shares for name in (one, other))
    links = (evolve(link(f"{one}{other}", one, other), share=share) for one, other, share in shares)
    return project(
        *(journey(name, (("t", 3),) if name == "a" else ()) for name in names), journey("idle"), links=tuple(links)
    )


CHAIN = led(("a", "b", 0.2), ("b", "c", 0.5), ("c", "d", None), ("d", "e", 0.5))


def test_links_are_followed_three_on() -> None:
    assert later(CHAIN, ["a"]) == (
        Later("b", 1, ("ab",), 0.2),
        Later("c", 2, ("bc",), 0.1),
        Later("d", 3, ("cd",), 0.1),
    )
    found = blast(CHAIN, "t")
    assert found.next == ("b",)
    assert [one.journey for one in found.later] == ["b", "c", "d"]


def test_each_comes_once_at_the_nearest_with_all_links_from_there() -> None:
    """`c` is two on by `b` and by `x`; the link from `a`'s own circle back, and from `c` to `b`, lead to no one new."""
    one = led(("a", "b", 0.2), ("a", "x", 0.4), ("b", "c", 0.5), ("x", "c", 0.5), ("c", "b", 1.0), ("c", "a", 1.0))
    assert later(one, ["a"]) == (
        Later("b", 1, ("ab",), 0.2),
        Later("x", 1, ("ax",), 0.4),
        Later("c", 2, ("bc", "xc"), 0.2),
    )


def test_a_journey_to_which_hardly_anybody_comes_is_not_followed() -> None:
    rare = led(("a", "b", LEAST_SHARE / 2), ("b", "c", 1.0), ("a", "x", LEAST_SHARE), ("x", "y", 1.0))
    assert [one.journey for one in later(rare, ["a"])] == ["b", "x", "y"]


def test_what_no_link_says_is_not_taken_as_nobody() -> None:
    unknown = led(("a", "b", None), ("a", "x", 0.001), ("x", "b", 0.001), ("b", "c", None))
    found = {one.journey: (one.steps, one.share) for one in later(unknown, ["a"])}
    assert found == {"b": (1, None), "x": (1, 0.001), "c": (2, None)}


@pytest.mark.parametrize("kind", [LinkKind.INFLUENCES, LinkKind.ALTERNATIVE_TO])
def test_only_what_leads_on_is_followed(kind: LinkKind) -> None:
    other = evolve(CHAIN, links=tuple(evolve(one, kind=kind) for one in CHAIN.links))
    assert later(other, ["a"]) == ()


def test_links_to_nothing_and_to_itself_reach_nobody() -> None:
    broken = evolve(CHAIN, links=(link("self", "a", "a"), link("gone", "a", "nobody")))
    assert later(broken, ["a"]) == ()
    assert later(CHAIN, ()) == ()


def test_customers_come_on_by_their_shares() -> None:
    """Of 100 a day a fifth goes to `b`, 40 to `x`; of either half to `c`; nobody says how many of these to `d`."""
    one = led(("a", "b", 0.2), ("a", "x", 0.4), ("b", "c", 0.5), ("x", "c", 0.5), ("c", "d", None))
    links: dict[str, JourneyLink] = {it.id: it for it in one.links}
    found = later(one, ["a"])
    assert coming(found, links, {"a": 100.0}) == pytest.approx({"b": 20.0, "x": 40.0, "c": 30.0})
    assert coming(found, links, {}) == {}
