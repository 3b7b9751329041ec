"""The touchpoint lane of a map that is only begun: its cells ask which touchpoint of the library is met there."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from journeyeditor import edits
from journeyeditor.app.canvas.places import ANY
from journeyeditor.app.canvas.popups.offer import Offer
from journeyeditor.ids import counting_ids
from journeyeditor.model import Lane, LaneKind, Project, Touchpoint
from journeyeditor.words import Words
from tests.app.stage import canvas, shown
from tests.app.tools.test_drop_touchpoint import carried, drag, drop
from tests.driver import Driver

KEY = Qt.Key


def begun() -> Project:
    """A new project with its first map."""
    ids = counting_ids()
    project = edits.new_project("Begun", ids, Words("en").tr)
    return edits.add_journey(edits.new_journey("I move", ids))(project)


def cell(editor: Driver, step: int) -> tuple[str, str]:
    """The lane of touchpoints and a step."""
    journey = shown(editor)
    return next(one.id for one in journey.lanes if one.kind == LaneKind.TOUCHPOINTS), journey.steps[step].id


def asked(editor: Driver) -> list[str]:
    """What the popup offers."""
    assert isinstance(editor.view.popup, Offer)
    return [option.title for option in editor.view.popup.options]


def met(editor: Driver) -> list[tuple[str, str, str]]:
    """Name, channel and step of what is met."""
    project = editor.view.session.project
    used = [(project.by_id[one.touchpoint], one.step) for one in shown(editor).encounters]
    channels = {one.id: one.name for one in project.channels}
    return [(one.name, channels[one.channel], at) for one, at in used if isinstance(one, Touchpoint)]


def test_a_double_click_asks_which_touchpoint_is_met() -> None:
    with canvas(begun()) as editor:
        editor.double_click(cell(editor, 1))
        assert asked(editor)[:3] == ["Website", "Mobile app", "Phone call"]
        assert editor.view.status_hint.startswith("Choose a touchpoint")
        editor.press(KEY.Key_Down).press(KEY.Key_Return)
        assert met(editor) == [("Mobile app", "App", cell(editor, 1)[1])]
        assert editor.view.session.selection == (shown(editor).encounters[0].id,)
        assert editor.view.status_hint == ""
        assert editor.undo_name() == "Add touchpoint"
        editor.view.session.undo()
        assert met(editor) == []


def test_typing_in_the_cell_narrows_down_and_enter_takes_the_first() -> None:
    with canvas(begun()) as editor:
        editor.click(cell(editor, 0)).type("lett")
        assert asked(editor) == ["Letter", "New touchpoint “lett”"]
        editor.press(KEY.Key_Return)
        assert met(editor) == [("Letter", "Letter", cell(editor, 0)[1])]
        assert len(editor.view.session.project.touchpoints) == 10


def test_a_name_that_is_not_there_makes_a_touchpoint_of_a_channel_asked_next() -> None:
    with canvas(begun()) as editor:
        editor.click(cell(editor, 2)).type("Shop window")
        assert asked(editor) == ["New touchpoint “Shop window”"]
        editor.press(KEY.Key_Return)
        assert asked(editor)[:2] == ["Web", "App"]
        editor.type("bra").press(KEY.Key_Return)
        assert met(editor) == [("Shop window", "Branch", cell(editor, 2)[1])]
        assert editor.view.hasFocus()


def test_without_a_library_it_waits_for_a_name() -> None:
    """There is nothing to light or to take; what is typed makes the first touchpoint."""
    project = begun()
    with canvas(edits.delete([one.id for one in project.touchpoints])(project)) as editor:
        editor.double_click(cell(editor, 0))
        assert asked(editor) == []
        for key in (KEY.Key_Tab, KEY.Key_Down, KEY.Key_Up, KEY.Key_Return):
            editor.press(key)
        assert asked(editor) == []
        editor.type("Stand").press(KEY.Key_Return).type("bra").press(KEY.Key_Return)
        assert met(editor) == [("Stand", "Branch", cell(editor, 0)[1])]


@pytest.mark.parametrize("typed", ["", "Shop window"])
def test_esc_changes_nothing_and_the_cell_keeps_the_focus(typed: str) -> None:
    with canvas(begun()) as editor:
        before = editor.view.session.project
        editor.click(cell(editor, 0)).press(KEY.Key_Return).type(typed).press(KEY.Key_Escape)
        assert editor.view.popup is None
        assert editor.view.session.project is before
        assert editor.view.cell is not None
        assert editor.view.cell.channel == ANY


def test_tab_reaches_the_cells_until_something_is_met() -> None:
    """Then the rows of channels are there, which arrows reach."""
    with canvas(begun()) as editor:

        def reached() -> int:
            editor.view.setFocus()
            editor.press(KEY.Key_Escape)
            found = 0
            for _ in range(40):
                editor.press(KEY.Key_Tab)
                found += bool(editor.view.cell and editor.view.cell.channel)
            return found

        assert reached() == 3
        editor.click(cell(editor, 0)).type("Web").press(KEY.Key_Return)
        assert len(met(editor)) == 1
        assert reached() == 0


@pytest.mark.parametrize("there", [True, False])
def test_a_lane_that_is_hidden_or_gone_takes_what_is_dropped(there: bool) -> None:
    """A drop from the library shows the lane, or makes it, in the same step of undo."""
    project = begun()
    journey = project.journeys[0]
    lane = next(one for one in journey.lanes if one.kind == LaneKind.TOUCHPOINTS)
    hidden = edits.set_lane(journey.id, lane.id, hidden=True) if there else edits.delete((lane.id,))
    with canvas(hidden(project)) as editor:
        before = editor.view.session.project
        mime, at = carried(project.touchpoints[2].id), editor.point((journey.lanes[0].id, journey.steps[1].id))
        assert drag(editor, mime, at)
        drop(editor, mime, at)
        assert met(editor) == [("Phone call", "Phone", journey.steps[1].id)]
        (found,) = (one for one in shown(editor).lanes if one.kind == LaneKind.TOUCHPOINTS)
        assert isinstance(found, Lane)
        assert not found.hidden
        editor.view.session.undo()
        assert editor.view.session.project is before


def test_tab_goes_from_the_last_stage_into_the_first_lane_past_its_name() -> None:
    """Whoever types goes on to where one types; from there to the next cell, and past the curve."""
    with canvas(begun()) as editor:
        journey = shown(editor)
        editor.view.edit_text(journey.stages[-1].id)
        editor.type("Use").press(KEY.Key_Tab)
        assert editor.view.editor is not None
        editor.type("Looks for help").press(KEY.Key_Tab).type("Asks a friend").press(KEY.Key_Tab)
        editor.press(KEY.Key_Escape)
        (first, second) = shown(editor).cards
        assert (first.text, first.at) == ("Looks for help", journey.steps[0].id)
        assert (second.text, second.at) == ("Asks a friend", journey.steps[1].id)
        opportunities = next(one.id for one in journey.lanes if one.kind == LaneKind.OPPORTUNITIES)
        barriers = next(one.id for one in journey.lanes if one.kind == LaneKind.BARRIERS)
        editor.click((barriers, journey.stages[-1].id)).type("Slow").press(KEY.Key_Tab).type("Faster")
        editor.press(KEY.Key_Return)
        assert [(one.text, one.lane) for one in shown(editor).cards[2:]] == [
            ("Slow", barriers),
            ("Faster", opportunities),
        ]


def test_the_name_of_a_lane_is_typed_over_its_word() -> None:
    """What it is called by its kind is there to be changed; left as it is, it stays the kind's."""
    with canvas(begun()) as editor:
        lane = shown(editor).lanes[0].id
        before = editor.view.session.project
        editor.view.edit_text(lane)
        assert editor.view.editor is not None
        assert editor.view.editor.toPlainText() == "Actions"
        editor.press(KEY.Key_Return)
        assert editor.view.session.project is before
        editor.view.edit_text(lane)
        editor.type("What she does").press(KEY.Key_Return)
        assert shown(editor).lanes[0].title == "What she does"
        editor.view.edit_text(lane)
        editor.type("Actions").press(KEY.Key_Return)
        assert shown(editor).lanes[0].title == ""
