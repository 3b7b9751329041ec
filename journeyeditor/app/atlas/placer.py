"""Places the atlas in a worker, so that the window never waits."""

from __future__ import annotations

from concurrent.futures import Future, ThreadPoolExecutor, wait
from contextlib import suppress

from PySide6.QtCore import QObject, Signal

from journeyeditor.atlas import Atlas, Positions
from journeyeditor.atlas.placement import computed, structure


class Outdated(Exception):
    """Another atlas is wanted by now, or none: the work under way ends."""


class Placer(QObject):
    """`placed()` is told in the window's thread when places for the newest atlas asked for are known.

    `progress()` is told meanwhile; `share` says how much is done, 0–1. Work on an atlas that is no longer wanted ends.
    """

    placed = Signal()
    progress = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        """One worker; it ends with `close`."""
        super().__init__(parent)
        self._pool = ThreadPoolExecutor(1, "atlas placement")
        self._known: tuple[object, Positions] | None = None
        self._work: Future[None] | None = None
        self._wanted: object = None
        self.share = 0.0

    def ask(self, atlas: Atlas) -> None:
        """Begins to place an atlas unless its structure is the one placed already."""
        wanted = structure(atlas)
        if wanted == self._wanted:
            return
        self._wanted = wanted
        if self._work is not None:
            self._work.cancel()
        self._work = self._pool.submit(self._place, wanted, atlas)

    def _place(self, wanted: object, atlas: Atlas) -> None:
        def told(share: float) -> None:
            if self._wanted != wanted:
                raise Outdated
            self.share = share
            self.progress.emit()

        with suppress(Outdated):
            self._known = (wanted, computed(atlas, told))
            self.placed.emit()

    def positions(self, atlas: Atlas) -> Positions | None:
        """The places of an atlas's journeys, moved ones where they were put; None until they are known."""
        if self._known is None or self._known[0] != structure(atlas):
            return None
        known = self._known[1]
        return {j.id: j.place if j.place is not None else known[j.id] for j in atlas.journeys}

    def wait(self, seconds: float) -> None:
        """Waits for what is under way."""
        if self._work is not None:
            wait([self._work], seconds)

    def close(self) -> None:
        """Ends the worker; what it still does is forgotten."""
        self._wanted = None
        self._pool.shutdown(wait=True, cancel_futures=True)
