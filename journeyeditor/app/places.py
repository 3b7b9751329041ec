"""Where a person has been in this window: journeys, selections and the atlas, with a way back and forward."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from journeyeditor.model import Id

GRAPH = "graph"
"""The view that the atlas opens with."""


@dataclass(frozen=True, slots=True)
class Visit:
    """One place: a journey with what was selected in it, or a view of the atlas by its name ("" the one seen last)."""

    journey: Id
    selection: tuple[Id, ...] = ()
    atlas: bool = False
    view: str = ""


@dataclass(slots=True)
class Places:
    """The place one is at, and the stacks behind and ahead of it."""

    here: Visit
    behind: list[Visit] = field(default_factory=list)
    ahead: list[Visit] = field(default_factory=list)

    def go(self, visit: Visit) -> None:
        """Goes to a place; what was ahead is forgotten. The place one is at already is not kept twice."""
        if visit == self.here:
            return
        self.behind.append(self.here)
        self.ahead.clear()
        self.here = visit

    def see(self, view: str) -> None:
        """Another view of the atlas, a place of its own; the one before is the graph where it has no name."""
        if self.here.atlas:
            self.here = replace(self.here, view=self.here.view or GRAPH)
            self.go(replace(self.here, view=view))

    def note(self, selection: tuple[Id, ...]) -> None:
        """Remembers what is selected here, for when one comes back."""
        self.here = replace(self.here, selection=selection)

    def back(self) -> Visit | None:
        """One place back, or None at the first."""
        return self._step(self.behind, self.ahead)

    def forward(self) -> Visit | None:
        """One place forward again, or None at the last."""
        return self._step(self.ahead, self.behind)

    def forget(self, journeys: frozenset[Id]) -> None:
        """Drops the places of journeys that are gone."""
        self.behind = [visit for visit in self.behind if visit.journey not in journeys]
        self.ahead = [visit for visit in self.ahead if visit.journey not in journeys]

    def _step(self, source: list[Visit], target: list[Visit]) -> Visit | None:
        if not source:
            return None
        target.append(self.here)
        self.here = source.pop()
        return self.here
