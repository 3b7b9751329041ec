"""A project comes into a window: read at once, or after its atlas was shown ahead of it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from journeyeditor import api
from journeyeditor.app.atlas_page import atlas_ahead, was_left_in_atlas
from journeyeditor.errors import JourneyEditorError

if TYPE_CHECKING:
    from journeyeditor.app.atlas.ahead import AtlasAhead
    from journeyeditor.app.window import Window


def take_path(window: Window, path: Path) -> JourneyEditorError | None:
    """Reads a project and shows it in a window that has let go of any other; the problem where it cannot be read."""
    try:
        session = api.open_for_editing(path)
    except JourneyEditorError as error:
        return error
    show_session(window, path, session)
    return None


def show_session(window: Window, path: Path, session: api.ProjectSession) -> None:
    """Shows a project that was read, in its atlas where it was closed there."""
    window.settings.remember_file(path)
    window.take(session, atlas=was_left_in_atlas(window, path))


def take_any(window: Window) -> None:
    """The project opened last, else the start screen."""
    for recent in window.settings.recent_files():
        if take_path(window, recent) is None:
            return
    from journeyeditor.app.start import StartPage

    window.clear()
    StartPage(window)


def begin_ahead(window: Window, path: Path) -> AtlasAhead | None:
    """Shows the atlas of a project that was closed there before all of it is read; None for others."""
    ahead = atlas_ahead(window, path)
    if ahead is not None:
        ahead.arrived.connect(lambda: take_ahead(window, ahead))
    return ahead


def take_ahead(window: Window, ahead: AtlasAhead) -> None:
    """Shows the project whose atlas was shown ahead, in the very same picture; what was asked for meanwhile is done."""
    session, problem = ahead.opened.session, ahead.opened.problem
    window.takeCentralWidget()
    if session is None:
        take_any(window)
    else:
        window.settings.remember_file(ahead.path)
        window.take(session, ahead)
        session.select(ahead.canvas.shown.selected)
        if window.atlas is not None:
            window.atlas.port.setFocus()
        if ahead.wanted and window.desk is not None:
            window.desk.go(ahead.wanted)
    ahead.stop_workers()
    ahead.deleteLater()
    if problem is not None:
        window.tell(problem)


def open_ahead(window: Window, path: Path) -> bool:
    """Shows the atlas of a project that was closed there in place of the project that is open, which may stay: False.

    Raises what the file's first bytes tell.
    """
    api.require_project(path)
    if not window.let_go():
        return False
    from journeyeditor.app.start import StartPage

    for page in window.findChildren(StartPage):
        page.leave()
    window.clear()
    window.session = window.desk = None
    return begin_ahead(window, path) is not None
