"""The rows of the atlas's panel: a journey, a link, a jump; each a button that is painted."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy

from journeyeditor.app.atlas.ring import SIZE, paint_ring
from journeyeditor.app.icons import paint_icon
from journeyeditor.app.theme import Look, font
from journeyeditor.atlas import AtlasJourney
from journeyeditor.words import Words

SIDE = 8
"""A row's fill reaches this far beyond its words on both sides, px."""
WIDTH = 320
"""The least width of a row in the panel, px."""
LONG, PIECE, ZERO_WIDTH_SPACE = 14, 7, "\u200b"
"""Words of more letters than LONG may be broken after each PIECE."""
WRAP = int(Qt.TextFlag.TextWordWrap) | int(Qt.AlignmentFlag.AlignLeft) | int(Qt.AlignmentFlag.AlignVCenter)


def breakable(text: str) -> str:
    """A text whose longest words may be broken, so that none is cut at the panel's edge."""
    return " ".join(
        ZERO_WIDTH_SPACE.join(word[i : i + PIECE] for i in range(0, len(word), PIECE)) if len(word) > LONG else word
        for word in text.split(" ")
    )


class Row(QAbstractButton):
    """A row as high as its words; hovered it has a fill. `act` is done on a click, Enter or Space."""

    def __init__(self, look: Look, text: str, act: Callable[[], object]) -> None:
        """`text` is what the row says."""
        super().__init__()
        self.look = look
        self.setText(text)
        self.setAccessibleName(text)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.act = act
        self.clicked.connect(self._on_clicked)

    least = 26
    left = SIDE
    right = SIDE
    around = 8
    indent = 0
    words_font = (13.0, 400)

    def _on_clicked(self) -> None:
        self.act()

    def sizeHint(self) -> QSize:
        """As high as its words need in the panel's width."""
        room = QRect(0, 0, WIDTH - self.indent - self.left - self.right, 10_000)
        words = QFontMetrics(font(*self.words_font)).boundingRect(room, WRAP, breakable(self.text()))
        return QSize(WIDTH, max(self.least, words.height() + self.around))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Fill, picture, words."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.underMouse() or self.hasFocus():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self.look.colour("pressed" if self.isDown() else "hover"))
            painter.drawRoundedRect(QRectF(self.rect()), 6, 6)
        self.paint_parts(painter)
        painter.setFont(font(*self.words_font))
        painter.setPen(self.look.colour(self.ink()))
        room = self.rect().adjusted(self.left, 0, -self.right, 0)
        painter.drawText(room, WRAP, breakable(self.text()))

    def ink(self) -> str:
        """The role of the words."""
        return "ink"

    def paint_parts(self, painter: QPainter) -> None:
        """Paints what stands beside the words."""


class ChosenRow(Row):
    """A row of a list of journeys: filled where it is chosen, with a rule below."""

    chosen = False

    def paint_ground(self, painter: QPainter) -> None:
        """Fill and rule."""
        if self.chosen or self.underMouse() or self.hasFocus():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self.look.colour("accent_soft" if self.chosen else "hover"))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(0, 0, 0, -1), 6, 6)
        painter.setPen(self.look.colour("line"))
        painter.drawLine(SIDE, self.height() - 1, self.width() - SIDE, self.height() - 1)

    def write(self, painter: QPainter, room: QRect, text: str, face: QFont, role: str, flags: int) -> None:
        """Words in a font and a role."""
        painter.setFont(face)
        painter.setPen(self.look.colour(role))
        painter.drawText(room, flags, text)


class JourneyRow(Row):
    """A journey with its ring and a figure at the right."""

    least = 38
    left = SIDE + 38
    words_font = (13.0, 500)

    def __init__(self, look: Look, words: Words, journey: AtlasJourney, figure: str, act: Callable[[], object]) -> None:
        """`figure` is a number in words, "" for none."""
        super().__init__(look, journey.title, act)
        self.words, self.journey, self.figure = words, journey, figure
        self.right = SIDE + QFontMetrics(font(12, 400, tabular=True)).horizontalAdvance(figure) + 8
        self.setAccessibleName(f"{journey.title}, {figure}" if figure else journey.title)

    def paint_parts(self, painter: QPainter) -> None:
        """The ring and the figure."""
        paint_ring(painter, QPointF(SIDE + SIZE / 2, self.height() / 2), self.journey, self.words, self.look)
        painter.setFont(font(12, 400, tabular=True))
        painter.setPen(self.look.colour("ink_3"))
        room = self.rect().adjusted(0, 0, -SIDE, 0)
        painter.drawText(room, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, self.figure)


class LinkRow(Row):
    """A sentence that a link says."""

    least = 28
    left = SIDE + 24

    def __init__(self, look: Look, text: str, icon: str, act: Callable[[], object]) -> None:
        """`icon` names one of ours."""
        super().__init__(look, text, act)
        self.picture = icon

    def ink(self) -> str:
        """Second text."""
        return "ink_2"

    def paint_parts(self, painter: QPainter) -> None:
        """The icon."""
        paint_icon(painter, self.picture, QRectF(SIDE, (self.height() - 16) / 2, 16, 16), self.look, "ink_2")


class JumpRow(Row):
    """A place one can jump to."""

    least = 19
    left = 19
    right = 2
    around = 3
    indent = 48
    words_font = (12.0, 500)

    def ink(self) -> str:
        """A link's."""
        return "accent_ink"

    def paint_parts(self, painter: QPainter) -> None:
        """The arrow."""
        paint_icon(painter, "jump", QRectF(2, (self.height() - 12) / 2, 12, 12), self.look, "accent_ink", 2.0)
