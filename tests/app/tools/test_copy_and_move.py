"""Copies made by dragging with Ctrl, moves made by Ctrl+arrows, cards added below with Ctrl+Enter."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from journeyeditor.model import Journey, Project
from tests.app.stage import canvas, shown
from tests.builders import project_of, small_project, stage
from tests.driver import Driver

CONTROL = Qt.KeyboardModifier.ControlModifier
KEY = Qt.Key


def crowded() -> Project:
    """Three stages, the second of two steps; two cards in one cell; two lanes of step grain, one of stage grain."""
    return project_of(
        [stage(1, "Search"), stage(2, "Report", 2), stage(3, "Settle")],
        ["actions", "backstage", "questions", "emotion"],
        {"actions": ["First|Second", "Calls", "", "Waits"], "questions": ["Whom do I ask?", "How long?"]},
    )


def cell(journey: Journey, lane: str, at: str) -> list[str]:
    """The texts of a cell, top first."""
    return [card.text for card in journey.cards if (card.lane, card.at) == (lane, at)]


@pytest.mark.parametrize("zoom", [0.5, 1.0, 2.0])
def test_ctrl_drag_copies(zoom: float) -> None:
    """The card stays, its copy is selected; one step of undo."""
    with canvas(crowded(), zoom) as editor:
        editor.holding(CONTROL).pointer_down("card_actions_3").move_to(("lane_actions", "stp_2_2"))
        assert editor.view.viewport().cursor().shape() == Qt.CursorShape.DragCopyCursor
        editor.up()
        assert cell(shown(editor), "lane_actions", "stp_2_1") == ["Calls"]
        assert cell(shown(editor), "lane_actions", "stp_2_2") == ["Calls"]
        assert editor.view.session.selection[0] not in {"card_actions_3", ""}
        assert editor.undo_name() == "Copy card"
        editor.view.session.undo()
        assert editor.view.session.undo_label is None


def test_ctrl_pressed_and_let_go_in_the_middle() -> None:
    """It becomes a copy, a move again, and Esc makes nothing of either."""
    with canvas(crowded()) as editor:
        before = editor.view.session.project
        editor.pointer_down("card_actions_3").move_to(("lane_actions", "stp_2_2"))
        editor.hold(KEY.Key_Control)
        assert len(shown_now(editor).cards) == len(before.journeys[0].cards) + 1
        editor.let_go(KEY.Key_Control)
        assert len(shown_now(editor).cards) == len(before.journeys[0].cards)
        editor.hold(KEY.Key_Control).press(KEY.Key_Escape).up()
        assert editor.view.session.project is before


def shown_now(editor: Driver) -> Journey:
    """The journey with what is previewed."""
    journey = editor.view.journey
    assert journey is not None
    return journey


def test_ctrl_drag_copies_several_and_encounters() -> None:
    """Two cards keep their distance; an encounter's copy uses the same touchpoint."""
    with canvas(small_project()) as editor:
        editor.view.session.select(["card_actions_1", "card_actions_2"])
        editor.holding(CONTROL).pointer_down("card_actions_1").move_to(("lane_actions", "stp_2_2")).up()
        journey = shown(editor)
        assert cell(journey, "lane_actions", "stp_2_2") == ["Looks for help"]
        assert cell(journey, "lane_actions", "stp_3_1") == ["Waits", "Calls"]
        editor.holding(CONTROL).pointer_down("enc_1").move_to("enc_2", dy=-46).up()
        at = [one.touchpoint for one in shown(editor).encounters_at["stp_2_1"]]
        assert sorted(at) == ["tpt_hotline", "tpt_site"]
        assert len(shown(editor).encounters) == 4


def test_cards_move_by_keys() -> None:
    """Down in their stack, into the next lane, to the next step; several of one key are one step of undo."""
    with canvas(crowded()) as editor:
        before = editor.view.session.project
        editor.click("card_actions_1").press(KEY.Key_Down, CONTROL)
        assert cell(shown(editor), "lane_actions", "stp_1_1") == ["Second", "First"]
        editor.press(KEY.Key_Down, CONTROL)
        assert cell(shown(editor), "lane_backstage", "stp_1_1") == ["First"]
        editor.press(KEY.Key_Right, CONTROL).press(KEY.Key_Right, CONTROL)
        assert cell(shown(editor), "lane_backstage", "stp_2_2") == ["First"]
        editor.view.session.undo()
        assert cell(shown(editor), "lane_backstage", "stp_1_1") == ["First"]
        editor.view.session.undo()
        assert editor.view.session.project is before


def test_at_the_edge_of_the_map_nothing_moves() -> None:
    """And nothing is put into the history."""
    with canvas(crowded()) as editor:
        editor.click("card_actions_1").press(KEY.Key_Left, CONTROL).press(KEY.Key_Up, CONTROL)
        assert editor.undo_name() == ""


def test_encounters_stages_lanes_and_channels_move_by_keys() -> None:
    """Each along its own direction."""
    with canvas(small_project()) as editor:
        editor.click("enc_1").press(KEY.Key_Right, CONTROL)
        assert [one.id for one in shown(editor).encounters_at["stp_2_1"]] == ["enc_2", "enc_1"]
        editor.press(KEY.Key_Up, CONTROL | Qt.KeyboardModifier.ShiftModifier)
        assert [one.id for one in shown(editor).encounters_at["stp_2_1"]] == ["enc_1", "enc_2"]
        editor.click("stg_1").press(KEY.Key_Right, CONTROL)
        assert [one.id for one in shown(editor).stages] == ["stg_2", "stg_1", "stg_3"]
        editor.view.session.select(("lane_actions",))
        editor.press(KEY.Key_Down, CONTROL)
        assert [one.kind for one in shown(editor).lanes][:2] == ["questions", "actions"]
        editor.view.session.select(("chn_phone",))
        editor.press(KEY.Key_Up, CONTROL)
        assert [one.id for one in editor.view.session.project.channels] == ["chn_phone", "chn_web", "chn_branch"]


def test_feelings_move_by_half_points() -> None:
    """A point that is there, and a step where nobody has said anything."""
    with canvas(small_project()) as editor:
        editor.view.session.select(("fel_1",))
        editor.press(KEY.Key_Up, CONTROL).press(KEY.Key_Up, CONTROL).press(KEY.Key_Down, CONTROL)
        values = {one.id: one.value for one in shown(editor).feelings}
        assert values["fel_1"] == 1.5
        editor.view.session.select(("stp_3_1",))
        editor.press(KEY.Key_Down, CONTROL)
        made = next(one for one in shown(editor).feelings if one.step == "stp_3_1")
        assert (made.value, made.persona) == (3.5, "psn_maria")


def test_ctrl_enter_adds_below() -> None:
    """From a selected card, and from the text of one; what stays empty goes away."""
    with canvas(crowded()) as editor:
        editor.click("card_actions_1").press(KEY.Key_Return, CONTROL)
        assert editor.view.editor is not None
        editor.type("Between").press(KEY.Key_Return, CONTROL)
        editor.type("Then").press(KEY.Key_Return)
        assert cell(shown(editor), "lane_actions", "stp_1_1") == ["First", "Between", "Then", "Second"]
        editor.press(KEY.Key_Return, CONTROL).press(KEY.Key_Escape)
        assert cell(shown(editor), "lane_actions", "stp_1_1") == ["First", "Between", "Then", "Second"]
