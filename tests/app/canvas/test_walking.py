"""What the keys reach, gathered once for a scene, and the nearest of it in a direction."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from journeyeditor.app.canvas import walking
from journeyeditor.app.canvas.frames import Frame
from journeyeditor.app.canvas.walking import LEAST_AHEAD, Stop, neighbour
from journeyeditor.drawing import Node
from journeyeditor.edits import set_card
from tests.app.stage import canvas, shown
from tests.builders import rich_project, small_project

ARROWS = (Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down)


def far(here: Stop, there: Stop, key: Qt.Key) -> float | None:
    """How far a stop is in a direction; None for one that is not ahead."""
    (x, y), (u, v) = here.middle, there.middle
    a, b = here.box, there.box
    across = key in ARROWS[:2]
    ahead = (u - x if across else v - y) * (1 if key in ARROWS[1::2] else -1)
    if ahead <= LEAST_AHEAD:
        return None
    gap = max(b.y - a.bottom, a.y - b.bottom) if across else max(b.x - a.right, a.x - b.right)
    return ahead + 0.2 * (abs(v - y) if across else abs(u - x)) + (4 * gap + 40 if gap > -1 else 0)


def test_the_nearest_is_found_from_everywhere() -> None:
    with canvas(rich_project()) as editor:
        stops = editor.view.stops()
        assert len(stops) > 40
        for here in stops:
            for key in ARROWS:
                ahead = [(away, n) for n, one in enumerate(stops) if (away := far(here, one, key)) is not None]
                assert neighbour(here, stops, key) is (stops[min(ahead)[1]] if ahead else None)


def test_what_is_reached_is_gathered_once_until_something_changes() -> None:
    with canvas(small_project()) as editor:
        before = editor.view.stops()
        editor.press(Qt.Key.Key_Right).press(Qt.Key.Key_Right)
        assert editor.view.stops() is before
        card = shown(editor).cards[0]
        editor.view.session.commit("Write", set_card("jrn_1", card.id, text="So much to say that it grows. " * 5))
        assert editor.view.stops() is not before


def test_no_card_in_detail_is_painted_to_be_walked_through(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []

    def frame_of(node: Node) -> Frame:
        asked.append(node.subject)
        return Frame(node.bounds, 0.0)

    monkeypatch.setattr(walking, "frame_of", frame_of)
    with canvas(rich_project()) as editor:
        cards = {card.id for card in shown(editor).cards}
        assert cards & {stop.id for stop in editor.view.stops()}
        assert asked
        assert not cards & set(asked)
