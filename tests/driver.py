"""Drives the editor's canvas as a person would: real mouse and key events, in one fluent line.

`Driver(view).pointer_down("card_actions_1").move_to("card_actions_2").up()` drags; targets are model ids, cells
`(lane id, stage or step id)`, or points of the window.
"""

from __future__ import annotations

from typing import Self

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from journeyeditor.app.canvas.handles import Grip, own_handles, sign_box
from journeyeditor.app.canvas.overlay import Look, mark_for, window_box
from journeyeditor.app.canvas.places import Cell
from journeyeditor.app.canvas.scene import Placed
from journeyeditor.app.canvas.view import MapView
from journeyeditor.drawing import Part

Target = str | tuple[str, str] | QPointF

NO_KEYS = Qt.KeyboardModifier.NoModifier
LEFT = Qt.MouseButton.LeftButton
PIECES = 4
"""A move is made in as many steps, as a hand does."""


class Driver:
    """One canvas under test."""

    def __init__(self, view: MapView) -> None:
        """The view is shown already."""
        self.view = view
        self.at = QPointF()
        self.held = Qt.MouseButton.NoButton
        self.keys = NO_KEYS

    def point(self, target: Target, dx: float = 0.0, dy: float = 0.0) -> QPointF:
        """Where a target stands in the window, px; (dx, dy) from its middle are in px at 100 %."""
        zoom = self.view.zoom
        shift = QPointF(dx * zoom, dy * zoom)
        if isinstance(target, QPointF):
            return target + shift
        if isinstance(target, tuple):
            box = self.view.camera.sheet_box(self.view.places().cell_box(Cell(*target)))
            return box.center() + shift
        placed = self.view.scene.main(target)
        assert placed is not None, f"{target} is not on the map"
        return window_box(mark_for(placed, Look.HOVER), self.view.camera).center() + shift

    def holding(self, keys: Qt.KeyboardModifier) -> Self:
        """Holds keys from now on."""
        self.keys = keys
        return self

    def pointer_down(self, target: Target, dx: float = 0.0, dy: float = 0.0, button: Qt.MouseButton = LEFT) -> Self:
        """Presses a button over a target, which must be seen."""
        self.at = self.point(target, dx, dy)
        assert self.view.viewport().rect().contains(self.at.toPoint()), f"{target} is scrolled out of sight"
        self.held = button
        return self._mouse(QEvent.Type.MouseButtonPress, button)

    def move_to(self, target: Target, dx: float = 0.0, dy: float = 0.0) -> Self:
        """Moves the pointer over a target, in pieces; the target is where it is when the move begins."""
        start, end = self.at, self.point(target, dx, dy)
        for piece in range(1, PIECES + 1):
            self.at = start + (end - start) * piece / PIECES
            self._mouse(QEvent.Type.MouseMove, Qt.MouseButton.NoButton)
        return self

    def move_by(self, dx: float, dy: float) -> Self:
        """Moves the pointer by px at 100 %."""
        return self.move_to(QPointF(self.at), dx, dy)

    def up(self) -> Self:
        """Lets the button go."""
        button, self.held = self.held, Qt.MouseButton.NoButton
        return self._mouse(QEvent.Type.MouseButtonRelease, button)

    def click(self, target: Target, dx: float = 0.0, dy: float = 0.0) -> Self:
        """Presses and lets go."""
        return self.pointer_down(target, dx, dy).up()

    def double_click(self, target: Target, dx: float = 0.0, dy: float = 0.0) -> Self:
        """Two clicks, the second as the window system reports it."""
        self.click(target, dx, dy)
        self.held = LEFT
        return self._mouse(QEvent.Type.MouseButtonDblClick, LEFT).up()

    def wheel(self, target: Target, notches: float) -> Self:
        """Turns the wheel over a target."""
        at = self.point(target)
        port = self.view.viewport()
        event = QWheelEvent(
            at,
            QPointF(port.mapToGlobal(at.toPoint())),
            QPoint(),
            QPoint(0, round(120 * notches)),
            self.held,
            self.keys,
            Qt.ScrollPhase.NoScrollPhase,
            False,
        )
        return self.send(port, event)

    def press(self, key: Qt.Key, keys: Qt.KeyboardModifier = NO_KEYS) -> Self:
        """Presses a key where the focus is."""
        QTest.keyClick(self._focus(), key, keys)
        return self

    def hold(self, key: Qt.Key) -> Self:
        """Presses a key and keeps it down, in the middle of a gesture."""
        QTest.keyPress(self._focus(), key)
        return self

    def let_go(self, key: Qt.Key) -> Self:
        """Lets a key go that was held."""
        QTest.keyRelease(self._focus(), key)
        return self

    def type(self, text: str) -> Self:
        """Types characters where the focus is, each as the keyboard sends it."""
        for character in text:
            for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                self.send(self._focus(), QKeyEvent(kind, 0, NO_KEYS, character))
        return self

    def grip(self, grip: Grip, subject: str) -> QPointF:
        """Where a handle is met: of what is selected, else at a border, a lane's foot or a label's sign."""
        view, at = self.view, self.point(subject)
        box = window_box(mark_for(self._main(subject), Look.HOVER), view.camera)
        own = next((one.box.center() for one in own_handles(view) if one.grip is grip), None)
        places = {Grip.WIDTH: QPointF(box.right(), at.y()), Grip.HEIGHT: QPointF(at.x(), box.bottom() - 1)}
        if grip is Grip.FOLD:
            return sign_box(view, self._main(subject)).center()
        return own or places[grip]

    def _main(self, subject: str) -> Placed:
        found = self.view.scene.of(subject)
        label = next((one for one in found if one.node.key.part is Part.LABEL), None)
        main = label or self.view.scene.main(subject)
        assert main is not None, f"{subject} is not on the map"
        return main

    def undo_name(self) -> str:
        """What undo would take back, in words; "" for nothing."""
        label = self.view.session.undo_label
        return "" if label is None else self.view.words.message(label)

    def _focus(self) -> QWidget:
        return self.view.editor or self.view.popup or self.view

    def _mouse(self, kind: QEvent.Type, button: Qt.MouseButton) -> Self:
        port = self.view.viewport()
        around = QPointF(port.mapToGlobal(self.at.toPoint()))
        return self.send(port, QMouseEvent(kind, self.at, around, button, self.held, self.keys))

    def send(self, widget: QWidget, event: QEvent) -> Self:
        """Sends any event to a part of the window."""
        QApplication.sendEvent(widget, event)
        QApplication.processEvents()
        return self
