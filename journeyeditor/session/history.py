"""What was done and can be undone: pairs of projects, which share nearly everything."""

from __future__ import annotations

from collections.abc import Hashable
from dataclasses import dataclass, replace

from journeyeditor.model import Id, Project, changed_ids, forget
from journeyeditor.session.change import Label


@dataclass(frozen=True, slots=True)
class Entry:
    """One step of undo: both projects, and what was selected in each."""

    label: Label
    before: Project
    after: Project
    selected_before: tuple[Id, ...] = ()
    selected_after: tuple[Id, ...] = ()
    merge_key: Hashable = None
    ids: frozenset[Id] = frozenset()
    """Of what differs between the two projects."""


class History:
    """Two stacks of entries. An entry put in forgets what was undone."""

    def __init__(self) -> None:
        """Starts empty."""
        self.done: list[Entry] = []
        self.undone: list[Entry] = []
        self._settled = True

    def put(self, entry: Entry) -> None:
        """Adds an entry, or lets the last one reach further when both have the same merge key."""
        last = self.done[-1] if self.done else None
        wanted = entry.merge_key is not None and last is not None and last.merge_key == entry.merge_key
        merged = wanted and not self.undone and not self._settled
        self.undone.clear()
        self._settled = False
        if last is not None and merged:
            both = changed_ids(last.before, entry.after)
            self.done[-1] = replace(last, after=entry.after, selected_after=entry.selected_after, ids=both)
        else:
            self.done.append(entry)

    def settle(self) -> None:
        """Ends what merges: the next entry stands for itself."""
        self._settled = True

    def undo(self) -> Entry | None:
        """Moves the last entry to those undone and returns it."""
        self._settled = True
        return _moved(self.done, self.undone)

    def redo(self) -> Entry | None:
        """Moves the entry undone last back and returns it."""
        self._settled = True
        return _moved(self.undone, self.done)


def forget_computed(old: Project, ids: frozenset[Id]) -> None:
    """Drops the indexes of what a change left behind, so that a long history costs no more than its differences."""
    for journey in old.journeys:
        if journey.id in ids:
            forget(journey)
    forget(old)


def _moved(source: list[Entry], target: list[Entry]) -> Entry | None:
    if not source:
        return None
    target.append(source.pop())
    return target[-1]
