"""The project panel by hand and by keys: names typed in the row, rows dragged, groups, sections that fold."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu

from journeyeditor.app.panels.ordered import Ordered
from journeyeditor.app.panels.project import ProjectPanel
from journeyeditor.app.window import Window
from journeyeditor.model import Place
from tests.app.conftest import pump
from tests.app.person import claim

LEFT, NO_KEYS, CTRL = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ControlModifier
COPY = Qt.DropAction.CopyAction
KINDS = ("group", "journey", "persona", "touchpoint", "channel", "metric")


def panel(window: Window) -> ProjectPanel:
    """The panel, all of it unfolded."""
    found = window.project_panel
    assert found is not None
    for section in found.sections.values():
        section.unfold()
    found.journeys.expandAll()
    pump()
    return found


def rows_of(window: Window, kind: str) -> Ordered:
    """The list a kind stands in."""
    return panel(window).lists()["journey" if kind == "group" else kind]


def place(rows: Ordered, key: str) -> QPoint:
    """The middle of a row."""
    item = rows.row(key)
    assert item is not None
    return rows.visualItemRect(item).center()


def drag(rows: Ordered, key: str, target: str, share: float) -> bool:
    """Drags a row to a share of another row's height; whether it may fall there."""
    item, goal = rows.row(key), rows.row(target)
    assert item is not None
    assert goal is not None
    rect = rows.visualItemRect(goal)
    at = QPoint(rect.center().x(), round(rect.top() + share * (rect.height() - 1)))
    data = rows.mimeData([item])
    enter = QDragEnterEvent(at, COPY, data, LEFT, NO_KEYS)
    QApplication.sendEvent(rows.viewport(), enter)
    move = QDragMoveEvent(at, COPY, data, LEFT, NO_KEYS)
    QApplication.sendEvent(rows.viewport(), move)
    rows.grab()
    drop = QDropEvent(QPointF(at), COPY, data, LEFT, NO_KEYS)
    QApplication.sendEvent(rows.viewport(), drop)
    pump()
    return move.isAccepted()


def names(window: Window, kind: str) -> list[str]:
    """The names of a collection in order."""
    return [getattr(one, "title", "") or getattr(one, "name", "") for one in getattr(window.project, f"{kind}s")]


@pytest.mark.parametrize("kind", KINDS)
def test_a_row_is_named_in_place_and_esc_reverts(window: Window, kind: str) -> None:
    claim(window)
    before, rows = window.project, rows_of(window, kind)
    key = getattr(before, f"{kind}s")[1].id
    QTest.mouseDClick(rows.viewport(), LEFT, NO_KEYS, place(rows, key))
    assert rows.editor is not None
    QTest.keyClicks(rows.editor, "Other")
    QTest.keyClick(rows.editor, Qt.Key.Key_Escape)
    pump()
    assert window.project is before
    assert rows.hasFocus()
    QTest.keyClick(rows, Qt.Key.Key_F2)
    assert rows.editor is not None
    QTest.keyClicks(rows.editor, "New name")
    QTest.keyClick(rows.editor, Qt.Key.Key_Return)
    pump()
    assert names(window, kind)[1] == "New name"
    assert rows.hasFocus()
    item = rows.currentItem()
    assert item is not None
    assert item.text(0) == "New name"
    window.run("edit.undo")
    assert window.project is before


@pytest.mark.parametrize("kind", KINDS)
def test_keys_move_copy_and_delete_and_the_keyboard_stays(window: Window, kind: str) -> None:
    claim(window)
    before, rows = window.project, rows_of(window, kind)
    members = [one.id for one in getattr(before, f"{kind}s")]
    key = next(one.id for one in before.journeys if one.parent) if kind == "journey" else members[1]
    rows.setFocus()
    item = rows.row(key)
    assert item is not None
    rows.setCurrentItem(item)
    QTest.keyClick(rows, Qt.Key.Key_Down, CTRL)
    pump()
    moved = [one.id for one in getattr(window.project, f"{kind}s")]
    assert moved.index(key) > members.index(key)
    assert rows.hasFocus()
    QTest.keyClick(rows, Qt.Key.Key_Up, CTRL)
    pump()
    assert [one.id for one in getattr(window.project, f"{kind}s")] == members
    QTest.keyClick(rows, Qt.Key.Key_D, CTRL)
    pump()
    assert len(getattr(window.project, f"{kind}s")) == len(members) + 1
    if kind != "channel":
        rows.setFocus()
        QTest.keyClick(rows, Qt.Key.Key_Delete)
        pump()
        assert len(getattr(window.project, f"{kind}s")) == len(members)
        assert window.toast.isVisible()


