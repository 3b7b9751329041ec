"""The whole map small, with a frame round what is seen; a press or drag in it goes there. 178 × 38 px."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, QTimer
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPainterPath, QPaintEvent, QPen, QPixmap
from PySide6.QtWidgets import QWidget

from journeyeditor.app.canvas.outlines import painter_path
from journeyeditor.app.canvas.view import MapView
from journeyeditor.app.theme import Look
from journeyeditor.drawing import Drawing, Part, Path
from journeyeditor.words import Words

WIDTH, HEIGHT, INSET, RADIUS = 178, 38, 3, 5
FRAME = 1.5
PAUSE = 120
"""The picture is made anew this long after the last change, ms."""

PAGE = 0.5
"""How much of what is seen an arrow moves the frame by."""

ARROWS = {
    Qt.Key.Key_Left: (-PAGE, 0.0),
    Qt.Key.Key_Right: (PAGE, 0.0),
    Qt.Key.Key_Up: (0.0, -PAGE),
    Qt.Key.Key_Down: (0.0, PAGE),
}


class Minimap(QWidget):
    """Follows a canvas."""

    def __init__(self, view: MapView, look: Look, words: Words) -> None:
        """Makes its picture when it is first shown."""
        super().__init__()
        self.view, self.look = view, look
        self.setFixedHeight(HEIGHT)
        self.setMaximumWidth(WIDTH)
        self.setAccessibleName(words.tr("canvas.minimap"))
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self._picture = QPixmap()
        self._made_of: Drawing | None = None
        self._grip: QPointF | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(PAUSE)
        self._timer.timeout.connect(self.update)
        view.view_changed.connect(self.update)
        view.zoom_changed.connect(self.update)
        view.journey_shown.connect(self.update)

    def changed(self) -> None:
        """The map is another: the picture follows in a moment."""
        self._timer.start()

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
        left, top, width, height = self.view.visible_share()
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

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """In the frame it is held where it is pressed; beside it it comes there."""
        if event.button() == Qt.MouseButton.LeftButton:
            frame = self.frame()
            inside = frame.contains(event.position())
            self._grip = event.position() - frame.center() if inside else QPointF()
            if not inside:
                self.go_to(event.position())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """The frame goes with the pointer."""
        if self._grip is not None:
            self.go_to(event.position() - self._grip)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Lets the frame go."""
        self._grip = None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The arrows move the frame by half of itself."""
        if event.key() in ARROWS:
            dx, dy = ARROWS[Qt.Key(event.key())]
            frame = self.frame()
            self.go_to(frame.center() + QPointF(dx * frame.width(), dy * frame.height()))
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The map, the frame, the edge."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self.look.colour("line_2" if not self.hasFocus() else "accent"), 1))
        painter.setBrush(self.look.colour("sunken"))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), RADIUS, RADIUS)
        stale = self.view.scene.drawing is not self._made_of or self._picture.width() != self._wide()
        if stale and not self._timer.isActive():
            self._draw()
        painter.drawPixmap(self.inner().topLeft(), self._picture)
        frame = self.frame().intersected(self.inner())
        painter.setPen(QPen(self.look.colour("accent"), FRAME))
        painter.setBrush(self.look.colour("accent", 0.12))
        painter.drawRoundedRect(frame, 3, 3)
        painter.end()

    def _wide(self) -> int:
        return (self.inner().size() * self.devicePixelRatioF()).toSize().width()

    def _draw(self) -> None:
        """The map as flat shapes, stretched to the room."""
        self._made_of = self.view.scene.drawing
        room, ratio = self.inner().size(), self.devicePixelRatioF()
        self._picture = QPixmap((room * ratio).toSize())
        self._picture.setDevicePixelRatio(ratio)
        self._picture.fill(Qt.GlobalColor.transparent)
        width, height = self.view.sheet
        if not width or not height:
            return
        painter = QPainter(self._picture)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.scale(room.width() / width, room.height() / height)
        painter.setPen(Qt.PenStyle.NoPen)
        for role, boxes in shapes(self.view.scene.drawing).items():
            painter.setBrush(self.look.colour(role))
            painter.drawRects(boxes)
        pen = QPen(self.look.colour("ink"), 1.25)
        pen.setCosmetic(True)
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for curve in curves(self.view.scene.drawing):
            painter.drawPath(curve)
        painter.end()


def shapes(drawing: Drawing) -> dict[str, list[QRectF]]:
    """What of a map is seen so small, pt, by colour: phases, stages, cards, and touchpoints in their channel's."""
    found: dict[str, list[QRectF]] = {}
    for group, node in drawing.nodes():
        part, box = node.key.part, QRectF(*node.bounds.moved(*group.origin))
        if part is Part.NUMBER:
            role = next((mark.fill for mark in node.marks if isinstance(mark, Path) and mark.fill), None) or "line_2"
            box = QRectF(box.x() + box.width() / 2, box.y() - 6, 60, box.height() + 12)
            found.setdefault(role.removesuffix("_soft"), []).append(box)
        elif part in ROLES:
            inset = min(6.0, box.width() / 8)
            found.setdefault(ROLES[part], []).append(box.adjusted(inset, 4, -inset, -4))
    return found


ROLES = {Part.PHASE: "line_2", Part.STAGE: "line_2", Part.CARD: "line_2", Part.CHART: "line_2"}


def curves(drawing: Drawing) -> Iterator[QPainterPath]:
    """The curves of a map, pt."""
    for group, node in drawing.nodes():
        if node.key.part is Part.CURVE:
            for mark in node.marks:
                if isinstance(mark, Path):
                    yield painter_path(mark.commands).translated(*group.origin)
