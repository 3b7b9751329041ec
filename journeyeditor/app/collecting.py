"""Python's garbage collector kept out of the way: of hands at work, and of large work aside from the window's thread.

It would look through all that is made again and again, in whichever thread is at work and in the middle of a step: it
holds the window up, and must not free a widget in another thread than the window's.
"""

from __future__ import annotations

import gc
from typing import ClassVar

from PySide6.QtCore import QObject, QPoint, Qt, QTimer
from PySide6.QtGui import QCursor, QGuiApplication


class Collecting:
    """Paused while anybody wants it paused. Used from the window's thread."""

    wanting: ClassVar[set[int]] = set()
    """Who wants it paused."""
    at_rest: ClassVar[bool] = False
    """Whether it collects while hands rest, and never by itself."""

    @classmethod
    def pause(cls, who: object) -> None:
        """No collection until `resume`; where it was off already it stays off."""
        if cls.wanting or cls.at_rest or gc.isenabled():
            cls.wanting.add(id(who))
            gc.disable()

    @classmethod
    def resume(cls, who: object) -> None:
        """Collects again once nobody wants it paused: not among what is there by now, most of which stays."""
        if id(who) in cls.wanting:
            cls.wanting.discard(id(who))
            if not cls.wanting and not cls.at_rest:
                gc.freeze()
                gc.enable()


BEAT = 1_000
"""It is looked once in so many ms whether hands rest."""

FEW, MANY, MOST = 1_000, 100_000, 1_000_000
"""So many new objects are worth a look at them; so many are worth one at all once hands have rested long; so many are
looked at though the pointer moves.
"""

LONG = 10
"""Hands have rested long after so many beats, or when another program is at work."""


class Resting(QObject):
    """Looks for garbage while hands rest: at each beat among what is new, seldom among all since the start.

    At 5 000 cards the second takes half a second, and Python would begin it in the middle of a drag.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        """From now on; what is there by now is there for good."""
        super().__init__(parent)
        self.timer = QTimer(self)
        self.timer.setInterval(BEAT)
        self.timer.timeout.connect(self.beat)
        self._pointer = QPoint()
        self._new, self._rested = 0, 0
        self._was = gc.isenabled()
        Collecting.at_rest = True
        gc.freeze()
        gc.disable()
        self.timer.start()

    def end(self) -> None:
        """Python collects by itself again, if it did."""
        self.timer.stop()
        Collecting.at_rest = False
        gc.unfreeze()
        if self._was:
            gc.enable()

    def beat(self) -> None:
        """Looks for garbage, if now is the time."""
        new, resting = gc.get_count()[0], self._resting()
        self._rested = self._rested + 1 if resting and new < FEW else 0
        if Collecting.wanting or not (resting or new >= MOST):
            return
        if new >= FEW:
            self._new += new
            gc.collect(1)
        elif self._new >= MANY and (self._rested >= LONG or away()):
            self._new = 0
            gc.collect()

    def _resting(self) -> bool:
        """Whether no button is pressed, and the pointer is where it was at the last beat."""
        before, self._pointer = self._pointer, QCursor.pos()
        return before == self._pointer and QGuiApplication.mouseButtons() == Qt.MouseButton.NoButton


def away() -> bool:
    """Whether another program is at work."""
    return QGuiApplication.applicationState() != Qt.ApplicationState.ApplicationActive
