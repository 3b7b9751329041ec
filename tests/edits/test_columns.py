"""Stages and steps: order, spans, and what moves with them."""

from __future__ import annotations

import pytest

from journeyeditor import edits
from journeyeditor.errors import EditError
from journeyeditor.model import Stage, Step
from tests.builders import rich_project
from tests.edits.look import after, card, first

NEW = Stage(id="stg_9", title="New", steps=(Step(id="stp_9_1"), Step(id="stp_9_2")))


def test_a_stage_comes_before_the_index_and_brings_its_steps() -> None:
    project = after(edits.add_stage("jrn_1", NEW, 1))
    assert [stage.id for stage in first(project).stages] == ["stg_1", "stg_9", "stg_2", "stg_3"]
    assert first(project).column_of["stp_9_2"] == 2


@pytest.mark.parametrize(("index", "wide", "idea"), [(0, 3, 2), (1, 5, 2), (2, 3, 3), (3, 3, 2), (None, 3, 2)])
def test_cards_that_span_the_place_grow(index: int | None, wide: int, idea: int) -> None:
    project = after(edits.add_stage("jrn_1", NEW, index))
    assert (card(project, "card_wide").span, card(project, "card_idea").span) == (wide, idea)


def test_a_step_within_a_span_widens_it() -> None:
    project = after(edits.add_step("jrn_1", "stg_2", Step(id="stp_9"), 1))
    assert [step.id for step in first(project).steps] == ["stp_1_1", "stp_2_1", "stp_9", "stp_2_2", "stp_3_1"]
    assert card(project, "card_wide").span == 4


def test_a_stage_moves_with_all_that_stands_on_it() -> None:
    before = rich_project()
    project = after(edits.move_stage("jrn_1", "stg_1", 2), before)
    assert [stage.id for stage in first(project).stages] == ["stg_2", "stg_3", "stg_1"]
    assert first(project).cards is first(before).cards
    assert first(project).marks == {"enc_2": "1", "enc_3": "2", "enc_1": "3"}
    assert edits.move_stage("jrn_1", "stg_1", 0)(before) is before


def test_a_step_moves_within_and_between_stages() -> None:
    within = after(edits.move_step("jrn_1", "stp_2_1", stage="stg_2", index=1))
    assert [step.id for step in first(within).stages[1].steps] == ["stp_2_2", "stp_2_1"]
    between = after(edits.move_step("jrn_1", "stp_2_2", stage="stg_3", index=0))
    assert [[step.id for step in stage.steps] for stage in first(between).stages] == [
        ["stp_1_1"],
        ["stp_2_1"],
        ["stp_2_2", "stp_3_1"],
    ]


def test_the_only_step_of_a_stage_stays() -> None:
    with pytest.raises(EditError, match="last_step"):
        edits.move_step("jrn_1", "stp_1_1", stage="stg_2", index=0)(rich_project())


def test_fields_are_set_and_checked() -> None:
    project = after(edits.set_stage("jrn_1", "stg_1", title="Look", phase=None, duration="P2W"))
    stage = first(project).stages[0]
    assert (stage.title, stage.phase, stage.duration) == ("Look", None, "P2W")
    assert first(after(edits.set_step("jrn_1", "stp_1_1", width=99))).steps[0].width == 99
    with pytest.raises(EditError, match="value"):
        edits.set_stage("jrn_1", "stg_1", duration="a while")(rich_project())
    with pytest.raises(EditError, match="use_verb"):
        edits.set_stage("jrn_1", "stg_1", steps=())(rich_project())
