"""Encounters dragged across steps and channels; stages by their heads; points of the curve."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPointF, Qt

from journeyeditor.model import Encounter, Touchpoint
from tests.app.stage import canvas, shown
from tests.builders import small_project
from tests.driver import Driver

ZOOMS = (0.5, 1.0, 2.0)


def over(editor: Driver, step: str, channel: str) -> QPointF:
    """The middle of a step's place in a channel's row, px of the window."""
    places = editor.view.places()
    extent = places.columns.steps[places.columns.at[step]]
    row = next(row.box for row in places.channels if row.id == channel)
    return editor.view.camera.to_window(places.left + extent.x + extent.width / 2, row.y + row.height / 2)


def encounter(editor: Driver, key: str) -> Encounter:
    """An encounter of the journey."""
    return next(one for one in shown(editor).encounters if one.id == key)


@pytest.mark.parametrize("zoom", ZOOMS)
def test_to_another_step(zoom: float) -> None:
    """The touchpoint stays; the path follows."""
    with canvas(small_project(), zoom) as editor:
        editor.pointer_down("enc_2").move_to(over(editor, "stp_2_2", "chn_phone")).up()
        assert encounter(editor, "enc_2").step == "stp_2_2"
        assert encounter(editor, "enc_2").touchpoint == "tpt_hotline"


@pytest.mark.parametrize("zoom", ZOOMS)
def test_scrolled(zoom: float) -> None:
    """The same in a small window, scrolled."""
    with canvas(small_project(), zoom, (560, 420)) as editor:
        editor.view.reveal("enc_3")
        moved = encounter(editor, "enc_3").step
        editor.pointer_down("enc_3").move_to(over(editor, "stp_2_2", "chn_branch")).up()
        assert moved == "stp_3_1"
        assert encounter(editor, "enc_3").step == "stp_2_2"


@pytest.mark.parametrize("zoom", ZOOMS)
def test_another_channel_makes_its_touchpoint(zoom: float) -> None:
    """The old touchpoint stays as it is; the new one has its name and the other channel, and is told on the tag."""
    with canvas(small_project(), zoom) as editor:
        editor.pointer_down("enc_2").move_to(over(editor, "stp_2_2", "chn_branch"))
        assert editor.view.status_hint == "Branch, step 3: new touchpoint “Hotline”"
        editor.up()
        made = editor.view.session.project.by_id[encounter(editor, "enc_2").touchpoint]
        assert isinstance(made, Touchpoint)
        assert (made.name, made.channel) == ("Hotline", "chn_branch")
        assert editor.view.session.project.by_id["tpt_hotline"] is small_touchpoint(editor)
        editor.view.session.undo()
        assert made.id not in editor.view.session.project.by_id


def small_touchpoint(editor: Driver) -> Touchpoint:
    """The hotline, as it was."""
    found = next(one for one in editor.view.session.project.touchpoints if one.name == "Hotline")
    assert found.channel == "chn_phone"
    return found


def test_another_channel_uses_the_touchpoint_of_that_name() -> None:
    """Where the channel has one of the same name, no second is made."""
    there = Touchpoint(id="tpt_desk", name="hotline", channel="chn_branch")
    base = small_project()
    with canvas(small_project(touchpoints=(*base.touchpoints, there))) as editor:
        editor.pointer_down("enc_2").move_to(over(editor, "stp_2_2", "chn_branch")).up()
        assert encounter(editor, "enc_2").touchpoint == "tpt_desk"
        assert len(editor.view.session.project.touchpoints) == 4


def test_outside_its_lane_it_is_refused() -> None:
    """An encounter is no card."""
    with canvas(small_project()) as editor:
        before = editor.view.session.project
        editor.pointer_down("enc_2").move_to(("lane_actions", "stp_2_2"))
        assert editor.view.status_hint == "Touchpoints stand in the touchpoint lane"
        editor.up()
        assert editor.view.session.project is before


@pytest.mark.parametrize("zoom", ZOOMS)
def test_stages_change_their_order(zoom: float) -> None:
    """The first stage goes behind the second, by its head, with its cards."""
    with canvas(small_project(), zoom) as editor:
        editor.pointer_down("stg_1").move_to("stg_2", dx=20).up()
        assert [stage.id for stage in shown(editor).stages] == ["stg_2", "stg_1", "stg_3"]
        editor.view.session.undo()
        assert [stage.id for stage in shown(editor).stages] == ["stg_1", "stg_2", "stg_3"]


def test_a_stage_scrolled_by_its_head() -> None:
    """The heads stay at the top while the map is scrolled, and can be dragged there."""
    with canvas(small_project(), 1.0, (620, 320)) as editor:
        editor.view.verticalScrollBar().setValue(80)
        assert editor.view.verticalScrollBar().value() == 80
        editor.pointer_down("stg_1").move_to("stg_2", dx=20).up()
        assert [stage.id for stage in shown(editor).stages] == ["stg_2", "stg_1", "stg_3"]


def feeling(editor: Driver, step: str) -> float | None:
    """Maria's score at a step."""
    found = (one for one in shown(editor).feelings if one.step == step and one.persona == "psn_maria")
    return next((one.value for one in found), None)


@pytest.mark.parametrize("zoom", ZOOMS)
def test_points_go_up_and_down(zoom: float) -> None:
    """By halves; the lane's middle is zero."""
    with canvas(small_project(), zoom) as editor:
        row = next(row.box for row in editor.view.places().rows if row.id == "lane_emotion")
        start = editor.point("fel_2")
        middle = editor.view.camera.to_window(0, row.y + row.height / 2).y()
        editor.pointer_down("fel_2").move_to(QPointF(start.x(), middle)).up()
        assert feeling(editor, "stp_2_1") == 0
        editor.pointer_down("fel_1").move_by(0, -400).up()
        assert feeling(editor, "stp_1_1") == 5


def test_a_point_in_tenths_with_shift() -> None:
    """9.4 px a score: a move of 4 px is 0.4, and without Shift 0.5."""
    with canvas(small_project()) as editor:
        editor.holding(Qt.KeyboardModifier.ShiftModifier).pointer_down("fel_1").move_by(0, -4).up()
        fine = feeling(editor, "stp_1_1")
        assert fine is not None
        assert fine not in {1.0, 1.5}
        assert 1 < fine < 2


def test_a_point_reckoned_from_encounters_becomes_a_feeling() -> None:
    """Step 4 has none of its own: its point stands for the encounter's feeling, which stays."""
    with canvas(small_project()) as editor:
        assert feeling(editor, "stp_3_1") is None
        point = next(one for one in editor.view.scene.of("stp_3_1") if one.node.key.part == "point")
        at = editor.view.window_box(point).center()
        editor.pointer_down(at).move_by(0, 60).up()
        assert feeling(editor, "stp_3_1") is not None
        assert encounter(editor, "enc_3").feeling == 4
