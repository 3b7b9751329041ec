"""From afar the canvas shows another drawing: at its own size, with the same things to select, drag and open."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtTest import QTest

from journeyeditor.app.canvas.level import Level, level_at
from journeyeditor.app.canvas.levels import anchor_at, full_width, point_of
from journeyeditor.app.canvas.scene import Placed
from journeyeditor.app.canvas.view import MapView
from journeyeditor.app.window import Window
from journeyeditor.drawing import GlyphRun, Part
from journeyeditor.model import Encounter, Stage
from tests.app.conftest import pump
from tests.app.stage import canvas, shown
from tests.builders import rich_project
from tests.driver import Driver


@pytest.mark.parametrize(
    ("zoom", "level"),
    [
        (8.0, Level.DETAIL),
        (0.7, Level.DETAIL),
        (0.699, Level.OVERVIEW),
        (0.35, Level.OVERVIEW),
        (0.349, Level.MAP),
        (0.05, Level.MAP),
    ],
)
def test_a_zoom_has_a_level(zoom: float, level: Level) -> None:
    assert level_at(zoom) is level


def test_from_afar_the_map_takes_the_free_width_and_texts_keep_their_size() -> None:
    with canvas(rich_project(), 1.0, (1000, 700), levels=True) as editor:
        view = editor.view
        view.set_zoom(0.4)
        assert (view.level, view.camera.zoom) == (Level.OVERVIEW, 1.0)
        assert view.sheet[0] * view.camera.scale == pytest.approx(view.viewport().width(), abs=1)
        view.set_zoom(0.3)
        assert (view.level, view.camera.zoom) == (Level.MAP, 1.0)
        view.set_zoom(0.9)
        assert (view.level, view.camera.zoom) == (Level.DETAIL, 0.9)


def test_just_below_70_percent_the_overview_is_as_wide_as_the_detail_was() -> None:
    with canvas(rich_project(), 0.7, (500, 500), levels=True) as editor:
        view = editor.view
        wide = view.sheet[0] * view.camera.scale
        view.set_zoom(0.6999)
        assert view.level is Level.OVERVIEW
        assert view.sheet[0] * view.camera.scale == pytest.approx(wide, rel=0.03)


def test_crossing_a_level_keeps_the_column_under_the_pointer() -> None:
    with canvas(rich_project(), 1.0, (500, 400), levels=True) as editor:
        view, at = editor.view, QPointF(300, 250)
        view.scroll_to(150, 100)
        before = anchor_at(view.places(), *view.camera.to_sheet(at))
        view.set_zoom(0.65, at)
        after = anchor_at(view.places(), *view.camera.to_sheet(at))
        assert after.along == pytest.approx(before.along, abs=0.05)
        assert point_of(view.places(), before)[0] is not None


def test_full_width_is_that_of_the_detail() -> None:
    with canvas(rich_project(), 1.0, levels=True) as editor:
        assert full_width(shown(editor)) == editor.view.sheet[0]


def test_fit_shows_all_of_it_whatever_the_window() -> None:
    for size in ((1800, 1300), (900, 700), (500, 480)):
        with canvas(rich_project(), 2.0, size, levels=True) as editor:
            editor.view.fit()
            assert editor.view.verticalScrollBar().maximum() == 0
            assert editor.view.zoom <= 1.0


def test_a_circle_is_dragged_to_another_step_and_undone() -> None:
    with canvas(rich_project(), 0.5, (1000, 900), levels=True) as editor:
        view = editor.view
        journey = shown(editor)
        encounter, step = journey.encounters[0], journey.steps[-1]
        view.reveal(encounter.id)
        start = view.scene.main(encounter.id)
        assert start is not None
        column = view.places().columns.steps[-1]
        target = view.camera.to_window(view.places().left + column.x + column.width / 2, start.bounds.y + 9.75)
        editor.pointer_down(encounter.id).move_to(target).up()
        moved = shown(editor).part_of[encounter.id]
        assert isinstance(moved, Encounter)
        assert moved.step == step.id
        view.session.undo()
        back = shown(editor).part_of[encounter.id]
        assert isinstance(back, Encounter)
        assert back.step == encounter.step


def test_a_text_opened_from_afar_is_typed_in_detail() -> None:
    with canvas(rich_project(), 0.5, (1000, 900), levels=True) as editor:
        view, stage = editor.view, shown(editor).stages[0]
        view.edit_text(stage.id)
        assert (view.level, view.zoom) == (Level.DETAIL, 1.0)
        assert view.editor is not None
        view.editor.selectAll()
        QTest.keyClicks(view.editor, "Look round")
        QTest.keyClick(view.editor, Qt.Key.Key_Return)
        changed = shown(editor).part_of[stage.id]
        assert isinstance(changed, Stage)
        assert changed.title == "Look round"


def test_a_card_that_only_counts_is_gone_to_in_detail() -> None:
    with canvas(rich_project(), 0.3, (1000, 900), levels=True) as editor:
        card = shown(editor).cards[0]
        assert editor.view.scene.main(card.id) is None
        editor.view.reveal(card.id)
        assert editor.view.level is Level.DETAIL
        assert editor.view.scene.main(card.id) is not None


def test_the_switch_shows_the_overview_and_100_percent(window: Window) -> None:
    view, switch = window.map, window.page.toolbar.levels if window.page else None
    assert view is not None
    assert switch is not None
    QTest.mouseClick(switch, Qt.MouseButton.LeftButton, pos=switch.cell(0).center().toPoint())
    pump()
    assert view.level is Level.OVERVIEW
    assert switch.value == "view.overview"
    assert view.horizontalScrollBar().maximum() == 0
    circles = [
        n for g in view.scene.groups for n in g.group.nodes if n.key.part is Part.CARD and n.subject[:3] == "enc"
    ]
    assert {round(node.bounds.width, 2) for node in circles} == {19.5}
    assert any(isinstance(mark, GlyphRun) for node in circles for mark in node.marks)
    QTest.mouseClick(switch, Qt.MouseButton.LeftButton, pos=switch.cell(1).center().toPoint())
    pump()
    assert (view.level, view.zoom, switch.value) == (Level.DETAIL, 1.0, "view.zoom_100")


def test_a_new_map_waits_for_the_name_of_its_first_stage_and_says_what_to_write(window: Window) -> None:
    window.run("add.journey")
    pump()
    view = window.map
    assert view is not None
    assert view.journey is not None
    first, second, _ = view.journey.stages
    assert view.edited == first.id
    assert view.editor is not None
    hints = [n.alt for g in view.scene.groups for n in g.group.nodes if n.key.part is Part.HINT and n.alt]
    assert "What does the person do?" in hints
    QTest.keyClicks(view.editor, "Look round")
    QTest.keyClick(view.editor, Qt.Key.Key_Tab)
    pump()
    assert view.edited == second.id
    assert [stage.title for stage in view.journey.stages] == ["Look round", "", ""]
    view.finish_editing()


def test_a_point_waiting_on_the_zero_line_is_dragged_to_a_feeling(window: Window) -> None:
    window.run("add.journey")
    view = window.map
    assert view is not None
    view.finish_editing()
    pump()
    points = [g.group for g in view.scene.groups for n in g.group.nodes if n.key.part is Part.POINT]
    assert points
    assert view.journey is not None
    step = view.journey.steps[0].id
    view.reveal(step)
    pump()
    Driver(view).pointer_down(step_point(view, step)).move_by(0, -30).up()
    assert [(feeling.step, feeling.value) for feeling in view.journey.feelings] == [(step, 3.0)]


def step_point(view: MapView, step: str) -> QPointF:
    """The middle of a step's point in the window, scrolled into sight."""
    for group in view.scene.groups:
        for node in group.group.nodes:
            if node.key == (step, Part.POINT, ""):
                placed = Placed(group.group, node)
                view.reveal_node(placed)
                return view.window_box(placed).center()
    raise AssertionError(step)


def test_an_edit_made_elsewhere_is_seen_from_afar(window: Window) -> None:
    view = window.map
    assert view is not None
    view.set_zoom(0.2)
    pump()
    before = view.scene.drawing
    assert view.journey is not None
    view.session.select((view.journey.encounters[0].id,))
    window.run("edit.delete")
    pump()
    assert view.level is Level.MAP
    assert view.scene.drawing is not before
