"""What the atlas page is made of: bar, the views as tabs, legend, status, panel; what is shown in it is its heir's."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QPoint, QRectF, Signal
from PySide6.QtWidgets import QGridLayout, QStackedWidget, QVBoxLayout, QWidget

from journeyeditor.app.atlas.answers import Answers
from journeyeditor.app.atlas.bar import StatusBar, TopBar
from journeyeditor.app.atlas.canvas import AtlasCanvas
from journeyeditor.app.atlas.ground import Ground
from journeyeditor.app.atlas.impact import ImpactTab
from journeyeditor.app.atlas.lead import LeadBar
from journeyeditor.app.atlas.legend import LegendBar
from journeyeditor.app.atlas.making import Making
from journeyeditor.app.atlas.minimap import AtlasMinimap
from journeyeditor.app.atlas.panel import AtlasPanel
from journeyeditor.app.atlas.seen import Seen
from journeyeditor.app.atlas.sieving import Sieving
from journeyeditor.app.atlas.tab import Tab, Tools
from journeyeditor.app.atlas.tabs import GRAPH, TABS, VIEWS
from journeyeditor.app.atlas.viewport import Viewport
from journeyeditor.app.theme import Look
from journeyeditor.app.widgets.label import rule
from journeyeditor.app.widgets.toast import Toast
from journeyeditor.atlas import Atlas, Positions
from journeyeditor.layout.atlas_legend import Entry
from journeyeditor.model import Id
from journeyeditor.session import Session
from journeyeditor.text import Measure
from journeyeditor.words import Words

GROUPED = {GRAPH, ImpactTab.name}
"""The views that draw groups of any kind."""
NO_LIMIT = 16_777_215
"""Qt's largest size, px."""


