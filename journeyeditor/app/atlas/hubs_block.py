"""The hubs told in the panel: what most ways run through, and how often it is met."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from journeyeditor.app.atlas.findings import inset
from journeyeditor.app.atlas.rows import LinkRow
from journeyeditor.app.theme import Look
from journeyeditor.app.widgets.label import paragraph
from journeyeditor.atlas.hubs import Hub, Hubs
from journeyeditor.model import Id, Project
from journeyeditor.words import Words

MOST_HUBS = 10
"""So many hubs are told, those that most runs through."""
ICONS = {"journey": "map", "touchpoint": "transit"}


class HubsBlock(QWidget):
    """A row a hub; `chosen(ids)` takes the journey, or the first two journeys that meet the touchpoint."""

    chosen = Signal(tuple)

    def __init__(self, look: Look, words: Words, project: Project, found: Hubs) -> None:
        """Takes what `hubs` found."""
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        told = [hub for hub in found.hubs[:MOST_HUBS] if hub.betweenness > 0]
        self.rows = [LinkRow(look, said(words, project, hub), ICONS[hub.kind], self._chooser(hub)) for hub in told]
        for row in self.rows:
            column.addWidget(row)
        if not told:
            column.addWidget(inset(paragraph(words.tr("atlas.hubs.none"), 13, 400, "second")))
        elif found.estimated:
            text = words.tr("atlas.hubs.estimated", starts=words.number(found.starts), nodes=words.number(found.nodes))
            column.addWidget(inset(paragraph(text, 12, 400, "third")))

    def _chooser(self, hub: Hub) -> Callable[[], None]:
        journeys: tuple[Id, ...] = (hub.id,) if hub.kind == "journey" else hub.journeys[:2]
        return lambda: self.chosen.emit(journeys)


def said(words: Words, project: Project, hub: Hub) -> str:
    """“Complaint: 18 % of shortest ways, joined to 6 journeys”."""
    found = project.by_id[hub.id]
    name = str(getattr(found, "name", "") or getattr(found, "title", "") or words.tr("app.untitled"))
    share = words.percent(hub.betweenness)
    journeys = words.tr("atlas.facts.journeys", len(hub.journeys))
    return words.tr(
        f"atlas.hubs.{hub.kind}", name=name, share=share, uses=words.number(len(hub.uses)), journeys=journeys
    )
