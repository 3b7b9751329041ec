"""Small pictures of maps, as start.png has them: phases, stages, the path through the channels, the curve."""

from __future__ import annotations

from itertools import pairwise

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPen

from journeyeditor.app.start.templates import Sketch
from journeyeditor.app.theme import Look

CHANNELS = ("cat6", "cat1", "cat2", "cat4", "cat3")
ROWS = (0, 2, 1, 0, 2, 1, 1, 2, 0, 2, 1, 0, 2, 1, 0, 2)
NODES = ((0.2, 0.35, 9), (0.38, 0.65, 13), (0.55, 0.3, 16), (0.75, 0.6, 11), (0.86, 0.28, 7), (0.62, 0.8, 6))
EDGES = ((0, 1, 4), (1, 2, 2), (2, 3, 5), (3, 4, 2), (1, 5, 2), (3, 5, 3), (0, 2, 2))
LEFT, GAP = 16.0, 3.0


def paint_sketch(painter: QPainter, look: Look, sketch: Sketch, place: QRectF) -> None:
    """Paints a sketch into a place; what is no map has no sheet."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(place.topLeft())
    if sketch.blank:
        _blank(painter, look, place.width(), place.height())
    elif sketch.graph:
        _graph(painter, look, place.width(), place.height())
    else:
        painter.fillRect(QRectF(0, 0, place.width(), place.height()), look.colour("surface"))
        _Map(painter, look, sketch, place.width(), place.height()).paint()
    painter.restore()


def _blank(painter: QPainter, look: Look, width: float, height: float) -> None:
    painter.setPen(QPen(look.colour("line_2"), 1.5, Qt.PenStyle.DashLine))
    for number in range(3):
        painter.drawRoundedRect(QRectF(width / 2 - 66 + number * 46, height / 2 - 22, 40, 44), 4, 4)


def _graph(painter: QPainter, look: Look, width: float, height: float) -> None:
    at = [QPointF(x * width, y * height) for x, y, _ in NODES]
    for one, other, line in EDGES:
        painter.setPen(QPen(look.colour("line_2"), line))
        painter.drawLine(at[one], at[other])
    painter.setBrush(look.colour("surface"))
    for number, (middle, (_, _, radius)) in enumerate(zip(at, NODES, strict=True)):
        painter.setPen(QPen(look.colour({3: "neg", 1: "neu"}.get(number, "pos")), 3))
        painter.drawEllipse(middle, radius, radius)


class _Map:
    """One sketch of a map on a sheet of a size."""

    def __init__(self, painter: QPainter, look: Look, sketch: Sketch, width: float, height: float) -> None:
        self.painter, self.look, self.sketch, self.width, self.height = painter, look, sketch, width, height
        self.pitch = (width - 22 - (sketch.stages - 1) * GAP) / sketch.stages
        self.small = height < 100
        self.row = 7.0 if self.small else 9.0

    def x_of(self, stage: int) -> float:
        """Where a stage begins."""
        return LEFT + stage * (self.pitch + GAP)

    def paint(self) -> None:
        """From the heads down."""
        self._heads()
        top = 25 + self.sketch.rows * self.row + 3
        self._path(25)
        self._feet(self._curve(top))

    def _bar(self, rect: QRectF, role: str, radius: float = 1, opacity: float = 1) -> None:
        self.painter.setPen(Qt.PenStyle.NoPen)
        self.painter.setBrush(self.look.colour(role, opacity))
        self.painter.drawRoundedRect(rect, radius, radius)

    def _heads(self) -> None:
        stage = 0
        for count in self.sketch.phases or (self.sketch.stages,):
            self._bar(QRectF(self.x_of(stage), 8, count * self.pitch + (count - 1) * GAP, 4), "ink_2")
            stage += count
        for number in range(self.sketch.stages):
            self._bar(QRectF(self.x_of(number), 15, self.pitch * 0.7, 3.5), "control")

    def _path(self, top: float) -> None:
        for row in range(self.sketch.rows):
            self._bar(QRectF(6, top + row * self.row, 5, 5), CHANNELS[row % 5], 1.5, 0.75)
        count, pitch = self.sketch.stages * 2, (self.width - 22) / (self.sketch.stages * 2)
        points = [
            QPointF(
                LEFT + number * pitch + 3,
                top + ROWS[number * self.sketch.path % 16] % self.sketch.rows * self.row + 2.5,
            )
            for number in range(count)
        ]
        line = QPainterPath(points[0])
        for point in points[1:]:
            line.lineTo(point.x() - 2, line.currentPosition().y())
            line.lineTo(point.x() - 2, point.y())
            line.lineTo(point)
        self.painter.setBrush(Qt.BrushStyle.NoBrush)
        self.painter.setPen(QPen(self.look.colour("control"), 1))
        self.painter.drawPath(line)
        self.painter.setBrush(self.look.colour("surface"))
        for point in points:
            self.painter.drawRoundedRect(QRectF(point.x() - 1, point.y() - 3, max(2.0, pitch - 4), 6), 1.5, 1.5)

    def _curve(self, top: float) -> float:
        half = max(3.0, (self.height - top - (24 if self.sketch.backstage else 16)) / 2)
        middle, values = top + half, self.sketch.curve
        self.painter.setPen(QPen(self.look.colour("line_2"), 1, Qt.PenStyle.DotLine))
        self.painter.drawLine(QPointF(LEFT, middle), QPointF(self.width - 6, middle))
        points = [
            QPointF(LEFT + number / max(1, len(values) - 1) * (self.width - 22), middle - value * half * 0.9)
            for number, value in enumerate(values)
        ]
        line = QPainterPath(points[0]) if points else QPainterPath()
        for one, other in pairwise(points):
            x = (one.x() + other.x()) / 2
            line.cubicTo(QPointF(x, one.y()), QPointF(x, other.y()), other)
        self.painter.setBrush(Qt.BrushStyle.NoBrush)
        self.painter.setPen(QPen(self.look.colour("ink"), 1.5))
        self.painter.drawPath(line)
        return top + half * 2 + 2

    def _feet(self, y: float) -> None:
        if self.sketch.backstage:
            self.painter.setPen(QPen(self.look.colour("ink_2"), 1, Qt.PenStyle.DashLine))
            self.painter.drawLine(QPointF(LEFT, y + 2), QPointF(self.width - 6, y + 2))
        for number in range(self.sketch.stages):
            foot = QRectF(self.x_of(number), self.height - 16, self.pitch, 8)
            if self.sketch.backstage:
                self.painter.setPen(QPen(self.look.colour("control"), 0.8))
                self.painter.setBrush(Qt.BrushStyle.NoBrush)
                self.painter.drawRoundedRect(foot, 1.5, 1.5)
            else:
                self._bar(foot, "hover", 1.5)
