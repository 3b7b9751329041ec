"""Places the atlas in a worker, so that the window never waits."""

from __future__ import annotations

from concurrent.futures import Future, ThreadPoolExecutor, wait
from contextlib import suppress

from PySide6.QtCore import QObject, Signal

from journeyeditor.atlas import Atlas, Positions
from journeyeditor.atlas.follow import followed
from journeyeditor.atlas.placement import computed, structure
from journeyeditor.model import Id


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
        self._stood: Positions = {}
        self._groups: dict[Id, Id] = {}
        self._told: tuple[Atlas, object] = (Atlas(), None)
        self._work: Future[None] | None = None
        self._wanted: object = None
        self.share = 0.0

    def ask(self, atlas: Atlas) -> None:
        """Begins to place an atlas unless its structure is the one placed already; after a small edit all stay."""
        wanted = self._structure(atlas)
        if wanted == self._wanted:
            return
        self._wanted = wanted
        if self._work is not None:
            self._work.cancel()
        near = followed(atlas, self._stood, self._groups)
        if near is not None:
            self._keep(wanted, atlas, near)
        else:
            self._work = self._pool.submit(self._place, wanted, atlas)

    def _structure(self, atlas: Atlas) -> object:
        """The structure of an atlas, kept for the last one asked for."""
        if self._told[0] is not atlas:
            self._told = (atlas, structure(atlas))
        return self._told[1]

    def _keep(self, wanted: object, atlas: Atlas, places: Positions) -> None:
        """Remembers where everybody stands, and stood: who comes back by undo comes back to the same place."""
        self._groups = self._groups | {one.id: one.group for one in atlas.journeys}
        self._stood = self._stood | places
        self._known = (wanted, places)

    def _place(self, wanted: object, atlas: Atlas) -> None:
        def told(share: float) -> None:
            if self._wanted != wanted:
                raise Outdated
            self.share = share
            self.progress.emit()

        with suppress(Outdated):
            places = computed(atlas, told)
            told(1.0)
            self._stood = {}
            self._keep(wanted, atlas, places)
            self.placed.emit()

    def positions(self, atlas: Atlas) -> Positions | None:
        """The places of an atlas's journeys, moved ones where they were put; None until they are known."""
        if self._known is None or self._known[0] != self._structure(atlas):
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
