"""A row of the impact: a journey hit, where, whom, at which key moments, and how many customers in what time."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent

from journeyeditor.app.atlas.ring import SIZE, paint_ring
from journeyeditor.app.atlas.rows import SIDE, WIDTH, ChosenRow, breakable
from journeyeditor.app.icons import paint_marks
from journeyeditor.app.theme import Look, font
from journeyeditor.atlas import AtlasJourney
from journeyeditor.atlas.rates import Rates
from journeyeditor.drawing.moments import moment_marks
from journeyeditor.drawing.portrait import portrait_marks
from journeyeditor.model import Id, Moment, Persona
from journeyeditor.words import Words

PORTRAIT, OVERLAP, SIGN = 18, 5, 14
SPANS = ((1 / 24, "hour"), (1.0, "day"), (7.0, "week"), (30.0, "month"), (365.0, "year"))
"""How long a failure may last, days, and the words for it."""
TIMES = dict(SPANS)
WRAP = int(Qt.TextFlag.TextWordWrap) | int(Qt.AlignmentFlag.AlignLeft)


def figure_fonts() -> tuple[QFont, QFont]:
    """Of how many customers, and of the time below."""
    return font(13, 600, tabular=True), font(11, 400)


class Lasting(NamedTuple):
    """How long something fails, and how many customers journeys have in that time."""

    rates: Rates
    days: float
    words: Words

    def figure(self, journeys: Sequence[Id]) -> tuple[str, str]:
        """“11”, “a day”; two empty words where nobody counted them."""
        found = self.rates.within(journeys, self.days)
        return ("", "") if found is None else (self.number(found), self.time)

    def number(self, customers: float) -> str:
        """Whole customers, “< 1” for less than one."""
        return (
            self.words.number(round(customers))
            if customers >= 1 or not customers
            else self.words.tr("atlas.impact.few")
        )

    @property
    def time(self) -> str:
        """“a day”."""
        return self.words.tr(f"atlas.impact.within.{TIMES[self.days]}")


class HitRow(ChosenRow):
    """A journey hit: in which stages, whom, at which key moments, how many customers."""

    def __init__(
        self,
        look: Look,
        words: Words,
        journey: AtlasJourney,
        stages: str,
        figure: tuple[str, str],
        people: Sequence[Persona],
        moments: Sequence[Moment],
    ) -> None:
        """`figure` is how many customers, and in what time."""
        super().__init__(look, journey.title, lambda: None)
        self.words, self.journey, self.stages, self.figure = words, journey, stages, figure
        self.people, self.moments = tuple(people), tuple(moments)
        names = ", ".join(person.name for person in people)
        self.setAccessibleName(". ".join(filter(None, (journey.title, stages, " ".join(figure).strip(), names))))
        self.setToolTip(names)

    def _parts(self, width: int) -> tuple[QRect, int, int]:
        left = SIDE + round(SIZE) + 10
        wide = max(
            QFontMetrics(face).horizontalAdvance(text) for face, text in zip(figure_fonts(), self.figure, strict=True)
        )
        room = QRect(left, 0, width - left - SIDE - wide - 8, 10_000)
        title = QFontMetrics(font(13, 600)).boundingRect(room, WRAP, breakable(self.text())).height()
        stages = QFontMetrics(font(12)).boundingRect(room, WRAP, breakable(self.stages)).height() if self.stages else 0
        return room, title, stages

    def sizeHint(self) -> QSize:
        """As high as its words and signs need."""
        _, title, stages = self._parts(WIDTH)
        signs = PORTRAIT + 6 if self.people or self.moments else 0
        return QSize(WIDTH, max(46, title + stages + signs + 18))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Fill, ring, words, portraits, moments, figure, lower rule."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.paint_ground(painter)
        paint_ring(painter, QPointF(SIDE + SIZE / 2, 24), self.journey, self.words, self.look)
        room, title, stages = self._parts(self.width())
        high, low = QRect(room.x(), 8, room.width(), title), QRect(room.x(), 8 + title, room.width(), stages)
        self.write(painter, high, breakable(self.text()), font(13, 600), "ink", WRAP)
        self.write(painter, low, breakable(self.stages), font(12), "ink_2", WRAP)
        self._signs(painter, room.x(), 8 + title + stages + 6)
        top = int(Qt.AlignmentFlag.AlignRight) | int(Qt.AlignmentFlag.AlignTop)
        for text, face, role, y in zip(self.figure, figure_fonts(), ("ink", "ink_3"), (8, 25), strict=True):
            self.write(painter, self.rect().adjusted(0, y, -SIDE, 0), text, face, role, top)

    def _names(self, room: float) -> str:
        """The personas' first names, as far as there is room; else how many they are."""
        names = ", ".join(next(iter(person.name.split()), "") for person in self.people)
        fits = QFontMetrics(font(12)).horizontalAdvance(names) <= room
        return names if fits else self.words.number(len(self.people))

    def _signs(self, painter: QPainter, x: float, y: float) -> None:
        for person in self.people:
            paint_marks(painter, portrait_marks(x, y, PORTRAIT, person.colour), self.look)
            x += PORTRAIT - OVERLAP
        if self.people:
            painter.setFont(font(12))
            painter.setPen(self.look.colour("ink_2"))
            names = self._names(self.width() - x - OVERLAP - 8 - len(self.moments) * (SIGN + 5) - 24)
            wide = QFontMetrics(font(12)).horizontalAdvance(names)
            middle = int(Qt.AlignmentFlag.AlignVCenter) | int(Qt.TextFlag.TextSingleLine)
            painter.drawText(QRectF(x + OVERLAP + 8, y, wide + 2, PORTRAIT), middle, names)
            x += OVERLAP + 8 + wide
        x += 16 if self.people else SIGN / 2
        for moment in self.moments:
            paint_marks(painter, moment_marks(str(moment), x, y + PORTRAIT / 2, SIGN), self.look)
            x += SIGN + 5
