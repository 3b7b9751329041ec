"""Lanes: kinds, grain, channels."""

from __future__ import annotations

import pytest

from journeyeditor import edits
from journeyeditor.errors import EditError
from journeyeditor.model import Lane
from tests.builders import rich_project
from tests.edits.look import after, card, first


def test_a_lane_is_added_moved_and_changed() -> None:
    project = after(edits.add_lane("jrn_1", Lane(id="lan_9", kind="thoughts"), 1))
    project = after(edits.move_lane("jrn_1", "lan_9", 0), project)
    project = after(edits.set_lane("jrn_1", "lan_9", title="Thinks", hidden=True), project)
    assert [lane.id for lane in first(project).lanes][:3] == ["lan_9", "lane_actions", "lane_questions"]
    assert (first(project).lanes[0].title, first(project).lanes[0].hidden) == ("Thinks", True)


def test_a_kind_with_its_own_drawing_comes_once() -> None:
    with pytest.raises(EditError, match="lane_twice"):
        edits.add_lane("jrn_1", Lane(id="lan_9", kind="emotion"))(rich_project())
    with pytest.raises(EditError, match="lane_twice"):
        edits.set_lane("jrn_1", "lane_emotion", kind="touchpoints")(rich_project())
    assert len(first(after(edits.add_lane("jrn_1", Lane(id="lan_9", kind="actions")))).lanes) == 8


def test_a_lane_with_cards_cannot_become_a_drawing() -> None:
    with pytest.raises(EditError, match="lane_takes_no_cards"):
        edits.set_lane("jrn_1", "lane_actions", kind="nested")(rich_project())


def test_another_grain_takes_the_cards_along() -> None:
    project = after(edits.set_lane("jrn_1", "lane_actions", grain="stage"))
    assert (card(project, "card_wide").at, card(project, "card_wide").span) == ("stg_1", 2)
    assert card(project, "card_actions_2").at == "stg_2"
    project = after(edits.set_lane("jrn_1", "lane_opportunities", grain="step"))
    assert (card(project, "card_idea").at, card(project, "card_idea").span) == ("stp_2_1", 3)


def test_channels_are_folded_and_shown() -> None:
    project = after(edits.fold_channel("jrn_1", "lane_touchpoints", "chn_web"))
    project = after(edits.show_channel("jrn_1", "lane_touchpoints", "chn_branch"), project)
    lane = first(project).lanes[2]
    assert (lane.folded, lane.channels) == (("chn_web",), ("chn_branch",))
    assert edits.fold_channel("jrn_1", "lane_touchpoints", "chn_web")(project) is project
    back = after(edits.fold_channel("jrn_1", "lane_touchpoints", "chn_web", False), project)
    assert first(back).lanes[2].folded == ()
