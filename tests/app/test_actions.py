"""The table of actions holds together: handlers, words, keys, icons, menus."""

from __future__ import annotations

from collections import Counter

import pytest
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication

from journeyeditor.app.actions import ACTIONS, ALSO, MENUS, ROWS, handler, set_state
from journeyeditor.app.menus import DOTS
from journeyeditor.app.submenus import FILLS
from journeyeditor.resources import icon_names
from journeyeditor.words import Words


@pytest.mark.parametrize("row", ACTIONS, ids=lambda row: row.key)
def test_each_action_has_a_handler_words_and_an_icon_we_have(row: object) -> None:
    found = next(one for one in ACTIONS if one is row)
    assert callable(handler(found.handler))
    assert not found.icon or found.icon in icon_names()
    for language in ("en", "fr"):
        assert Words(language).tr(f"action.{found.key}") != f"action.{found.key}"


def test_no_key_does_two_things() -> None:
    keys = Counter([row.shortcut for row in ACTIONS if row.shortcut] + [key for keys in ALSO.values() for key in keys])
    assert [key for key, count in keys.items() if count > 1] == []


def test_menus_name_each_action_once_and_nothing_else() -> None:
    named = [key for _, keys in MENUS for key in keys if key and not key.startswith(":")]
    assert sorted(named) == sorted(ROWS)
    assert {key for keys in DOTS.values() for key in keys} - {""} <= set(ROWS) | set(FILLS)


def test_what_changes_of_an_action_is_told_once() -> None:
    QApplication.instance() or QApplication([])
    action, told = QAction("Undo"), list[str]()
    action.changed.connect(lambda: told.append(f"{action.text()} {action.isEnabled()}"))
    set_state(action, "Undo: Stage, Title", False)
    set_state(action, "Undo: Stage, Title", False)
    set_state(action, "Undo", False)
    assert told == ["Undo: Stage, Title False", "Undo False"]
