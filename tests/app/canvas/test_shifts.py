"""What an edit only shifts keeps its pixels: what is painted anew, and that the screen shows what a repaint would."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from itertools import pairwise
from typing import cast

import pytest
from PySide6.QtCore import QEvent, QObject, QPointF, QRect, Qt
from PySide6.QtGui import QGuiApplication, QPaintEvent, QRegion

from journeyeditor.app.canvas.differing import between
from journeyeditor.app.canvas.pixel_moves import Move, beside, carried
from journeyeditor.app.canvas.scene import Placed
from journeyeditor.app.canvas.wheel import turned
from journeyeditor.drawing import Key, Node, Part, Path, Rect, Sticky
from journeyeditor.drawing.shapes import line, rectangle
from journeyeditor.edits import set_card
from tests.app.stage import canvas
from tests.builders import small_project
from tests.driver import Driver
from tests.screen import apart, painted, seen

WINDOW = (900, 560)
LONG = "So long that it is broken into several lines, for which its lane has to make much more room. " * 3


class Asked(QObject):
    """Where a widget was asked to paint."""

    def __init__(self) -> None:
        """Nowhere yet."""
        super().__init__()
        self.region = QRegion()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Lets everything pass."""
        if isinstance(event, QPaintEvent):
            self.region += event.region()
        return super().eventFilter(watched, event)


def region_painted(editor: Driver, text: str) -> QRegion:
    """What of the window is painted anew for a text in a card; the screen then shows what it should."""
    view, asked = editor.view, Asked()
    seen(view)
    view.viewport().installEventFilter(asked)
    view.session.commit("Edit", set_card("jrn_1", "card_actions_1", text=text))
    shown = seen(view)
    view.viewport().removeEventFilter(asked)
    assert apart(shown, painted(view)) == []
    return asked.region


def share_painted(editor: Driver, text: str) -> float:
    """The share of the window that is painted anew for a text in a card."""
    room, areas = editor.view.viewport().rect(), cast("Iterable[QRect]", region_painted(editor, text))
    return sum(rect.width() * rect.height() for rect in areas) / (room.width() * room.height())


def rows(editor: Driver) -> list[float]:
    """Where the lanes begin in the window, px."""
    view = editor.view
    return [view.camera.origin(one.group).y() for one in view.scene.groups if one.group.sticky is Sticky.LEFT]


def points(editor: Driver) -> list[Placed]:
    """The points of the curve that a step's feeling stands for."""
    nodes = (Placed(one.group, node) for one in editor.view.scene.groups for node in one.group.nodes)
    return [placed for placed in nodes if placed.node.key.part is Part.POINT and placed.node.subject]


@pytest.mark.parametrize("zoom", [0.83, 1.0, 1.37])
def test_lanes_below_one_that_grows_are_moved(zoom: float) -> None:
    with canvas(small_project(), zoom, WINDOW) as editor:
        before = rows(editor)
        assert share_painted(editor, LONG) < 0.6
        grown = [after - first for first, after in zip(before, rows(editor), strict=True)]
        assert grown[0] == 0
        assert set(grown[1:]) == {grown[-1]}
        assert grown[-1] > 20
        assert share_painted(editor, "Short") < 0.6
        assert rows(editor) == before


def test_a_frame_goes_with_the_row_it_stands_in() -> None:
    """What has come to stand where it stood is not painted for its sake."""
    with canvas(small_project(), 1.0, (900, 760)) as editor:
        view = editor.view
        lowest = max(points(editor), key=lambda placed: placed.bounds.y)
        before = view.window_box(lowest).center().toPoint()
        view.session.select((lowest.node.subject,))
        region = region_painted(editor, LONG)
        moved = next(one for one in points(editor) if one.node.key == lowest.node.key)
        after = view.window_box(moved).center().toPoint()
        assert after.y() > before.y() + 20
        assert region.contains(after)
        assert not region.contains(before)


@pytest.mark.parametrize("zoom", [0.5, 0.77, 1.0, 1.21, 3.3])
def test_rows_stand_on_whole_pixels_at_any_zoom(zoom: float) -> None:
    with canvas(small_project(), zoom, WINDOW) as editor:
        view, found = editor.view, rows(editor)
        assert all(y == round(y) for y in found)
        laid_out = [one.origin[1] for one in view.scene.laid_out.groups if one.sticky is Sticky.LEFT]
        for (above, below), (top, next_top) in zip(pairwise(laid_out), pairwise(found), strict=True):
            assert abs((below - above) * view.camera.scale - (next_top - top)) <= 0.5
        assert abs(found[0] - view.camera.y - laid_out[0] * view.camera.scale) <= 0.5


