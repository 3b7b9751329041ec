"""Composes the atlas's graph: a small one at once, a large one in a worker, so that the window never waits."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QObject, Signal

from journeyeditor.app.atlas.names import Names
from journeyeditor.app.atlas.worker import FEW, Worker
from journeyeditor.app.canvas.scene import Scene
from journeyeditor.atlas import Atlas, Positions
from journeyeditor.atlas.progress import Told, nobody
from journeyeditor.drawing import Drawing
from journeyeditor.layout.atlas import canvas_drawing
from journeyeditor.layout.atlas_compose import compose
from journeyeditor.layout.atlas_legend import Entry, legend_entries
from journeyeditor.layout.atlas_picture import AtlasOptions, AtlasPicture
from journeyeditor.layout.atlas_style import ATLAS_STYLE
from journeyeditor.model import Project
from journeyeditor.text import Measure
from journeyeditor.words import Words

AT_ONCE = FEW
"""Up to so many journeys the picture is composed at once."""


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
    """The picture of what was wanted, its drawing and legend; of a large one its names, and the scene to make ready."""

    picture: AtlasPicture
    drawing: Drawing
    legend: list[Entry]
    scene: Scene | None = None
    names: Names | None = None


class Composer(QObject):
    """`composed()` is told in the window's thread when `found` is the newest picture asked for, at once a small one.

    `progress()` is told meanwhile; `share` says how much is done, 0–1. Work on what is no longer wanted ends.
    """

    composed = Signal()
    progress = Signal()

    def __init__(self, words: Words, measure: Measure, parent: QObject | None = None) -> None:
        """Its worker ends with `close`."""
        super().__init__(parent)
        self.words, self.measure = words, measure
        self.found: Composed | None = None
        self._wanted: Wanted | None = None
        self._worker = Worker("atlas picture", self)
        self._worker.progress.connect(self.progress)
        self._worker.done.connect(self._on_done)

    @property
    def share(self) -> float:
        """How much is done, 0–1."""
        return self._worker.share

    def ask(self, wanted: Wanted) -> None:
        """Begins to compose a picture, unless it is the last one asked for; that is not wanted any more then."""
        if self._wanted is not None and self._wanted.same_as(wanted):
            return
        self._wanted = wanted
        if len(wanted.atlas.journeys) <= AT_ONCE:
            self._worker.drop()
            self.found = self._made(wanted, nobody)
            self.composed.emit()
        else:
            self._worker.ask(partial(self._made_with_scene, wanted))

    @property
    def made(self) -> tuple[Wanted, Composed] | None:
        """The newest picture with what it is of; None while that is under way."""
        if self._wanted is None or self.found is None or self._worker.busy:
            return None
        return self._wanted, self.found

    def adopt(self, wanted: Wanted, found: Composed) -> None:
        """Takes a picture that was composed already."""
        self._wanted, self.found = wanted, found

    def _on_done(self) -> None:
        found = self._worker.found
        assert isinstance(found, Composed)
        self.found = found
        self.composed.emit()

    def _made_with_scene(self, wanted: Wanted, told: Told) -> Composed:
        made = self._made(wanted, told)
        scene, names = Scene(made.drawing), Names(made.picture)
        names.rank()
        told(1.0)
        return Composed(made.picture, made.drawing, made.legend, scene, names)

    def _made(self, wanted: Wanted, told: Told) -> Composed:
        picture = compose(wanted.atlas, wanted.positions, self.measure, wanted.options, told=told)
        drawing = canvas_drawing(wanted.project, picture, self.words, self.measure, told=told)
        legend = legend_entries(wanted.atlas, picture, self.words, self.measure, ATLAS_STYLE, wanted.options.grouped)
        return Composed(picture, drawing, legend)

    def wait(self, seconds: float) -> None:
        """Waits for what is under way."""
        self._worker.wait(seconds)

    def close(self) -> None:
        """Ends the worker; what it still does is forgotten."""
        self._wanted = None
        self._worker.close()
