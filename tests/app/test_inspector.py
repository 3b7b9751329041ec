"""The inspector by real events: what is typed, picked and dragged there."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QToolButton, QWidget

from journeyeditor.app.desk import Desk
from journeyeditor.app.panels.inspector import panel
from journeyeditor.app.panels.inspector.choose import section_for
from journeyeditor.app.panels.inspector.section import Section
from journeyeditor.app.window import Window
from journeyeditor.edits import set_journey
from journeyeditor.model import Moment
from tests.app.conftest import pump
from tests.app.person import claim, met, name_field, now, retype

LEFT = Qt.MouseButton.LeftButton


def test_a_name_typed_in_the_inspector_is_one_step_of_undo_with_a_name(window: Window) -> None:
    one = met(window)
    before = name_field(window).text()
    retype(name_field(window), "Call the desk")
    assert now(window, one).title == "Call the desk"
    assert window.actions_of["edit.undo"].text() == "Undo: Touchpoint, Title"
    QTest.keyClick(window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    pump()
    assert now(window, one) is one
    assert name_field(window).text() == before
    assert window.actions_of["edit.redo"].text() == "Redo: Touchpoint, Title"
    window.actions_of["edit.redo"].trigger()
    assert now(window, one).title == "Call the desk"
    assert not window.actions_of["edit.redo"].isEnabled()


def test_undo_in_a_field_is_that_of_the_window(window: Window) -> None:
    one = met(window)
    edit = name_field(window)
    edit.setFocus()
    edit.selectAll()
    QTest.keyClicks(edit, "Half typed")
    QTest.keyClick(edit, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    pump()
    assert now(window, one) is one


def test_another_channel_is_another_touchpoint_of_the_same_name(window: Window) -> None:
    one = met(window)
    project = window.project
    touchpoint = next(each for each in project.touchpoints if each.id == one.touchpoint)
    assert window.page is not None
    from journeyeditor.app.widgets.combo import Choice

    box = window.page.inspector.findChildren(Choice)[0]
    other = next(channel for channel in project.channels if channel.id != touchpoint.channel)
    box.pick(other.id)
    pump()
    after = next(each for each in window.project.touchpoints if each.id == now(window, one).touchpoint)
    assert (after.name, after.channel) == (touchpoint.name, other.id)
    assert touchpoint in window.project.touchpoints


def test_a_moment_is_picked_by_a_click_and_a_score_by_a_drag(window: Window) -> None:
    from journeyeditor.app.widgets.moments import MomentPicker
    from journeyeditor.app.widgets.score import MIDDLE, ScoreSlider

    one = met(window)
    assert window.page is not None
    picker = window.page.inspector.findChild(MomentPicker)
    slider = window.page.inspector.findChild(ScoreSlider)
    assert isinstance(picker, MomentPicker)
    assert isinstance(slider, ScoreSlider)
    QTest.mouseClick(picker, LEFT, pos=picker.cell(1).center().toPoint())
    assert now(window, one).moment is Moment.DELIGHT
    QTest.mousePress(slider, LEFT, pos=QPoint(round(slider.x_of(0)), MIDDLE))
    QTest.mouseMove(slider, QPoint(round(slider.x_of(2)), MIDDLE))
    QTest.mouseRelease(slider, LEFT, pos=QPoint(round(slider.x_of(2)), MIDDLE))
    pump()
    assert now(window, one).feeling == 2.0


def test_a_wrong_duration_says_why_and_changes_nothing(window: Window) -> None:
    one = met(window)
    assert window.page is not None
    field = window.page.inspector.fields()[1]
    assert isinstance(field.edit, QLineEdit)
    retype(field.edit, "soon")
    assert field.error() == "Such as 11 min or 2 weeks"
    assert now(window, one) is one
    retype(field.edit, "3 days")
    assert field.error() == ""
    assert now(window, one).duration == "P3D"


def test_a_comment_is_written(window: Window) -> None:
    one = met(window)
    assert window.page is not None
    entries = window.page.inspector.findChildren(QLineEdit)
    entry = next(each for each in entries if each.placeholderText() == "Write a comment")
    retype(entry, "Could we call first?")
    said = [each for each in window.project.comments if each.target == one.id]
    assert said[-1].text == "Could we call first?"
    assert entry.text() == ""


def test_one_click_goes_to_another_journey_and_alt_left_comes_back(window: Window) -> None:
    one = met(window)
    assert window.page is not None
    here = claim(window).id
    window.page.desk.session.select([one.id])
    pump()
    jumps = [each for each in window.page.inspector.findChildren(QToolButton) if each.property("look") == "jump"]
    assert [each.text() for each in jumps] == ["Complaint", "Track my claim"]
    QTest.mouseClick(jumps[0], LEFT)
    pump()
    assert window.desk is not None
    assert window.desk.places.here.journey != here
    assert window.page.map.journey_id == window.desk.places.here.journey
    assert window.page.toolbar.title.text() == "Complaint"
    QTest.keyClick(window, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    pump()
    assert (window.desk.places.here.journey, window.desk.session.selection) == (here, (one.id,))
    QTest.keyClick(window, Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier)
    pump()
    assert window.page.toolbar.title.text() == "Complaint"


def test_nothing_flashes_up_as_a_window_of_its_own_while_panels_are_made(window: Window) -> None:
    seen: list[str] = []

    class Watch(QObject):
        def eventFilter(self, watched: QObject, event: QEvent) -> bool:
            if event.type() == QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow():
                seen.append(type(watched).__name__)
            return False

    watch, app = Watch(), QApplication.instance()
    assert app is not None
    assert window.desk is not None
    app.installEventFilter(watch)
    try:
        for index in (11, 3):
            met(window, index)
        journey = claim(window)
        for part in (journey.stages[0], journey.steps[0], journey.lanes[0], journey.cards[0], journey.feelings[0]):
            window.desk.session.select([part.id])
            pump()
        window.desk.session.select([window.project.personas[0].id])
        window.desk.session.select([window.project.touchpoints[0].id])
        window.desk.session.select([card.id for card in journey.cards[:3]])
        window.desk.session.select([])
        pump()
    finally:
        app.removeEventFilter(watch)
    assert seen == []


def test_a_touchpoint_needs_no_scrolling_in_a_window_of_the_designs_size(window: Window) -> None:
    met(window)
    assert window.page is not None
    assert window.page.inspector.section is not None
    pump()
    window.page.inspector.grab()
    assert (window.width(), window.height()) == (1600, 1000)
    assert window.page.inspector.area.verticalScrollBar().maximum() == 0


def test_what_is_selected_in_the_atlas_is_shown_once_the_inspector_is_seen_again(
    window: Window, monkeypatch: pytest.MonkeyPatch
) -> None:
    made: list[tuple[str, ...]] = []

    def counted(desk: Desk, selection: tuple[str, ...]) -> Section | None:
        made.append(selection)
        return section_for(desk, selection)

    assert window.page is not None
    assert window.session is not None
    inspector = window.page.inspector
    journeys = [one.id for one in window.project.journeys]
    monkeypatch.setattr(panel, "section_for", counted)
    window.run("go.atlas")
    pump()
    made.clear()
    for key in journeys:
        window.session.select((key,))
        pump()
    window.session.commit("Name", set_journey(journeys[-1], title="Named meanwhile"))
    pump()
    assert made == []
    assert window.desk is not None
    window.desk.go(journeys[-1], (journeys[-1],))
    pump()
    assert made == [(journeys[-1],)]
    assert "Named meanwhile" in [field.text() for field in inspector.fields()]
    assert made == [(journeys[-1],)]


def test_who_asks_a_hidden_inspector_gets_what_is_selected_now(window: Window) -> None:
    assert window.page is not None
    assert window.session is not None
    inspector = window.page.inspector
    window.run("go.atlas")
    last = window.project.journeys[-1]
    window.session.select((last.id,))
    assert last.title in [field.text() for field in inspector.fields()]
