"""The main window: what is open in it, its two pages (map and atlas) and their state. What it does is in commands/."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QPoint, Qt, QThread, Signal
from PySide6.QtGui import QAction, QCloseEvent
from PySide6.QtWidgets import QApplication, QMainWindow, QStackedWidget, QToolButton, QWidget

from journeyeditor.app.actions import ROWS, handler, make_actions, set_state
from journeyeditor.app.dropping import Dropping
from journeyeditor.app.menus import dots_menu, fill_menus
from journeyeditor.app.theme import dress, look_of
from journeyeditor.app.toolbar import MENU_IN_WINDOW
from journeyeditor.errors import JourneyEditorError, Message
from journeyeditor.settings import Settings, window_language
from journeyeditor.words import Words

if TYPE_CHECKING:
    from journeyeditor.api import ProjectSession
    from journeyeditor.app.atlas import AtlasView
    from journeyeditor.app.atlas.ahead import AtlasAhead
    from journeyeditor.app.canvas.view import MapView
    from journeyeditor.app.desk import Desk
    from journeyeditor.app.map_page import MapPage
    from journeyeditor.app.panels.project import ProjectPanel
    from journeyeditor.app.widgets.focus import FocusRing
    from journeyeditor.app.widgets.toast import Toast
    from journeyeditor.atlas.scope import Scope
    from journeyeditor.atlas.standing import Standing
    from journeyeditor.model import Id, Project

SIZE, LEAST = (1600, 1000), (880, 560)
OF_JOURNEY = ("add.stage", "add.step", "add.lane", "add.touchpoint", "file.export", "view.present", "go.atlas")
"""Actions that need a journey."""


class Window(QMainWindow):
    """Holds one project; its pages are made anew for another project, theme or language.

    Closed, it is deleted by Qt, which alone frees it: if only its parts still held it, the death of the first of them
    would free it, and with it that part a second time.
    """

    taken = Signal()
    """A project is shown."""

    def __init__(self, settings: Settings, words: Words | None = None) -> None:
        """Empty until `take`. `words` None: the language of the settings."""
        super().__init__()
        self.settings = settings
        self.words = words or Words(window_language(settings.text("language")))
        self.look = look_of(settings.text("theme"))
        self.session: ProjectSession | None = None
        self.desk: Desk | None = None
        self.page: MapPage | None = None
        self.atlas: AtlasView | None = None
        self.seen_in_atlas: Scope | None = None
        self.standing: Standing | None = None
        self.stood: Standing | None = None
        self.ahead: AtlasAhead | None = None
        self.at_atlas = False
        self.actions_of: dict[str, QAction] = {}
        self.ring: FocusRing | None = None
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.destroyed.connect(lambda: self)  # holds it until Qt has deleted it
        self.setMinimumSize(*LEAST)
        self.resize(*SIZE)
        self.restoreGeometry(QByteArray.fromBase64(settings.text("window_geometry").encode()))
        Dropping(self)
        QApplication.styleHints().colorSchemeChanged.connect(self.on_desktop_theme)

    @property
    def map(self) -> MapView | None:
        """The canvas."""
        return self.page.map if self.page else None

    @property
    def project_panel(self) -> ProjectPanel | None:
        """The panel at the left."""
        return self.page.project if self.page else None

    @property
    def toast(self) -> Toast:
        """Where something done is said. Only while a project is open."""
        assert self.page is not None
        return self.page.toast

    @property
    def project(self) -> Project:
        """The project that is open."""
        assert self.session is not None
        return self.session.project

    def show_place(self, journey: Id, at: Id) -> None:
        """Goes to a place of a journey and selects it."""
        assert self.desk is not None
        self.desk.go(journey, (at,))

    def take(self, session: ProjectSession, ahead: AtlasAhead | None = None, *, atlas: bool = False) -> None:
        """Shows a project, its map or its `atlas`, for which a page stood `ahead`; the one before was let go."""
        before, self.ahead = self.ahead, ahead
        if before is not None and before is not ahead:
            before.stop_workers()
        self.at_atlas = atlas or ahead is not None
        self.clear()
        self.session, self.desk, self.seen_in_atlas = session, None, None
        self.standing = self.stood = None
        self.build()
        if session.problems:
            self.toast.say(self.words.tr("app.opened_with_problems", n=len(session.problems)), name="warn")
        self.taken.emit()

    def build(self) -> None:
        """Makes the pages anew in the window's words and look; journey, selection and history of places stay.

        So does what is laid out.
        """
        from journeyeditor.app.desk import Desk
        from journeyeditor.app.map_page import MapPage
        from journeyeditor.app.widgets.focus import FocusRing

        assert self.session is not None
        before = self.desk
        self.finish()
        zoom, draw = (self.map.zoom, self.map.draw) if self.map else (None, None)
        self.clear()
        self.desk = Desk(self.session, self.words, self.look)
        if before is not None:
            self.desk.places = before.places
        elif self.at_atlas:
            self.desk.places.here = replace(self.desk.places.here, atlas=True)
        self.actions_of = make_actions(self)
        self.page = MapPage(self, self.desk, draw)
        stack = QStackedWidget()
        stack.addWidget(self.page)
        self.setCentralWidget(stack)
        if not MENU_IN_WINDOW:
            fill_menus(self, self.menuBar())
        self.ring = FocusRing(self.look, self)
        self.desk.project_changed.connect(self.refresh)
        self.desk.selection_changed.connect(self.refresh)
        self.desk.visited.connect(self.show_visit)
        self.desk.deleting.connect(self.on_deleting)
        if zoom is not None:
            self.page.map.set_zoom(zoom)
        self.show_visit()

    def on_deleting(self, chosen: tuple[Id, ...]) -> None:
        """Deletes what a part of the window asks to have deleted; asks where more goes along."""
        from journeyeditor.app.commands.edit import delete_things

        delete_things(self, chosen)

    def clear(self) -> None:
        """Takes the pages away and frees them."""
        if self.desk is not None:
            self.desk.close()
        if self.atlas is not None:
            self.seen_in_atlas, self.standing = self.atlas.scope, self.atlas.standing
            self.atlas.close_view()
        for action in self.actions_of.values():
            self.removeAction(action)
            action.deleteLater()
        if self.ring is not None:
            self.ring.deleteLater()
        if self.page is not None:
            self.page.keep_widths()
            self.page.map.stop()
            self.page.deleteLater()
            self.setCentralWidget(QWidget())
        if not MENU_IN_WINDOW:
            self.menuBar().clear()
        self.page, self.atlas, self.ring, self.actions_of = None, None, None, {}

    def show_visit(self) -> None:
        """Shows the page of the place one has come to."""
        stack = self.centralWidget()
        assert isinstance(stack, QStackedWidget)
        assert self.page is not None
        assert self.desk is not None
        if self.desk.places.here.atlas:
            stack.setCurrentWidget(self._atlas_page(stack))
        else:
            stack.setCurrentWidget(self.page)
            self.page.show_visit()
            self.page.map.setFocus()
        self.refresh()

    def _atlas_page(self, stack: QStackedWidget) -> AtlasView:
        """The atlas, made when it is first asked for."""
        assert self.desk is not None
        if self.atlas is None:
            from journeyeditor.app.atlas_page import atlas_page

            self.atlas = atlas_page(self)
            stack.addWidget(self.atlas)
            if self.seen_in_atlas is not None:
                self.atlas.take_scope(self.seen_in_atlas)
            if not self.at_atlas:
                self.atlas.reveal(self.desk.places.here.journey)
            self.at_atlas = False
        if self.desk.places.here.view not in {"", self.atlas.shown}:
            self.atlas.show_view(self.desk.places.here.view)
        return self.atlas

    def refresh(self) -> None:
        """Names undo and redo, switches actions on and off, and shows the title."""
        assert self.desk is not None
        session, places = self.desk.session, self.desk.places
        for key, label in (("edit.undo", session.undo_label), ("edit.redo", session.redo_label)):
            action = self.actions_of[key]
            name = self.words.message(label) if label is not None else ""
            text = self.words.tr(f"action.{key}.name", name=name) if name else self.words.tr(f"action.{key}")
            set_state(action, text, label is not None)
        for key in ("edit.delete", "edit.duplicate", "edit.rename"):
            self.actions_of[key].setEnabled(bool(session.selection))
        library = (one.id for one in session.project.touchpoints)
        self.actions_of["project.merge"].setEnabled(not frozenset(session.selection).isdisjoint(library))
        for key in OF_JOURNEY:
            self.actions_of[key].setEnabled(self.desk.journey is not None)
        self.actions_of["go.back"].setEnabled(bool(places.behind))
        self.actions_of["go.forward"].setEnabled(bool(places.ahead))
        self.refresh_title()

    def refresh_title(self) -> None:
        """The window's title: the project and the program."""
        if self.session is not None:
            name = self.session.project.title or self.session.path.stem
            self.setWindowTitle(self.words.tr("app.window_title", project=name))

    def run(self, key: str) -> None:
        """Does an action of the table; what it raises on purpose is said in a sentence."""
        try:
            handler(ROWS[key].handler)(self)
        except JourneyEditorError as error:
            self.tell(error)

    def tell(self, what: JourneyEditorError | Message) -> None:
        """Says in a sentence what went wrong."""
        from journeyeditor.app.dialogs.message import tell

        tell(self, what.message if isinstance(what, JourneyEditorError) else what)

    def finish(self) -> None:
        """Commits whatever is being typed."""
        if self.desk is not None:
            self.desk.finish_editing()

    def choose(self, setting: str, value: str) -> None:
        """Keeps a theme or a language and shows it."""
        self.settings.set(setting, value)
        self.words = Words(window_language(self.settings.text("language"))) if setting == "language" else self.words
        self.wear()

    def on_desktop_theme(self) -> None:
        """Follows the desktop where the person wants it."""
        if self.settings.text("theme") == "system" and look_of("system") != self.look:
            self.wear()

    def wear(self) -> None:
        """Shows itself in the look and words of now."""
        self.look = look_of(self.settings.text("theme"))
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        dress(app, self.look)
        if self.session is not None:
            self.build()

    def show_dots(self, name: str, button: QToolButton) -> None:
        """The menu behind the dots of the inspector."""
        dots_menu(self, name).popup(button.mapToGlobal(button.rect().bottomLeft()))

    def below(self, key: str) -> QPoint:
        """Where a menu below a button of the toolbar opens."""
        button = self.page.toolbar.buttons.get(key) if self.page else None
        return button.mapToGlobal(button.rect().bottomLeft()) if button else self.mapToGlobal(QPoint(12, 48))

    def let_go(self) -> bool:
        """Closes the project that is open; what cannot be saved is asked about. False: it stays."""
        from journeyeditor.app.atlas_page import keep_atlas, remember_place
        from journeyeditor.app.first_page import keep_first_look
        from journeyeditor.session import SaveState

        self.finish()
        session = self.session
        if session is None:
            return True
        if session.wait_saved().state is SaveState.FAILED and not self._given_up(session):
            return False
        remember_place(self)
        with suppress(JourneyEditorError):
            keep_first_look(self)
            keep_atlas(self)
            session.close()
        return True

    def _given_up(self, session: ProjectSession) -> bool:
        """Asks until all is saved, here or in a copy, or the person gives it up; False where they stay."""
        from journeyeditor.app.commands.file import copied
        from journeyeditor.app.dialogs import unsaved
        from journeyeditor.session import SaveState

        while session.wait_saved().state is SaveState.FAILED:
            answer = unsaved.ask_unsaved(self, session.saving.error)
            if answer is unsaved.Answer.COPY:
                copy = copied(self)
                if copy is not None:
                    self.settings.remember_file(copy)
                    return True
            elif answer is not unsaved.Answer.AGAIN:
                return answer is unsaved.Answer.LOSE
            else:
                session.save_again()
        return True

    def closeEvent(self, event: QCloseEvent) -> None:
        """Keeps the window's place and lets the project go."""
        if not self.let_go():
            event.ignore()
            return
        for job in self.findChildren(QThread):
            job.wait()
        self.settings.set("window_geometry", self.saveGeometry().toBase64().toStdString())
        if self.ahead is not None:
            self.ahead.stop_workers()
        self.clear()
        self.session = None
        event.accept()