class AtlasShell(QWidget):
    """The page without what fills it: `draw` is its heir's."""

    journey_activated = Signal(str)
    place_activated = Signal(str, str)
    back_requested = Signal()
    export_requested = Signal()
    menu_requested = Signal(QPoint)
    view_picked = Signal(str)
    grouped_by = Signal(str)
    focused = Signal(object)

    def __init__(
        self, session: Session, atlas: Atlas, words: Words, look: Look, measure: Measure, parent: QWidget | None = None
    ) -> None:
        """Made with the graph in front."""
        super().__init__(parent)
        self.session, self.words, self.look, self.measure = session, words, look, measure
        self.atlas = atlas
        self.land = Seen(session.project, atlas)
        self.canvas = AtlasCanvas(look, self.shared_words, self)
        self.canvas.setAccessibleName(words.tr("atlas.canvas"))
        self.minimap = AtlasMinimap(self.canvas, words)
        self.stack = QStackedWidget(self)
        self.stack.addWidget(self.canvas)
        self.toast = Toast(look, self.stack)
        self.making = Making(session, words, look, self.stack, lambda text: self.toast.say(text, name="warn"))
        self.tabs: dict[str, Tab] = {}
        self.shown = GRAPH
        self.ground = Ground(self)
        self._outer = QVBoxLayout(self)
        self._outer.setContentsMargins(0, 0, 0, 0)
        self.answers = Answers(self)
        self._furnish()

    def draw(self) -> None:
        """Shows the picture with its legend, figures and panel."""
        raise NotImplementedError

    def facts(self) -> str:
        """What the status bar says while nothing is under way."""
        raise NotImplementedError

    def say(self, text: str) -> None:
        """Says what letting go would do; "" the figures again."""
        self.status.facts.setText(text or self.facts())

    def _places(self, _atlas: Atlas) -> Positions | None:
        """Where the nodes stand, those that filters hide too."""
        return self.ground.positions(self.atlas)

    def shared_words(self, count: int) -> str:
        """“6 shared touchpoints”."""
        return self.words.tr("atlas.shared_pill", count)

    def _furnish(self) -> None:
        """Makes everything round the picture."""
        self.bar, self.status = TopBar(self.look, self.words, VIEWS), StatusBar(self.look, self.words)
        self.panel = AtlasPanel(self.look, self.words, self.answers)
        self.legend = LegendBar(self.look)
        self.lead = LeadBar()
        self.filters = Sieving(self.look, self.words, self.lead)
        self.page = QWidget()
        self._lay_out(QGridLayout(self.page))
        self._outer.addWidget(self.page)

    def _lay_out(self, grid: QGridLayout) -> None:
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(0)
        grid.addWidget(self.bar, 0, 0, 1, 3)
        grid.addWidget(rule(), 1, 0, 1, 3)
        grid.addWidget(self.lead, 2, 0)
        grid.addWidget(self.stack, 3, 0)
        grid.addWidget(self.legend, 4, 0)
        grid.addWidget(rule(), 5, 0)
        grid.addWidget(self.status, 6, 0)
        edge = rule("line", vertical=True)
        edge.setMinimumHeight(0)
        edge.setMaximumHeight(NO_LIMIT)
        grid.addWidget(edge, 2, 1, 5, 1)
        grid.addWidget(self.panel, 2, 2, 5, 1)
        grid.setRowStretch(3, 1)
        grid.setColumnStretch(0, 1)

    @property
    def tab(self) -> Tab | None:
        """The view shown, None for the graph."""
        return self.tabs.get(self.shown)

    @property
    def focus(self) -> Id:
        """What the view shown is open at, "" for nothing: goes to paper with it."""
        return self.tab.focus if self.tab else ""

    @property
    def selected(self) -> tuple[Id, ...]:
        """The journeys selected: none, one or two."""
        journeys = {journey.id for journey in self.land.atlas.journeys}
        return tuple(key for key in self.session.selection if key in journeys)[:2]

    @property
    def seen(self) -> Seen:
        """What is there to be shown."""
        return replace(self.land, selected=self.selected)

    @property
    def port(self) -> Viewport:
        """The picture shown."""
        return self.tab or self.canvas

    def box_of(self, journey: Id) -> QRectF:
        """Where a journey stands in the picture shown, px; a place at its top where it does not."""
        middle = self.stack.rect().center()
        return self.port.box_of(journey) or QRectF(middle.x() - 160, 40, 320, 1)

    def show_view(self, name: str) -> None:
        """Shows a view by its name; it is made when it is first asked for."""
        if name != GRAPH and name not in self.tabs:
            made = TABS[name](
                Tools(self.session, self.words, self.measure, self._places, self.making, self.answers),
                self.look,
                self.seen,
                self,
            )
            made.chosen.connect(self.on_chosen)
            made.opened.connect(self.journey_activated)
            made.jumped.connect(self.place_activated)
            made.changed.connect(self.draw)
            made.zoom_changed.connect(self.on_zoomed)
            made.menu_wanted.connect(self.on_menu)
            made.hinted.connect(self.say)
            made.viewed.connect(self.show_at)
            undo = self.words.tr("action.edit.undo")
            made.done.connect(lambda title, detail: self.toast.say(title, detail, undo, self.session.undo))
            made.focused.connect(self.focused)
            self.tabs[name] = made
            self.stack.addWidget(made)
        if self.tab is not None and name != self.shown:
            self.tab.rest()
        self.shown = name
        self.bar.tabs.show_view(name)
        self.stack.setCurrentWidget(self.port)
        if self.tab is not None:
            self.tab.take(self.seen)
        self.show_lead()
        self.draw()
        self.on_zoomed(self.port.eye.zoom)

    def pick_view(self, name: str) -> None:
        """Shows the view a person picks, and tells of it: a place to come back to."""
        if name != self.shown:
            self.show_view(name)
            self.view_picked.emit(name)

    def show_at(self, name: str, subject: Id) -> None:
        """Shows a view of something: the impact of its failure."""
        self.pick_view(name)
        if isinstance(self.tab, ImpactTab):
            self.tab.fail(subject)

    def show_lead(self) -> None:
        """What stands above the picture shown: what the view offers, the filters, a switch of the view's."""
        own = self.tab.leads if self.tab else (self.filters.group, self.filters.threshold)
        fields = self.tab.fields if self.tab else ()
        own = (*own, *(self.filters.chips[name] for name in fields))
        if self.shown in GROUPED:
            own = (*own, self.filters.by)
        self.filters.show_fields(fields)
        parts = [one for one in self.filters.parts if one not in own]
        self.lead.show_parts((*own, *parts), self.tab.trails if self.tab else ())

    def on_zoomed(self, zoom: float) -> None:
        """The status bar follows the picture shown."""
        self.status.show_zoom(zoom)

    def on_slid(self, zoom: float) -> None:
        """The picture shown follows the slider."""
        self.port.set_zoom(zoom)

    def select(self, *journeys: Id) -> None:
        """Selects no journey, one, or a pair, and shows it in the panel."""
        self.session.select(journeys[:2])

    def fit(self) -> None:
        """The whole picture in the window."""
        self.port.fit()
        self.on_zoomed(self.port.eye.zoom)

    def on_chosen(self, journeys: tuple[Id, ...]) -> None:
        """Selects what was clicked, in the picture or in the panel."""
        self.select(*journeys)
        for journey in reversed(journeys):
            if self.tab is None:
                self.canvas.reveal(journey)

    def on_menu(self, journey: Id, at: QPoint) -> None:
        """Selects what the menu is of, and asks for it."""
        if journey and journey not in self.selected:
            self.select(journey)
        if self.selected:
            self.menu_requested.emit(at)

    def _show_legend(self, entries: Sequence[Entry]) -> None:
        self.legend.show_entries(list(entries), self.port.compiler, self.look)
        self.legend.setVisible(bool(entries))
