"""What fails when something fails, worked out by hand."""

from __future__ import annotations

import pytest

from journeyeditor.atlas.blast import FailedTouchpoint, JourneyHit, PersonaHit, blast
from tests.atlas.land import land, walk
from tests.atlas.small import link, measured

TRUTH = {"moment": "moment_of_truth", "importance": 2}
BUY = measured(walk("buy", "page", "form", "call", personas=("ada",)), {"mtr_volume": 40})
CLAIM = walk("claim", ("form", TRUTH), "desk", personas=("ada", "bob"))
CALL = walk("call_me", ("call", {"personas": ("bob",)}), personas=("ada",))
LINKS = (link("l1", "claim", "call_me"), link("l2", "claim", "buy"))
LAND = land(BUY, CLAIM, CALL, walk("idle"), links=LINKS)


def test_a_touchpoint_fails() -> None:
    """`claim` comes first: it has a moment of truth, though `buy` counts more."""
    found = blast(LAND, "form")
    assert found.touchpoints == (FailedTouchpoint("form", ("form",)),)
    assert found.journeys == (
        JourneyHit("claim", ("enc_claim_1",), ("stg_claim_1",), ("form",), ("enc_claim_1",), 2, 1 / 2, None),
        JourneyHit("buy", ("enc_buy_2",), ("stg_buy_2",), ("form",), (), 3, 1 / 3, 40.0),
    )
    assert found.personas == (
        PersonaHit("ada", ("buy", "claim"), ("enc_buy_2", "enc_claim_1"), ("enc_claim_1",)),
        PersonaHit("bob", ("claim",), ("enc_claim_1",), ("enc_claim_1",)),
    )
    assert found.next == ("call_me",)
    assert (found.volume, found.unknown_volume) == (40.0, ("claim",))


def test_a_system_a_channel_and_a_team_fail() -> None:
    assert [one.touchpoint for one in blast(LAND, "files").touchpoints] == ["form", "call"]
    assert [one.touchpoint for one in blast(LAND, "phone").touchpoints] == ["call", "desk"]
    team = blast(LAND, "web_team")
    assert team.touchpoints == (
        FailedTouchpoint("page", ("web_team", "portal")),
        FailedTouchpoint("form", ("web_team", "portal")),
    )
    assert [(one.journey, one.importance) for one in team.journeys] == [("claim", 2), ("buy", 6)]


def test_an_encounters_own_personas_count() -> None:
    assert [hit.persona for hit in blast(LAND, "call").personas] == ["ada", "bob"]
    assert blast(land(CALL), "call").personas == (PersonaHit("bob", ("call_me",), ("enc_call_me_1",), ()),)


def test_of_one_persona_only_what_they_meet_fails() -> None:
    """Bob makes the claim and meets the call in `call_me`; `buy` is Ada's alone."""
    found = blast(LAND, "files", "bob")
    assert [one.journey for one in found.journeys] == ["claim", "call_me"]
    assert [one.persona for one in found.personas] == ["bob"]
    assert found.next == ("buy",)
    assert blast(LAND, "files", "nobody").journeys == ()


def test_nobody_counted_is_said() -> None:
    found = blast(land(CLAIM), "form")
    assert (found.volume, found.unknown_volume) == (None, ("claim",))


def test_what_hits_nothing_and_what_cannot_fail() -> None:
    assert blast(land(), "page").journeys == ()
    for wrong in ("ada", "gone", "buy"):
        with pytest.raises(KeyError):
            blast(LAND, wrong)


def test_ten_thousand_uses_of_one_touchpoint() -> None:
    many = [walk(f"j{n}", *["page"] * 500) for n in range(20)]
    found = blast(land(*many), "portal")
    assert sum(len(hit.encounters) for hit in found.journeys) == 10_000
