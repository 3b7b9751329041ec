"""After several lines were pasted as cards: as many cards, one card, or the plain text. Typing closes it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from enum import StrEnum

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFontMetrics, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from journeyeditor.app.canvas.inks import Inks
from journeyeditor.app.canvas.popups.popup import Popup
from journeyeditor.app.icons import paint_icon
from journeyeditor.app.theme import font
from journeyeditor.app.widgets.label import label, paragraph, rule
from journeyeditor.words import Words

WIDTH, TOLD = 446, 3
LONGEST = 60
"""Letters of a line that are told."""


class Way(StrEnum):
    """What becomes of the lines."""

    MANY = "many"
    ONE = "one"
    PLAIN = "plain"


ICONS = {Way.MANY: "lane", Way.ONE: "card", Way.PLAIN: "type"}


class Button(QWidget):
    """One way; the one that Enter takes has the accent's ring."""

    def __init__(self, popup: PasteChoice, way: Way, text: str) -> None:
        """As wide as its word asks."""
        super().__init__()
        self.popup, self.way, self.text = popup, way, text
        self.setFixedHeight(36)
        self.setFixedWidth(QFontMetrics(font(13, 600)).horizontalAdvance(text) + 50)
        self.setAccessibleName(text)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click takes it."""
        self.popup.take(self.way)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Edge, icon, word."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        chosen, colour = self.popup.way is self.way, self.popup.look.colour
        painter.setPen(QPen(colour("accent" if chosen else "line_2"), 2 if chosen else 1))
        painter.setBrush(colour("surface"))
        inset = 1.0 if chosen else 2.5
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(inset, inset, -inset, -inset), 7 if chosen else 6, 6)
        icon = QRectF(14, (self.height() - 15) / 2, 15, 15)
        paint_icon(painter, ICONS[self.way], icon, self.popup.look, "accent_ink" if chosen else "ink_2")
        painter.setPen(colour("ink"))
        painter.setFont(font(13, 600 if chosen else 500))
        painter.drawText(QRectF(36, 0, self.width() - 38, self.height()), Qt.AlignmentFlag.AlignVCenter, self.text)
        painter.end()


class PasteChoice(Popup):
    """Tab changes, Enter keeps, anything typed closes it and goes to the canvas."""

    def __init__(
        self,
        host: QWidget,
        inks: Inks,
        words: Words,
        lines: Sequence[str],
        choose: Callable[[Way], object],
        passed: Callable[[QKeyEvent], object],
    ) -> None:
        """`choose(way)` is called once where a way is taken; `passed(event)` gets a key that is not the popup's."""
        super().__init__(host, inks, WIDTH)
        self.way, self.choose, self.passed = Way.MANY, choose, passed
        quoted = ", ".join(words.quoted(shortened(line)) for line in lines[:TOLD])
        more = len(lines) - TOLD
        key = "canvas.paste.lines_more" if more > 0 else "canvas.paste.lines"
        told = words.tr(key, n=len(lines), lines=quoted)
        self.setAccessibleName(told)
        head = paragraph(told, 12.5, tone="second")
        head.setContentsMargins(14, 10, 14, 6)
        self.rows.addWidget(head)
        row = QHBoxLayout()
        row.setContentsMargins(12, 0, 12, 6)
        row.setSpacing(4)
        self.buttons = [Button(self, way, words.tr(f"canvas.paste.{way}", n=len(lines))) for way in Way]
        for button in self.buttons:
            row.addWidget(button)
        row.addStretch(1)
        self.rows.addLayout(row)
        self.rows.addWidget(rule())
        self.rows.addLayout(_foot(words))

    def take(self, way: Way) -> None:
        """Takes a way and goes away."""
        self.hide()
        self.choose(way)
        self.shut()

    def turn(self, step: int) -> None:
        """The next way."""
        ways = list(Way)
        self.way = ways[(ways.index(self.way) + step) % len(ways)]
        for button in self.buttons:
            button.update()

    def focusNextPrevChild(self, following: bool) -> bool:
        """Tab is for the ways."""
        self.turn(1 if following else -1)
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """See the class."""
        key = event.key()
        if key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.take(self.way)
        elif key in {Qt.Key.Key_Right, Qt.Key.Key_Tab}:
            self.turn(1)
        elif key in {Qt.Key.Key_Left, Qt.Key.Key_Backtab}:
            self.turn(-1)
        elif key in {Qt.Key.Key_Shift, Qt.Key.Key_Control, Qt.Key.Key_Alt, Qt.Key.Key_Meta}:
            event.accept()
        elif key == Qt.Key.Key_Escape:
            super().keyPressEvent(event)
        else:
            self.shut()
            self.passed(event)


def _foot(words: Words) -> QHBoxLayout:
    foot = QHBoxLayout()
    foot.setContentsMargins(14, 7, 14, 8)
    for key, side in (("goes", Qt.AlignmentFlag.AlignLeft), ("keys", Qt.AlignmentFlag.AlignRight)):
        said = label(words.tr(f"canvas.paste.{key}"), 12, tone="third")
        said.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        said.setAlignment(side | Qt.AlignmentFlag.AlignVCenter)
        foot.addWidget(said)
    return foot


def shortened(line: str) -> str:
    """A line as it is told: its first sixty letters."""
    return line if len(line) <= LONGEST else f"{line[: LONGEST - 1].rstrip()}…"
