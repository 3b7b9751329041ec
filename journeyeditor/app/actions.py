"""Everything one can do by a menu, a button or a key: one table, from which all three are made."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from importlib import import_module
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence

if TYPE_CHECKING:
    from journeyeditor.app.window import Window

Handler = Callable[["Window"], object]


class Row(NamedTuple):
    """One action: its key (its words are `action.<key>`), the handler `module.function` of app/commands, keys, icon."""

    key: str
    handler: str
    shortcut: str = ""
    icon: str = ""


ACTIONS = (
    Row("file.new", "file.new_project", "Ctrl+N", "file"),
    Row("file.open", "file.open_project", "Ctrl+O", "folder"),
    Row("file.sample", "file.open_sample", "", "map"),
    Row("file.start", "file.start", "Ctrl+Shift+O", "tiles"),
    Row("file.save", "file.save", "Ctrl+S", "save"),
    Row("file.copy", "file.save_copy", "Ctrl+Shift+S", "copy"),
    Row("file.export", "file.export", "Ctrl+E", "export"),
    Row("file.print", "file.print_map", "Ctrl+P", "printer"),
    Row("file.workshop", "file.enter_workshop", "", "keyboard"),
    Row("file.close", "file.close_project", "Ctrl+W", "close"),
    Row("file.quit", "file.quit_program", "Ctrl+Q"),
    Row("edit.undo", "edit.undo", "Ctrl+Z", "undo"),
    Row("edit.redo", "edit.redo", "Ctrl+Shift+Z", "redo"),
    Row("edit.rename", "edit.rename", "F2", "pencil"),
    Row("edit.duplicate", "edit.duplicate", "Ctrl+D", "copy"),
    Row("edit.delete", "edit.delete", "Del", "trash"),
    Row("edit.cut", "map.cut", "Ctrl+X", "cut"),
    Row("edit.copy", "map.copy", "Ctrl+C", "copy"),
    Row("edit.paste", "map.paste", "Ctrl+V", "paste"),
    Row("edit.copy_picture", "map.copy_picture", "Ctrl+Shift+C", "picture"),
    Row("edit.split", "map.split", "Ctrl+Shift+D", "split"),
    Row("edit.merge", "map.merge", "Ctrl+Shift+M", "link"),
    Row("edit.find_in_map", "map.find", "Ctrl+F", "search"),
    Row("edit.find", "edit.find", "Ctrl+K", "search"),
    Row("add.stage", "add.stage", "Ctrl+Alt+S", "stage"),
    Row("add.step", "add.step", "Ctrl+Alt+P", "stage"),
    Row("add.lane", "add.lane", "Ctrl+Alt+L", "lane"),
    Row("add.touchpoint", "add.touchpoint", "Ctrl+Alt+T", "card"),
    Row("add.card", "map.card_below", "Ctrl+Return", "note"),
    Row("add.route", "map.route", "", "split"),
    Row("map.moment", "map.moment", "", "flag"),
    Row("map.feel", "map.feel", "", "curve"),
    Row("map.variant", "map.variant", "", "split"),
    Row("map.link", "map.link", "", "link"),
    Row("map.comment", "map.comment", "Ctrl+Alt+M", "comment"),
    Row("map.fold", "map.fold", "Ctrl+.", "lane"),
    Row("map.fit_columns", "map.fit_columns", "", "ruler"),
    Row("map.equal_columns", "map.equal_columns", "", "grid"),
    Row("map.free_columns", "map.free_columns", "", "stage"),
    Row("add.journey", "add.journey", "Ctrl+Alt+J", "map"),
    Row("add.group", "add.group", "", "folder"),
    Row("add.persona", "add.persona", "", "person"),
    Row("add.to_library", "add.to_library", "", "card"),
    Row("add.channel", "add.channel", "", "phone"),
    Row("add.metric", "add.metric", "", "chart"),
    Row("project.settings", "project.settings", "", "folder"),
    Row("project.rename", "project.rename", "", "pencil"),
    Row("project.duplicate", "project.duplicate", "", "copy"),
    Row("project.up", "project.up", "", "up"),
    Row("project.down", "project.down", "", "down"),
    Row("project.merge", "project.merge", "", "link"),
    Row("project.delete", "project.delete", "", "trash"),
    Row("view.zoom_in", "view.zoom_in", "Ctrl++", "plus"),
    Row("view.zoom_out", "view.zoom_out", "Ctrl+-", "minus"),
    Row("view.zoom_100", "view.zoom_100", "Ctrl+0"),
    Row("view.overview", "view.overview", "Ctrl+7", "map"),
    Row("view.fit", "view.fit", "Ctrl+9", "frame"),
    Row("view.fit_width", "view.fit_width", "Ctrl+8"),
    Row("view.fit_selection", "view.fit_selection", "Ctrl+6", "target"),
    Row("view.present", "view.present", "F5", "play"),
    Row("go.atlas", "go.atlas", "Ctrl+L", "atlas"),
    Row("go.back", "go.back", "Alt+Left", "left"),
    Row("go.forward", "go.forward", "Alt+Right", "right"),
    Row("go.up", "atlas.up", "Alt+Up", "up"),
    Row("go.into", "atlas.into", "Alt+Down", "down"),
    Row("go.next_part", "go.next_part", "F6"),
    Row("go.previous_part", "go.previous_part", "Shift+F6"),
    Row("atlas.open", "atlas.open_map", "", "map"),
    Row("atlas.link", "atlas.link", "Ctrl+Shift+L", "link"),
    Row("atlas.edit_link", "atlas.edit_link", "", "pencil"),
    Row("atlas.whole", "atlas.whole", "", "tree"),
    Row("atlas.group", "atlas.group", "", "folder"),
    Row("atlas.way", "atlas.way", "", "walk"),
    Row("atlas.quadrants", "atlas.quadrants", "", "target"),
    Row("help.keys", "help.keys", "F1", "keyboard"),
    Row("help.about", "help.about", "", "info"),
)

ROWS = {row.key: row for row in ACTIONS}

MENUS: tuple[tuple[str, tuple[str, ...]], ...] = (
    (
        "file",
        (
            "file.new",
            "file.open",
            ":recent",
            "file.sample",
            "file.start",
            "",
            "file.save",
            "file.copy",
            "file.export",
            "file.print",
            "file.workshop",
            "",
            "file.close",
            "file.quit",
        ),
    ),
    (
        "edit",
        (
            *("edit.undo", "edit.redo", "", "edit.cut", "edit.copy", "edit.paste", "edit.copy_picture", ""),
            *("edit.rename", "edit.duplicate", "edit.split", "edit.merge", "map.feel", "map.moment"),
            *("map.comment", ":insights", "edit.delete", ""),
            *("edit.find_in_map", "edit.find"),
        ),
    ),
    (
        "add",
        (
            *(
                "add.stage",
                "add.step",
                "add.lane",
                "add.card",
                "add.touchpoint",
                "map.variant",
                "add.route",
                "map.link",
                "",
            ),
            *("add.journey", "add.group", "add.persona", "add.to_library", "add.channel", "add.metric"),
        ),
    ),
    (
        "view",
        (
            "view.overview",
            "view.zoom_100",
            "",
            "view.zoom_in",
            "view.zoom_out",
            "view.fit",
            "view.fit_width",
            "view.fit_selection",
            "",
            "view.present",
            "",
            *("map.fit_columns", "map.equal_columns", "map.free_columns", "map.fold", ""),
            ":lanes",
            ":focus",
            "",
            ":theme",
            ":language",
        ),
    ),
    (
        "project",
        (
            *("project.settings", "", "project.rename", "project.duplicate", "project.up", "project.down", ":group"),
            *("project.merge", "", "project.delete"),
        ),
    ),
    (
        "atlas",
        (
            *("atlas.open", "", "atlas.link", "atlas.edit_link", "atlas.whole", "atlas.group", ""),
            *("atlas.way", "atlas.quadrants"),
        ),
    ),
    ("go", ("go.atlas", "", "go.back", "go.forward", "", "go.up", "go.into", "", "go.next_part", "go.previous_part")),
    ("help", ("help.keys", "help.about")),
)
"""The menus: keys of actions, "" a separator, `:name` a menu below made by app/menus.py."""

ALSO = {"edit.redo": ("Ctrl+Y",), "view.zoom_in": ("Ctrl+=",), "edit.delete": ("Backspace",)}
"""Further keys of an action."""

LETTERS = {"map.moment": "M", "add.route": "R", "map.feel": "E", "map.variant": "V", "map.link": "L"}
"""Keys that the canvas takes for itself while nothing is typed (`canvas/keys.py`): menus and lists only name them."""

OF_MAP = frozenset(
    {
        *("edit.delete", "edit.rename", "edit.duplicate", "edit.cut", "edit.copy", "edit.paste", "edit.copy_picture"),
        *("edit.split", "edit.merge", "add.card", "map.fold"),
    }
)
"""Actions whose keys mean something else in a field: they act only while the map has the keyboard."""


def handler(name: str) -> Handler:
    """The function of app/commands that a row names."""
    module, function = name.split(".")
    found: Handler = getattr(import_module(f"journeyeditor.app.commands.{module}"), function)
    return found


def make_actions(window: Window) -> dict[str, QAction]:
    """Every action of the table, its keys at work in the window."""
    made = {row.key: _made(window, row) for row in ACTIONS}
    for key, action in made.items():
        if key not in OF_MAP:
            window.addAction(action)
    return made


def _made(window: Window, row: Row) -> QAction:
    action = QAction(window.words.tr(f"action.{row.key}"), window)
    action.setObjectName(row.key)
    if row.shortcut:
        keys = (row.shortcut, *ALSO.get(row.key, ()))
        action.setShortcuts([QKeySequence(key) for key in keys])
        here = Qt.ShortcutContext.WidgetWithChildrenShortcut
        action.setShortcutContext(here if row.key in OF_MAP else Qt.ShortcutContext.WindowShortcut)
    action.triggered.connect(partial(window.run, row.key))
    return action


def set_state(action: QAction, text: str, enabled: bool) -> None:
    """Words of an action and whether it can be done, told once: each time it is told its button is set anew."""
    if (text, enabled) != (action.text(), action.isEnabled()):
        before = action.blockSignals(True)
        action.setText(text)
        action.setEnabled(enabled)
        action.blockSignals(before)
        action.changed.emit()


def with_keys(text: str, action: QAction) -> str:
    """A tooltip: the words and the key."""
    keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
    return f"{text}   {keys}" if keys else text
