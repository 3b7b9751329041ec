"""The atlas page: bar, picture, legend, status and panel. It fills the window while the atlas is open."""

from __future__ import annotations

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QWidget

from journeyeditor.app.atlas.shell import AtlasShell
from journeyeditor.app.theme import Look
from journeyeditor.atlas.incremental import keep, updated
from journeyeditor.edits import place_journey
from journeyeditor.errors import message
from journeyeditor.layout.atlas import canvas_drawing
from journeyeditor.layout.atlas_compose import compose
from journeyeditor.layout.atlas_legend import legend_entries
from journeyeditor.layout.atlas_picture import AtlasOptions
from journeyeditor.layout.atlas_style import ATLAS_STYLE
from journeyeditor.layout.atlas_words import facts_line, volume_line
from journeyeditor.model import Id, Journey, Position
from journeyeditor.session import Change, Session
from journeyeditor.text import Measure
from journeyeditor.words import Words


class AtlasView(AtlasShell):
    """The whole atlas page, 48 px bar included. It listens to the session until `close_view`.

    `journey_activated(journey)` asks to open a map; `place_activated(journey, encounter)` asks to open it at an
    encounter (or stage, or step); `back_requested()` and `export_requested()` are the bar's two buttons. What is
    selected is the session's selection: none, one or two journeys.
    """

    def __init__(
        self,
        session: Session,
        words: Words,
        look: Look,
        measure: Measure,
        parent: QWidget | None = None,
    ) -> None:
        """Shows the session's project in a look; `measure` is what the drawing's words are shaped with."""
        kept = keep(session.project)
        super().__init__(session, kept.atlas, words, look, measure, parent)
        self.kept = kept
        self.options = AtlasOptions()
        self._stale = False
        self.placer.placed.connect(self.on_placed)
        self.placer.progress.connect(self.draw)
        self._connect_parts()
        self._connect_canvas()
        self._stops = [session.listen(self.on_change), session.listen_selection(self.on_selection)]
        self._refresh()

    def _connect_canvas(self) -> None:
        self.canvas.chosen.connect(self.on_chosen)
        self.canvas.opened.connect(self.journey_activated)
        self.canvas.moved.connect(self.on_moved)
        self.canvas.zoom_changed.connect(self.on_zoomed)

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
        self._connect_parts()
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

    def reveal(self, journey: Id) -> None:
        """Selects a journey and brings its node into view, out of a filter that hides it."""
        if self.options.group and journey not in self.canvas.picture.spots:
            self.filters.on_group("")
        self.select(journey)
        (self.tab or self.canvas).reveal(journey)
        self.port.setFocus()

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
