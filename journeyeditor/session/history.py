"""What was done and can be undone: pairs of projects, which share nearly everything."""

from __future__ import annotations

from collections.abc import Hashable
from dataclasses import dataclass, replace

from journeyeditor.model import Id, Project, forget
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


class History:
    """Two stacks of entries. An entry put in forgets what was undone."""

    def __init__(self) -> None:
        """Starts empty."""
        self.done: list[Entry] = []
        self.undone: list[Entry] = []

    def put(self, entry: Entry) -> None:
        """Adds an entry, or lets the last one reach further when both have the same merge key."""
        last = self.done[-1] if self.done else None
        continues = last is not None and not self.undone and last.after is entry.before
        self.undone.clear()
        if last is not None and continues and entry.merge_key is not None and last.merge_key == entry.merge_key:
            self.done[-1] = replace(last, after=entry.after, selected_after=entry.selected_after)
        else:
            self.done.append(entry)

    def undo(self) -> Entry | None:
        """Moves the last entry to those undone and returns it."""
        return _moved(self.done, self.undone)

    def redo(self) -> Entry | None:
        """Moves the entry undone last back and returns it."""
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
