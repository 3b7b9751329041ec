"""The page of a map: toolbar, project panel, canvas with its status bar, inspector."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget

from journeyeditor.app.actions import OF_MAP
from journeyeditor.app.canvas.view import MapView
from journeyeditor.app.panels.inspector import Inspector
from journeyeditor.app.panels.inspector.panel import WIDTH as RIGHT
from journeyeditor.app.panels.project import WIDTH as LEFT
from journeyeditor.app.panels.project import ProjectPanel
from journeyeditor.app.statusbar import StatusBar
from journeyeditor.app.toolbar import Toolbar
from journeyeditor.app.widgets.label import rule
from journeyeditor.app.widgets.toast import Toast

if TYPE_CHECKING:
    from journeyeditor.app.desk import Desk
    from journeyeditor.app.window import Window


class MapPage(QWidget):
    """Shows the journey that the desk says is open."""

    def __init__(self, window: Window, desk: Desk) -> None:
        """Shows it at once, with what is selected."""
        super().__init__()
        self.owner, self.desk = window, desk
        session = window.session
        self.toolbar = Toolbar(window)
        self.project = ProjectPanel(desk)
        self.map = MapView(
            desk.session, desk.words, desk.look.colours, read_asset=session.read_asset if session else None
        )
        self.inspector = Inspector(desk)
        self.status = StatusBar(window, desk)
        self.middle = QWidget()
        self.toast = Toast(desk.look, self.middle)
        self._lay_out()
        self._connect()
        self.show_visit()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.toolbar)
        column.addWidget(rule())
        canvas = QVBoxLayout(self.middle)
        canvas.setContentsMargins(0, 0, 0, 0)
        canvas.addWidget(self.map)
        centre = QWidget()
        inner = QVBoxLayout(centre)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.setSpacing(0)
        inner.addWidget(self.middle, 1)
        inner.addWidget(rule())
        inner.addWidget(self.status)
        self.splitter = QSplitter(Qt.Orientation.Horizontal)
        self.splitter.setHandleWidth(1)
        self.splitter.setChildrenCollapsible(False)
        for widget in (self.project, centre, self.inspector):
            self.splitter.addWidget(widget)
        self.splitter.setStretchFactor(1, 1)
        width = self.owner.width()
        self.splitter.setSizes([LEFT, max(200, width - LEFT - RIGHT - 2), RIGHT])
        column.addWidget(self.splitter, 1)

    def _connect(self) -> None:
        window, desk = self.owner, self.desk
        self.project.asked.connect(window.run)
        self.inspector.menu_asked.connect(window.show_dots)
        self.map.zoom_changed.connect(self.show_zoom)
        self.map.hint_changed.connect(self.status.show_hint)
        self.map.journey_link_activated.connect(lambda journey, at: desk.go(journey, (at,) if at else ()))
        self.status.slider.moved.connect(self.map.set_zoom)
        desk.finishing.connect(self.map.finish_editing)
        desk.project_changed.connect(self.show_head)
        desk.refused.connect(lambda text: self.toast.say(text, name="warn"))
        for key in OF_MAP:
            self.map.addAction(window.actions_of[key])

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
        journey, words = self.desk.journey, self.desk.words
        if journey is None:
            self.toolbar.show_title(self.desk.project.title, "")
            return
        version = words.tr("app.version", version=journey.version) if journey.version else ""
        status = words.tr(f"status.{journey.status.value}")
        self.toolbar.show_title(journey.title or words.tr("app.untitled"), f"{version} {status.lower()}".strip())

    def show_zoom(self, zoom: float) -> None:
        """The zoom in the toolbar and the status bar."""
        self.toolbar.show_zoom(zoom)
        self.status.show_zoom(zoom)
