"""A curve for each persona: its points are made where one looks at that persona alone, and in the step's section."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtTest import QTest

from journeyeditor.app.widgets.score import ScoreSlider
from journeyeditor.app.window import Window
from journeyeditor.edits import add_persona, chain, set_journey
from journeyeditor.layout.focus import Focus
from journeyeditor.model import Id, Journey, Persona, Project
from tests.app.conftest import pump
from tests.app.person import claim
from tests.app.stage import canvas
from tests.builders import small_project
from tests.driver import Driver

BOB = Persona(id="psn_bob", name="Bob", colour=3)


def two_people() -> Project:
    """The small project with Bob beside Maria."""
    return chain(add_persona(BOB), set_journey("jrn_1", personas=("psn_maria", BOB.id)))(small_project())


def felt(journey: Journey | None, who: Id) -> dict[Id, float | None]:
    """What a persona feels, by step."""
    assert journey is not None
    return {one.step: one.value for one in journey.feelings if one.persona == who}


def on_curve(editor: Driver, step: Id, share: float) -> QPointF:
    """A point of the lane of emotion, at a share of its height."""
    view = editor.view
    row = next(row.box for row in view.places().rows if row.id == "lane_emotion")
    box = view.camera.sheet_box(row)
    return QPointF(editor.point(("lane_actions", step)).x(), box.top() + share * box.height())


def test_a_double_click_is_for_the_persona_looked_at_alone() -> None:
    with canvas(two_people()) as editor:
        view = editor.view
        maria = felt(view.journey, "psn_maria")
        view.set_focus(Focus(personas=frozenset({BOB.id})))
        editor.double_click(on_curve(editor, "stp_2_2", 0.3))
        assert [*felt(view.journey, BOB.id)] == ["stp_2_2"]
        assert felt(view.journey, "psn_maria") == maria
        view.set_focus(Focus())
        assert view.session.selection == (view.journey.feelings[-1].id,) if view.journey else False
        editor.press(Qt.Key.Key_Up, Qt.KeyboardModifier.ControlModifier)
        first = felt(view.journey, BOB.id)["stp_2_2"]
        editor.press(Qt.Key.Key_Up, Qt.KeyboardModifier.ControlModifier)
        second = felt(view.journey, BOB.id)["stp_2_2"]
        assert first is not None
        assert second == pytest.approx(first + 0.5)


def test_without_a_focus_it_is_the_first_personas() -> None:
    with canvas(two_people()) as editor:
        editor.double_click(on_curve(editor, "stp_2_2", 0.3))
        assert "stp_2_2" in felt(editor.view.journey, "psn_maria")
        assert felt(editor.view.journey, BOB.id) == {}


def test_the_section_of_a_step_says_what_each_feels(window: Window) -> None:
    journey, desk, page = claim(window), window.desk, window.page
    assert desk is not None
    assert page is not None
    people = (*journey.personas, BOB.id)
    desk.commit("Two", chain(add_persona(BOB), set_journey(journey.id, personas=people)))
    desk.session.select((journey.steps[2].id,))
    pump()
    assert page.inspector.section is not None
    sliders = page.inspector.findChildren(ScoreSlider)
    assert [one.accessibleName() for one in sliders][-1] == "Feeling of Bob"
    assert len(sliders) == len(people)
    for _ in range(3):
        QTest.keyClick(sliders[-1], Qt.Key.Key_Right)
    pump()
    assert felt(desk.journey, BOB.id) == {journey.steps[2].id: 1.5}
    window.run("edit.undo")
    pump()
    assert felt(desk.journey, BOB.id) == {}
    assert page.inspector.findChildren(ScoreSlider)[-1].value is None
    window.run("edit.redo")
    QTest.keyClick(page.inspector.findChildren(ScoreSlider)[-1], Qt.Key.Key_Delete)
    assert felt(desk.journey, BOB.id) == {}
