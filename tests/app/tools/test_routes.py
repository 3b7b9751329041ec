"""Routes drawn from a card's edge, their ends turned, their words typed in place, deleted; by mouse and by key."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPointF, Qt

from journeyeditor.api import load
from journeyeditor.app.canvas.frames import frame_of
from journeyeditor.app.canvas.handles import Grip
from journeyeditor.model import Project, Route
from journeyeditor.resources import resource
from tests.app.stage import canvas, shown
from tests.builders import rich_project, small_project
from tests.driver import Driver

KEY = Qt.Key
ZOOMS = (1.0, 2.0)


def routes(editor: Driver) -> tuple[Route, ...]:
    """The journey's routes."""
    return shown(editor).routes


def routed() -> Project:
    """With a route from the third encounter back to the second."""
    return rich_project()


@pytest.mark.parametrize("zoom", ZOOMS)
def test_a_route_is_drawn_and_named(zoom: float) -> None:
    """From the grip at the third card back to the first; its words are typed at once; each is a step of undo."""
    with canvas(small_project(), zoom) as editor:
        editor.click("enc_3").pointer_down(editor.grip(Grip.ROUTE, "enc_3")).move_to("enc_1")
        assert editor.view.status_hint == "Route to “Website”"
        editor.up()
        assert editor.view.editor is not None
        editor.type("38 % ask again").press(KEY.Key_Return)
        assert [(one.source, one.target, one.label) for one in routes(editor)] == [("enc_3", "enc_1", "38 % ask again")]
        assert editor.undo_name() == "Label route"
        editor.view.session.undo()
        assert editor.undo_name() == "Add route"
        editor.view.session.undo()
        assert routes(editor) == ()


def test_a_route_to_nowhere_is_none() -> None:
    """Let go over empty ground, over itself, and with Esc."""
    with canvas(small_project()) as editor:
        before = editor.view.session.project
        for target in (("lane_actions", "stp_2_2"), "enc_3"):
            editor.click("enc_3").pointer_down(editor.grip(Grip.ROUTE, "enc_3")).move_to(target).up()
        editor.click("enc_3").pointer_down(editor.grip(Grip.ROUTE, "enc_3")).move_to("enc_1")
        assert editor.view.session.shown is not before
        editor.press(KEY.Key_Escape).up()
        assert editor.view.session.project is before
        assert editor.view.overlay.marks == []


@pytest.mark.parametrize(
    ("grip", "wanted"), [(Grip.ROUTE_END, ("enc_3", "enc_1")), (Grip.ROUTE_START, ("enc_1", "enc_2"))]
)
def test_an_end_is_put_onto_another_card(grip: Grip, wanted: tuple[str, str]) -> None:
    """The other end stays, and so do its words."""
    with canvas(routed()) as editor:
        editor.view.session.select(("rte_1",))
        editor.pointer_down(editor.grip(grip, "rte_1")).move_to("enc_1").up()
        route = routes(editor)[0]
        assert (route.source, route.target) == wanted
        assert route.label == "Asks again"
        assert editor.undo_name() == "Change route"


def test_the_words_are_typed_over_the_words() -> None:
    """A double click on them opens them; Delete takes the route away."""
    with canvas(routed()) as editor:
        label = next(one for one in editor.view.scene.of("rte_1") if one.node.key.part == "label")
        at = QPointF(editor.view.window_box(label).center())
        editor.double_click(at)
        typed = editor.view.editor
        assert typed is not None
        assert typed.geometry().contains(at.toPoint())
        editor.press(KEY.Key_A, Qt.KeyboardModifier.ControlModifier).type("Calls twice").press(KEY.Key_Return)
        assert routes(editor)[0].label == "Calls twice"
        editor.press(KEY.Key_Delete)
        assert routes(editor) == ()


def test_a_route_by_keys() -> None:
    """Two encounters selected with Shift and an arrow, then R."""
    with canvas(small_project()) as editor:
        editor.click("enc_2").press(KEY.Key_Right, Qt.KeyboardModifier.ShiftModifier)
        assert editor.view.session.selection == ("enc_2", "enc_3")
        editor.press(KEY.Key_R).type("Skips").press(KEY.Key_Return)
        assert [(one.source, one.target, one.label) for one in routes(editor)] == [("enc_2", "enc_3", "Skips")]
        editor.click("stg_1").press(KEY.Key_R)
        assert editor.view.status_hint.startswith("Select two touchpoints")


def test_the_frame_of_the_target_follows_its_card() -> None:
    """The route that is previewed needs room and moves the rows below: the frame moves along."""
    with canvas(load(resource("samples", "car-insurance.journey.json")).project) as editor:
        view = editor.view
        journey = max(view.session.project.journeys, key=lambda one: len(one.path))
        view.show_journey(journey.id)
        first, target = journey.path[0].id, journey.path[3].id
        before = view.scene.main(target)
        editor.click(first).pointer_down(editor.grip(Grip.ROUTE, first)).move_to(target)
        now = view.scene.main(target)
        assert before is not None
        assert now is not None
        assert now.bounds.y > before.bounds.y + 5
        assert [mark.rect for mark in view.overlay.marks] == [frame_of(now.node).rect.moved(*now.group.origin)]
        editor.press(KEY.Key_Escape).up()
