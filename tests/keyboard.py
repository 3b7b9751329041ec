"""A person without a mouse: keys pressed wherever the window has its keyboard, and nothing else."""

from __future__ import annotations

from typing import Self

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QWidget

from journeyeditor.app.window import Window
from tests.app.conftest import pump
from tests.waiting import LONG

MOST_TABS = 120
"""So often is Tab pressed before something counts as out of reach."""


class Keyboard:
    """The keyboard of one window. Keys go to the popup that is open, else to what has the focus."""

    def __init__(self, window: Window) -> None:
        """The window is active."""
        self.window = window

    @property
    def at(self) -> QWidget:
        """What a key goes to now."""
        return QApplication.activePopupWidget() or QApplication.focusWidget() or self.window

    def press(self, *keys: str) -> Self:
        """Presses keys one after the other: `Ctrl+Alt+S`, `F6`, `Tab`."""
        for name in keys:
            QTest.keySequence(self.at, QKeySequence(name))
        pump(1)
        return self

    def strike(self, key: str) -> Self:
        """Presses a key of many in a row, faster than the window can follow with what waits for a rest."""
        QTest.keySequence(self.at, QKeySequence(key))
        return self

    def type(self, text: str) -> Self:
        """Types characters, each as the keyboard sends it; a line break as Shift+Enter."""
        for character in text:
            for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                event = QKeyEvent(kind, 0, Qt.KeyboardModifier.NoModifier, character)
                QApplication.sendEvent(self.at, event)
        pump(1)
        return self

    def tab_to(self, name: str, key: str = "Tab") -> Self:
        """Presses Tab until what has the keyboard says this name to a screen reader."""
        passed = []
        for _ in range(MOST_TABS):
            if name_of(self.at) == name:
                pump(1)
                return self
            passed.append(name_of(self.at))
            self.strike(key)
        raise AssertionError(f"no {key} leads to {name!r}, but to {list(dict.fromkeys(passed))}")

    def back_to(self, name: str) -> Self:
        """The same backwards."""
        return self.tab_to(name, "Shift+Tab")

    def fill(self, name: str, text: str) -> Self:
        """Goes to a field by Tab, types over it and leaves it by Tab."""
        return self.tab_to(name).press("Ctrl+A", "Delete").type(text).press("Tab")

    def choose(self, name: str, option: str) -> Self:
        """Goes to a list of choices by Tab and takes one by its first letters, as fast as the list wants them."""
        pause = QApplication.keyboardInputInterval()
        try:
            self.tab_to(name)
            QApplication.setKeyboardInputInterval(-1)
            self.type(option[:1])
            QApplication.setKeyboardInputInterval(LONG * 1000)
            return self.type(option[1:])
        finally:
            QApplication.setKeyboardInputInterval(pause)

    def pick(self, text: str) -> Self:
        """Goes down an open menu to an entry and takes it."""
        menu = QApplication.activePopupWidget()
        assert isinstance(menu, QMenu), "no menu is open"
        for _ in menu.actions():
            self.press("Down")
            entry = menu.activeAction()
            if entry is not None and plain(entry.text()) == text:
                return self.press("Return")
        raise AssertionError(f"no entry {text!r} in {[plain(one.text()) for one in menu.actions()]}")


def name_of(widget: QWidget) -> str:
    """What a screen reader calls it: its accessible name, else the words on it."""
    words = getattr(widget, "text", None)
    return widget.accessibleName() or (plain(words()) if callable(words) and isinstance(words(), str) else "")


def plain(text: str) -> str:
    """Without the marks of mnemonics."""
    return text.replace("&&", "\0").replace("&", "").replace("\0", "&").split("\t")[0]
