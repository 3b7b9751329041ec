"""The list of keys has each key of the tables, once: those of the actions, and beside them those of the canvas."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QKeyCombination, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from journeyeditor.app.actions import ACTIONS, ALSO, LETTERS
from journeyeditor.app.atlas.keys import SECTIONS as OF_ATLAS
from journeyeditor.app.canvas.keys import KEYS, OF_ACTIONS, SECTIONS
from journeyeditor.app.dialogs.keys import KeysDialog, keys_text
from journeyeditor.words import Words
from tests.app.conftest import OpenWindow, pump


@pytest.mark.parametrize("language", ["en", "fr"])
def test_each_key_stands_beside_what_it_does(open_editor: OpenWindow, language: str) -> None:
    window = open_editor(language)
    QTest.keyClick(window, Qt.Key.Key_F1)
    pump()
    dialog = window.findChild(KeysDialog)
    assert isinstance(dialog, KeysDialog)
    said = [each.text() for each in dialog.area.findChildren(QLabel)]
    native = QKeySequence.SequenceFormat.NativeText
    for row in (one for one in ACTIONS if one.shortcut):
        keys = ", ".join(QKeySequence(key).toString(native) for key in (row.shortcut, *ALSO.get(row.key, ())))
        assert said.count(window.words.tr(f"action.{row.key}")) == 1
        assert said[said.index(window.words.tr(f"action.{row.key}")) + 1] == keys
    for title, rows in {**SECTIONS, **OF_ATLAS}.items():
        start = said.index(window.words.tr(title)) + 1
        shown = [(window.words.tr(row.name), keys_text(window.words, row.keys)) for row in rows]
        listed = list(zip(said[start::2], said[start + 1 :: 2], strict=False))[: len(rows)]
        assert listed == [(does, keys or window.words.tr("keys.letters")) for does, keys in shown]
    assert dialog.area.horizontalScrollBar().maximum() == 0
    assert [
        one.text() for one in dialog.area.findChildren(QLabel) if one.height() < one.heightForWidth(one.width())
    ] == []
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    pump()
    assert window.findChild(KeysDialog) is None


def test_each_key_of_the_canvas_is_in_the_list_with_it_or_with_an_action() -> None:
    of_actions = {QKeySequence(key) for row in ACTIONS for key in (row.shortcut, *ALSO.get(row.key, ())) if key}
    of_actions |= {QKeySequence(letter) for letter in LETTERS.values()}
    left = [key for key in OF_ACTIONS if QKeySequence(QKeyCombination(*key)) not in of_actions]
    assert left == [(Qt.KeyboardModifier.ControlModifier, Qt.Key.Key_Enter)], "the keypad's Enter is as the other"
    listed = {key for rows in SECTIONS.values() for row in rows for key in row.keys}
    assert set(KEYS) <= listed | set(OF_ACTIONS)
    assert not listed & set(OF_ACTIONS) - {(Qt.KeyboardModifier.ControlModifier, Qt.Key.Key_Return)}
    assert len(KEYS) > 50


@pytest.mark.parametrize(
    ("language", "shown"),
    [
        ("en", ["← → ↑ ↓", "Enter, F2", "Ctrl+Shift+← →", "+, −"]),
        ("fr", ["← → ↑ ↓", "Entrée, F2", "Ctrl+Shift+← →", "+, −"]),
    ],
)
def test_keys_of_the_canvas_read_well(language: str, shown: list[str]) -> None:
    words = Words(language)
    rows = {row.name: row for several in SECTIONS.values() for row in several}
    names = ["keys.walk.arrows", "keys.work.edit", "keys.work.width", "keys.feel.half"]
    assert [keys_text(words, rows[name].keys) for name in names] == shown
