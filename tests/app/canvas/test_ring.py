"""Whoever works by key sees where the keyboard is: on a thing, in a cell, or on the canvas as a whole."""

from __future__ import annotations

from PySide6.QtCore import QPointF, Qt

from journeyeditor.app.widgets.focus import FocusRing
from journeyeditor.app.window import Window
from tests.app.person import met, name_field
from tests.app.stage import canvas
from tests.builders import small_project
from tests.driver import Driver

KEY = Qt.Key


def ringed(editor: Driver) -> bool:
    """Whether the ring round the canvas is seen, in the accent at its edge."""
    ring = editor.view.ring
    if ring is None or not ring.isVisible():
        return False
    assert ring.geometry() == editor.view.viewport().geometry()
    colour = editor.view.grab().toImage().pixelColor(1, editor.view.viewport().height() // 2)
    assert colour == editor.view.compiler.inks.colour("accent")
    return True


def test_the_canvas_has_a_ring_while_nothing_on_it_has_the_focus() -> None:
    with canvas(small_project()) as editor:
        editor.view.clearFocus()
        editor.view.setFocus(Qt.FocusReason.TabFocusReason)
        assert ringed(editor)
        editor.press(KEY.Key_Tab)
        assert editor.view.session.selection
        assert not ringed(editor)
        editor.press(KEY.Key_Escape)
        assert ringed(editor)
        editor.view.resize(900, 600)
        assert ringed(editor)
        editor.view.clearFocus()
        assert not ringed(editor)


def test_a_hand_on_the_mouse_needs_none() -> None:
    with canvas(small_project()) as editor:
        editor.view.clearFocus()
        editor.click(QPointF(editor.view.width() - 30, editor.view.height() - 30))
        assert editor.view.hasFocus()
        assert not ringed(editor)


def test_a_walk_to_what_is_always_seen_scrolls_nothing() -> None:
    """The heads of stages stay at the top while the map scrolls."""
    with canvas(small_project(), size=(900, 420)) as editor:
        view = editor.view
        view.verticalScrollBar().setValue(view.verticalScrollBar().maximum())
        before = view.verticalScrollBar().value()
        assert before > 50
        editor.press(KEY.Key_Tab).press(KEY.Key_Right)
        assert view.session.selection == ("stg_2",)
        assert view.verticalScrollBar().value() == before


def test_a_step_without_a_title_is_walked_on_from_where_it_stands() -> None:
    """It has no place of its own among what Tab reaches: Tab does not begin anew."""
    with canvas(small_project()) as editor:
        view = editor.view
        assert view.scene.main("stp_3_1") is not None
        view.session.select(("stp_3_1",))
        editor.press(KEY.Key_Backtab)
        assert view.session.selection == ("stg_2",)


def test_a_text_typed_in_place_has_one_ring(window: Window) -> None:
    """Its own outline: the window's ring stays away from it and comes back with the next field."""
    met(window)
    (ring,) = window.findChildren(FocusRing)
    name_field(window).setFocus()
    assert ring.isVisible()
    assert window.map is not None
    window.map.edit_selection()
    assert window.map.editor is not None
    assert window.map.editor.hasFocus()
    assert not ring.isVisible()
