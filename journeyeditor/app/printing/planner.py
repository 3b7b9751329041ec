"""Plans a print away from the window; while one is planned, only the newest of the next waits."""

from __future__ import annotations

from PySide6.QtCore import QObject, QThread, QTimer, Signal

from journeyeditor.api.prepared import Prepared, Wanted, about_bytes, prepare
from journeyeditor.app.printing.seams import Compared, compared
from journeyeditor.errors import JourneyEditorError, Message
from journeyeditor.model import Project
from journeyeditor.storage import ReadAsset

PAUSE = 120
"""After so many ms without another choice a print is planned."""


class Planning(QThread):
    """One print. `done(Prepared)`, then `seams(Compared)` where moving seams helps, and `sized(bytes of the file)`; or
    `failed(Message)`.
    """

    done = Signal(object)
    seams = Signal(object)
    sized = Signal(int)
    failed = Signal(object)

    def __init__(self, project: Project, wanted: Wanted, read_asset: ReadAsset, parent: QObject) -> None:
        """On a snapshot of the project."""
        super().__init__(parent)
        self.project, self.wanted, self.read_asset = project, wanted, read_asset

    def run(self) -> None:
        """Plans, in the thread."""
        try:
            found: Prepared | Message = prepare(self.project, self.wanted, self.read_asset)
        except JourneyEditorError as error:
            found = error.message
        (self.failed if isinstance(found, Message) else self.done).emit(found)
        if isinstance(found, Prepared) and not self.isInterruptionRequested():
            self._compare(found)
        if isinstance(found, Prepared) and not self.isInterruptionRequested():
            self.sized.emit(about_bytes(found, self.read_asset))

    def _compare(self, found: Prepared) -> None:
        try:
            seams = compared(self.project, self.wanted, found)
        except JourneyEditorError:
            return
        if seams is not None:
            self.seams.emit(seams)


class Planner(QObject):
    """Of what was asked last `planned(Prepared)`, perhaps `compared(Compared)`, `sized(int)`; or `refused(Message)`."""

    planned = Signal(object)
    compared = Signal(object)
    sized = Signal(int)
    refused = Signal(object)

    def __init__(self, project: Project, read_asset: ReadAsset, owner: QObject, parent: QObject) -> None:
        """`owner` keeps what is being planned when this is gone."""
        super().__init__(parent)
        self.project, self.read_asset, self.owner = project, read_asset, owner
        self.next: Wanted | None = None
        self.planning = False
        self.job: Planning | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(PAUSE)
        self._timer.timeout.connect(self._start)

    @property
    def busy(self) -> bool:
        """Whether something is planned or waits to be."""
        return self.planning or self.next is not None

    def ask(self, wanted: Wanted) -> None:
        """Plans this after a pause, in place of what waits."""
        self.next = wanted
        if self.job is not None:
            self.job.requestInterruption()
        self._timer.start()

    def _start(self) -> None:
        if self.planning or self.next is None:
            return
        job = self.job = Planning(self.project, self.next, self.read_asset, self.owner)
        self.next, self.planning = None, True
        job.done.connect(self._on_done)
        job.seams.connect(self._on_compared)
        job.sized.connect(self._on_sized)
        job.failed.connect(self._on_failed)
        job.finished.connect(self._on_finished)
        job.finished.connect(job.deleteLater)
        job.start()

    def _on_done(self, prepared: Prepared) -> None:
        if self.next is None:
            self.planned.emit(prepared)

    def _on_compared(self, seams: Compared) -> None:
        if self.next is None:
            self.compared.emit(seams)

    def _on_sized(self, length: int) -> None:
        if self.next is None:
            self.sized.emit(length)

    def _on_failed(self, what: Message) -> None:
        if self.next is None:
            self.refused.emit(what)

    def _on_finished(self) -> None:
        self.planning, self.job = False, None
        self._start()
