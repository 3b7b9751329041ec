"""The menu key and Shift+F10 ask for the menu of the journey selected, below where it stands."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QApplication

from tests.app.atlas.page import Page, page
from tests.atlas.small import three_journeys

pytestmark = pytest.mark.usefixtures("qt_application")


def by_menu_key(one: Page) -> None:
    """What Qt makes of the menu key: it names the middle of the widget."""
    middle = one.port.rect().center()
    reason = QContextMenuEvent.Reason.Keyboard
    QApplication.sendEvent(one.port, QContextMenuEvent(reason, middle, one.port.mapToGlobal(middle)))


def by_shift_f10(one: Page) -> None:
    """The other key for it."""
    one.key(Qt.Key.Key_F10, Qt.KeyboardModifier.ShiftModifier)


@pytest.mark.parametrize("view", ["graph", "matrix"])
def test_the_menu_is_asked_for_below_the_journey_selected(view: str) -> None:
    with page(three_journeys()) as atlas:
        atlas.view.show_view(view)
        atlas.use(atlas.view.port)
        asked: list[QPoint] = []
        atlas.view.menu_requested.connect(asked.append)
        places = []
        for journey in ("claim", "renewal"):
            atlas.view.select(journey)
            for ask in (by_menu_key, by_shift_f10):
                ask(atlas)
            box = atlas.port.box_of(journey)
            middle = atlas.port.mapToGlobal(atlas.port.rect().center())
            foot = atlas.port.mapToGlobal(box.toAlignedRect().bottomLeft()) if box else middle
            assert asked == [foot, foot]
            assert box is None or foot != middle
            places.append(foot)
            asked.clear()
        assert view == "matrix" or places[0] != places[1]
        atlas.view.select()
        by_menu_key(atlas)
        assert asked == []
