"""Where the canvas gets its drawing from: the layout in the style of the screen, as fast as what changed is small."""

from __future__ import annotations

from collections.abc import Callable

from journeyeditor.drawing import Drawing
from journeyeditor.layout import LayoutOptions, Memory, layout_journey, load_style
from journeyeditor.model import Id, Journey, Project
from journeyeditor.text import Measure, harfbuzz_measure
from journeyeditor.words import Words

Draw = Callable[[Project, Journey, float], Drawing]
"""Lays a journey of a project out, with a bar of some width (pt) at its head."""


class DetailDrawings:
    """Draws journeys in the style `detail`; what an edit did not touch stays the same objects."""

    def __init__(self) -> None:
        """Loads nothing before the first drawing."""
        self._language = ""
        self._words: Words | None = None
        self._measure: Measure | None = None
        self._memory = Memory()
        self._journey: Id = ""

    def __call__(self, project: Project, journey: Journey, width: float) -> Drawing:
        """The drawing, its fixed words in the project's language."""
        if self._words is None or self._measure is None or project.language != self._language:
            self._language = project.language
            self._words, self._measure = Words(project.language), harfbuzz_measure(project.language)
            self._memory = Memory()
        if journey.id != self._journey:
            self._journey, self._memory = journey.id, Memory()
        options = LayoutOptions(header_width=width)
        return layout_journey(
            project, journey, load_style("detail"), self._words, self._measure, options, memory=self._memory
        )
