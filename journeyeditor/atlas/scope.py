"""What of a project's atlas is shown: which journeys, how they are grouped, from how much shared on a line is drawn."""

from __future__ import annotations

from dataclasses import dataclass, field

from journeyeditor.atlas.grouping import OWN, Grouping, regrouped
from journeyeditor.atlas.records import Atlas
from journeyeditor.atlas.sieve import Sieve, sifted
from journeyeditor.model import Project

USUAL_LEAST = 2
"""From so many shared touchpoints on the graph draws an overlap, unless a person wants it otherwise."""


@dataclass(frozen=True, slots=True)
class Scope:
    """What a person chose above the atlas: goes to paper with it. `grouping` is that of the graph."""

    sieve: Sieve = field(default_factory=Sieve)
    grouping: Grouping = OWN
    least: int = USUAL_LEAST

    @property
    def open(self) -> bool:
        """Whether everything is shown as it always is."""
        return self.sieve.open and self.grouping is OWN and self.least == USUAL_LEAST


@dataclass(frozen=True, slots=True)
class Scoped:
    """A project and its atlas with what is shown of them, and how many `journeys` there are in all.

    `graph` is the atlas with the groups of the graph.
    """

    project: Project
    atlas: Atlas
    graph: Atlas
    scope: Scope
    journeys: int


def scoped(project: Project, atlas: Atlas, scope: Scope) -> Scoped:
    """What is shown."""
    kept, shown = sifted(project, atlas, scope.sieve)
    return Scoped(kept, shown, regrouped(shown, scope.grouping), scope, len(atlas.journeys))
