"""Typing in place: a plain editor over the card, as large as the card, growing with its text."""

from __future__ import annotations

from collections.abc import Callable
from enum import Enum

from PySide6.QtCore import QMimeData, QRect, QRectF, Qt
from PySide6.QtGui import QFocusEvent, QFont, QInputMethodEvent, QKeyEvent, QPainter, QPaintEvent, QTextOption
from PySide6.QtWidgets import QFrame, QPlainTextEdit, QWidget

from journeyeditor.app.canvas.inks import Inks
from journeyeditor.app.typed import typed_text

RING = 2
"""The accent outline, px."""


UNITS = "utf-16-le"
"""What Qt counts places in a text in."""

CARET = 1.5
"""Width of the caret, px."""


class Then(Enum):
    """What comes after the text is committed."""

    STAY = 0
    NEXT = 1
    PREVIOUS = -1
    BELOW = 2


class TextEditor(QPlainTextEdit):
    """Enter commits, Shift+Enter breaks the line, Tab commits and goes on, Esc reverts; losing focus commits."""

    def __init__(self, parent: QWidget, inks: Inks, done: Callable[[str | None, Then], None]) -> None:
        """`done(text, then)` is called once, with None where nothing is to change."""
        super().__init__(parent)
        self._done: Callable[[str | None, Then], None] | None = done
        self.several: Callable[[str, str, str], object] | None = None
        self.typed: Callable[[str], object] | None = None
        self.moved: Callable[[], object] | None = None
        self._padding = self._radius = 0
        self._inset = (-1, -1, -1)
        self._composed = ""
        self._room = QRect()
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setObjectName("text_in_place")
        self.setProperty("ownRing", True)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.setCursorWidth(0)
        self._inks = inks
        self.document().setDocumentMargin(0)
        self.document().contentsChanged.connect(self.on_contents)
        self.cursorPositionChanged.connect(self.viewport().update)

    def open(self, text: str, box: QRectF, radius: float, inset: tuple[float, float, float], font: QFont) -> None:
        """Shows the text for typing, all of it selected, over a box of the window (px); `inset`: left, top, right."""
        self._radius = round(radius) + RING
        self.inset(inset)
        self.set_type(font)
        self._room = box.toAlignedRect().adjusted(-RING, -RING, RING, RING)
        self.setPlainText(text)
        self.selectAll()
        self.on_contents()
        self.show()
        self.setFocus()

    def set_type(self, font: QFont) -> None:
        """Sets the text in a font."""
        if font != self.document().defaultFont():
            self.setFont(font)
            self.document().setDefaultFont(font)

    def inset(self, inset: tuple[float, float, float]) -> None:
        """How far its text stands from the left, the top and the right of its frame, px."""
        left, top, right = map(round, inset)
        if (left, top, right) != self._inset:
            self._inset, self._padding = (left, top, right), 2 * top
            self.setStyleSheet(style_sheet(self._inks, self._radius, f"{top}px {right}px {top}px {left}px"))

    def move_to(self, box: QRectF) -> None:
        """Follows its card when the map scrolls, and where it is taller now."""
        self._room = box.toAlignedRect().adjusted(-RING, -RING, RING, RING)
        self._grow()

    def on_contents(self) -> None:
        """Grows with the text, and tells (`typed`) what it is now."""
        self._grow()
        if self.typed is not None:
            self.typed(self._so_far())

    def _so_far(self) -> str:
        """The text with what is being composed."""
        text, at = typed_text(self.document()).encode(UNITS, "surrogatepass"), 2 * self.textCursor().position()
        composed = self._composed.encode(UNITS, "surrogatepass")
        return (text[:at] + composed + text[at:]).decode(UNITS, "replace")

    def _grow(self) -> None:
        lines = 0.0
        block = self.document().firstBlock()
        while block.isValid():
            lines += self.blockBoundingRect(block).height()
            block = block.next()
        height = max(self._room.height(), round(lines) + self._padding + 2 * RING)
        self.setGeometry(self._room.x(), self._room.y(), self._room.width(), height)
        if self.moved is not None:
            self.moved()

    def finish(self, then: Then = Then.STAY, keep: bool = True) -> None:
        """Ends the typing, once."""
        if keep and self._composed:
            self.insertPlainText(self._composed)
        self._composed = ""
        done, self._done = self._done, None
        if done is not None:
            done(typed_text(self.document()) if keep else None, then)

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        """What is being composed makes room for itself, and is no less typed for not being ended yet."""
        super().inputMethodEvent(event)
        self._composed = event.preeditString()
        self.on_contents()

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Plain text; several lines are offered as several cards where `several(before, after, text)` takes them."""
        text, cursor = source.text(), self.textCursor()
        if self.several is None or sum(1 for line in text.splitlines() if line.strip()) < 2:
            self.insertPlainText(text)
            return
        whole, several = typed_text(self.document()), self.several
        start, end = cursor.selectionStart(), cursor.selectionEnd()
        self.finish()
        several(whole[:start], whole[end:], text)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter, Tab and Esc end the typing; the rest is typed."""
        shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        if event.key() == Qt.Key.Key_Escape:
            self.finish(keep=False)
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and not shift:
            control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
            self.finish(Then.BELOW if control else Then.STAY)
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
        """The text, and a caret in the accent."""
        super().paintEvent(event)
        caret = QRectF(self.cursorRect())
        painter = QPainter(self.viewport())
        left = min(caret.x(), self.viewport().width() - CARET)
        painter.fillRect(QRectF(left, caret.y(), CARET, caret.height()), self._inks.colour("accent"))
        painter.end()


def style_sheet(inks: Inks, radius: int, padding: str) -> str:
    """The look of the editor: the card's own insets, an accent outline round it."""
    colour = inks.palette
    return (
        f"QPlainTextEdit#text_in_place {{ background: {colour['surface']}; color: {colour['ink']};"
        f" selection-background-color: {colour['accent_soft']}; selection-color: {colour['ink']};"
        f" border: {RING}px solid {colour['accent']}; border-radius: {radius}px;"
        f" padding: {padding}; }}"
    )
