"""Dialogs: they go once closed, and export writes what is open."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QThread
from PySide6.QtTest import QTest

from journeyeditor.app.dialogs.about import AboutDialog
from journeyeditor.app.dialogs.export import ExportDialog
from journeyeditor.app.dialogs.message import MessageDialog
from journeyeditor.app.window import Window
from tests.app.conftest import pump
from tests.app.person import claim


@pytest.mark.parametrize("dialog", [AboutDialog, ExportDialog])
def test_a_dialog_is_gone_once_closed(window: Window, dialog: type[AboutDialog | ExportDialog]) -> None:
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


@pytest.mark.parametrize(("atlas", "paper"), [(False, "A3"), (False, None), (True, "A4")])
def test_the_export_dialog_writes_what_is_open(
    window: Window, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, atlas: bool, paper: str | None
) -> None:
    claim(window)
    if atlas:
        window.run("go.atlas")
    target = tmp_path / "out.pdf"
    monkeypatch.setattr("journeyeditor.app.dialogs.export.ask_pdf_path", lambda *_: target)
    dialog = ExportDialog(window)
    assert dialog.what.currentText() == ("Journey atlas" if atlas else "Car accident claim")
    dialog.paper.pick(paper)
    dialog.on_export()
    for job in window.findChildren(QThread):
        assert job.wait(20_000)
    pump()
    assert target.read_bytes().startswith(b"%PDF-")
    assert window.toast.text() == "out.pdf written"
    assert (window.settings.text("paper") == paper) or paper is None


def test_the_export_of_the_atlas_is_the_view_that_is_shown(
    window: Window, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    claim(window)
    window.run("go.atlas")
    assert window.atlas is not None
    window.atlas.show_view("tree")
    window.atlas.reveal(window.atlas.atlas.journeys[0].id)
    monkeypatch.setattr("journeyeditor.app.dialogs.export.ask_pdf_path", lambda *_: tmp_path / "tree.pdf")
    wanted: list[tuple[str, str]] = []

    def export_atlas(*_: object, view: str, focus: str, **__: object) -> tuple[()]:
        wanted.append((view, focus))
        return ()

    monkeypatch.setattr("journeyeditor.api.export_atlas", export_atlas)
    dialog = ExportDialog(window)
    assert dialog.what.currentText() == "Hierarchy"
    dialog.on_export()
    for job in window.findChildren(QThread):
        assert job.wait(20_000)
    pump()
    assert wanted == [("tree", window.atlas.atlas.journeys[0].id)]


def test_an_export_that_fails_says_so(window: Window, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    claim(window)
    monkeypatch.setattr("journeyeditor.app.dialogs.export.ask_pdf_path", lambda *_: tmp_path / "gone" / "out.pdf")
    ExportDialog(window).on_export()
    for job in window.findChildren(QThread):
        assert job.wait(20_000)
    pump()
    dialog = window.findChild(MessageDialog)
    assert isinstance(dialog, MessageDialog)
    assert "out.pdf" in dialog.sentence
    dialog.accept()
