"""Encounters dragged across steps and channels; stages by their heads; points of the curve."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QPointF, QRect, Qt
from PySide6.QtGui import QCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from journeyeditor.app.canvas.popups.offer import Offer
from journeyeditor.edits import set_card
from journeyeditor.model import Encounter, Touchpoint
from tests.app.stage import canvas, shown
from tests.builders import rich_project, small_project
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


def height(editor: Driver, lane: str) -> float:
    """How high a lane stands, pt."""
    return next(row.box.height for row in editor.view.places().rows if row.id == lane)


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
def test_another_channel_asks_and_makes_a_touchpoint(zoom: float) -> None:
    """N: the old touchpoint stays as it is; the new one has its name and the other channel. One step of undo."""
    with canvas(small_project(), zoom) as editor:
        editor.pointer_down("enc_2").move_to(over(editor, "stp_2_2", "chn_branch"))
        assert editor.view.status_hint == "Branch, step 3: new touchpoint “Hotline”"
        editor.up()
        popup = offer(editor)
        assert popup.title == "Hotline, now in Branch"
        assert [one.title for one in popup.options] == [
            "Another touchpoint of Branch",
            "New touchpoint in Branch",
            "Move the touchpoint itself",
        ]
        assert popup.options[0].effect == "Only in this journey: Agent"
        assert not popup.plate().translated(popup.pos()).intersects(card_box(editor))
        editor.press(Qt.Key.Key_N)
        made = editor.view.session.project.by_id[encounter(editor, "enc_2").touchpoint]
        assert isinstance(made, Touchpoint)
        assert (made.name, made.channel) == ("Hotline", "chn_branch")
        assert editor.view.session.project.by_id["tpt_hotline"] is small_touchpoint(editor)
        assert editor.undo_name() == "New touchpoint in Branch"
        editor.view.session.undo()
        assert made.id not in editor.view.session.project.by_id
        assert editor.view.hasFocus()


def offer(editor: Driver) -> Offer:
    """The popup that is open."""
    popup = editor.view.popup
    assert isinstance(popup, Offer)
    return popup


def card_box(editor: Driver) -> QRect:
    """Where the card in question stands in the window."""
    placed = editor.view.scene.main("enc_2")
    assert placed is not None
    return editor.view.window_box(placed).toRect()


def test_another_touchpoint_of_the_channel() -> None:
    """Enter takes the only one; of several one is asked for and found by typing."""
    base = small_project()
    more = [
        Touchpoint(id=f"tpt_{n}", name=name, channel="chn_branch")
        for n, name in enumerate(["Desk", "Leaflet", "Queue"])
    ]
    with canvas(base) as editor:
        editor.pointer_down("enc_2").move_to(over(editor, "stp_2_2", "chn_branch")).up()
        editor.press(Qt.Key.Key_Return)
        assert encounter(editor, "enc_2").touchpoint == "tpt_agent"
    with canvas(small_project(touchpoints=(*base.touchpoints, *more))) as editor:
        editor.pointer_down("enc_2").move_to(over(editor, "stp_2_2", "chn_branch")).up()
        assert offer(editor).options[0].effect == "Only in this journey: Agent, Desk, 2 more"
        editor.press(Qt.Key.Key_Return)
        assert [one.title for one in offer(editor).options] == ["Agent", "Desk", "Leaflet", "Queue"]
        editor.press(Qt.Key.Key_L).press(Qt.Key.Key_E)
        assert [one.title for one in offer(editor).options] == ["Leaflet"]
        editor.press(Qt.Key.Key_Return)
        assert encounter(editor, "enc_2").touchpoint == "tpt_1"
        assert encounter(editor, "enc_2").step == "stp_2_2"
        assert editor.undo_name() == "Use another touchpoint"


def test_the_touchpoint_itself_moves_in_all_journeys() -> None:
    """M: its channel changes, and the popup said where."""
    with canvas(rich_project()) as editor:
        editor.pointer_down("enc_2").move_to(over(editor, "stp_2_2", "chn_branch")).up()
        assert offer(editor).options[2].effect == "Changes its channel in all 2 journeys: I claim, I report damage"
        editor.press(Qt.Key.Key_M)
        moved = editor.view.session.project.by_id["tpt_hotline"]
        assert isinstance(moved, Touchpoint)
        assert moved.channel == "chn_branch"
        assert encounter(editor, "enc_2").touchpoint == "tpt_hotline"
        assert encounter(editor, "enc_2").step == "stp_2_2"


@pytest.mark.parametrize("way", ["esc", "press", "undo"])
def test_a_choice_not_made_puts_everything_back(way: str) -> None:
    """With Esc, with a press on the map, and when the map changes under it."""
    with canvas(small_project()) as editor:
        before = editor.view.session.project
        editor.view.session.commit("Rename", set_card("jrn_1", "card_actions_1", text="Other"))
        before = editor.view.session.project if way != "undo" else before
        editor.pointer_down("enc_2").move_to(over(editor, "stp_2_2", "chn_branch")).up()
        assert editor.view.session.shown is not before
        if way == "esc":
            editor.press(Qt.Key.Key_Escape)
        elif way == "press":
            editor.click("card_actions_1")
        else:
            editor.view.session.undo()
        assert editor.view.popup is None
        assert editor.view.session.shown is before
        assert editor.view.overlay.marks == []


def test_a_click_takes_an_option() -> None:
    """The second row of the popup."""
    with canvas(small_project()) as editor:
        editor.pointer_down("enc_2").move_to(over(editor, "stp_2_2", "chn_branch")).up()
        QTest.mouseClick(offer(editor).list[1], Qt.MouseButton.LeftButton)
        assert editor.undo_name() == "New touchpoint in Branch"
        assert editor.view.popup is None


def small_touchpoint(editor: Driver) -> Touchpoint:
    """The hotline, as it was."""
    found = next(one for one in editor.view.session.project.touchpoints if one.name == "Hotline")
    assert found.channel == "chn_phone"
    return found


def test_a_pointer_that_rests_where_the_question_opens_takes_nothing_from_enter() -> None:
    """Enter takes the first option; the pointer lights another as soon as it moves."""
    before = QCursor.pos()
    with canvas(small_project()) as editor:
        drop = over(editor, "stp_2_2", "chn_branch")
        editor.pointer_down("enc_2").move_to(drop).up()
        last = offer(editor).list[-1]
        QCursor.setPos(last.mapToGlobal(last.rect().center()))
        editor.press(Qt.Key.Key_Escape).pointer_down("enc_2").move_to(drop).up()
        QApplication.processEvents()
        last = offer(editor).list[-1]
        assert last.rect().contains(last.mapFromGlobal(QCursor.pos()))
        assert offer(editor).lit == 0
        QTest.mouseMove(last, last.rect().center() + QPoint(3, 0))
        assert offer(editor).lit == 2
        editor.press(Qt.Key.Key_Escape)
    QCursor.setPos(before)


def test_another_channel_uses_the_touchpoint_of_that_name() -> None:
    """Where the channel has one of the same name, no second is made."""
    there = Touchpoint(id="tpt_desk", name="hotline", channel="chn_branch")
    base = small_project()
    with canvas(small_project(touchpoints=(*base.touchpoints, there))) as editor:
        editor.pointer_down("enc_2").move_to(over(editor, "stp_2_2", "chn_branch")).up()
        editor.press(Qt.Key.Key_Return)
        assert encounter(editor, "enc_2").touchpoint == "tpt_desk"
        assert len(editor.view.session.project.touchpoints) == 4


def test_over_its_own_place_the_rows_keep_the_room_they_took_until_the_drop() -> None:
    with canvas(small_project()) as editor:
        low = height(editor, "lane_touchpoints")
        own = over(editor, encounter(editor, "enc_2").step, "chn_phone")
        editor.pointer_down("enc_2").move_to(over(editor, "stp_3_1", "chn_branch")).move_to(own)
        assert editor.view.session.shown.journeys == editor.view.session.project.journeys
        assert height(editor, "lane_touchpoints") > low
        editor.press(Qt.Key.Key_Escape)
        assert height(editor, "lane_touchpoints") == low


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
