"""The menus, made from the table of actions; and the short ones behind the inspector's dots."""

from __future__ import annotations

from functools import partial
from textwrap import wrap
from typing import TYPE_CHECKING

from PySide6.QtGui import QAction, QIcon
from PySide6.QtWidgets import QMenu, QMenuBar

from journeyeditor.app.actions import LETTERS, MENUS, ROWS
from journeyeditor.app.icons import icon
from journeyeditor.app.theme import THEMES
from journeyeditor.app.widgets.menu import NOTE, Menu, submenu
from journeyeditor.words import Words, languages

if TYPE_CHECKING:
    from journeyeditor.app.window import Window

COPYING = ("edit.duplicate", "edit.cut", "edit.copy", "edit.paste", "edit.copy_picture")

ROW = ("project.rename", "project.duplicate", "project.up", "project.down", "", "project.delete")

LINE = 52
"""Characters of a line of what a deletion takes along: a menu as wide as the window hides what it is about."""

MOST_LINES = 6
"""Rows that a menu has for it at most."""

DELETING = ("edit.delete", "project.delete")

MAKING = ("", "add.stage", "add.step", "add.lane", "", ":lanes", ":focus", "", "view.fit", "view.fit_width")
"""What the ground of a map offers wherever one asks."""

GROUND = {
    "cell": ("add.card", "edit.paste", *MAKING),
    "meeting": ("add.touchpoint", "edit.paste", *MAKING),
    "ground": ("add.touchpoint", "edit.paste", *MAKING, "", "file.export"),
}
"""The menus of a map where nothing is selected: of an empty cell, of a place for touchpoints, of the rest."""

DOTS = {
    **GROUND,
    "encounter": (
        *("edit.rename", "map.feel", ":moment", "", *COPYING, ""),
        *("map.variant", ":link", "map.comment", ":insights", ":uses", "", "edit.delete"),
    ),
    "card": ("edit.rename", "add.card", "edit.split", "", *COPYING, "", "map.comment", ":insights", "", "edit.delete"),
    "stage": (
        *("edit.rename", "add.stage", "add.step", "edit.split", "edit.merge", ""),
        *("map.fit_columns", "map.equal_columns", "map.free_columns", "", *COPYING, ""),
        *(":link", "map.comment", ":insights", "", "edit.delete"),
    ),
    "step": ("edit.rename", "add.step", "edit.split", "", "map.fit_columns", "map.free_columns", "", "edit.delete"),
    "lane": ("edit.rename", "add.lane", "map.fold", ":lanes", "", *COPYING, "", "map.comment", "", "edit.delete"),
    "route": ("edit.rename", "", "edit.delete"),
    "feeling": ("edit.rename", "map.feel", ":moment", "", "map.comment", "", "edit.delete"),
    **dict.fromkeys(("persona", "channel", "metric"), ROW),
    "group": ("add.journey", "", *ROW),
    "touchpoint": (*ROW[:-2], "project.merge", "", ROW[-1]),
    "journey": ("add.journey", "add.group", "file.export", "", *ROW[:-2], ":group", "", ROW[-1]),
    "journeys": ("add.journey", "add.group", "", "project.settings"),
    "project": ("file.save", "file.copy"),
    "link": ("edit.rename", "edit.duplicate", "project.up", "project.down", "", "edit.delete"),
    "personas": ("add.persona",),
    "touchpoints": ("add.to_library",),
    "channels": ("add.channel",),
    "metrics": ("add.metric",),
    "atlas": ("atlas.open", "", "atlas.link", "atlas.edit_link", "", "atlas.whole", "atlas.group", "", "atlas.way"),
    "several": ("edit.merge", "add.route", ":moment", ":insights", "", *COPYING, "", "edit.delete"),
}
"""The actions behind the dots of each section of the inspector, and those of the rows and heads of the panel."""


def fill_when_shown(window: Window, menu: QMenu) -> None:
    """Every menu of the table, made when the menu is opened the first time."""

    def fill() -> None:
        if menu.isEmpty():
            fill_menus(window, menu)

    menu.aboutToShow.connect(fill)


def fill_menus(window: Window, into: QMenu | QMenuBar) -> None:
    """Every menu of the table, into a menu bar or into the menu of a button."""
    for name, keys in MENUS:
        menu = submenu(into, window.words.tr(f"menu.{name}"))
        for key in keys:
            _add(window, menu, key)


def _add(window: Window, menu: QMenu, key: str) -> None:
    if key in DELETING:
        _add_counts(window, menu, window.actions_of[key])
    if not key:
        menu.addSeparator()
    elif key == ":theme":
        _choices(window, menu, "theme", [(theme, window.words.tr(f"theme.{theme}")) for theme in THEMES])
    elif key == ":language":
        named = [("auto", window.words.tr("language.auto")), *((code, language_name(code)) for code in languages())]
        _choices(window, menu, "language", named)
    elif key.startswith(":"):
        from journeyeditor.app.submenus import add_submenu

        add_submenu(window, menu, key)
    elif key in LETTERS:
        _add_letter(window, menu, key)
    else:
        menu.addAction(pictured(window, key))


def _add_letter(window: Window, menu: QMenu, key: str) -> None:
    """An action whose key is a letter that the canvas takes for itself: shown, but no shortcut of the window."""
    action = pictured(window, key)
    twin = menu.addAction(action.icon(), f"{action.text()}\t{LETTERS[key]}")
    twin.setObjectName(key)
    twin.triggered.connect(action.trigger)
    menu.aboutToShow.connect(lambda: twin.setEnabled(action.isEnabled()))


def pictured(window: Window, key: str) -> QAction:
    """An action with its icon, drawn when a menu first shows it."""
    action = window.actions_of[key]
    if ROWS[key].icon and action.icon().isNull():
        action.setIcon(icon(ROWS[key].icon, window.look, "ink_2", 16))
    return action


def language_name(code: str) -> str:
    """A language in its own words."""
    return Words(code).tr("language.name")


def _choices(window: Window, menu: QMenu, setting: str, choices: list[tuple[str, str]]) -> None:
    """A menu below with one choice ticked."""
    below = submenu(menu, window.words.tr(f"menu.{setting}"))
    for value, text in choices:
        action = below.addAction(text)
        action.setData(value)
        action.triggered.connect(partial(window.choose, setting, value))
    below.aboutToShow.connect(partial(_tick, window, below, setting))


def _tick(window: Window, menu: QMenu, setting: str) -> None:
    for action in menu.actions():
        chosen = action.data() == window.settings.text(setting)
        action.setIcon(icon("check", window.look, "accent", 16) if chosen else QIcon())


def dots_menu(window: Window, name: str) -> QMenu:
    """The menu behind the dots of a section."""
    menu = Menu(window, once=True)
    for key in DOTS.get(name, ()):
        _add(window, menu, key)
    return menu


def _add_counts(window: Window, menu: QMenu, action: QAction) -> None:
    """What a deletion would take along, told above it in as many rows as it needs."""
    rows = [menu.addAction("") for _ in range(MOST_LINES)]
    for row in rows:
        row.setEnabled(False)
        row.setProperty(NOTE, True)

    def tell() -> None:
        from journeyeditor.app.commands.edit import taken_along

        counts = taken_along(window) if action.isEnabled() else ""
        lines = wrap(window.words.tr("app.takes_along", what=counts), LINE) if counts else []
        for number, row in enumerate(rows):
            row.setText(lines[number] if number < len(lines) else "")
            row.setVisible(number < len(lines))

    menu.aboutToShow.connect(tell)
    tell()
