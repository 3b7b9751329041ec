"""Find in the map by its key: hits framed in reading order, walked, and gone with Esc."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from journeyeditor.app.canvas.find import FindBar, Said, hits
from journeyeditor.app.canvas.overlay import Look
from journeyeditor.edits import set_card
from tests.app.stage import canvas
from tests.builders import project_of, small_project
from tests.driver import Driver
from tests.screen import apart, painted, seen

KEY = Qt.Key


def bar(editor: Driver) -> FindBar:
    """The bar that Ctrl+F opens."""
    editor.press(KEY.Key_F, Qt.KeyboardModifier.ControlModifier)
    found = editor.view.finder
    assert found is not None
    return found


def test_hits_in_reading_order() -> None:
    """Stage, card, touchpoint's name, label; case and accents aside; an empty text finds nothing."""
    with canvas(small_project()) as editor:
        assert hits(editor.view, "HÔLD") == ("fel_2",)
        assert hits(editor.view, "line") == ("enc_2",)
        assert hits(editor.view, "e")[0] == "stg_1"
        assert len(hits(editor.view, "e")) > 4
        assert hits(editor.view, "  ") == ()
        assert hits(editor.view, "nowhere") == ()


def test_walking_from_hit_to_hit() -> None:
    """Enter goes on and round, Shift+Enter back; the count tells where; what is found is selected and framed."""
    with canvas(small_project(), 1.0, (700, 500)) as editor:
        found = bar(editor)
        QTest.keyClicks(found.field, "a")
        every = editor.view.hits
        assert found.count.text() == f"{len(every)} hits"
        looks = [mark.look for mark in editor.view.standing()]
        assert looks.count(Look.HIT) == len(every)
        for number, key in enumerate([*every, every[0]]):
            QTest.keyClick(found.field, KEY.Key_Return)
            assert editor.view.session.selection == (key,)
            assert found.count.text() == f"{number % len(every) + 1} of {len(every)}"
        QTest.keyClick(found.field, KEY.Key_Return, Qt.KeyboardModifier.ShiftModifier)
        assert editor.view.session.selection == (every[-1],)
        placed = editor.view.scene.main(every[-1])
        assert placed is not None
        assert editor.view.viewport().rect().contains(editor.view.window_box(placed).center().toPoint())


def test_esc_closes_and_gives_the_keyboard_back() -> None:
    """No frame is left; what was selected last stays."""
    with canvas(small_project()) as editor:
        found = bar(editor)
        QTest.keyClicks(found.field, "calls")
        QTest.keyClick(found.field, KEY.Key_Return)
        QTest.keyClick(found.field, KEY.Key_Escape)
        assert not found.isVisible()
        assert editor.view.hits == ()
        assert editor.view.session.selection == ("card_actions_2",)
        assert editor.view.hasFocus()


def test_what_a_map_says_is_read_again_only_when_it_says_something_else() -> None:
    with canvas(small_project()) as editor:
        said, session = Said(), editor.view.session
        journey = session.project.journeys[0]
        before = said.texts(session.project, journey)
        assert said.texts(session.project, journey) is before
        assert hits(editor.view, "hold", said) == hits(editor.view, "hold") == ("fel_2",)
        session.commit("Write", set_card(journey.id, journey.cards[0].id, text="On hold"))
        assert hits(editor.view, "hold", said) == hits(editor.view, "hold")
        assert len(hits(editor.view, "hold", said)) == 2


def test_of_many_hits_those_in_sight_are_framed() -> None:
    """And others once the map is scrolled to them."""
    with canvas(project_of([1] * 80, ["actions"], {"actions": ["Same words"] * 80}), 1.0, (800, 400)) as editor:
        view = editor.view
        bar(editor).field.setText("same")
        assert len(view.hits) == 80
        framed = view.standing()
        assert 2 < len(framed) < 12
        view.scroll_to(view.horizontalScrollBar().maximum(), 0)
        assert {mark.rect for mark in view.standing()}.isdisjoint(mark.rect for mark in framed)
        assert apart(seen(view), painted(view)) == []
