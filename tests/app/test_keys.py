"""The list of keys has each key of the table, once."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from journeyeditor.app.actions import ACTIONS, ALSO
from journeyeditor.app.dialogs.keys import KeysDialog
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
    assert dialog.area.horizontalScrollBar().maximum() == 0
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    pump()
    assert window.findChild(KeysDialog) is None
