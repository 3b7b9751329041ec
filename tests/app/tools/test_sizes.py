"""Spans, widths, heights, folds and orders by the handles at edges and labels, and by keys."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPointF, Qt

from journeyeditor.app.canvas.handles import Grip, handle_at
from journeyeditor.app.canvas.sizing import equal_columns, fit_columns, free_columns
from journeyeditor.edits import chain, set_step
from journeyeditor.model import Card, Journey, Lane, Project
from tests.app.stage import canvas, shown
from tests.builders import project_of, small_project, stage
from tests.driver import Driver

ZOOMS = (0.5, 1.0, 2.0)
RESIZE = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier


def wide() -> Project:
    """Four steps in three stages, a lane of each grain, titles at the steps of the second stage."""
    return project_of(
        [stage(1, "Search"), stage(2, "Report", 2), stage(3, "Settle")],
        ["actions", "questions", "backstage"],
        {"actions": ["First", "Calls", "", "Waits"], "questions": ["Whom do I ask?", "How long?"]},
    )


def card(journey: Journey, key: str) -> Card:
    """A card by id."""
    return next(one for one in journey.cards if one.id == key)


def lane(editor: Driver, key: str) -> Lane:
    """A lane by id."""
    return next(one for one in shown(editor).lanes if one.id == key)


def widths(editor: Driver) -> list[float]:
    """The widths of the columns as they are drawn, pt."""
    return [extent.width for extent in editor.view.places().columns.steps]


@pytest.mark.parametrize("zoom", ZOOMS)
def test_a_card_spans_by_its_right_edge(zoom: float) -> None:
    """Over the third column, and back; each pull is one step of undo."""
    with canvas(wide(), zoom) as editor:
        editor.click("card_actions_1")
        editor.pointer_down(editor.grip(Grip.SPAN_RIGHT, "card_actions_1")).move_to(("lane_backstage", "stp_2_2"))
        assert editor.view.status_hint == "3 columns"
        editor.up()
        assert card(shown(editor), "card_actions_1").span == 3
        editor.pointer_down(editor.grip(Grip.SPAN_RIGHT, "card_actions_1")).move_to(("lane_backstage", "stp_1_1")).up()
        assert card(shown(editor), "card_actions_1").span == 1
        editor.view.session.undo()
        assert card(shown(editor), "card_actions_1").span == 3


def test_a_card_spans_by_its_left_edge() -> None:
    """The right edge stays; a double click makes it one column again."""
    with canvas(wide()) as editor:
        editor.click("card_actions_3")
        editor.pointer_down(editor.grip(Grip.SPAN_LEFT, "card_actions_3")).move_to(("lane_backstage", "stp_2_1")).up()
        found = card(shown(editor), "card_actions_3")
        assert (found.at, found.span) == ("stp_2_1", 3)
        editor.double_click(editor.grip(Grip.SPAN_RIGHT, "card_actions_3"))
        assert card(shown(editor), "card_actions_3").span == 1


def test_a_span_by_keys_and_esc() -> None:
    """Ctrl+Shift+Right once more; several in a row are one step of undo; Esc in a pull puts it back."""
    with canvas(wide()) as editor:
        editor.click("card_questions_1").press(Qt.Key.Key_Right, RESIZE).press(Qt.Key.Key_Right, RESIZE)
        assert card(shown(editor), "card_questions_1").span == 3
        editor.press(Qt.Key.Key_Right, RESIZE).press(Qt.Key.Key_Left, RESIZE)
        assert card(shown(editor), "card_questions_1").span == 2
        editor.view.session.undo()
        assert card(shown(editor), "card_questions_1").span == 1
        editor.click("card_actions_1").pointer_down(editor.grip(Grip.SPAN_RIGHT, "card_actions_1"))
        before = editor.view.session.project
        editor.move_to(("lane_backstage", "stp_3_1")).press(Qt.Key.Key_Escape).up()
        assert editor.view.session.project is before


@pytest.mark.parametrize("zoom", ZOOMS)
def test_a_stage_is_resized_by_its_border(zoom: float) -> None:
    """Both its steps by the same share; the others keep their widths."""
    with canvas(wide(), zoom) as editor:
        before = widths(editor)
        editor.pointer_down(editor.grip(Grip.WIDTH, "stg_2")).move_by(80, 0).up()
        after = widths(editor)
        assert after[1] == pytest.approx(before[1] + 30, abs=0.8)
        assert after[2] == pytest.approx(before[2] + 30, abs=0.8)
        assert (after[0], after[3]) == (before[0], before[3])


def test_a_step_is_resized_by_its_border_below_the_heads_title() -> None:
    """At the foot of the stage's head between its steps; never narrower than a word."""
    with canvas(wide()) as editor:
        places = editor.view.places()
        x = places.left + places.columns.steps[1].right
        foot = editor.grip(Grip.WIDTH, "stg_2").y() + 20
        at = QPointF(editor.view.camera.to_window(x, 0).x(), foot)
        found = handle_at(editor.view, at)
        assert found is not None
        assert (found.grip, found.subject) == (Grip.WIDTH, "stp_2_1")
        editor.pointer_down(at).move_by(-400, 0).up()
        assert widths(editor)[1] == 45
        editor.view.session.undo()
        assert widths(editor)[1] == 87


