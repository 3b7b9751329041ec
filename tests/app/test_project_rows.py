"""The rows of the project panel: duplicate, move, merge and delete by their menu, each taken back by one undo."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu

from journeyeditor.app.menus import DOTS
from journeyeditor.app.panels.outline import Rows
from journeyeditor.app.window import Window
from tests.app.conftest import pump
from tests.app.person import claim

LISTS = {
    "journey": "journeys",
    "persona": "people",
    "touchpoint": "library",
    "channel": "channels",
    "metric": "metrics",
    "group": "journeys",
}
MEMBERS = {kind: f"{kind}s" for kind in LISTS}


def ids(window: Window, kind: str) -> list[str]:
    """The ids of a collection, in order."""
    return [one.id for one in getattr(window.project, MEMBERS[kind])]


def menu_of(window: Window, kind: str, key: str) -> QMenu:
    """The menu that a right click on a row opens."""
    assert window.page is not None
    rows: Rows = getattr(window.page.project, LISTS[kind])
    for section in window.page.project.sections.values():
        section.unfold()
    rows.expandAll()
    pump()
    item = rows.row(key)
    assert item is not None
    at = rows.visualItemRect(item).center()
    before = set(window.findChildren(QMenu))
    reason = QContextMenuEvent.Reason.Mouse
    event = QContextMenuEvent(reason, at, rows.viewport().mapToGlobal(at), Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(rows.viewport(), event)
    pump()
    (menu,) = [each for each in window.findChildren(QMenu) if each not in before and each.parent() is window]
    return menu


def do(window: Window, kind: str, key: str, action: str) -> None:
    """Does an action of a row's menu."""
    menu = menu_of(window, kind, key)
    chosen = window.actions_of[action]
    assert chosen in menu.actions()
    menu.close()
    chosen.trigger()
    pump()


def choose_first(window: Window) -> None:
    """Takes the first channel that the touchpoints of the one deleted may move to."""
    menu = next(each for each in window.findChildren(QMenu) if each.isVisible())
    assert not menu.actions()[0].isEnabled()
    menu.actions()[1].trigger()
    menu.close()
    pump()


@pytest.mark.parametrize("kind", LISTS)
def test_a_row_is_duplicated_moved_and_deleted(window: Window, kind: str) -> None:
    claim(window)
    before, first = window.project, ids(window, kind)
    second = first[1]
    do(window, kind, second, "project.duplicate")
    made = ids(window, kind)
    assert (len(made), made[:2], made[3:]) == (len(first) + 1, first[:2], first[2:])
    window.run("edit.undo")
    do(window, kind, second, "project.up")
    moved = ids(window, kind)
    assert sorted(moved) == sorted(first)
    window.run("edit.undo")
    do(window, kind, second, "project.delete")
    if kind == "channel":
        choose_first(window)
    assert second not in ids(window, kind)
    assert window.toast.text().endswith("deleted")
    window.run("edit.undo")
    assert window.project is before


def test_personas_change_places(window: Window) -> None:
    first = ids(window, "persona")
    do(window, "persona", first[1], "project.up")
    assert ids(window, "persona")[:2] == [first[1], first[0]]
    do(window, "persona", first[1], "project.up")
    assert ids(window, "persona")[0] == first[1]
    do(window, "persona", first[1], "project.down")
    assert ids(window, "persona") == first


def test_two_touchpoints_become_one_and_all_uses_follow(window: Window) -> None:
    claim(window)
    before = window.project
    merged, keep = before.touchpoints[0], before.touchpoints[1]
    uses = sum(one.touchpoint in (merged.id, keep.id) for journey in before.journeys for one in journey.encounters)
    menus = set(window.findChildren(QMenu))
    do(window, "touchpoint", merged.id, "project.merge")
    (menu,) = [each for each in window.findChildren(QMenu) if each not in menus]
    assert len(menu.actions()) == len(before.touchpoints) - 1
    menu.actions()[0].trigger()
    menu.close()
    pump()
    after = window.project
    assert merged.id not in after.by_id
    assert sum(one.touchpoint == keep.id for journey in after.journeys for one in journey.encounters) == uses
    assert window.toast.text() == f"“{merged.name}” is now “{keep.name}”"
    window.run("edit.undo")
    assert window.project is before


def test_the_key_of_menus_opens_the_same_menu(window: Window) -> None:
    assert window.page is not None
    rows = window.page.project.people
    rows.setFocus()
    rows.setCurrentItem(rows.items()[0])
    before = set(window.findChildren(QMenu))
    event = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, QPoint(0, 0), QPoint(0, 0))
    QApplication.sendEvent(rows, event)
    pump()
    (menu,) = [each for each in window.findChildren(QMenu) if each not in before]
    asked = [action.objectName() for action in menu.actions() if action.isSeparator() or action.isEnabled()]
    assert asked == list(DOTS["persona"])
    assert any(action.text().startswith("Takes along") for action in menu.actions())
    QTest.keyClick(menu, Qt.Key.Key_Escape)
    pump()
    assert set(window.findChildren(QMenu)) == before
