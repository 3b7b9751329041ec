"""The lists of the Project section by key: teams, systems, insights and data sets are made, changed and deleted."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from journeyeditor.app.panels.inspector.members import COLLECTIONS, Members
from journeyeditor.app.widgets.field import TextField
from journeyeditor.app.window import Window
from journeyeditor.edits import set_action
from journeyeditor.model import DatasetKind, EvidenceStatus, InsightKind
from tests.app.conftest import pump
from tests.app.person import claim
from tests.keyboard import Keyboard


@pytest.fixture
def keys(window: Window) -> Keyboard:
    """The keyboard in the section of the project."""
    claim(window)
    window.run("project.settings")
    pump()
    return Keyboard(window).press("F6") if not inside(window) else Keyboard(window)


def inside(window: Window) -> bool:
    """Whether the inspector has the keyboard."""
    at = Keyboard(window).at
    return window.page is not None and window.page.inspector.isAncestorOf(at)


def test_an_insight_is_made_said_and_deleted(window: Window, keys: Keyboard) -> None:
    before = window.project.insights
    keys.tab_to("Add an insight").press("Space").type("Nobody reads the letter").press("Tab")
    keys.tab_to("Kind").type("Need").tab_to("How sure").type("Observed").fill("Source", "12 interviews")
    made = window.project.insights[-1]
    assert (made.text, made.kind) == ("Nobody reads the letter", InsightKind.NEED)
    assert made.evidence is not None
    assert (made.evidence.status, made.evidence.source) == (EvidenceStatus.OBSERVED, "12 interviews")
    action = window.project.actions[0]
    assert window.desk is not None
    window.desk.commit("Use", set_action(action.id, insight=made.id))
    keys.back_to("Remove Nobody reads the letter").press("Space")
    assert window.project.insights == before
    assert window.project.actions[0].insight is None
    window.run("edit.undo")
    assert window.project.insights[-1].id == made.id
    assert window.project.actions[0].insight == made.id


def test_a_data_set_is_made_and_described(window: Window, keys: Keyboard) -> None:
    keys.tab_to("Add a data set").press("Space").type("Calls of May").press("Tab")
    keys.tab_to("Kind").type("Table").fill("Source", "Call centre").fill("Imported on", "3 Dec 2026")
    keys.tab_to("Rows").type("431").press("Return")
    made = window.project.datasets[-1]
    assert (made.name, made.kind, made.source) == ("Calls of May", DatasetKind.METRIC_TABLE, "Call centre")
    assert (made.imported_on, made.rows) == (date(2026, 12, 3), 431)
    keys.press("Ctrl+A", "Delete", "Return")
    assert window.project.datasets[-1].rows == 0
    keys.type("many").press("Return")
    assert window.project.datasets[-1].rows == 0


def test_a_team_and_its_system_are_made(window: Window, keys: Keyboard) -> None:
    keys.tab_to("Add a team").press("Space").type("Towing").press("Tab")
    keys.tab_to("Add a system").press("Space").type("Dispatch").press("Tab").tab_to("Owner").type("Towing")
    assert window.project.teams[-1].name == "Towing"
    assert window.project.systems[-1].name == "Dispatch"
    assert window.project.systems[-1].owner == window.project.teams[-1].id


def test_lists_are_folded_and_stay_as_they_were_left(window: Window, keys: Keyboard) -> None:
    assert window.page is not None
    inspector = window.page.inspector
    lists = {one.name: one for one in inspector.findChildren(Members)}
    assert [*lists] == [*COLLECTIONS]
    assert not any(one.listed.findChildren(TextField) for one in lists.values())
    assert lists["teams"].count.text() == str(len(window.project.teams))
    keys.tab_to("Teams").press("Space")
    assert len(lists["teams"].listed.findChildren(TextField)) == 2 * len(window.project.teams)
    assert window.desk is not None
    window.desk.session.select(())
    pump()
    window.run("project.settings")
    pump()
    again = {one.name: one for one in inspector.findChildren(Members)}
    assert again["teams"].listed.findChildren(TextField)
    QTest.keyClick(again["teams"].head, Qt.Key.Key_Space)
    pump()
    assert not again["teams"].listed.findChildren(TextField)
