"""What all pictures of the atlas have in common: a drawing that one zooms, moves and fits into its widget."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QKeyEvent,
    QNativeGestureEvent,
    QPainter,
    QPen,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QWidget

from journeyeditor.app.atlas.eye import Eye, fitted
from journeyeditor.app.atlas.readying import Readying
from journeyeditor.app.atlas.walk import next_stop
from journeyeditor.app.canvas.camera import PX_PER_PT
from journeyeditor.app.canvas.compiled import Compiler
from journeyeditor.app.canvas.faces import RawFonts
from journeyeditor.app.canvas.images import Pictures
from journeyeditor.app.canvas.inks import Inks
from journeyeditor.app.canvas.menu_key import below
from journeyeditor.app.canvas.scene import Scene
from journeyeditor.app.canvas.wheel import FACTOR, asked, pinched
from journeyeditor.app.theme import Look
from journeyeditor.drawing import Drawing, Rect
from journeyeditor.model import Id
from journeyeditor.text.faces import face

BARE = Drawing((0.0, 0.0), ())
NOWHERE = Rect(0.0, 0.0, 0.0, 0.0)
INSET, ABOVE = 24, 10
"""Room kept free round the fitted picture, and above it below the filters, px."""
ZOOMS = {Qt.Key.Key_Plus: FACTOR, Qt.Key.Key_Equal: FACTOR, Qt.Key.Key_Minus: 1 / FACTOR}
BY_KEYS = (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason, Qt.FocusReason.ShortcutFocusReason)


class Viewport(QWidget):
    """Shows one drawing; what it means is its heirs' business. `zoom_changed(zoom)`, 1.0 = 100 %.

    `looked()` tells that another part of it is seen; `menu_wanted(journey, place)` asks for a menu at a place of the
    screen, of the journey there or of none.
    """

    zoom_changed = Signal(float)
    looked = Signal()
    menu_wanted = Signal(str, QPoint)
    above = ABOVE

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        """Empty until it has a scene and `bounds`."""
        super().__init__(parent)
        self.look, self.scene, self.bounds = look, Scene(BARE), NOWHERE
        self.message: tuple[str, str] = ("", "")
        self.fonts, self.pictures = RawFonts(lambda key: face(key).data), Pictures(None)
        self.compiler = Compiler(Inks(look.colours), self.fonts, self.pictures)
        self.readying = Readying(self)
        self.eye = Eye()
        self.follows_fit = True
        self.ringed = False
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setProperty("ownRing", True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)

    def show_drawing(self, drawing: Drawing, bounds: Rect) -> None:
        """Takes a drawing whose groups' origins are left aside, and what of it is fitted, pt."""
        self.show_scene(Scene(drawing, self.scene), bounds)

    def make_ready(self, scene: Scene, bounds: Rect, show: Callable[[], None]) -> None:
        """Makes a large scene ready to be painted, and then has it shown; what is seen stays until then."""
        self.readying.begin(scene, self.compiler, bounds, show)

    def show_scene(self, scene: Scene, bounds: Rect) -> None:
        """Takes a scene, and what of it is fitted, pt."""
        self.readying.drop()
        self.scene, self.bounds = scene, bounds
        if self.follows_fit:
            self.fit()
        self.looked.emit()
        self.update()

    def set_look(self, look: Look) -> None:
        """Takes another theme; lays nothing out."""
        self.look = look
        self.compiler = Compiler(Inks(look.colours), self.fonts, self.pictures)
        self.scene.forget_calls()
        self.readying.change(self.compiler)
        self.update()

    def room(self) -> QRectF:
        """Where the fitted picture may stand, px."""
        return QRectF(self.rect()).adjusted(INSET, self.above, -INSET, -INSET)

    def fit(self) -> None:
        """The whole picture in the window, at most at 100 %; stays so while the window changes its size."""
        self.look_from(fitted(self.bounds, self.room()))
        self.follows_fit = True

    def fit_width(self) -> None:
        """As wide as there is room for, at most at 100 %, from the top; stays so as `fit` does."""
        room, wide = self.room(), self.bounds.width * PX_PER_PT
        zoom = min(1.0, room.width() / max(1.0, wide))
        left = room.left() + max(0.0, (room.width() - wide * zoom) / 2)
        self.look_from(
            Eye(zoom, left - self.bounds.x * PX_PER_PT * zoom, room.top() - self.bounds.y * PX_PER_PT * zoom)
        )
        self.follows_fit = True

    def set_zoom(self, zoom: float, about: QPointF | None = None) -> None:
        """Zooms about a point of the window, the middle if None."""
        self.look_from(self.eye.zoomed(zoom, about if about is not None else self.room().center()))

    def reveal_box(self, rect: Rect) -> None:
        """Brings a part of the picture (pt) into view, with as little movement as needed."""
        box, room = self.eye.box(rect), self.room()
        dx = max(0.0, room.left() - box.left()) + min(0.0, room.right() - box.right())
        dy = max(0.0, room.top() - box.top()) + min(0.0, room.bottom() - box.bottom())
        if dx or dy:
            self.look_from(self.eye.moved(dx, dy))

    def box_of(self, journey: Id) -> QRectF | None:
        """Where a journey stands in the window, px; None where it does not."""
        return None

    def pick(self, at: QPointF) -> Id:
        """The journey at a point of the window, "" for none."""
        return ""

    def stops(self) -> tuple[Sequence[Id], Id]:
        """The journeys Tab goes along, and the one it is at, "" for none."""
        return (), ""

    def stop_at(self, journey: Id) -> None:
        """Tab came to a journey."""

    def focusNextPrevChild(self, following: bool) -> bool:
        """Tab goes from node to node; at the end it leaves."""
        there = next_stop(*self.stops(), 1 if following else -1)
        if there:
            self.stop_at(there)
        return bool(there) or super().focusNextPrevChild(following)

    def event(self, event: QEvent) -> bool:
        """Two fingers drawn apart or together zoom at the pointer, where the system tells of them."""
        if isinstance(event, QNativeGestureEvent) and (zoom := pinched(event, self.eye.zoom)) is not None:
            self.set_zoom(zoom, event.position())
            return True
        return super().event(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """The menu of the journey under the pointer; by its key, of the one selected."""
        if event.reason() == QContextMenuEvent.Reason.Mouse:
            self.menu_wanted.emit(self.pick(QPointF(event.pos())), event.globalPos())
        else:
            self.ask_menu()

    def ask_menu(self) -> None:
        """The menu of what is selected, below it."""
        box = self.box_of(self.stops()[1]) or QRectF()
        self.menu_wanted.emit("", self.mapToGlobal(below(box.toAlignedRect(), self.rect())))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Shift+F10 is the menu key of keyboards that have none."""
        if event.key() == Qt.Key.Key_F10 and event.modifiers() == Qt.KeyboardModifier.ShiftModifier:
            self.ask_menu()
        else:
            super().keyPressEvent(event)

    def look_from(self, eye: Eye) -> None:
        """Takes another view of the picture, a strip of which stays in the window."""
        zoom, self.eye = self.eye.zoom, eye.kept_near(self.bounds, QRectF(self.rect()))
        self.follows_fit = False
        self.looked.emit()
        self.update()
        if zoom != self.eye.zoom:
            self.zoom_changed.emit(self.eye.zoom)

    def paint_ring(self, painter: QPainter) -> None:
        """Shows that the keys work here."""
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(self.look.colour("accent"), 2))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(2, 2, -2, -2), 4, 4)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keeps the whole picture in view if it was."""
        super().resizeEvent(event)
        if self.follows_fit:
            self.fit()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Zooms at the pointer; a touch pad's two fingers and Shift pan."""
        wanted = asked(event, self.eye.zoom)
        if isinstance(wanted, float):
            self.set_zoom(wanted, event.position())
        elif not wanted.isNull():
            self.look_from(self.eye.moved(-wanted.x(), -wanted.y()))
        event.accept()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Shows that the keys work here."""
        super().focusInEvent(event)
        self.ringed = event.reason() in BY_KEYS
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Shows that they do not."""
        super().focusOutEvent(event)
        self.ringed = False
        self.update()
