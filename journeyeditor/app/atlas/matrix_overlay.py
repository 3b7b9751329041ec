"""What lies over the value matrix: rings, and a bubble on its way with what it would be worth."""

from __future__ import annotations

from math import hypot

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPen

from journeyeditor.app.atlas.eye import Eye
from journeyeditor.app.icons import paint_marks
from journeyeditor.app.theme import Look, font
from journeyeditor.drawing import Path
from journeyeditor.layout.atlas_curves import Disc
from journeyeditor.layout.atlas_marks import number_of, ring_marks
from journeyeditor.layout.atlas_matrix import FIELD, Values
from journeyeditor.layout.atlas_picture import Spot
from journeyeditor.words import Words

OUT, RING, HALO = 5.5, 2.0, 0.18
TAG = 28.0
CHIP = (34.0, 18.0)


class MatrixOverlay:
    """One painting over the matrix, in px of the window."""

    def __init__(self, painter: QPainter, eye: Eye, look: Look, words: Words) -> None:
        """What it paints with."""
        self.painter, self.eye, self.look, self.words = painter, eye, look, words

    def ring(self, disc: Disc, selected: bool) -> None:
        """Round a bubble; a halo too where it is selected."""
        middle, radius = self._at(disc), disc.r * self.eye.scale + OUT
        self.painter.setBrush(Qt.BrushStyle.NoBrush)
        if selected:
            self.painter.setPen(QPen(self.look.colour("accent", HALO), 4))
            self.painter.drawEllipse(middle, radius + 3, radius + 3)
        self.painter.setPen(QPen(self.look.colour("accent" if selected else "control"), RING if selected else 1.5))
        self.painter.drawEllipse(middle, radius, radius)

    def drag(self, start: Spot, there: Spot, values: Values, tag: str, words: tuple[str, str]) -> None:
        """Where it was, the way, the lines to both axes with the values, the bubble, the tag."""
        self._source(start, there)
        self._drops(there, words)
        self.ring(there.disc, True)
        self._bubble(there)
        self._tag(there, tag)

    def _at(self, disc: Disc) -> QPointF:
        return self.eye.to_window((disc.x, disc.y))

    def _pen(self, role: str, width: float, dash: tuple[float, ...] = (), opacity: float = 1.0) -> QPen:
        pen = QPen(self.look.colour(role, opacity), width)
        if dash:
            pen.setDashPattern([part / width for part in dash])
        return pen

    def _source(self, start: Spot, there: Spot) -> None:
        radius = start.disc.r * self.eye.scale
        here, end = self._at(start.disc), self._at(there.disc)
        self.painter.setPen(Qt.PenStyle.NoPen)
        self.painter.setBrush(self.look.colour("surface", 0.72))
        self.painter.drawEllipse(here, radius + 1, radius + 1)
        self.painter.drawRect(self.eye.box(start.box).adjusted(-3, -1, 3, 1))
        self.painter.setBrush(Qt.BrushStyle.NoBrush)
        self.painter.setPen(self._pen("control", 1.5, (4, 3)))
        self.painter.drawEllipse(here, radius, radius)
        far = hypot(end.x() - here.x(), end.y() - here.y())
        if far > 2 * radius + OUT:
            self.painter.setPen(self._pen("accent", 1.5, (4, 3)))
            way = (end - here) / far
            self.painter.drawLine(here + way * radius, end - way * (radius + OUT))

    def _drops(self, there: Spot, words: tuple[str, str]) -> None:
        field, middle = self.eye.box(FIELD), self._at(there.disc)
        radius = there.disc.r * self.eye.scale + OUT
        self.painter.setPen(self._pen("accent", 1, (2, 3), 0.75))
        self.painter.drawLine(middle + QPointF(0, radius), QPointF(middle.x(), field.bottom()))
        self.painter.drawLine(QPointF(field.left(), middle.y()), middle - QPointF(radius, 0))
        below = QPointF(middle.x(), field.bottom() + CHIP[1] / 2 + 4)
        for place, text in ((below, words[0]), (QPointF(field.left() - CHIP[0] / 2 - 4, middle.y()), words[1])):
            box = QRectF(0, 0, *CHIP)
            box.moveCenter(place)
            self._label(box, text, 11, 4)

    def _bubble(self, there: Spot) -> None:
        middle, radius = self._at(there.disc), there.disc.r * self.eye.scale
        self.painter.setPen(Qt.PenStyle.NoPen)
        self.painter.setBrush(self.look.colour("surface"))
        self.painter.drawEllipse(middle, radius + 4, radius + 4)
        disc = Disc(middle.x(), middle.y(), radius)
        share = there.journey.satisfaction
        marks: tuple[Path, ...] = ring_marks(disc, share, 4.5 * self.eye.zoom) if share is not None else ()
        paint_marks(self.painter, marks, self.look)
        if share is None:
            self.painter.setPen(self._pen("control", 1.5))
            self.painter.setBrush(Qt.BrushStyle.NoBrush)
            self.painter.drawEllipse(middle, radius, radius)
        self.painter.setFont(font(12.5 * self.eye.zoom, 600, tabular=True))
        self.painter.setPen(self.look.colour("ink"))
        box = QRectF(middle.x() - radius, middle.y() - radius, 2 * radius, 2 * radius)
        self.painter.drawText(box, Qt.AlignmentFlag.AlignCenter, number_of(there.journey, self.words))
        self.name(there.journey.title, middle + QPointF(0, radius + OUT + 14))

    def name(self, title: str, middle: QPointF) -> None:
        """A title in bold on a ground, about a point."""
        face = font(12.5 * max(0.8, self.eye.zoom), 700)
        width = QFontMetricsF(face).horizontalAdvance(title) + 12
        box = QRectF(middle.x() - width / 2, middle.y() - 10, width, 20)
        self.painter.setPen(Qt.PenStyle.NoPen)
        self.painter.setBrush(self.look.colour("surface"))
        self.painter.drawRoundedRect(box, 4, 4)
        self.painter.setFont(face)
        self.painter.setPen(self.look.colour("ink"))
        self.painter.drawText(box, Qt.AlignmentFlag.AlignCenter, title)

    def _tag(self, there: Spot, text: str) -> None:
        face = font(12, 600)
        width = QFontMetricsF(face).horizontalAdvance(text) + 22
        middle, radius = self._at(there.disc), there.disc.r * self.eye.scale + OUT
        left = middle.x() - radius - 8 - width
        field = self.eye.box(FIELD)
        if left < field.left():
            left = middle.x() + radius + 8
        self._label(QRectF(left, max(field.top() + 4, middle.y() - radius - TAG), width, TAG), text, 12, 6)

    def _label(self, box: QRectF, text: str, size: float, radius: float) -> None:
        self.painter.setPen(Qt.PenStyle.NoPen)
        self.painter.setBrush(self.look.colour("accent"))
        self.painter.drawRoundedRect(box, radius, radius)
        self.painter.setFont(font(size, 600, tabular=True))
        self.painter.setPen(self.look.colour("on_accent"))
        self.painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)
