"""What each picture shows: one table, from a name to the hands that bring a window there."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QRect
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest

from journeyeditor import api
from journeyeditor.app.demo import claim_of
from journeyeditor.app.presenting import Presentation
from journeyeditor.app.start import StartPage
from journeyeditor.edits import rename_project
from tests.pictures.atlases import ATLASES
from tests.pictures.papers import PAPERS
from tests.pictures.sheets import both, components, popups
from tests.pictures.windows import REST, SAMPLE, at_touchpoint, window_on


class Scene(NamedTuple):
    """`draw(folder)` makes the picture, with files of its own in a folder; at a device pixel ratio."""

    draw: Callable[[Path], QImage]
    ratio: str = "1"


def editor(theme: str, folder: Path) -> QImage:
    """A touchpoint in the hand over the row below, another selected."""
    with window_on(folder, theme) as window:
        driver = at_touchpoint(window)
        claim = claim_of(window.project)
        driver.pointer_down(claim.path[8].id).move_by(-110, 8)
        QTest.qWait(100)
        image = window.grab().toImage()
        assert window.map is not None
        window.map.take(None)
        return image


def overview(theme: str, folder: Path) -> QImage:
    """The whole claim in the window."""
    with window_on(folder, theme) as window:
        at_touchpoint(window)
        window.run("view.overview")
        QTest.qWait(REST)
        return window.grab().toImage()


def presented(folder: Path) -> QImage:
    """A stage as it is presented."""
    with window_on(folder, "dark") as window:
        at_touchpoint(window)
        window.run("view.present")
        shown = window.findChild(Presentation)
        assert isinstance(shown, Presentation)
        shown.showNormal()
        shown.resize(1600, 900)
        QTest.qWait(REST)
        return shown.grab().toImage()


def sharp(folder: Path) -> QImage:
    """A part of the window at 200 % device pixel ratio."""
    with window_on(folder, "light") as window:
        at_touchpoint(window)
        return window.grab(QRect(236, 90, 800, 500)).toImage()


def empty(folder: Path) -> QImage:
    """A new project, its first stage being typed."""
    with window_on(folder, "light") as window:
        window.run("file.new")
        QTest.qWait(REST)
        assert window.map is not None
        assert window.map.editor is not None
        QTest.keyClicks(window.map.editor, "Compare")
        QTest.qWait(REST)
        return window.grab().toImage()


def start(folder: Path) -> QImage:
    """The start screen with projects opened before."""
    with window_on(folder, "light") as window:
        titles = ("Home insurance journeys", "Claims, future state", "Travel cover, first draft")
        for title in titles:
            other = folder / f"{title}.journey"
            with api.open_project(api.new_project(other, sample=SAMPLE)) as session:
                session.commit("Name", rename_project(title))
            window.settings.remember_file(other)
        window.settings.remember_file(folder / "sample.journey")
        window.run("file.start")
        (page,) = window.findChildren(StartPage)
        QTest.qWait(REST)
        assert page.reading is None or page.reading.wait(60_000)
        QTest.qWait(REST)
        return window.grab().toImage()


SCENES: dict[str, Scene] = {
    "editor-light": Scene(partial(editor, "light")),
    "editor-dark": Scene(partial(editor, "dark")),
    "editor-overview": Scene(partial(overview, "light")),
    "editor-200": Scene(sharp, "2"),
    "popups-light": Scene(partial(popups, "light")),
    "popups-dark": Scene(partial(popups, "dark")),
    "components": Scene(partial(both, components)),
    "present": Scene(presented),
    "start-empty": Scene(empty),
    "start": Scene(start),
    **{name: Scene(draw) for name, draw in ATLASES.items()},
    **{name: Scene(draw) for name, draw in PAPERS.items()},
}
"""By the name of the file."""
