"""What a journey reckons of itself: columns, numbers, what it refers to."""

from __future__ import annotations

import pytest

from journeyeditor.model import Journey, evolve, forget
from journeyeditor.model.journey import COMPUTED_OF, JOURNEY_PARTS
from tests.builders import rich_project, small_project


def first() -> Journey:
    return rich_project().journeys[0]


def test_columns_run_along_stages_and_steps() -> None:
    assert first().column_of == {"stp_1_1": 0, "stp_2_1": 1, "stp_2_2": 2, "stp_3_1": 3}
    assert first().stage_of["stp_2_2"].id == "stg_2"


def test_the_stage_of_whatever_stands_on_the_map() -> None:
    journey = first()
    stands = {
        "stg_2": "stg_2",
        "stp_2_2": "stg_2",
        journey.encounters[0].id: journey.stage_of[journey.encounters[0].step].id,
        journey.feelings[0].id: journey.stage_of[journey.feelings[0].step].id,
        **{one.id: one.at if one.at.startswith("stg") else journey.stage_of[one.at].id for one in journey.cards},
    }
    assert any(one.at.startswith("stp") for one in journey.cards)
    assert any(one.at.startswith("stg") for one in journey.cards)
    for key, stage in stands.items():
        found = journey.stage_at(key)
        assert found is not None
        assert found.id == stage
        assert journey.stages[journey.stage_number(key) or 0] is found
    nowhere: tuple[str | None, ...] = (None, "", "gone", journey.id, journey.lanes[0].id)
    assert [journey.stage_at(one) for one in nowhere] == [None] * 5


def test_numbers_skip_variants_and_missing_ones() -> None:
    nested = rich_project().journeys[1]
    assert [one.id for one in nested.path] == ["enc_21"]
    assert nested.marks == {"enc_21": "1", "enc_22": "a"}


def test_a_journey_knows_its_parts_and_what_it_refers_to_outside() -> None:
    journey = first()
    assert journey.part_of["stp_2_2"] is journey.steps[2]
    assert journey.refers_to == {
        "grp_1", "psn_maria", "psn_omar", "mtr_nps", "mtr_csat", "dat_1", "act_1", "ab" * 32,
        "tpt_site", "tpt_hotline", "tpt_agent",
    }  # fmt: skip
    assert rich_project().journeys[1].refers_to >= {"jrn_1", "stg_2", "chn_branch", "chn_phone"}
    assert rich_project().journeys[2].refers_to == {"jrn_2", "grp_1"}


def test_forgetting_drops_only_what_was_computed() -> None:
    journey = small_project().journeys[0]
    before = journey.model_dump()
    assert journey.column_of
    forget(journey)
    assert "column_of" not in journey.__dict__
    assert journey.model_dump() == before
    assert evolve(journey, title=journey.title + "!").column_of["stp_1_1"] == 0


@pytest.mark.parametrize("part", JOURNEY_PARTS)
def test_what_a_journey_computed_lives_on_unless_its_parts_change(part: str) -> None:
    journey = rich_project().journeys[0]
    before = {name: getattr(journey, name) for name in COMPUTED_OF}
    after = evolve(journey, **{part: getattr(journey, part)[:-1]})
    assert after is not journey
    kept = {name for name in COMPUTED_OF if after.__dict__.get(name) is before[name]}
    assert kept == {name for name, parts in COMPUTED_OF.items() if part not in parts}
    found = {name: getattr(after, name) for name in COMPUTED_OF}
    forget(after)
    assert found == {name: getattr(after, name) for name in COMPUTED_OF}
