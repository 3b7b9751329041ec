"""Dialogs: they go once closed."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from journeyeditor.app.dialogs.about import AboutDialog
from journeyeditor.app.printing.window import PrintWindow
from journeyeditor.app.window import Window
from tests.app.conftest import pump
from tests.app.person import claim


@pytest.mark.parametrize("dialog", [AboutDialog, PrintWindow])
def test_a_dialog_is_gone_once_closed(window: Window, dialog: type[AboutDialog | PrintWindow]) -> None:
    claim(window)
    shown = dialog(window)
    shown.open()
    pump()
    assert shown.isVisible()
    gone = []
    shown.destroyed.connect(lambda: gone.append(True))
    QTest.keyClick(shown, Qt.Key.Key_Escape)
    pump()
    assert gone == [True]
