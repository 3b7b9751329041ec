"""The minimap of the graph under a person's hands."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from journeyeditor.app.atlas.minimap import AtlasMinimap
from journeyeditor.app.theme import look_of
from tests.app.atlas.page import Page, page
from tests.atlas.small import three_journeys

pytestmark = pytest.mark.usefixtures("qt_application")
NONE, LEFT = Qt.KeyboardModifier.NoModifier, Qt.MouseButton.LeftButton


@pytest.fixture
def atlas() -> Iterator[Page]:
    """A page zoomed in, so that not all of the graph is seen."""
    with page(three_journeys(), (900, 600)) as found:
        found.canvas.set_zoom(4.0)
        QApplication.processEvents()
        yield found


def shown(one: Page) -> AtlasMinimap:
    """The minimap, seen."""
    assert not one.view.minimap.isHidden()
    return one.view.minimap


def middle(one: Page) -> QPointF:
    """What of the graph is in the middle of the window, pt."""
    return QPointF(*one.canvas.eye.to_atlas(QRectF(one.canvas.rect()).center()))


def test_it_is_there_while_a_part_of_the_graph_is_out_of_sight(atlas: Page) -> None:
    small = shown(atlas)
    assert small.geometry().right() <= atlas.canvas.width()
    assert small.geometry().bottom() <= atlas.canvas.height()
    atlas.view.fit()
    assert small.isHidden()


def test_a_press_beside_the_frame_brings_it_there(atlas: Page) -> None:
    small, spot = shown(atlas), atlas.canvas.picture.spots["renewal"].disc
    QTest.mouseClick(small, LEFT, NONE, small.to_small(spot.x, spot.y).toPoint())
    assert abs(middle(atlas).x() - spot.x) <= 1 / small.scale
    assert abs(middle(atlas).y() - spot.y) <= 1 / small.scale


def test_the_frame_is_dragged_and_moved_by_arrows(atlas: Page) -> None:
    small = shown(atlas)
    start = small.frame().center().toPoint()
    before = middle(atlas)
    QTest.mousePress(small, LEFT, NONE, start)
    QTest.mouseMove(small, start + QPointF(12, 0).toPoint())
    QTest.mouseRelease(small, LEFT, NONE, start + QPointF(12, 0).toPoint())
    moved = middle(atlas) - before
    assert moved.x() == pytest.approx(12 / small.scale, abs=0.5)
    assert moved.y() == pytest.approx(0, abs=0.5)
    seen = atlas.canvas.eye.area(QRectF(atlas.canvas.rect()))
    QTest.keyClick(small, Qt.Key.Key_Left)
    assert middle(atlas).x() - before.x() - moved.x() == pytest.approx(-seen.width / 2, rel=0.01)


def test_it_is_drawn_in_each_theme_and_shows_what_is_selected(atlas: Page) -> None:
    small = shown(atlas)
    atlas.view.select("claim")
    spot = atlas.canvas.picture.spots["claim"].disc
    at = small.to_small(spot.x, spot.y).toPoint()
    for theme in ("light", "dark"):
        atlas.view.set_look(look_of(theme))
        QApplication.processEvents()
        found, accent = small.grab().toImage().pixelColor(at), look_of(theme).colour("accent")
        apart = (found.red() - accent.red(), found.green() - accent.green(), found.blue() - accent.blue())
        assert max(map(abs, apart)) <= 6
