"""What a turn of the wheel asks for, of a mouse and of a touch pad."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QInputDevice, QPointingDevice, QPointingDeviceUniqueId, QWheelEvent

from journeyeditor.app.canvas.wheel import FACTOR, PINCH, asked

pytestmark = pytest.mark.usefixtures("qt_application")
NONE, SHIFT, CONTROL = (
    Qt.KeyboardModifier.NoModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.ControlModifier,
)
STILL = QPoint()


def device(kind: QInputDevice.DeviceType) -> QPointingDevice:
    """A mouse or a touch pad."""
    finger, can = QPointingDevice.PointerType.Finger, QInputDevice.Capability.Scroll
    return QPointingDevice("test", 9, kind, finger, can, 2, 2, "", QPointingDeviceUniqueId())


@pytest.fixture(scope="module")
def mouse(qt_application: object) -> QPointingDevice:
    del qt_application
    return device(QInputDevice.DeviceType.Mouse)


@pytest.fixture(scope="module")
def pad(qt_application: object) -> QPointingDevice:
    del qt_application
    return device(QInputDevice.DeviceType.TouchPad)


def turn(by: QPointingDevice, angle: QPoint, pixels: QPoint = STILL, keys: Qt.KeyboardModifier = NONE) -> QWheelEvent:
    """One event of a wheel, or of two fingers."""
    at, source = QPointF(100, 100), Qt.MouseEventSource.MouseEventNotSynthesized
    buttons, phase = Qt.MouseButton.NoButton, Qt.ScrollPhase.NoScrollPhase
    return QWheelEvent(at, at, pixels, angle, buttons, keys, phase, False, source, by)


def test_a_notch_zooms_and_as_many_back_lead_to_the_same_zoom(mouse: QPointingDevice) -> None:
    nearer = asked(turn(mouse, QPoint(0, 240)), 1.0)
    assert nearer == pytest.approx(FACTOR**2)
    assert isinstance(nearer, float)
    assert asked(turn(mouse, QPoint(0, -240)), nearer) == 1.0


@pytest.mark.parametrize(
    ("angle", "keys", "way"),
    [((0, 120), SHIFT, (-120, 0)), ((120, 0), SHIFT, (-120, 0)), ((120, 0), NONE, (-120, 0)), ((0, 0), NONE, (0, 0))],
    ids=["shift", "sideways with shift", "sideways", "not at all"],
)
def test_shift_and_a_wheel_turned_sideways_scroll(
    mouse: QPointingDevice, angle: tuple[int, int], keys: Qt.KeyboardModifier, way: tuple[int, int]
) -> None:
    assert asked(turn(mouse, QPoint(*angle), STILL, keys), 1.0) == QPoint(*way)


def test_two_fingers_scroll_by_their_pixels_or_half_of_what_a_wheel_would_tell(pad: QPointingDevice) -> None:
    assert asked(turn(pad, QPoint(0, 90), QPoint(3, 7)), 1.0) == QPoint(-3, -7)
    assert asked(turn(pad, QPoint(0, 90)), 1.0) == QPoint(0, -45)


def test_two_fingers_with_ctrl_zoom(pad: QPointingDevice) -> None:
    assert asked(turn(pad, QPoint(0, 90), QPoint(0, 40), CONTROL), 2.0) == pytest.approx(2.0 * PINCH**40)
    assert asked(turn(pad, QPoint(0, 120), STILL, CONTROL), 1.0) == pytest.approx(FACTOR)
