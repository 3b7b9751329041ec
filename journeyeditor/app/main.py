"""Starts the editor: one application, one window, the project asked for, the one opened last or the start screen."""

from __future__ import annotations

import sys
from pathlib import Path

from PySide6.QtCore import QSize, QTimer
from PySide6.QtWidgets import QApplication

from journeyeditor.app.collecting import Resting
from journeyeditor.app.faults import Faults
from journeyeditor.app.first_page import first_page
from journeyeditor.app.opening import begin_ahead, take_any, take_path
from journeyeditor.app.theme import dress, load_fonts, look_of
from journeyeditor.app.window import Window
from journeyeditor.settings import Settings
from journeyeditor.words import Words

STYLE = ("-style", "Fusion")
"""As an argument to Qt: `setStyle` would hand the style back, for which PySide sets up hundreds of names."""

SETTLED = 2000
"""So many ms after the window is shown, all of it is made."""


def application() -> QApplication:
    """The one application, made at the first call."""
    there = QApplication.instance()
    if isinstance(there, QApplication):
        return there
    app = QApplication([*sys.argv[:1], *STYLE])
    app.setApplicationName("Journey Editor")
    app.setDesktopFileName("journeyeditor")
    return app


def open_window(path: Path | None, settings: Settings | None = None, words: Words | None = None) -> Window:
    """A window that shows a project: the one of the path, else the last one, else the start screen.

    A file that cannot be opened is told in the window, which then shows another.
    """
    window = bare_window(settings, words)
    fill(window, path)
    return window


def start(
    path: Path | None, settings: Settings | None = None, words: Words | None = None, room: QSize | None = None
) -> Window:
    """As `open_window`, but what the project's file kept of its map is shown at once, and the project read then.

    A window that has no place yet is no larger than `room`, px: its usual size does not fit every screen.
    """
    window = bare_window(settings, words)
    if room is not None and not window.settings.text("window_geometry"):
        window.resize(window.size().boundedTo(room))
    wanted = path or next(iter(window.settings.recent_files()), None)
    ahead = begin_ahead(window, wanted) if wanted else None
    page = first_page(window, wanted) if wanted and ahead is None else None
    if ahead is not None:
        window.show()
    elif page is None:
        fill(window, path)
    else:
        page.painted.connect(lambda: fill(window, path))
        window.show()
    return window


def bare_window(settings: Settings | None, words: Words | None) -> Window:
    """A window of the program's look, with nothing in it."""
    app, kept = application(), settings or Settings()
    load_fonts()
    dress(app, look_of(kept.text("theme")))
    return Window(kept, words)


def fill(window: Window, path: Path | None) -> None:
    """Opens a project in a window and shows it."""
    problem = take_path(window, path) if path is not None else None
    if window.session is None:
        take_any(window)
    window.show()
    if problem is not None:
        window.tell(problem)


def run(path: Path | None = None, words: Words | None = None) -> int:
    """Opens the editor and returns its exit status once the last window is closed.

    `words` None: the language of the settings.
    """
    app = application()
    Faults(start(path, words=words, room=app.primaryScreen().availableSize())).install()
    QTimer.singleShot(SETTLED, app, lambda: Resting(app))
    return app.exec()
