"""Encounters, routes, feelings, measurements."""

from __future__ import annotations

import pytest

from journeyeditor import edits
from journeyeditor.errors import EditError
from journeyeditor.model import Encounter, Measurement, Route, Touchpoint
from tests.builders import rich_project
from tests.edits.look import after, encounter, first, path


def test_an_encounter_takes_its_place_in_the_path() -> None:
    project = after(edits.add_encounter("jrn_1", Encounter(id="enc_9", touchpoint="tpt_old", step="stp_2_1"), 0))
    assert path(project, "stp_2_1") == ["enc_9", "enc_2"]
    assert first(project).marks == {"enc_1": "1", "enc_9": "2", "enc_2": "3", "enc_3": "4"}


def test_encounters_move_in_their_order_to_an_index_of_the_step() -> None:
    project = after(edits.move_encounters("jrn_1", ["enc_3", "enc_1"], step="stp_2_1", index=0))
    assert path(project, "stp_2_1") == ["enc_1", "enc_3", "enc_2"]
    again = after(edits.move_encounters("jrn_1", ["enc_1"], step="stp_2_1", index=2), project)
    assert path(again, "stp_2_1") == ["enc_3", "enc_2", "enc_1"]
    assert edits.move_encounters("jrn_1", ["enc_3"], step="stp_2_1", index=0)(again) is again


def test_another_channel_is_another_touchpoint() -> None:
    moved = after(edits.move_encounters("jrn_1", ["enc_1"], step="stp_1_1", touchpoint="tpt_hotline"))
    assert encounter(moved, "enc_1").touchpoint == "tpt_hotline"
    new = Touchpoint(id="tpt_9", name="Letter", channel="chn_branch")
    moved = after(edits.move_encounters_to_new_touchpoint("jrn_1", ["enc_1"], new, step="stp_2_2"))
    assert encounter(moved, "enc_1").touchpoint == "tpt_9"
    assert encounter(moved, "enc_1").step == "stp_2_2"
    assert moved.touchpoints[:4] == rich_project().touchpoints


def test_a_shared_touchpoint_changes_in_every_journey() -> None:
    project = after(edits.set_touchpoint("tpt_hotline", name="Claims line", channel="chn_branch"))
    assert project.touchpoints[1].name == "Claims line"
    assert project.journeys is not None
    merged = after(edits.merge_touchpoints("tpt_site", "tpt_old"), project)
    assert [one.touchpoint for one in merged.journeys[1].encounters] == ["tpt_hotline", "tpt_site", "tpt_site"]
    assert len(merged.touchpoints) == 3
    assert merged.refused == ()


def test_routes_join_encounters_of_one_journey() -> None:
    project = after(edits.add_route("jrn_1", Route(id="rte_9", source="enc_1", target="enc_3", share=0.25)))
    assert first(project).routes[1].share == 0.25
    with pytest.raises(EditError, match="unknown"):
        edits.set_route("jrn_1", "rte_1", target="enc_21")(rich_project())


def test_a_feeling_is_made_once_and_changed_after() -> None:
    project = after(edits.set_feeling("jrn_1", "stp_3_1", "psn_maria", "fel_9", value=4))
    assert [one.id for one in first(project).feelings] == ["fel_1", "fel_2", "fel_9"]
    project = after(edits.set_feeling("jrn_1", "stp_3_1", "psn_maria", "fel_10", value=-2, label="Late"), project)
    found = edits.feeling_at(first(project), "stp_3_1", "psn_maria")
    assert found is not None
    assert (found.id, found.value, found.label) == ("fel_9", -2, "Late")
    assert edits.feeling_at(first(project), "stp_3_1", None) is None
    cleared = after(edits.clear_feeling("jrn_1", "stp_3_1", "psn_maria"), project)
    assert [one.id for one in first(cleared).feelings] == ["fel_1", "fel_2"]
    assert edits.clear_feeling("jrn_1", "stp_3_1", None)(cleared) is cleared


@pytest.mark.parametrize(
    ("step", "persona", "value"), [("stp_2x1", None, 1), ("stp_1_1", "psn_no", 1), ("stp_1_1", None, 6)]
)
def test_a_feeling_needs_a_step_a_persona_and_a_score_in_range(step: str, persona: str | None, value: int) -> None:
    with pytest.raises(EditError, match=r"unknown|value"):
        edits.set_feeling("jrn_1", step, persona, "fel_9", value=value)(rich_project())


def test_a_measurement_is_put_in_place_of_its_id() -> None:
    project = after(edits.set_measurement("jrn_1", Measurement(id="mea_1", metric="mtr_nps", target="stg_3", value=9)))
    assert first(project).measurements[0].target == "stg_3"
    project = after(edits.set_measurement("jrn_1", Measurement(id="m", metric="mtr_nps", target="jrn_1", value=1)))
    assert len(first(project).measurements) == 4
    with pytest.raises(EditError, match="unknown"):
        edits.set_measurement("jrn_1", Measurement(id="m", metric="mtr_nps", target="jrn_2", value=1))(rich_project())


def test_encounters_are_copied_right_after_themselves() -> None:
    project = after(edits.duplicate_encounters("jrn_1", {"enc_2": "enc_9"}))
    assert path(project, "stp_2_1") == ["enc_2", "enc_9"]
    assert encounter(project, "enc_9").moment == "irritant"
