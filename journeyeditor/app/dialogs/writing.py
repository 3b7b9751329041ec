"""Writing a file away from the window; a toast says how it ends."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QThread, Signal, SignalInstance

from journeyeditor.errors import JourneyEditorError, Message, message

if TYPE_CHECKING:
    from journeyeditor.app.window import Window


class Job(QThread):
    """Writes a snapshot of the project. `written(messages)` or `failed(message)`."""

    written = Signal(object)
    failed = Signal(object)

    def __init__(self, path: Path, write: Callable[[], tuple[Message, ...]]) -> None:
        """`write` writes to the path and tells what the person should know."""
        super().__init__()
        self.path, self.write = path, write
        self.told = False
        """Whether it said how it ended; a fault of ours says nothing."""

    def run(self) -> None:
        """Writes, in the thread."""
        try:
            told = self.write()
        except JourneyEditorError as error:
            self._tell(self.failed, error.message)
        except OSError as error:
            self._tell(self.failed, message("error.not_saved", reason=str(error)))
        else:
            self._tell(self.written, told)

    def _tell(self, signal: SignalInstance, what: object) -> None:
        self.told = True
        signal.emit(what)


def start(window: Window, job: Job) -> None:
    """Runs a job; the toast says how it ends. The window keeps the job until then."""
    words = window.words
    job.setParent(window)
    window.toast.say(words.tr("app.export.writing", name=job.path.name), name="clock", seconds=600)

    def on_written(told: tuple[Message, ...]) -> None:
        detail = " ".join(words.message(one) for one in told)
        window.toast.say(words.tr("app.export.done", name=job.path.name), detail or str(job.path.parent))

    def on_failed(what: Message) -> None:
        window.toast.hide()
        window.tell(what)

    def on_finished() -> None:
        if not job.told:
            on_failed(message("app.export.failed", name=job.path.name))

    job.written.connect(on_written)
    job.failed.connect(on_failed)
    job.finished.connect(on_finished)
    job.finished.connect(job.deleteLater)
    job.start()
