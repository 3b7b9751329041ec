"""The list of keys, made from the tables of actions, menu by menu; beside it the keys of the canvas and the atlas."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from PySide6.QtCore import QKeyCombination, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QScrollArea, QWidget

from journeyeditor.app.actions import LETTERS, MENUS
from journeyeditor.app.canvas.keys import SECTIONS, Bound, Row
from journeyeditor.app.dialogs.frame import Frame
from journeyeditor.app.widgets.label import label
from journeyeditor.words import Words

if TYPE_CHECKING:
    from journeyeditor.app.window import Window

WIDTH, HEIGHT, GAP = 900, 500, 36
NATIVE = QKeySequence.SequenceFormat.NativeText
Key = Qt.Key
SIGNS = {Key.Key_Left: "←", Key.Key_Right: "→", Key.Key_Up: "↑", Key.Key_Down: "↓", Key.Key_Minus: "−"}
NAMED = {Key.Key_Return: "enter", Key.Key_Escape: "escape", Key.Key_Space: "space", Key.Key_Menu: "menu"}
"""Keys that have another name in each language."""


class KeysDialog(Frame):
    """What is done and its keys: the menus at the left, the map and the atlas at the right; it scrolls."""

    def __init__(self, window: Window) -> None:
        """In the window's words and the desktop's names of keys."""
        super().__init__(window, window.words.tr("app.keys"), WIDTH)
        inner = QWidget()
        inner.setProperty("fill", "surface")
        sides = QHBoxLayout(inner)
        sides.setContentsMargins(0, 0, 12, 0)
        sides.setSpacing(GAP)
        self._add_menus(_column(sides))
        on_map = _column(sides)
        from journeyeditor.app.atlas.keys import SECTIONS as OF_ATLAS

        for name, rows in {**SECTIONS, **OF_ATLAS}.items():
            self._add(on_map, window.words.tr(name), (self._of_map(row) for row in rows))
        self.area = QScrollArea()
        self.area.setWidget(inner)
        self.area.setWidgetResizable(True)
        self.area.setFixedHeight(HEIGHT)
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.area.setAccessibleName(window.words.tr("app.keys"))
        self.body.addWidget(self.area)
        self.finish_with(window.words.tr("app.ok")).clicked.connect(self.accept)

    def _add_menus(self, grid: QGridLayout) -> None:
        words, actions = self.owner.words, self.owner.actions_of
        for name, keys in MENUS:
            with_keys = [key for key in keys if key in actions and (actions[key].shortcuts() or key in LETTERS)]
            self._add(grid, words.tr(f"menu.{name}"), ((words.tr(f"action.{key}"), self._of(key)) for key in with_keys))

    def _of(self, action: str) -> str:
        shortcuts = self.owner.actions_of[action].shortcuts()
        return ", ".join(one.toString(NATIVE) for one in shortcuts) or LETTERS[action]

    def _of_map(self, row: Row) -> tuple[str, str]:
        words = self.owner.words
        return words.tr(row.name), keys_text(words, row.keys) if row.keys else words.tr("keys.letters")

    def _add(self, grid: QGridLayout, title: str, rows: Iterable[tuple[str, str]]) -> None:
        listed = list(rows)
        if not listed:
            return
        head = label(title, 12, 600, "second")
        head.setContentsMargins(0, 8, 0, 0)
        grid.addWidget(head, grid.rowCount(), 0, 1, 2)
        for does, keys in listed:
            row = grid.rowCount()
            said = label(does)
            said.setWordWrap(True)
            grid.addWidget(said, row, 0)
            grid.addWidget(label(keys, 12.5, tone="third"), row, 1, Qt.AlignmentFlag.AlignRight)


def _column(sides: QHBoxLayout) -> QGridLayout:
    grid = QGridLayout()
    grid.setVerticalSpacing(6)
    grid.setColumnStretch(0, 1)
    sides.addLayout(grid, 1)
    sides.setAlignment(grid, Qt.AlignmentFlag.AlignTop)
    return grid


def keys_text(words: Words, keys: Iterable[Bound]) -> str:
    """“Ctrl+← → ↑ ↓”, “Enter, F2”: those with the same modifiers in one, the keypad's Enter left out."""
    by_modifiers: dict[Qt.KeyboardModifier, list[Qt.Key]] = {}
    for modifiers, key in keys:
        if key is not Key.Key_Enter:
            by_modifiers.setdefault(modifiers, []).append(key)
    parts = []
    for modifiers, several in by_modifiers.items():
        before = QKeySequence(QKeyCombination(modifiers, Key.Key_A)).toString(NATIVE)[:-1]
        names = [_name(words, key) for key in several]
        arrows = all(key in SIGNS for key in several)
        parts.append(before + (" " if arrows else f", {before}").join(names))
    return ", ".join(parts)


def _name(words: Words, key: Qt.Key) -> str:
    if key in NAMED:
        return words.tr(f"keys.key.{NAMED[key]}")
    return SIGNS.get(key) or QKeySequence(key).toString(NATIVE)
