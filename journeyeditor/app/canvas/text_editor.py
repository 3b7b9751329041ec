"""Typing in place: a plain editor over the card, as large as the card, growing with its text."""

from __future__ import annotations

from collections.abc import Callable
from enum import Enum

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFocusEvent, QFont, QKeyEvent, QPainter, QPaintEvent, QPalette, QTextOption
from PySide6.QtWidgets import QFrame, QPlainTextEdit, QWidget

from journeyeditor.app.canvas.inks import Inks

RING = 2
"""The accent outline, px."""


class Then(Enum):
    """What comes after the text is committed."""

    STAY = 0
    NEXT = 1
    PREVIOUS = -1


class TextEditor(QPlainTextEdit):
    """Enter commits, Shift+Enter breaks the line, Tab commits and goes on, Esc reverts; losing focus commits."""

    def __init__(self, parent: QWidget, inks: Inks, done: Callable[[str | None, Then], None]) -> None:
        """`done(text, then)` is called once, with None where nothing is to change."""
        super().__init__(parent)
        self._done: Callable[[str | None, Then], None] | None = done
        self._accent = inks.colour("accent")
        self._radius = 6.0
        self._room = QRect()
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setObjectName("text_in_place")
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.setCursorWidth(2)
        self._take_colours(inks)
        self.document().contentsChanged.connect(self.on_contents)

    def _take_colours(self, inks: Inks) -> None:
        colours = self.palette()
        for role, name in (
            (QPalette.ColorRole.Base, "surface"),
            (QPalette.ColorRole.Text, "ink"),
            (QPalette.ColorRole.Highlight, "accent_soft"),
            (QPalette.ColorRole.HighlightedText, "ink"),
        ):
            colours.setColor(role, QColor(inks.colour(name)))
        self.setPalette(colours)
        names = ("surface", "ink", "accent_soft", "ink")
        self.setStyleSheet(
            "QPlainTextEdit#text_in_place {{ background: {}; color: {}; selection-background-color: {};"
            " selection-color: {}; border: none; border-radius: 6px; padding: 0px; }}".format(
                *(inks.palette[name] for name in names)
            )
        )

    def open(self, text: str, box: QRectF, radius: float, inset: tuple[float, float], font: QFont) -> None:
        """Shows the text for typing, all of it selected, over a box of the window (px)."""
        self._radius = radius
        self.setFont(font)
        self.document().setDefaultFont(font)
        margin = max(2.0, min(inset))
        self.document().setDocumentMargin(margin)
        side = max(0, round(inset[0] - margin))
        self.setViewportMargins(side, max(0, round(inset[1] - margin)), 0, 0)
        self._room = box.toAlignedRect().adjusted(-RING, -RING, RING, RING)
        self.setPlainText(text)
        self.selectAll()
        self.on_contents()
        self.show()
        self.setFocus()

    def move_to(self, box: QRectF) -> None:
        """Follows its card when the map scrolls."""
        self._room.moveTopLeft(box.toAlignedRect().adjusted(-RING, -RING, 0, 0).topLeft())
        self.move(self._room.topLeft())

    def on_contents(self) -> None:
        """Grows with the text."""
        lines = 0.0
        block = self.document().firstBlock()
        while block.isValid():
            lines += self.blockBoundingRect(block).height()
            block = block.next()
        margins = self.viewportMargins()
        needed = round(lines + 2 * self.document().documentMargin()) + margins.top() + margins.bottom()
        self.setGeometry(
            self._room.x(), self._room.y(), self._room.width(), max(self._room.height(), needed + 2 * RING)
        )

    def finish(self, then: Then = Then.STAY, keep: bool = True) -> None:
        """Ends the typing, once."""
        done, self._done = self._done, None
        if done is not None:
            done(self.toPlainText() if keep else None, then)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter, Tab and Esc end the typing; the rest is typed."""
        shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        if event.key() == Qt.Key.Key_Escape:
            self.finish(keep=False)
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and not shift:
            self.finish()
        elif event.key() == Qt.Key.Key_Tab:
            self.finish(Then.NEXT)
        elif event.key() == Qt.Key.Key_Backtab:
            self.finish(Then.PREVIOUS)
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """A click elsewhere commits; a menu or another window does not."""
        super().focusOutEvent(event)
        if event.reason() not in {Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason}:
            self.finish()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The text, and round it the outline that says it is being typed."""
        super().paintEvent(event)
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        origin = self.viewport().pos()
        painter.translate(-origin.x(), -origin.y())
        pen = painter.pen()
        pen.setColor(self._accent)
        pen.setWidthF(RING)
        painter.setPen(pen)
        ring = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        painter.drawRoundedRect(ring, self._radius, self._radius)
        painter.end()
