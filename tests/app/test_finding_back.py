"""What a search or an undo leads to is on the screen afterwards."""

from __future__ import annotations

from journeyeditor import edits
from journeyeditor.app.commands.edit import redo, undo
from journeyeditor.app.window import Window
from journeyeditor.search import search


def test_a_found_action_leads_to_the_card_that_shows_it(window: Window) -> None:
    assert window.desk is not None
    assert window.project_panel is not None
    project, results = window.project, window.project_panel.results
    shown = [(journey, card) for journey in project.journeys for card in journey.cards if card.subject]
    journey, card = next(pair for pair in shown if pair[0] is not project.journeys[0])
    action = next(one for one in project.actions if one.id == card.subject)
    results.hits = tuple(hit for hit in search(project, action.title) if hit.id == action.id)
    results.open_hit(action.id)
    assert window.desk.journey is journey
    assert window.desk.session.selection == (card.id,)


def test_undo_and_redo_show_the_map_they_change(window: Window) -> None:
    assert window.desk is not None
    desk = window.desk
    first, second = (journey.id for journey in window.project.journeys[:2])
    desk.commit("Rename", edits.set_journey(first, title="Renamed"))
    desk.go(second)
    undo(window)
    assert desk.places.here.journey == first
    desk.go(second)
    redo(window)
    assert desk.places.here.journey == first
    desk.back()
    assert desk.places.here.journey == second


def test_undo_stays_where_the_map_in_sight_is_changed_too(window: Window) -> None:
    assert window.desk is not None
    desk = window.desk
    first, second = (journey.id for journey in window.project.journeys[:2])
    desk.commit("Rename both", edits.chain(*(edits.set_journey(one, title="Renamed") for one in (first, second))))
    desk.go(second)
    undo(window)
    assert desk.places.here.journey == second
