"""A writer that decides when a change is in the file, or that it cannot be."""

from __future__ import annotations

from concurrent.futures import Future

from journeyeditor.errors import SaveFailed
from journeyeditor.model import Project
from journeyeditor.session import Change


class HeldWriter:
    """Keeps changes until `write` or `fail`; `file` is what a reader would find."""

    def __init__(self, project: Project) -> None:
        """Starts with the project in the file."""
        self.file = project
        self.waiting: list[tuple[Change, Future[None]]] = []
        self.taken: list[Change] = []

    def __call__(self, change: Change) -> Future[None]:
        """Takes a change."""
        receipt: Future[None] = Future()
        self.waiting.append((change, receipt))
        self.taken.append(change)
        return receipt

    def write(self) -> None:
        """Writes the change that waits longest."""
        change, receipt = self.waiting.pop(0)
        self.file = change.new
        receipt.set_result(None)

    def fail(self) -> None:
        """Fails at the change that waits longest."""
        self.waiting.pop(0)[1].set_exception(SaveFailed("error.disk_full", path="a.journey"))
