"""Windows for pictures, and where most of them begin."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtCore import QPoint
from PySide6.QtTest import QTest

from journeyeditor import api
from journeyeditor.app.demo import claim_of
from journeyeditor.app.main import open_window
from journeyeditor.app.window import Window
from journeyeditor.settings import Settings
from journeyeditor.words import Words
from tests.driver import Driver

SIZE = (1600, 1000)
SAMPLE = "car-insurance"
REST = 900
"""Ms after which all that follows a moment later is there."""


@contextmanager
def window_on(folder: Path, theme: str, path: Path | None = None, size: tuple[int, int] = SIZE) -> Iterator[Window]:
    """A window on a copy of the sample, or on another project."""
    settings = Settings(folder / "settings.toml")
    settings.set("theme", theme)
    found = path or api.new_project(folder / "sample.journey", sample=SAMPLE)
    window = open_window(found, settings, Words("en"))
    try:
        window.resize(*size)
        window.activateWindow()
        QTest.qWait(REST)
        yield window
    finally:
        window.close()
        QTest.qWait(50)


def at_touchpoint(window: Window) -> Driver:
    """The claim with touchpoint 12 selected, its third stage at the left, as the design has it."""
    claim = claim_of(window.project)
    window.show_place(claim.id, claim.path[11].id)
    QTest.qWait(REST)
    assert window.map is not None
    stage = window.map.scene.main(claim.stages[2].id)
    assert stage is not None
    column = window.map.camera.box(stage.group, stage.node.bounds)
    window.map.scroll_by(QPoint(round(column.left() - window.map.places().left * window.map.camera.scale), 0))
    QTest.qWait(REST)
    return Driver(window.map)
