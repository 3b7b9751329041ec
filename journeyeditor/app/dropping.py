"""Files dropped on the window: a project is opened, a Mermaid journey becomes an untitled project."""

from __future__ import annotations

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
        path = file_of(event.mimeData())
        if path is None:
            return False
        event.acceptProposedAction()
        if event.type() == QEvent.Type.Drop:
            QTimer.singleShot(0, self, lambda: take_file(self.window, path))
        return True


def file_of(data: QMimeData) -> Path | None:
    """The first of the files dragged that the program can open."""
    paths = (Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile())
    return next((path for path in paths if path.name.lower().endswith((*PROJECTS, *DIAGRAMS))), None)


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
