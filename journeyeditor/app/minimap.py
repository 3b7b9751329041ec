"""The whole map small, with a frame round what is seen; a press or drag in it goes there. 178 × 38 px."""

from __future__ import annotations

from array import array
from collections.abc import Iterator
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, QTimer
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent, QPen, QPixmap

from journeyeditor.app.canvas.camera import sheet_of
from journeyeditor.app.canvas.outlines import painter_path
from journeyeditor.app.canvas.view import MapView
from journeyeditor.app.theme import Look
from journeyeditor.app.widgets.framed import Framed
from journeyeditor.drawing import Group, Key, Node, Part, Path, glance
from journeyeditor.words import Words

WIDTH, HEIGHT, INSET, RADIUS = 178, 38, 3, 5
FRAME = 1.5
PAUSE = 120
"""The picture is made anew this long after the last change, ms."""

Made = tuple[tuple[float, float], tuple[tuple[tuple[Node, ...], tuple[float, float]], ...]]
"""What a picture was made of: the size of the sheet, nodes and origin of each group."""


class Minimap(Framed):
    """Follows a canvas."""

    def __init__(self, view: MapView, look: Look, words: Words) -> None:
        """Makes its picture when it is first shown."""
        super().__init__(words.tr("canvas.minimap"))
        self.view, self.look = view, look
        self.setFixedHeight(HEIGHT)
        self.setMaximumWidth(WIDTH)
        self._picture = QPixmap()
        self._ground: tuple[tuple[int, QSize, bool], QPixmap] | None = None
        self._made_of: Made = ((0.0, 0.0), ())
        self._outlines: dict[Key, tuple[Group, Outlines]] = {}
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(PAUSE)
        self._timer.timeout.connect(self.on_pause)
        view.view_changed.connect(self.update)
        view.zoom_changed.connect(self.update)
        view.journey_shown.connect(self.update)

    def changed(self) -> None:
        """The map is another: the picture follows once nothing has changed for a moment."""
        self._timer.start()

    def on_pause(self) -> None:
        """Makes the picture anew where it is no longer that of the map; a gesture under way is waited for."""
        if self.view.tool is not None:
            self._timer.start()
        elif not same(self._made_of, made_of(self.view)):
            self._draw()
            self._grounded()
            self.update()

    def sizeHint(self) -> QSize:
        """As wide as the design has it."""
        return QSize(WIDTH, HEIGHT)

    def minimumSizeHint(self) -> QSize:
        """Gives way in a narrow window."""
        return QSize(0, HEIGHT)

    def inner(self) -> QRectF:
        """Where the map is drawn."""
        return QRectF(INSET, INSET, max(1, self.width() - 2 * INSET), HEIGHT - 2 * INSET)

    def frame(self) -> QRectF:
        """Round what is seen."""
        left, top, width, height = self.view.camera.share_of(self.view.sheet)
        room = self.inner()
        return QRectF(
            room.x() + left * room.width(),
            room.y() + top * room.height(),
            max(8.0, width * room.width()),
            max(6.0, height * room.height()),
        )

    def go_to(self, middle: QPointF) -> None:
        """Scrolls so that the frame's middle is at a point, as far as the map goes."""
        room, camera = self.inner(), self.view.camera
        width, height = self.view.sheet
        x = (middle.x() - room.x()) / room.width() * width * camera.scale
        y = (middle.y() - room.y()) / room.height() * height * camera.scale
        self.view.scroll_to(x - camera.width / 2, y - camera.height / 2)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The map, the frame, the edge."""
        if self._picture.isNull() or self._picture.width() != self._wide():
            self._draw()
        elif not self._timer.isActive() and not same(self._made_of, made_of(self.view)):
            self._timer.start()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.drawPixmap(0, 0, self._grounded())
        frame = self.frame().intersected(self.inner())
        painter.setPen(QPen(self.look.colour("accent"), FRAME))
        painter.setBrush(self.look.colour("accent", 0.12))
        painter.drawRoundedRect(frame, 3, 3)
        painter.end()

    def _grounded(self) -> QPixmap:
        """The picture on its ground, the same as long as neither changes: the frame alone moves with each step."""
        made_for = (self._picture.cacheKey(), self.size(), self.hasFocus())
        if self._ground is None or self._ground[0] != made_for:
            ratio = self.devicePixelRatioF()
            made = QPixmap(self.size() * ratio)
            made.setDevicePixelRatio(ratio)
            made.fill(Qt.GlobalColor.transparent)
            painter = QPainter(made)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(self.look.colour("accent" if self.hasFocus() else "line_2"), 1))
            painter.setBrush(self.look.colour("sunken"))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), RADIUS, RADIUS)
            painter.drawPixmap(self.inner().topLeft(), self._picture)
            painter.end()
            self._ground = (made_for, made)
        return self._ground[1]

    def _wide(self) -> int:
        return (self.inner().size() * self.devicePixelRatioF()).toSize().width()

    def _draw(self) -> None:
        """The map as flat shapes, stretched to the room."""
        self._made_of = made_of(self.view)
        room, ratio = self.inner().size(), self.devicePixelRatioF()
        self._picture = QPixmap((room * ratio).toSize())
        self._picture.setDevicePixelRatio(ratio)
        self._picture.fill(Qt.GlobalColor.transparent)
        (width, height), groups = sheet_of(self.view.scene.laid_out), self.view.scene.laid_out.groups
        if not width or not height:
            return
        painter = QPainter(self._picture)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.scale(room.width() / width, room.height() / height)
        pen = QPen(self.look.colour("ink"), 1.25)
        pen.setCosmetic(True)
        for group in groups:
            self._draw_group(painter, group, pen)
        painter.end()
        # A copy leaves behind what Qt keeps with a picture that was painted on: 11 MB for a curve of 3 000 steps.
        self._picture = self._picture.copy()

    def _draw_group(self, painter: QPainter, group: Group, pen: QPen) -> None:
        own = self._outlines_of(group)
        painter.translate(*group.origin)
        painter.setPen(Qt.PenStyle.NoPen)
        for role, boxes in own.boxes.items():
            painter.setBrush(self.look.colour(role))
            draw_boxes(painter, boxes)
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for curve in own.curves:
            painter.drawPath(curve)
        painter.translate(-group.origin[0], -group.origin[1])

    def _outlines_of(self, group: Group) -> Outlines:
        """What of a group is seen, made again only where it is another."""
        before = self._outlines.get(group.key)
        if before is None or before[0].nodes is not group.nodes:
            before = self._outlines[group.key] = (group, Outlines(shapes(group), tuple(curves(group))))
        return before[1]


class Outlines(NamedTuple):
    """What is seen of a group so small, relative to it: boxes by colour, four numbers each, and curves."""

    boxes: dict[str, array[float]]
    curves: tuple[QPainterPath, ...]


AT_ONCE = 512
"""So many boxes are Qt's at a time: half a kilobyte each there, 32 bytes as numbers."""


