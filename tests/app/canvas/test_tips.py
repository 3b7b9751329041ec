"""Tooltips: each handle says what it does and its key; a text that is cut is told whole."""

from __future__ import annotations

from time import monotonic

import pytest
from PySide6.QtCore import QPointF
from PySide6.QtTest import QTest

from journeyeditor.app.canvas.handles import Grip
from journeyeditor.app.canvas.tips import tip_at
from journeyeditor.app.widgets.tips import WAIT, tips
from journeyeditor.edits import set_card, set_lane
from tests.app.stage import canvas
from tests.builders import small_project
from tests.driver import Driver
from tests.waiting import until

LONG = "Looks for help in the glove box, under the seat, on the phone, and then on the web site of the insurer"


@pytest.mark.parametrize(
    ("grip", "subject", "said"),
    [
        (Grip.SPAN_RIGHT, "card_actions_1", "Drag to span columns   Ctrl+Shift+Right"),
        (Grip.WIDTH, "stg_1", "Drag to resize, double-click to fit the text   Ctrl+Shift+Right"),
        (Grip.HEIGHT, "lane_actions", "Drag to set the height, double-click for automatic   Ctrl+Shift+Down"),
        (Grip.FOLD, "lane_actions", "Fold or unfold   Ctrl+."),
    ],
)
def test_handles_say_what_they_do(grip: Grip, subject: str, said: str) -> None:
    """With the key that does the same."""
    with canvas(small_project()) as editor:
        editor.click("card_actions_1")
        assert tip_at(editor.view, editor.grip(grip, subject))[0] == said


def test_a_cut_text_is_told_whole() -> None:
    """Only in a lane of a fixed height, and only where something is cut."""
    with canvas(small_project()) as editor:
        view = editor.view
        view.session.commit("Long", set_card("jrn_1", "card_actions_1", text=LONG))
        assert tip_at(view, editor.point("card_actions_1"))[0] == ""
        view.session.commit("Low", set_lane("jrn_1", "lane_actions", height=46))
        at = editor.point("card_actions_1")
        assert tip_at(view, at)[0] == LONG
        assert tip_at(view, editor.point("card_actions_3"))[0] == ""
        assert rested(editor, at) >= 0.9 * WAIT
        tip = tips().tip
        assert tip is not None
        assert tip.words == LONG
        editor.move_to(at, 2, 2)
        assert tip.isVisible()
        editor.move_to(QPointF(2, 2))
        assert not tip.isVisible()


def test_a_handle_is_told_after_half_a_second_with_its_key_framed() -> None:
    """Not while something is in the hand, and a press takes it away."""
    with canvas(small_project()) as editor:
        editor.click("card_actions_1")
        at = editor.grip(Grip.SPAN_RIGHT, "card_actions_1")
        assert WAIT == 500
        assert rested(editor, at) >= 0.9 * WAIT
        tip = tips().tip
        assert tip is not None
        assert (tip.words, tip.key) == ("Drag to span columns", "Ctrl+Shift+Right")
        editor.pointer_down(at).move_by(10, 0)
        assert not tip.isVisible()
        QTest.qWait(WAIT + 100)
        assert not tip.isVisible()
        editor.up()


def rested(editor: Driver, at: QPointF) -> float:
    """Moves the pointer to a point and leaves it there; after how many ms it is told what is there."""
    editor.move_to(at)
    start = monotonic()
    until(told)
    return (monotonic() - start) * 1000


def told() -> bool:
    """Whether a tooltip is seen."""
    tip = tips().tip
    return tip is not None and tip.isVisible()
