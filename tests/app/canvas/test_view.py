"""The canvas: zoom at the pointer, scrolling, strips that stay, selection, keys, and what is painted anew."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor

from journeyeditor.app.canvas.view import MapView
from journeyeditor.drawing import Path, Sticky
from journeyeditor.drawing.palette import load_palette
from journeyeditor.edits import add_card, set_card, set_journey, set_stage, set_touchpoint
from journeyeditor.model import Card, Id, evolve
from journeyeditor.model.diff import exchanged
from journeyeditor.session import Session
from tests.app.stage import canvas, shown
from tests.builders import lane, rich_project, small_project
from tests.driver import Driver

SMALL = (520, 300)


def selected(editor: Driver) -> tuple[Id, ...]:
    """What is selected now."""
    return editor.view.session.selection


def test_the_wheel_zooms_at_the_pointer() -> None:
    """What is under the pointer stays there, to the pixel."""
    with canvas(small_project(), 1.0, SMALL) as editor:
        editor.view.scroll_to(100, 60)
        at = QPointF(300, 200)
        x, y = editor.view.camera.to_sheet(at)
        below_head = y - editor.view.camera.strips.top
        editor.wheel(at, 3)
        assert editor.view.zoom == pytest.approx(1.15**3)
        after = editor.view.camera.to_window(x, below_head + editor.view.camera.strips.top)
        assert abs(after.x() - at.x()) <= 1
        assert abs(after.y() - at.y()) <= 1


def test_zoom_stays_between_5_and_800_percent() -> None:
    """And tells when it changes, not when it does not."""
    with canvas(small_project()) as editor:
        told: list[float] = []
        editor.view.zoom_changed.connect(told.append)
        editor.view.set_zoom(100)
        editor.view.set_zoom(100)
        editor.view.set_zoom(0)
        assert told == [8.0, 0.05]


def test_fit_shows_the_whole_sheet() -> None:
    """No scroll bar has anything left to scroll; fit width fills the width."""
    with canvas(small_project(), 3.0, SMALL) as editor:
        editor.view.fit()
        assert editor.view.horizontalScrollBar().maximum() == 0
        assert editor.view.verticalScrollBar().maximum() == 0
        editor.view.fit_width()
        width = editor.view.sheet[0] * editor.view.camera.scale
        assert width == pytest.approx(editor.view.viewport().width(), abs=30)


def test_the_middle_button_pans() -> None:
    """The sheet follows the hand."""
    with canvas(small_project(), 1.0, SMALL) as editor:
        editor.pointer_down(QPointF(400, 250), button=Qt.MouseButton.MiddleButton).move_by(-60, -40).up()
        assert editor.view.horizontalScrollBar().value() == 60
        assert editor.view.verticalScrollBar().value() == 40


def test_scrolled_by_pixels_or_painted_anew_is_the_same_picture() -> None:
    """Moving the body's pixels leaves no trace of what stays."""
    with canvas(small_project(), 1.0, SMALL) as editor:
        view = editor.view
        editor.view.session.select(["card_actions_2"])
        view.grab()
        for x, y in ((40, 0), (40, 30), (120, 90), (10, 5)):
            view.scroll_to(x, y)
        scrolled = view.grab().toImage()
        view.viewport().update()
        assert view.grab().toImage() == scrolled


def test_strips_stay_in_view() -> None:
    """Stage heads at the top and lane labels at the left, whatever is scrolled."""
    with canvas(small_project(), 1.0, SMALL) as editor:
        view = editor.view
        head, label = editor.point("stg_1").y(), editor.point("lane_actions").x()
        view.scroll_to(50, 70)
        assert editor.point("stg_1").y() == head
        assert editor.point("lane_actions").x() == label
        assert view.camera.zone(Sticky.NONE).top() == round(view.camera.strips.top * view.camera.scale)


def test_a_click_selects_and_ctrl_adds() -> None:
    """The selection is the session's."""
    with canvas(small_project()) as editor:
        editor.click("card_actions_1")
        assert selected(editor) == ("card_actions_1",)
        editor.holding(Qt.KeyboardModifier.ControlModifier).click("enc_1")
        assert selected(editor) == ("card_actions_1", "enc_1")
        editor.click("card_actions_1")
        assert selected(editor) == ("enc_1",)
        editor.holding(Qt.KeyboardModifier.NoModifier).click(("lane_actions", "stp_2_2"))
        assert selected(editor) == ()


