"""The atlas page: bar, picture, legend, status and panel. It fills the window while the atlas is open."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QGridLayout, QStackedWidget, QVBoxLayout, QWidget

from journeyeditor.app.atlas.bar import StatusBar, TopBar
from journeyeditor.app.atlas.canvas import AtlasCanvas
from journeyeditor.app.atlas.filters import Filters
from journeyeditor.app.atlas.legend import LegendBar
from journeyeditor.app.atlas.panel import AtlasPanel
from journeyeditor.app.atlas.placer import Placer
from journeyeditor.app.atlas.seen import Seen
from journeyeditor.app.atlas.tab import Tab, Tools
from journeyeditor.app.atlas.tabs import GRAPH, TABS, VIEWS
from journeyeditor.app.atlas.viewport import Viewport
from journeyeditor.app.theme import Look
from journeyeditor.app.widgets.label import rule
from journeyeditor.atlas import Atlas
from journeyeditor.atlas.incremental import keep, updated
from journeyeditor.edits import place_journey
from journeyeditor.errors import message
from journeyeditor.layout.atlas import canvas_drawing
from journeyeditor.layout.atlas_compose import compose
from journeyeditor.layout.atlas_legend import Entry, legend_entries
from journeyeditor.layout.atlas_picture import AtlasOptions
from journeyeditor.layout.atlas_style import ATLAS_STYLE
from journeyeditor.layout.atlas_words import facts_line, volume_line
from journeyeditor.model import Id, Journey, Position
from journeyeditor.session import Change, Session
from journeyeditor.text import Measure
from journeyeditor.words import Words

NO_LIMIT = 16_777_215
"""Qt's largest size, px."""


