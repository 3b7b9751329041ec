"""The library of a map that is only begun: a standard set, dragged onto the map, and what it says of itself."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import QApplication

from journeyeditor import api
from journeyeditor.app.canvas.places import Cell
from journeyeditor.app.panels.library import Library
from journeyeditor.app.window import Window
from journeyeditor.edits import STANDARD_TOUCHPOINTS
from tests.app.conftest import OpenWindow, pump

COPY, LEFT, NO_KEYS = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier


def library(window: Window) -> Library:
    """The list in the project panel."""
    assert window.project_panel is not None
    return window.project_panel.library


def said(window: Window) -> str:
    """The sentence above the list."""
    assert window.project_panel is not None
    assert window.project_panel.hint.isVisible()
    return window.project_panel.hint.words.text()


def names(window: Window) -> list[str]:
    """The rows."""
    rows = library(window)
    return [item.text(0) for row in range(rows.topLevelItemCount()) if (item := rows.topLevelItem(row))]


def drop(window: Window, row: int, column: int) -> None:
    """Drags a row onto the lane of touchpoints at a step of the map."""
    view, rows = window.map, library(window)
    assert view is not None
    assert view.journey is not None
    item = rows.topLevelItem(row)
    assert item is not None
    lane = next(one.id for one in view.journey.lanes if one.kind == "touchpoints")
    body = view.places().cell_box(Cell(lane, view.journey.steps[column].id))
    at, data = view.camera.sheet_box(body).center(), rows.mimeData([item])
    for event in (
        QDragEnterEvent(at.toPoint(), COPY, data, LEFT, NO_KEYS),
        QDragMoveEvent(at.toPoint(), COPY, data, LEFT, NO_KEYS),
        QDropEvent(QPointF(at), COPY, data, LEFT, NO_KEYS),
    ):
        QApplication.sendEvent(view.viewport(), event)
    pump()


@pytest.mark.parametrize("language", ["en", "fr"])
def test_a_new_project_offers_a_standard_set_that_is_dragged_onto_the_map(
    open_editor: OpenWindow, language: str
) -> None:
    window = open_editor(language)
    window.run("file.new")
    pump()
    window.finish()
    words = window.words
    assert names(window) == [words.tr(f"touchpoint.{key}") for key in STANDARD_TOUCHPOINTS]
    assert said(window) == words.tr("app.library.standard")
    drop(window, 2, 1)
    assert window.map is not None
    assert window.map.journey is not None
    (made,) = window.map.journey.encounters
    assert made.step == window.map.journey.steps[1].id
    assert window.project.by_id[made.touchpoint] is window.project.touchpoints[2]
    assert said(window) == words.tr("app.library.hint")
    window.run("edit.undo")
    pump()
    assert said(window) == words.tr("app.library.standard")


def test_an_empty_library_says_how_to_begin_it(open_editor: OpenWindow) -> None:
    window = open_editor(path=api.new_project(title="Bare"))
    rows = library(window)
    rows.setFocus()
    assert window.session is not None
    window.session.select([one.id for one in window.project.touchpoints])
    window.run("edit.delete")
    pump()
    assert names(window) == []
    assert said(window) == window.words.tr("app.library.none")
