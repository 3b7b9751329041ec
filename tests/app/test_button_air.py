"""Buttons with an icon: their words stand clear of it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QApplication

from journeyeditor.app.theme import look_of
from journeyeditor.app.widgets.buttons import AIR, push_button


@pytest.mark.parametrize("primary", [False, True])
def test_the_words_of_a_button_stand_clear_of_its_icon(qt_application: QApplication, primary: bool) -> None:
    button = push_button(look_of("light"), "Export", "export", primary=primary)
    assert button.iconSize() == QSize(16 + AIR, 16)
    image = button.icon().pixmap(button.iconSize(), qt_application.primaryScreen().devicePixelRatio()).toImage()
    ratio = image.width() / (16 + AIR)
    columns = [x for x in range(image.width()) if any(image.pixelColor(x, y).alpha() for y in range(image.height()))]
    assert columns
    assert max(columns) < 16 * ratio
