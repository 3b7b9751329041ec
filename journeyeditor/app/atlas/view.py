"""The atlas page: bar, picture, legend, status and panel. It fills the window while the atlas is open."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QWidget

from journeyeditor.app.atlas.graph_page import GraphPage
from journeyeditor.app.atlas.seen import Seen
from journeyeditor.app.theme import Look
from journeyeditor.app.widgets.toast import Toast
from journeyeditor.atlas.incremental import keep, updated
from journeyeditor.atlas.sieve import Sieve, sifted
from journeyeditor.edits import place_journey
from journeyeditor.errors import message
from journeyeditor.layout.atlas_picture import AtlasOptions
from journeyeditor.layout.atlas_words import facts_line, volume_line
from journeyeditor.model import Id, Place, Position
from journeyeditor.session import Change, Session
from journeyeditor.text import Measure
from journeyeditor.words import Words


class AtlasView(GraphPage):
    """The whole atlas page, 48 px bar included. It listens to the session until `close_view`.

    `journey_activated(journey)` asks to open a map; `place_activated(journey, encounter)` asks to open it at an
    encounter (or stage, or step); `back_requested()` and `export_requested()` are the bar's two buttons,
    `menu_requested(place)` wants the menu of what is selected, `view_picked(name)` tells of another view.
    What is selected is the session's selection: none, one or two journeys.
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
        self.options, self.sieve = AtlasOptions(), Sieve()
        self._stale = False
        self.placer.placed.connect(self.on_placed)
        self._connect_parts()
        self._connect_canvas()
        self._stops = [session.listen(self.on_change), session.listen_selection(self.on_selection)]
        self._refresh()

    def _connect_canvas(self) -> None:
        self.canvas.chosen.connect(self.on_chosen)
        self.canvas.opened.connect(self.journey_activated)
        self.canvas.moved.connect(self.on_moved)
        self.canvas.menu_wanted.connect(self.on_menu)
        self.canvas.linked.connect(self.on_linked)
        self.canvas.aimed.connect(self.on_aimed)
        self.canvas.zoom_changed.connect(self.on_zoomed)

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
        project, sieve = self.session.project, self.sieve
        if sieve.group not in {"", *(journey.group for journey in self.atlas.journeys)}:
            self.sieve = replace(sieve, group="")
        self.land = Seen(*sifted(project, self.atlas, self.sieve), sifted=not self.sieve.open)
        self.bar.find_field.fill((journey.id, journey.title) for journey in self.atlas.journeys)
        self.filters.fill(project, self.options, self.sieve)
        self.show_lead()
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
            facts = [facts_line(land, self.options.least_shared, self.words), volume_line(land, self.words)]
        if self.land.sifted:
            total = self.words.number(len(self.atlas.journeys))
            facts.insert(0, self.words.tr("atlas.filter.shown", len(land.journeys), total=total))
        return "  ·  ".join(filter(None, facts))

    def _show_selection(self) -> None:
        self.canvas.show_selected(self.selected)
        if self.tab is not None:
            self.tab.select(self.selected)
        self.panel.show_seen(self.seen, self.tab.fill_panel if self.tab else None)

    def on_moved(self, journey: Id, x: float, y: float, group: Id) -> None:
        """Keeps where a person put a node, and the group they put it into."""
        position = Position(x=x, y=y)
        if group:
            self.making.regroup(journey, group, position)
        else:
            label = message("atlas.moved", title=self.making.title(journey))
            self.making.commit(label, place_journey(journey, position))
        self.canvas.put_down(journey, (x, y))

    def on_linked(self, source: Id, target: Id) -> None:
        """A link was drawn from node to node."""
        self.making.link(Place(journey=source), Place(journey=target), self.box_of(target))

    def on_aimed(self) -> None:
        """Says what letting go would do."""
        shown, told = self.canvas.shown, ""
        if shown.tied:
            told = self.words.tr("atlas.hint.link", title=self.making.title(shown.tied))
            if shown.target:
                source, target = self.making.title(shown.tied), self.making.title(shown.target)
                told = self.words.tr("atlas.hint.linked", source=source, target=target)
        elif shown.into:
            title = next((one.title for one in self.atlas.groups if one.id == shown.into), "")
            told = self.words.tr("atlas.hint.group", group=title)
        self.say(told)

    def ask(self, name: str) -> None:
        """Asks for what is made of the journey selected last: `link`, `whole`, `group`, or a `way` from it."""
        if not self.selected:
            self.refuse(self.words.tr("atlas.ask.select"))
            return
        one, *others = self.selected
        box = self.box_of(one)
        if name == "link" and others:
            self.making.link(Place(journey=one), Place(journey=others[0]), box)
        elif name == "link":
            self.making.ask_link(Place(journey=one), box)
        elif name == "whole":
            self.making.ask_whole(one, box)
        elif name == "group":
            self.making.ask_group(one, box)
        elif name == "way":
            self.ask_way(one, others, box)

    def edit_link(self, link: Id) -> None:
        """Opens a link beside the journey it leads to."""
        found = next((one for one in self.atlas.links if one.id == link), None)
        if found is not None:
            self.making.edit_link(link, self.box_of(found.target))

    def on_sieved(self, sieve: Sieve) -> None:
        """Shows the journeys that pass, in every view."""
        self.sieve = sieve
        self.canvas.follows_fit = True
        self._refresh()

    def on_shared(self, least: int) -> None:
        """Shows the overlaps of so many shared touchpoints or more."""
        self.options = AtlasOptions(least)
        self._refresh()

    def reveal(self, journey: Id) -> None:
        """Selects a journey and brings its node into view, out of filters that hide it."""
        if all(one.id != journey for one in self.land.atlas.journeys):
            self.on_sieved(Sieve())
        self.select(journey)
        (self.tab or self.canvas).reveal(journey)
        self.port.setFocus()

    def close_view(self) -> None:
        """Stops listening and lets the worker end."""
        for stop in self._stops:
            stop()
        self._stops.clear()
        self.stop_workers()
