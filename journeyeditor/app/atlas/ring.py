"""A journey's node as a small picture for lists."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter

from journeyeditor.app.icons import paint_marks
from journeyeditor.app.theme import Look, font
from journeyeditor.atlas import AtlasJourney
from journeyeditor.drawing import Path
from journeyeditor.drawing.shapes import circle
from journeyeditor.layout.atlas_curves import Disc
from journeyeditor.layout.atlas_marks import number_of, ring_marks
from journeyeditor.words import Words

SIZE = 30.0


def paint_ring(painter: QPainter, middle: QPointF, journey: AtlasJourney, words: Words, look: Look) -> None:
    """A ring 28 px wide with its number, as the node has it."""
    disc = Disc(middle.x(), middle.y(), 14.0)
    if journey.satisfaction is None:
        marks: tuple[Path, ...] = (Path(circle(disc.x, disc.y, 13.25), fill="surface", stroke="control", width=1.5),)
    else:
        marks = ring_marks(disc, journey.satisfaction, 3.5)
    paint_marks(painter, marks, look)
    painter.setFont(font(10.5, 600, tabular=True))
    painter.setPen(look.colour("ink"))
    box = QRectF(disc.x - SIZE, disc.y - SIZE / 2, 2 * SIZE, SIZE)
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, number_of(journey, words))
