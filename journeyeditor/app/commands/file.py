"""The File menu."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from journeyeditor import api
from journeyeditor.app.atlas_page import was_left_in_atlas
from journeyeditor.app.dialogs.files import ask_new_path, ask_path
from journeyeditor.app.opening import open_ahead, show_session
from journeyeditor.errors import JourneyEditorError, message

if TYPE_CHECKING:
    from journeyeditor.app.window import Window

SAMPLE = "car-insurance"


def new_project(window: Window) -> None:
    """An untitled project with one empty journey."""
    words = window.words

    def make() -> Path:
        return api.new_project(title=words.tr("app.untitled_project"), language=words.language.split("-")[0])

    if _open_made(window, make):
        window.run("add.journey")


def open_sample(window: Window) -> None:
    """A copy of the sample."""
    _open_made(window, lambda: api.new_project(sample=SAMPLE))


def _open_made(window: Window, make: Callable[[], Path]) -> bool:
    try:
        path = make()
    except JourneyEditorError as error:
        window.tell(error)
        return False
    return open_path(window, path)


def open_project(window: Window) -> None:
    """Asks for a file and opens it."""
    path = ask_path(window)
    if path is not None:
        open_path(window, path)


def start(window: Window) -> None:
    """The start screen: projects opened last, templates, the sample."""
    from journeyeditor.app.start import StartPage

    window.finish()
    if not window.findChildren(StartPage):
        StartPage(window)


def open_path(window: Window, path: Path) -> bool:
    """Opens a file in this window, once the project that is open can be let go."""
    window.finish()
    if window.session is not None and path.resolve() == window.session.path.resolve():
        return True
    try:
        if was_left_in_atlas(window, path):
            return open_ahead(window, path)
        session = api.open_for_editing(path)
    except JourneyEditorError as error:
        window.tell(error)
        return False
    if not window.let_go():
        session.close()
        return False
    show_session(window, path, session)
    return True


def save(window: Window) -> None:
    """Gives an untitled project a name; any other is in its file already."""
    session = window.session
    if session is None:
        return
    window.finish()
    if not session.untitled:
        session.save_again()
        window.toast.say(window.words.tr("app.saved.already", name=session.path.name), name="check")
        return
    path = ask_new_path(window, session.project.title or window.words.tr("app.untitled_project"))
    if path is not None and _tried(window, lambda: session.move_to(path)):
        window.settings.remember_file(path)
        window.refresh_title()


def save_copy(window: Window) -> None:
    """Writes the project to another file and stays on its own."""
    window.finish()
    path = copied(window)
    if path is not None:
        window.toast.say(window.words.tr("app.saved.copy", name=path.name), str(path.parent))


def copied(window: Window) -> Path | None:
    """Asks where to, and writes a copy with all that is not saved; None where nothing was written."""
    session = window.session
    path = ask_new_path(window, session.path.stem) if session else None
    if session is None or path is None or not _tried(window, lambda: session.save_copy(path)):
        return None
    return path


def _tried(window: Window, act: Callable[[], object]) -> bool:
    try:
        act()
    except (JourneyEditorError, OSError) as error:
        window.tell(error if isinstance(error, JourneyEditorError) else message("error.not_saved", reason=str(error)))
        return False
    return True


def export(window: Window) -> None:
    """Opens the window for printing and export."""
    _open_print_window(window, to_printer=False)


def print_map(window: Window) -> None:
    """The same window, in which Enter prints."""
    _open_print_window(window, to_printer=True)


def _open_print_window(window: Window, *, to_printer: bool) -> None:
    from journeyeditor.app.printing.window import PrintWindow

    window.finish()
    if window.session is not None and window.session.project.journeys:
        PrintWindow(window, to_printer=to_printer).open()


def enter_workshop(window: Window) -> None:
    """Opens the form into which workshop sheets are typed by id."""
    from journeyeditor.app.dialogs.workshop import WorkshopDialog

    window.finish()
    if window.desk is not None and window.desk.journey is not None:
        WorkshopDialog(window).open()


def close_project(window: Window) -> None:
    """Closes the window; what is not saved is asked about."""
    window.close()


def quit_program(window: Window) -> None:
    """Closes every window."""
    from PySide6.QtWidgets import QApplication

    QApplication.closeAllWindows()
