"""Work aside from the window's thread: what was asked for last is found, whatever else was is dropped."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import CancelledError, Future, ThreadPoolExecutor, wait
from contextlib import suppress
from time import sleep

from PySide6.QtCore import QObject, Qt, Signal

from journeyeditor.app.collecting import Collecting
from journeyeditor.atlas.progress import Told

Work = Callable[[Told], object]
"""Reckons something from what never changes, in any thread."""

FEW = 60
"""Up to so many journeys everything is reckoned at once: it takes less than a window's blink."""
STEP = 0.04
"""So much more must be done before it is said again."""


class Outdated(Exception):
    """Something else is wanted by now, or nothing: the work under way ends."""


class Worker(QObject):
    """One thing at a time. `done()` is told in the window's thread once what was asked for last is `found`.

    `progress()` is told meanwhile; `share` says how much is done, 0–1. What the work raises is raised in the window's
    thread.
    """

    done = Signal()
    progress = Signal()
    _ended = Signal(object)

    def __init__(self, name: str, parent: QObject | None = None) -> None:
        """The thread of this name is made when it is first needed; it ends with `close`."""
        super().__init__(parent)
        self.name, self.share = name, 0.0
        self.found: object = None
        self._pool: ThreadPoolExecutor | None = None
        self._wanted: Future[object] | None = None
        self._closed = False
        self._ended.connect(self._take, Qt.ConnectionType.QueuedConnection)

    @property
    def busy(self) -> bool:
        """Whether something is asked for and not found yet."""
        return self._wanted is not None

    def ask(self, work: Work) -> None:
        """Begins some work; what was under way is not wanted any more. After `close` nothing is begun."""
        self.drop()
        if self._closed:
            return
        Collecting.pause(self)
        if self._pool is None:
            self._pool = ThreadPoolExecutor(1, self.name)
        mine: list[Future[object]] = []
        self._wanted = self._pool.submit(lambda: self._run(mine, work))
        mine.append(self._wanted)
        self._wanted.add_done_callback(self._ended.emit)

    def drop(self) -> None:
        """What is under way is not wanted any more."""
        wanted, self._wanted, self.share, self.found = self._wanted, None, 0.0, None
        if wanted is not None:
            wanted.cancel()
        Collecting.resume(self)

    def wait(self, seconds: float) -> None:
        """Waits for what is under way and takes it."""
        if self._wanted is not None:
            wait([self._wanted], seconds)
            self._take(self._wanted)

    def close(self) -> None:
        """Ends the thread; what it still does is forgotten."""
        self.drop()
        self._closed = True
        if self._pool is not None:
            self._pool.shutdown(wait=True, cancel_futures=True)
            self._pool = None

    def _run(self, mine: list[Future[object]], work: Work) -> object:
        def told(share: float) -> None:
            if mine and self._wanted is not mine[0]:
                raise Outdated
            if share > self.share + STEP:
                self.share = share
                self.progress.emit()
            sleep(0)  # lets the window's thread in, which else waits for the interpreter's lock

        told(0.0)
        return work(told)

    def _take(self, ended: Future[object]) -> None:
        """In the window's thread: what nobody wants any more is dropped."""
        if ended is not self._wanted or not ended.done():
            return
        self._wanted = None
        Collecting.resume(self)
        with suppress(Outdated, CancelledError):
            self.found, self.share = ended.result(), 1.0
            self.done.emit()