class AtlasView(QWidget):
    """The whole atlas page, 48 px bar included. It listens to the session until `close_view`.

    `journey_activated(journey)` asks to open a map; `place_activated(journey, encounter)` asks to open it at an
    encounter (or stage, or step); `back_requested()` and `export_requested()` are the bar's two buttons. What is
    selected is the session's selection: none, one or two journeys.
    """

    journey_activated = Signal(str)
    place_activated = Signal(str, str)
    back_requested = Signal()
    export_requested = Signal()

    def __init__(
        self,
        session: Session,
        words: Words,
        look: Look,
        measure: Measure,
        parent: QWidget | None = None,
    ) -> None:
        """Shows the session's project in a look; `measure` is what the drawing's words are shaped with."""
        super().__init__(parent)
        self.session, self.words, self.look, self.measure = session, words, look, measure
        self.kept = keep(session.project)
        self.atlas: Atlas = self.kept.atlas
        self.options = AtlasOptions()
        self._stale = False
        self.canvas = AtlasCanvas(look, self.shared_words, self)
        self.canvas.setAccessibleName(words.tr("atlas.canvas"))
        self.stack = QStackedWidget(self)
        self.stack.addWidget(self.canvas)
        self.tabs: dict[str, Tab] = {}
        self.shown = GRAPH
        self.placer = Placer(self)
        self.placer.placed.connect(self.on_placed)
        self.placer.progress.connect(self.draw)
        self._outer = QVBoxLayout(self)
        self._outer.setContentsMargins(0, 0, 0, 0)
        self._furnish()
        self._connect_canvas()
        self._stops = [session.listen(self.on_change), session.listen_selection(self.on_selection)]
        self._refresh()

    def shared_words(self, count: int) -> str:
        """“6 shared touchpoints”."""
        return self.words.tr("atlas.shared_pill", count)

    def _furnish(self) -> None:
        """Makes everything round the picture."""
        self.bar, self.status = TopBar(self.look, self.words, VIEWS), StatusBar(self.look, self.words)
        self.panel = AtlasPanel(self.look, self.words)
        self.legend = LegendBar(self.look)
        self.filters = Filters(self.look, self.words, self.canvas)
        self.page = QWidget()
        self._lay_out(QGridLayout(self.page))
        self._outer.addWidget(self.page)
        self._connect_parts()

    def _lay_out(self, grid: QGridLayout) -> None:
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(0)
        grid.addWidget(self.bar, 0, 0, 1, 3)
        grid.addWidget(rule(), 1, 0, 1, 3)
        grid.addWidget(self.stack, 2, 0)
        grid.addWidget(self.legend, 3, 0)
        grid.addWidget(rule(), 4, 0)
        grid.addWidget(self.status, 5, 0)
        edge = rule("line", vertical=True)
        edge.setMinimumHeight(0)
        edge.setMaximumHeight(NO_LIMIT)
        grid.addWidget(edge, 2, 1, 4, 1)
        grid.addWidget(self.panel, 2, 2, 4, 1)
        grid.setRowStretch(2, 1)
        grid.setColumnStretch(0, 1)

    def _connect_canvas(self) -> None:
        self.canvas.chosen.connect(self.on_chosen)
        self.canvas.opened.connect(self.journey_activated)
        self.canvas.moved.connect(self.on_moved)
        self.canvas.zoom_changed.connect(self.on_zoomed)

    @property
    def tab(self) -> Tab | None:
        """The view shown, None for the graph."""
        return self.tabs.get(self.shown)

    @property
    def focus(self) -> Id:
        """What the view shown is open at, "" for nothing: goes to paper with it."""
        return self.tab.focus if self.tab else ""

    @property
    def seen(self) -> Seen:
        """What is there to be shown."""
        return Seen(self.session.project, self.atlas, self.selected)

    @property
    def port(self) -> Viewport:
        """The picture shown."""
        return self.tab or self.canvas

    def show_view(self, name: str) -> None:
        """Shows a view by its name; it is made when it is first asked for."""
        if name != GRAPH and name not in self.tabs:
            made = TABS[name](
                Tools(self.session, self.words, self.measure, self.placer.positions), self.look, self.seen, self
            )
            made.chosen.connect(self.on_chosen)
            made.opened.connect(self.journey_activated)
            made.jumped.connect(self.place_activated)
            made.changed.connect(self.draw)
            made.zoom_changed.connect(self.on_zoomed)
            self.tabs[name] = made
            self.stack.addWidget(made)
        self.shown = name
        self.bar.tabs.show_view(name)
        self.stack.setCurrentWidget(self.port)
        if self.tab is not None:
            self.tab.take(self.seen)
        self.draw()
        self.on_zoomed(self.port.eye.zoom)

    def on_zoomed(self, zoom: float) -> None:
        """The status bar follows the picture shown."""
        self.status.show_zoom(zoom)

    def on_slid(self, zoom: float) -> None:
        """The picture shown follows the slider."""
        self.port.set_zoom(zoom)

    def _connect_parts(self) -> None:
        self.bar.back.clicked.connect(self.back_requested)
        self.bar.export.clicked.connect(self.export_requested)
        self.bar.find_field.found.connect(self.reveal)
        self.status.fit.clicked.connect(self.fit)
        self.status.slider.moved.connect(self.on_slid)
        self.bar.tabs.picked.connect(self.show_view)
        self.bar.tabs.show_view(self.shown)
        self.panel.chosen.connect(self.on_chosen)
        self.panel.opened.connect(self.journey_activated)
        self.panel.jumped.connect(self.place_activated)
        self.panel.viewed.connect(self.show_view)
        self.filters.changed.connect(self.on_filtered)

    def set_look(self, look: Look) -> None:
        """Another theme: what stands round the picture is made anew, the picture is only repainted."""
        self.look = look
        for port in (self.canvas, *self.tabs.values()):
            port.set_look(look)
        old = self.page
        self.filters.drop()
        self._furnish()
        self._outer.removeWidget(old)
        old.hide()
        old.deleteLater()
        self._refresh()

    def on_change(self, change: Change) -> None:
        """Takes what is no preview; while it is not seen only that something has changed."""
        if not change.preview:
            self._stale = True
            self._catch_up()

    def showEvent(self, event: QShowEvent) -> None:
        """Shows what has changed meanwhile."""
        super().showEvent(event)
        self._catch_up()
        self._show_selection()

    def _catch_up(self) -> None:
        if self._stale and self.isVisible():
            self._stale = False
            self.kept = updated(self.kept, self.session.project)
            self.atlas = self.kept.atlas
            self._refresh()

    def on_selection(self, ids: tuple[Id, ...]) -> None:
        """Shows what the session has selected."""
        if self.isVisible():
            self._show_selection()

    @property
    def selected(self) -> tuple[Id, ...]:
        """The journeys selected: none, one or two."""
        journeys = {journey.id for journey in self.atlas.journeys}
        return tuple(key for key in self.session.selection if key in journeys)[:2]

    def _refresh(self) -> None:
        """Everything anew, for another project or look."""
        if self.options.group not in {journey.group for journey in self.atlas.journeys}:
            self.options = AtlasOptions(self.options.least_shared)
        self.bar.find_field.fill((journey.id, journey.title) for journey in self.atlas.journeys)
        self.filters.fill(self.atlas, self.options)
        self.placer.ask(self.atlas)
        if self.tab is not None:
            self.tab.take(self.seen)
        self.draw()
        self.on_zoomed(self.port.eye.zoom)

    def on_placed(self) -> None:
        """The graph's places are known."""
        if self.tab is not None:
            self.tab.take(self.seen)
        self.draw()

    def draw(self) -> None:
        """Shows the picture with its legend, figures and panel."""
        if self.tab is None:
            self._draw_graph()
        else:
            self._show_legend(self.tab.legend)
        self.status.facts.setText(self.tab.facts() if self.tab else self._facts())
        self._show_selection()

    def _show_legend(self, entries: Sequence[Entry]) -> None:
        self.legend.show_entries(list(entries), self.port.compiler, self.look)
        self.legend.setVisible(bool(entries))

    def _draw_graph(self) -> None:
        """Lays the graph out from the places that are known."""
        positions = self.placer.positions(self.atlas)
        empty = not self.atlas.journeys
        title = self.words.tr("atlas.empty.title" if empty else "atlas.placing")
        self.canvas.message = (
            title,
            self.words.tr("atlas.empty.text") if empty else self.words.percent(self.placer.share),
        )
        self.canvas.update()
        if positions is not None:
            picture = compose(self.atlas, positions, self.measure, self.options)
            drawing = canvas_drawing(self.session.project, picture, self.words, self.measure)
            self.canvas.show_picture(picture, drawing)
            self._show_legend(legend_entries(self.atlas, picture, self.words, self.measure, ATLAS_STYLE))

    def _facts(self) -> str:
        facts = (facts_line(self.atlas, self.options.least_shared, self.words), volume_line(self.atlas, self.words))
        return "  ·  ".join(filter(None, facts))

    def _show_selection(self) -> None:
        self.canvas.show_selected(self.selected)
        if self.tab is not None:
            self.tab.select(self.selected)
        self.panel.show_seen(self.seen, self.tab.fill_panel if self.tab else None)

    def on_chosen(self, journeys: tuple[Id, ...]) -> None:
        """Selects what was clicked, in the picture or in the panel."""
        self.select(*journeys)
        for journey in reversed(journeys):
            if self.tab is None:
                self.canvas.reveal(journey)

    def on_moved(self, journey: Id, x: float, y: float) -> None:
        """Keeps where a person put a node."""
        found = self.session.project.by_id.get(journey)
        if isinstance(found, Journey):
            label = message("atlas.moved", title=found.title)
            self.session.commit(label, place_journey(journey, Position(x=x, y=y)))

    def on_filtered(self, options: AtlasOptions) -> None:
        """Shows one group or all, and the overlaps of so many shared touchpoints or more."""
        self.canvas.follows_fit |= options.group != self.options.group
        self.options = options
        self._refresh()

    def select(self, *journeys: Id) -> None:
        """Selects no journey, one, or a pair, and shows it in the panel."""
        self.session.select(journeys[:2])

    def reveal(self, journey: Id) -> None:
        """Selects a journey and brings its node into view, out of a filter that hides it."""
        if self.options.group and journey not in self.canvas.picture.spots:
            self.filters.on_group("")
        self.select(journey)
        (self.tab or self.canvas).reveal(journey)
        self.port.setFocus()

    def fit(self) -> None:
        """The whole picture in the window."""
        self.port.fit()
        self.on_zoomed(self.port.eye.zoom)

    def settle(self, seconds: float = 30.0) -> None:
        """Waits until the journeys are placed, and shows them: for pictures and tests."""
        self.placer.wait(seconds)
        self.draw()

    def close_view(self) -> None:
        """Stops listening and lets the worker end."""
        for stop in self._stops:
            stop()
        self._stops.clear()
        self.placer.close()
