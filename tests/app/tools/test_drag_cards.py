"""Cards dragged within a cell, across cells and lanes, one and several, at 50, 100 and 200 %, scrolled."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from journeyeditor.model import Card, Journey, Project
from tests.app.stage import canvas, shown
from tests.builders import project_of, stage

ZOOMS = (0.5, 1.0, 2.0)


def crowded() -> Project:
    """Three stages, the second of two steps; three cards in one cell, two lanes of step grain, one of stage grain."""
    return project_of(
        [stage(1, "Search"), stage(2, "Report", 2), stage(3, "Settle")],
        ["actions", "backstage", "questions", "touchpoints"],
        {
            "actions": ["First|Second|Third", "Calls", "", "Waits"],
            "backstage": ["Finds the file"],
            "questions": ["Whom do I ask?", "How long?"],
        },
    )


def cell(journey: Journey, lane: str, at: str) -> list[str]:
    """The texts of a cell, top first."""
    return [card.text for card in journey.cards if (card.lane, card.at) == (lane, at)]


def card(journey: Journey, text: str) -> Card:
    """The card of a text."""
    return next(one for one in journey.cards if one.text == text)


@pytest.mark.parametrize("zoom", ZOOMS)
def test_within_a_cell(zoom: float) -> None:
    """The first of three falls below the third."""
    with canvas(crowded(), zoom) as editor:
        editor.pointer_down("card_actions_1").move_to("card_actions_3", dy=10).up()
        assert cell(shown(editor), "lane_actions", "stp_1_1") == ["Second", "Third", "First"]


@pytest.mark.parametrize("zoom", ZOOMS)
def test_across_cells(zoom: float) -> None:
    """A card goes into an empty cell and is selected there."""
    with canvas(crowded(), zoom) as editor:
        editor.pointer_down("card_actions_4").move_to(("lane_actions", "stp_2_2")).up()
        assert cell(shown(editor), "lane_actions", "stp_2_2") == ["Calls"]
        assert cell(shown(editor), "lane_actions", "stp_2_1") == []
        assert editor.view.session.selection == ("card_actions_4",)


@pytest.mark.parametrize("zoom", ZOOMS)
def test_across_lanes(zoom: float) -> None:
    """Into a lane of the same grain the card keeps its step; into one of stage grain it stands on the stage."""
    with canvas(crowded(), zoom) as editor:
        editor.pointer_down("card_actions_4").move_to(("lane_backstage", "stp_2_1")).up()
        assert cell(shown(editor), "lane_backstage", "stp_2_1") == ["Calls"]
        editor.pointer_down("card_actions_4").move_to("card_questions_2", dy=12).up()
        assert cell(shown(editor), "lane_questions", "stg_2") == ["How long?", "Calls"]


@pytest.mark.parametrize("zoom", ZOOMS)
def test_scrolled(zoom: float) -> None:
    """The same with the map scrolled both ways."""
    with canvas(crowded(), zoom, (620, 340)) as editor:
        view = editor.view
        view.reveal("card_actions_5")
        view.verticalScrollBar().setValue(20)
        if zoom >= 1:
            assert view.horizontalScrollBar().value() > 0
            assert view.verticalScrollBar().value() == 20
        editor.pointer_down("card_actions_5").move_to(("lane_actions", "stp_2_2")).up()
        assert cell(shown(editor), "lane_actions", "stp_2_2") == ["Waits"]


def test_several_keep_their_distance() -> None:
    """Of two selected cards one is held; the other goes as many columns."""
    with canvas(crowded()) as editor:
        editor.view.session.select(["card_actions_1", "card_actions_4"])
        editor.pointer_down("card_actions_1").move_to(("lane_actions", "stp_2_1"), dy=20).up()
        journey = shown(editor)
        assert card(journey, "First").at == "stp_2_1"
        assert card(journey, "Calls").at == "stp_2_2"
        assert card(journey, "Second").at == "stp_1_1"


def test_esc_puts_everything_back() -> None:
    """The session keeps its project and its history, and the picture is as before."""
    with canvas(crowded()) as editor:
        view = editor.view
        before, picture = view.session.project, view.grab().toImage()
        editor.pointer_down("card_actions_4").move_to(("lane_actions", "stp_2_2"))
        assert view.session.shown is not before
        assert view.grab().toImage() != picture
        editor.press(Qt.Key.Key_Escape).up().move_to(view.rect().bottomRight().toPointF())
        view.session.select(())
        assert view.session.project is before
        assert view.session.undo_label is None
        assert view.grab().toImage() == picture


def test_undo_takes_one_step() -> None:
    """A drag of many moves is one entry of the history."""
    with canvas(crowded()) as editor:
        before = editor.view.session.project
        editor.pointer_down("card_actions_4").move_to("card_questions_1").move_to(("lane_actions", "stp_2_2")).up()
        assert editor.view.session.project is not before
        editor.view.session.undo()
        assert editor.view.session.project is before
        assert editor.view.session.undo_label is None


def test_a_lane_without_cards_refuses_and_says_so() -> None:
    """Over the touchpoint lane nothing happens but words."""
    with canvas(crowded()) as editor:
        before = editor.view.session.project
        hints: list[str] = []
        editor.view.hint_changed.connect(hints.append)
        row = next(row for row in editor.view.places().rows if row.id == "lane_touchpoints")
        at = editor.view.camera.sheet_box(row.box).center()
        editor.pointer_down("card_actions_4").move_to(at)
        assert "Touchpoints takes no cards" in hints
        assert editor.view.viewport().cursor().shape() == Qt.CursorShape.ForbiddenCursor
        editor.up()
        assert editor.view.viewport().cursor().shape() == Qt.CursorShape.ArrowCursor
        assert editor.view.session.project is before
        assert hints[-1] == ""


def test_the_tag_names_row_and_step() -> None:
    """`Actions, step 3`."""
    with canvas(crowded()) as editor:
        editor.pointer_down("card_actions_4").move_to(("lane_actions", "stp_2_2"))
        assert editor.view.status_hint == "Actions, step 3"
        editor.press(Qt.Key.Key_Escape).up()
        assert editor.view.status_hint == ""


def test_a_press_that_hardly_moves_is_a_click() -> None:
    """Three pixels select and drag nothing."""
    with canvas(crowded()) as editor:
        before = editor.view.session.project
        editor.pointer_down("card_actions_4").move_by(2, 1).up()
        assert editor.view.session.project is before
        assert editor.view.session.selection == ("card_actions_4",)


def test_undo_in_the_middle_of_a_drag_ends_it() -> None:
    """What comes after goes nowhere, and nothing is left in the hand."""
    with canvas(crowded()) as editor:
        view = editor.view
        before = view.session.project
        editor.pointer_down("card_actions_5").move_to(("lane_actions", "stp_2_2")).up()
        editor.pointer_down("card_actions_4").move_to("card_questions_1")
        view.session.undo()
        editor.move_to("card_questions_2").up()
        assert view.session.project is before
        assert view.overlay.ghost is None
        assert view.aside is None


def test_another_map_ends_a_drag() -> None:
    """The card is where it was."""
    with canvas(crowded()) as editor:
        before = editor.view.session.project
        editor.pointer_down("card_actions_4").move_to(("lane_actions", "stp_2_2"))
        editor.view.show_journey("jrn_1")
        editor.up()
        assert editor.view.session.project is before
