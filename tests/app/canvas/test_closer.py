"""Zooming to what is selected, and by two fingers on a touch pad; by real events."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QNativeGestureEvent, QPointingDevice

from journeyeditor.app.canvas.closer import fit_selection, selected_box
from journeyeditor.app.canvas.view import MapView
from journeyeditor.app.window import Window
from journeyeditor.drawing import Sticky
from tests.app.conftest import pump
from tests.app.person import claim
from tests.app.stage import canvas
from tests.builders import small_project
from tests.driver import Driver
from tests.keyboard import Keyboard

SIZE = (900, 700)


def pinch(editor: Driver, value: float, at: QPointF) -> None:
    """Two fingers, as the system reports them."""
    port = editor.view.viewport()
    around = QPointF(port.mapToGlobal(at.toPoint()))
    device = QPointingDevice.primaryPointingDevice()
    zoom = Qt.NativeGestureType.ZoomNativeGesture
    editor.send(port, QNativeGestureEvent(zoom, device, 2, at, at, around, value, QPointF()))


def in_sight(view: MapView) -> bool:
    """Whether all that is selected stands in the body of the canvas."""
    box = selected_box(view)
    return box is not None and QRectF(view.camera.zone(Sticky.NONE)).contains(view.camera.sheet_box(box))


def test_a_pinch_zooms_at_the_pointer() -> None:
    with canvas(small_project(), size=SIZE) as editor:
        view, at = editor.view, QPointF(500, 400)
        view.set_zoom(1.5)
        before = view.camera.to_sheet(at)
        pinch(editor, 0.2, at)
        assert view.zoom == pytest.approx(1.8)
        assert view.camera.to_sheet(at)[0] == pytest.approx(before[0], abs=1.0)
        pinch(editor, -0.25, at)
        assert view.zoom == pytest.approx(1.35)


@pytest.mark.parametrize("ids", [("card_actions_1",), ("enc_1", "enc_3"), ("card_actions_3",)])
def test_what_is_selected_stands_whole_in_sight(ids: tuple[str, ...]) -> None:
    with canvas(small_project(), 0.3, SIZE, levels=True) as editor:
        view = editor.view
        view.session.select(ids)
        assert fit_selection(view)
        assert view.zoom >= 1.0
        assert in_sight(view)


def test_a_key_zooms_to_the_selection_and_without_one_shows_all(window: Window) -> None:
    journey, view, keys = claim(window), window.map, Keyboard(window)
    assert view is not None
    view.setFocus()
    view.session.select((journey.cards[-1].id,))
    pump()
    keys.press("Ctrl+6")
    assert view.zoom == 2.0
    assert in_sight(view)
    view.session.select(())
    keys.press("Ctrl+6")
    assert view.camera.share_of(view.sheet) == (0.0, 0.0, 1.0, 1.0)