def test_a_double_click_on_a_border_fits_the_column() -> None:
    """No text of it needs more than three lines; a short one makes it narrow."""
    project = project_of(
        [stage(1, "Search"), stage(2, "Report")],
        ["actions"],
        {"actions": ["Hi", "Calls the insurer and waits for a very long time in the rain until somebody answers"]},
    )
    with canvas(project) as editor:
        for key in ("stg_1", "stg_2"):
            editor.double_click(editor.grip(Grip.WIDTH, key))
        narrow, fitted = widths(editor)
        assert narrow < 60
        assert narrow < fitted < 240
        free_columns(editor.view)
        assert widths(editor) == [174, 174]
        editor.view.session.undo()
        editor.view.session.undo()
        editor.view.session.undo()
        assert widths(editor) == [174, 174]


def test_columns_equal_and_fitted_by_command() -> None:
    """All are as wide as they were on average; fitting names itself in the history."""
    with canvas(wide()) as editor:
        editor.view.session.select(())
        equal_columns(editor.view)
        assert widths(editor) == pytest.approx([130.5] * 4)
        fit_columns(editor.view)
        assert all(width < 130 for width in widths(editor))
        assert editor.undo_name() == "Fit columns to text"


def test_columns_that_are_equal_already_are_made_equal_with_all_others() -> None:
    """The stage that was made wider is still selected: it is not meant alone."""
    with canvas(wide()) as editor:
        editor.click("stg_1").press(Qt.Key.Key_Right, RESIZE)
        equal_columns(editor.view)
        assert widths(editor) == pytest.approx([sum(widths(editor)) / 4] * 4)
        assert editor.undo_name() == "Make columns equal"


def test_a_stage_and_a_lane_grow_by_keys() -> None:
    """12 px with each; the lane lower again."""
    with canvas(wide()) as editor:
        before = widths(editor)
        editor.click("stg_1").press(Qt.Key.Key_Right, RESIZE)
        assert widths(editor)[0] == pytest.approx(before[0] + 9)
        editor.view.session.select(("lane_actions",))
        height = editor.view.places().rows[0].box.height
        editor.press(Qt.Key.Key_Down, RESIZE).press(Qt.Key.Key_Down, RESIZE)
        assert editor.view.places().rows[0].box.height == pytest.approx(height + 18)
        editor.press(Qt.Key.Key_Up, RESIZE)
        assert lane(editor, "lane_actions").height == pytest.approx(height + 9)


