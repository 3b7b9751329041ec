"""Where the graph's journeys stand, in the groups it draws: each way to group them has places of its own."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from journeyeditor.app.atlas.grouper import Grouper
from journeyeditor.app.atlas.placer import Placer
from journeyeditor.atlas import Atlas, Positions
from journeyeditor.atlas.communities import By
from journeyeditor.atlas.standing import Standing
from journeyeditor.model import Project


class Ground(QObject):
    """`placed()` is told when places for the newest atlas asked for are known, `grouped()` when its groups are.

    `progress()` is told meanwhile; `share` says how much is done, 0–1. Who was moved by hand stands there in all.
    """

    placed = Signal()
    progress = Signal()
    grouped = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        """Shows own groups; what it works with ends with `close`."""
        super().__init__(parent)
        self.grouper = Grouper(self)
        self.grouper.grouped.connect(self.grouped)
        self.placers: dict[By, Placer] = {}

    @property
    def placer(self) -> Placer:
        """Places the groups that are drawn."""
        return self._placer(self.grouper.found.by)

    def _placer(self, by: By) -> Placer:
        if by not in self.placers:
            made = self.placers[by] = Placer(self)
            made.progress.connect(self.progress)
            made.placed.connect(self.placed)
        return self.placers[by]

    @property
    def standing(self) -> Standing | None:
        """Where the nodes of own groups stand, None while nobody knows."""
        return self._placer(By.GROUP).standing

    def adopt(self, atlas: Atlas, standing: Standing) -> None:
        """Takes over where the nodes of an atlas in own groups stand."""
        self._placer(By.GROUP).adopt(atlas, standing)

    def remember(self, standing: Standing | None) -> None:
        """Takes where they stood before."""
        self._placer(By.GROUP).standing = standing

    @property
    def share(self) -> float:
        """How much of the places is computed."""
        return self.placer.share

    def graph(self, atlas: Atlas) -> Atlas:
        """An atlas in the groups that are drawn."""
        return self.grouper.whole(atlas)

    def ask(self, project: Project, atlas: Atlas) -> None:
        """Begins to group and to place an atlas; who is known stays."""
        self.grouper.ask(project, atlas)
        self.placer.ask(self.graph(atlas))

    def positions(self, atlas: Atlas) -> Positions | None:
        """The places of an atlas's journeys; None until they are known."""
        return self.placer.positions(self.graph(atlas))

    def wait(self, seconds: float, project: Project, atlas: Atlas) -> None:
        """Waits for what is under way for an atlas."""
        self.grouper.wait(seconds)
        self.ask(project, atlas)
        self.placer.wait(seconds)

    def close(self) -> None:
        """Ends the workers; what they still do is forgotten."""
        self.grouper.close()
        for placer in self.placers.values():
            placer.close()
