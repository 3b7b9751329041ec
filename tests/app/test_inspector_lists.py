"""The lists of the Project section by key: teams, systems, insights and data sets are made, changed and deleted."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from journeyeditor.app import naming
from journeyeditor.app.menus import dots_menu
from journeyeditor.app.panels.inspector.members import COLLECTIONS, Members
from journeyeditor.app.widgets.field import TextField
from journeyeditor.app.widgets.menu import Menu
from journeyeditor.app.window import Window
from journeyeditor.edits import add_comment, set_action
from journeyeditor.model import Comment, DatasetKind, Entity, EvidenceStatus, Insight, InsightKind
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


def test_what_an_insight_is_about_is_chosen_gone_to_and_taken_off(window: Window, keys: Keyboard) -> None:
    journey = max(window.project.journeys, key=lambda one: len(one.path))
    stage = journey.stages[3]
    thing = journey.encounters_at[stage.steps[0].id][0]
    keys.tab_to("Add an insight").press("Space").type("Nobody reads the letter").press("Tab")
    made = window.project.insights[-1].id
    for rows in ([journey.title, "The whole map"], [journey.title, stage.title, name_of(window, thing)]):
        keys.tab_to("Choose what the insight is about").press("Space")
        for row in rows:
            keys.pick(row)
            pump()
    about = window.project.by_id[made]
    assert isinstance(about, Insight)
    assert about.targets == (journey.id, thing.id)
    said = f"{journey.title}: {name_of(window, thing)}"
    keys.tab_to(f"Remove {journey.title}").press("Space")
    assert insight(window, made).targets == (thing.id,)
    keys.back_to(said).press("Space")
    pump()
    assert window.desk is not None
    assert window.desk.session.selection == (thing.id,)
    window.run("edit.undo")
    assert insight(window, made).targets == (journey.id, thing.id)


def test_what_is_selected_on_the_map_gets_an_insight_from_its_menu(window: Window) -> None:
    journey = claim(window)
    assert window.desk is not None
    chosen = tuple(card.id for card in journey.cards[:2])
    window.desk.session.select(chosen)
    pump()
    menu = dots_menu(window, "several")
    menu.popup(window.mapToGlobal(QPoint(400, 200)))
    pump()
    below = next(one for one in menu.findChildren(Menu) if one.title().startswith("Insights about it"))
    below.aboutToShow.emit()
    first = window.project.insights[0]
    below.actions()[0].trigger()
    assert set(chosen) <= set(insight(window, first.id).targets)
    menu.aboutToShow.emit()
    assert below.title() == "Insights about it\t1"
    below.aboutToShow.emit()
    below.actions()[0].trigger()
    assert insight(window, first.id).targets == first.targets
    below.actions()[-1].trigger()
    menu.close()
    pump()
    Keyboard(window).type("Both say the same").press("Tab")
    made = window.project.insights[-1]
    assert (made.text, made.targets) == ("Both say the same", chosen)


def test_what_goes_along_is_told_before_and_after(window: Window, keys: Keyboard) -> None:
    keys.tab_to("Add an insight").press("Space").type("Nobody reads the letter").press("Tab")
    made = window.project.insights[-1]
    assert window.desk is not None
    comment = Comment(id="cmt_x", target=made.id, author="Lea", written_on=date(2026, 5, 1), text="Sure?")
    window.desk.commit("Comment", add_comment(comment))
    keys.press("Tab").back_to("Remove Nobody reads the letter")
    assert keys.at.toolTip() == "Remove Nobody reads the letter\nTakes along 1 comment"
    assert keys.at.accessibleDescription() == "Takes along 1 comment"
    keys.press("Space")
    assert window.toast.isVisible()
    assert window.toast.text() == "Insight “Nobody reads the letter” deleted"
    assert comment not in window.project.comments


def insight(window: Window, key: str) -> Insight:
    """An insight as it is now."""
    found = window.project.by_id[key]
    assert isinstance(found, Insight)
    return found


def name_of(window: Window, thing: Entity) -> str:
    """What a person calls it."""
    return naming.name_of(window.project, thing, window.words)
