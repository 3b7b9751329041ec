"""Where a touchpoint is used."""

from __future__ import annotations

from journeyeditor.atlas import Use, uses
from journeyeditor.model import Encounter, evolve
from tests.atlas.small import journey, project, three_journeys


def test_places_in_the_order_one_reads() -> None:
    """`claim` meets a in its first stage (encounter 1) and in its second (encounter 4)."""
    assert uses(three_journeys(), "a") == (
        Use("a", "claim", "stg_claim_1", "stp_claim_1", "enc_claim_1"),
        Use("a", "claim", "stg_claim_2", "stp_claim_2", "enc_claim_4"),
        Use("a", "complaint", "stg_complaint_2", "stp_complaint_2", "enc_complaint_2"),
    )


def test_an_encounter_off_every_step_is_told_without_a_place() -> None:
    lost = Encounter(id="enc_lost", touchpoint="a", step="stp_gone")
    one = project(evolve(journey("one", (("a", 3),)), encounters=(lost,)), touchpoints="a")
    assert uses(one, "a") == (Use("a", "one", "", "", "enc_lost"),)
