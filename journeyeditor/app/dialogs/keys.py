"""The list of keys, made from the table of actions, menu by menu."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QGridLayout, QScrollArea, QWidget

from journeyeditor.app.actions import LETTERS, MENUS
from journeyeditor.app.dialogs.frame import Frame
from journeyeditor.app.widgets.label import label

if TYPE_CHECKING:
    from journeyeditor.app.window import Window

WIDTH, HEIGHT = 480, 460


class KeysDialog(Frame):
    """Two columns: what is done, and its keys; it scrolls."""

    def __init__(self, window: Window) -> None:
        """In the window's words and the desktop's names of keys."""
        super().__init__(window, window.words.tr("app.keys"), WIDTH)
        inner = QWidget()
        inner.setProperty("fill", "surface")
        self.grid = QGridLayout(inner)
        self.grid.setContentsMargins(0, 0, 12, 0)
        self.grid.setVerticalSpacing(6)
        self.grid.setColumnStretch(0, 1)
        for name, keys in MENUS:
            self._add_menu(window.words.tr(f"menu.{name}"), [key for key in keys if key in window.actions_of])
        self.area = QScrollArea()
        self.area.setWidget(inner)
        self.area.setWidgetResizable(True)
        self.area.setFixedHeight(HEIGHT)
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.area.setAccessibleName(window.words.tr("app.keys"))
        self.body.addWidget(self.area)
        self.finish_with(window.words.tr("app.ok")).clicked.connect(self.accept)

    def _add_menu(self, title: str, keys: list[str]) -> None:
        with_keys = [key for key in keys if self.owner.actions_of[key].shortcuts() or key in LETTERS]
        if not with_keys:
            return
        head = label(title, 12, 600, "second")
        head.setContentsMargins(0, 8, 0, 0)
        self.grid.addWidget(head, self.grid.rowCount(), 0, 1, 2)
        for key in with_keys:
            row, native = self.grid.rowCount(), QKeySequence.SequenceFormat.NativeText
            shortcuts = self.owner.actions_of[key].shortcuts()
            self.grid.addWidget(label(self.owner.words.tr(f"action.{key}")), row, 0)
            shown = ", ".join(one.toString(native) for one in shortcuts) or LETTERS[key]
            self.grid.addWidget(label(shown, 12.5, tone="third"), row, 1, Qt.AlignmentFlag.AlignRight)