@pytest.mark.parametrize("zoom", ZOOMS)
def test_a_lane_is_heightened_by_its_foot(zoom: float) -> None:
    """A double click makes it as high as its texts ask again."""
    with canvas(wide(), zoom) as editor:
        before = editor.view.places().rows[0].box.height
        editor.pointer_down(editor.grip(Grip.HEIGHT, "lane_actions")).move_by(0, 40).up()
        assert editor.view.places().rows[0].box.height == pytest.approx(before + 30, abs=1)
        editor.double_click(editor.grip(Grip.HEIGHT, "lane_actions"))
        assert lane(editor, "lane_actions").height is None
        assert editor.view.places().rows[0].box.height == before


@pytest.mark.parametrize("zoom", ZOOMS)
def test_a_lane_is_moved_by_its_label(zoom: float) -> None:
    """Below the last, and back with Esc."""
    with canvas(wide(), zoom) as editor:
        editor.pointer_down("lane_actions").move_to("lane_backstage", dy=20)
        assert editor.view.status_hint == "Last lane"
        editor.up()
        assert [one.kind for one in shown(editor).lanes] == ["questions", "backstage", "actions"]
        before = editor.view.session.project
        editor.pointer_down("lane_backstage").move_to("lane_questions", dy=-8)
        assert editor.view.status_hint == "Above Questions"
        editor.press(Qt.Key.Key_Escape).up()
        assert editor.view.session.project is before


def test_a_step_is_moved_by_its_head() -> None:
    """Into another stage; the only step of a stage stays and says why."""
    titled = project_of([stage(1, "Search"), stage(2, "Report", 2), stage(3, "Settle")], ["actions"])
    with canvas(titled) as editor:
        edits = [set_step("jrn_1", key, title=key) for key in ("stp_1_1", "stp_2_1", "stp_2_2", "stp_3_1")]
        editor.view.session.commit("Name", chain(*edits))
        editor.pointer_down("stp_2_2").move_to("stp_3_1", dx=60).up()
        assert [step.id for step in shown(editor).steps] == ["stp_1_1", "stp_2_1", "stp_3_1", "stp_2_2"]
        before = editor.view.session.project
        editor.pointer_down("stp_1_1").move_to("stp_3_1", dx=60)
        assert editor.view.status_hint != ""
        editor.up()
        assert editor.view.session.project is before


def test_a_click_on_the_sign_folds_and_opens() -> None:
    """A lane by its icon, a channel's row by its tile; Ctrl+. does it by key."""
    with canvas(small_project()) as editor:
        editor.click(editor.grip(Grip.FOLD, "lane_questions"))
        assert lane(editor, "lane_questions").collapsed
        editor.click(editor.grip(Grip.FOLD, "lane_questions"))
        assert not lane(editor, "lane_questions").collapsed
        editor.click(editor.grip(Grip.FOLD, "chn_phone"))
        assert lane(editor, "lane_touchpoints").folded == ("chn_phone",)
        assert editor.undo_name() == "Fold Phone"
        editor.view.session.select(("chn_phone",))
        editor.press(Qt.Key.Key_Period, Qt.KeyboardModifier.ControlModifier)
        assert lane(editor, "lane_touchpoints").folded == ()


def test_cursors_tell_the_handles() -> None:
    """Over a border, a foot, a sign and an edge; an arrow elsewhere."""
    with canvas(small_project()) as editor:
        editor.click("card_actions_1")
        seen = []
        for grip, subject in (
            (Grip.WIDTH, "stg_1"),
            (Grip.HEIGHT, "lane_actions"),
            (Grip.FOLD, "lane_actions"),
            (Grip.SPAN_RIGHT, "card_actions_1"),
        ):
            editor.at = QPointF(0, 0)
            editor.move_to(editor.grip(grip, subject))
            seen.append(editor.view.viewport().cursor().shape())
        shapes = Qt.CursorShape
        wanted = [shapes.SplitHCursor, shapes.SplitVCursor, shapes.PointingHandCursor, shapes.SizeHorCursor]
        assert seen == wanted
        editor.move_to("enc_1")
        assert editor.view.viewport().cursor().shape() == shapes.ArrowCursor
