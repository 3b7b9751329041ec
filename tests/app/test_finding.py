"""The search field by keyboard, and what a toast calls what was deleted."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from journeyeditor.app.naming import told
from journeyeditor.app.window import Window
from journeyeditor.words import Words
from tests.app.conftest import pump


def test_down_goes_into_the_results_and_up_comes_back(window: Window) -> None:
    assert window.page is not None
    assert window.desk is not None
    panel = window.page.project
    panel.search.setFocus()
    QTest.keyClicks(panel.search, "claim")
    QTest.keyClick(panel.search, Qt.Key.Key_Down)
    rows = panel.results.rows
    assert rows.hasFocus()
    assert rows.currentItem() is rows.topLevelItem(0)
    QTest.keyClick(rows, Qt.Key.Key_Up)
    assert panel.search.hasFocus()
    assert panel.search.text() == "claim"
    QTest.keyClick(panel.search, Qt.Key.Key_Down)
    QTest.keyClick(rows, Qt.Key.Key_Down)
    second = panel.results.hits[1]
    QTest.keyClick(rows, Qt.Key.Key_Return)
    pump()
    assert second.id in (window.desk.places.here.journey, *window.desk.session.selection)


def test_down_without_a_search_goes_to_the_journeys(window: Window) -> None:
    assert window.page is not None
    panel = window.page.project
    panel.search.setFocus()
    QTest.keyClick(panel.search, Qt.Key.Key_Down)
    assert panel.journeys.hasFocus()


def test_what_was_deleted_is_named(window: Window) -> None:
    project, english, french = window.project, Words("en"), Words("fr")
    journey = project.journeys[0]
    persona, lane = project.personas[0], next(one for one in journey.lanes if not one.title)
    assert told(project, (persona.id,), english) == f"Persona “{persona.name}”"
    assert told(project, (persona.id,), french) == f"Persona «\u202f{persona.name}\u202f»"
    assert told(project, (lane.id,), english) == f"Lane “{english.tr(f'lane.{lane.kind}')}”"
    met = next(one for one in journey.encounters if not one.title)
    touchpoint = project.by_id[met.touchpoint]
    assert told(project, (met.id,), english) == f"Touchpoint “{getattr(touchpoint, 'name', '')}”"
    assert told(project, (journey.cards[0].id, journey.cards[1].id, lane.id), english) == "1 lane, 2 cards"
