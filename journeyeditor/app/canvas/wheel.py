"""The wheel and two fingers: turning and pinching zoom at the pointer; a touch pad's fingers and Shift scroll."""

from __future__ import annotations

from math import log

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QInputDevice, QNativeGestureEvent, QWheelEvent

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


def asked(event: QWheelEvent, zoom: float) -> float | QPoint:
    """What a turn of the wheel asks for: another zoom, or how far to scroll, px."""
    pixels, angle, keys = event.pixelDelta(), event.angleDelta(), event.modifiers()
    pad = event.device() is not None and event.device().type() == QInputDevice.DeviceType.TouchPad
    control = bool(keys & Qt.KeyboardModifier.ControlModifier)
    if control and pad and not pixels.isNull():
        return float(zoom * PINCH ** pixels.y())
    if pad and not control:
        return -(pixels if not pixels.isNull() else angle / 2)
    if keys & Qt.KeyboardModifier.ShiftModifier:
        return QPoint(-(angle.y() or angle.x()), 0)
    return turned(zoom, angle.y() / NOTCH) if angle.y() else QPoint(-angle.x(), 0)


def turned(zoom: float, notches: float) -> float:
    """A zoom some notches further in; as many back lead to the very same number, whose drawing is still there."""
    return float(FACTOR ** (round(log(zoom, FACTOR), FINE) + notches))


def pinched(event: QNativeGestureEvent, zoom: float) -> float | None:
    """The zoom that two fingers drawn apart or together ask for, where the system tells; None for other gestures."""
    if event.gestureType() is not Qt.NativeGestureType.ZoomNativeGesture:
        return None
    return zoom * max(LEAST_PINCH, 1.0 + event.value())