def test_a_widget_over_the_map_leaves_no_trace_where_the_map_is_scrolled() -> None:
    with canvas(small_project(), 2.0, WINDOW) as editor:
        view = editor.view
        view.open_finder()
        for x, y in ((40, 0), (40, 60), (90, 20)):
            view.scroll_to(x, y)
            assert apart(seen(view), painted(view)) == []


def test_pixels_are_moved_at_both_sides_of_a_widget() -> None:
    """Never in a column in which one stands, whose pixels would go along."""
    room, widget = QRect(100, 50, 400, 300), QRect(200, 0, 60, 80)
    assert beside(room, []) == [room]
    assert beside(room, [widget]) == [QRect(100, 50, 100, 300), QRect(260, 50, 240, 300)]
    assert beside(room, [widget, QRect(80, 60, 120, 10)]) == [QRect(260, 50, 240, 300)]
    assert beside(room, [QRect(0, 0, 900, 60)]) == []


def test_what_lies_over_moved_pixels_goes_with_them() -> None:
    """As far as they go: none leaves the rectangle in which pixels are moved."""
    moves = [Move(QRect(0, 100, 400, 200), 0, 50), Move(QRect(0, 300, 400, 100), 0, -20)]
    for before, after in (
        (QRect(10, 20, 30, 40), [QRect(10, 20, 30, 40)]),
        (QRect(10, 120, 30, 40), [QRect(10, 170, 30, 40)]),
        (QRect(10, 80, 30, 40), [QRect(10, 80, 30, 20), QRect(10, 150, 30, 20)]),
        (QRect(10, 240, 30, 40), [QRect(10, 290, 30, 10)]),
        (QRect(10, 290, 30, 40), [QRect(10, 300, 30, 10)]),
        (QRect(10, 390, 30, 40), [QRect(10, 370, 30, 10), QRect(10, 400, 30, 30)]),
    ):
        assert list(cast("Iterable[QRect]", carried(before, moves))) == after


def test_the_row_of_a_text_being_typed_grows_by_moving_pixels() -> None:
    with canvas(small_project(), 1.0, WINDOW) as editor:
        view = editor.view
        QGuiApplication.styleHints().setCursorFlashTime(0)
        editor.double_click("card_actions_1").type("Some words ")
        seen(view)
        top = rows(editor)
        editor.type("and many more of them, until the card is broken into more lines than it has room for now ")
        assert rows(editor)[-1] > top[-1]
        assert apart(seen(view), painted(view)) == []
        editor.press(Qt.Key.Key_Escape)
        assert apart(seen(view), painted(view)) == []


def test_what_becomes_longer_differs_at_its_end() -> None:
    """Upright lines, a rectangle, a line at the foot; any other outline anywhere."""

    def node(*marks: Path, height: float) -> Node:
        return Node(Key("lane_1", Part.BAND), Rect(0, 0, 100, height), marks)

    def marks(height: float) -> tuple[Path, ...]:
        uprights = (*line(10, 0, 10, height), *line(50, 0, 50, height))
        foot = Path(line(0, height, 100, height), stroke="line", width=1)
        return Path(rectangle(Rect(0, 0, 100, height)), fill="sunken"), Path(uprights, stroke="line", width=2), foot

    found = list(between(node(*marks(40), height=40), node(*marks(70), height=70)))
    assert [(rect.y, rect.bottom) for rect in found] == [(40, 70), (38, 72), (39, 71)]
    assert list(between(node(*marks(40), height=40), node(*marks(40), height=40))) == []
    moved = [node(*marks(40), height=40), replace(node(*marks(40), height=40), bounds=Rect(200, 0, 90, 40))]
    assert list(between(*moved)) == [Rect(0, 0, 100, 40), Rect(200, 0, 90, 40)]
    slanted = [Path(line(0, 0, 100, y), stroke="line", width=1) for y in (40, 70)]
    assert list(between(node(slanted[0], height=40), node(slanted[1], height=70))) == [Rect(0, 0, 100, 70)]
    other = Path(rectangle(Rect(0, 0, 100, 70)), fill="hover")
    assert list(between(node(marks(40)[0], height=40), node(other, height=70))) == [Rect(0, 0, 100, 70)]


def test_as_many_notches_back_show_the_very_drawing_again() -> None:
    """Nothing is laid out twice where the wheel goes back and forth."""
    zoom = there = 2.0
    for _ in range(7):
        zoom = turned(zoom, -1)
    for _ in range(7):
        zoom = turned(zoom, 1)
    assert zoom == pytest.approx(there, rel=1e-6)
    assert turned(turned(zoom, -1), 1) == zoom
    with canvas(small_project(), 1.0, WINDOW) as editor:
        view, at = editor.view, QPointF(500, 300)
        scene = view.scene
        editor.wheel(at, 3)
        assert view.scene is not scene
        editor.wheel(at, -3)
        assert view.scene is scene
        assert view.zoom == 1.0
