"""Points of the curve added, labelled, moved by key and cleared; key moments by key and by the small picker."""

from __future__ import annotations

from PySide6.QtCore import QPointF, Qt
from PySide6.QtTest import QTest

from journeyeditor.app.canvas.popups.moment import MomentPopup
from journeyeditor.app.canvas.scene import is_reckoned
from journeyeditor.layout.style import load_style
from journeyeditor.model import Encounter, Feeling, evolve
from tests.app.stage import canvas, shown
from tests.builders import small_project
from tests.driver import Driver

KEY = Qt.Key


def felt(editor: Driver, step: str) -> Feeling | None:
    """What Maria feels at a step."""
    return next((one for one in shown(editor).feelings if one.step == step and one.persona == "psn_maria"), None)


def met(editor: Driver, key: str) -> Encounter:
    """An encounter by id."""
    return next(one for one in shown(editor).encounters if one.id == key)


def in_curve(editor: Driver, step: str, score: float) -> QPointF:
    """A place in the lane of emotion."""
    places = editor.view.places()
    row = next(row.box for row in places.rows if row.id == "lane_emotion")
    extent = places.columns.steps[places.columns.at[step]]
    y = row.y + row.height / 2 - score * (row.height / 2 - 19.5) / 5
    return editor.view.camera.to_window(places.left + extent.x + extent.width / 2, y)


def picker(editor: Driver) -> MomentPopup:
    """The popup that is open."""
    popup = editor.view.popup
    assert isinstance(popup, MomentPopup)
    return popup


def test_a_double_click_adds_a_point() -> None:
    """At the step and the height of the click; it is selected, and Delete clears it."""
    with canvas(small_project()) as editor:
        editor.double_click(in_curve(editor, "stp_2_2", 2.0))
        made = felt(editor, "stp_2_2")
        assert made is not None
        assert made.value == 2.0
        assert editor.view.session.selection == (made.id,)
        editor.press(KEY.Key_Delete)
        assert felt(editor, "stp_2_2") is None
        editor.view.session.undo()
        editor.view.session.undo()
        assert editor.view.session.undo_label is None


def test_a_label_is_typed_in_place() -> None:
    """Over the words of a point, and below one that has none yet; Esc leaves it as it was."""
    with canvas(small_project()) as editor:
        editor.double_click("fel_2").press(KEY.Key_A, Qt.KeyboardModifier.ControlModifier)
        editor.type("Half an hour").press(KEY.Key_Return)
        assert shown(editor).feelings[1].label == "Half an hour"
        editor.click("fel_1").press(KEY.Key_F2).type("Hopes").press(KEY.Key_Return)
        assert shown(editor).feelings[0].label == "Hopes"
        before = editor.view.session.project
        editor.press(KEY.Key_F2).type("x").press(KEY.Key_Escape)
        assert editor.view.session.project is before


def test_a_reckoned_point_becomes_a_feeling_when_it_is_named() -> None:
    """Step 4 shows what its encounter says; a double click keeps that value and asks for words."""
    with canvas(small_project()) as editor:
        point = next(one for one in editor.view.scene.of("stp_3_1") if one.node.key.part == "point")
        editor.double_click(editor.view.window_box(point).center()).press(
            KEY.Key_A, Qt.KeyboardModifier.ControlModifier
        )
        editor.type("Relief").press(KEY.Key_Return)
        made = felt(editor, "stp_3_1")
        assert made is not None
        assert (made.value, made.label) == (4, "Relief")


def test_plus_and_minus_move_a_point() -> None:
    """By half; with Shift by a tenth; never beyond five. Several in a row are one step of undo."""
    with canvas(small_project()) as editor:
        editor.click("fel_1").press(KEY.Key_Plus).press(KEY.Key_Plus).press(KEY.Key_Minus)
        assert shown(editor).feelings[0].value == 1.5
        editor.press(KEY.Key_Plus, Qt.KeyboardModifier.ShiftModifier)
        assert shown(editor).feelings[0].value == 1.6
        for _ in range(10):
            editor.press(KEY.Key_Plus)
        assert shown(editor).feelings[0].value == 5
        editor.view.session.undo()
        assert shown(editor).feelings[0].value == 1


