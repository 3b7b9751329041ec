"""The command palette by real keys and clicks: what it finds, how it leaves."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from journeyeditor.app.choices import matched
from journeyeditor.app.palette import Palette, runs
from journeyeditor.app.window import Window
from journeyeditor.model import Touchpoint
from tests.app.conftest import OpenWindow, pump
from tests.app.person import met

LEFT = Qt.MouseButton.LeftButton


def opened(window: Window, text: str = "") -> Palette:
    """The palette, opened by its key, with a text typed."""
    QTest.keyClick(window, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    found = window.findChild(Palette)
    assert isinstance(found, Palette)
    QTest.keyClicks(found.edit, text)
    return found


@pytest.mark.parametrize(
    ("text", "wanted", "places"),
    [
        ("Add stage", "sta", (4, 5, 6)),
        ("Add stage", "ast", (0, 4, 5)),
        ("Étape", "et", (0, 1)),
        ("Add stage", "", ()),
        ("Add stage", "xyz", None),
        ("Add stage", "egats", None),
    ],
)
def test_letters_are_found_as_they_stand_or_one_after_the_other(
    text: str, wanted: str, places: tuple[int, ...] | None
) -> None:
    assert matched(text, wanted) == places


def test_what_was_found_is_told_from_the_rest() -> None:
    assert runs("Add stage", (4, 5)) == [("Add ", False), ("st", True), ("age", False)]


def test_enter_goes_to_what_was_found(window: Window) -> None:
    assert window.page is not None
    palette = opened(window, "glass dam")
    assert next(row.text for row in palette.rows) == "Glass damage"
    QTest.keyClick(palette.edit, Qt.Key.Key_Return)
    pump()
    assert window.page.toolbar.title.text() == "Glass damage"
    assert window.findChild(Palette) is None


def test_a_command_is_found_by_a_few_letters_and_done(window: Window) -> None:
    assert window.desk is not None
    before = len(window.project.personas)
    palette = opened(window, "add pers")
    index = next(n for n, row in enumerate(palette.rows) if row.text == window.actions_of["add.persona"].text())
    for _ in range(index):
        QTest.keyClick(palette.edit, Qt.Key.Key_Down)
    assert palette.index == index
    QTest.keyClick(palette.edit, Qt.Key.Key_Return)
    pump()
    assert len(window.project.personas) == before + 1


def test_esc_gives_the_keyboard_back_and_up_goes_round(window: Window) -> None:
    assert window.map is not None
    window.map.setFocus()
    palette = opened(window)
    assert palette.rows[0].text == window.project.journeys[0].title
    QTest.keyClick(palette.edit, Qt.Key.Key_Up)
    assert palette.index == len(palette.rows) - 1
    assert palette.edit.accessibleDescription().endswith(palette.rows[-1].text)
    QTest.keyClick(palette.edit, Qt.Key.Key_Escape)
    pump()
    assert window.findChild(Palette) is None
    assert window.map.hasFocus()


def test_a_click_takes_a_row_and_one_beside_the_box_closes(window: Window) -> None:
    assert window.page is not None
    palette = opened(window, "complaint")
    index = next(n for n, row in enumerate(palette.rows) if row.text == "Complaint")
    place = dict(palette.places())[index]
    QTest.mouseClick(palette, LEFT, pos=place.center().toPoint())
    pump()
    assert window.page.toolbar.title.text() == "Complaint"
    again = opened(window)
    QTest.mouseClick(again, LEFT, pos=(again.box().bottomLeft() / 2).toPoint())
    pump()
    assert window.findChild(Palette) is None


def test_rows_stay_in_a_small_window_and_scroll_to_the_chosen_one(open_editor: OpenWindow) -> None:
    window = open_editor("fr")
    window.resize(900, 560)
    pump()
    palette = opened(window, "e")
    assert len(palette.rows) > len(palette.places()) > 3
    for _ in range(len(palette.rows) - 1):
        QTest.keyClick(palette.edit, Qt.Key.Key_Down)
        assert palette.index in dict(palette.places())
        assert all(palette.box().contains(place) for _, place in palette.places())
    palette.leave()


def test_only_commands_that_can_be_given_are_offered(window: Window) -> None:
    palette = opened(window, window.actions_of["edit.undo"].text())
    assert not window.actions_of["edit.undo"].isEnabled()
    assert window.actions_of["edit.undo"].text() not in [row.text for row in palette.rows]
    palette.leave()


@pytest.mark.parametrize(
    ("text", "wanted"),
    [("clam staus", "Claim status page"), ("glas damge", "Glass damage"), ("add a tuchpoint", "Add a touchpoint")],
)
def test_mistyped_letters_still_find_what_is_meant(window: Window, text: str, wanted: str) -> None:
    assert wanted in {row.text for row in opened(window, text).rows}


def test_letters_that_mean_nothing_find_nothing(window: Window) -> None:
    assert opened(window, "xqzwvkj").rows == []


def test_alt_enter_places_a_touchpoint_after_the_one_selected(window: Window) -> None:
    before = met(window, 4)
    assert window.desk is not None
    journey = window.desk.journey
    assert journey is not None
    palette = opened(window, "settlement letter")
    row = palette.rows[palette.index]
    assert row.text == "Settlement letter"
    assert "Alt+Enter" in palette.foot()
    QTest.keyClick(palette.edit, Qt.Key.Key_Return, Qt.KeyboardModifier.AltModifier)
    pump()
    assert window.findChild(Palette) is None
    now = window.project.journey(journey.id)
    at = [one.id for one in now.path].index(before.id)
    used = window.project.by_id[now.path[at + 1].touchpoint]
    assert isinstance(used, Touchpoint)
    assert (used.name, now.path[at + 1].step) == ("Settlement letter", before.step)
    assert window.desk.session.selection == (now.path[at + 1].id,)
    window.run("edit.undo")
    assert window.project.journey(journey.id) is journey


def test_alt_enter_on_anything_else_changes_nothing(window: Window) -> None:
    before = window.project
    palette = opened(window, "glass damage")
    assert "Alt+Enter" not in palette.foot()
    QTest.keyClick(palette.edit, Qt.Key.Key_Return, Qt.KeyboardModifier.AltModifier)
    pump()
    assert palette.isVisible()
    assert window.project is before
