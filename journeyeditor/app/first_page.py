"""What a window shows before its project is read: the map as the file kept it, its toolbar, and room for the rest."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QWidget

from journeyeditor import __version__, api
from journeyeditor.app.actions import make_actions
from journeyeditor.app.canvas.camera import PX_PER_PT
from journeyeditor.app.canvas.images import Pictures
from journeyeditor.app.canvas.surface import Surface
from journeyeditor.app.frame import STATUS, frame
from journeyeditor.app.toolbar import Toolbar
from journeyeditor.drawing.packed import NotADrawing, corner, packed, unpacked
from journeyeditor.errors import JourneyEditorError
from journeyeditor.text.faces import face

if TYPE_CHECKING:
    from journeyeditor.api import FirstLook
    from journeyeditor.app.window import Window
    from journeyeditor.drawing import Drawing
    from journeyeditor.model import Journey

LEAST = 200
"""A canvas narrower than this (px) was never laid out: what it showed is no first look."""

MANY = 2_000
"""A journey of more cards than this is not laid out only to be kept."""

AS_SHOWN = 1.0
"""The zoom a project opens at."""


class FirstPage(QWidget):
    """Stands for the page of the map until that is made; nothing can be done to it."""

    painted = Signal()
    """Once, after a person has seen the map."""

    def __init__(self, window: Window, look: FirstLook, drawing: Drawing, pictures: Callable[[str], bytes]) -> None:
        """Makes all of it ready, so that whatever is wrong with a kept drawing shows here. Raises any error."""
        super().__init__()
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.toolbar = Toolbar(window)
        self.toolbar.show_journey(look.journey, look.version, look.status)
        self.toolbar.show_zoom(AS_SHOWN)
        self.map = Surface(window.look.colours, lambda key: face(key).data, Pictures(pictures))
        self.map.show_drawing(drawing)
        for group in self.map.scene.groups:
            for number in range(len(group.group.nodes)):
                group.compiled(number, self.map.compiler)
        status = QWidget()
        status.setFixedHeight(STATUS)
        status.setProperty("fill", "surface")
        status.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        frame(self, self.toolbar, self.map, status, window.settings.text("window_state"), window.width())
        self.map.viewport().installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Tells of the first painting, once it is on the screen."""
        if event.type() == QEvent.Type.Paint:
            watched.removeEventFilter(self)
            QTimer.singleShot(0, self, self.painted.emit)
        return False


def first_page(window: Window, path: Path) -> FirstPage | None:
    """Shows in a window what the file at a path kept of its project; None where that is nothing, or nothing sound."""
    look = api.first_look(path)
    if look is None:
        return None
    window.actions_of = make_actions(window)
    for key in ("edit.undo", "edit.redo"):
        window.actions_of[key].setEnabled(False)
    try:
        page = FirstPage(window, look, unpacked(look.drawing), api.pictures_of(path))
    except (NotADrawing, JourneyEditorError, LookupError, TypeError, ValueError, OverflowError):
        return None
    for action in window.actions_of.values():
        action.blockSignals(True)  # there is nothing yet that anything could be done to
    window.setCentralWidget(page)
    window.setWindowTitle(window.words.tr("app.window_title", project=look.project or path.stem))
    return page


def keep_first_look(window: Window) -> None:
    """Leaves in the file of a window's project what the next window shows first, where the file wants that."""
    session, page = window.session, window.page
    journey = next(iter(window.project.journeys), None) if session is not None else None
    if session is None or page is None or journey is None or not session.wants_first_look():
        return
    size = page.map.viewport().size()
    if size.width() < LEAST or (len(journey.cards) > MANY and page.map.journey_id != journey.id):
        return
    seen = _seen(window, journey, size.width() / PX_PER_PT, size.height() / PX_PER_PT)
    texts = window.project.title, journey.title, journey.version, journey.status.value, packed(seen)
    session.keep_first_look(api.FirstLook(__version__, *texts))


def _seen(window: Window, journey: Journey, width: float, height: float) -> Drawing:
    """What a window of a size (pt) shows of a journey at first."""
    from journeyeditor.app.canvas.level import Level

    assert window.page is not None
    return corner(window.page.map.draw(window.project, journey, width, Level.DETAIL), width, height)
