"""A picture worked with by the pointer: click, hover, drag, tooltip, in pt of the picture."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QHelpEvent, QMouseEvent
from PySide6.QtWidgets import QApplication, QToolTip, QWidget

from journeyeditor.app.atlas.viewport import Viewport
from journeyeditor.app.theme import Look
from journeyeditor.layout.atlas_curves import Point


class Pointed(Viewport):
    """Moves the picture where nothing is held; what clicks and drags mean is its heirs' business."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        """As `Viewport`."""
        super().__init__(look, parent)
        self._pressed: QPointF | None = None
        self._panned: QPointF | None = None

    def click(self, at: Point, keys: Qt.KeyboardModifier) -> None:
        """A click at a point, pt."""

    def activate(self, at: Point) -> None:
        """A double click at a point, pt."""

    def hover(self, at: Point | None) -> bool:
        """The pointer is over a point, or over none; True where a click would do something."""
        return False

    def tip(self, at: Point) -> str:
        """What the tooltip at a point says."""
        return ""

    def seize(self, at: Point) -> bool:
        """Takes hold of what can be dragged at a point."""
        return False

    def drag_to(self, at: Point) -> None:
        """What is held is dragged to a point."""

    def let_go(self, keep: bool) -> None:
        """The drag ends; what it did is kept or given up."""

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Takes hold of something, or of the picture."""
        at = event.position()
        self._pressed = at
        held = event.button() == Qt.MouseButton.LeftButton and self.seize(self.eye.to_atlas(at))
        self._panned = None if held else at

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Drags what is held, or the picture; without a button tells what is under the pointer."""
        at = event.position()
        if not event.buttons():
            acts = self.hover(self.eye.to_atlas(at))
            self.setCursor(Qt.CursorShape.PointingHandCursor if acts else Qt.CursorShape.ArrowCursor)
        elif self._panned is not None:
            moved, self._panned = at - self._panned, at
            self.setCursor(Qt.CursorShape.ClosedHandCursor)
            self.look_from(self.eye.moved(moved.x(), moved.y()))
        elif self._pressed is not None:
            self.setCursor(Qt.CursorShape.ClosedHandCursor)
            self.drag_to(self.eye.to_atlas(at))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Ends a drag, or clicks."""
        at, held = event.position(), self._panned is None and self._pressed is not None
        still = self._pressed is not None and self._near(at)
        self._pressed = self._panned = None
        self.unsetCursor()
        if held:
            self.let_go(not still)
        if still and event.button() == Qt.MouseButton.LeftButton:
            self.click(self.eye.to_atlas(at), event.modifiers())

    def _near(self, at: QPointF) -> bool:
        return self._pressed is not None and (at - self._pressed).manhattanLength() < QApplication.startDragDistance()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Opens what is under the pointer."""
        self.let_go(False)
        self._pressed = self._panned = None
        if event.button() == Qt.MouseButton.LeftButton:
            self.activate(self.eye.to_atlas(event.position()))

    def leaveEvent(self, event: QEvent) -> None:
        """Nothing is hovered."""
        super().leaveEvent(event)
        self.hover(None)

    def event(self, event: QEvent) -> bool:
        """Tooltips."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            text = self.tip(self.eye.to_atlas(QPointF(event.pos())))
            if text:
                QToolTip.showText(event.globalPos(), text, self)
            else:
                QToolTip.hideText()
            return True
        return super().event(event)
