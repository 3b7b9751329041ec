"""The atlas of a project, kept true after its edits: a large one is first reckoned in a worker."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from journeyeditor.app.atlas.worker import FEW, Worker
from journeyeditor.atlas import Atlas
from journeyeditor.atlas.incremental import Kept, follow_edits, keep
from journeyeditor.model import Project


class Reckoner(QObject):
    """`reckoned()` is told in the window's thread when the atlas of the project asked for is known later."""

    reckoned = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        """Knows nothing until `ask`."""
        super().__init__(parent)
        self.kept: Kept | None = None
        self._asked: Project | None = None
        self._worker = Worker("atlas", self)
        self._worker.done.connect(self._on_done)

    @property
    def atlas(self) -> Atlas:
        """The atlas; an empty one until it is known."""
        return self.kept.atlas if self.kept is not None else Atlas()

    def ask(self, project: Project) -> bool:
        """Whether the atlas of a project is known at once; else it is told when it is."""
        if project is self._asked:
            return not self._worker.busy
        self._asked = project
        found = follow_edits(self.kept, project) if self.kept is not None else None
        if found is None and len(project.journeys) > FEW:
            self._worker.ask(lambda _told: keep(project))
            return False
        self._worker.drop()
        self.kept = found or keep(project)
        return True

    def adopt(self, kept: Kept) -> None:
        """Takes over what was reckoned already."""
        self.kept, self._asked = kept, kept.project

    def _on_done(self) -> None:
        found = self._worker.found
        assert isinstance(found, Kept)
        self.kept = found
        self.reckoned.emit()

    def wait(self, seconds: float) -> None:
        """Waits for what is under way."""
        self._worker.wait(seconds)

    def close(self) -> None:
        """Ends the worker."""
        self._asked = None
        self._worker.close()
