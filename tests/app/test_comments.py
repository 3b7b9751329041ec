"""Comments in the inspector: answered, changed, settled, opened again and deleted; links between journeys likewise."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QToolButton

from journeyeditor.app.panels.inspector.comments import Entry, comment_menu
from journeyeditor.app.widgets.combo import Choice
from journeyeditor.app.widgets.segmented import Segmented
from journeyeditor.app.window import Window
from journeyeditor.model import Comment, LinkKind
from tests.app.conftest import pump
from tests.app.person import claim, met


def entry_of(window: Window) -> Entry:
    """The field that writes."""
    assert window.page is not None
    assert window.page.inspector.section is not None
    found = window.page.inspector.findChild(Entry)
    assert isinstance(found, Entry)
    return found


def remark(window: Window, key: str) -> Comment:
    """A comment as it is now."""
    return next(one for one in window.project.comments if one.id == key)


def do(window: Window, key: str, text: str, typed: str = "") -> None:
    """Takes an action of a comment's menu, types and presses Enter."""
    entry = entry_of(window)
    assert window.desk is not None
    menu = comment_menu(window.desk, remark(window, key), entry)
    next(action for action in menu.actions() if action.text() == text).trigger()
    menu.close()
    if text not in ("Open again", "Delete"):
        assert entry.hasFocus()
        entry.selectAll()
        QTest.keyClicks(entry, typed)
        QTest.keyClick(entry, Qt.Key.Key_Return)
    pump()


def test_a_comment_is_answered_changed_settled_opened_and_deleted(window: Window) -> None:
    one = met(window)
    first = next(each for each in window.project.comments if each.target == one.id)
    before = window.project
    do(window, first.id, "Reply", "Yes, in May.")
    assert [reply.text for reply in remark(window, first.id).replies][-1] == "Yes, in May."
    do(window, first.id, "Edit", "Could a message remove this call?")
    assert remark(window, first.id).text == "Could a message remove this call?"
    do(window, first.id, "Resolve", "Trial agreed")
    resolution = remark(window, first.id).resolution
    assert resolution is not None
    assert resolution.text == "Trial agreed"
    do(window, first.id, "Open again")
    assert remark(window, first.id).resolution is None
    do(window, first.id, "Delete")
    assert first.id not in {each.id for each in window.project.comments}
    for _ in range(5):
        window.run("edit.undo")
    assert window.project is before


def test_esc_goes_back_to_writing_a_comment(window: Window) -> None:
    one = met(window)
    first = next(each for each in window.project.comments if each.target == one.id)
    entry = entry_of(window)
    assert window.desk is not None
    comment_menu(window.desk, first, entry).actions()[1].trigger()
    assert entry.text() == first.text
    QTest.keyClick(entry, Qt.Key.Key_Escape)
    assert (entry.text(), entry.placeholderText()) == ("", "Write a comment")


def test_a_link_is_opened_from_its_row_turned_changed_and_deleted(window: Window) -> None:
    met(window)
    before = window.project
    assert window.page is not None
    assert window.page.inspector.section is not None
    pencil = next(
        button
        for button in window.page.inspector.findChildren(QToolButton)
        if button.accessibleName() == "Edit the link to Complaint"
    )
    QTest.mouseClick(pencil, Qt.MouseButton.LeftButton)
    pump()
    assert window.page.inspector.section is not None
    assert window.page.inspector.section.head().title == "Link"
    assert window.desk is not None
    (key,) = window.desk.session.selection
    link = next(each for each in window.project.links if each.id == key)
    assert link.source.journey == claim(window).id
    window.desk.session.select([key])
    pump()
    assert window.page.inspector.section is not None
    window.page.inspector.findChildren(Segmented)[0].choose(1)
    assert next(each for each in window.project.links if each.id == key).kind is LinkKind.INFLUENCES
    buttons = {each.text(): each for each in window.page.inspector.findChildren(QPushButton)}
    QTest.mouseClick(buttons["Turn round"], Qt.MouseButton.LeftButton)
    assert next(each for each in window.project.links if each.id == key).target == link.source
    ends = window.page.inspector.findChildren(Choice)
    assert len(ends[1].values) > len(claim(window).stages)
    window.desk.session.select([key])
    pump()
    assert window.page.inspector.section is not None
    buttons = {each.text(): each for each in window.page.inspector.findChildren(QPushButton)}
    QTest.mouseClick(buttons["Delete"], Qt.MouseButton.LeftButton)
    pump()
    assert key not in {each.id for each in window.project.links}
    for _ in range(3):
        window.run("edit.undo")
    assert window.project is before
