"""`make run` without a display."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from journeyeditor.app import demo


def test_without_a_display_it_writes_four_files_and_says_so(
    qt_application: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")
    monkeypatch.setenv("LANG", "en_GB.UTF-8")
    assert demo.main() == 0
    told = capsys.readouterr()
    assert told.err == ""
    lines = told.out.splitlines()
    files = [tmp_path / line.rpartition(": ")[2] for line in lines]
    names = ["editor.png", "atlas.png", "accident-claim.pdf", "atlas.pdf"]
    assert [file.relative_to(tmp_path) for file in files] == [Path("build/run") / name for name in names]
    for picture in files[:2]:
        assert (QImage(str(picture)).width(), QImage(str(picture)).height()) == (1600, 1000)
    assert all(file.read_bytes().startswith(b"%PDF-") for file in files[2:])
    qt_application.setStyleSheet("")


@pytest.mark.parametrize(
    ("environment", "shown"),
    [
        ({"QT_QPA_PLATFORM": "offscreen", "DISPLAY": ":0"}, False),
        ({"QT_QPA_PLATFORM": "xcb"}, True),
        ({"DISPLAY": ":0"}, True),
        ({"WAYLAND_DISPLAY": "wayland-0"}, True),
        ({}, False),
    ],
)
def test_a_display_is_known_by_the_environment(
    environment: dict[str, str], shown: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.platform", "linux")
    for name in ("QT_QPA_PLATFORM", "DISPLAY", "WAYLAND_DISPLAY"):
        monkeypatch.delenv(name, raising=False)
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    assert demo.has_display() is shown


def test_only_what_no_screen_can_do_is_kept_back(capsys: pytest.CaptureFixture[str]) -> None:
    demo.pass_on(None, None, "This plugin does not support raise()")
    demo.pass_on(None, None, "QPainter: not active")
    assert capsys.readouterr().err == "QPainter: not active\n"
