"""A choice in the row above the atlas: its words and a chevron."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QToolButton, QWidget

from journeyeditor.app.icons import icon
from journeyeditor.app.theme import Look, font
from journeyeditor.app.widgets.menu import Menu


class Filter(QToolButton):
    """Its words say what is chosen; `picked(value)`."""

    picked = Signal(object)

    def __init__(self, look: Look, name: str, parent: QWidget) -> None:
        """`name` tells what is filtered."""
        super().__init__(parent)
        self.value: object = None
        self.setFont(font(12.5, 500))
        self.setFixedHeight(30)
        self.setIcon(icon("down", look, "ink_3", 13))
        self.setIconSize(QSize(13, 13))
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.setAccessibleName(name)
        self.dress(look)

    def dress(self, look: Look) -> None:
        """Takes the colours of a theme."""
        colours = look.colours
        self.setStyleSheet(
            f"QToolButton {{ background: {colours['surface']}; border: 1px solid {colours['line_2']};"
            f" border-radius: 6px; padding: 0 10px; }}"
            f" QToolButton:hover {{ border-color: {colours['control']}; }}"
            f" QToolButton:focus {{ border-color: {colours['accent']}; }}"
        )

    def set_look(self, look: Look) -> None:
        """Takes another theme."""
        self.dress(look)
        self.setIcon(icon("down", look, "ink_3", 13))

    def fill(self, choices: Sequence[tuple[object, str]], value: object) -> None:
        """Takes the choices (value, words) and shows one, without telling."""
        menu = Menu(self)
        menu.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        for choice, text in choices:
            action = QAction(text.replace("&", "&&"), menu)
            action.setCheckable(True)
            action.setChecked(choice == value)
            action.setData(choice)
            menu.addAction(action)
            if choice == value:
                self.setText(text.replace("&", "&&"))
        menu.triggered.connect(self._on_triggered)
        old = self.menu()
        self.setMenu(menu)
        if old is not None:
            old.deleteLater()
        self.value = value
        self.adjustSize()

    def _on_triggered(self, action: QAction) -> None:
        self.picked.emit(action.data())
