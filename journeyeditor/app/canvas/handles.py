"""Handles: the edges and signs one pulls or clicks at. Where they are, and how they look. Pixels of the window."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterator
from enum import StrEnum
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from journeyeditor.app.canvas.board import MapBoard
from journeyeditor.app.canvas.compiled import Compiler
from journeyeditor.app.canvas.level import Level
from journeyeditor.app.canvas.overlay import Look, mark_for, window_box
from journeyeditor.app.canvas.painter import paint_calls
from journeyeditor.app.canvas.scene import Placed
from journeyeditor.app.canvas.wide import end_of
from journeyeditor.drawing import Key, Node, Part, Path, Rect
from journeyeditor.drawing.icons import icon_marks
from journeyeditor.layout.style import load_style
from journeyeditor.model import Card, Drawn, Encounter, Id, Lane, Route, Stage, Step, kind_of_lane

REACH = 4.0
"""How near a border counts as on it, px."""

FOOT = 14.0
"""Height of the part of a stage's head in which its steps' borders are met where they have no heads, px."""

GRIP = (6.0, 16.0)
"""Width and height of the grip at a card's edge, px."""

LEAST_ZOOM = 0.4
"""Seen smaller than this, a map has no handles."""


class Grip(StrEnum):
    """What a handle does."""

    SPAN_LEFT = "span_left"
    SPAN_RIGHT = "span_right"
    ROUTE = "route"
    ROUTE_START = "route_start"
    ROUTE_END = "route_end"
    WIDTH = "width"
    HEIGHT = "height"
    FOLD = "fold"


CURSORS = {
    Grip.SPAN_LEFT: Qt.CursorShape.SizeHorCursor,
    Grip.SPAN_RIGHT: Qt.CursorShape.SizeHorCursor,
    Grip.ROUTE: Qt.CursorShape.CrossCursor,
    Grip.ROUTE_START: Qt.CursorShape.CrossCursor,
    Grip.ROUTE_END: Qt.CursorShape.CrossCursor,
    Grip.WIDTH: Qt.CursorShape.SplitHCursor,
    Grip.HEIGHT: Qt.CursorShape.SplitVCursor,
    Grip.FOLD: Qt.CursorShape.PointingHandCursor,
}


class Handle(NamedTuple):
    """One handle: what it does, to what, and where it is met."""

    grip: Grip
    subject: Id
    box: QRectF


def handle_at(board: MapBoard, at: QPointF) -> Handle | None:
    """The handle under a point of the window."""
    if board.zoom < LEAST_ZOOM or board.journey is None or board.level is not Level.DETAIL:
        return None
    for find in FINDERS:
        found = find(board, at)
        if found is not None:
            return found
    return None


def own_handles(board: MapBoard) -> list[Handle]:
    """The handles of the one thing that is selected."""
    selection, journey = board.session.selection, board.journey
    placed = board.scene.main(selection[0]) if len(selection) == 1 and not board.aside else None
    if placed is None or journey is None or board.zoom < LEAST_ZOOM or board.edited or board.session.gesture:
        return []
    if board.level is not Level.DETAIL:
        return []
    return list(_handles_of(board, placed))


def _handles_of(board: MapBoard, placed: Placed) -> Iterator[Handle]:
    subject = placed.node.subject
    part = board.journey.part_of.get(subject) if board.journey else None
    if isinstance(part, Route):
        yield from _ends(board, placed, subject)
    if placed.node.key.part is not Part.CARD:
        return
    box = window_box(mark_for(placed, Look.SELECTED), board.camera)
    if isinstance(part, Card):
        yield Handle(Grip.SPAN_LEFT, subject, _grip(box.left(), box.center().y()))
        yield Handle(Grip.SPAN_RIGHT, subject, _grip(box.right(), box.center().y()))
    elif isinstance(part, Encounter):
        yield Handle(Grip.ROUTE, subject, _grip(box.right() + 2, box.center().y(), 12.0))


def _ends(board: MapBoard, placed: Placed, subject: Id) -> Iterator[Handle]:
    """The two ends of a route."""
    line = next((mark for mark in placed.node.marks if isinstance(mark, Path) and mark.dash), None)
    for grip, command in ((Grip.ROUTE_START, line.commands[0]), (Grip.ROUTE_END, line.commands[-1])) if line else ():
        x, y = end_of(command)
        at = board.camera.origin(placed.group) + QPointF(x, y) * board.camera.scale
        yield Handle(grip, subject, _grip(at.x(), at.y(), 10.0))


def _grip(x: float, y: float, width: float = GRIP[0]) -> QRectF:
    height = max(width, GRIP[1]) if width == GRIP[0] else width
    return QRectF(x - width / 2, y - height / 2, width, height)


def _own(board: MapBoard, at: QPointF) -> Handle | None:
    return next((one for one in own_handles(board) if one.box.adjusted(-2, -4, 2, 4).contains(at)), None)


