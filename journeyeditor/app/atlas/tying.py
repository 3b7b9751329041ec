"""Drawing links in the graph: the handle at a node's edge, the tie that follows the pointer, the group dropped into."""

from __future__ import annotations

from math import hypot

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPen, QPolygonF

from journeyeditor.app.atlas.eye import Eye
from journeyeditor.app.atlas.painting import Shown
from journeyeditor.app.icons import paint_icon
from journeyeditor.app.theme import Look, font
from journeyeditor.layout.atlas_curves import Point
from journeyeditor.layout.atlas_hulls import holds_point
from journeyeditor.layout.atlas_picture import AtlasPicture
from journeyeditor.model import Id

OUT, RADIUS, REACH = 13.0, 8.0, 11.0
"""How far the handle's middle stands off the node's rim, its radius, and how near it is met, px."""
LEAST_ZOOM = 0.3
"""Seen smaller than this, nodes have no handles."""


def handle_of(picture: AtlasPicture, eye: Eye, journey: Id) -> QPointF | None:
    """Where a node's handle stands in the window; None where it has none."""
    spot = picture.spots.get(journey)
    if spot is None or eye.zoom < LEAST_ZOOM:
        return None
    return eye.to_window((spot.disc.x, spot.disc.y)) + QPointF(spot.disc.r * eye.scale + OUT, 0)


def handle_at(picture: AtlasPicture, eye: Eye, shown: Shown, at: QPointF) -> Id:
    """The journey whose handle is under a point: of the hovered node, or of the one that is selected alone."""
    for journey in bearers(shown):
        place = handle_of(picture, eye, journey)
        if place is not None and hypot(place.x() - at.x(), place.y() - at.y()) <= REACH:
            return journey
    return ""


def bearers(shown: Shown) -> tuple[Id, ...]:
    """The nodes that show a handle."""
    alone = shown.selected if len(shown.selected) == 1 else ()
    return tuple(key for key in dict.fromkeys((shown.hovered, *alone)) if key)


def group_at(picture: AtlasPicture, at: Point) -> Id:
    """The group in whose hull a point of the atlas is, "" for none; of several the smallest."""
    found = [(len(hull.outline), hull.group.id) for hull in picture.hulls if holds_point(hull.outline, at)]
    return min(found, default=(0, ""))[1]


def paint_making(painter: QPainter, eye: Eye, look: Look, picture: AtlasPicture, shown: Shown) -> None:
    """The group that would be dropped into, the tie with its target, the handles."""
    hull = next((one for one in picture.hulls if shown.into and one.group.id == shown.into), None)
    if hull is not None:
        painter.setPen(QPen(look.colour("accent"), 2))
        painter.setBrush(look.colour("accent", 0.06))
        painter.drawPolygon(QPolygonF([eye.to_window(point) for point in hull.outline]))
    if shown.tied in picture.spots:
        _paint_tie(painter, eye, look, picture, shown)
    elif not shown.dragged:
        for journey in bearers(shown):
            place = handle_of(picture, eye, journey)
            if place is not None:
                _paint_handle(painter, look, place)


def _paint_handle(painter: QPainter, look: Look, at: QPointF) -> None:
    painter.setPen(QPen(look.colour("accent"), 1.5))
    painter.setBrush(look.colour("raised"))
    painter.drawEllipse(at, RADIUS, RADIUS)
    paint_icon(painter, "right", QRectF(at.x() - 5.5, at.y() - 5.5, 11, 11), look, "accent_ink", 2.5)


def _paint_tie(painter: QPainter, eye: Eye, look: Look, picture: AtlasPicture, shown: Shown) -> None:
    source, target = picture.spots[shown.tied], picture.spots.get(shown.target)
    middle, tip = eye.to_window((source.disc.x, source.disc.y)), eye.to_window(shown.tip)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    reach = source.disc.r * eye.scale + 5.5
    if target is not None:
        tip, rim = eye.to_window((target.disc.x, target.disc.y)), target.disc.r * eye.scale + 5.5
        painter.setPen(QPen(look.colour("accent", 0.18), 6))
        painter.drawEllipse(tip, rim + 2, rim + 2)
        painter.setPen(QPen(look.colour("accent"), 2))
        painter.drawEllipse(tip, rim, rim)
        tip = _toward(tip, middle, rim)
    painter.setPen(QPen(look.colour("accent"), 2))
    painter.drawEllipse(middle, reach, reach)
    start = _toward(middle, tip, reach)
    painter.drawLine(start, tip)
    _paint_head(painter, look, start, tip)
    if target is not None:
        _paint_name(painter, look, target.journey.title, (start + tip) / 2)


def _toward(start: QPointF, goal: QPointF, distance: float) -> QPointF:
    far = hypot(goal.x() - start.x(), goal.y() - start.y())
    return start + (goal - start) * (distance / far) if far > distance else start


def _paint_head(painter: QPainter, look: Look, start: QPointF, tip: QPointF) -> None:
    far = hypot(tip.x() - start.x(), tip.y() - start.y())
    if far < 1:
        return
    way = (tip - start) / far
    side = QPointF(-way.y(), way.x())
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(look.colour("accent"))
    painter.drawPolygon(QPolygonF([tip, tip - way * 10 + side * 4.5, tip - way * 10 - side * 4.5]))


def _paint_name(painter: QPainter, look: Look, title: str, at: QPointF) -> None:
    face = font(12, 600)
    box = QRectF(0, 0, QFontMetricsF(face).horizontalAdvance(title) + 20, 24)
    box.moveCenter(at)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(look.colour("accent"))
    painter.drawRoundedRect(box, 12, 12)
    painter.setFont(face)
    painter.setPen(look.colour("on_accent"))
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, title)
