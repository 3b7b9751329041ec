"""A fault of ours: it is told with a report to copy, and what was done is in the file."""

from __future__ import annotations

import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QPoint, QPointF, Qt, QThread
from PySide6.QtGui import QGuiApplication, QWheelEvent
from PySide6.QtTest import QTest

from journeyeditor import __version__, api
from journeyeditor.app.canvas.view import MapView
from journeyeditor.app.dialogs.about import AboutDialog
from journeyeditor.app.dialogs.fault import FaultDialog, report
from journeyeditor.app.faults import Faults
from journeyeditor.app.window import Window
from tests.app.conftest import pump
from tests.waiting import LONG


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


@pytest.fixture
def watched(window: Window, monkeypatch: pytest.MonkeyPatch) -> Iterator[Window]:
    """A window that tells faults."""
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    monkeypatch.setattr(threading, "excepthook", threading.excepthook)
    Faults(window).install()
    yield window
    for dialog in dialogs(window):
        dialog.accept()
    pump()


class Worker(QThread):
    """A worker with a fault."""

    def run(self) -> None:
        """Fails."""
        raise ValueError("in a worker")


def told(window: Window) -> str:
    """The report of the one dialog that is open."""
    pump()
    (dialog,) = dialogs(window)
    assert dialog.isVisible()
    assert dialog.thread() is window.thread()
    return dialog.report.toPlainText()


def test_a_fault_in_an_event_handler_is_told(watched: Window, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(_view: MapView, _event: QWheelEvent) -> None:
        raise ValueError("in an event handler")

    monkeypatch.setattr(MapView, "wheelEvent", fail)
    assert watched.map is not None
    at, none = QPointF(50, 50), Qt.KeyboardModifier.NoModifier
    buttons, phase = Qt.MouseButton.NoButton, Qt.ScrollPhase.NoScrollPhase
    event = QWheelEvent(at, at, QPoint(0, 0), QPoint(0, 120), buttons, none, phase, False)
    QCoreApplication.postEvent(watched.map.viewport(), event)
    assert "in an event handler" in told(watched)


def test_a_fault_in_a_slot_is_told(watched: Window) -> None:
    def fail() -> None:
        raise ValueError("in a slot")

    watched.actions_of["help.about"].triggered.connect(fail)
    watched.actions_of["help.about"].trigger()
    assert "in a slot" in told(watched)
    for about in watched.findChildren(AboutDialog):
        about.accept()


def test_a_fault_in_a_worker_of_qt_is_told_in_the_windows_thread(watched: Window) -> None:
    worker = Worker(watched)
    worker.start()
    assert worker.wait(LONG * 1000)
    assert "in a worker" in told(watched)


def test_a_fault_in_a_thread_of_python_is_told_in_the_windows_thread(watched: Window) -> None:
    def fail() -> None:
        raise ValueError("in a thread")

    thread = threading.Thread(target=fail)
    thread.start()
    thread.join()
    assert "in a thread" in told(watched)


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
