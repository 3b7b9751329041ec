"""Files dropped on the window: a project is opened, a Mermaid journey becomes an untitled project, a picture a card."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QMimeData, QObject, QTimer
from PySide6.QtGui import QDropEvent

from journeyeditor import api
from journeyeditor.errors import JourneyEditorError

if TYPE_CHECKING:
    from journeyeditor.app.window import Window

PROJECTS = (".journey", ".journey.json")
DIAGRAMS = (".mmd", ".mermaid")
COMING = (QEvent.Type.DragEnter, QEvent.Type.DragMove)


class Dropping(QObject):
    """Watches a window; what the canvas takes for itself never comes here."""

    def __init__(self, window: Window) -> None:
        """From now on the window takes such files."""
        super().__init__(window)
        self.window = window
        window.setAcceptDrops(True)
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Takes the first file that can be opened, once the desktop has its answer."""
        if not isinstance(event, QDropEvent) or event.type() not in (*COMING, QEvent.Type.Drop):
            return False
        path, pictures = file_of(event.mimeData()), self._pictures(event.mimeData())
        if path is None and not pictures:
            return False
        event.acceptProposedAction()
        if event.type() == QEvent.Type.Drop:
            act = partial(take_file, self.window, path) if path else partial(take_pictures, self.window, pictures)
            QTimer.singleShot(0, self, act)
        return True

    def _pictures(self, data: QMimeData) -> list[Path]:
        """The pictures that are dragged, where a map is open to take them."""
        from journeyeditor.app.canvas.pasted_pictures import pictures_in

        there = self.window.desk is not None and self.window.desk.journey is not None
        return pictures_in(data) if there and data.hasUrls() else []


def file_of(data: QMimeData) -> Path | None:
    """The first of the files dragged that the program can open."""
    paths = (Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile())
    return next((path for path in paths if path.name.lower().endswith((*PROJECTS, *DIAGRAMS))), None)


def take_pictures(window: Window, paths: list[Path]) -> None:
    """Each picture becomes a card of the storyboard, from the step selected or the first on."""
    from journeyeditor.app.canvas.clipboard import paste_pictures
    from journeyeditor.app.canvas.pasted_pictures import read_file

    if window.map is None:
        return
    try:
        paste_pictures(window.map, [read_file(path) for path in paths])
    except JourneyEditorError as error:
        window.tell(error)


def take_file(window: Window, path: Path) -> None:
    """Opens a project, or a diagram as an untitled one."""
    from journeyeditor.app.commands.file import open_path

    if not path.name.lower().endswith(DIAGRAMS):
        open_path(window, path)
        return
    language = window.words.language.split("-")[0]
    try:
        made = api.new_project(title=path.stem, language=language)
        notes = api.import_sources([path], into=made)
    except JourneyEditorError as error:
        window.tell(error)
        return
    if open_path(window, made):
        said = " ".join(window.words.message(note) for note in notes)
        window.toast.say(window.words.tr("app.imported", name=path.name), said)
