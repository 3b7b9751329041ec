"""A choice at a place: a title, and options with their effect in words and their keys; the first is the default."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from journeyeditor.app.canvas.inks import Inks
from journeyeditor.app.canvas.popups.popup import Popup
from journeyeditor.app.icons import paint_icon
from journeyeditor.app.theme import Look, font
from journeyeditor.app.widgets.label import paragraph

WIDTH = 452
INSET, ICON, LEFT, KEY_ROOM = 9, 17, 40, 56
"""Inset of a row, size of its icon, where its words begin, room of its key at the right, px."""

WRAP = int(Qt.TextFlag.TextWordWrap)


class Option(NamedTuple):
    """One option: an icon, what it is, what it does (may be ""), its key as one letter ("" = Enter alone)."""

    icon: str
    title: str
    effect: str
    key: str
    take: Callable[[], object]


class Row(QWidget):
    """One option to be clicked; the one that Enter takes is lit."""

    def __init__(self, offer: Offer, option: Option, number: int) -> None:
        """`number` is its place in the list."""
        super().__init__()
        self.offer, self.option, self.number = offer, option, number
        self.look: Look = offer.look
        self.setAccessibleName(option.title)
        self.setAccessibleDescription(option.effect)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setMouseTracking(True)
        self._fit(WIDTH - 12)

    def _words(self, width: int) -> tuple[int, int]:
        room = QRectF(0, 0, width - LEFT - KEY_ROOM, 1000).toRect()
        title = QFontMetrics(font(13, 600)).boundingRect(room, WRAP, self.option.title).height()
        effect = (
            QFontMetrics(font(12)).boundingRect(room, WRAP, self.option.effect).height() if self.option.effect else 0
        )
        return max(18, title), effect

    def _fit(self, width: int) -> None:
        self.setFixedHeight(sum(self._words(width)) + 16)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """As high as its words ask."""
        super().resizeEvent(event)
        self._fit(event.size().width())

    def sizeHint(self) -> QSize:
        """The popup's width."""
        return QSize(WIDTH - 12, self.height())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """The pointer lights it by moving: one that rests where the offer opens takes nothing from Enter."""
        if self.offer.lit != self.number:
            self.offer.light(self.number)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click takes it."""
        if event.button() == Qt.MouseButton.LeftButton:
            self.offer.take(self.number)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Icon, title, effect, key."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        lit = self.offer.lit == self.number
        if lit:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self.look.colour("accent_soft"))
            painter.drawRoundedRect(self.rect(), 6, 6)
        paint_icon(painter, self.option.icon, QRectF(INSET, 9, ICON, ICON), self.look, "accent_ink" if lit else "ink_2")
        title, effect = self._words(self.width())
        wide = self.width() - LEFT - KEY_ROOM
        painter.setFont(font(13, 600))
        painter.setPen(self.look.colour("accent_ink" if lit else "ink"))
        painter.drawText(QRectF(LEFT, 8, wide, title), WRAP, self.option.title)
        painter.setFont(font(12))
        painter.setPen(self.look.colour("ink_2"))
        painter.drawText(QRectF(LEFT, 8 + title, wide, effect + 2), WRAP, self.option.effect)
        painter.setFont(font(11.5, 500))
        painter.setPen(self.look.colour("accent_ink" if lit else "ink_3"))
        key = self.offer.key_of(self.number)
        painter.drawText(QRectF(self.width() - KEY_ROOM - 9, 8, KEY_ROOM, 18), Qt.AlignmentFlag.AlignRight, key)
        painter.end()


Narrow = Callable[[str], Sequence[Option]]
"""The options that a typed text leaves; at least one for ""."""

FURTHER: dict[int, int] = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}

MOST = 8
"""Options shown at once where one types to narrow them down."""


class Offer(Popup):
    """Arrows and Tab light an option, Enter takes the lit one, a letter its own; or typing narrows them down."""

    further: Callable[[int], object] | None = None
    """What Ctrl+Up (−1) and Ctrl+Down (1) go on to, once this is away."""

    def __init__(
        self, host: QWidget, inks: Inks, title: str, options: Sequence[Option], enter: str, narrow: Narrow | None = None
    ) -> None:
        """`enter` is the word for the Enter key; `narrow` makes it a list to be searched by typing."""
        super().__init__(host, inks, WIDTH)
        self.options, self.lit, self.enter = tuple(options), 0, enter
        self.title, self.typed, self.narrow = title, "", narrow
        self.setAccessibleName(title)
        self.head = paragraph(title, 13, 600)
        self.head.setContentsMargins(15, 11, 15, 7)
        self.rows.addWidget(self.head)
        self.list: list[Row] = []
        self._fill()

    def _fill(self) -> None:
        while self.rows.count() > 1:
            item = self.rows.takeAt(1)
            if item and (widget := item.widget()):
                widget.hide()
                widget.deleteLater()
        self.list = [Row(self, option, number) for number, option in enumerate(self.options)]
        for row in self.list:
            self.rows.addWidget(row, 0, Qt.AlignmentFlag.AlignHCenter)
            row.setFixedWidth(WIDTH - 14)
            row.show()
        self.rows.addSpacing(6)

    def search(self, text: str) -> None:
        """Narrows the options down to those of a text, as far as any is left."""
        found = tuple(self.narrow(text)[:MOST]) if self.narrow else ()
        if found or not text:
            self.typed, self.options, self.lit = text, found, 0
            self.head.setText(f"{self.title}  {text}" if text else self.title)
            self._fill()
            self.fit_height()

    def key_of(self, number: int) -> str:
        """The key of an option as it is written."""
        return self.options[number].key or (self.enter if number == 0 else "")

    def light(self, number: int) -> None:
        """Lights an option, if there is any."""
        self.lit = number % max(1, len(self.options))
        for row in self.list:
            row.update()

    def take(self, number: int) -> None:
        """Takes an option and goes away; where there is none yet it waits for what is typed."""
        if not self.options:
            return
        option = self.options[number]
        self.hide()
        option.take()
        self.shut()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """See the class."""
        key = event.key()
        letter = next((n for n, one in enumerate(self.options) if one.key and event.text().upper() == one.key), None)
        control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if self.further is not None and control and key in FURTHER:
            further = self.further
            self.shut()
            further(FURTHER[key])
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.take(self.lit)
        elif key in {Qt.Key.Key_Down, Qt.Key.Key_Tab}:
            self.light(self.lit + 1)
        elif key in {Qt.Key.Key_Up, Qt.Key.Key_Backtab}:
            self.light(self.lit - 1)
        elif letter is not None and self.narrow is None:
            self.take(letter)
        elif key == Qt.Key.Key_Backspace:
            self.search(self.typed[:-1])
        elif self.narrow is not None and event.text().isprintable() and event.text():
            self.search(self.typed + event.text())
        else:
            super().keyPressEvent(event)

    def focusNextPrevChild(self, following: bool) -> bool:
        """Tab is for the options."""
        self.light(self.lit + (1 if following else -1))
        return True


def matching(options: Sequence[Option], text: str) -> list[Option]:
    """The options whose title has a text in it, those that begin with it first."""
    wanted = text.casefold().strip()
    found = [one for one in options if wanted in one.title.casefold()]
    return sorted(found, key=lambda one: not one.title.casefold().startswith(wanted)) if wanted else found
