"""Which ids a project has, by kind: reckoned once for a check."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from operator import attrgetter

from journeyeditor.model.base import Id
from journeyeditor.model.journey import JOURNEY_PARTS, Journey
from journeyeditor.model.project import COLLECTIONS, Project
from journeyeditor.model.references import ANYTHING

_id_of = attrgetter("id")


def ids_of(nodes: Iterable[object]) -> set[Id]:
    """The ids of some nodes."""
    return set(map(_id_of, nodes))


class Known:
    """The ids of each collection of a project, and of all its parts together."""

    def __init__(self, project: Project, journeys: tuple[Journey, ...] | None = None) -> None:
        """Reads the collections; parts of journeys are gathered once they are asked for.

        With `journeys`, only these are to be looked at, and their ids are known to be new.
        """
        self.project = project
        self.whole = journeys is None
        self.journeys = project.journeys if journeys is None else journeys
        self.by_kind: Mapping[str, set[Id]] = {name: ids_of(getattr(project, name)) for name in COLLECTIONS}
        self._anything: set[Id] | None = None

    def of(self, kinds: tuple[str, ...]) -> set[Id]:
        """The ids of these collections of the project."""
        if kinds == ANYTHING:
            return self.anything
        return self.by_kind[kinds[0]] if len(kinds) == 1 else set().union(*(self.by_kind[kind] for kind in kinds))

    @property
    def anything(self) -> set[Id]:
        """Every id of the project and of every part of its journeys."""
        if self._anything is None:
            self._anything = {self.project.id, *(key for ids in self.by_kind.values() for key in ids)}
            for journey in self.project.journeys:
                self._anything.update(*own_ids(journey).values())
        return self._anything


def own_ids(journey: Journey) -> dict[str, set[Id]]:
    """The ids of a journey's parts by collection, its steps and itself (`journeys`) included."""
    own = {name: ids_of(getattr(journey, name)) for name in JOURNEY_PARTS}
    return {**own, "steps": set(journey.column_of), "journeys": {journey.id}}
