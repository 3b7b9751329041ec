"""What of the map is printed and in which colours: level, persona, stages, lanes, comments, evidence."""

from __future__ import annotations

from journeyeditor.api import PrintOptions
from journeyeditor.app.printing import choices as by
from journeyeditor.app.printing.choices import Kind, Scale
from journeyeditor.app.printing.parts import Cells, Checks
from journeyeditor.app.printing.section import Section, Situation, rows
from journeyeditor.app.theme import Look
from journeyeditor.app.widgets.combo import Choice
from journeyeditor.app.widgets.field import Field
from journeyeditor.model import Journey, Project
from journeyeditor.words import Words

COLOURS = {
    "colour": {"greyscale": False, "ink_saving": False},
    "greyscale": {"greyscale": True, "ink_saving": False},
    "ink_saving": {"greyscale": False, "ink_saving": True},
    "ink_saving_greyscale": {"greyscale": True, "ink_saving": True},
}
"""The options of each choice of colours; their words are `print_window.<name>`."""


class MapSection(Section):
    """The last lane and the last stage that are on stay on."""

    def __init__(self, project: Project, look: Look, words: Words) -> None:
        """Makes the controls."""
        super().__init__(look, words)
        self.journey: Journey | None = None
        self.level = self.switch(("overview", "overview"), ("detail", "detail"))
        self.colour, self.persona = Choice(look), Choice(look)
        self.colour.fill([(name, words.tr(f"print_window.{name}"), None) for name in COLOURS], "colour")
        people = [(one.id, one.name or words.tr("app.untitled"), None) for one in project.personas]
        self.persona.fill([(None, words.tr("print_window.persona.all"), None), *people], None)
        self.stages, self.lanes = Cells(), Checks(look)
        self.comments, self.evidence, self.workshop = (
            self.check(f"print_window.{name}") for name in ("comments", "evidence", "workshop")
        )
        self.add("level", Field(words.tr("print_window.level"), self.level))
        self.add("colour", Field(words.tr("print_window.colours"), self.colour))
        self.add("persona", Field(words.tr("print_window.persona"), self.persona))
        self.add("stages", Field(words.tr("print_window.stages"), self.stages))
        self.add("lanes", Field(words.tr("print_window.lanes"), self.lanes))
        self.add("told", rows(self.comments, self.evidence, self.workshop))
        self._connect()

    def _connect(self) -> None:
        self.level.chosen.connect(lambda value: self.tell(level=value))
        self.colour.picked.connect(lambda name: self.tell(**COLOURS[str(name)]))
        self.persona.picked.connect(lambda value: self.tell(persona=value))
        self.stages.changed.connect(self.on_stages)
        self.lanes.changed.connect(self.on_lanes)
        self.comments.clicked.connect(lambda on: self.tell(comments=on))
        self.evidence.clicked.connect(lambda on: self.tell(evidence=on))
        self.workshop.clicked.connect(lambda on: self.tell(workshop=on))

    def on_lanes(self) -> None:
        """Other lanes."""
        on = self.lanes.on()
        if self.journey is not None:
            self.tell(lanes=by.lanes_wanted(self.journey, on))
        else:
            self.tell(lanes=on if len(on) < len(self.lanes.boxes) else ())

    def on_stages(self) -> None:
        """Other stages."""
        self.tell(stages=by.stages_wanted(len(self.stages.cells), self.stages.on()))

    def show_situation(self, now: Situation) -> None:
        """Sets every control."""
        options, self.journey = now.options, None if now.several else now.journey
        colours = {"greyscale": options.greyscale, "ink_saving": options.ink_saving}
        self.colour.setCurrentIndex(list(COLOURS.values()).index(colours))
        self.level.set_value(options.level)
        self.persona.setCurrentIndex(self.persona.values.index(options.persona))
        self.comments.setChecked(options.comments)
        self.evidence.setChecked(options.evidence)
        self.workshop.setChecked(options.workshop)
        self.workshop.setVisible(now.kind is not Kind.BOOK)
        if self.journey is not None:
            self._show_parts(self.journey, options)
        elif now.several:
            kinds = by.kinds_of(now.journeys)
            on = frozenset(options.lanes) & frozenset(kinds) or frozenset(kinds)
            self.lanes.fill([(kind, self.words.tr(f"lane.{kind}")) for kind in kinds], on)
            count = max(len(journey.stages) for journey in now.journeys)
            numbers = [self.words.tr("print_window.stage_of_each", number=index + 1) for index in range(count)]
            self.stages.fill(numbers, by.stages_on(count, options.stages))
        self._show_groups(now)

    def _show_parts(self, journey: Journey, options: PrintOptions) -> None:
        """The lanes and stages of the one map that is printed."""
        names = [(lane.id, lane.title or self.words.tr(f"lane.{lane.kind}")) for lane in journey.lanes]
        self.lanes.fill(names, by.lanes_on(journey, options.lanes))
        self.stages.fill([stage.title for stage in journey.stages], by.stages_on(len(journey.stages), options.stages))

    def _show_groups(self, now: Situation) -> None:
        map_only = now.journey is not None and not now.several
        paper = by.scale_of(now.options, now.kind) in (Scale.FIT, Scale.GRID, Scale.FULL)
        maps = not now.wanted.view
        self.show_groups(
            {
                "level": maps and not now.options.workshop,
                "colour": True,
                "persona": maps and now.kind is not Kind.BOOK and len(self.persona.values) > 1,
                "stages": now.kind is Kind.PAGES
                and bool(now.journeys)
                and maps
                and paper
                and now.options.paper is not None,
                "lanes": map_only or (now.several and now.kind is Kind.PAGES),
                "told": maps,
            }
        )
