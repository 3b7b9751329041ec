"""A picture of something large with a frame round what is seen: how hand and keys move the frame."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QWidget

PAGE = 0.5
"""How much of what is seen an arrow moves the frame by."""

ARROWS = {
    Qt.Key.Key_Left: (-PAGE, 0.0),
    Qt.Key.Key_Right: (PAGE, 0.0),
    Qt.Key.Key_Up: (0.0, -PAGE),
    Qt.Key.Key_Down: (0.0, PAGE),
}


class Framed(QWidget):
    """A minimap says where its frame is and takes it elsewhere; what one does to it is told here."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        """`name` is what a screen reader says."""
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self._grip: QPointF | None = None

    def frame(self) -> QRectF:
        """Round what is seen, px."""
        raise NotImplementedError

    def go_to(self, middle: QPointF) -> None:
        """Brings the frame's middle to a point (px), as far as there is something to see."""
        raise NotImplementedError

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """In the frame it is held where it is pressed; beside it it comes there."""
        if event.button() == Qt.MouseButton.LeftButton:
            frame = self.frame()
            inside = frame.contains(event.position())
            self._grip = event.position() - frame.center() if inside else QPointF()
            if not inside:
                self.go_to(event.position())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """The frame goes with the pointer."""
        if self._grip is not None:
            self.go_to(event.position() - self._grip)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Lets the frame go."""
        self._grip = None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The arrows move the frame by half of itself."""
        if event.key() in ARROWS:
            dx, dy = ARROWS[Qt.Key(event.key())]
            frame = self.frame()
            self.go_to(frame.center() + QPointF(dx * frame.width(), dy * frame.height()))
        else:
            super().keyPressEvent(event)
