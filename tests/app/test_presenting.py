"""Presenting: full screen from the stage of what is selected, by keys and clicks; nothing is changed."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from journeyeditor.app.presenting import Presentation, stage_at
from journeyeditor.app.window import Window
from journeyeditor.edits import set_stage
from tests.app.conftest import pump
from tests.app.person import claim, met

Key = Qt.Key


def presented(window: Window) -> Presentation:
    """What F5 opens."""
    QTest.keyClick(window, Key.Key_F5)
    pump()
    found = window.findChild(Presentation)
    assert isinstance(found, Presentation)
    assert found.isFullScreen()
    assert found.hasFocus()
    return found


def test_it_begins_at_the_stage_of_what_is_selected_and_goes_on_and_back(window: Window) -> None:
    met(window)
    before, stages = window.project, claim(window).stages
    met(window)
    shown = presented(window)
    assert (shown.number.text(), shown.detail.text()) == ("Stage 5 of 8", "4 days, After purchase")
    assert shown.stage.text() == "Assess damage"
    for key, number in (
        (Key.Key_Right, 6),
        (Key.Key_Space, 7),
        (Key.Key_End, 8),
        (Key.Key_Right, 8),
        (Key.Key_Left, 7),
    ):
        QTest.keyClick(shown, key)
        assert shown.number.text() == f"Stage {number} of 8"
    QTest.keyClick(shown, Key.Key_Home)
    QTest.mouseClick(shown.map.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(40, 200))
    assert shown.stage.text() == stages[1].title
    QTest.mouseClick(shown, Qt.MouseButton.LeftButton, pos=QPoint(40, 20))
    assert shown.stage.text() == stages[2].title
    QTest.mouseClick(shown, Qt.MouseButton.RightButton, pos=QPoint(40, 20))
    assert shown.stage.text() == stages[1].title
    QTest.keyClick(shown, Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(shown, Key.Key_Delete)
    assert window.project is before
    QTest.keyClick(shown, Key.Key_Escape)
    pump()
    assert window.findChild(Presentation) is None


def test_the_stage_stands_clear_in_the_middle_and_the_others_step_back(window: Window) -> None:
    met(window)
    shown = presented(window)
    left, right = (shown.map.camera.to_window(x, 0).x() for x in shown.map.columns)
    room = shown.map.viewport().width()
    assert (left + right) / 2 == pytest.approx((shown.map.camera.left + room) / 2, abs=3)
    picture = shown.map.viewport().grab().toImage()
    high = range(0, picture.height(), 3)

    def darkest(start: float, end: float) -> int:
        return min(picture.pixelColor(x, y).lightness() for x in range(round(start), round(end), 3) for y in high)

    assert darkest(left + 4, right - 4) < 60
    assert darkest(right + 4, min(room, right + right - left)) > 120
    shown.showNormal()
    shown.resize(1600, 1000)
    pump()
    assert shown.stage.width() >= shown.stage.sizeHint().width()
    assert shown.map.sheet[1] * shown.map.camera.scale <= shown.map.viewport().height()
    QTest.keyClick(shown, Key.Key_F5)
    pump()
    assert window.findChild(Presentation) is None


def test_the_button_presents_and_a_map_without_stages_is_no_fault(window: Window) -> None:
    window.run("add.journey")
    window.finish()
    assert window.desk is not None
    assert window.desk.journey is not None
    assert window.page is not None
    journey = window.desk.journey
    window.desk.commit("Name", set_stage(journey.id, journey.stages[0].id, title="<b>One</b>"))
    QTest.mouseClick(window.page.toolbar.buttons["view.present"], Qt.MouseButton.LeftButton)
    pump()
    shown = window.findChild(Presentation)
    assert isinstance(shown, Presentation)
    assert shown.stage.text() == "<b>One</b>"
    shown.close()
    pump()
    window.desk.session.select([one.id for one in journey.stages])
    window.run("edit.delete")
    window.run("view.present")
    pump()
    shown = window.findChild(Presentation)
    assert isinstance(shown, Presentation)
    assert shown.number.text() == ""
    QTest.keyClick(shown, Key.Key_Right)
    shown.close()


def test_each_part_of_a_map_tells_its_stage(window: Window) -> None:
    journey = claim(window)
    stage = journey.stages[5]
    card = next(one for one in journey.cards if one.at in {stage.id, stage.steps[0].id})
    feeling = next(one for one in journey.feelings if one.step == stage.steps[0].id)
    for part in (stage, stage.steps[0], journey.encounters_at[stage.steps[0].id][0], card, feeling):
        assert stage_at(journey, (part.id,)) == 5
    assert stage_at(journey, ()) == stage_at(journey, (journey.lanes[0].id,)) == 0
