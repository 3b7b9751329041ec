"""A window with little room: what gives way, in which order, and that nothing overlaps."""

from __future__ import annotations

from itertools import pairwise

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu, QToolButton, QWidget

from journeyeditor.app.statusbar import LEAST_COUNTS
from journeyeditor.app.toolbar import Toolbar
from journeyeditor.app.window import LEAST, Window
from tests.app.conftest import OpenWindow, pump


def toolbar(window: Window, width: int) -> Toolbar:
    """The toolbar of a window of a width, px."""
    window.resize(width, 700)
    pump()
    assert window.width() == width
    assert window.page is not None
    return window.page.toolbar


def places(bar: QWidget) -> list[QRect]:
    """Where what is seen on a bar stands, from left to right."""
    children = [each for each in bar.findChildren(QWidget) if each.isVisible() and each.parentWidget() is bar]
    return sorted((each.geometry() for each in children), key=QRect.left)


@pytest.mark.parametrize("language", ["en", "fr"])
def test_nothing_on_the_bars_overlaps_or_ends_outside(open_editor: OpenWindow, language: str) -> None:
    window = open_editor(language)
    for width in (LEAST[0], 900, 1000, 1100, 1200, 1600):
        bar = toolbar(window, width)
        assert window.page is not None
        for each in (bar, window.page.status):
            found = places(each)
            assert len(found) > 5
            assert found[-1].right() < each.width()
            assert all(one.right() < other.left() for one, other in pairwise(found))


def test_a_window_is_never_made_smaller_than_its_parts(window: Window) -> None:
    window.resize(300, 200)
    pump()
    assert (window.width(), window.height()) == LEAST
    least = window.minimumSizeHint()
    assert least.width() <= LEAST[0]
    assert least.height() <= LEAST[1]


def test_the_version_gives_way_before_the_title(window: Window) -> None:
    assert window.page is not None
    for width in range(LEAST[0], 1300, 20):
        bar = toolbar(window, width)
        whole = bar.title.width() >= bar.title.sizeHint().width()
        assert whole or not bar.version.isVisible()
    window.page.toolbar.show_title("The claim after an accident abroad with a rented car " * 3, "Version 2.3 draft")
    bar = toolbar(window, 1000)
    assert not bar.version.isVisible()
    assert bar.title.width() > 100


def test_buttons_lose_their_words_before_the_title_goes(window: Window) -> None:
    alone = Qt.ToolButtonStyle.ToolButtonIconOnly
    bar = toolbar(window, 900)
    assert {each.toolButtonStyle() for each in bar.worded} == {alone}
    assert all(each.toolTip() for each in bar.worded)
    bar = toolbar(window, 1600)
    assert alone not in {each.toolButtonStyle() for each in bar.worded}
    assert bar.adds.isVisible()


def test_the_menu_button_is_calm_after_esc(window: Window) -> None:
    button = toolbar(window, 1600).buttons["menu"]
    assert isinstance(button, QToolButton)
    QCursor.setPos(window.mapToGlobal(QPoint(700, 500)))
    button.setAttribute(Qt.WidgetAttribute.WA_UnderMouse)
    menu = button.menu()
    assert isinstance(menu, QMenu)
    menu.popup(button.mapToGlobal(button.rect().bottomLeft()))
    pump()
    QTest.keyClick(menu, Qt.Key.Key_Escape)
    pump()
    assert not menu.isVisible()
    assert not button.underMouse()


def test_no_dot_stands_before_nothing(window: Window) -> None:
    assert window.page is not None
    status = window.page.status
    assert status.dot.isVisible()
    assert status.counts.width() >= LEAST_COUNTS
    window.run("file.new")
    window.run("edit.undo")
    pump()
    assert window.page is not None
    assert not window.page.status.dot.isVisible()


def test_the_minimap_goes_before_the_word_that_all_is_saved(window: Window) -> None:
    assert window.page is not None
    window.page.furnish()
    status, minimap = window.page.status, window.page.minimap
    assert minimap is not None
    toolbar(window, 900)
    assert not minimap.isVisible()
    assert status.saved.width() >= status.saved.sizeHint().width()
    toolbar(window, 1600)
    assert minimap.isVisible()
