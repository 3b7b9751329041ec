"""The settings at the left: what is printed, on which paper, how large, which parts, in which colours."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from journeyeditor.api import PrintOptions
from journeyeditor.api.prepared import Wanted
from journeyeditor.app.icons import icon
from journeyeditor.app.printing import choices as by
from journeyeditor.app.printing.choices import Kind, kind_of
from journeyeditor.app.printing.map_section import MapSection
from journeyeditor.app.printing.paper_section import PaperSection
from journeyeditor.app.printing.parts import Checks, Tick
from journeyeditor.app.printing.preset_row import PresetRow
from journeyeditor.app.printing.section import Situation
from journeyeditor.app.printing.sheet_section import SheetSection
from journeyeditor.app.theme import Look
from journeyeditor.app.widgets.combo import Choice
from journeyeditor.app.widgets.field import Field
from journeyeditor.atlas.scope import Scope
from journeyeditor.atlas.sieve import Sieve
from journeyeditor.layout.atlas_sheet import VIEWS
from journeyeditor.model import Journey, Project
from journeyeditor.settings import Settings
from journeyeditor.words import Words

WIDTH, INSET = 312, 16
VIEW = "view "
SEVERAL = "several maps"
"""Stand where a journey's id is meant: no id has a space."""


class SettingsPanel(QScrollArea):
    """`changed(Wanted)` is told when a person chooses something else."""

    changed = Signal(object)

    def __init__(
        self,
        project: Project,
        wanted: Wanted,
        look: Look,
        words: Words,
        settings: Settings,
        scope: Scope | None = None,
    ) -> None:
        """Shows what is wanted first; `scope` is what the atlas shows."""
        super().__init__()
        self.scope = scope
        self.project, self.wanted, self.look, self.words = project, wanted, look, words
        self.several = False
        self.setFixedWidth(WIDTH)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.presets = PresetRow(settings, self._kept, look, words)
        self.what, self.maps = Choice(look), Checks(look, 1)
        self.filtered = Tick(look, words.tr("print_window.filtered"))
        self.filtered.setChecked(True)
        self.paper = PaperSection(look, words)
        self.map = MapSection(project, look, words)
        self.sheet = SheetSection(look, words)
        self.sheet.dpi.set_value(float(str(settings.get("png_dpi"))))
        self.sheet.dpi.picked.connect(lambda value: settings.set("png_dpi", round(value)))
        self._lay_out()
        self._fill_what()
        self._connect()
        self.show_wanted(wanted)

    def _lay_out(self) -> None:
        tr = self.words.tr
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(INSET, 14, INSET, 16)
        column.setSpacing(12)
        self.preset_field = Field(tr("print_window.preset"), self.presets)
        self.what_field = Field(tr("app.export.what"), self.what)
        for widget in (self.preset_field, self.what_field, self.maps, self.filtered, self.paper, self.map, self.sheet):
            column.addWidget(widget)
        column.addStretch(1)
        self.setWidget(body)

    def _fill_what(self) -> None:
        tr, look = self.words.tr, self.look
        picture = icon("map", look, "ink_3", 15)
        journeys = [(one.id, one.title or tr("app.untitled"), picture) for one in self.project.journeys]
        names = {view: f"atlas.tab.{view}" for view in VIEWS} | {VIEWS[0]: "app.export.atlas"}
        views = [(VIEW + view, tr(name), icon("atlas", look, "ink_3", 15)) for view, name in names.items()]
        several = [(SEVERAL, tr("print_window.several"), icon("pages", look, "ink_3", 15))]
        self.all_of_pages = [*journeys, *(several if len(journeys) > 1 else []), *views]
        self.maps_only = journeys

    def _connect(self) -> None:
        self.presets.picked.connect(self.on_preset)
        self.what.picked.connect(self.on_what)
        self.maps.changed.connect(self.on_maps)
        self.filtered.clicked.connect(lambda: self._tell(replace(self.wanted, scope=self._shown())))
        for section in (self.paper, self.map, self.sheet):
            section.changed.connect(self._set)

    @property
    def journey(self) -> Journey | None:
        """The one map that is printed, if it is one."""
        only = not self.wanted.view and len(self.wanted.journeys) == 1 and not self.wanted.options.book
        return self.project.journey(self.wanted.journeys[0]) if only else None

    def _kept(self) -> PrintOptions:
        """The options as a preset keeps them: lanes by their kinds, which every journey has."""
        options, journey = self.wanted.options, self.journey
        on = by.lanes_on(journey, options.lanes) if journey and options.lanes else ()
        kinds = dict.fromkeys(lane.kind for lane in journey.lanes if lane.id in on) if journey else {}
        return replace(options, lanes=tuple(kinds))

    def on_kind(self, kind: Kind) -> None:
        """Another kind of print; a book takes all, a poster one map."""
        self._tell(Wanted(by.of_kind(self.wanted.options, kind, "A3"), self._first()))

    def on_preset(self, name: str) -> None:
        """A preset's options for the map that is shown."""
        options = by.of_preset(self.wanted.options, name, self.presets.own)
        self._tell(Wanted(options, self._first()), name)

    def _first(self) -> tuple[str, ...]:
        return self.wanted.journeys[:1] or tuple(one.id for one in self.project.journeys[:1])

    def on_what(self, what: object) -> None:
        """Another map with all its lanes and stages, several maps, or a view of the atlas."""
        options = replace(self.wanted.options, lanes=(), stages=None)
        text = str(what)
        if text.startswith(VIEW):
            plain = replace(options, pages=None, scale=None, width=None, viewing_distance=None)
            self._tell(Wanted(plain, view=text.removeprefix(VIEW), scope=self._shown()))
        elif text == SEVERAL:
            self._tell(Wanted(replace(options, pages=None), tuple(one.id for one in self.project.journeys)))
        else:
            self._tell(Wanted(options, (text,)))

    def _shown(self) -> Scope | None:
        """What is shown of the atlas: all journeys, unless its filters hold here too."""
        if self.scope is None or self.filtered.isChecked():
            return self.scope
        return replace(self.scope, sieve=Sieve())

    def on_maps(self) -> None:
        """Other maps among several; stages that none of them has are no longer wanted."""
        keys, options = self.maps.on(), self.wanted.options
        count = max(len(self.project.journey(key).stages) for key in keys)
        if max(by.stages_on(count, options.stages), default=0) >= count:
            options = replace(options, stages=None)
        self._tell(replace(self.wanted, journeys=keys, options=options), several=True)

    def mend(self, options: PrintOptions) -> None:
        """Takes over the options of a fix."""
        self._tell(replace(self.wanted, options=options), several=self.several)

    def _set(self, given: dict[str, Any]) -> None:
        options = replace(self.wanted.options, **given)
        self._tell(replace(self.wanted, options=options), several=self.several)

    def _tell(self, wanted: Wanted, preset: str = "", *, several: bool = False) -> None:
        self.show_wanted(wanted, preset, several=several)
        self.changed.emit(self.wanted)

    def show_wanted(self, wanted: Wanted, preset: str = "", *, several: bool = False) -> None:
        """Sets every control; those that change nothing now are not there."""
        self.wanted = wanted
        self.several = several or len(wanted.journeys) > 1
        if self.journey is not None and not self.several:
            self.wanted = by.named_lanes(wanted, self.journey)
        kind = kind_of(wanted.options)
        maps = tuple(self.project.journey(key) for key in self.wanted.journeys)
        now = Situation(self.wanted, kind, self.journey, self.several, maps)
        self.presets.show_preset(preset)
        here = VIEW + wanted.view if wanted.view else SEVERAL if self.several else wanted.journeys[0]
        self.what.fill(self.all_of_pages if kind is Kind.PAGES else self.maps_only, here)
        self.maps.fill([(key, word) for key, word, _ in self.maps_only], frozenset(wanted.journeys))
        self.preset_field.setVisible(not wanted.view)
        self.filtered.setVisible(bool(wanted.view) and self.scope is not None and not self.scope.sieve.open)
        self.what_field.setVisible(kind is not Kind.BOOK)
        self.maps.setVisible(self.several and kind is Kind.PAGES)
        for section in (self.paper, self.map, self.sheet):
            section.show_situation(now)
