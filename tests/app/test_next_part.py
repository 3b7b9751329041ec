"""F6 takes the keyboard round the parts of the window, Shift+F6 back."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication, QWidget

from journeyeditor.app.window import Window
from tests.app.conftest import pump
from tests.app.person import claim, met
from tests.keyboard import Keyboard


def part(window: Window) -> QWidget:
    """The part of the page that has the keyboard."""
    assert window.page is not None
    page, now = window.page, QApplication.focusWidget()
    assert now is not None
    parts: list[QWidget] = [page.toolbar, page.project, page.map, page.inspector]
    return next(one for one in parts if one is now or one.isAncestorOf(now))


def test_the_keyboard_goes_round_the_window_and_back(window: Window) -> None:
    one = met(window)
    assert window.page is not None
    page, keys = window.page, Keyboard(window)
    page.map.setFocus()
    keys.press("F6")
    assert part(window) is page.inspector
    assert keys.at.accessibleName() == "Name"
    keys.press("F6")
    assert part(window) is page.toolbar
    keys.press("F6")
    assert part(window) is page.project
    keys.press("F6")
    assert part(window) is page.map
    keys.press("Shift+F6", "Shift+F6", "Shift+F6")
    assert part(window) is page.inspector
    keys.press("Shift+F6")
    assert part(window) is page.map
    assert window.desk is not None
    assert window.desk.session.selection == (one.id,)


def test_what_is_typed_is_kept_when_the_keyboard_goes_on(window: Window) -> None:
    met(window)
    assert window.map is not None
    window.map.setFocus()
    keys = Keyboard(window).press("F2").type("Another call").press("F6")
    pump()
    assert window.map.editor is None
    assert keys.at.accessibleName() == "Name"
    assert "Another call" in [each.title for each in claim(window).path]