def draw_boxes(painter: QPainter, numbers: array[float]) -> None:
    """Draws boxes in their order."""
    for start in range(0, len(numbers), 4 * AT_ONCE):
        some = iter(numbers[start : start + 4 * AT_ONCE])
        painter.drawRects(list(map(QRectF, some, some, some, some)))


def made_of(view: MapView) -> Made:
    """What the picture of a map shows: the size of the sheet, and all but the bar at its head, which widens only."""
    drawing = view.scene.laid_out
    shown = (group for group in drawing.groups if group.key.part is not Part.HEADER)
    return sheet_of(drawing), tuple((group.nodes, group.origin) for group in shown)


def same(one: Made, other: Made) -> bool:
    """Whether two pictures show the same nodes at the same places."""
    pairs = zip(one[1], other[1], strict=False)
    alike = all(a[0] is b[0] and a[1] == b[1] for a, b in pairs)
    return alike and one[0] == other[0] and len(one[1]) == len(other[1])


def shapes(group: Group) -> dict[str, array[float]]:
    """What of a group is seen so small, by colour: phases, stages, cards, and touchpoints in their channel's.

    Left, top, width and height of each box in turn, pt.
    """
    found: dict[str, array[float]] = {}
    for node in group.nodes:
        part = node.key.part
        if part is not Part.NUMBER and part not in ROLES:
            continue
        x, y, width, height = node.bounds
        if part is Part.NUMBER:
            role = next((mark.fill for mark in glance(node) if isinstance(mark, Path) and mark.fill), None) or "line_2"
            role, box = role.removesuffix("_soft"), (x + width / 2, y - 6, 60.0, height + 12)
        else:
            inset = min(6.0, width / 8)
            role, box = ROLES[part], (x + inset, y + 4, width - 2 * inset, height - 8)
        found.setdefault(role, array("d")).extend(box)
    return found


ROLES = {Part.PHASE: "line_2", Part.STAGE: "line_2", Part.CARD: "line_2", Part.CHART: "line_2"}


def curves(group: Group) -> Iterator[QPainterPath]:
    """The curves of a group, pt."""
    for node in group.nodes:
        if node.key.part is Part.CURVE:
            for mark in node.marks:
                if isinstance(mark, Path):
                    yield painter_path(mark.commands)
