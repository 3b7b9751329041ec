"""The graph of the atlas page: placed, then composed, a large one meanwhile."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from journeyeditor.app.atlas.composer import Composer, Wanted
from journeyeditor.app.atlas.reckoner import Reckoner
from journeyeditor.app.atlas.seen import empty_words
from journeyeditor.app.atlas.shell import AtlasShell
from journeyeditor.app.theme import Look
from journeyeditor.atlas import Atlas
from journeyeditor.layout.atlas_picture import AtlasOptions
from journeyeditor.model import Position, Project, evolve
from journeyeditor.session import Session
from journeyeditor.text import Measure
from journeyeditor.words import Words

PLACING = 0.7
"""The share of the work that placing is; the rest is the picture."""


class GraphPage(AtlasShell):
    """The page with its graph; when it is drawn, and what else is shown, is its heir's."""

    def __init__(
        self, session: Session, atlas: Atlas, words: Words, look: Look, measure: Measure, parent: QWidget | None = None
    ) -> None:
        """See `AtlasShell`."""
        super().__init__(session, atlas, words, look, measure, parent)
        self.options = AtlasOptions()
        self.reckoner = Reckoner(self)
        self.composer = Composer(words, measure, self)
        self.composer.composed.connect(self.on_composed)
        for worker in (self.ground, self.composer):
            worker.progress.connect(self.on_progress)

    def draw_graph(self) -> None:
        """Has the graph drawn once its places are known; what is seen stays until then."""
        self.on_progress()
        positions = self.ground.positions(self.atlas)
        if positions is not None:
            self.composer.ask(Wanted(self.session.project, self.land.graph, positions, self.options))
            if self.composer.found is not None:
                self._show_legend(self.composer.found.legend)

    def on_progress(self) -> None:
        """Says how far the picture is, or why there is none."""
        done = PLACING * self.ground.share + (1 - PLACING) * self.composer.share
        placing = (self.words.tr("atlas.placing"), self.words.percent(done))
        self.canvas.message = placing if self.land.atlas.journeys else empty_words(self.land, self.words)
        self.canvas.update()

    def on_composed(self) -> None:
        """Shows the graph's picture, if it is another than before."""
        found = self.composer.found
        if found is None:
            return
        if found.picture is not self.canvas.picture and found.scene is not None:
            self.canvas.bring_picture(found.picture, found.scene, found.names)
        elif found.picture is not self.canvas.picture:
            self.canvas.show_picture(found.picture, found.drawing)
        if self.tab is None:
            self._show_legend(found.legend)

    def as_seen(self) -> Project:
        """The project with every node where it stands here: so that paper shows the same picture."""
        project, positions = self.session.project, self.ground.positions(self.atlas)
        if positions is None:
            return project
        places = {key: Position(x=x, y=y) for key, (x, y) in positions.items()}
        return evolve(project, journeys=tuple(evolve(j, place=places.get(j.id, j.place)) for j in project.journeys))

    def settle(self, seconds: float = 30.0) -> None:
        """Waits until the journeys are placed, and shows them: for pictures and tests."""
        self.reckoner.wait(seconds)
        self.ground.wait(seconds, self.session.project, self.atlas)
        self.draw()
        self.composer.wait(seconds)
        self.on_composed()
        self.canvas.readying.finish()
        if self.tab is not None:
            self.tab.settle(seconds)
        self.answers.wait(seconds)

    def stop_workers(self) -> None:
        """Ends what is under way."""
        for worker in (self.reckoner, self.ground, self.composer, self.answers):
            worker.close()
        for tab in self.tabs.values():
            tab.layer.close()
