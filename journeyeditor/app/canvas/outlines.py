"""Outlines of a drawing as Qt's paths, and the lines of a hatch cut to an outline. Points, y down."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from itertools import pairwise
from math import floor, sqrt

from PySide6.QtCore import QLineF, QRectF, Qt
from PySide6.QtGui import QPainterPath

from journeyeditor.drawing.marks import Commands, Rect


def painter_path(commands: Commands) -> QPainterPath:
    """The outline as Qt paints it; what overlaps itself is filled whole."""
    path = QPainterPath()
    path.setFillRule(Qt.FillRule.WindingFill)
    for command in commands:
        if command[0] == "M":
            path.moveTo(command[1], command[2])
        elif command[0] == "L":
            path.lineTo(command[1], command[2])
        elif command[0] == "C":
            path.cubicTo(*command[1:])
        else:
            path.closeSubpath()
    return path


def upright_rectangle(commands: Commands) -> QRectF | None:
    """The rectangle, where the outline is nothing but one with level edges."""
    if len(commands) not in {5, 6} or commands[-1][0] != "Z" or commands[0][0] != "M":
        return None
    corners = []
    for command in commands[:-1]:
        if command[0] not in {"M", "L"} or len(command) != 3:
            return None
        corners.append((command[1], command[2]))
    level = all(a[0] == b[0] or a[1] == b[1] for a, b in pairwise([*corners, corners[0]]))
    xs, ys = {x for x, _ in corners}, {y for _, y in corners}
    if not level or len(xs) != 2 or len(ys) != 2:
        return None
    return QRectF(min(xs), min(ys), max(xs) - min(xs), max(ys) - min(ys))


SHORTEST = 0.05
"""A piece of a hatch shorter than this is a mere touch and would show as a dot, pt."""


def hatch_lines(outline: QPainterPath, pitch: float, clip: Rect | None = None) -> list[QLineF]:
    """Lines rising at 45°, `pitch` apart, as far as they lie inside an outline, those that enter a clip.

    Along such a line x + y stays the same; each edge of the outline tells where the lines cross it, and the
    crossings of one line are joined two by two.
    """
    step, shortest = pitch * sqrt(2), SHORTEST * sqrt(2)
    crossings: dict[int, list[float]] = defaultdict(list)
    for polygon in outline.toSubpathPolygons():
        points = [(point.x(), point.y()) for point in polygon.toList()]
        for start, end in pairwise([*points, points[0]]):
            _cross(crossings, step, start, end)
    lines = []
    for number, found in crossings.items():
        u = number * step
        found.sort()
        for a, b in zip(found[::2], found[1::2], strict=False):
            ends = (u + a) / 2, (u - a) / 2, (u + b) / 2, (u - b) / 2
            if b - a >= shortest and (clip is None or enters(ends, clip)):
                lines.append(QLineF(*ends))
    return lines


def _cross(
    crossings: Mapping[int, list[float]], step: float, start: tuple[float, float], end: tuple[float, float]
) -> None:
    """Where the lines cross an edge (x, y): x + y tells which of them, x − y where."""
    (x1, y1), (x2, y2) = start, end
    u1, u2 = x1 + y1, x2 + y2
    if u1 > u2:
        x1, y1, x2, y2, u1, u2 = x2, y2, x1, y1, u2, u1
    first, last = floor(u1 / step) + 1, floor(u2 / step)
    if first <= last:
        v = x1 - y1
        rise = (x2 - y2 - v) / (u2 - u1)
        for number in range(first, last + 1):
            crossings[number].append(v + (number * step - u1) * rise)


def enters(ends: tuple[float, float, float, float], clip: Rect) -> bool:
    """Whether a hatch line, rising from left to right, runs inside a clip.

    One that only ends at its edge would leave its cap there as a dot.
    """
    left, bottom, right, top = ends
    x, y, width, height = clip
    across = right - x >= SHORTEST and x + width - left >= SHORTEST
    down = bottom - y >= SHORTEST and y + height - top >= SHORTEST
    return across and down and right - left >= SHORTEST and width >= SHORTEST and height >= SHORTEST


def qrect(rect: Rect) -> QRectF:
    """A rectangle of the drawing as Qt's."""
    return QRectF(*rect)
