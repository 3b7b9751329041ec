"""Menus with round corners: nothing is painted outside them."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QMenu, QMenuBar, QWidget

WIDTH = 258
"""The least, px."""


class Menu(QMenu):
    """A menu of the window; `once` frees it when it goes away."""

    def __init__(self, parent: QWidget | None = None, once: bool = False) -> None:
        """Empty."""
        super().__init__(parent)
        self.setWindowFlag(Qt.WindowType.FramelessWindowHint)
        self.setWindowFlag(Qt.WindowType.NoDropShadowWindowHint)
        self.setAttribute(Qt.WidgetAttribute.WA_TranslucentBackground)
        self.setMinimumWidth(WIDTH)
        if once:
            self.aboutToHide.connect(self.deleteLater)


def submenu(into: QMenu | QMenuBar, title: str, picture: QIcon | None = None) -> Menu:
    """A menu below a menu."""
    made = Menu(into)
    made.setTitle(title)
    made.setIcon(picture or QIcon())
    into.addMenu(made)
    return made
