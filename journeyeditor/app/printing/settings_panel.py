"""The settings at the left: what is printed, on which paper, how large, which parts, in which colours."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLineEdit, QScrollArea, QVBoxLayout, QWidget

from journeyeditor.api import PRESETS, PrintOptions
from journeyeditor.api.prepared import Wanted
from journeyeditor.app.icons import icon
from journeyeditor.app.printing import choices as by
from journeyeditor.app.printing.choices import Kind, kind_of
from journeyeditor.app.printing.parts import Cells, Checks, Tick
from journeyeditor.app.theme import Look, font
from journeyeditor.app.widgets.combo import Choice
from journeyeditor.app.widgets.field import Field, Pair
from journeyeditor.app.widgets.label import rule
from journeyeditor.app.widgets.segmented import Segmented
from journeyeditor.layout.atlas_sheet import VIEWS
from journeyeditor.model import Journey, Project
from journeyeditor.words import Words

WIDTH, INSET = 312, 16
VIEW = "view "
SEVERAL = "several maps"
"""Stand where a journey's id is meant: no id has a space."""


class SettingsPanel(QScrollArea):
    """`changed(Wanted)` is told when a person chooses something else."""

    changed = Signal(object)

    def __init__(self, project: Project, wanted: Wanted, look: Look, words: Words) -> None:
        """Shows what is wanted first."""
        super().__init__()
        self.project, self.wanted, self.look, self.words = project, wanted, look, words
        self.setFixedWidth(WIDTH)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        body = QWidget()
        self.column = QVBoxLayout(body)
        self.column.setContentsMargins(INSET, 14, INSET, 16)
        self.column.setSpacing(12)
        self.groups: dict[str, QWidget] = {}
        self.several = False
        self._make_what()
        self._make_paper()
        self._make_parts()
        self._make_footer()
        self.column.addStretch(1)
        self.setWidget(body)
        self.show_wanted(wanted)

    @property
    def journey(self) -> Journey | None:
        """The one map that is printed, if it is one."""
        only = not self.wanted.view and len(self.wanted.journeys) == 1 and not self.wanted.options.book
        return self.project.journey(self.wanted.journeys[0]) if only else None

    def _make_what(self) -> None:
        tr, look = self.words.tr, self.look
        self.preset, self.what, self.maps = Choice(look), Choice(look), Checks(look, 1)
        self.preset.fill(
            [("", tr("print_window.preset.own"), None)]
            + [(name, tr(f"print_window.preset.{name}"), None) for name in PRESETS],
            "",
        )
        picture = icon("map", look, "ink_3", 15)
        journeys = [(one.id, one.title or tr("app.untitled"), picture) for one in self.project.journeys]
        names = {view: f"atlas.tab.{view}" for view in VIEWS} | {VIEWS[0]: "app.export.atlas"}
        views = [(VIEW + view, tr(name), icon("atlas", look, "ink_3", 15)) for view, name in names.items()]
        several = [(SEVERAL, tr("print_window.several"), icon("pages", look, "ink_3", 15))]
        self.all_of_pages = [*journeys, *(several if len(journeys) > 1 else []), *views]
        self.maps_only = journeys
        self._add("preset", Field(tr("print_window.preset"), self.preset))
        self._add("what", Field(tr("app.export.what"), self.what))
        self._add("maps", self.maps)
        self.preset.picked.connect(self.on_preset)
        self.what.picked.connect(self.on_what)
        self.maps.changed.connect(self.on_maps)

    def _make_paper(self) -> None:
        tr, look = self.words.tr, self.look
        self.paper, self.tile, self.margin, self.overlap = (Choice(look) for _ in range(4))
        self.pages, self.seams = Choice(look), self._switch((False, "moved"), (True, "even"))
        self.way = self._switch((None, "auto"), (True, "wide"), (False, "tall"))
        pages = [
            (pages, tr("print_window.pages.grid", pages=pages.replace("x", " × ")), None) for pages in by.PAGES[1:]
        ]
        one, auto = (None, tr("print_window.pages.one"), None), ("auto", tr("print_window.pages.auto"), None)
        self.pages.fill([one, auto, *pages], None)
        self.tile.fill([(name, name, None) for name in by.TILES], "A4")
        self._add("line_paper", rule())
        self._add(
            "paper", Pair((Field(tr("app.export.paper"), self.paper), Field(tr("print_window.margin"), self.margin)))
        )
        self._add("way", Field(tr("app.export.way"), self.way))
        self._add("pages", Field(tr("print_window.scale"), self.pages))
        tiles = Field(tr("print_window.tile"), self.tile), Field(tr("print_window.overlap"), self.overlap)
        self._add("tile", Pair(tiles))
        self._add("seams", Field(tr("print_window.seams"), self.seams))
        for control, name in (
            (self.paper, "paper"),
            (self.tile, "tile"),
            (self.margin, "margin"),
            (self.pages, "pages"),
        ):
            control.picked.connect(lambda value, name=name: self._set(**{name: value}))
        self.overlap.picked.connect(lambda value: self._set(overlap=value))
        self.way.chosen.connect(lambda value: self._set(landscape=value))
        self.seams.chosen.connect(lambda value: self._set(even_seams=value))

    def _make_parts(self) -> None:
        tr = self.words.tr
        self.stages, self.lanes = Cells(), Checks(self.look)
        self.colour = self._switch((False, "colour"), (True, "greyscale"))
        self._add("line_parts", rule())
        self._add("colour", Field(tr("print_window.colour"), self.colour))
        self._add("stages", Field(tr("print_window.stages"), self.stages))
        self._add("lanes", Field(tr("print_window.lanes"), self.lanes))
        self.colour.chosen.connect(lambda value: self._set(greyscale=value))
        self.stages.changed.connect(self.on_stages)
        self.lanes.changed.connect(self.on_lanes)

    def _make_footer(self) -> None:
        tr = self.words.tr
        self.marks, self.assembly, self.dated = (
            self._check(name) for name in ("print_window.marks", "print_window.assembly", "print_window.date")
        )
        self.revision = QLineEdit()
        self.revision.setFont(font(13))
        self._add("line_marks", rule())
        self._add("marks", self.marks)
        self._add("assembly", self.assembly)
        self._add("line_footer", rule())
        self._add("dated", self.dated)
        self._add("revision", Field(tr("print_window.revision"), self.revision))
        self.marks.clicked.connect(lambda on: self._set(marks=on))
        self.assembly.clicked.connect(lambda on: self._set(assembly=on))
        self.dated.clicked.connect(lambda on: self._set(day=today() if on else None))
        self.revision.textEdited.connect(lambda text: self._set(revision=text.strip(), mark=bool(text.strip())))

    def _add(self, name: str, widget: QWidget) -> None:
        self.groups[name] = widget
        self.column.addWidget(widget)

    def _check(self, key: str) -> Tick:
        return Tick(self.look, self.words.tr(key))

    def _switch(self, *choices: tuple[object, str]) -> Segmented:
        return Segmented(self.look, [(value, self.words.tr(f"print_window.{word}")) for value, word in choices])

    def on_kind(self, kind: Kind) -> None:
        """Another kind of print; a book takes all, a poster one map."""
        options = by.of_kind(self.wanted.options, kind, "A3")
        journeys = self.wanted.journeys[:1] or tuple(one.id for one in self.project.journeys[:1])
        self._tell(Wanted(options, journeys))

    def on_preset(self, name: object) -> None:
        """A preset's options for the map that is shown."""
        if name:
            journeys = self.wanted.journeys[:1] or tuple(one.id for one in self.project.journeys[:1])
            self._tell(Wanted(by.of_preset(self.wanted.options, str(name)), journeys), str(name))

    def on_what(self, what: object) -> None:
        """Another map with all its lanes and stages, several maps, or a view of the atlas."""
        options = replace(self.wanted.options, lanes=(), stages=None)
        text = str(what)
        if text.startswith(VIEW):
            self._tell(Wanted(replace(options, pages=None), view=text.removeprefix(VIEW)))
        elif text == SEVERAL:
            self._tell(Wanted(replace(options, pages=None), tuple(one.id for one in self.project.journeys)))
        else:
            self._tell(Wanted(options, (text,)))

    def on_maps(self) -> None:
        """Other maps among several."""
        self._tell(replace(self.wanted, journeys=self.maps.on()), several=True)

    def on_lanes(self) -> None:
        """Other lanes."""
        if self.journey is not None:
            self._set(lanes=by.lanes_wanted(self.journey, self.lanes.on()))

    def on_stages(self) -> None:
        """Other stages."""
        if self.journey is not None:
            self._set(stages=by.stages_wanted(self.journey, self.stages.on()))

    def mend(self, options: PrintOptions) -> None:
        """Takes over the options of a fix."""
        self._tell(replace(self.wanted, options=options), several=self.several)

    def _set(self, **given: Any) -> None:
        options = replace(self.wanted.options, **given)
        self._tell(replace(self.wanted, options=options), several=self.several)

    def _tell(self, wanted: Wanted, preset: str = "", *, several: bool = False) -> None:
        self.show_wanted(wanted, preset, several=several)
        self.changed.emit(self.wanted)

    def show_wanted(self, wanted: Wanted, preset: str = "", *, several: bool = False) -> None:
        """Sets every control; those that change nothing now are not there."""
        self.wanted = wanted
        if self.journey is not None:
            self.wanted = by.named_lanes(wanted, self.journey)
        kind, options = kind_of(wanted.options), self.wanted.options
        several = several or len(wanted.journeys) > 1
        self.several = several
        self.preset.setCurrentIndex(self.preset.values.index(preset))
        here = VIEW + wanted.view if wanted.view else SEVERAL if several else wanted.journeys[0]
        self.what.fill(self.all_of_pages if kind is Kind.PAGES else self.maps_only, here)
        self._show_paper(options, kind)
        self._show_parts(options)
        self.maps.fill([(key, word) for key, word, _ in self.maps_only], frozenset(wanted.journeys))
        self._show_groups(kind, several=several)

    def _show_paper(self, options: PrintOptions, kind: Kind) -> None:
        own = (
            [(None, self.words.tr("app.export.own_size"), None)] if kind is Kind.PAGES and not options.in_pages else []
        )
        self.paper.fill([*own, *((name, name, None) for name in by.PAPERS)], options.paper)
        self.tile.fill([(name, name, None) for name in by.TILES], options.tile)
        for control, lengths, value in (
            (self.margin, by.MARGINS, options.margin),
            (self.overlap, by.OVERLAPS, options.overlap),
        ):
            control.fill([(one, self._length(one), None) for one in lengths], value)
        self.pages.setCurrentIndex(self.pages.values.index(options.pages))
        self.way.set_value(options.landscape)
        self.seams.set_value(options.even_seams)

    def _length(self, length: float) -> str:
        if not length:
            return self.words.tr("print_window.none")
        return self.words.tr("print_window.mm", length=self.words.number(length))

    def _show_parts(self, options: PrintOptions) -> None:
        self.colour.set_value(options.greyscale)
        for box, on in ((self.marks, options.marks), (self.assembly, options.assembly), (self.dated, options.day)):
            box.setChecked(bool(on))
        if self.revision.text().strip() != options.revision:
            self.revision.setText(options.revision)
        journey = self.journey
        if journey is not None:
            names = [(lane.id, lane.title or self.words.tr(f"lane.{lane.kind}")) for lane in journey.lanes]
            self.lanes.fill(names, by.lanes_on(journey, options.lanes))
            self.stages.fill([stage.title for stage in journey.stages], by.stages_on(journey, options.stages))

    def _show_groups(self, kind: Kind, *, several: bool) -> None:
        map_only = self.journey is not None and not several
        pages, poster, book = (kind is one for one in Kind)
        shown = {
            "preset": not book,
            "line_paper": not book,
            "what": not book,
            "maps": several and pages,
            "way": self.wanted.options.paper is not None,
            "pages": pages and map_only and self.wanted.options.paper is not None,
            "tile": poster,
            "seams": poster,
            "stages": pages and map_only and self.wanted.options.paper is not None,
            "lanes": map_only,
            "line_marks": poster,
            "marks": poster,
            "assembly": poster,
            "line_footer": not self.wanted.view,
            "dated": not self.wanted.view,
            "revision": not self.wanted.view,
        }
        for name, on in shown.items():
            self.groups[name].setVisible(on)


def today() -> date:
    """The day at this computer."""
    return datetime.now(UTC).astimezone().date()
