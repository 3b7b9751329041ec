"""The atlas's graph as a widget that shows it: reveal, and what lies under a point."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QFocusEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from journeyeditor.app.atlas.kept_picture import KeptPicture
from journeyeditor.app.atlas.names import Names
from journeyeditor.app.atlas.painting import Brushwork, Shown, paint_message
from journeyeditor.app.atlas.tying import paint_making
from journeyeditor.app.atlas.viewport import NOWHERE, Viewport
from journeyeditor.app.canvas.scene import Scene
from journeyeditor.app.theme import Look
from journeyeditor.drawing import Drawing
from journeyeditor.layout.atlas_curves import Point
from journeyeditor.layout.atlas_picture import AtlasPicture
from journeyeditor.model import Id

if TYPE_CHECKING:
    from journeyeditor.app.accessible import Told, Whole

NOTHING = AtlasPicture({}, (), (), (), (), (), NOWHERE)
NODE_SLACK, LINE_SLACK = 3.0, 4.0
"""How near is near enough to hit, px."""


class AtlasPane(Viewport):
    """Shows one picture and marks what is selected in it."""

    def __init__(self, look: Look, say: Callable[[int], str], parent: QWidget | None = None) -> None:
        """`say(count)` words how many touchpoints two journeys share."""
        super().__init__(look, parent)
        self.say = say
        self.picture, self.shown, self.names = NOTHING, Shown(), Names(NOTHING)
        self.coming: AtlasPicture | None = None
        self.kept: KeptPicture | None = None
        self.teller: Callable[[], Told] | None = None
        self.accessible: Whole | None = None

    def make_accessible(self) -> Whole | None:
        """What a screen reader is told; made when one asks for it, once somebody knows what to tell."""
        if self.teller is None:
            return None
        from journeyeditor.app.accessible import Whole

        self.accessible = Whole(self, self.teller(), self.accessibleName())
        return self.accessible

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Tells a screen reader what has the keyboard."""
        super().focusInEvent(event)
        if self.accessible is not None:
            self.accessible.tell_focus()

    def bring_picture(self, picture: AtlasPicture, scene: Scene, names: Names | None) -> None:
        """Makes a large picture ready and then shows it."""
        if picture is not self.coming:
            self.coming = picture
            self.make_ready(scene, picture.bounds, lambda: self._show_ready(picture, scene, names))

    def _show_ready(self, picture: AtlasPicture, scene: Scene, names: Names | None) -> None:
        self.show_picture(picture, scene.drawing, scene)
        self.names = names or self.names

    def show_picture(self, picture: AtlasPicture, drawing: Drawing, scene: Scene | None = None) -> None:
        """Takes a picture and its drawing; what is selected stays, a drag under way ends. `scene`: where it is made."""
        self.picture, self.names, self.coming, self.kept = picture, Names(picture), None, None
        self.shown = Shown(self.shown.selected)
        self.show_scene(scene or Scene(drawing, self.scene), picture.bounds)
        if self.accessible is not None:
            self.accessible.tell_change()

    def take_over(self, other: AtlasPane) -> None:
        """Shows what another shows, as it shows it, with what that has made ready."""
        self.picture, self.names, self.kept = other.picture, other.names, other.kept
        self.fonts, self.pictures, self.compiler = other.fonts, other.pictures, other.compiler
        self.shown = Shown(other.shown.selected)
        self.show_scene(other.scene, other.bounds)
        self.eye, self.follows_fit = other.eye, other.follows_fit

    def show_selected(self, journeys: tuple[Id, ...]) -> None:
        """Marks none, one or two journeys as selected."""
        changed = journeys != self.shown.selected
        self.shown = replace(self.shown, selected=journeys)
        self.update()
        if changed and self.accessible is not None:
            self.accessible.tell_focus()

    def put_down(self, journey: Id, at: Point) -> None:
        """Shows a node where a person put it (pt) until the next picture, which has it there."""
        spot = self.picture.spots.get(journey)
        if spot is not None and (spot.disc.x, spot.disc.y) != at:
            self.shown = replace(self.shown, put=journey, shift=(at[0] - spot.disc.x, at[1] - spot.disc.y))
            self.update()

    def reveal(self, journey: Id) -> None:
        """Brings a node into view, with as little movement as needed."""
        spot = self.picture.spots.get(journey)
        if spot is not None:
            self.reveal_box(spot.bounds)

    def box_of(self, journey: Id) -> QRectF | None:
        """Its node with its name."""
        spot = self.picture.spots.get(journey)
        return self.eye.box(spot.bounds) if spot else None

    def pick(self, at: QPointF) -> Id:
        """See `Viewport`."""
        return self.journey_at(at)

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
        if not self.picture.spots and self.kept is not None:
            self.kept.paint(painter, self.eye)
        elif not self.picture.spots:
            paint_message(painter, self.look, QRectF(self.rect()), *self.message)
        area = self.eye.area(QRectF(event.rect()).adjusted(-8, -8, 8, 8))
        work = Brushwork(painter, self.eye, self.look, area, self.compiler)
        work.paint(self.scene, self.picture, self.shown, self.say, self.names)
        paint_making(painter, self.eye, self.look, self.picture, self.shown)
        if self.ringed and not self.shown.selected:
            self.paint_ring(painter)
