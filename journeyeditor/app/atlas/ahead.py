"""The atlas before its project is read: first as the file kept it, then from the stored heads, then the project.

One pans, zooms and selects meanwhile; what needs the maps waits until they are there.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from journeyeditor import api
from journeyeditor.app.atlas.composer import Composed, Wanted
from journeyeditor.app.atlas.graph_page import GraphPage
from journeyeditor.app.atlas.kept_picture import KeptPicture
from journeyeditor.app.atlas.lead import BOTTOM, ROW, TOP
from journeyeditor.app.atlas.legend import HEIGHT
from journeyeditor.app.atlas.seen import Seen
from journeyeditor.app.atlas.worker import Worker
from journeyeditor.app.theme import Look
from journeyeditor.atlas import Atlas
from journeyeditor.atlas.incremental import Kept, keep
from journeyeditor.atlas.progress import Told
from journeyeditor.atlas.standing import Standing, stand
from journeyeditor.errors import JourneyEditorError
from journeyeditor.layout.atlas_legend import Entry
from journeyeditor.model import Id, Project
from journeyeditor.session import Session
from journeyeditor.text import Measure
from journeyeditor.words import Words

USUAL_LEAD = TOP + ROW + BOTTOM


@dataclass(frozen=True, slots=True, eq=False)
class FromHeads:
    """What the stored heads tell: the project's id, the atlas, where its nodes stand, and stood as the file says."""

    project: Id
    atlas: Atlas
    standing: Standing
    stood: Standing | None


@dataclass(frozen=True, slots=True, eq=False)
class Opened:
    """The project read: its session, or why there is none, and its atlas."""

    session: api.ProjectSession | None
    kept: Kept | None = None
    problem: JourneyEditorError | None = None


class AtlasAhead(GraphPage):
    """Stands for the atlas's page until that is made. `arrived()` is told once `opened` is there.

    `wanted` is the journey that a person wants to be opened then.
    """

    arrived = Signal()

    def __init__(
        self, path: Path, words: Words, look: Look, measure: Measure, kept: api.AtlasLook | None, *, heads: bool = True
    ) -> None:
        """Reads nothing until its first painting, but what the file `kept` of the picture. `heads`: whether the graph
        can be drawn from them."""
        super().__init__(Session(Project(id="ahead")), Atlas(), words, look, measure)
        self.path, self.opened, self.wanted = path, Opened(None), ""
        self.known: FromHeads | None = None
        self.heads, self.sessions = heads, list[api.ProjectSession]()
        self.land = Seen(self.session.project, self.atlas, waiting=True)
        self.reading = Worker("project ahead", self)
        self.reading.done.connect(self._on_read)
        self._room = self._make_room(kept.rows if kept is not None else (USUAL_LEAD, HEIGHT))
        self.canvas.kept = KeptPicture.of(kept) if kept is not None and kept.theme == look.name else None
        if self.canvas.kept is not None:
            self.canvas.bounds = self.canvas.kept.bounds
        self.ground.placed.connect(self.draw)
        self.canvas.chosen.connect(self.canvas.show_selected)
        self.canvas.opened.connect(self._want)
        self.canvas.zoom_changed.connect(self.on_zoomed)
        for part in (self.bar, self.lead, self.legend, self.status, self.panel):
            part.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
            part.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.bar.tabs.show_view(self.shown)
        self.on_progress()
        self.canvas.installEventFilter(self)

    def _make_room(self, rows: tuple[int, int]) -> QWidget:
        """Room as high as the row above the picture, which nothing is in yet, and that below it, until it is filled."""
        grid = self.page.layout()
        assert isinstance(grid, QGridLayout)
        rooms = [QWidget(), QWidget()]
        for place, row, height in zip((2, 4), rooms, rows, strict=True):
            row.setFixedHeight(height)
            row.setProperty("fill", "surface" if place > 2 else "sunken")
            row.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
            grid.addWidget(row, place, 0)
        self.lead.hide()
        self.legend.hide()
        return rooms[1]

    def _show_legend(self, entries: Sequence[Entry]) -> None:
        self.legend.resize(self.canvas.width(), self.legend.height())  # so that it knows its rows before it is seen
        super()._show_legend(entries)
        self._room.setVisible(not entries)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """After the first painting the reading begins."""
        if event.type() == QEvent.Type.Paint:
            watched.removeEventFilter(self)
            QTimer.singleShot(0, self, self.read)
        return False

    def _want(self, journey: Id) -> None:
        self.wanted = journey

    def read(self) -> None:
        """Reads the heads, then the project."""
        if self.heads:
            self.reading.ask(partial(from_heads, self.path))
        else:
            self._read_project()

    def _on_read(self) -> None:
        found = self.reading.found
        if isinstance(found, FromHeads):
            self._show(found)
        elif isinstance(found, Opened):
            self.opened = found
            self.sessions.clear()
            self.arrived.emit()
        else:
            self._read_project()

    def _show(self, found: FromHeads) -> None:
        """Has the graph of the heads drawn; the project is read while that is under way."""
        self.known, self.atlas = found, found.atlas
        self.session = Session(Project(id=found.project))
        self.land = Seen(self.session.project, found.atlas)
        self.ground.adopt(found.atlas, found.standing)
        self.draw()

    def draw(self) -> None:
        """Has the graph composed."""
        self.draw_graph()

    def facts(self) -> str:
        """Nothing is told yet."""
        return ""

    def on_composed(self) -> None:
        """Shows the picture, and reads the project now."""
        super().on_composed()
        self._read_project()

    def _read_project(self) -> None:
        self.reading.ask(partial(opened, self.path, self.known, self.sessions))

    @property
    def composed(self) -> tuple[Wanted, Composed] | None:
        """The picture and what it is of, for the page that comes."""
        return self.composer.made

    def settle(self, seconds: float = 30.0) -> None:
        """Waits until the project is there: for pictures and tests."""
        self.reading.wait(seconds)
        self.composer.wait(seconds)
        self.reading.wait(seconds)

    def stop_workers(self) -> None:
        """Ends what is under way."""
        super().stop_workers()
        self.reading.close()
        for session in self.sessions:
            session.close()


def from_heads(path: Path, told: Told) -> FromHeads | None:
    """The atlas of a file's heads, None where it has none to be believed."""
    found = api.read_land(path)
    if found is None:
        return None
    told(0.0)
    project, atlas = found
    stood = api.read_standing(path)
    return FromHeads(project, atlas, stand(atlas, stood, told), stood)


def opened(path: Path, known: FromHeads | None, sessions: list[api.ProjectSession], told: Told) -> Opened:
    """The project for editing, with its atlas: the very one of the heads where it is the same. `sessions` takes the
    session, so that it is closed where nobody wants it any more."""
    try:
        session = api.open_for_editing(path)
    except JourneyEditorError as error:
        return Opened(None, problem=error)
    sessions.append(session)
    told(0.5)
    kept = keep(session.project)
    told(0.9)
    if known is not None and kept.atlas == known.atlas:
        kept = replace(kept, atlas=known.atlas)
    return Opened(session, kept)
