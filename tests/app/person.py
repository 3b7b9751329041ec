"""What a person does in most tests of the window: opens the claim, selects an encounter, types in a field."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit

from journeyeditor.app.window import Window
from journeyeditor.model import Encounter, Journey
from tests.app.conftest import pump


def claim(window: Window) -> Journey:
    """The accident claim, opened."""
    assert window.desk is not None
    found = max(window.project.journeys, key=lambda journey: len(journey.path))
    window.desk.go(found.id)
    pump()
    return found


def met(window: Window, index: int = 11) -> Encounter:
    """An encounter of the claim, selected, as the project has it now."""
    journey = claim(window)
    assert window.desk is not None
    window.desk.session.select([journey.path[index].id])
    pump()
    return journey.path[index]


def now(window: Window, one: Encounter) -> Encounter:
    """An encounter as the project has it now."""
    return next(each for journey in window.project.journeys for each in journey.encounters if each.id == one.id)


def name_field(window: Window) -> QLineEdit:
    """The first field of the inspector."""
    assert window.page is not None
    edit = window.page.inspector.fields()[0].edit
    assert isinstance(edit, QLineEdit)
    return edit


def retype(edit: QLineEdit, text: str) -> None:
    """Types over a field and presses Enter."""
    edit.setFocus()
    edit.selectAll()
    QTest.keyClicks(edit, text)
    QTest.keyClick(edit, Qt.Key.Key_Return)
    pump()
