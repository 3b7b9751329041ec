"""Touchpoints without a mouse: typed where they stand, moved to other channels, felt, joined by routes."""

from __future__ import annotations

from PySide6.QtCore import Qt

from journeyeditor.app.canvas.popups.offer import Offer
from journeyeditor.edits import delete
from journeyeditor.model import Encounter, Touchpoint
from tests.app.stage import canvas, shown
from tests.builders import small_project
from tests.driver import Driver

CONTROL = Qt.KeyboardModifier.ControlModifier
KEY = Qt.Key


def met(editor: Driver, key: str) -> Encounter:
    """An encounter as the project has it."""
    return next(one for one in shown(editor).encounters if one.id == key)


def used(editor: Driver, key: str) -> Touchpoint:
    """Its touchpoint."""
    found = editor.view.session.project.by_id[met(editor, key).touchpoint]
    assert isinstance(found, Touchpoint)
    return found


def asked(editor: Driver) -> str:
    """What the popup asks; "" without one."""
    popup = editor.view.popup
    return popup.title if isinstance(popup, Offer) else ""


def place(editor: Driver) -> tuple[str, str]:
    """Step and channel of the empty place in focus."""
    cell = editor.view.cell
    return (cell.at, cell.channel) if cell else ("", "")


def test_ctrl_down_asks_what_the_next_channel_means() -> None:
    """As a drop does, with the preview in the row below; M moves the touchpoint itself."""
    with canvas(small_project()) as editor:
        editor.click("enc_1").press(KEY.Key_Down, CONTROL)
        assert "Phone" in asked(editor)
        editor.press(KEY.Key_M)
        assert asked(editor) == ""
        assert (used(editor, "enc_1").id, used(editor, "enc_1").channel) == ("tpt_site", "chn_phone")
        assert editor.undo_name() == "Move touchpoint to Phone"
        assert editor.view.hasFocus()
        editor.view.session.undo()
        assert used(editor, "enc_1").channel == "chn_web"


def test_further_arrows_go_on_to_further_channels() -> None:
    """Two rows down and one up again is one row down; at home again nothing is asked; Esc leaves all as it was."""
    with canvas(small_project()) as editor:
        before = editor.view.session.project
        editor.click("enc_1").press(KEY.Key_Down, CONTROL).press(KEY.Key_Down, CONTROL)
        assert "Branch" in asked(editor)
        editor.press(KEY.Key_Up, CONTROL).press(KEY.Key_Escape)
        assert editor.view.session.project is before
        editor.press(KEY.Key_Down, CONTROL).press(KEY.Key_Up, CONTROL)
        assert asked(editor) == ""
        assert editor.view.session.project is before
        editor.press(KEY.Key_Up, CONTROL)
        assert editor.view.status_hint == "There is no further channel"


def test_a_touchpoint_is_typed_where_it_stands() -> None:
    """Arrows reach the empty places of the channels' rows; what is typed names the touchpoint; one step of undo."""
    with canvas(small_project()) as editor:
        editor.click("enc_2").press(KEY.Key_Left)
        assert place(editor) == ("stp_1_1", "chn_phone")
        assert editor.view.accessibleDescription() == "Empty cell, Phone, step 1"
        before = editor.view.session.project
        editor.type("Advice line").press(KEY.Key_Return)
        made = shown(editor).encounters_at["stp_1_1"][-1]
        assert (used(editor, made.id).name, used(editor, made.id).channel) == ("Advice line", "chn_phone")
        assert made.title == ""
        editor.view.session.undo()
        assert editor.view.session.project is before


def test_a_name_that_is_there_means_the_touchpoint_that_is_there() -> None:
    """And one that stays empty goes away again."""
    with canvas(small_project()) as editor:
        editor.click("enc_2").press(KEY.Key_Left).type("hotline").press(KEY.Key_Return)
        assert shown(editor).encounters_at["stp_1_1"][-1].touchpoint == "tpt_hotline"
        assert len(editor.view.session.project.touchpoints) == 3
        before = editor.view.session.project
        editor.click("enc_3").press(KEY.Key_Left).press(KEY.Key_Return).press(KEY.Key_Escape)
        assert editor.view.session.project is before


def test_an_empty_place_that_goes_takes_the_focus_along() -> None:
    """The row of a channel goes with its last touchpoint."""
    with canvas(small_project()) as editor:
        editor.click("enc_2").press(KEY.Key_Left)
        assert place(editor) == ("stp_1_1", "chn_phone")
        editor.view.session.commit("Delete", delete(["enc_2"]))
        assert place(editor) == ("", "")
        assert [mark.look for mark in editor.view.standing()] == []


def test_plus_and_minus_say_what_is_felt_at_a_touchpoint() -> None:
    """By half a point; several at once; never beyond five."""
    with canvas(small_project()) as editor:
        editor.click("enc_1").press(KEY.Key_Plus).press(KEY.Key_Plus)
        assert met(editor, "enc_1").feeling == 1.0
        editor.view.session.select(("enc_2", "enc_3"))
        for _ in range(5):
            editor.press(KEY.Key_Plus)
        assert [met(editor, key).feeling for key in ("enc_2", "enc_3")] == [-0.5, 5.0]
        editor.view.session.undo()
        assert [met(editor, key).feeling for key in ("enc_2", "enc_3")] == [-3.0, 4.0]


def test_r_at_a_single_touchpoint_asks_where_the_route_leads() -> None:
    """A list, narrowed down by typing; then the words are typed."""
    with canvas(small_project()) as editor:
        editor.click("enc_1").press(KEY.Key_R)
        assert isinstance(editor.view.popup, Offer)
        assert [one.title for one in editor.view.popup.options] == ["Hotline", "Agent"]
        editor.type("ag").press(KEY.Key_Return).type("gives up").press(KEY.Key_Return)
        assert [(one.source, one.target, one.label) for one in shown(editor).routes] == [("enc_1", "enc_3", "gives up")]
