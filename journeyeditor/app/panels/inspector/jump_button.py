"""The button of a row that leads to a place in a map."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QSizePolicy, QToolButton

from journeyeditor.app.icons import icon
from journeyeditor.app.theme import Look, font
from journeyeditor.app.widgets.buttons import word_button
from journeyeditor.app.widgets.tips import tips


def jump_button(look: Look, text: str) -> QToolButton:
    """An arrow and the place's name, cut where there is no room; the tooltip has all of it."""
    button = word_button(look, text)
    button.setProperty("look", "jump")
    button.setIcon(icon("jump", look, "accent_ink", 14))
    button.setIconSize(QSize(14, 14))
    button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
    button.setFont(font(13, 500))
    button.setFixedHeight(26)
    button.setToolTip(text)
    tips().watch(button)
    button.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
    return button