def test_a_rectangle_over_empty_ground_selects_what_it_meets() -> None:
    """From the empty third cell of the actions back over the first two."""
    with canvas(small_project()) as editor:
        editor.pointer_down(("lane_actions", "stp_2_2")).move_to("card_actions_1").up()
        assert set(selected(editor)) == {"card_actions_1", "card_actions_2"}


def test_arrows_and_tab_walk() -> None:
    """Along the cells of a lane, empty ones too, and down into the next lane."""
    with canvas(small_project()) as editor:
        editor.click("card_actions_1").press(Qt.Key.Key_Right)
        assert selected(editor) == ("card_actions_2",)
        editor.press(Qt.Key.Key_Right)
        assert selected(editor) == ()
        assert editor.view.cell is not None
        assert editor.view.cell.at == "stp_2_2"
        editor.press(Qt.Key.Key_Right)
        assert selected(editor) == ("card_actions_3",)
        editor.click("card_actions_1").press(Qt.Key.Key_Down)
        assert selected(editor) == ("card_questions_1",)
        editor.press(Qt.Key.Key_Tab)
        assert selected(editor) == ()
        assert editor.view.cell is not None
        assert (editor.view.cell.lane, editor.view.cell.at) == ("lane_questions", "stg_2")


def test_ctrl_a_takes_the_lane_then_all() -> None:
    """The lane of the selected card; again: every card and encounter."""
    with canvas(small_project()) as editor:
        editor.click("card_actions_1").press(Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
        assert len(selected(editor)) == 3
        editor.press(Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
        assert len(selected(editor)) == 7


def test_ctrl_a_begins_with_the_cell() -> None:
    """Where it holds more than what is selected; then the lane, then the map."""
    keys = (Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    with canvas(small_project()) as editor:
        view = editor.view
        for number in (2, 3):
            card = Card(id=f"card_more_{number}", lane="lane_actions", at="stp_1_1", text="More")
            view.session.commit("More", add_card("jrn_1", card))
        editor.click("card_actions_1").press(*keys)
        assert {*selected(editor)} == {"card_actions_1", "card_more_2", "card_more_3"}
        assert len(selected(editor.press(*keys))) == 5
        assert len(selected(editor.press(*keys))) == 9


def test_delete_is_one_step_of_undo() -> None:
    """Cards and encounters together."""
    with canvas(small_project()) as editor:
        before = editor.view.session.project
        editor.view.session.select(["card_actions_1", "enc_1"])
        editor.press(Qt.Key.Key_Delete)
        journey = shown(editor)
        assert {card.id for card in journey.cards}.isdisjoint({"card_actions_1"})
        assert {one.id for one in journey.encounters} == {"enc_2", "enc_3"}
        editor.view.session.undo()
        assert editor.view.session.project is before


def test_only_what_changed_is_painted_anew() -> None:
    """A word of the same length in one card touches that card's surroundings."""
    with canvas(small_project()) as editor:
        view = editor.view
        view.grab()
        before = view.scene
        view.session.commit("Edit", set_card("jrn_1", "card_actions_1", text="Looks for hulp"))
        assert sum(a.grid is not b.grid for a, b in zip(before.groups, view.scene.groups, strict=True)) == 1
        pairs = zip(before.groups, view.scene.groups, strict=True)
        swapped = [nodes for a, b in pairs for nodes in exchanged(a.group.nodes, b.group.nodes)]
        assert [node.key.id for nodes in swapped for node in nodes] == ["card_actions_1"] * 2
        assert sum(a.group is not b.group for a, b in zip(before.groups, view.scene.groups, strict=True)) <= 3


def test_a_theme_changes_colours_and_lays_nothing_out() -> None:
    """The drawing stays the same object; the ground goes dark."""
    with canvas(small_project()) as editor:
        view = editor.view
        drawing = view.scene.drawing
        light = view.grab().toImage().pixelColor(300, 100)
        view.set_palette(load_palette("dark"))
        assert view.scene.drawing is drawing
        dark = view.grab().toImage().pixelColor(300, 100)
        assert light.lightness() > 200
        assert dark.lightness() < 60
        assert light != QColor(dark)


def test_a_nested_journey_is_followed() -> None:
    """A double click on its link tells which journey."""
    project = rich_project()
    first = evolve(project.journeys[0], lanes=(*project.journeys[0].lanes, lane("nested")))
    with canvas(evolve(project, journeys=(first, *project.journeys[1:]))) as editor:
        followed: list[tuple[str, str]] = []
        editor.view.journey_link_activated.connect(lambda journey, at: followed.append((journey, at)))
        editor.double_click("jrn_2")
        assert followed == [("jrn_2", "")]


def test_several_views_hear_only_their_session() -> None:
    """A view that was stopped does not follow any more."""
    with canvas(small_project()) as editor:
        view: MapView = editor.view
        view.stop()
        drawing = view.scene.drawing
        view.session.commit("Edit", set_card("jrn_1", "card_actions_1", text="Other"))
        assert view.scene.drawing is drawing


def test_a_drag_at_the_edge_scrolls() -> None:
    """While a card is held at the right edge the map comes along."""
    with canvas(Session(small_project()), 1.0, (520, 420)) as editor:
        view = editor.view
        edge = QPointF(view.viewport().width() - 6, editor.point("card_actions_1").y())
        editor.pointer_down("card_actions_1").move_to(edge)
        before = view.horizontalScrollBar().value()
        for _ in range(10):
            view.on_tick()
        assert view.horizontalScrollBar().value() > before
        editor.press(Qt.Key.Key_Escape).up()


def test_a_line_is_met_on_the_line_only() -> None:
    """The box round the curve is not the curve: a click beside it falls on empty ground."""
    with canvas(small_project()) as editor:
        view = editor.view
        curve = next(one for one in view.scene.of("lane_emotion") if one.node.key.part == "curve")
        box = view.window_box(curve)
        assert view.at(QPointF(box.right() - 4, box.bottom() - 4)) is None
        start = curve.node.marks[0]
        assert isinstance(start, Path)
        x, y = start.commands[0][1:3] if len(start.commands[0]) > 2 else (0.0, 0.0)
        on_it = view.camera.to_window(x + curve.group.origin[0] + 12, y + curve.group.origin[1])
        found = view.at(on_it)
        assert found is not None
        assert found.node.subject == "lane_emotion"


def test_what_stays_in_view_is_not_scrolled_to() -> None:
    """Revealing a stage head moves nothing down or up; revealing a lane label nothing sideways."""
    with canvas(small_project(), 1.0, SMALL) as editor:
        view = editor.view
        view.scroll_to(10, 70)
        view.reveal("stg_1")
        assert view.verticalScrollBar().value() == 70
        before = view.horizontalScrollBar().value()
        view.reveal("lane_emotion")
        assert view.horizontalScrollBar().value() == before


def test_changes_of_other_maps_cost_nothing() -> None:
    """A card of another journey, and a comment, leave the drawing alone; a touchpoint's new name does not."""
    with canvas(rich_project()) as editor:
        view = editor.view
        drawing = view.scene.drawing
        view.session.commit("Edit", set_stage("jrn_2", "stg_2x1", title="Ring"), select=())
        nested = view.scene.drawing
        view.session.commit("Edit", set_journey("jrn_3", title="I grumble"))
        assert view.scene.drawing is nested
        view.session.commit("Edit", set_touchpoint("tpt_hotline", name="Help line"))
        assert view.scene.drawing is not drawing


def test_a_bar_that_breaks_into_more_lines_moves_nothing_under_the_pointer() -> None:
    """At 200 % the scenario needs more lines; the card under the pointer stays there."""
    base = small_project()
    told = evolve(
        base.journeys[0], scenario="A long way home in the rain, with nobody to call and nothing to read. " * 2
    )
    with canvas(evolve(base, journeys=(told,)), 1.0, (1300, 500)) as editor:
        view = editor.view
        view.set_zoom(1.2)
        view.scroll_to(60, 20)
        at = editor.point("card_actions_2")
        top = view.camera.strips.top
        view.set_zoom(2.0, at)
        assert view.camera.strips.top > top
        assert abs(editor.point("card_actions_2").y() - at.y()) <= 2
