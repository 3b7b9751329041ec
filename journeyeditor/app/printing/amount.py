"""A field for a length, a share or a number: what is typed is read with its unit, Up and Down change it by a step."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit

from journeyeditor.api.lengths import metres, millimetres, share
from journeyeditor.app.theme import font
from journeyeditor.errors import UsageError
from journeyeditor.words import Words


class Unit(NamedTuple):
    """How an amount is read and shown: the key of its words, digits, limits, the step of Up and Down, its factor."""

    read: Callable[[str], float]
    key: str
    digits: int
    least: float
    most: float
    step: float
    shown: float = 1.0


def count(text: str) -> float:
    """A whole number. Raises UsageError."""
    if not text.strip().isdecimal():
        raise UsageError("print.bad_length", wanted=text)
    return float(text)


def dots(text: str) -> float:
    """Dots an inch, with their unit or without. Raises UsageError."""
    return count(text.lower().removesuffix("dpi").removesuffix("ppp").replace(",", "").replace(" ", ""))


MILLIMETRES = Unit(millimetres, "print_window.mm", 1, 0, 300, 1)
SIDE = Unit(millimetres, "print_window.mm", 1, 40, 5000, 10)
SHARE = Unit(share, "print_window.percent", 0, 0.05, 20, 0.1, 100)
METRES = Unit(metres, "print_window.metres", 2, 0.3, 20, 0.25)
DOTS = Unit(dots, "print_window.dpi", 0, 36, 1200, 50)
COUNT = Unit(count, "print_window.count", 0, 1, 50, 1)


class Amount(QLineEdit):
    """`picked(float)` is told when a person types another amount; one that cannot be is marked and told nowhere."""

    picked = Signal(float)

    def __init__(self, words: Words, unit: Unit) -> None:
        """Empty until `set_value`."""
        super().__init__()
        self.words, self.unit, self.value = words, unit, 0.0
        self.setFont(font(13, tabular=True))
        self.textEdited.connect(lambda _: self._mark())
        self.editingFinished.connect(self._take)

    def set_value(self, value: float) -> None:
        """Shows an amount without telling."""
        self.value = value
        number = self.words.number(round(value * self.unit.shown, self.unit.digits))
        self.setText(self.words.tr(self.unit.key, length=number))
        self._mark()

    def set_unit(self, unit: Unit) -> None:
        """Reads and shows another kind of amount."""
        self.unit = unit

    def typed(self) -> float | None:
        """What stands in the field as an amount; None if it is none, or out of its limits."""
        try:
            value = self.unit.read(
                self.text().replace("\N{NO-BREAK SPACE}", " ").replace("\N{NARROW NO-BREAK SPACE}", " ")
            )
        except UsageError:
            return None
        return value if self.unit.least <= value <= self.unit.most else None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Up and Down change the amount; Esc takes back what is typed."""
        steps = {Qt.Key.Key_Up: 1, Qt.Key.Key_Down: -1}.get(Qt.Key(event.key()))
        if steps is not None:
            self._step(steps)
        elif event.key() == Qt.Key.Key_Escape and self.isModified():
            self.set_value(self.value)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._take()
        else:
            super().keyPressEvent(event)

    def _step(self, steps: int) -> None:
        unit = self.unit
        value = max(unit.least, min(unit.most, round(self.value + steps * unit.step, 4)))
        self.set_value(value)
        self.picked.emit(value)

    def _take(self) -> None:
        value = self.typed()
        if value is None:
            self.set_value(self.value)
        elif abs(value - self.value) > 1e-6:
            self.set_value(value)
            self.picked.emit(value)

    def _mark(self) -> None:
        wrong = self.typed() is None
        if bool(self.property("error")) != wrong:
            self.setProperty("error", wrong)
            self.style().unpolish(self)
            self.style().polish(self)
