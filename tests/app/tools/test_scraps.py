"""What a drag shows over the map leaves nothing behind where the map scrolls under it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QPointF
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtTest import QTest

from tests.app.stage import canvas
from tests.builders import project_of, stage
from tests.driver import Driver
from tests.waiting import until


def on_screen(editor: Driver) -> QImage:
    """What stands in the window's memory, scraps included."""
    view = editor.view
    whole = QGuiApplication.primaryScreen().grabWindow(view.winId()).toImage()
    at = view.viewport().geometry()
    return whole.copy(at).convertToFormat(QImage.Format.Format_RGB32)


def different(one: QImage, other: QImage) -> int:
    """How many pixels differ by more than the smoothing of an edge."""
    places = ((x, y) for x in range(0, one.width(), 2) for y in range(0, one.height(), 2))
    pairs = ((one.pixelColor(x, y), other.pixelColor(x, y)) for x, y in places)
    return sum(1 for a, b in pairs if abs(a.lightness() - b.lightness()) > EDGE)


EDGE = 40
"""Lightness by which the edge of the card in the hand may differ, as it is painted in parts."""


@pytest.mark.parametrize("leap", [0, 150])
def test_nothing_is_left_behind_where_the_map_scrolls(leap: int) -> None:
    """By itself at the edges, and by a leap under the card in the hand."""
    texts = "|".join(f"Card {n}" for n in range(12))
    project = project_of(
        [stage(n, f"Stage {n}", 2) for n in range(1, 8)], ["actions", "backstage"], {"actions": [texts]}
    )
    with canvas(project, size=(700, 460)) as editor:
        view = editor.view
        editor.pointer_down(view.session.project.journeys[0].cards[0].id)
        body = view.viewport().rect()
        editor.move_to(QPointF(body.right() - 8, body.bottom() - 8))
        before = view.camera
        until(lambda: view.camera.x < before.x - 40 and view.camera.y < before.y - 40)
        editor.move_to(QPointF(body.center()))
        QTest.qWait(80)
        view.scroll_by(QPoint(-leap, -leap))
        fresh = view.viewport().grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
        assert on_screen(editor).size() == fresh.size()
        until(lambda: different(on_screen(editor), fresh) == 0)
