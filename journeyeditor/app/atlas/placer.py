"""Places the atlas in a worker, so that the window never waits."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, Signal

from journeyeditor.app.atlas.worker import FEW, Worker
from journeyeditor.atlas import Atlas, Positions
from journeyeditor.atlas.standing import Standing, mark_of, stand, stay


class Placer(QObject):
    """`placed()` is told in the window's thread when places for the newest atlas asked for are known.

    `progress()` is told meanwhile; `share` says how much is done, 0–1. Work on an atlas that is no longer wanted ends.
    """

    placed = Signal()
    progress = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        """Its worker ends with `close`."""
        super().__init__(parent)
        self.standing: Standing | None = None
        self._asked: Atlas | None = None
        self._known: Atlas | None = None
        self._worker = Worker("atlas placement", self)
        self._worker.progress.connect(self.progress)
        self._worker.done.connect(self._on_done)

    @property
    def share(self) -> float:
        """How much is done, 0–1."""
        return self._worker.share

    def ask(self, atlas: Atlas) -> None:
        """Begins to place an atlas unless that is asked for already; after a small edit all stay."""
        if atlas is self._asked:
            return
        self._asked = atlas
        small = len(atlas.journeys) <= FEW
        stays = stay(atlas, self.standing) if small and self.standing is not None else None
        if stays is not None:
            self._worker.drop()
            self._keep(atlas, stays)
        else:
            self._worker.ask(partial(stand, atlas, self.standing))

    def adopt(self, atlas: Atlas, standing: Standing) -> None:
        """Takes over where everybody stands."""
        self._asked = atlas
        self._keep(atlas, standing)

    def _keep(self, atlas: Atlas | None, standing: Standing) -> None:
        self._known, self.standing = atlas, standing

    def _on_done(self) -> None:
        found = self._worker.found
        assert isinstance(found, Standing)
        self._keep(self._asked, found)
        self.placed.emit()

    def positions(self, atlas: Atlas) -> Positions | None:
        """The places of an atlas's journeys, moved ones where they were put; None until they are known."""
        standing, coming = self.standing, self._worker.busy and atlas is self._asked
        if standing is None or coming or (atlas is not self._known and standing.mark != mark_of(atlas)):
            return None
        return standing.positions(atlas)

    def wait(self, seconds: float) -> None:
        """Waits for what is under way."""
        self._worker.wait(seconds)

    def close(self) -> None:
        """Ends the worker; what it still does is forgotten."""
        self._asked = None
        self._worker.close()
