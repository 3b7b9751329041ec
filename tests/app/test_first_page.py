"""A window shows at once what the project's file kept of its map, and then the very same from the project."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QSize, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from journeyeditor import api
from journeyeditor.app.first_page import FirstPage
from journeyeditor.app.main import start
from journeyeditor.app.start import StartPage
from journeyeditor.app.window import Window
from journeyeditor.model import evolve
from journeyeditor.settings import Settings
from journeyeditor.words import Words
from tests.app.conftest import changed_in_a_window, pump
from tests.storage.helpers import opened_database
from tests.waiting import LONG, until

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def path(qt_application: QApplication, tmp_path: Path, settings: Settings) -> Iterator[Path]:
    """A project that a window has changed and closed; at the end no window is left."""
    with changed_in_a_window(qt_application, tmp_path / "p.journey", settings, Window.close) as made:
        yield made


def first(window: Window) -> FirstPage:
    page = window.centralWidget()
    assert isinstance(page, FirstPage)
    return page


def loaded(window: Window) -> None:
    assert QTest.qWaitForWindowExposed(window, LONG * 1000)
    until(lambda: window.session is not None)
    pump()
    assert window.map is not None


def test_the_map_is_there_before_the_project_and_stays_as_it_was(path: Path, settings: Settings) -> None:
    window = start(path, settings, Words("en"))
    window.resize(1600, 1000)
    page = first(window)
    assert window.session is None
    assert window.windowTitle().startswith("Ours")
    QApplication.sendPostedEvents()
    before = page.map.viewport().grab().toImage()
    assert before.size().width() > 900
    titles = page.toolbar.title.text(), page.toolbar.version.text()
    loaded(window)
    assert window.page is not None
    assert window.map is not None
    after = window.map.viewport().grab().toImage()
    assert after.size() == before.size()
    assert after == before
    assert (window.page.toolbar.title.text(), window.page.toolbar.version.text()) == titles
    assert titles[0] == "Car accident claim"


def test_what_one_does_meanwhile_does_nothing(path: Path, settings: Settings) -> None:
    window = start(path, settings, Words("en"))
    page = first(window)
    for action in window.actions_of.values():
        action.trigger()
    QTest.mouseClick(page.toolbar.buttons["file.export"], LEFT)
    QTest.mouseClick(page.map.viewport(), LEFT, pos=QPoint(300, 300))
    assert window.session is None
    assert window.close()


def test_a_file_that_kept_nothing_is_read_at_once(tmp_path: Path, path: Path, settings: Settings) -> None:
    plain = api.new_project(tmp_path / "plain.journey", sample="car-insurance")
    window = start(plain, settings, Words("en"))
    assert window.session is not None


def spoilt(path: Path, before: str, after: str) -> None:
    look = api.first_look(path)
    assert look is not None
    assert before in look.drawing
    with api.open_project(path) as session:
        session.keep_first_look(look._replace(drawing=look.drawing.replace(before, after)))


@pytest.mark.parametrize(
    ("before", "after"),
    [('"ink"', '"squid"'), ("inter-500", "inter-501"), ("inter-500", "other-500"), ("[", "{")],
    ids=["role", "weight", "family", "no JSON"],
)
def test_a_kept_map_that_cannot_be_painted_is_left_alone(
    path: Path, settings: Settings, before: str, after: str
) -> None:
    spoilt(path, before, after)
    window = start(path, settings, Words("en"))
    assert window.session is not None
    assert window.map is not None


def test_the_first_window_fits_its_screen_and_a_later_one_has_its_place(path: Path, tmp_path: Path) -> None:
    small, fresh = QSize(1280, 800), Settings(tmp_path / "fresh.toml")
    window = start(path, fresh, Words("en"), small)
    assert window.size() == small
    loaded(window)
    window.close()
    pump()
    assert start(path, fresh, Words("en"), QSize(880, 560)).height() > 560


def test_a_project_that_somebody_else_holds_is_told_of(
    path: Path, settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[object] = []
    monkeypatch.setattr(Window, "tell", lambda window, what: told.append(what))
    with api.open_project(path):
        window = start(path, settings, Words("en"))
        assert first(window)
        assert QTest.qWaitForWindowExposed(window, LONG * 1000)
        until(lambda: told)
        assert window.session is None
        assert len(window.findChildren(StartPage)) == 1
    assert len(told) == 1


def test_the_kept_map_goes_with_a_change_and_comes_with_closing(path: Path, settings: Settings) -> None:
    window = start(path, settings, Words("en"))
    loaded(window)
    assert window.session is not None
    window.session.commit("Name", lambda project: evolve(project, title="Theirs"))
    window.session.wait_saved()
    assert api.first_look(path) is None
    window.close()
    pump()
    kept = api.first_look(path)
    assert kept is not None
    assert kept.project == "Theirs"


WATCHED = """
import os, sys
os.environ["QT_QPA_PLATFORM"] = "offscreen"
from pathlib import Path
from journeyeditor.cli.late import put_off
put_off()
from journeyeditor.app.main import start
from journeyeditor.settings import Settings
window = start(Path(sys.argv[1]), Settings(Path(sys.argv[2])))
ours = ("journeyeditor.model", "journeyeditor.layout", "journeyeditor.session")
heavy = ("pydantic", "networkx", "socket", "email", *ours)
print([name for name in heavy if name in sys.modules])
"""


def test_the_kept_map_needs_no_model_and_no_layout(path: Path, tmp_path: Path) -> None:
    call = [sys.executable, "-c", WATCHED, str(path), str(tmp_path / "settings.toml")]
    run = subprocess.run(call, capture_output=True, text=True, check=True)
    assert run.stdout == "[]\n"


def test_a_kept_map_is_a_small_part_of_the_file(path: Path) -> None:
    look = api.first_look(path)
    assert look is not None
    with opened_database(path) as connection:
        (size,) = connection.execute("SELECT length(value) FROM meta WHERE key = 'first_look'").fetchone()
    assert size < len(json.dumps(look)) / 3
    assert size < path.stat().st_size / 2
