"""A real window on a copy of the sample, off screen."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from journeyeditor import api
from journeyeditor.app.main import open_window
from journeyeditor.app.window import Window
from journeyeditor.model import evolve
from journeyeditor.settings import Settings
from journeyeditor.words import Words
from tests.waiting import LONG

OpenWindow = Callable[..., Window]


def pump(rounds: int = 4) -> None:
    """Lets events and deletions happen."""
    for _ in range(rounds):
        QApplication.processEvents()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    """Settings of a test's own, light."""
    made = Settings(tmp_path / "settings.toml")
    made.set("theme", "light")
    return made


@contextmanager
def changed_in_a_window(
    app: QApplication, path: Path, settings: Settings, leave: Callable[[Window], object]
) -> Iterator[Path]:
    """The sample at a path, changed in a window that was left; at the end no window is left."""
    made = api.new_project(path, sample="car-insurance")
    window = open_window(made, settings, Words("en"))
    window.resize(1600, 1000)
    pump()
    assert window.session is not None
    window.session.commit("Name", lambda project: evolve(project, title="Ours"))
    leave(window)
    pump()
    yield made
    for widget in QApplication.topLevelWidgets():
        if isinstance(widget, Window):
            widget.close()
    pump()
    app.setStyleSheet("")


@pytest.fixture
def open_editor(qt_application: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[OpenWindow]:
    """Opens windows on copies of the sample; at the end they are closed and gone, and no handler has raised."""
    opened: list[Window] = []
    raised: list[BaseException] = []
    monkeypatch.setattr(sys, "excepthook", lambda kind, error, trace: raised.append(error))

    def open_one(language: str = "en", path: Path | None = None, theme: str = "light") -> Window:
        settings = Settings(tmp_path / "settings.toml")
        settings.set("theme", theme)
        window = open_window(path or api.new_project(sample="car-insurance"), settings, Words(language))
        window.resize(1600, 1000)
        opened.append(window)
        window.activateWindow()
        assert QTest.qWaitForWindowActive(window, LONG * 1000)
        pump()
        return window

    yield open_one
    for window in {*opened} & {*QApplication.topLevelWidgets()}:
        window.close()
    pump()
    qt_application.setStyleSheet("")
    assert raised == []
    assert [widget for widget in QApplication.topLevelWidgets() if isinstance(widget, Window)] == []


@pytest.fixture
def window(open_editor: OpenWindow) -> Window:
    """A window in English and light."""
    return open_editor()
