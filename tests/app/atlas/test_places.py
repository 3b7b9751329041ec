"""Back and forward across maps and the atlas's views, in a real window."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from journeyeditor.app.window import Window
from tests.app.conftest import pump

ALT = Qt.KeyboardModifier.AltModifier


def press(window: Window, key: Qt.Key) -> None:
    """Presses a key with Alt on whatever has the keyboard."""
    QTest.keyClick(window.focusWidget() or window, key, ALT)
    pump()


def here(window: Window) -> tuple[bool, str, str]:
    """Whether the atlas is seen, which view of it, and which journey's map."""
    assert window.desk is not None
    visit = window.desk.places.here
    view = window.atlas.shown if window.atlas and visit.atlas else ""
    return visit.atlas, view, "" if visit.atlas else visit.journey


def test_alt_left_and_right_walk_maps_and_views(window: Window) -> None:
    assert window.desk is not None
    first, other = (journey.id for journey in window.project.journeys[:2])
    window.run("go.atlas")
    atlas = window.atlas
    assert atlas is not None
    atlas.settle()
    atlas.bar.tabs.buttons["matrix"].click()
    atlas.bar.tabs.buttons["tree"].click()
    atlas.journey_activated.emit(other)
    pump()
    walked = [here(window)]
    for _ in range(4):
        press(window, Qt.Key.Key_Left)
        walked.append(here(window))
    assert walked == [
        (False, "", other),
        (True, "tree", ""),
        (True, "matrix", ""),
        (True, "graph", ""),
        (False, "", first),
    ]
    for expected in reversed(walked[:-1]):
        press(window, Qt.Key.Key_Right)
        assert here(window) == expected
    window.run("go.atlas")
    assert here(window)[:2] == (True, "tree")
