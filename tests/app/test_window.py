"""A person's way through the window, by real events: open, undo, save a copy, reopen, go back and forward."""

from __future__ import annotations

import gc
import weakref
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QToolButton

from journeyeditor import api
from journeyeditor.app.commands import file as file_commands
from journeyeditor.app.dialogs.message import MessageDialog
from journeyeditor.app.dialogs.unsaved import Answer
from journeyeditor.app.main import open_window
from journeyeditor.app.window import Window
from journeyeditor.drawing import Group, Part
from journeyeditor.errors import SaveFailed
from journeyeditor.session import SaveState
from journeyeditor.settings import Settings
from journeyeditor.words import Words
from tests.app.conftest import OpenWindow, pump
from tests.app.person import claim, met, name_field, now, retype

LEFT = Qt.MouseButton.LeftButton


def test_the_atlas_opens_and_the_way_back_leads_to_the_map(window: Window) -> None:
    journey = claim(window)
    QTest.mouseClick(window.page.toolbar.buttons["go.atlas"] if window.page else window, LEFT)
    pump()
    assert window.atlas is not None
    assert window.atlas.isVisible()
    window.atlas.journey_activated.emit(window.project.journeys[0].id)
    pump()
    assert window.page is not None
    assert window.page.isVisible()
    window.run("go.back")
    pump()
    assert window.atlas.isVisible()
    window.run("go.back")
    pump()
    assert window.page.map.journey_id == journey.id


