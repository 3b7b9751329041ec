"""A persona's whole way as one curve, by hand."""

from __future__ import annotations

import pytest

from journeyeditor.atlas.experience import HandOver, experience, own_way
from journeyeditor.model import LinkKind, Moment
from tests.atlas.land import land, walk
from tests.atlas.small import link

FEELINGS = ({"id": "f1", "step": "stp_buy_1", "persona": "ada", "value": 3, "label": "Easy"},)
BUY = walk("buy", "page", ("form", {"feeling": -1, "moment": "irritant"}), personas=("ada",), feelings=FEELINGS)
CLAIM = walk(
    "claim", "", ("call", {"feeling": -4}), ("desk", {"feeling": 2, "personas": ("bob",)}), personas=("ada", "bob")
)
LAND = land(CLAIM, BUY, walk("other", "page", personas=("bob",)), links=(link("l", "buy", "claim"),))


def test_joined_in_the_order_they_lead_on() -> None:
    found = experience(LAND, "ada")
    assert found.journeys == ("buy", "claim")
    assert [(p.column, p.step, p.value, p.mean) for p in found.points] == [
        (0, "stp_buy_1", 3, False),
        (1, "stp_buy_2", -1, True),
        (2, "stp_claim_1", None, False),
        (3, "stp_claim_2", -4, True),
        (4, "stp_claim_3", None, False),
    ]
    assert (found.points[0].label, found.points[1].label, found.points[1].moment) == ("Easy", "Form", Moment.IRRITANT)
    assert found.hand_overs == (HandOver(2, "buy", "claim", ("l",), -3.0),)
    assert found.unknown == ("stp_claim_1", "stp_claim_3")
    assert found.mean == pytest.approx((3 - 1 - 4) / 3)
    assert found.lowest == found.points[3]


def test_journeys_may_be_given_even_those_of_others() -> None:
    found = experience(LAND, "ada", ("other", "claim"))
    assert found.journeys == ("other", "claim")
    assert found.hand_overs == (HandOver(1, "other", "claim", (), None),)


def test_circles_and_influences_do_not_stop_it() -> None:
    walks = [walk(key, "page", personas=("ada",)) for key in "abc"]
    round_about = tuple(link(f"l{n}", way[0], way[1]) for n, way in enumerate(("ab", "ba", "cc")))
    assert own_way(land(*walks, links=round_about), "ada") == ("c", "a", "b")
    assert own_way(land(*walks, links=(link("l", "b", "a", LinkKind.INFLUENCES),)), "ada") == ("a", "b", "c")


def test_nothing_known_no_journeys_and_no_such_persona() -> None:
    bare = experience(land(walk("empty", personas=("ada",)), walk("dull", "page", personas=("ada",))), "ada")
    assert (bare.mean, bare.lowest, bare.unknown) == (None, None, ("stp_dull_1",))
    assert experience(land(), "ada").points == ()
    for wrong in ("gone", "page"):
        with pytest.raises(KeyError):
            experience(LAND, wrong)
    with pytest.raises(KeyError):
        experience(LAND, "ada", ("gone",))
