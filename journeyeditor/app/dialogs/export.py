"""Export as PDF: what, on which paper, which way round."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QThread, Signal, SignalInstance

from journeyeditor import api
from journeyeditor.app.dialogs.files import ask_pdf_path
from journeyeditor.app.dialogs.frame import Frame
from journeyeditor.app.widgets.combo import Choice
from journeyeditor.app.widgets.field import Field
from journeyeditor.app.widgets.segmented import Segmented
from journeyeditor.errors import JourneyEditorError, Message, message
from journeyeditor.layout.atlas_sheet import VIEWS
from journeyeditor.model import Id, Project
from journeyeditor.storage import ReadAsset

if TYPE_CHECKING:
    from journeyeditor.app.window import Window

PAPERS = ("A5", "A4", "A3", "A2", "A1", "A0", "Letter", "Legal", "Tabloid")
ATLAS = "atlas "
"""Stands before a view of the atlas where a journey's id is meant: no id has a space."""


class ExportDialog(Frame):
    """The map that is open is offered first; the file is asked for at the end."""

    def __init__(self, window: Window) -> None:
        """For the window's project."""
        words = window.words
        super().__init__(window, words.tr("app.export"))
        self.what, self.paper = Choice(window.look), Choice(window.look)
        self.way = Segmented(window.look, [(True, words.tr("app.export.wide")), (False, words.tr("app.export.tall"))])
        self._fill()
        self.body.addWidget(Field(words.tr("app.export.what"), self.what))
        self.body.addWidget(Field(words.tr("app.export.paper"), self.paper))
        self.body.addWidget(Field(words.tr("app.export.way"), self.way))
        button = self.finish_with(words.tr("app.export.go"), words.tr("app.cancel"))
        button.clicked.connect(self.on_export)

    def _fill(self) -> None:
        window = self.owner
        desk = window.desk
        assert desk is not None
        journeys = [(one.id, one.title or window.words.tr("app.untitled"), None) for one in desk.project.journeys]
        shown = window.atlas.shown if window.atlas else VIEWS[0]
        here = ATLAS + shown if desk.places.here.atlas else desk.places.here.journey
        names = {view: f"atlas.tab.{view}" for view in VIEWS} | {VIEWS[0]: "app.export.atlas"}
        views = [(ATLAS + view, window.words.tr(name), None) for view, name in names.items()]
        self.what.fill([*journeys, *views], here)
        own = (None, window.words.tr("app.export.own_size"), None)
        paper: object = window.settings.text("paper") or None
        self.paper.fill([own, *((name, name, None) for name in PAPERS)], paper if paper in PAPERS else "A3")
        self.way.set_value(window.settings.flag("landscape"))

    def on_export(self) -> None:
        """Asks for the file, keeps the paper for the next time, and writes."""
        window, session = self.owner, self.owner.session
        assert session is not None
        journey = str(self.what.values[self.what.currentIndex()])
        paper = self.paper.values[self.paper.currentIndex()]
        landscape = bool(self.way.value)
        title = self.what.currentText()
        path = ask_pdf_path(window, "".join(letter if letter not in '/\\:*?"<>|' else " " for letter in title))
        if path is None:
            return
        if paper:
            window.settings.set("paper", str(paper))
        window.settings.set("landscape", landscape)
        self.accept()
        focus = window.atlas.focus if window.atlas and journey == ATLAS + window.atlas.shown else ""
        named = str(paper) if paper else None
        start(window, Job(session.project, path, journey, focus, named, landscape, session.read_asset))


class Job(QThread):
    """Writes on a snapshot of the project, away from the window. `written(messages)` or `failed(message)`."""

    written = Signal(object)
    failed = Signal(object)

    def __init__(
        self,
        project: Project,
        path: Path,
        journey: Id,
        focus: Id,
        paper: str | None,
        landscape: bool,
        read_asset: ReadAsset,
    ) -> None:
        """`journey` may be ATLAS and a view, `focus` what that is open at; `paper` None the drawing's own size."""
        super().__init__()
        self.project, self.path, self.journey, self.focus = project, path, journey, focus
        self.paper, self.landscape, self.read_asset = paper, landscape, read_asset
        self.told = False
        """Whether it said how it ended; a fault of ours says nothing."""

    def run(self) -> None:
        """Writes, in the thread."""
        way = self.landscape if self.paper else None
        try:
            if not self.journey.startswith(ATLAS):
                told = api.export(
                    self.project,
                    self.path,
                    journey=self.journey,
                    paper=self.paper,
                    landscape=way,
                    read_asset=self.read_asset,
                )
            else:
                view = self.journey.removeprefix(ATLAS)
                told = api.export_atlas(
                    self.project, self.path, paper=self.paper, landscape=way, view=view, focus=self.focus
                )
        except JourneyEditorError as error:
            self._tell(self.failed, error.message)
        except OSError as error:
            self._tell(self.failed, message("error.not_saved", reason=str(error)))
        else:
            self._tell(self.written, told)

    def _tell(self, signal: SignalInstance, what: object) -> None:
        self.told = True
        signal.emit(what)


def start(window: Window, job: Job) -> None:
    """Runs a job; the toast says how it ends. The window keeps the job until then."""
    words = window.words
    job.setParent(window)
    window.toast.say(words.tr("app.export.writing", name=job.path.name), name="clock", seconds=600)

    def on_written(told: tuple[Message, ...]) -> None:
        detail = " ".join(words.message(one) for one in told)
        window.toast.say(words.tr("app.export.done", name=job.path.name), detail or str(job.path.parent))

    def on_failed(what: Message) -> None:
        window.toast.hide()
        window.tell(what)

    def on_finished() -> None:
        if not job.told:
            on_failed(message("app.export.failed", name=job.path.name))

    job.written.connect(on_written)
    job.failed.connect(on_failed)
    job.finished.connect(on_finished)
    job.finished.connect(job.deleteLater)
    job.start()
