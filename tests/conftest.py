"""What every test needs: compiled catalogues, and no trace left in the person's own folders."""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, settings

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "packaging"))
from build_translations import build

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

build()
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

# An example may take as long as a busy machine needs.
settings.register_profile("patient", settings(), deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("patient")


@pytest.fixture(autouse=True)
def own_folders(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> None:
    """Settings, recent files and untitled projects of a test go into a folder of its own."""
    home = tmp_path_factory.mktemp("home")
    for name in ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME"):
        monkeypatch.setenv(name, str(home / name.lower()))


@pytest.fixture(autouse=True)
def collector() -> Iterator[None]:
    """Python's garbage collector is on or off afterwards as it was: the command line leaves it off for the window."""
    was = gc.isenabled()
    yield
    (gc.enable if was else gc.disable)()


@pytest.fixture(scope="session")
def qt_application() -> QApplication:
    """The one Qt application of a test run, off screen."""
    from PySide6.QtWidgets import QApplication

    found = QApplication.instance()
    return found if isinstance(found, QApplication) else QApplication([])


def pytest_sessionfinish() -> None:
    """Empties the clipboard: off screen, Qt lets go of what Python has put there when Python is gone, and crashes."""
    if "PySide6.QtGui" in sys.modules:
        from PySide6.QtGui import QGuiApplication

        if QGuiApplication.instance() is not None:
            QGuiApplication.clipboard().clear()
