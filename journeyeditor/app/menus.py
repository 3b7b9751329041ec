"""The menus, made from the table of actions; and the short ones behind the inspector's dots."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtGui import QAction, QIcon
from PySide6.QtWidgets import QMenu, QMenuBar

from journeyeditor.app.actions import MENUS, ROWS
from journeyeditor.app.icons import icon
from journeyeditor.app.theme import THEMES
from journeyeditor.words import Words, languages

if TYPE_CHECKING:
    from journeyeditor.app.window import Window
    from journeyeditor.model import Journey

COPYING = ("edit.duplicate", "edit.cut", "edit.copy", "edit.paste", "edit.copy_picture")

ROW = ("project.rename", "project.duplicate", "project.up", "project.down", "", "project.delete")

DOTS = {
    "encounter": ("edit.rename", "map.moment", "", *COPYING, "", "edit.delete"),
    "card": ("edit.rename", "add.card", "edit.split", "", *COPYING, "", "edit.delete"),
    "stage": (
        *("edit.rename", "add.stage", "add.step", "edit.split", "edit.merge", ""),
        *("map.fit_columns", "map.equal_columns", "map.free_columns", "", *COPYING[1:], "", "edit.delete"),
    ),
    "step": ("edit.rename", "add.step", "edit.split", "", "map.fit_columns", "map.free_columns", "", "edit.delete"),
    "lane": ("edit.rename", "add.lane", "map.fold", "", *COPYING[1:], "", "edit.delete"),
    "route": ("edit.rename", "", "edit.delete"),
    "feeling": ("edit.rename", "map.moment", "", "edit.delete"),
    **dict.fromkeys(("persona", "channel", "metric"), ROW),
    "group": ("add.journey", "", *ROW),
    "touchpoint": (*ROW[:-2], "project.merge", "", ROW[-1]),
    "journey": ("add.journey", "add.group", "file.export", "", *ROW[:-2], ":group", "", ROW[-1]),
    "journeys": ("add.journey", "add.group", "", "project.settings"),
    "project": ("file.save", "file.copy"),
    "link": ("edit.delete",),
    "personas": ("add.persona",),
    "touchpoints": ("add.to_library",),
    "channels": ("add.channel",),
    "metrics": ("add.metric",),
    "atlas": ("atlas.open", "", "atlas.link", "atlas.edit_link", "", "atlas.whole", "atlas.group", "", "atlas.way"),
    "several": ("edit.merge", "add.route", "map.moment", "", *COPYING, "", "edit.delete"),
}
"""The actions behind the dots of each section of the inspector, and those of the rows and heads of the panel."""


def fill_when_shown(window: Window, menu: QMenu) -> None:
    """Every menu of the table, made when the menu is opened the first time."""

    def fill() -> None:
        if menu.isEmpty():
            fill_menus(window, menu)

    menu.aboutToShow.connect(fill)


def _fill_focus(window: Window, menu: QMenu) -> None:
    from journeyeditor.app.focus_menu import fill_focus

    fill_focus(window, menu)


def fill_menus(window: Window, into: QMenu | QMenuBar) -> None:
    """Every menu of the table, into a menu bar or into the menu of a button."""
    for name, keys in MENUS:
        menu = into.addMenu(window.words.tr(f"menu.{name}"))
        for key in keys:
            _add(window, menu, key)


def _add(window: Window, menu: QMenu, key: str) -> None:
    if not key:
        menu.addSeparator()
    elif key == ":recent":
        below = menu.addMenu(icon("clock", window.look, "ink_2", 16), window.words.tr("menu.recent"))
        below.aboutToShow.connect(partial(fill_recent, window, below))
        menu.aboutToShow.connect(lambda: below.menuAction().setEnabled(bool(window.settings.recent_files())))
    elif key == ":focus":
        below = menu.addMenu(icon("eye", window.look, "ink_2", 16), window.words.tr("menu.focus"))
        below.aboutToShow.connect(partial(_fill_focus, window, below))
    elif key == ":group":
        below = menu.addMenu(icon("folder", window.look, "ink_2", 16), window.words.tr("menu.group"))
        below.aboutToShow.connect(partial(fill_groups, window, below))
        menu.aboutToShow.connect(lambda: below.menuAction().setVisible(journey_of(window) is not None))
    elif key == ":theme":
        _choices(window, menu, "theme", [(theme, window.words.tr(f"theme.{theme}")) for theme in THEMES])
    elif key == ":language":
        named = [("auto", window.words.tr("language.auto")), *((code, language_name(code)) for code in languages())]
        _choices(window, menu, "language", named)
    else:
        menu.addAction(pictured(window, key))


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
    below = menu.addMenu(window.words.tr(f"menu.{setting}"))
    for value, text in choices:
        action = below.addAction(text)
        action.setData(value)
        action.triggered.connect(partial(window.choose, setting, value))
    below.aboutToShow.connect(partial(_tick, window, below, setting))


def _tick(window: Window, menu: QMenu, setting: str) -> None:
    for action in menu.actions():
        chosen = action.data() == window.settings.text(setting)
        action.setIcon(icon("check", window.look, "accent", 16) if chosen else QIcon())


def fill_recent(window: Window, menu: QMenu) -> None:
    """The projects opened last."""
    from journeyeditor.app.commands.file import open_path

    menu.clear()
    for path in window.settings.recent_files():
        action = menu.addAction(path.name.replace("&", "&&"))
        action.setToolTip(str(path))
        action.triggered.connect(lambda _=False, path=path: open_path(window, path))


def journey_of(window: Window) -> Journey | None:
    """The journey that the Project menu is about."""
    from journeyeditor.app.commands.project import subject
    from journeyeditor.model import Journey

    found = subject(window.desk)
    return found if isinstance(found, Journey) else None


def fill_groups(window: Window, menu: QMenu) -> None:
    """The groups that a journey may go into, its own ticked, and none."""
    from journeyeditor.app.commands.project import move_to_group

    menu.clear()
    found = journey_of(window)
    if found is None:
        return
    for group in (*window.project.groups, None):
        text = (group.title or window.words.tr("app.untitled")) if group else window.words.tr("app.no_group")
        action = menu.addAction(text.replace("&", "&&"))
        key = group.id if group else None
        if found.group == key:
            action.setIcon(icon("check", window.look, "accent", 16))
        action.triggered.connect(partial(move_to_group, window, key))


def dots_menu(window: Window, name: str) -> QMenu:
    """The menu behind the dots of a section."""
    menu = QMenu(window)
    menu.aboutToHide.connect(menu.deleteLater)
    for key in DOTS.get(name, ()):
        _add(window, menu, key)
    return menu
