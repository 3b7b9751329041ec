"""The atlas page with what is made of journeys in it: links, nesting, groups, and the ways asked for between two."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF

from journeyeditor.app.atlas.graph_page import GraphPage
from journeyeditor.app.atlas.tabs import GRAPH
from journeyeditor.edits import place_journey
from journeyeditor.errors import message
from journeyeditor.model import Id, Place, Position


class MakingPage(GraphPage):
    """What a drag in the graph, the panel, the menu and the keys ask for."""

    def refuse(self, text: str) -> None:
        """Says in a sentence why something cannot be."""
        self.making.refuse(text)

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

    def ask_way(self, source: Id, others: Sequence[Id], box: QRectF) -> None:
        """Tells the ways from a journey to the other one selected, or to one that is picked."""
        if others:
            self.show_way(source, others[0])
        else:
            self.making.ask_way(source, box, lambda target: self.show_way(source, target))

    def show_way(self, source: Id, target: Id) -> None:
        """Tells in the panel how a customer gets from one journey to another."""
        if self.shown not in {GRAPH, "heatmap"}:
            self.pick_view(GRAPH)
        self.panel.way = (source, target)
        if self.selected == (source, target):
            self.draw()
        else:
            self.select(source, target)
