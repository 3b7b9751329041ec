"""Composes the atlas's graph: a small one at once, a large one in a worker, so that the window never waits."""

from __future__ import annotations

from concurrent.futures import Future, ThreadPoolExecutor, wait
from contextlib import suppress
from dataclasses import dataclass
from time import sleep

from PySide6.QtCore import QObject, Signal

from journeyeditor.app.atlas.placer import Outdated
from journeyeditor.atlas import Atlas, Positions
from journeyeditor.drawing import Drawing
from journeyeditor.layout.atlas import canvas_drawing
from journeyeditor.layout.atlas_compose import compose
from journeyeditor.layout.atlas_legend import Entry, legend_entries
from journeyeditor.layout.atlas_lines import Told
from journeyeditor.layout.atlas_picture import AtlasOptions, AtlasPicture
from journeyeditor.layout.atlas_style import ATLAS_STYLE
from journeyeditor.model import Project
from journeyeditor.text import Measure
from journeyeditor.words import Words

AT_ONCE = 60
"""Up to so many journeys the picture is composed at once: it takes less than a window's blink."""


@dataclass(frozen=True, slots=True, eq=False)
class Wanted:
    """What is to be drawn, and where its nodes stand."""

    project: Project
    atlas: Atlas
    positions: Positions
    options: AtlasOptions

    def same_as(self, other: Wanted) -> bool:
        """Whether both make the same picture."""
        if self.project.id != other.project.id or self.options != other.options or self.positions != other.positions:
            return False
        return self.atlas is other.atlas or self.atlas == other.atlas


@dataclass(frozen=True, slots=True, eq=False)
class Composed:
    """The picture of what was wanted, its drawing and legend."""

    picture: AtlasPicture
    drawing: Drawing
    legend: list[Entry]


class Composer(QObject):
    """`composed()` is told in the window's thread when `found` is the newest picture asked for, at once a small one.

    `progress()` is told meanwhile; `share` says how much is done, 0–1. Work on what is no longer wanted ends.
    """

    composed = Signal()
    progress = Signal()

    def __init__(self, words: Words, measure: Measure, parent: QObject | None = None) -> None:
        """One worker, made when it is first needed; it ends with `close`."""
        super().__init__(parent)
        self.words, self.measure = words, measure
        self.share = 0.0
        self.found: Composed | None = None
        self._pool: ThreadPoolExecutor | None = None
        self._work: Future[None] | None = None
        self._wanted: Wanted | None = None

    def ask(self, wanted: Wanted) -> None:
        """Begins to compose a picture, unless it is the last one asked for; that is not wanted any more then."""
        if self._wanted is not None and self._wanted.same_as(wanted):
            return
        self._wanted, self.share = wanted, 0.0
        if self._work is not None:
            self._work.cancel()
        if len(wanted.atlas.journeys) <= AT_ONCE:
            self.found = self._made(wanted, _nobody)
            self.composed.emit()
            return
        if self._pool is None:
            self._pool = ThreadPoolExecutor(1, "atlas picture")
        self._work = self._pool.submit(self._compose, wanted)

    def _compose(self, wanted: Wanted) -> None:
        def told(share: float) -> None:
            if self._wanted is not wanted:
                raise Outdated
            if share > self.share + 0.05:
                self.share = share
                self.progress.emit()
            sleep(0)  # lets the window's thread in, which else waits for the interpreter's lock

        with suppress(Outdated):
            found = self._made(wanted, told)
            told(1.0)
            self.found = found
            self.composed.emit()

    def _made(self, wanted: Wanted, told: Told) -> Composed:
        picture = compose(wanted.atlas, wanted.positions, self.measure, wanted.options, told=told)
        drawing = canvas_drawing(wanted.project, picture, self.words, self.measure, told=told)
        legend = legend_entries(wanted.atlas, picture, self.words, self.measure, ATLAS_STYLE, wanted.options.grouped)
        return Composed(picture, drawing, legend)

    def wait(self, seconds: float) -> None:
        """Waits for what is under way."""
        if self._work is not None:
            wait([self._work], seconds)

    def close(self) -> None:
        """Ends the worker; what it still does is forgotten."""
        self._wanted = None
        if self._pool is not None:
            self._pool.shutdown(wait=True, cancel_futures=True)


def _nobody(_share: float) -> None:
    """Tells nobody how much is done."""
