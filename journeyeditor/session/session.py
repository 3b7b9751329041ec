"""The session: the current project and the one way to change it."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Hashable, Iterable, Mapping
from typing import TypeVar

from journeyeditor.model import Id, Project, changed_ids, difference
from journeyeditor.session.change import NO_ASSETS, Change, Label, Receipt, Save
from journeyeditor.session.gesture import Gesture
from journeyeditor.session.history import Entry, History, forget_computed
from journeyeditor.session.saving import Outbox, Saving

Edit = Callable[[Project], Project]
"""From one project to the next; the same object back means nothing changed. Raises EditError to refuse."""

T = TypeVar("T")


def present(project: Project, ids: Iterable[Id]) -> tuple[Id, ...]:
    """Those ids that the project or something of it has, each once: what was pressed may be gone, or never made."""
    kept: list[Id] = []
    home: Mapping[Id, object] = {}
    for key in dict.fromkeys(ids):
        if key not in home and key not in project.by_id and key != project.id:
            home = next((journey.part_of for journey in project.journeys if key in journey.part_of), {})
            if not home:
                continue
        kept.append(key)
    return tuple(kept)


class Session:
    """Holds a project, its selection and its history. Used from one thread; knows no file and no window."""

    def __init__(self, project: Project, save: Save | None = None) -> None:
        """`save` takes each Change in order and gives a Receipt; without it nothing is kept."""
        self._project = project
        self._selection: tuple[Id, ...] = ()
        self._history = History()
        self._outbox = Outbox(project, save)
        self._listeners: list[Callable[[Change], object]] = []
        self._selection_listeners: list[Callable[[tuple[Id, ...]], object]] = []
        self._saving_listeners: list[Callable[[], object]] = []
        self._untold: deque[Change] = deque()
        self._telling = False
        self._left: tuple[Project, frozenset[Id]] = (project, frozenset())
        self.gesture: Gesture | None = None

    @property
    def project(self) -> Project:
        """The current project, without what a gesture previews."""
        return self._project

    @property
    def shown(self) -> Project:
        """The project as it is on the screen: with what a gesture previews."""
        return self.gesture.shown if self.gesture else self._project

    @property
    def selection(self) -> tuple[Id, ...]:
        """The model ids that are selected, in the order they were."""
        return self._selection

    def select(self, ids: Iterable[Id]) -> None:
        """Selects these, as far as they are there, and nothing else. It ends what a merge key would continue."""
        before, self._selection = self._selection, present(self.shown, ids)
        if self._selection != before:
            self._history.settle()
        self._tell_selection(before)

    def commit(
        self,
        label: Label,
        edit: Edit,
        assets: Mapping[str, bytes] | None = None,
        merge_key: Hashable = None,
        *,
        select: Iterable[Id] | None = None,
    ) -> Receipt | None:
        """Runs the edit, keeps it for undo, sends it to be saved and tells the listeners.

        Commits in a row with the same merge key are one step of undo. `select` is what is selected after it; else
        the selection stays, without what is gone. None when the edit changed nothing. Raises what the edit raises,
        and then nothing has happened.
        """
        self.drop_gesture()
        before, selected = self._project, self._selection
        after = edit(before)
        if after is before:
            if select is not None:
                self.select(select)
            return None
        found = difference(before, after)
        wanted = selected if select is None else present(after, select)
        kept = tuple(key for key in wanted if key not in found.gone)
        self._history.put(Entry(label, before, after, selected, kept, merge_key, found.ids))
        return self._move_to(after, kept, found.ids, assets)

    def undo(self) -> Receipt | None:
        """Goes back one step, selection included. None when there is none."""
        self.drop_gesture()
        entry = self._history.undo()
        return self._move_to(entry.before, entry.selected_before, entry.ids) if entry else None

    def redo(self) -> Receipt | None:
        """Goes forward one step again, selection included. None when there is none."""
        self.drop_gesture()
        entry = self._history.redo()
        return self._move_to(entry.after, entry.selected_after, entry.ids) if entry else None

    @property
    def undo_label(self) -> Label | None:
        """What `undo` would take back."""
        return self._history.done[-1].label if self._history.done else None

    @property
    def redo_label(self) -> Label | None:
        """What `redo` would do again."""
        return self._history.undone[-1].label if self._history.undone else None

    def begin(self) -> Gesture:
        """Starts a gesture; one that is still open is dropped."""
        self.drop_gesture()
        self.gesture = Gesture(self)
        return self.gesture

    def drop_gesture(self) -> None:
        """Takes back what an open gesture shows."""
        if self.gesture:
            self.gesture.drop()

    def listen(self, listener: Callable[[Change], object]) -> Callable[[], None]:
        """Calls the listener with each Change, previews included, until the function returned is called."""
        return _added(self._listeners, listener)

    def listen_selection(self, listener: Callable[[tuple[Id, ...]], object]) -> Callable[[], None]:
        """Calls the listener with each new selection, until the function returned is called."""
        return _added(self._selection_listeners, listener)

    def listen_saving(self, listener: Callable[[], object]) -> Callable[[], None]:
        """Calls the listener when `saving` may have changed, **also from the writer's thread**."""
        return _added(self._saving_listeners, listener)

    @property
    def saving(self) -> Saving:
        """Whether all is in the file, on its way there, or could not be written."""
        return self._outbox.saving()

    def save_again(self) -> Receipt:
        """Sends once more all that is not in the file."""
        return self._watched(self._outbox.send_again(self._project))

    def wait_saved(self, timeout: float | None = None) -> Saving:
        """Waits (seconds, for each change on its way) until nothing is on its way. Raises TimeoutError."""
        return self._outbox.wait(timeout)

    def tell_preview(self, old: Project, new: Project) -> None:
        """Tells what a gesture shows now; for gestures."""
        if old is not new:
            self._tell(Change(old, new, changed_ids(old, new), preview=True))

    def _move_to(
        self,
        project: Project,
        selection: tuple[Id, ...],
        ids: frozenset[Id],
        assets: Mapping[str, bytes] | None = None,
    ) -> Receipt:
        change = Change(self._project, project, ids, assets=assets or NO_ASSETS)
        self._project = project
        selected, self._selection = self._selection, selection
        receipt = self._watched(self._outbox.send(change))
        self._tell(change)
        self._tell_selection(selected)
        self._leave(change.old, ids)
        return receipt

    def _leave(self, project: Project, ids: frozenset[Id]) -> None:
        """What was left last keeps its indexes, for it is what undo and redo mostly go back to; no other does."""
        before, self._left = self._left, (project, ids)
        if before[0] is not project and before[0] is not self._project:
            forget_computed(*before)

    def _tell_selection(self, before: tuple[Id, ...]) -> None:
        if self._selection != before:
            for listener in tuple(self._selection_listeners):
                listener(self._selection)

    def _watched(self, receipt: Receipt) -> Receipt:
        self._tell_saving()
        if not receipt.done():
            receipt.add_done_callback(lambda _: self._tell_saving())
        return receipt

    def _tell_saving(self) -> None:
        for listener in tuple(self._saving_listeners):
            listener()

    def _tell(self, change: Change) -> None:
        """Tells changes in order, also when a listener commits."""
        self._untold.append(change)
        if self._telling:
            return
        self._telling = True
        try:
            while self._untold:
                told = self._untold.popleft()
                for listener in tuple(self._listeners):
                    listener(told)
        finally:
            self._telling = False


def _added(listeners: list[T], listener: T) -> Callable[[], None]:
    listeners.append(listener)

    def stop() -> None:
        if listener in listeners:
            listeners.remove(listener)

    return stop
