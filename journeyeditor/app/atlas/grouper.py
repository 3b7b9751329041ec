"""How the graph's journeys are grouped: kept from edit to edit, found in a worker where many are to be compared."""

from __future__ import annotations

from concurrent.futures import Future, ThreadPoolExecutor, wait

from PySide6.QtCore import QObject, Signal

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
        """Shows own groups; its worker is made when it is first needed and ends with `close`."""
        super().__init__(parent)
        self.wanted, self.found = By.GROUP, OWN
        self._of = Atlas()
        self._whole: tuple[Atlas, Grouping, Atlas] = (Atlas(), OWN, Atlas())
        self._pool: ThreadPoolExecutor | None = None
        self._work: Future[None] | None = None
        self._asked: object = None

    @property
    def busy(self) -> bool:
        """Whether another grouping is looked for."""
        return self._asked is not None

    def ask(self, project: Project, atlas: Atlas) -> None:
        """Groups an atlas as it is wanted; after a small edit who belongs together stays so."""
        near = None
        if self.found.by is self.wanted:
            near = self.found if atlas is self._of else following(project, atlas, self.found, self._of)
        if near is None and (self.wanted is not By.SHARED or len(atlas.journeys) <= AT_ONCE):
            near = grouping(project, atlas, self.wanted)
        if near is not None:
            self._asked, self._of, self.found = None, atlas, near
        elif self._asked is not atlas:
            self._asked = atlas
            if self._pool is None:
                self._pool = ThreadPoolExecutor(1, "atlas groups")
            self._work = self._pool.submit(self._find, project, atlas, self.wanted)

    def _find(self, project: Project, atlas: Atlas, by: By) -> None:
        found = grouping(project, atlas, by)
        if self._asked is atlas and self.wanted is by:
            self._asked, self._of, self.found = None, atlas, found
            self.grouped.emit()

    def whole(self, atlas: Atlas) -> Atlas:
        """An atlas with the groups to draw; the very same as before where nothing is another."""
        if self._whole[0] is not atlas or self._whole[1] is not self.found:
            self._whole = (atlas, self.found, regrouped(atlas, self.found))
        return self._whole[2]

    def wait(self, seconds: float) -> None:
        """Waits for what is under way."""
        if self._work is not None:
            wait([self._work], seconds)

    def close(self) -> None:
        """Ends the worker; what it still does is forgotten."""
        self._asked = None
        if self._pool is not None:
            self._pool.shutdown(wait=True, cancel_futures=True)
