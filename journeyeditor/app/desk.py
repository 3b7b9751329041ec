"""What one window works on, and how its parts hear of changes: the session, the words, the look, the places."""

from __future__ import annotations

from collections.abc import Hashable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from journeyeditor.app.places import Places, Visit
from journeyeditor.app.theme import Look
from journeyeditor.errors import EditError, JourneyEditorError, Message
from journeyeditor.ids import NewId, new_id
from journeyeditor.model import Id, Journey, Project
from journeyeditor.session import Change, Label, Receipt, SaveState, Session
from journeyeditor.words import Words

if TYPE_CHECKING:
    from journeyeditor.edits import Edit

QUEUED = Qt.ConnectionType.QueuedConnection
"""For `saving_changed`, which may come from the writer's thread."""

AGAIN = 5_000
"""So many ms after a failed write the next attempt is made."""


class Desk(QObject):
    """One open project in one window. Panels pull what they show when these signals come; previews tell nothing."""

    project_changed = Signal()
    selection_changed = Signal()
    saving_changed = Signal()
    visited = Signal()
    """Another journey, or the atlas, or back."""
    finishing = Signal()
    """Whoever holds typed text commits it now."""
    refused = Signal(str)
    """A sentence for the person: why something was not done."""
    deleting = Signal(object)
    """Ids that a person wants deleted: the window says what goes along and how to get it back."""

    def __init__(self, session: Session, words: Words, look: Look, mint: NewId = new_id) -> None:
        """Starts at the project's first journey. `mint` makes ids."""
        super().__init__()
        self.session, self.words, self.look, self.mint = session, words, look, mint
        journeys = session.project.journeys
        self.places = Places(Visit(journeys[0].id if journeys else ""))
        self.details_open = False
        """Whether the inspector shows what is seldom needed."""
        self.measures_open: set[Id] = set()
        self.lists_open: frozenset[str] = frozenset()
        """The lists of the project that are unfolded there."""
        self.again = QTimer(self)
        self.again.setSingleShot(True)
        self.again.setInterval(AGAIN)
        self.again.timeout.connect(self.save_again)
        self.saving_changed.connect(self.on_saving, QUEUED)
        self._stops = [
            session.listen(self.on_change),
            session.listen_selection(self.on_selection),
            session.listen_saving(self._tell_saving),
        ]

    def close(self) -> None:
        """Stops listening, and lets go of whoever listens to it."""
        for stop in self._stops:
            stop()
        self._stops.clear()
        self.again.stop()
        self.deleteLater()

    @property
    def project(self) -> Project:
        """The project, without what a gesture previews."""
        return self.session.project

    @property
    def journey(self) -> Journey | None:
        """The journey that is open; None in a project without any."""
        found = self.project.by_id.get(self.places.here.journey)
        return found if isinstance(found, Journey) else None

    def on_change(self, change: Change) -> None:
        """Passes on what is no preview; a journey that went away is left."""
        if change.preview:
            return
        gone = {one.id for one in change.old.journeys} - {one.id for one in change.new.journeys}
        if gone:
            self._leave(frozenset(gone))
        self.project_changed.emit()

    def _leave(self, gone: frozenset[Id]) -> None:
        self.places.forget(gone)
        if self.places.here.journey in gone:
            rest = self.project.journeys
            self.places.here = Visit(rest[0].id if rest else "", (), self.places.here.atlas)
            self.visited.emit()

    def on_selection(self, ids: tuple[Id, ...]) -> None:
        """Remembers it for the way back, and passes it on."""
        self.places.note(ids)
        self.selection_changed.emit()

    def on_saving(self) -> None:
        """What could not be written is tried again after a while, until it is."""
        if self.session.saving.state is SaveState.FAILED:
            self.again.start()

    def save_again(self) -> None:
        """Tries once more, unless it was saved meanwhile."""
        if self.session.saving.state is SaveState.FAILED:
            self.session.save_again()

    def _tell_saving(self) -> None:
        self.saving_changed.emit()

    def commit(
        self,
        label: Label,
        edit: Edit,
        merge_key: Hashable = None,
        select: tuple[Id, ...] | None = None,
    ) -> Receipt | None:
        """Commits an edit; one that is refused says why and changes nothing."""
        try:
            return self.session.commit(label, edit, merge_key=merge_key, select=select)
        except EditError as error:
            self.refuse(error)
            return None

    def refuse(self, what: JourneyEditorError | Message) -> None:
        """Says in a sentence what could not be done."""
        said = what.message if isinstance(what, JourneyEditorError) else what
        self.refused.emit(self.words.message(said))

    def finish_editing(self) -> None:
        """Commits whatever is being typed; before undo, save, export and close."""
        self.finishing.emit()

    def go(self, journey: Id, selection: tuple[Id, ...] = (), atlas: bool = False, view: str = "") -> None:
        """Opens a journey with something of it selected, or a view of the atlas."""
        self.finish_editing()
        visit = Visit(journey, selection, atlas, view)
        if visit != self.places.here:
            self.places.go(visit)
            self._arrive(visit)

    def see(self, view: str) -> None:
        """Another view of the atlas is seen: a place one can come back to."""
        self.places.see(view)
        self.selection_changed.emit()

    def back(self) -> None:
        """To the place before."""
        self.finish_editing()
        self._arrive(self.places.back())

    def forward(self) -> None:
        """To the place one came back from."""
        self.finish_editing()
        self._arrive(self.places.forward())

    def _arrive(self, visit: Visit | None) -> None:
        if visit is not None:
            self.visited.emit()
            self.session.select(visit.selection)
