"""The toolbar: menu, atlas, undo and redo, what one adds; the title; zoom and export. 48 px high."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QToolButton, QWidget

from journeyeditor.app.actions import with_keys
from journeyeditor.app.canvas.level import Level, level_at
from journeyeditor.app.menus import fill_when_shown
from journeyeditor.app.widgets.buttons import calm_after, icon_button, push_button, word_button
from journeyeditor.app.widgets.label import Elided, label, rule
from journeyeditor.app.widgets.menu import Menu
from journeyeditor.app.widgets.segmented import Segmented
from journeyeditor.app.widgets.tips import tips

if TYPE_CHECKING:
    from journeyeditor.app.window import Window

HEIGHT, INSET = 48, 12
LEAST_TITLE, LEAST_VERSION, LEAST_WIDTH = 120, 64, 640
"""Px: below these the words of the buttons go, the version goes; what the toolbar asks of a window."""

LEVELS = OVERVIEW, DETAIL = "view.overview", "view.zoom_100"
"""The two drawings of the switch, by the actions that show them."""

MENU_IN_WINDOW = sys.platform != "darwin"
"""macOS has its menus at the top of the screen; elsewhere a button holds them, so that the map keeps the room."""


class Toolbar(QWidget):
    """The buttons of a window, made from its actions."""

    def __init__(self, window: Window) -> None:
        """Shows no title until `show_title`."""
        super().__init__()
        self.owner, self.look, self.words = window, window.look, window.words
        self.setFixedHeight(HEIGHT)
        self.setProperty("fill", "surface")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.buttons: dict[str, QToolButton | QPushButton] = {}
        self.title, self.version = Elided("", 14, 600), Elided("", 12, tone="third")
        for part in (self.title, self.version):
            part.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.worded: list[QToolButton] = []
        self.percent = label("", 12.5, 500, tabular=True)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(INSET, 0, INSET, 1)
        self._row.setSpacing(4)
        self._fill_left()
        self._fill_middle()
        self._fill_right()

    def _fill_left(self) -> None:
        if MENU_IN_WINDOW:
            self._row.addWidget(self._menu_button())
        self._word("go.atlas", "atlas")
        self._separate()
        self._icon("edit.undo", "undo", 18)
        self._icon("edit.redo", "redo", 18)
        self._separate()
        self.adds = label(self.words.tr("app.add"), 12.5, tone="third")
        self.adds.setContentsMargins(2, 0, 4, 0)
        self._row.addWidget(self.adds)
        for key, name in (("add.stage", "stage"), ("add.lane", "lane"), ("add.touchpoint", "card")):
            self._word(key, name)

    def _fill_middle(self) -> None:
        self._row.addStretch(1)
        self._row.addWidget(self.title, 0, Qt.AlignmentFlag.AlignVCenter)
        self._row.addSpacing(6)
        self._row.addWidget(self.version, 0, Qt.AlignmentFlag.AlignVCenter)
        self._row.addStretch(1)

    def _fill_right(self) -> None:
        words = self.words
        choices = ((key, words.tr(f"button.{key}")) for key in LEVELS)
        self.levels = Segmented(self.look, tuple(choices), DETAIL)
        self.levels.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.levels.setAccessibleName(words.tr("app.level"))
        self.levels.chosen.connect(lambda key: self.owner.run(str(key)))
        self._row.addWidget(self.levels)
        self._row.addSpacing(8)
        self._icon("view.zoom_out", "minus", 15, 28)
        self.percent.setFixedSize(48, 20)  # of a fixed size, so that another zoom lays nothing out
        self.percent.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._row.addWidget(self.percent)
        self._icon("view.zoom_in", "plus", 15, 28)
        self._separate()
        self._word("view.present", "play")
        export = push_button(self.look, self.words.tr("button.file.export"), "export", primary=True)
        self._bind(export, "file.export")
        self._row.addWidget(export)

    def _menu_button(self) -> QToolButton:
        button = icon_button(self.look, "menu", self.words.tr("app.menu"), 18)
        menu = Menu(button)
        fill_when_shown(self.owner, menu)
        calm_after(menu, button)
        button.setMenu(menu)
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        button.setShortcut("F10")
        button.setToolTip(self.words.tr("app.menu") + "   F10")
        self.buttons["menu"] = button
        return button

    def _word(self, key: str, name: str) -> None:
        button = word_button(self.look, self.words.tr(f"button.{key}"), name)
        self._bind(button, key)
        self._row.addWidget(button)
        self.worded.append(button)

    def _icon(self, key: str, name: str, size: int, side: int = 32) -> None:
        button = icon_button(self.look, name, "", size, side)
        self._bind(button, key)
        self._row.addWidget(button)

    def _bind(self, button: QToolButton | QPushButton, key: str) -> None:
        """The button does as its action, is on and off with it and says its words and key."""
        action = self.owner.actions_of[key]
        button.clicked.connect(action.trigger)
        self.buttons[key] = button

        def follow() -> None:
            button.setEnabled(action.isEnabled())
            name = action.text().replace("&", "")
            tip = with_keys(name, action)
            if tip != button.toolTip() or name != button.accessibleName():
                button.setToolTip(tip)
                button.setAccessibleName(name)

        action.changed.connect(follow)
        tips().watch(button)
        follow()

    def _separate(self) -> None:
        self._row.addSpacing(2)
        self._row.addWidget(rule("line_2", vertical=True))
        self._row.addSpacing(2)

    def show_title(self, title: str, version: str) -> None:
        """The journey's title and version in the middle."""
        if (title, version) != (self.title.text(), self.version.text()):
            self.title.setText(title)
            self.version.setText(version)
            self._fit()

    def show_journey(self, title: str, version: str, status: str) -> None:
        """What a journey is called, its version and how far it has come."""
        words = self.words
        said = words.tr("app.version", version=version) if version else ""
        self.show_title(title or words.tr("app.untitled"), f"{said} {words.tr(f'status.{status}').lower()}".strip())

    def show_zoom(self, zoom: float) -> None:
        """The zoom as a percentage, and which drawing it shows."""
        self.levels.set_value(DETAIL if level_at(zoom) is Level.DETAIL else OVERVIEW)
        self.percent.setText(self.words.percent(zoom))

    def minimumSizeHint(self) -> QSize:
        """What it can do with: without the version and the words of its buttons."""
        return QSize(LEAST_WIDTH, HEIGHT)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Gives way where the window is narrow."""
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        """Another style sheet has other widths."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "percent"):
            self._fit()

    def _fit(self) -> None:
        """The version gives way first and is then hidden, the words of the buttons next, the title's end last."""
        self._show_words(True)
        self.version.show()
        wanted, whole = self.title.sizeHint().width(), self.version.sizeHint().width()
        if self._spare() < min(wanted, LEAST_TITLE):
            self._show_words(False)
        left = self._spare() - wanted
        self.version.setMaximumWidth(max(0, left))
        self.version.setVisible(bool(self.version.text()) and left >= min(LEAST_VERSION, whole))

    def _spare(self) -> int:
        """The width left for title and version, px."""
        self._row.invalidate()
        return self.width() - self._row.minimumSize().width()

    def _show_words(self, shown: bool) -> None:
        beside, alone = Qt.ToolButtonStyle.ToolButtonTextBesideIcon, Qt.ToolButtonStyle.ToolButtonIconOnly
        self.adds.setVisible(shown)
        for button in self.worded:
            button.setToolButtonStyle(beside if shown else alone)
