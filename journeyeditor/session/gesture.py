"""One gesture: previews from a base, then one commit or none."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from journeyeditor.errors import EditError, Message
from journeyeditor.model import Id, Project
from journeyeditor.session.change import Label, Receipt

if TYPE_CHECKING:
    from journeyeditor.session.session import Session


class Gesture:
    """Made by `session.begin()`. Each preview starts from `base` anew, so its edit holds the whole movement."""

    def __init__(self, session: Session) -> None:
        """Keeps the session's project as the base."""
        self.base = session.project
        self.shown = session.project
        self._session = session

    @property
    def open(self) -> bool:
        """Whether it may still be previewed or committed."""
        return self._session.gesture is self

    def preview(self, edit: Callable[[Project], Project]) -> Message | None:
        """Shows what the edit would do. An edit that refuses shows the base; what it says is returned."""
        self._require_open()
        try:
            project, refusal = edit(self.base), None
        except EditError as error:
            project, refusal = self.base, error.message
        self._show(project)
        return refusal

    def commit(self, label: Label, select: tuple[Id, ...] | None = None) -> Receipt | None:
        """Makes what was previewed last the project. Raises EditError when the base is no longer current."""
        self._require_open()
        self._session.gesture = None
        shown = self.shown
        return self._session.commit(label, lambda _: shown, select=select)

    def drop(self) -> None:
        """Shows the base again; the gesture is over. A second drop does nothing."""
        if self.open:
            self._show(self.base)
            self._session.gesture = None

    def _show(self, project: Project) -> None:
        before, self.shown = self.shown, project
        self._session.tell_preview(before, project)

    def _require_open(self) -> None:
        if not self.open or self._session.project is not self.base:
            raise EditError("edit.error.overtaken")
