"""The atlas page: bar, picture, legend, status and panel. It fills the window while the atlas is open."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QWidget

from journeyeditor.app.atlas.making_page import MakingPage
from journeyeditor.app.atlas.seen import Seen
from journeyeditor.app.atlas.told import announce, selection_told
from journeyeditor.app.theme import Look
from journeyeditor.app.widgets.toast import Toast
from journeyeditor.atlas import Atlas
from journeyeditor.atlas.communities import By
from journeyeditor.atlas.grouping import regrouped
from journeyeditor.atlas.scope import Scope
from journeyeditor.atlas.sieve import Sieve, sifted
from journeyeditor.atlas.standing import Standing
from journeyeditor.layout.atlas_picture import AtlasOptions
from journeyeditor.layout.atlas_words import facts_line, volume_line
from journeyeditor.model import Id
from journeyeditor.session import Change, Session
from journeyeditor.text import Measure
from journeyeditor.words import Words

if TYPE_CHECKING:
    from journeyeditor.app.atlas.accessible import AtlasTold
    from journeyeditor.app.atlas.ahead import AtlasAhead

AT_LEISURE = 1500
"""When what no first look needs is made, ms."""


class AtlasView(MakingPage):
    """The whole atlas page, 48 px bar included. It listens to the session until `close_view`.

    `journey_activated(journey)` asks to open a map; `place_activated(journey, encounter)` asks to open it at an
    encounter (or stage, or step); `back_requested()` and `export_requested()` are the bar's two buttons,
    `menu_requested(place)` wants the menu of what is selected, `view_picked(name)` tells of another view,
    `grouped_by(by)` of another way to group the graph.
    What is selected is the session's selection: none, one or two journeys.
    """

    def __init__(
        self,
        session: Session,
        words: Words,
        look: Look,
        measure: Measure,
        parent: QWidget | None = None,
        *,
        grouped: By = By.GROUP,
        standing: Standing | None = None,
        ahead: AtlasAhead | None = None,
    ) -> None:
        """Shows the session's project in a look, its graph `grouped`; `measure` is what the words are shaped with.

        `standing` is where the nodes of own groups stood before, `ahead` the page that stood for this one.
        """
        super().__init__(session, Atlas(), words, look, measure, parent)
        self.options, self.sieve = AtlasOptions(), Sieve()
        self.ground.grouper.wanted = grouped
        self.ground.remember(standing)
        if ahead is not None:
            self._take_over(ahead)
        self._stale = False
        self.reckoner.reckoned.connect(self.on_reckoned)
        self.ground.placed.connect(self.on_placed)
        self.ground.grouped.connect(self._refresh)
        self._connect_parts()
        self._connect_canvas()
        self.stack.currentChanged.connect(lambda _: QTimer.singleShot(AT_LEISURE, self, self.offer_accessible))
        self._stops = [session.listen(self.on_change), session.listen_selection(self.on_selection)]
        self.on_reckoned()

    def _take_over(self, ahead: AtlasAhead) -> None:
        """Shows the very picture of the page that stood for this one, and reckons nothing twice."""
        if ahead.opened.kept is not None:
            self.reckoner.adopt(ahead.opened.kept)
        if ahead.known is not None:
            self.ground.adopt(ahead.known.atlas, ahead.known.standing)
        if ahead.composed is not None:
            self.composer.adopt(*ahead.composed)
        self.canvas.take_over(ahead.canvas)

    def _connect_canvas(self) -> None:
        self.canvas.chosen.connect(self.on_chosen)
        self.canvas.opened.connect(self.journey_activated)
        self.canvas.moved.connect(self.on_moved)
        self.canvas.menu_wanted.connect(self.on_menu)
        self.canvas.linked.connect(self.on_linked)
        self.canvas.aimed.connect(self.on_aimed)
        self.canvas.zoom_changed.connect(self.on_zoomed)
        self.canvas.teller = self._teller

    def _teller(self) -> AtlasTold:
        from journeyeditor.app.atlas.accessible import AtlasTold

        return AtlasTold(self.canvas, self.words, lambda: self.land)

    def offer_accessible(self) -> None:
        """Lets screen readers into the view shown: nobody asks within the first moments."""
        from journeyeditor.app.accessible import offer

        offer(self.port)

    def _connect_parts(self) -> None:
        self.bar.back.clicked.connect(self.back_requested)
        self.bar.export.clicked.connect(self.export_requested)
        self.bar.find_field.found.connect(self.reveal)
        self.status.fit.clicked.connect(self.fit)
        self.status.slider.moved.connect(self.on_slid)
        self.bar.tabs.picked.connect(self.pick_view)
        self.bar.tabs.show_view(self.shown)
        self.panel.chosen.connect(self.on_chosen)
        self.panel.opened.connect(self.journey_activated)
        self.panel.jumped.connect(self.place_activated)
        self.panel.viewed.connect(self.pick_view)
        self.panel.asked.connect(self.ask)
        self.panel.edited.connect(self.edit_link)
        self.filters.sieved.connect(self.on_sieved)
        self.filters.grouped.connect(self.on_grouped)
        self.filters.shared.connect(self.on_shared)

    def set_look(self, look: Look) -> None:
        """Another theme: what stands round the picture is made anew, the picture is only repainted."""
        self.look = self.making.look = look
        self.toast.deleteLater()
        self.toast = Toast(look, self.stack)
        for port in (self.canvas, *self.tabs.values()):
            port.set_look(look)
        old = self.page
        for tab in self.tabs.values():
            for part in (*tab.leads, *tab.trails):
                part.setParent(tab)
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
            self.toast.on_change()
            self._catch_up()

    def showEvent(self, event: QShowEvent) -> None:
        """Shows what has changed meanwhile."""
        super().showEvent(event)
        self._catch_up()
        self._show_selection()
        QTimer.singleShot(AT_LEISURE, self, self.offer_accessible)

    def _catch_up(self) -> None:
        if self._stale and self.isVisible():
            self._stale = False
            self.on_reckoned()

    def on_reckoned(self) -> None:
        """Shows the atlas of the project as it is now, once that is known; what is seen stays until then."""
        known = self.reckoner.ask(self.session.project)
        if known or self.reckoner.kept is None:
            self.atlas = self.reckoner.atlas
            self._refresh()

    def on_selection(self, ids: tuple[Id, ...]) -> None:
        """Shows what the session has selected."""
        if self.isVisible():
            self._show_selection()

    def _refresh(self) -> None:
        """Everything anew, for another project or look."""
        kept, sieve = self.reckoner.kept, self.sieve
        project = kept.project if kept is not None else self.session.project
        if sieve.group not in {"", *(journey.group for journey in self.atlas.journeys)}:
            self.sieve = replace(sieve, group="")
        if kept is not None:
            self.ground.ask(project, self.atlas)
        found = self.ground.grouper.found
        self.options = replace(self.options, grouped=found.by)
        self.canvas.joins = found.by is By.GROUP
        passed, atlas = sifted(project, self.atlas, self.sieve)
        graph = self.ground.graph(atlas) if self.sieve.open else regrouped(atlas, found)
        self.land = Seen(passed, atlas, (), not self.sieve.open, graph, self.sieve.persona, kept is None)
        self.bar.find_field.fill((journey.id, journey.title) for journey in self.atlas.journeys)
        self.filters.fill(project, self.options, self.sieve)
        self.filters.fill_by(self.ground.grouper.wanted)
        self.show_lead()
        if self.tab is not None:
            self.tab.take(self.seen)
        self.draw()
        self.on_zoomed(self.port.eye.zoom)

    def on_grouped(self, by: By) -> None:
        """Groups the graph otherwise; who was moved by hand stays where they were put."""
        self.ground.grouper.wanted = by
        self.canvas.follows_fit = True
        self.grouped_by.emit(by)
        self._refresh()

    def on_placed(self) -> None:
        """The graph's places are known."""
        if self.tab is not None:
            self.tab.take(self.seen)
        self.draw()

    def draw(self) -> None:
        """Shows the picture with its legend, figures and panel."""
        if self.tab is None:
            self.draw_graph()
        else:
            self._show_legend(self.tab.legend)
        self.say("")
        self._show_selection()

    def facts(self) -> str:
        """What the status bar says while nothing is under way."""
        land = self.land.atlas
        if self.tab is not None:
            facts = [self.tab.facts()]
        else:
            facts = [facts_line(self.land.graph, self.options.least_shared, self.words), volume_line(land, self.words)]
        if self.land.sifted:
            total = self.words.number(len(self.atlas.journeys))
            facts.insert(0, self.words.tr("atlas.filter.shown", len(land.journeys), total=total))
        return "  ·  ".join(filter(None, facts))

    def _show_selection(self) -> None:
        self.canvas.show_selected(self.selected)
        if self.tab is not None:
            self.tab.select(self.selected)
        seen = self.seen
        self.panel.show_seen(seen, self.tab.fill_panel if self.tab else None)
        announce(self.port, selection_told(seen, self.words), aloud=self.tab is not None or len(seen.selected) > 1)

    def on_sieved(self, sieve: Sieve) -> None:
        """Shows the journeys that pass, in every view."""
        self.sieve = sieve
        self.canvas.follows_fit = True
        self._refresh()

    def on_shared(self, least: int) -> None:
        """Shows the overlaps of so many shared touchpoints or more."""
        self.options = replace(self.options, least_shared=least)
        self._refresh()

    def reveal(self, journey: Id) -> None:
        """Selects a journey and brings its node into view, out of filters that hide it."""
        if all(one.id != journey for one in self.land.atlas.journeys):
            self.on_sieved(Sieve())
        self.select(journey)
        (self.tab or self.canvas).reveal(journey)
        self.port.setFocus()

    @property
    def standing(self) -> Standing | None:
        """Where the nodes of own groups stand, as far as that is known."""
        return self.ground.standing

    @property
    def scope(self) -> Scope:
        """What is shown: goes to paper with it."""
        return Scope(self.sieve, self.ground.grouper.found, self.options.least_shared)

    def take_scope(self, scope: Scope) -> None:
        """Shows the journeys and lines that were shown before the window was made anew."""
        self.sieve, self.options = scope.sieve, replace(self.options, least_shared=scope.least)
        self._refresh()

    def close_view(self) -> None:
        """Stops listening and lets the worker end."""
        for stop in self._stops:
            stop()
        self._stops.clear()
        for told in (self.canvas.accessible, *(tab.accessible for tab in self.tabs.values())):
            if told is not None:
                told.forget()
        self.stop_workers()
