"""The atlas's picture as a widget that shows it: zoom, fit, reveal, and what lies under a point."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QWidget

from journeyeditor.app.atlas.eye import Eye, fitted
from journeyeditor.app.atlas.painting import Brushwork, Shown, paint_message
from journeyeditor.app.canvas.compiled import Compiler
from journeyeditor.app.canvas.faces import RawFonts
from journeyeditor.app.canvas.images import Pictures
from journeyeditor.app.canvas.inks import Inks
from journeyeditor.app.canvas.scene import Scene
from journeyeditor.app.theme import Look
from journeyeditor.drawing import Drawing, Rect
from journeyeditor.layout.atlas_picture import AtlasPicture
from journeyeditor.model import Id
from journeyeditor.text.faces import face

NOTHING = AtlasPicture({}, (), (), (), (), (), Rect(0.0, 0.0, 0.0, 0.0))
BARE = Drawing((0.0, 0.0), ())
INSET, ABOVE = 24, 56
"""Room kept free round the fitted atlas, and above it for the filters, px."""
NODE_SLACK, LINE_SLACK = 3.0, 4.0
"""How near is near enough to hit, px."""


class AtlasPane(QWidget):
    """Shows one picture and marks what is selected in it."""

    zoom_changed = Signal(float)

    def __init__(self, look: Look, say: Callable[[int], str], parent: QWidget | None = None) -> None:
        """`say(count)` words how many touchpoints two journeys share."""
        super().__init__(parent)
        self.look, self.say = look, say
        self.message: tuple[str, str] = ("", "")
        self.picture, self.scene = NOTHING, Scene(BARE)
        self.fonts, self.pictures = RawFonts(lambda key: face(key).data), Pictures(None)
        self.compiler = Compiler(Inks(look.colours), self.fonts, self.pictures)
        self.eye, self.shown = Eye(), Shown()
        self.follows_fit = True
        self.ringed = False
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)

    def show_picture(self, picture: AtlasPicture, drawing: Drawing) -> None:
        """Takes a picture and its drawing; what is selected stays, a drag under way ends."""
        self.picture, self.scene = picture, Scene(drawing, self.scene)
        self.shown = replace(self.shown, hovered="", hovered_pair=None, dragged="", shift=(0.0, 0.0))
        if self.follows_fit:
            self.fit()
        self.update()

    def set_look(self, look: Look) -> None:
        """Takes another theme; lays nothing out."""
        self.look = look
        self.compiler = Compiler(Inks(look.colours), self.fonts, self.pictures)
        self.scene.forget_calls()
        self.update()

    def show_selected(self, journeys: tuple[Id, ...]) -> None:
        """Marks none, one or two journeys as selected."""
        self.shown = replace(self.shown, selected=journeys)
        self.update()

    def room(self) -> QRectF:
        """Where the fitted atlas may stand, px."""
        return QRectF(self.rect()).adjusted(INSET, ABOVE, -INSET, -INSET)

    def fit(self) -> None:
        """The whole atlas in the window, at most at 100 %; stays so while the window changes its size."""
        self.look_from(fitted(self.picture.bounds, self.room()))
        self.follows_fit = True

    def set_zoom(self, zoom: float, about: QPointF | None = None) -> None:
        """Zooms about a point of the window, the middle if None."""
        self.look_from(self.eye.zoomed(zoom, about if about is not None else self.room().center()))

    def reveal(self, journey: Id) -> None:
        """Brings a node into view, with as little movement as needed."""
        spot = self.picture.spots.get(journey)
        if spot is None:
            return
        box, room = self.eye.box(spot.bounds), self.room()
        dx = max(0.0, room.left() - box.left()) + min(0.0, room.right() - box.right())
        dy = max(0.0, room.top() - box.top()) + min(0.0, room.bottom() - box.bottom())
        if dx or dy:
            self.look_from(self.eye.moved(dx, dy))

    def look_from(self, eye: Eye) -> None:
        """Takes another view of the picture, a strip of which stays in the window."""
        zoom, self.eye = self.eye.zoom, eye.kept_near(self.picture.bounds, QRectF(self.rect()))
        self.follows_fit = False
        self.update()
        if zoom != self.eye.zoom:
            self.zoom_changed.emit(self.eye.zoom)

    def journey_at(self, at: QPointF) -> Id:
        """The journey under a point of the window, "" for none."""
        return self.picture.journey_at(self.eye.to_atlas(at), NODE_SLACK / self.eye.scale)

    def pair_at(self, at: QPointF) -> tuple[Id, Id] | None:
        """The pair whose line is under a point of the window."""
        return self.picture.pair_at(self.eye.to_atlas(at), LINE_SLACK / self.eye.scale)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The picture, or why there is none."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(event.rect(), self.look.colour("sunken"))
        if not self.picture.spots:
            paint_message(painter, self.look, QRectF(self.rect()), *self.message)
        area = self.eye.area(QRectF(event.rect()).adjusted(-8, -8, 8, 8))
        work = Brushwork(painter, self.eye, self.look, area, self.compiler)
        work.paint(self.scene, self.picture, self.shown, self.say)
        if self.ringed and not self.shown.selected:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(self.look.colour("accent"), 2))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(2, 2, -2, -2), 4, 4)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keeps the whole atlas in view if it was."""
        super().resizeEvent(event)
        if self.follows_fit:
            self.fit()
