"""What a window shows on the screen, and what it would show if all of it were painted anew."""

from __future__ import annotations

from itertools import compress, count
from operator import ne

from PySide6.QtCore import QEvent
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QWidget

ROUNDS = 4
"""What is put off until an event is over may put off something itself."""

SLIGHT = 40
"""Levels of a colour by which the edge of one shape differs when it is painted in two parts."""


def seen(widget: QWidget) -> QImage:
    """The pixels of a widget's window as they are, once nothing is left to paint."""
    window = widget.window()
    for _ in range(ROUNDS):
        QApplication.processEvents()
        QApplication.sendEvent(window, QEvent(QEvent.Type.UpdateRequest))
    return window.screen().grabWindow(window.winId()).toImage().convertToFormat(QImage.Format.Format_RGB32)


def painted(widget: QWidget) -> QImage:
    """The same painted anew."""
    return widget.window().grab().toImage().convertToFormat(QImage.Format.Format_RGB32)


def apart(one: QImage, other: QImage) -> list[tuple[int, int]]:
    """The pixels (x, y) in which two pictures of one size differ to the eye."""
    assert one.size() == other.size()
    if one == other:
        return []
    old, new = (bytes(image.constBits()) for image in (one, other))
    found = compress(count(), map(ne, old, new))
    places = {at // 4 for at in found if abs(old[at] - new[at]) > SLIGHT}
    return sorted((place % one.width(), place // one.width()) for place in places)
