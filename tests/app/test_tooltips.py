"""Tooltips: half a second after the pointer rests, the key in a frame, transparent corners, gone with the pointer."""

from __future__ import annotations

from time import monotonic

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, Qt
from PySide6.QtGui import QEnterEvent, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from journeyeditor.app.widgets.tips import WAIT, tips
from journeyeditor.app.window import Window
from tests.app.person import met
from tests.waiting import until


def rest_on(widget: QWidget) -> float:
    """Moves the pointer onto a widget and waits for its tooltip; how long it took, ms."""
    middle = QPointF(widget.rect().center())
    start = monotonic()
    QApplication.sendEvent(widget, QEnterEvent(middle, middle, QPointF(widget.mapToGlobal(widget.rect().center()))))
    until(shown)
    return (monotonic() - start) * 1000


def shown() -> bool:
    """Whether a tooltip is seen."""
    tip = tips().tip
    return tip is not None and tip.isVisible()


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_a_button_says_what_it_does_with_its_key_in_a_frame(window: Window, theme: str) -> None:
    window.choose("theme", theme)
    assert window.page is not None
    export = window.page.toolbar.buttons["file.export"]
    assert rest_on(export) >= 0.9 * WAIT
    tip = tips().tip
    assert tip is not None
    assert (tip.words, tip.key) == ("Export…", "Ctrl+E")
    image = tip.grab().toImage().convertToFormat(QImage.Format.Format_ARGB32)
    right, bottom = image.width() - 1, image.height() - 1
    assert [image.pixelColor(x, y).alpha() for x in (0, right) for y in (0, bottom)] == [0, 0, 0, 0]
    assert image.pixelColor(right // 2, 2).name() == window.look.colour("ink").name()
    QApplication.sendEvent(export, QEvent(QEvent.Type.Leave))
    assert not tip.isVisible()


def test_a_press_takes_the_tooltip_away(window: Window) -> None:
    assert window.page is not None
    button = window.page.toolbar.buttons["edit.undo"]
    rest_on(button)
    QTest.keyClick(button, Qt.Key.Key_X)
    assert not shown()


def test_a_handle_of_the_canvas_names_its_key_while_the_pointer_is_on_it(window: Window) -> None:
    met(window)
    view = window.map
    assert view is not None
    tips().show_over("Widen   Ctrl+Shift+Right", view.viewport(), QRect(100, 100, 20, 20))
    tip = tips().tip
    assert tip is not None
    assert (tip.words, tip.key, shown()) == ("Widen", "Ctrl+Shift+Right", True)
    QTest.mouseMove(view.viewport(), QPoint(110, 110))
    assert shown()
    QTest.mouseMove(view.viewport(), QPoint(300, 300))
    assert not shown()
