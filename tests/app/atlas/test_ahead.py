"""A project that was closed in its atlas opens there: as its file kept it, then from the heads, then whole."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPointF
from PySide6.QtWidgets import QApplication

from journeyeditor import api, storage
from journeyeditor.app import window as window_module
from journeyeditor.app.atlas.ahead import AtlasAhead
from journeyeditor.app.atlas.graph_page import GraphPage
from journeyeditor.app.commands.file import open_path
from journeyeditor.app.main import open_window, start
from journeyeditor.app.start import StartPage
from journeyeditor.app.window import Window
from journeyeditor.atlas import Positions
from journeyeditor.edits import delete
from journeyeditor.errors import JourneyEditorError, Message
from journeyeditor.model import evolve
from journeyeditor.settings import Settings
from journeyeditor.words import Words
from tests.app.conftest import changed_in_a_window, pump
from tests.storage.helpers import opened_database
from tests.waiting import until


@pytest.fixture
def path(
    qt_application: QApplication, tmp_path: Path, settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Path]:
    """A project that was changed and closed in its atlas; at the end no window is left and no handler has raised."""
    raised: list[BaseException] = []
    monkeypatch.setattr(sys, "excepthook", lambda kind, error, trace: raised.append(error))
    with changed_in_a_window(qt_application, tmp_path / "p.journey", settings, close_in_atlas) as made:
        yield made
    assert raised == []


def close_in_atlas(window: Window) -> None:
    window.run("go.atlas")
    assert window.atlas is not None
    window.atlas.settle()
    window.atlas.fit()
    pump()
    window.close()
    pump()


def opened(path: Path, settings: Settings) -> tuple[Window, AtlasAhead]:
    """A window that shows the atlas ahead."""
    window = start(path, settings, Words("en"))
    window.resize(1600, 1000)
    page = window.ahead
    assert page is not None
    assert window.centralWidget() is page
    return window, page


def arrived(window: Window) -> Window:
    """Once the project is there."""
    until(lambda: window.session is not None)
    pump()
    return window


def kept(page: AtlasAhead) -> bool:
    """Whether the picture that the file kept is shown."""
    return page.canvas.kept is not None


def places(window: Window) -> Positions:
    assert window.atlas is not None
    window.atlas.settle()
    return {key: (spot.disc.x, spot.disc.y) for key, spot in window.atlas.canvas.picture.spots.items()}


def test_the_kept_picture_is_shown_then_the_graph_and_then_the_project_all_the_same(
    path: Path, settings: Settings
) -> None:
    window, page = opened(path, settings)
    assert kept(page)
    assert window.windowTitle().startswith("Ours")
    QApplication.processEvents()
    assert kept(page)
    shown = page.canvas.grab().toImage()
    until(lambda: bool(page.canvas.picture.spots))
    assert not kept(page)
    assert page.canvas.grab().toImage() == shown, "it jumped"
    picture, eye = page.canvas.picture, page.canvas.eye
    assert arrived(window).atlas is not None
    assert window.atlas is not None
    assert window.atlas.isVisible()
    assert window.atlas.canvas.picture is picture
    assert window.atlas.canvas.eye == eye
    assert window.project.title == "Ours"
    assert window.ahead is None


def test_what_is_done_meanwhile_holds(path: Path, settings: Settings) -> None:
    window, page = opened(path, settings)
    page.composer.composed.disconnect(page.on_composed)  # nothing more is read until this test lets it
    page.composer.composed.connect(lambda: GraphPage.on_composed(page))
    until(lambda: bool(page.canvas.picture.spots))
    journey = next(iter(page.canvas.picture.spots))
    page.canvas.chosen.emit((journey,))
    page.canvas.set_zoom(0.8, QPointF(200, 200))
    eye = page.canvas.eye
    page.on_composed()
    arrived(window)
    assert window.session is not None
    assert window.session.selection == (journey,)
    assert window.atlas is not None
    assert window.atlas.canvas.eye == eye


def test_a_journey_that_is_opened_meanwhile_is_opened_when_it_is_there(path: Path, settings: Settings) -> None:
    window, page = opened(path, settings)
    page.canvas.opened.emit(api.load(path).project.journeys[3].id)
    arrived(window)
    assert window.desk is not None
    assert not window.desk.places.here.atlas
    assert window.desk.journey is window.project.journeys[3]


def test_after_a_change_elsewhere_the_heads_tell_and_nobody_moves(path: Path, settings: Settings) -> None:
    window, _ = opened(path, settings)
    before = places(arrived(window))
    window.close()
    pump()
    with api.open_project(path) as session:
        gone = session.project.journeys[-1].id
        session.commit("Delete", delete([gone]))
    assert api.atlas_look(path) is None
    window, page = opened(path, settings)
    assert not kept(page)
    until(lambda: bool(page.canvas.picture.spots))
    assert set(page.canvas.picture.spots) == before.keys() - {gone}
    assert places(arrived(window)) == {key: place for key, place in before.items() if key != gone}


@pytest.mark.parametrize("damage", ["DROP TABLE head", "UPDATE head SET blob = x'00'", "UPDATE head SET stamp = 7"])
def test_without_heads_it_opens_all_the_same(path: Path, settings: Settings, damage: str) -> None:
    with opened_database(path) as connection:
        connection.execute(damage)
    window, _ = opened(path, settings)
    assert len(places(arrived(window))) == len(window.project.journeys)


def test_a_file_that_somebody_else_holds_is_told(
    path: Path, settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[JourneyEditorError | Message] = []
    monkeypatch.setattr(window_module.Window, "tell", lambda _, what: told.append(what))
    with api.open_project(path):
        window, _ = opened(path, settings)
        until(lambda: bool(told))
    assert window.session is None
    assert window.findChildren(StartPage)


def test_a_window_closed_meanwhile_lets_the_file_go(path: Path, settings: Settings) -> None:
    window, page = opened(path, settings)
    page.read()
    window.close()
    pump()
    with api.open_project(path) as session:
        assert session.project.title == "Ours"


def test_in_another_theme_the_heads_tell(path: Path, settings: Settings) -> None:
    settings.set("theme", "dark")
    window, page = opened(path, settings)
    assert not kept(page)
    assert places(arrived(window))


def test_who_left_the_atlas_before_comes_to_the_map(path: Path, settings: Settings) -> None:
    window, _ = opened(path, settings)
    arrived(window)
    assert window.desk is not None
    window.desk.go(window.project.journeys[0].id)
    window.close()
    pump()
    window = start(path, settings, Words("en"))
    assert window.ahead is None
    until(lambda: window.session is not None)


def test_what_is_kept_is_believed_only_where_it_is_sound(path: Path) -> None:
    found = api.atlas_look(path)
    assert found is not None
    assert found.title == "Ours"
    assert storage.read_atlas_look(path, "another version") is None
    for bad in (b"", b"\n", b"[1]\n", b'["v","light","t",[0,0,0,0],[0,0,1,1],[1,1]]\n'):
        with opened_database(path) as connection:
            connection.execute("UPDATE meta SET value = ? WHERE key = 'atlas_look'", (bad,))
        assert api.atlas_look(path) is None


def test_a_file_opened_from_the_menu_shows_its_atlas_ahead_too(path: Path, settings: Settings, tmp_path: Path) -> None:
    other = api.new_project(tmp_path / "other.journey", sample="car-insurance")
    window = open_window(other, settings, Words("en"))
    window.resize(1600, 1000)
    pump()
    assert open_path(window, path)
    page = window.ahead
    assert page is not None
    assert window.centralWidget() is page
    assert kept(page)
    with api.open_project(other):  # it was let go of
        pass
    assert window.page is None
    arrived(window)
    assert window.session is not None
    assert window.session.path == path
    assert window.centralWidget() is not page
    assert places(window)
    assert settings.recent_files()[:2] == [path, other]


def test_a_file_opened_from_the_start_screen_shows_its_atlas_ahead_too(path: Path, settings: Settings) -> None:
    window = open_window(None, Settings(path.parent / "other.toml"), Words("en"))
    window.settings.set("left_in_atlas", settings.get("left_in_atlas"))
    screen = window.findChild(StartPage)
    assert isinstance(screen, StartPage)
    screen.open_path(path)
    assert window.ahead is not None
    pump()
    assert not window.findChildren(StartPage)
    assert places(arrived(window))
    assert all(action.isEnabled() for key, action in window.actions_of.items() if key.startswith("file."))


def test_what_is_no_project_any_more_leaves_the_one_that_is_open(
    path: Path, settings: Settings, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[JourneyEditorError | Message] = []
    monkeypatch.setattr(window_module.Window, "tell", lambda _, what: told.append(what))
    window = open_window(api.new_project(tmp_path / "other.journey", sample="car-insurance"), settings, Words("en"))
    before = window.session
    path.write_bytes(b"nothing of ours")
    assert not open_path(window, path)
    assert [type(one).__name__ for one in told] == ["NotAProject"]
    assert window.session is before
    assert window.page is not None


def test_one_that_somebody_holds_brings_back_the_project_before(
    path: Path, settings: Settings, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[JourneyEditorError | Message] = []
    monkeypatch.setattr(window_module.Window, "tell", lambda _, what: told.append(what))
    other = api.new_project(tmp_path / "other.journey", sample="car-insurance")
    window = open_window(other, settings, Words("en"))
    with api.open_project(path):
        open_path(window, path)
        until(lambda: bool(told))
    assert window.session is not None
    assert window.session.path == other
    assert window.session.commit("Name", lambda project: evolve(project, title="Still here"))
