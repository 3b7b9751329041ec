"""Buttons: an icon, an icon with a word, a link, the primary one."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QPushButton, QToolButton

from journeyeditor.app.icons import icon
from journeyeditor.app.theme import Look, font


def icon_button(look: Look, name: str, tip: str, size: int = 17, side: int = 32, role: str = "ink_2") -> QToolButton:
    """A square button with an icon; `tip` says in words what it does. Sizes in px."""
    made = QToolButton()
    made.setIcon(icon(name, look, role, size))
    made.setIconSize(QSize(size, size))
    made.setFixedSize(side, side)
    made.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    made.setToolTip(tip)
    made.setAccessibleName(tip)
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


def link_button(text: str, size: float = 12, weight: int = 500) -> QToolButton:
    """A word in the accent's ink that does something."""
    made = QToolButton()
    made.setText(text)
    made.setFont(font(size, weight))
    made.setProperty("look", "link")
    made.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    made.setCursor(Qt.CursorShape.PointingHandCursor)
    return made


def push_button(look: Look, text: str, name: str = "", primary: bool = False) -> QPushButton:
    """A button with an edge, 32 px high; the primary one is filled, one to a window."""
    made = QPushButton(text)
    made.setFont(font(13, 600 if primary else 500))
    made.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    if name:
        made.setIcon(icon(name, look, "on_accent" if primary else "ink_2", 16))
        made.setIconSize(QSize(16, 16))
    if primary:
        made.setProperty("look", "primary")
    return made