def _border(board: MapBoard, at: QPointF) -> Handle | None:
    """The right border of a column in the heads: a stage's at its own height, a step's at its head or below."""
    places = board.places()
    journey = places.journey
    if not journey.stages or at.x() < board.camera.left:
        return None
    x = (at.x() - board.camera.x) / board.camera.scale - places.left
    rights = [extent.right for extent in places.columns.steps]
    near = bisect_left(rights, x)
    found = [n for n in (near - 1, near) if 0 <= n < len(rights)]
    column = min(found, key=lambda n: abs(rights[n] - x))
    if abs(rights[column] - x) * board.camera.scale > REACH:
        return None
    step = journey.steps[column]
    subject = _whose(board, journey.stage_of[step.id], step, at.y())
    return Handle(Grip.WIDTH, subject, QRectF(at, at)) if subject else None


def _whose(board: MapBoard, stage: Stage, step: Step, y: float) -> Id:
    head, row = (board.scene.main(one) for one in (stage.id, step.id))
    if head is None or row is None:
        return ""
    own = window_box(mark_for(head, Look.SELECTED), board.camera)
    below = window_box(mark_for(row, Look.SELECTED), board.camera)
    last = stage.steps[-1].id == step.id
    if own.top() <= y <= own.bottom():
        return stage.id if last else step.id if y > own.bottom() - FOOT and below.height() < 1 else ""
    return step.id if own.bottom() < y <= below.bottom() else ""


def _foot(board: MapBoard, at: QPointF) -> Handle | None:
    """The lower edge of a lane's label."""
    for row in board.places().rows:
        lane = board.places().journey.part_of.get(row.id)
        placed = _label(board, row.id)
        if placed is None or not isinstance(lane, Lane) or lane.collapsed or not grows(lane):
            continue
        box = window_box(mark_for(placed, Look.SELECTED), board.camera)
        zone = board.camera.zone_of(placed.group)
        inside = box.left() <= at.x() <= box.right() and zone.contains(at.toPoint())
        if inside and abs(box.bottom() - at.y()) <= REACH:
            return Handle(Grip.HEIGHT, row.id, box)
    return None


def grows(lane: Lane) -> bool:
    """Whether a lane has a height that one may set."""
    return kind_of_lane(lane.kind).drawn not in {Drawn.LINE, Drawn.EMPTY}


def _label(board: MapBoard, lane: Id) -> Placed | None:
    return next((one for one in board.scene.of(lane) if one.node.key.part is Part.LABEL), None)


def _fold(board: MapBoard, at: QPointF) -> Handle | None:
    """The sign at the left of a lane's or channel's label."""
    hit = board.at(at)
    if hit is None or hit.node.key.part not in {Part.LABEL, Part.CHANNEL}:
        return None
    lane = board.places().journey.part_of.get(hit.node.subject)
    if hit.node.key.part is Part.LABEL and not (isinstance(lane, Lane) and grows(lane)):
        return None
    box = sign_box(board, hit)
    return Handle(Grip.FOLD, hit.node.subject, box) if box.contains(at) else None


def sign_box(board: MapBoard, placed: Placed) -> QRectF:
    """Where the sign of a label stands."""
    style, bounds = load_style("detail"), placed.node.bounds
    if placed.node.key.part is Part.CHANNEL:
        tile = style.touchpoints.tile
        rect = Rect(style.label.x, bounds.y + (bounds.height - tile) / 2, tile, tile)
    else:
        size = style.label.icon + 5
        top = min(style.label.top + style.type.lane.leading / 2, bounds.height / 2) - size / 2
        rect = Rect(style.label.x - 2.5, bounds.y + top, size, size)
    return board.camera.box(placed.group, rect)


FINDERS: tuple[Callable[[MapBoard, QPointF], Handle | None], ...] = (_own, _border, _foot, _fold)


def paint_handles(painter: QPainter, board: MapBoard, hovered: Handle | None) -> None:
    """The grips of what is selected; a sign that folds, under the pointer."""
    inks = board.compiler.inks
    for handle in own_handles(board):
        painter.setPen(QPen(inks.colour("accent"), 1.5))
        painter.setBrush(inks.brush("accent" if hovered and hovered.grip is handle.grip else "surface"))
        radius = handle.box.width() / 2
        inner = handle.box.adjusted(0.75, 0.75, -0.75, -0.75)
        painter.drawRoundedRect(inner, radius, radius)
    if hovered is not None and hovered.grip is Grip.FOLD:
        _paint_sign(painter, board, hovered, board.compiler)


def _paint_sign(painter: QPainter, board: MapBoard, handle: Handle, compiler: Compiler) -> None:
    """A chevron that says which way it goes, on the hover's ground."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(compiler.inks.brush("pressed"))
    painter.drawRoundedRect(handle.box, 4, 4)
    size = min(handle.box.width(), handle.box.height()) * 0.75
    corner = handle.box.center() - QPointF(size / 2, size / 2)
    marks = icon_marks("right" if is_folded(board, handle.subject) else "down", 0, 0, size, "ink", 2.0)
    painter.save()
    painter.translate(corner)
    node = Node(Key("", Part.CHIP), Rect(0, 0, size, size), marks)
    paint_calls(painter, compiler.compile(node).calls)
    painter.restore()


def is_folded(board: MapBoard, subject: Id) -> bool:
    """Whether a lane is collapsed or a channel's row folded."""
    journey = board.places().journey
    part = journey.part_of.get(subject)
    if isinstance(part, Lane):
        return part.collapsed
    return any(subject in lane.folded for lane in journey.lanes)
