"""What a deletion takes along: the model's table, row by row."""

from __future__ import annotations

import pytest

from journeyeditor import edits
from journeyeditor.errors import EditError
from journeyeditor.model import Id, Project
from tests.builders import rich_project
from tests.edits.look import after, card, first
from tests.property.operations import ids

ON_STAGE_2 = {"card_actions_2", "card_idea", "card_picture", "enc_2", "rte_1", "fel_2", "mea_1"}

GONE: list[tuple[list[Id], set[Id]]] = [
    (["psn_maria"], {"fel_1", "fel_2"}),
    (["tpt_hotline"], {"enc_2", "enc_21", "rte_1"}),
    (["enc_3"], {"rte_1", "mea_2"}),
    (["stp_2_1"], {"card_actions_2", "enc_2", "rte_1", "fel_2"}),
    (["stp_2_1", "stp_2_2"], {"stg_2", *ON_STAGE_2}),
    (["stg_2"], {"stp_2_1", "stp_2_2", *ON_STAGE_2}),
    (["lane_opportunities"], {"card_idea"}),
    (["lane_touchpoints"], set()),
    (["mtr_csat"], {"mea_2", "mea_3"}),
    (["jrn_3"], {"lnk_1"}),
    (["card_actions_1"], {"cmt_1", "cmt_2"}),
    (["ab" * 32, "tea_1", "sys_1", "grp_1", "ins_1", "act_1", "dat_1"], set()),
    (["chn_web", "tpt_site", "tpt_old"], {"enc_1", "enc_22", "enc_23"}),
]  # fmt: skip


@pytest.mark.parametrize(("chosen", "along"), GONE, ids=["+".join(row[0])[:40] for row in GONE])
def test_what_follows_goes_and_nothing_else(chosen: list[Id], along: set[Id]) -> None:
    before = rich_project()
    assert set(ids(before)) - set(ids(after(edits.delete(chosen), before))) == along | set(chosen)


def test_a_journey_takes_all_its_parts_and_the_comments_on_them() -> None:
    before = rich_project()
    gone = set(ids(before)) - set(ids(after(edits.delete(["jrn_1"]), before)))
    assert gone == {"jrn_1", *first(before).part_of, "lnk_1", "cmt_1", "cmt_2"}


def test_references_to_what_is_gone_are_cleared() -> None:
    project = after(edits.delete(["psn_omar", "grp_1", "mtr_nps", "act_1", "ins_1", "dat_1", "sys_1", "ab" * 32]))
    journey = first(project)
    assert journey.personas == ("psn_maria",)
    assert (journey.group, journey.goal.metric) == (None, None)
    assert (card(project, "card_wide").personas, card(project, "card_idea").subject) == ((), None)
    assert card(project, "card_picture").image is None
    assert journey.routes[0].personas == ()
    assert project.journeys[1].encounters[0].personas == ()
    assert project.touchpoints[3].systems == ()


def test_places_in_what_is_gone_are_cleared_but_keep_their_journey() -> None:
    project = after(edits.delete(["stg_2", "enc_3"]))
    assert project.links[0].source.at is None
    assert project.links[0].source.journey == "jrn_1"
    parent = project.journeys[1].parent
    assert parent is not None
    assert (parent.journey, parent.at) == ("jrn_1", None)


def test_a_journey_that_was_parent_or_replaced_leaves_the_others() -> None:
    project = after(edits.delete(["jrn_1"]))
    assert project.journeys[0].parent is None
    project = after(edits.delete(["jrn_2"]))
    assert project.journeys[1].replaces is None


def test_insights_lose_targets_and_refused_pairs_fall() -> None:
    project = after(edits.delete(["tpt_hotline", "tpt_old"]))
    assert project.insights[0].targets == ("stg_2",)
    assert project.refused == ()


@pytest.mark.parametrize(
    ("gone", "span"),
    [("stp_2_1", 2), ("stp_2_2", 2), ("stg_2", 1), ("stp_3_1", 3)],
)
def test_spans_shrink_with_the_columns_they_covered(gone: Id, span: int) -> None:
    assert card(after(edits.delete([gone])), "card_wide").span == span


def test_a_channel_in_use_needs_another_for_its_touchpoints() -> None:
    with pytest.raises(EditError, match="channel_in_use") as refusal:
        edits.delete_channel("chn_web")(rich_project())
    assert refusal.value.message.values["n"] == 2
    with pytest.raises(EditError, match="channel_in_use"):
        edits.delete_channel("chn_web", touchpoints_to="chn_web")(rich_project())
    project = after(edits.delete_channel("chn_web", touchpoints_to="chn_phone"))
    assert [one.channel for one in project.touchpoints] == ["chn_phone", "chn_phone", "chn_branch", "chn_phone"]
    assert len(first(project).encounters) == 3


def test_a_deleted_channel_leaves_the_rows_of_lanes() -> None:
    project = after(edits.delete_channel("chn_phone", touchpoints_to="chn_web"))
    assert (project.journeys[1].lanes[0].channels, project.journeys[1].lanes[0].folded) == (("chn_branch",), ())


def test_counts_are_told_before() -> None:
    counts = edits.deletion_counts(rich_project(), ["stg_2"])
    assert counts == {"cards": 3, "encounters": 1, "routes": 1, "feelings": 1, "measurements": 1, "steps": 2}
    assert str(edits.told(rich_project(), ["mtr_csat"])[0]) == "count.measurements {'n': 2}"


@pytest.mark.parametrize("chosen", [["no"], ["prj_1"], ["enc_1", "no"]])
def test_what_is_not_there_cannot_be_deleted(chosen: list[Id]) -> None:
    with pytest.raises(EditError, match="unknown"):
        edits.delete(chosen)(rich_project())


def test_nothing_chosen_changes_nothing() -> None:
    project = rich_project()
    assert edits.delete([])(project) is project


def test_everything_can_go_at_once() -> None:
    project = rich_project()
    empty = after(edits.delete(ids(project)), project)
    assert ids(empty) == []
    assert empty == Project(id="prj_1", title="Insurance")
