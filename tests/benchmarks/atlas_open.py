"""`atlas-open`: a project of 1 000 journeys opened in its atlas, from the call until the window has painted it, against
reading the whole project; CPU time of the window's thread, and of the reading.

The project was closed in its atlas, so that its file holds what is shown first. `atlas-open-heads` is what comes next,
from the stored heads: the atlas with every overlap and where its nodes stand. The reference reads and checks every
row; it builds no atlas.
"""

from __future__ import annotations

import gc
from collections.abc import Callable
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from time import thread_time

from PySide6.QtCore import QEvent, QObject

from journeyeditor import storage
from journeyeditor.app.atlas.ahead import AtlasAhead, from_heads
from journeyeditor.app.main import open_window, start
from journeyeditor.app.window import Window
from journeyeditor.atlas.progress import nobody
from journeyeditor.settings import Settings
from journeyeditor.words import Words
from tests.benchmarks.atlases import big_atlas
from tests.benchmarks.windows import pump

ROUNDS = 9
GOAL, HEADS_GOAL = 0.3, 0.5
WAIT = 300.0
SIZE = (1600, 1000)


def run() -> list[dict[str, object]]:
    """Both benchmarks, ms."""
    with TemporaryDirectory() as folder:
        path, settings = Path(folder) / "big.journey", Settings(Path(folder) / "settings.toml")
        settings.set("theme", "light")
        storage.write_project(big_atlas(), path, {})
        close_in_atlas(open_window(path, settings, Words("en")))
        gc.collect()
        gc.freeze()
        shown, heads, whole = [], [], []
        for _ in range(ROUNDS + 1):
            shown.append(until_painted(path, settings))
            heads.append(timed(lambda: from_heads(path, nobody)))
            whole.append(timed(lambda: storage.load(path)))
        gc.unfreeze()
    return [row("atlas-open", shown, whole, GOAL), row("atlas-open-heads", heads, whole, HEADS_GOAL)]


def close_in_atlas(window: Window) -> None:
    """Closes a window while its atlas is seen whole."""
    window.resize(*SIZE)
    window.run("go.atlas")
    assert window.atlas is not None
    window.atlas.settle(WAIT)
    pump()
    window.close()
    pump()


class Painted(QObject):
    """Notes when a canvas is painted first, and holds back what is read then."""

    at = 0.0

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """The painting itself comes after its event is seen; the loop tells when it is over."""
        if event.type() == QEvent.Type.Paint:
            self.at = self.at or thread_time()
        return False


def until_painted(path: Path, settings: Settings) -> float:
    """From the call until the first painting is over, ms."""
    began = thread_time()
    window = start(path, settings, Words("en"))
    page = window.ahead
    assert isinstance(page, AtlasAhead)
    assert page.canvas.kept is not None
    watch = Painted()
    page.canvas.installEventFilter(watch)
    while not watch.at:
        pump_once()
    took = (thread_time() - began) * 1000
    window.close()
    pump()
    return took


def pump_once() -> None:
    """Lets the events happen that are there."""
    from PySide6.QtWidgets import QApplication

    QApplication.processEvents()


def timed(work: Callable[[], object]) -> float:
    """How long it takes, ms of this thread."""
    began = thread_time()
    work()
    return (thread_time() - began) * 1000


def row(name: str, ours: list[float], reference: list[float], goal: float) -> dict[str, object]:
    """A line of the table; the first round, in which modules are loaded, does not count."""
    mine, other = median(ours[1:]), median(reference[1:])
    return {"name": name, "ours": mine, "reference": other, "ratio": mine / other, "goal": goal, "unit": "ms"}
