"""Buttons: an icon, an icon with a word, a link, the primary one."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, QTimer
from PySide6.QtGui import QCursor
from PySide6.QtWidgets import QMenu, QPushButton, QToolButton, QWidget

from journeyeditor.app.icons import icon
from journeyeditor.app.theme import Look, font
from journeyeditor.app.widgets.tips import tips


def icon_button(look: Look, name: str, tip: str, size: int = 17, side: int = 32, role: str = "ink_2") -> QToolButton:
    """A square button with an icon; `tip` says in words what it does. Sizes in px."""
    made = QToolButton()
    made.setIcon(icon(name, look, role, size))
    made.setIconSize(QSize(size, size))
    made.setFixedSize(side, side)
    made.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    made.setToolTip(tip)
    made.setAccessibleName(tip)
    tips().watch(made)
    return made


def word_button(look: Look, text: str, name: str = "", size: int = 17) -> QToolButton:
    """A flat button 32 px high with an icon before its word."""
    made = QToolButton()
    made.setText(text)
    made.setFont(font(13, 500))
    made.setFixedHeight(32)
    made.setProperty("look", "word")
    made.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    if name:
        made.setIcon(icon(name, look, "ink_2", size))
        made.setIconSize(QSize(size, size))
        made.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
    return made


class LinkButton(QToolButton):
    """A word in the accent's ink that does something; no wider than the word, so that it ends at the inset."""

    def __init__(self, text: str = "") -> None:
        """In the size of a field's label."""
        super().__init__()
        self.setText(text)
        self.setFont(font(12, 500))
        self.setProperty("look", "link")
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def sizeHint(self) -> QSize:
        """The word and nothing round it."""
        return QSize(self.fontMetrics().horizontalAdvance(self.text()) + 2, 18)


AIR = 4
"""What stands between the icon and the words of a button besides the style's own 4 px."""


def push_button(look: Look, text: str, name: str = "", primary: bool = False) -> QPushButton:
    """A button with an edge, 32 px high; the primary one is filled, one to a window."""
    made = QPushButton(text)
    made.setFont(font(13, 600 if primary else 500))
    made.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    if name:
        made.setIcon(icon(name, look, "on_accent" if primary else "ink_2", 16, AIR))
        made.setIconSize(QSize(16 + AIR, 16))
    if primary:
        made.setProperty("look", "primary")
    return made


def calm_after(menu: QMenu, button: QWidget) -> None:
    """Once the menu of a button is gone, the button looks hovered only where the pointer is still on it.

    A menu takes the pointer's leaving for itself, so that Qt goes on to paint the button below as hovered.
    """

    def settle() -> None:
        if not button.rect().contains(button.mapFromGlobal(QCursor.pos())):
            button.setAttribute(Qt.WidgetAttribute.WA_UnderMouse, on=False)
            button.update()

    menu.aboutToHide.connect(lambda: QTimer.singleShot(0, button, settle))
