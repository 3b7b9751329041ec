"""The wheel and two fingers: turning and pinching zoom at the pointer; a touch pad's fingers and Shift scroll."""

from __future__ import annotations

from math import log

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QInputDevice, QNativeGestureEvent, QWheelEvent

from journeyeditor.app.canvas.board import MapBoard

NOTCH = 120
"""What a notch of a wheel reports, eighths of a degree."""

FACTOR = 1.15
"""Zoom of one notch."""

FINE = 6
"""Digits of a notch to which zooms are rounded: a millionth of a notch is less than a pixel of the longest map."""

PINCH = 1.0025
"""Zoom of one pixel of a touch pad with Ctrl held, which is how a pinch arrives."""

LEAST_PINCH = 0.5
"""What one event of a pinch zooms at the most outwards."""


def on_wheel(view: MapBoard, event: QWheelEvent) -> None:
    """Does what a turn of the wheel asks for."""
    pixels, angle = event.pixelDelta(), event.angleDelta()
    pad = event.device() is not None and event.device().type() == QInputDevice.DeviceType.TouchPad
    control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
    if control and pad and not pixels.isNull():
        view.set_zoom(view.zoom * PINCH ** pixels.y(), event.position())
    elif pad and not control:
        view.scroll_by(-(pixels if not pixels.isNull() else angle / 2))
    elif event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
        view.scroll_by(QPoint(-(angle.y() or angle.x()), 0))
    elif angle.y():
        view.set_zoom(turned(view.zoom, angle.y() / NOTCH), event.position())
    elif angle.x():
        view.scroll_by(QPoint(-angle.x(), 0))
    event.accept()


def turned(zoom: float, notches: float) -> float:
    """A zoom some notches further in; as many back lead to the very same number, whose drawing is still there."""
    return float(FACTOR ** (round(log(zoom, FACTOR), FINE) + notches))


def on_pinch(view: MapBoard, event: QNativeGestureEvent) -> bool:
    """Two fingers drawn apart or together, where the system tells of them; False for any other gesture."""
    if event.gestureType() is not Qt.NativeGestureType.ZoomNativeGesture:
        return False
    view.set_zoom(view.zoom * max(LEAST_PINCH, 1.0 + event.value()), event.position())
    event.accept()
    return True
