"""A fault of ours: it is told with a report to copy, and what was done is in the file."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest

from journeyeditor import __version__, api
from journeyeditor.app.dialogs.fault import FaultDialog, report
from journeyeditor.app.faults import Faults
from journeyeditor.app.window import Window
from tests.app.conftest import pump


def dialogs(window: Window) -> list[FaultDialog]:
    """The dialogs of faults that are open."""
    return window.findChildren(FaultDialog)


def test_a_fault_in_a_handler_is_told_and_the_work_is_kept(
    window: Window, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    Faults(window).install()
    assert window.session is not None
    window.run("add.persona")
    path, people = window.session.path, len(window.project.personas)

    def fail(_: Window) -> None:
        raise ValueError("a fault of ours")

    monkeypatch.setattr("journeyeditor.app.commands.help.about", fail)
    window.actions_of["help.about"].trigger()
    window.actions_of["help.about"].trigger()
    pump()
    (dialog,) = dialogs(window)
    text = dialog.report.toPlainText()
    assert "ValueError: a fault of ours" in text
    assert __version__ in text
    assert "ValueError: a fault of ours" in capsys.readouterr().err
    QTest.mouseClick(dialog.copied, Qt.MouseButton.LeftButton)
    assert QGuiApplication.clipboard().text() == text
    dialog.accept()
    pump()
    assert dialogs(window) == []
    assert window.session.wait_saved().error is None
    assert len(api.load(path).project.personas) == people
    window.actions_of["help.about"].trigger()
    assert len(dialogs(window)) == 1
    dialogs(window)[0].accept()


def test_a_report_names_no_folder_of_the_person() -> None:
    try:
        (Path.home() / "no such folder" / "secret").read_text()
    except OSError as error:
        text = report(error)
    assert str(Path.home()) not in text
    assert "~" in text


def test_the_keys_that_stop_a_program_open_no_dialog(window: Window) -> None:
    Faults(window).on_fault(KeyboardInterrupt, KeyboardInterrupt(), None)
    assert dialogs(window) == []
