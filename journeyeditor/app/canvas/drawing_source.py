"""Where the canvas gets its drawings from: the layout in a style of the screen, as fast as what changed is small."""

from __future__ import annotations

from typing import Protocol

from journeyeditor.app.canvas.level import Level
from journeyeditor.drawing import Drawing
from journeyeditor.layout import LayoutOptions, Memory, layout_journey, load_style
from journeyeditor.model import Id, Journey, Project
from journeyeditor.model.collector import without_collector
from journeyeditor.text import Measure, harfbuzz_measure
from journeyeditor.words import Words


class Draw(Protocol):
    """Lays a journey of a project out at a level: with a bar of some width (pt) at its head, from afar as wide as that.

    `held` while something is in the hand: lanes give back no room until it is dropped.
    """

    def __call__(self, project: Project, journey: Journey, width: float, level: Level, held: bool = False) -> Drawing:
        """The drawing."""
        ...


KEPT = 2
"""What was laid out is kept of so many journeys: one goes to another and comes back."""


class Drawings:
    """Draws journeys in the styles of the screen; what an edit did not touch stays the same objects."""

    def __init__(self) -> None:
        """Loads nothing before the first drawing."""
        self._language = ""
        self._words: Words | None = None
        self._measure: Measure | None = None
        self._memories: dict[Id, dict[Level, Memory]] = {}

    def __call__(
        self, project: Project, journey: Journey, width: float, level: Level = Level.DETAIL, held: bool = False
    ) -> Drawing:
        """The drawing, its fixed words in the project's language."""
        if self._words is None or self._measure is None or project.language != self._language:
            self._language = project.language
            self._words, self._measure = Words(project.language), harfbuzz_measure(project.language)
            self._memories = {}
        memory = self._of(journey.id).setdefault(level, Memory())
        detail = level is Level.DETAIL
        options = LayoutOptions(header_width=width, width=None if detail else width, hints=detail, held=held)
        with without_collector():
            return layout_journey(
                project, journey, load_style(level), self._words, self._measure, options, memory=memory
            )

    def _of(self, journey: Id) -> dict[Level, Memory]:
        """What is kept of a journey, which is now the one drawn last."""
        own = self._memories[journey] = self._memories.pop(journey, {})
        for other in list(self._memories)[:-KEPT]:
            del self._memories[other]
        return own