def test_a_copy_is_saved_and_opens_with_what_was_typed(
    window: Window, open_editor: OpenWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    one = met(window)
    retype(name_field(window), "In the copy")
    target = tmp_path / "copy.journey"
    monkeypatch.setattr(file_commands, "ask_new_path", lambda *_: target)
    window.run("file.copy")
    retype(name_field(window), "After the copy")
    again = open_editor(path=target)
    assert now(again, one).title == "In the copy"


def test_a_window_closed_and_opened_again_has_it_all(open_editor: OpenWindow) -> None:
    window = open_editor()
    one = met(window)
    assert window.session is not None
    path = window.session.path
    retype(name_field(window), "Kept")
    window.close()
    pump()
    assert now(open_editor(path=path), one).title == "Kept"


def test_a_closed_window_that_nobody_holds_is_freed_once_and_whole(
    qt_application: QApplication, tmp_path: Path
) -> None:
    """Were it freed with the last of its parts that hold it, that part would be freed twice."""
    window = open_window(api.new_project(sample="car-insurance"), Settings(tmp_path / "settings.toml"), Words("en"))
    window.run("go.atlas")
    pump()
    freed: list[bool] = []
    window.destroyed.connect(lambda: freed.append(True))
    seen = weakref.ref(window)
    window.close()
    del window
    gc.collect()
    assert (freed, seen() is None) == ([], False)
    pump()
    gc.collect()
    assert (freed, seen() is None) == ([True], True)
    qt_application.setStyleSheet("")


def test_a_file_that_does_not_open_says_one_sentence(window: Window, tmp_path: Path) -> None:
    damaged = tmp_path / "x.journey"
    damaged.write_bytes(b"nothing of ours")
    assert window.session is not None
    before = window.session
    assert not file_commands.open_path(window, damaged)
    pump()
    dialog = window.findChild(MessageDialog)
    assert isinstance(dialog, MessageDialog)
    assert "x.journey" in dialog.sentence
    assert window.session is before
    dialog.accept()


def test_a_new_project_takes_the_place_of_the_one_before(window: Window) -> None:
    assert window.session is not None
    before = window.session.path
    window.run("file.new")
    pump()
    assert window.session.path != before
    assert window.session.untitled
    assert before in window.settings.recent_files()
    assert [len(journey.stages) for journey in window.project.journeys] == [3]
    api.load(before)


def test_a_project_without_a_map_offers_the_next_step(window: Window) -> None:
    window.run("file.new")
    window.run("edit.undo")
    pump()
    assert window.page is not None
    assert list(window.project.journeys) == []
    assert window.page.empty.isVisible()
    assert not window.actions_of["add.stage"].isEnabled()
    QTest.mouseClick(window.page.empty.button, LEFT)
    pump()
    assert len(list(window.project.journeys)) == 1
    assert not window.page.empty.isVisible()
    assert window.actions_of["add.stage"].isEnabled()


def test_closing_asks_while_something_is_not_saved(window: Window, monkeypatch: pytest.MonkeyPatch) -> None:
    session = window.session
    assert session is not None
    answers = [Answer.STAY, Answer.AGAIN]
    asked: list[object] = []

    def ask(_: Window, reason: object) -> Answer:
        asked.append(reason)
        if len(answers) == 1:
            monkeypatch.undo()
        return answers.pop(0)

    def fail(_: object) -> None:
        raise SaveFailed("error.disk_full", path="x")

    monkeypatch.setattr("journeyeditor.app.dialogs.unsaved.ask_unsaved", ask)
    store = vars(session)["_store"]
    monkeypatch.setattr(store, "save", fail)
    met(window)
    retype(name_field(window), "Not on the disk")
    assert session.saving.state is SaveState.FAILED
    assert window.page is not None
    assert window.page.status.saved.text().startswith("Not saved: ")
    window.close()
    assert (len(asked), window.session) == (1, session)
    window.close()
    assert (len(asked), window.session) == (2, None)
    assert any(each.title == "Not on the disk" for each in api.load(session.path).project.journeys[0].encounters)


def test_the_theme_and_the_language_change_at_once(window: Window) -> None:
    journey = claim(window)
    window.choose("theme", "dark")
    pump()
    assert window.look.name == "dark"
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    assert window.look.colours["surface"] in app.styleSheet()
    window.choose("language", "fr")
    pump()
    assert window.page is not None
    assert window.page.toolbar.buttons["add.stage"].text() == "Étape"
    assert window.page.map.journey_id == journey.id
    assert window.settings.text("language") == "fr"


def lanes(window: Window) -> list[Group]:
    """The bodies of the lanes as they are laid out."""
    assert window.map is not None
    return [group for group in window.map.scene.laid_out.groups if group.key.part is Part.BAND]


def test_another_theme_lays_nothing_out(window: Window) -> None:
    claim(window)
    before = lanes(window)
    window.choose("theme", "dark")
    pump()
    assert len(before) > 5
    assert all(one.nodes is other.nodes for one, other in zip(before, lanes(window), strict=True))


def test_delete_says_what_went_along_and_gives_it_back(window: Window) -> None:
    journey = claim(window)
    assert window.desk is not None
    window.desk.session.select([journey.stages[5].id])
    window.actions_of["edit.delete"].trigger()
    assert len(window.project.journey(journey.id).stages) == len(journey.stages) - 1
    assert window.page is not None
    assert window.page.inspector.section is not None
    assert window.page.inspector.section.head().title == "Map"
    assert window.toast.text() == f"Stage “{journey.stages[5].title}” deleted"
    assert window.actions_of["edit.undo"].text() == f"Undo: Delete Stage “{journey.stages[5].title}”"
    button = window.toast.findChild(QToolButton)
    assert isinstance(button, QToolButton)
    QTest.mouseClick(button, LEFT)
    assert window.project.journey(journey.id) is journey
    window.desk.session.select([one.id for one in journey.cards[:2]])
    window.actions_of["edit.duplicate"].trigger()
    assert window.actions_of["edit.undo"].text() == "Undo: Duplicate 2 cards"


def test_a_right_click_on_the_map_opens_the_menu_of_what_is_there(window: Window) -> None:
    met(window)
    assert window.page is not None
    before = set(window.findChildren(QMenu))
    window.page.map.customContextMenuRequested.emit(QPoint(300, 300))
    pump()
    made = [menu for menu in window.findChildren(QMenu) if menu not in before]
    (menu,) = [menu for menu in made if menu.parent() is window]
    assert [action.text() for action in menu.actions() if action.text() and action.isVisible()] == [
        *("Edit text", "Set feeling\tE", "Moment\tBreaking point"),
        *("Duplicate", "Cut", "Copy", "Paste", "Copy as a picture"),
        *("Start a variant here\tV", "Link to a journey", "Comment", "Insights about it\t1"),
        "Show other uses\t2",
        *("Takes along 1 comment, 1 route, 3 measurements", "Delete"),
    ]
    menu.close()
    pump()
    assert set(window.findChildren(QMenu)) == before


@pytest.mark.parametrize("key", ["add.stage", "add.step", "add.touchpoint", "add.journey", "add.persona"])
def test_each_add_adds_one_thing_that_undo_takes_away(window: Window, key: str) -> None:
    claim(window)
    before = window.project
    window.run(key)
    pump()
    assert window.project is not before
    window.run("edit.undo")
    pump()
    assert window.project is before


def test_search_finds_and_goes(window: Window) -> None:
    claim(window)
    assert window.page is not None
    panel = window.page.project
    panel.search.setFocus()
    QTest.keyClicks(panel.search, "glass dam")
    QTest.keyClick(panel.search, Qt.Key.Key_Return)
    pump()
    assert window.page.toolbar.title.text() == "Glass damage"
    assert panel.search.text() == ""


def test_a_theme_chosen_in_the_atlas_stays_in_the_atlas(window: Window) -> None:
    claim(window)
    window.run("go.atlas")
    pump()
    window.choose("theme", "dark")
    pump()
    assert window.atlas is not None
    assert window.atlas.isVisible()
    window.run("go.back")
    pump()
    assert window.page is not None
    assert window.page.isVisible()
    assert window.page.toolbar.title.text() == "Car accident claim"


def test_pages_made_anew_leave_nothing_behind(window: Window) -> None:
    claim(window)
    pages = []
    for theme in ("dark", "light"):
        pages.append(weakref.ref(window.page))
        window.choose("theme", theme)
        pump(8)
    gc.collect()
    menus = len(window.findChildren(QMenu))
    window.choose("theme", "dark")
    pump(8)
    assert len(window.findChildren(QMenu)) == menus
    assert [page() for page in pages] == [None, None]
