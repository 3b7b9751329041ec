"""The program's window on a big map: what is done in it is timed until it is painted, against a bare repaint."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from time import thread_time

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from journeyeditor import storage
from journeyeditor.app.canvas.view import MapView
from journeyeditor.app.collecting import Resting
from journeyeditor.app.main import open_window
from journeyeditor.app.window import Window
from journeyeditor.settings import Settings
from journeyeditor.words import Words
from tests.benchmarks.repaint import SIZE, Recorded, record, replay
from tests.benchmarks.rich_maps import rich_project


@contextmanager
def opened(*cards: int) -> Iterator[list[Window]]:
    """A window for each number of cards, on a file of its own, scrolled to the middle of its map at 100 %."""
    with TemporaryDirectory() as name, ExitStack() as stack:
        windows = [stack.enter_context(_window(Path(name), count)) for count in cards]
        gc.collect()
        resting = Resting()
        yield windows
        resting.end()


@contextmanager
def _window(folder: Path, cards: int) -> Iterator[Window]:
    path = folder / f"{cards}.journey"
    project, pictures = rich_project(cards)
    storage.write_project(project, path, pictures)
    settings = Settings(folder / f"{cards}.toml")
    settings.set("theme", "light")
    window = open_window(path, settings, Words("en"))
    window.resize(*SIZE)
    pump()
    to_the_middle(window)
    try:
        yield window
    finally:
        window.close()
        pump()


def canvas_of(window: Window) -> MapView:
    """The canvas of a window."""
    assert window.map is not None
    return window.map


def to_the_middle(window: Window) -> None:
    """Scrolls to the middle of the map at 100 %."""
    view = canvas_of(window)
    view.set_zoom(1.0)
    view.horizontalScrollBar().setValue(view.horizontalScrollBar().maximum() // 2)
    view.verticalScrollBar().setValue(0)
    pump()


def pump() -> None:
    """Lets events and deletions happen, until nothing is left to paint."""
    for _ in range(3):
        QApplication.processEvents()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


def settle(window: Window) -> None:
    """Lets the window paint what has changed, and all else that was put off until the event is over."""
    QApplication.processEvents()
    QApplication.sendEvent(window, QEvent(QEvent.Type.UpdateRequest))


class Bare:
    """One bare repaint of what a canvas shows: the painter calls of the visible nodes, replayed from a flat list."""

    def __init__(self, view: MapView) -> None:
        """Records what is seen now."""
        self.view = view
        self.image = QImage(view.viewport().size(), QImage.Format.Format_RGB32)
        self.calls: Recorded = record(view)

    def time(self) -> float:
        """How long it takes, ms."""
        start = thread_time()
        replay(self.view, self.calls, self.image)
        return (thread_time() - start) * 1000