@pytest.mark.parametrize("kind", ["persona", "touchpoint", "channel", "metric", "group"])
def test_a_row_is_dragged_before_and_after_another(window: Window, kind: str) -> None:
    claim(window)
    rows, members = rows_of(window, kind), [one.id for one in getattr(window.project, f"{kind}s")]
    first, second, third = members[:3]
    assert drag(rows, first, third, 0.9)
    assert [one.id for one in getattr(window.project, f"{kind}s")][:3] == [second, third, first]
    assert drag(rows, first, second, 0.1)
    assert [one.id for one in getattr(window.project, f"{kind}s")] == members


def test_a_journey_is_dragged_into_a_group_below_another_and_beside_one(window: Window) -> None:
    claim(window)
    rows, project = rows_of(window, "journey"), window.project
    one = next(each for each in project.journeys if not each.parent and each.group == project.groups[1].id)
    group = project.groups[2].id
    assert drag(rows, one.id, group, 0.5)
    assert window.project.journey(one.id).group == group
    host = next(each for each in project.journeys if each.group == group and not each.parent)
    assert drag(rows, one.id, host.id, 0.5)
    assert window.project.journey(one.id).parent == Place(journey=host.id)
    before = window.project
    assert not drag(rows, host.id, one.id, 0.5)
    assert window.project is before
    assert drag(rows, one.id, host.id, 0.05)
    order = [each.id for each in window.project.journeys]
    assert order.index(one.id) == order.index(host.id) - 1
    assert window.project.journey(one.id).parent is None
    window.run("edit.undo")
    assert window.project is before


@pytest.mark.parametrize(
    ("action", "kind"),
    [
        ("add.group", "group"),
        ("add.persona", "persona"),
        ("add.to_library", "touchpoint"),
        ("add.channel", "channel"),
        ("add.metric", "metric"),
    ],
)
def test_what_is_new_has_its_name_open_for_typing(window: Window, action: str, kind: str) -> None:
    claim(window)
    found = window.project_panel
    assert found is not None
    count = len(names(window, kind))
    window.run(action)
    pump()
    rows = found.lists()["journey" if kind == "group" else kind]
    assert rows.editor is not None
    QTest.keyClicks(rows.editor, "Made here")
    QTest.keyClick(rows.editor, Qt.Key.Key_Return)
    pump()
    assert names(window, kind).count("Made here") == 1
    assert len(names(window, kind)) == count + 1


def test_a_section_folds_and_stays_folded(window: Window) -> None:
    found = window.project_panel
    assert found is not None
    head = found.sections["journey"].head
    QTest.mouseClick(head, LEFT)
    assert not found.journeys.isVisible()
    window.run("add.group")
    assert found.journeys.isVisible()
    assert not found.channels.isVisible()


def test_a_copied_group_holds_copies_of_its_journeys(window: Window) -> None:
    project = window.project
    group = project.groups[0]
    inside = [one for one in project.journeys if one.group == group.id]
    assert window.desk is not None
    window.desk.session.select([group.id])
    window.run("project.duplicate")
    made = window.project.groups[1]
    copies = [one for one in window.project.journeys if one.group == made.id]
    assert [one.title for one in copies] == [one.title for one in inside]
    assert {one.id for one in copies}.isdisjoint(one.id for one in inside)
    window.run("edit.undo")
    assert window.project is project


def test_the_group_menu_moves_a_journey(window: Window) -> None:
    from journeyeditor.app.submenus import fill_groups

    journey = claim(window)
    menu = QMenu(window)
    fill_groups(window, menu)
    assert [action.text() for action in menu.actions()] == [*names(window, "group"), "No group"]
    menu.actions()[-1].trigger()
    assert window.project.journey(journey.id).group is None
    window.run("edit.undo")
    assert window.project.journey(journey.id).group == journey.group


def test_the_keys_of_the_map_act_on_a_channel_that_is_selected_there(window: Window) -> None:
    claim(window)
    assert window.map is not None
    assert window.desk is not None
    found = window.project_panel
    assert found is not None
    channel = next(one for one in window.project.channels if one.name == "Phone")
    window.desk.session.select([channel.id])
    window.map.setFocus()
    window.actions_of["edit.rename"].trigger()
    assert found.channels.editor is not None
    QTest.keyClicks(found.channels.editor, "Call")
    QTest.keyClick(found.channels.editor, Qt.Key.Key_Return)
    assert next(one for one in window.project.channels if one.id == channel.id).name == "Call"
    window.actions_of["edit.duplicate"].trigger()
    assert names(window, "channel").count("Call, copy") == 1
    window.desk.session.select([channel.id])
    window.actions_of["edit.delete"].trigger()
    pump()
    menu = next(each for each in window.findChildren(QMenu) if each.isVisible())
    assert menu.actions()[0].text() == "Move its 11 touchpoints to"
    menu.actions()[1].trigger()
    menu.close()
    assert channel.id not in {one.id for one in window.project.channels}
    assert sum(one.channel == window.project.channels[0].id for one in window.project.touchpoints) == 34
