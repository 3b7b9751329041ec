"""Small pictures: a channel's tile, a persona's portrait, an author's initials."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from journeyeditor.app.icons import paint_icon, paint_marks, paint_tile
from journeyeditor.app.theme import Look, font
from journeyeditor.drawing.portrait import portrait_marks


class Tile(QWidget):
    """An icon on a soft tile of a category 1–8, or on grey (0)."""

    def __init__(self, look: Look, name: str, colour: int = 0, side: int = 30, icon: int = 18) -> None:
        """Sizes in px."""
        super().__init__()
        self.look, self.name, self.colour, self.icon = look, name, colour, icon
        self.setFixedSize(side, side)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The tile and its icon."""
        painter = QPainter(self)
        rect = QRectF(self.rect())
        if self.colour:
            paint_tile(painter, self.name, rect, self.look, self.colour, self.icon)
            return
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self.look.colour("hover"))
        painter.drawRoundedRect(rect, 8, 8)
        inset = (self.width() - self.icon) / 2
        paint_icon(painter, self.name, rect.adjusted(inset, inset, -inset, -inset), self.look, "ink_2")


class Portrait(QWidget):
    """A persona's silhouette, `side` px wide."""

    def __init__(self, look: Look, colour: int, side: int = 28) -> None:
        """`colour` is a category 1–8."""
        super().__init__()
        self.look, self.colour = look, colour
        self.setFixedSize(side, side)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Head and shoulders."""
        paint_marks(QPainter(self), portrait_marks(0, 0, self.width(), self.colour), self.look)


class Initials(QWidget):
    """The first letters of a name on a disc in a colour that stays with the name."""

    def __init__(self, look: Look, name: str) -> None:
        """A name of one word or more."""
        super().__init__()
        self.look = look
        self.letters = "".join(part[0] for part in name.split()[:2]).upper()
        self.category = sum(map(ord, name)) % 8 + 1
        self.setFixedSize(24, 24)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The disc and the letters."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self.look.colour(f"cat{self.category}_soft"))
        painter.drawEllipse(self.rect())
        painter.setPen(self.look.colour(f"cat{self.category}"))
        painter.setFont(font(9.5, 600))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self.letters)
