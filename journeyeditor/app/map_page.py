"""The page of a map: toolbar, project panel, canvas with its status bar, inspector."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, QTimer
from PySide6.QtWidgets import QVBoxLayout, QWidget

from journeyeditor.app.actions import OF_MAP
from journeyeditor.app.canvas.view import MapView
from journeyeditor.app.frame import frame
from journeyeditor.app.menus import dots_menu
from journeyeditor.app.statusbar import StatusBar
from journeyeditor.app.toolbar import Toolbar
from journeyeditor.app.widgets.empty import Empty
from journeyeditor.app.widgets.toast import Toast

if TYPE_CHECKING:
    from journeyeditor.app.canvas.drawing_source import Draw
    from journeyeditor.app.desk import Desk
    from journeyeditor.app.minimap import Minimap
    from journeyeditor.app.panels.inspector import Inspector
    from journeyeditor.app.panels.project import ProjectPanel
    from journeyeditor.app.window import Window

AT_LEISURE = 600
"""After so many ms the window makes what only some ask for."""


class MapPage(QWidget):
    """Shows the journey that the desk says is open.

    The canvas is there at once; the panels at its sides are made right after it was painted the first time, or when
    somebody asks for them.
    """

    def __init__(self, window: Window, desk: Desk, draw: Draw | None = None) -> None:
        """Shows the map at once, with what is selected. `draw` has laid it out before."""
        super().__init__()
        self.owner, self.desk = window, desk
        session = window.session
        self.toolbar = Toolbar(window)
        self.map = MapView(
            desk.session, desk.words, desk.look.colours, draw, read_asset=session.read_asset if session else None
        )
        self.status = StatusBar(window, desk)
        self.middle = QWidget()
        words = desk.words
        self.empty = Empty(
            desk.look, self.middle, words.tr("app.no_map"), words.tr("action.add.journey"), self.on_first_journey
        )
        self.toast = Toast(desk.look, self.middle)
        self._project: ProjectPanel | None = None
        self._inspector: Inspector | None = None
        self.minimap: Minimap | None = None
        self._lay_out()
        self._connect()
        self.show_visit()
        self.map.viewport().installEventFilter(self)
        self.setFocusProxy(self.map)

    @property
    def project(self) -> ProjectPanel:
        """The panel at the left."""
        if self._project is None:
            from journeyeditor.app.panels.project import ProjectPanel

            self._project = ProjectPanel(self.desk)
            self._project.asked.connect(self.owner.run)
            self._project.menu_asked.connect(lambda name, at: dots_menu(self.owner, name).popup(at))
            self._put(0, self._project)
        return self._project

    @property
    def inspector(self) -> Inspector:
        """The panel at the right."""
        if self._inspector is None:
            from journeyeditor.app.panels.inspector import Inspector

            self._inspector = Inspector(self.desk)
            self._inspector.menu_asked.connect(self.owner.show_dots)
            self._put(2, self._inspector)
        return self._inspector

    def furnish(self) -> None:
        """Makes what the first look at the map does not need."""
        assert self.project is not None
        assert self.inspector is not None
        self.status.show_checks()
        self._add_minimap()
        QTimer.singleShot(AT_LEISURE, self.map, self.offer_accessible)

    def offer_accessible(self) -> None:
        """Lets screen readers into the map: nobody asks within the first moments, and it takes Qt's classes some ms."""
        from journeyeditor.app.accessible import offer

        offer(self.map)

    def _add_minimap(self) -> None:
        """The whole map small, in the status bar."""
        from journeyeditor.app.minimap import Minimap

        if self.minimap is None:
            self.minimap = Minimap(self.map, self.desk.look, self.desk.words)
            self.desk.project_changed.connect(self.minimap.changed)
            self.status.add_minimap(self.minimap)

    def _put(self, index: int, panel: QWidget) -> None:
        """A panel in the place of the empty room that was kept for it."""
        sizes = self.splitter.sizes()
        room = self.splitter.replaceWidget(index, panel)
        panel.show()
        self.splitter.setSizes(sizes)
        if room is not None:
            room.deleteLater()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Once the map is painted, the rest is made."""
        if event.type() == QEvent.Type.Paint:
            watched.removeEventFilter(self)
            QTimer.singleShot(0, self, self.furnish)
        return False

    def _lay_out(self) -> None:
        canvas = QVBoxLayout(self.middle)
        canvas.setContentsMargins(0, 0, 0, 0)
        canvas.addWidget(self.map)
        kept, width = self.owner.settings.text("window_state"), self.owner.width()
        self.splitter = frame(self, self.toolbar, self.middle, self.status, kept, width)

    def keep_widths(self) -> None:
        """Remembers how wide a person made the panels."""
        left, _, right = self.splitter.sizes()
        kept = f"{left} {right}"
        if self._project and self._inspector and kept != self.owner.settings.text("window_state"):
            self.owner.settings.set("window_state", kept)

    def _connect(self) -> None:
        window, desk = self.owner, self.desk
        self.map.zoom_changed.connect(self.show_zoom)
        self.map.hint_changed.connect(self.status.show_hint)
        self.map.wanted.connect(window.run)
        self.map.journey_link_activated.connect(lambda journey, at: desk.go(journey, (at,) if at else ()))
        self.map.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.map.customContextMenuRequested.connect(self.on_menu)
        self.status.slider.moved.connect(self.map.set_zoom)
        desk.finishing.connect(self.map.finish_editing)
        desk.project_changed.connect(self.show_head)
        desk.refused.connect(lambda text: self.toast.say(text, name="warn"))
        desk.project_changed.connect(self.toast.on_change)
        for key in OF_MAP:
            self.map.addAction(window.actions_of[key])

    def on_menu(self, at: QPoint) -> None:
        """The menu of what is selected, else of the place, under the pointer."""
        section, cell = self.inspector.section, self.map.cell
        if section is not None:
            place = "ground" if cell is None else "meeting" if cell.channel else "cell"
            name = section.menu if self.desk.session.selection else place
            dots_menu(self.owner, name).popup(self.map.viewport().mapToGlobal(at))

    def on_first_journey(self) -> None:
        """The next step in a project without a map."""
        self.owner.run("add.journey")

    def show_visit(self) -> None:
        """Shows the journey one has come to, at the place that was selected there."""
        visit = self.desk.places.here
        if visit.journey and self.map.journey_id != visit.journey:
            self.map.show_journey(visit.journey)
        if visit.selection:
            self.desk.session.select(visit.selection)
            self.map.reveal(visit.selection[0])
        self.show_head()
        self.show_zoom(self.map.zoom)

    def show_head(self) -> None:
        """The title and version of the journey in the toolbar."""
        journey = self.desk.journey
        if self.empty.isHidden() is (journey is None):
            self.empty.setVisible(journey is None)
            self.empty.raise_()
            self.toast.raise_()
        if journey is None:
            self.toolbar.show_title(self.desk.project.title, "")
            return
        self.toolbar.show_journey(journey.title, journey.version, journey.status.value)

    def show_zoom(self, zoom: float) -> None:
        """The zoom in the toolbar and the status bar."""
        self.toolbar.show_zoom(zoom)
        self.status.show_zoom(zoom)
