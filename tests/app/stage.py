"""A canvas in a real window under the offscreen platform, with a small project on it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication

from journeyeditor.app.canvas.view import MapView
from journeyeditor.drawing.palette import load_palette
from journeyeditor.ids import counting_ids
from journeyeditor.model import Journey, Project
from journeyeditor.session import Session
from journeyeditor.words import Words
from tests.driver import Driver


@contextmanager
def canvas(
    project: Project | Session, zoom: float = 1.0, size: tuple[int, int] = (1800, 1300), *, levels: bool = False
) -> Iterator[Driver]:
    """A driver of a canvas that shows the project's first journey; the window is closed and gone at the end.

    Without `levels`, the drawing in detail is shown at every zoom, so that gestures can be tried on small things.
    """
    QApplication.instance() or QApplication([])
    session = project if isinstance(project, Session) else Session(project)
    view = MapView(session, Words("en"), load_palette("light"))
    view.levels = levels
    view.mint = counting_ids(900)
    view.resize(*size)
    view.show()
    view.show_journey(session.project.journeys[0].id)
    view.set_zoom(zoom)
    QApplication.processEvents()
    try:
        yield Driver(view)
    finally:
        view.stop()
        view.close()
        view.deleteLater()
        QApplication.processEvents()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


def shown(driver: Driver) -> Journey:
    """The journey as the session has it."""
    return driver.view.session.project.journey(driver.view.journey_id)
