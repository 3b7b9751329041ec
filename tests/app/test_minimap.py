"""The minimap: its frame is what is seen; a press, a drag and the arrows go there."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from journeyeditor.app.minimap import HEIGHT, WIDTH, Minimap, shapes
from journeyeditor.app.theme import look_of
from tests.app.stage import canvas
from tests.builders import project_of
from tests.driver import Driver
from tests.waiting import until

LEFT = Qt.MouseButton.LeftButton


def mapped(editor: Driver) -> Minimap:
    """A minimap of the canvas, shown."""
    made = Minimap(editor.view, look_of("light"), editor.view.words)
    made.show()
    return made


def test_the_frame_is_what_is_seen() -> None:
    """Scrolled to the right end the frame stands at the right edge; it is as wide as the share that is seen."""
    with canvas(project_of([1] * 20, ["actions", "questions"]), 1.0, (800, 300)) as editor:
        small = mapped(editor)
        assert small.frame().left() == small.inner().left()
        share = editor.view.camera.share_of(editor.view.sheet)[2]
        assert small.frame().width() == pytest.approx(share * small.inner().width(), abs=0.5)
        editor.view.horizontalScrollBar().setValue(editor.view.horizontalScrollBar().maximum())
        assert small.frame().right() == pytest.approx(small.inner().right(), abs=1.5)
        small.deleteLater()


def test_a_press_goes_there_and_a_drag_takes_the_frame_along() -> None:
    """Beside the frame it comes to the pointer; in it, it keeps its place under the pointer."""
    with canvas(project_of([1] * 20, ["actions"]), 1.0, (800, 300)) as editor:
        small = mapped(editor)
        QTest.mouseClick(small, LEFT, pos=QPoint(WIDTH // 2, HEIGHT // 2))
        assert small.frame().center().x() == pytest.approx(WIDTH / 2, abs=1.5)
        start = small.frame().center().toPoint() + QPoint(3, 0)
        QTest.mousePress(small, LEFT, pos=start)
        QTest.mouseMove(small, start + QPoint(30, 0))
        QTest.mouseRelease(small, LEFT, pos=start + QPoint(30, 0))
        assert small.frame().center().x() == pytest.approx(WIDTH / 2 + 30, abs=2)
        before = small.frame().center().x()
        QTest.keyClick(small, Qt.Key.Key_Left)
        assert small.frame().center().x() < before - 2
        small.deleteLater()


def test_it_shows_the_map_as_it_is_now() -> None:
    """Cards in the map are shapes in it; another map is another picture."""
    project = project_of([1] * 6, ["actions"], {"actions": ["One", "Two", "Three", "Four", "Five", "Six"]})
    with canvas(project) as editor:
        groups = editor.view.scene.drawing.groups
        assert sum(len(shapes(group).get("line_2", ())) // 4 for group in groups) >= 12
        small = mapped(editor)
        before = small.grab().toImage()
        editor.view.session.select([card.id for card in project.journeys[0].cards])
        editor.press(Qt.Key.Key_Delete)
        small.changed()
        until(lambda: small.grab().toImage() != before)
        small.deleteLater()
