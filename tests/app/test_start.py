"""The start screen: what it shows, what it opens, and that it goes; by real events."""

from __future__ import annotations

import os
from contextlib import nullcontext
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from journeyeditor import api
from journeyeditor.app.main import open_window
from journeyeditor.app.start import StartPage
from journeyeditor.app.start.page import when
from journeyeditor.app.start.templates import TEMPLATES, Template
from journeyeditor.app.window import Window
from journeyeditor.model import JourneyKind, JourneyState, Phase, damage
from journeyeditor.settings import Settings
from journeyeditor.words import Words
from tests.app.conftest import OpenWindow, pump
from tests.waiting import LONG, until

LEFT = Qt.MouseButton.LeftButton


def page_of(window: Window) -> StartPage:
    """The start screen of a window, opened by its action."""
    window.run("file.start")
    pump()
    (page,) = window.findChildren(StartPage)
    return page


def gone(window: Window) -> bool:
    """Whether no start screen is left."""
    pump()
    return window.findChildren(StartPage) == []


def test_without_a_project_a_window_starts_here(qt_application: QApplication, tmp_path: Path) -> None:
    window = open_window(None, Settings(tmp_path / "settings.toml"), Words("en"))
    (page,) = window.findChildren(StartPage)
    assert page.isVisible()
    assert (window.session, page.recent, len(page.cards)) == (None, [], 8)
    QTest.keyClick(page, Qt.Key.Key_Escape)
    assert page.isVisible()
    QTest.mouseClick(page.new, LEFT)
    assert gone(window)
    assert window.session is not None
    assert [len(one.stages) for one in window.project.journeys] == [3]
    assert window.map is not None
    assert window.map.editor is not None
    window.close()
    pump()
    qt_application.setStyleSheet("")


def test_one_click_opens_a_project_again(open_editor: OpenWindow, tmp_path: Path) -> None:
    window = open_editor()
    other = api.new_project(tmp_path / "other.journey", sample="car-insurance")
    window.settings.remember_file(other)
    page = page_of(window)
    assert page.recent[0].path == other
    assert page.recent[0].hasFocus()
    until(lambda: page.recent[0].text() == "Car insurance")
    assert (page.recent[0].text(), page.recent[0].detail) == ("Car insurance", "18 maps, 3 personas")
    QTest.keyClick(page.recent[0], Qt.Key.Key_Return)
    assert gone(window)
    assert window.session is not None
    assert window.session.path == other


def test_esc_goes_back_to_the_project_that_is_open(window: Window) -> None:
    window.run("add.group")
    window.finish()
    before, project = window.session, window.project
    page = page_of(window)
    QTest.keyClick(page, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(page, Qt.Key.Key_J, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier)
    assert window.project is project
    QTest.keyClick(page, Qt.Key.Key_Escape)
    assert gone(window)
    assert window.session is before
    assert window.map is not None
    assert window.map.hasFocus()
    assert window.actions_of["edit.undo"].isEnabled()
    assert not window.actions_of["edit.redo"].isEnabled()


@pytest.mark.parametrize("template", TEMPLATES, ids=lambda one: one.key)
@pytest.mark.parametrize("language", ["en", "fr"])
def test_a_template_makes_a_sound_project(open_editor: OpenWindow, template: Template, language: str) -> None:
    window = open_editor(language)
    page = page_of(window)
    QTest.mouseClick(page.cards[TEMPLATES.index(template)], LEFT)
    assert gone(window)
    project = window.project
    assert window.session is not None
    assert window.session.untitled
    assert damage(project) == ()
    assert project.language == language
    journey = project.journeys[0]
    assert len(project.journeys) == (4 if template.key == "atlas" else 1)
    assert len(journey.stages) == (template.stages or 3)
    assert (journey.kind, journey.state) == (template.kind, template.state)
    assert [bool(stage.title) for stage in journey.stages] == [template.key != "blank"] * len(journey.stages)
    assert len([1 for stage in journey.stages if stage.phase is Phase.DURING]) == (2 if template.phases else 0)
    assert (window.atlas is not None) == (template.key == "atlas")


def test_the_templates_are_of_the_kinds_of_maps() -> None:
    assert {one.kind for one in TEMPLATES} == set(JourneyKind)
    assert {one.state for one in TEMPLATES} == set(JourneyState)


def test_a_file_dropped_on_it_opens(window: Window, tmp_path: Path) -> None:
    page_of(window)
    path = api.new_project(tmp_path / "dropped.journey")
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    at, keys, copy = QPoint(100, 700), Qt.KeyboardModifier.NoModifier, Qt.DropAction.CopyAction
    QApplication.sendEvent(window, QDragEnterEvent(at, copy, data, LEFT, keys))
    QApplication.sendEvent(window, QDropEvent(QPointF(at), copy, data, LEFT, keys))
    assert gone(window)
    assert window.session is not None
    assert window.session.path == path


def test_a_day_is_told_as_people_say_it(tmp_path: Path) -> None:
    path = tmp_path / "a.journey"
    path.write_bytes(b"")
    noon = 1_762_000_000
    os.utime(path, (noon, noon))
    day = datetime.fromtimestamp(noon, UTC).astimezone().date()
    words = Words("en")
    assert when(path, words, day).startswith("Today, ")
    assert when(path, words, date.fromordinal(day.toordinal() + 1)) == "Yesterday"
    assert when(path, words, date.fromordinal(day.toordinal() + 9)) == words.date(day)


@pytest.mark.parametrize("locked", [False, True], ids=["at the first start", "after a project that is held elsewhere"])
def test_its_keys_act_before_any_project_is_open(qt_application: QApplication, tmp_path: Path, locked: bool) -> None:
    settings = Settings(tmp_path / "settings.toml")
    if locked:
        held = api.new_project(tmp_path / "held.journey")
        settings.remember_file(held)
    with api.open_project(held) if locked else nullcontext():
        window = open_window(None, settings, Words("en"))
        window.activateWindow()
        assert QTest.qWaitForWindowActive(window, LONG * 1000)
        (page,) = window.findChildren(StartPage)
        QTest.keyClick(page, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
        assert gone(window)
        assert window.session is not None
        window.close()
    pump()
    qt_application.setStyleSheet("")
