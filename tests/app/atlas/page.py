"""An atlas page in a real window under the offscreen platform, driven by real events."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from journeyeditor.app.atlas import AtlasView
from journeyeditor.app.atlas.viewport import Viewport
from journeyeditor.app.theme import look_of
from journeyeditor.model import Project
from journeyeditor.session import Session
from journeyeditor.text import harfbuzz_measure
from journeyeditor.words import Words
from tests.app.conftest import pump

NONE, LEFT = Qt.KeyboardModifier.NoModifier, Qt.MouseButton.LeftButton


class Page:
    """One page under test: what it told is in `opened`, `jumped` and `asked`."""

    def __init__(self, view: AtlasView) -> None:
        """The view is shown already."""
        self.view, self.canvas, self.session = view, view.canvas, view.session
        self.port: Viewport = view.canvas
        self.opened: list[str] = []
        self.jumped: list[tuple[str, str]] = []
        self.asked: list[str] = []
        view.journey_activated.connect(self.opened.append)
        view.place_activated.connect(lambda journey, at: self.jumped.append((journey, at)))
        view.back_requested.connect(lambda: self.asked.append("back"))
        view.export_requested.connect(lambda: self.asked.append("export"))

    def use(self, port: Viewport) -> None:
        """Events go to another view from now on."""
        self.port = port
        QApplication.processEvents()

    def spot(self, journey: str) -> QPointF:
        """Where a journey's node stands in the window."""
        disc = self.canvas.picture.spots[journey].disc
        return self.canvas.eye.to_window((disc.x, disc.y))

    def middle_of_line(self, one: str, other: str) -> QPointF:
        """The middle of a pair's line in the window."""
        line = self.canvas.picture.line_of(one, other)
        assert line is not None
        return self.canvas.eye.to_window(line.bow.at(0.5))

    def click(self, at: QPointF, keys: Qt.KeyboardModifier = NONE) -> None:
        """A click on the picture."""
        self.mouse(QEvent.Type.MouseButtonPress, at, LEFT, keys)
        self.mouse(QEvent.Type.MouseButtonRelease, at, Qt.MouseButton.NoButton, keys)

    def drag(self, start: QPointF, end: QPointF, release: bool = True) -> None:
        """Presses, moves in pieces, and lets go."""
        self.mouse(QEvent.Type.MouseButtonPress, start, LEFT)
        for piece in (0.1, 0.4, 0.7, 1.0):
            self.mouse(QEvent.Type.MouseMove, start + (end - start) * piece, LEFT)
        if release:
            self.mouse(QEvent.Type.MouseButtonRelease, end, Qt.MouseButton.NoButton)

    def mouse(self, kind: QEvent.Type, at: QPointF, held: Qt.MouseButton, keys: Qt.KeyboardModifier = NONE) -> None:
        """One mouse event of the left button, or a move."""
        button = Qt.MouseButton.NoButton if kind == QEvent.Type.MouseMove else LEFT
        there = QPointF(self.port.mapToGlobal(at.toPoint()))
        QApplication.sendEvent(self.port, QMouseEvent(kind, at, there, button, held, keys))
        QApplication.processEvents()

    def wheel(self, at: QPointF, notches: int) -> None:
        """Turns the wheel at a point."""
        there = QPointF(self.port.mapToGlobal(at.toPoint()))
        event = QWheelEvent(
            at,
            there,
            QPoint(),
            QPoint(0, 120 * notches),
            Qt.MouseButton.NoButton,
            NONE,
            Qt.ScrollPhase.NoScrollPhase,
            False,
        )
        QApplication.sendEvent(self.port, event)
        QApplication.processEvents()

    def key(self, key: Qt.Key, keys: Qt.KeyboardModifier = NONE) -> None:
        """Presses a key on the picture."""
        QTest.keyClick(self.port, key, keys)

    def click_on(self, widget: QWidget, at: QPointF) -> None:
        """Clicks on something else of the page."""
        QTest.mouseClick(widget, LEFT, NONE, at.toPoint())
        QApplication.processEvents()

    def key_on(self, widget: QWidget, key: Qt.Key) -> None:
        """Presses a key on something else of the page."""
        QTest.keyClick(widget, key)


@contextmanager
def page(project: Project, size: tuple[int, int] = (1400, 900)) -> Iterator[Page]:
    """A page of a project whose journeys are placed; it is closed and gone at the end."""
    view = AtlasView(Session(project), Words("en"), look_of("light"), harfbuzz_measure())
    view.resize(*size)
    view.show()
    view.settle()
    QApplication.processEvents()
    try:
        yield Page(view)
    finally:
        view.close_view()
        view.close()
        view.deleteLater()
        pump()
