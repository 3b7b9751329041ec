"""How the graph's journeys are grouped: kept from edit to edit, found in a worker where many are to be compared."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from journeyeditor.app.atlas.worker import Worker
from journeyeditor.atlas import Atlas
from journeyeditor.atlas.communities import By
from journeyeditor.atlas.grouping import OWN, Grouping, following, grouping, regrouped
from journeyeditor.model import Project

AT_ONCE = 100
"""Up to so many journeys are compared at once: it takes less than a window's blink."""


class Grouper(QObject):
    """`grouped()` is told in the window's thread when another grouping is known, where that took a worker.

    `found` is the grouping to draw, that of before while another is looked for; `wanted` what a person asked for.
    """

    grouped = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        """Shows own groups; its worker ends with `close`."""
        super().__init__(parent)
        self.wanted, self.found = By.GROUP, OWN
        self._of, self._asked = Atlas(), Atlas()
        self._whole: tuple[Atlas, Grouping, Atlas] = (Atlas(), OWN, Atlas())
        self._worker = Worker("atlas groups", self)
        self._worker.done.connect(self._on_done)

    @property
    def busy(self) -> bool:
        """Whether another grouping is looked for."""
        return self._worker.busy

    def ask(self, project: Project, atlas: Atlas) -> None:
        """Groups an atlas as it is wanted; after a small edit who belongs together stays so."""
        by, near = self.wanted, None
        if self.found.by is by:
            near = self.found if atlas is self._of else following(project, atlas, self.found, self._of)
        if near is None and (by is not By.SHARED or len(atlas.journeys) <= AT_ONCE):
            near = grouping(project, atlas, by)
        if near is not None:
            self._worker.drop()
            self._of, self.found = atlas, near
        elif not self.busy or self._asked is not atlas:
            self._asked = atlas
            self._worker.ask(lambda _: grouping(project, atlas, by))

    def _on_done(self) -> None:
        found = self._worker.found
        assert isinstance(found, Grouping)
        self._of, self.found = self._asked, found
        self.grouped.emit()

    def whole(self, atlas: Atlas) -> Atlas:
        """An atlas with the groups to draw; the very same as before where nothing is another."""
        if self._whole[0] is not atlas or self._whole[1] is not self.found:
            self._whole = (atlas, self.found, regrouped(atlas, self.found))
        return self._whole[2]

    def wait(self, seconds: float) -> None:
        """Waits for what is under way and takes it."""
        self._worker.wait(seconds)

    def close(self) -> None:
        """Ends the worker; what it still does is forgotten."""
        self._worker.close()