def test_moments_by_number() -> None:
    """On a card, on several, and on what stands at a point's step; 0 takes it away."""
    with canvas(small_project()) as editor:
        editor.click("enc_1").press(KEY.Key_3)
        assert met(editor, "enc_1").moment == "breaking_point"
        editor.view.session.select(("enc_1", "enc_2"))
        editor.press(KEY.Key_0)
        assert {met(editor, key).moment for key in ("enc_1", "enc_2")} == {"none"}
        editor.click("fel_2").press(KEY.Key_4)
        assert met(editor, "enc_2").moment == "moment_of_truth"
        assert editor.undo_name() == "Set key moment"


def test_the_small_picker() -> None:
    """M opens it beside the point; keys and clicks pick, and it stays; Tab goes to the label, Enter keeps it."""
    with canvas(small_project()) as editor:
        editor.click("fel_2").press(KEY.Key_M)
        assert picker(editor).value == "irritant"
        editor.press(KEY.Key_1)
        assert met(editor, "enc_2").moment == "delight"
        cells = picker(editor).cells
        QTest.mouseClick(cells, Qt.MouseButton.LeftButton, pos=cells.cell(3).center().toPoint())
        assert met(editor, "enc_2").moment == "breaking_point"
        field = picker(editor).field
        assert field.text() == "On hold"
        editor.press(KEY.Key_Tab)
        assert field.hasFocus()
        field.selectAll()
        QTest.keyClicks(field, "Four days")
        QTest.keyClick(field, KEY.Key_Return)
        assert shown(editor).feelings[1].label == "Four days"
        assert editor.view.popup is None
        editor.view.session.undo()
        assert shown(editor).feelings[1].label == "On hold"
        editor.press(KEY.Key_M).press(KEY.Key_Escape)
        assert editor.view.popup is None
        assert editor.view.hasFocus()
        assert editor.view.session.selection == ("fel_2",)


def test_a_point_that_follows_from_touchpoints_is_not_deleted_with_its_step() -> None:
    """Neither clicked nor walked to; the frame is round the point, and the step's own head is deleted as before."""
    with canvas(small_project()) as editor:
        before = editor.view.session.project
        point = next(one for one in editor.view.scene.of("stp_3_1") if is_reckoned(one.node))
        editor.click(editor.view.window_box(point).center())
        assert editor.view.session.selection == ("stp_3_1",)
        assert editor.view.standing()[0].rect.intersects(point.bounds)
        editor.press(Qt.Key.Key_Delete)
        assert editor.view.session.project is before
        assert editor.view.status_hint.startswith("This point follows from the touchpoints")
        editor.press(Qt.Key.Key_Backtab).press(Qt.Key.Key_Tab).press(Qt.Key.Key_Backspace)
        assert editor.view.session.selection == ("stp_3_1",)
        assert editor.view.session.project is before
        editor.press(Qt.Key.Key_Escape)
        editor.view.session.select(("stp_2_2",))
        editor.press(Qt.Key.Key_Delete)
        assert len(shown(editor).steps) == len(before.journeys[0].steps) - 1


def test_a_point_stays_under_the_pointer_where_words_take_room_above_the_scale() -> None:
    """The lane is taller than its scale; a point let go where it was pressed has the score it had."""
    project = small_project()
    steps = project.journeys[0].steps[:2]
    words = "A very long label that needs several lines above the highest point of all of the curve"
    said = tuple(
        Feeling(id=f"fel_{n}", step=step.id, value=value, label=words)
        for n, (step, value) in enumerate(zip(steps, (5.0, 3.0), strict=True))
    )
    journey = evolve(project.journeys[0], feelings=said, personas=())
    with canvas(evolve(project, journeys=(journey, *project.journeys[1:]))) as editor:
        row = next(row.box for row in editor.view.places().rows if row.id == "lane_emotion")
        assert row.height > load_style("detail").emotion.height + 5
        editor.pointer_down("fel_1").move_by(9, 0).move_by(-9, 0)
        assert shown(editor).feelings[1].value == 3.0
        unit = (load_style("detail").emotion.height / 2 - load_style("detail").emotion.inset) / 5
        editor.move_by(0, 2 * unit * editor.view.camera.scale).up()
        assert shown(editor).feelings[1].value == 1.0
