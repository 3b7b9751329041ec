"""A scroll area that paints one drawing: zoom, scrolling, strips that stay, and nothing of what may be done to it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import cast

from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QRegion, QResizeEvent, QTransform
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QScrollBar, QWidget

from journeyeditor.app.canvas.camera import MARGIN, PAINT_ORDER, PX_PER_PT, Camera, clamped, sheet_of, strips_of
from journeyeditor.app.canvas.compiled import Compiler
from journeyeditor.app.canvas.faces import FaceBytes, RawFonts
from journeyeditor.app.canvas.frames import touches
from journeyeditor.app.canvas.gathered import gathered
from journeyeditor.app.canvas.images import Pictures
from journeyeditor.app.canvas.inks import Inks
from journeyeditor.app.canvas.lingering import Lingering, fill_bars
from journeyeditor.app.canvas.painter import FLAT_BELOW, NOTHING_FADES, Aside, methods, paint_group, paint_group_flat
from journeyeditor.app.canvas.pixel_moves import NOTHING_OVER, Move, Over, move_pixels, show_shift
from journeyeditor.app.canvas.scene import Placed, Scene
from journeyeditor.app.canvas.shifts import BLEED, Seen, shift_between
from journeyeditor.drawing import Drawing, Rect, Sticky

EMPTY = Drawing((0.0, 0.0), ())


class Surface(QAbstractScrollArea):
    """Shows a drawing. Zoom 1.0 is 100 %: 4/3 px for each pt."""

    zoom_changed = Signal(float)
    view_changed = Signal()

    def __init__(
        self, palette: Mapping[str, str], face_bytes: FaceBytes, pictures: Pictures, parent: QWidget | None = None
    ) -> None:
        """Starts empty, at 100 %."""
        super().__init__(parent)
        self.fonts = RawFonts(face_bytes)
        self.pictures = pictures
        self.compiler = Compiler(Inks(palette), self.fonts, pictures)
        self.scene = Scene(EMPTY)
        self.aside: Aside | None = None
        self.faded = NOTHING_FADES
        self.zoom = 1.0
        self.sheet = (0.0, 0.0)
        self.camera = Camera(1.0, 0, 0, 1, 1, strips_of(EMPTY))
        self._still = False
        self._bars = Lingering(self)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setViewport(QWidget())  # one of ours: to know what Qt's own is, PySide sets up every class of widgets
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.viewport().setMouseTracking(True)
        self.horizontalScrollBar().setSingleStep(40)
        self.verticalScrollBar().setSingleStep(40)

    on_pixels = False
    """Whether rows are put on whole pixels, so that an edit above one only shifts its picture."""

    @property
    def painted(self) -> float:
        """At what zoom the drawing is painted; one made for the screen as it is stays as it is."""
        return self.zoom

    def show_drawing(self, drawing: Drawing, held: bool = False) -> None:
        """Takes a new drawing; paints anew only what differs from the one before, and moves what it shifts."""
        self.show_scene(Scene(drawing, self.scene, PX_PER_PT * self.painted if self.on_pixels else None), held)

    def show_scene(self, scene: Scene, held: bool = False) -> None:
        """Takes a scene, be it one that was shown before. While something is `held`, scroll bars do not come and go:
        each would change the width of everything.
        """
        over, before = self.lying_over(), Seen(self.scene, self.camera, self.sheet)
        still, self._still = self._still, True
        self.scene, self.sheet = scene, sheet_of(scene.drawing)
        self._rearrange(held)
        if before.camera.zoom == self.painted:
            self._bars.keep()
        self._still = still
        after = Seen(self.scene, self.camera, self.sheet)
        whole = self.devicePixelRatioF() % 1 == 0
        shift = shift_between(before, after) if whole and over is not None else None
        if shift is None:
            self.viewport().update()
        else:
            show_shift(self.viewport(), shift, over or NOTHING_OVER)
            if shift.moves:
                self.on_moved()

    def lying_over(self) -> Over | None:
        """Where something lies over the drawing; None where it is too much."""
        return NOTHING_OVER

    def on_moved(self) -> None:
        """Pixels were moved, with what lay over them; the editor's canvas frames anew."""

    def set_palette(self, palette: Mapping[str, str]) -> None:
        """Takes the colours of another theme; lays nothing out."""
        self.compiler = Compiler(Inks(palette), self.fonts, self.pictures)
        self.scene.forget_calls()
        self.viewport().update()

    def set_zoom(self, zoom: float, about: QPointF | None = None) -> None:
        """Zooms about a point of the window (px; the middle of the body if None), from 5 to 800 %."""
        zoom = clamped(zoom)
        if zoom == self.zoom:
            return
        point = about if about is not None else QPointF(self.camera.zone(Sticky.NONE).center())
        x, y = self.camera.to_sheet(point)
        still, self._still = self._still, True
        self.zoom = zoom
        self._rearrange()
        scale = PX_PER_PT * self.painted
        self.scroll_to(x * scale - point.x(), y * scale - point.y())
        self._still = still
        self.viewport().update()
        self.zoom_changed.emit(zoom)
        self.view_changed.emit()

    def scroll_to(self, x: float, y: float) -> None:
        """Scrolls so that the sheet's point (x, y), px of the zoomed sheet, stands at the window's corner."""
        self.horizontalScrollBar().setValue(round(x))
        self.verticalScrollBar().setValue(round(y))

    def fit(self) -> None:
        """Zooms so that the whole sheet is seen, at most at 100 %."""
        width, height = self.sheet
        if width and height:
            room = self.viewport().size()
            zoom = min((room.width() - MARGIN) / width, (room.height() - MARGIN) / height) / PX_PER_PT
            self.set_zoom(min(1.0, zoom))

    def fit_width(self) -> None:
        """Zooms so that the sheet is as wide as the canvas, at most at 200 %."""
        if width := self.sheet[0]:
            self.set_zoom(min(2.0, self.viewport().width() / width / PX_PER_PT))

    def reveal_node(self, placed: Placed) -> None:
        """Scrolls as little as needed so that a node is seen; what stays in view anyway is not gone to."""
        box, sticky = self.camera.sheet_box(placed.bounds), placed.group.sticky
        body = self.camera.zone(Sticky.NONE)
        if sticky in {Sticky.TOP, Sticky.BOTH} and self.camera.top:
            box.moveTop(body.top() + MARGIN)
        if sticky in {Sticky.LEFT, Sticky.BOTH} and self.camera.left:
            box.moveLeft(body.left() + MARGIN)
        self.reveal_box(box)

    def reveal_box(self, box: QRectF) -> None:
        """Scrolls as little as needed so that a box of the body (px of the window) is seen."""
        body = QRectF(self.camera.zone(Sticky.NONE)).adjusted(MARGIN, MARGIN, -MARGIN, -MARGIN)
        dx = max(0.0, box.right() - body.right()) + min(0.0, box.left() - body.left())
        dy = max(0.0, box.bottom() - body.bottom()) + min(0.0, box.top() - body.top())
        if box.width() > body.width():
            dx = box.left() - body.left()
        if box.height() > body.height():
            dy = box.top() - body.top()
        self.horizontalScrollBar().setValue(round(self.horizontalScrollBar().value() + dx))
        self.verticalScrollBar().setValue(round(self.verticalScrollBar().value() + dy))

    def at(self, point: QPointF) -> Placed | None:
        """The topmost node with a subject or a link under a point of the window."""
        for sticky in reversed(PAINT_ORDER):
            for group in reversed(self.scene.groups):
                if group.group.sticky is sticky and self.camera.zone_of(group.group).contains(point.toPoint()):
                    spot = self.camera.area(group.group, QRectF(point, point))
                    for number in reversed(group.grid.find(spot)):
                        node = group.group.nodes[number]
                        if (node.subject or node.link) and touches(node, spot.x, spot.y, self.camera.scale):
                            return Placed(group.group, node)
        return None

    def window_box(self, placed: Placed) -> QRectF:
        """Where a node stands in the window, px."""
        return self.camera.box(placed.group, placed.node.bounds)

    def paint(self, painter: QPainter, rect: QRect) -> None:
        """Paints one rectangle of the window."""
        colour, camera = self.compiler.inks.colour, self.camera
        width, height = self.sheet
        sheet = QRectF(camera.x, camera.y, width * camera.scale, height * camera.scale)
        painter.setClipRect(rect)
        inner = sheet.toAlignedRect().adjusted(1, 1, -1, -1)
        for beside in cast("Iterable[QRect]", QRegion(rect).subtracted(inner)) if not inner.contains(rect) else ():
            painter.fillRect(beside, colour("canvas"))
            painter.fillRect(sheet.intersected(QRectF(beside)), colour("surface"))
        painter.fillRect(inner.intersected(rect), colour("surface"))
        for sticky in PAINT_ORDER:
            self._paint_zone(painter, sticky, rect)

    def _paint_zone(self, painter: QPainter, sticky: Sticky, rect: QRect) -> None:
        camera, scale, bleed = self.camera, self.camera.scale, BLEED / PX_PER_PT
        whole, does, clip = camera.zone(sticky).intersected(rect), None, None
        for group in self.scene.staying[sticky]:
            at, bounds = camera.origin(group.group), group.group.bounds
            zone = camera.zone_of(group.group).intersected(rect) if camera.below_left(group.group) else whole
            x, y, wide, high = zone.x() - at.x(), zone.y() - at.y(), zone.width(), zone.height()
            area = Rect(x / scale - bleed, y / scale - bleed, wide / scale + 2 * bleed, high / scale + 2 * bleed)
            if wide <= 0 or high <= 0 or area.y >= bounds.bottom or bounds.y >= area.bottom:
                continue
            if zone is not clip:
                painter.resetTransform()
                painter.setClipRect(zone)
                clip = zone
            painter.setTransform(QTransform(scale, 0, 0, scale, at.x(), at.y()))
            does = does or methods(painter)
            if camera.zoom < FLAT_BELOW:
                paint_group_flat(painter, group, area, self.compiler)
            else:
                paint_group(painter, group, area, self.compiler, self.aside, self.faded, does)
        painter.resetTransform()

    def paint_over(self, painter: QPainter, rect: QRect) -> None:
        """Paints what lies over the drawing; the editor's canvas does."""

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paints far rectangles each on its own: a diagonal scroll asks for two thin ones."""
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        for rect in gathered(cast("Iterable[QRect]", event.region())):
            self.paint(painter, rect)
            painter.setClipRect(rect)
            self.paint_over(painter, rect)
        painter.end()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keeps the sheet where it is and the scroll bars true."""
        super().resizeEvent(event)
        fill_bars(self)
        self._rearrange()
        self.view_changed.emit()

    def changeEvent(self, event: QEvent) -> None:
        """Nothing of a style sheet changes what is painted here; only the size may."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._rearrange()
            fill_bars(self)

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        """Moves the pixels of the body and paints the strips anew."""
        before = self.camera
        self._aim()
        if self._still:
            self.view_changed.emit()
            return
        moved = QPoint(self.camera.x - before.x, self.camera.y - before.y)
        if moved.isNull():
            return
        if self.devicePixelRatioF() % 1 or before.zoom != self.painted:
            self.viewport().update()
        else:
            self._scroll_body(moved)
        self.view_changed.emit()

    def _scroll_body(self, moved: QPoint) -> None:
        body, camera = self.camera.zone(Sticky.NONE), self.camera
        move_pixels(self.viewport(), [Move(body, moved.x(), moved.y())])
        if camera.top:
            self.viewport().update(0, 0, camera.width, camera.top)
        below_strip = any(camera.below_left(group.group) for group in self.scene.groups)
        if camera.left and (moved.y() or below_strip):
            self.viewport().update(0, camera.top, camera.left, camera.height - camera.top)

    def _rearrange(self, held: bool = False) -> None:
        """Sets the scroll bars' ranges for the sheet's size and the zoom; while something is held, none gets less."""
        room, scale = self.viewport().size(), PX_PER_PT * self.painted
        width, height = (round(length * scale) for length in self.sheet)
        for bar, length, seen in (
            (self.horizontalScrollBar(), width, room.width()),
            (self.verticalScrollBar(), height, room.height()),
        ):
            most = max(0, length + MARGIN - seen) if length > seen else 0
            set_most(bar, max(most, bar.maximum()) if held else most)
            bar.setPageStep(seen)
        self._aim()

    def _aim(self) -> None:
        room = self.viewport().size()
        x, y = -self.horizontalScrollBar().value(), -self.verticalScrollBar().value()
        self.camera = Camera(self.painted, x, y, room.width(), room.height(), self.scene.strips)


def set_most(bar: QScrollBar, most: int) -> None:
    """How far a bar goes, px. Tells nobody unless it comes or goes: Qt would lay out and paint all round it."""
    quiet = (most > 0) == (bar.maximum() > 0) and bar.value() <= most
    before = bar.blockSignals(quiet or bar.signalsBlocked())
    bar.setRange(0, most)
    bar.blockSignals(before)
