"""Which changes are in the file, which are on their way, which could not be written."""

from __future__ import annotations

from collections import deque
from concurrent.futures import Future
from enum import StrEnum
from typing import NamedTuple

from journeyeditor.errors import JourneyEditorError, Message, message
from journeyeditor.model import Project, changed_ids
from journeyeditor.session.change import Change, Receipt, Save


class SaveState(StrEnum):
    """Where the last change stands."""

    SAVED = "saved"
    SAVING = "saving"
    FAILED = "failed"


class Saving(NamedTuple):
    """What a status bar shows: the state, and for a failure what happened."""

    state: SaveState
    error: Message | None = None


class Outbox:
    """Hands changes to the writer and remembers those whose receipt is not good."""

    def __init__(self, project: Project, save: Save | None) -> None:
        """Takes the project that is in the file already."""
        self.written = project
        self._save = save
        self._sent: deque[tuple[Change, Receipt]] = deque()

    def send(self, change: Change) -> Receipt:
        """Hands over a change; a writer that raises gives a receipt that says so."""
        receipt = self._receipt(change)
        self._sent.append((change, receipt))
        return receipt

    def send_again(self, project: Project) -> Receipt:
        """Hands over all that is not in the file yet, as one change."""
        self.saving()
        assets = {key: data for change, _ in self._sent for key, data in change.assets.items()}
        return self.send(Change(self.written, project, changed_ids(self.written, project), assets=assets))

    def saving(self) -> Saving:
        """The state now. A good receipt clears what failed before it: writers catch up (see `Save`)."""
        good = [index for index, (_, receipt) in enumerate(self._sent) if _is_good(receipt)]
        if good:
            self.written = self._sent[good[-1]][0].new
            for _ in range(good[-1] + 1):
                self._sent.popleft()
        if not self._sent:
            return Saving(SaveState.SAVED)
        receipt = self._sent[-1][1]
        if not receipt.done():
            return Saving(SaveState.SAVING)
        return Saving(SaveState.FAILED, _message(receipt.exception()))

    def wait(self, timeout: float | None = None) -> Saving:
        """Waits (seconds, for each change) until nothing is on its way. Raises TimeoutError."""
        for _, receipt in tuple(self._sent):
            receipt.exception(timeout)
        return self.saving()

    def _receipt(self, change: Change) -> Receipt:
        if self._save is None:
            return settled()
        try:
            return self._save(change)
        except (JourneyEditorError, OSError) as error:
            return settled(error)


def settled(error: BaseException | None = None) -> Receipt:
    """A receipt that is done already."""
    receipt: Future[None] = Future()
    if error is None:
        receipt.set_result(None)
    else:
        receipt.set_exception(error)
    return receipt


def _is_good(receipt: Receipt) -> bool:
    return receipt.done() and receipt.exception() is None


def _message(error: BaseException | None) -> Message:
    return error.message if isinstance(error, JourneyEditorError) else message("session.not_saved", reason=str(error))
