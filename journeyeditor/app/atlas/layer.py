"""Lays out a view of the atlas: a small one at once, a large one in a worker, so that the window never waits."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import Protocol

from PySide6.QtCore import QObject, Signal

from journeyeditor.app.atlas.answers import About, same
from journeyeditor.app.atlas.seen import Seen
from journeyeditor.app.atlas.worker import FEW, Worker
from journeyeditor.app.canvas.scene import Scene
from journeyeditor.atlas.progress import Told, nobody
from journeyeditor.layout.atlas_chart import Chart, chart_drawing
from journeyeditor.words import Words


class Charted(Protocol):
    """What the layout of a view makes: its chart, and what the window asks of it."""

    @property
    def chart(self) -> Chart:
        """Its nodes."""


@dataclass(frozen=True, slots=True, eq=False)
class Plan:
    """What a view is about, and what lays it out, in any thread."""

    about: About
    draw: Callable[[Told], Charted]


@dataclass(frozen=True, slots=True, eq=False)
class Laid:
    """A view laid out of what was `seen`; `aside` in a worker: it is to be made ready before it is shown."""

    seen: Seen
    found: Charted
    scene: Scene
    aside: bool


class Layer(QObject):
    """`laid(Laid)` tells in the window's thread what was asked for last, at once of few journeys.

    `progress()` is told meanwhile. Work on what is not wanted any more ends.
    """

    laid = Signal(object)
    progress = Signal()

    def __init__(self, name: str, words: Words, parent: QObject | None = None) -> None:
        """Its worker ends with `close`."""
        super().__init__(parent)
        self.words = words
        self._about: About | None = None
        self._worker = Worker(f"atlas {name}", self)
        self._worker.progress.connect(self.progress)
        self._worker.done.connect(lambda: self.laid.emit(self._worker.found))

    @property
    def busy(self) -> bool:
        """Whether something is laid out in the worker."""
        return self._worker.busy

    @property
    def share(self) -> float:
        """How much of it is done, 0–1."""
        return self._worker.share

    def ask(self, plan: Plan, seen: Seen) -> None:
        """Has a plan laid out, unless it is about the very same as the last one."""
        if self._about is not None and same(self._about, plan.about):
            return
        self._about = plan.about
        if len(seen.atlas.journeys) <= FEW:
            self._worker.drop()
            self.laid.emit(_laid(plan, seen, self.words, False, nobody))
        else:
            self._worker.ask(partial(_laid, plan, seen, self.words, True))

    def drop(self) -> None:
        """What was asked for last is not wanted any more, even if it is laid out."""
        self._about = None
        self._worker.drop()

    def wait(self, seconds: float) -> None:
        """Waits for what is under way and takes it."""
        self._worker.wait(seconds)

    def close(self) -> None:
        """Ends the worker."""
        self._worker.close()


def _laid(plan: Plan, seen: Seen, words: Words, aside: bool, told: Told) -> Laid:
    found = plan.draw(told)
    scene = Scene(chart_drawing(seen.project, found.chart, words))
    told(1.0)
    return Laid(seen, found, scene, aside)
