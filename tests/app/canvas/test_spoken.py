"""What is said of what is selected: kind, words, place, value; while walking with the keys too."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from tests.app.stage import canvas
from tests.builders import rich_project, small_project


@pytest.mark.parametrize(
    ("key", "said"),
    [
        ("card_actions_2", "Card, Calls, Actions, step 2"),
        ("card_questions_1", "Card, Whom do I ask?, Questions, Search"),
        ("card_wide", "Card, Worries, Actions, step 1, 3 columns"),
        ("enc_2", "Touchpoint, Hotline, Phone, step 2, Irritant"),
        ("stg_2", "Stage, Report, number 2"),
        ("lane_questions", "Lane, Questions"),
        ("chn_phone", "Channel, Phone"),
        ("rte_1", "Route, Asks again"),
        ("fel_2", "Point of the curve, On hold, Step 2: −3"),
    ],
)
def test_each_kind_says_what_it_is(key: str, said: str) -> None:
    """The sentence is the canvas's description."""
    with canvas(rich_project()) as editor:
        editor.view.session.select((key,))
        assert editor.view.accessibleDescription() == said


def test_walking_says_each_place() -> None:
    """An empty cell, the next card, several, and nothing."""
    with canvas(small_project()) as editor:
        editor.click("card_actions_2").press(Qt.Key.Key_Right)
        assert editor.view.accessibleDescription() == "Empty cell, Actions, step 3"
        editor.press(Qt.Key.Key_Right)
        assert editor.view.accessibleDescription() == "Card, Waits, Actions, step 4"
        editor.view.session.select(("enc_1", "card_actions_1"))
        assert editor.view.accessibleDescription() == "2 selected, Card, Looks for help, Actions, step 1"
        editor.press(Qt.Key.Key_Escape)
        assert editor.view.accessibleDescription() == ""
