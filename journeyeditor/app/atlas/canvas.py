"""The atlas's picture worked with: pan, zoom, select, drag, walk with the keys."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QEvent, QPointF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QApplication, QWidget

from journeyeditor.app.atlas.pane import AtlasPane
from journeyeditor.app.atlas.tying import group_at, handle_at
from journeyeditor.app.atlas.viewport import ZOOMS
from journeyeditor.app.atlas.walk import next_journey
from journeyeditor.app.canvas.scene import Scene
from journeyeditor.app.theme import Look
from journeyeditor.drawing import Drawing
from journeyeditor.layout.atlas_curves import Point
from journeyeditor.layout.atlas_picture import AtlasPicture
from journeyeditor.model import Id

STEPS = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}
TOGETHER = Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.ControlModifier


class AtlasCanvas(AtlasPane):
    """Selects nothing itself: it tells what a person did.

    `chosen(ids)` tells none, one or two journeys; `opened(journey)`; `moved(journey, x, y, group)` in pt of the atlas,
    `group` "" where it stays in its own; `linked(source, target)`; `aimed()` that another target is under the pointer.
    `joins`: the hulls are a person's own groups, which a node can be dropped into.
    """

    chosen = Signal(tuple)
    opened = Signal(str)
    moved = Signal(str, float, float, str)
    linked = Signal(str, str)
    aimed = Signal()

    def __init__(self, look: Look, say: Callable[[int], str], parent: QWidget | None = None) -> None:
        """As `AtlasPane`."""
        super().__init__(look, say, parent)
        self._pressed: QPointF | None = None
        self._panned: QPointF | None = None
        self._grabbed: Id = ""
        self.joins = True

    def show_picture(self, picture: AtlasPicture, drawing: Drawing, scene: Scene | None = None) -> None:
        """See `AtlasPane`; a drag under way ends."""
        self._grabbed = ""
        super().show_picture(picture, drawing, scene)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Takes hold of a node, or of the picture."""
        at = event.position()
        self._pressed = at
        left = event.button() == Qt.MouseButton.LeftButton
        tied = handle_at(self.picture, self.eye, self.shown, at) if left else ""
        if tied:
            self.shown = replace(self.shown, tied=tied, tip=self.eye.to_atlas(at), target="", hovered="")
            return
        if left:
            self._grabbed = self.journey_at(at)
        if event.button() == Qt.MouseButton.MiddleButton or not self._grabbed:
            self._panned = at

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Drags the node or the picture; without a button tells what is under the pointer."""
        at = event.position()
        if not event.buttons():
            self._hover(at)
        elif self.shown.tied:
            target = self.journey_at(at)
            self._aim(tip=self.eye.to_atlas(at), target=target if target != self.shown.tied else "")
        elif self._panned is not None:
            moved, self._panned = at - self._panned, at
            self.setCursor(Qt.CursorShape.ClosedHandCursor)
            self.look_from(self.eye.moved(moved.x(), moved.y()))
        elif self._grabbed and self._pressed is not None and (self.shown.dragged or self._far(at)):
            way = at - self._pressed
            stays = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
            self.drag_node(self._grabbed, (way.x() / self.eye.scale, way.y() / self.eye.scale), stays)

    def drag_node(self, journey: Id, shift: Point, stays: bool) -> None:
        """Shows a node moved (pt); over another group's hull it would go into that, unless it `stays`."""
        spot = self.picture.spots[journey]
        into = (
            "" if stays or not self.joins else group_at(self.picture, (spot.disc.x + shift[0], spot.disc.y + shift[1]))
        )
        into = "" if into == spot.journey.group else into
        self._aim(hovered="", hovered_pair=None, dragged=journey, shift=shift, into=into)

    def _aim(self, **changes: Any) -> None:
        before, self.shown = self.shown, replace(self.shown, **changes)
        if (before.into, before.target, before.tied) != (self.shown.into, self.shown.target, self.shown.tied):
            self.aimed.emit()
        self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Ends a drag, or selects what was clicked."""
        at, still = event.position(), not self._far(event.position())
        was, grabbed, panned = self.shown, self._grabbed, self._panned is not None
        self._let_go()
        if was.tied and was.target:
            self.linked.emit(was.tied, was.target)
        elif was.dragged:
            disc = self.picture.spots[was.dragged].disc
            x, y = round(disc.x + was.shift[0], 2), round(disc.y + was.shift[1], 2)
            self.moved.emit(was.dragged, x, y, was.into)
        elif was.tied:
            self._hover(at)
        elif event.button() == Qt.MouseButton.LeftButton and still:
            self._click(at, grabbed, bool(event.modifiers() & TOGETHER))
        elif panned:
            self._hover(at)

    def _click(self, at: QPointF, journey: Id, together: bool) -> None:
        selected = self.shown.selected
        if journey and together and selected and selected[0] != journey:
            self.chosen.emit((selected[0], journey))
        elif journey:
            self.chosen.emit((journey,))
        else:
            self.chosen.emit(self.pair_at(at) or ())

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Opens the journey."""
        journey = self.journey_at(event.position())
        self._let_go()
        if journey and event.button() == Qt.MouseButton.LeftButton:
            self.opened.emit(journey)

    def _far(self, at: QPointF) -> bool:
        if self._pressed is None:
            return True
        return (at - self._pressed).manhattanLength() >= QApplication.startDragDistance()

    def _let_go(self) -> None:
        self._pressed = self._panned = None
        self._grabbed = ""
        self.unsetCursor()
        self._aim(dragged="", shift=(0.0, 0.0), into="", tied="", target="")

    def _hover(self, at: QPointF) -> None:
        tied = handle_at(self.picture, self.eye, self.shown, at)
        journey = tied or self.journey_at(at)
        pair = None if journey else self.pair_at(at)
        hand = Qt.CursorShape.PointingHandCursor if journey or pair else Qt.CursorShape.ArrowCursor
        self.setCursor(Qt.CursorShape.CrossCursor if tied else hand)
        if (journey, pair) != (self.shown.hovered, self.shown.hovered_pair):
            self.shown = replace(self.shown, hovered=journey, hovered_pair=pair)
            self.update()

    def leaveEvent(self, event: QEvent) -> None:
        """Nothing is hovered."""
        super().leaveEvent(event)
        self.shown = replace(self.shown, hovered="", hovered_pair=None)
        self.update()

    def stops(self) -> tuple[Sequence[Id], Id]:
        """The nodes in the project's order."""
        return tuple(self.picture.spots), self.shown.selected[-1] if self.shown.selected else ""

    def stop_at(self, journey: Id) -> None:
        """Selects the node and brings it into view."""
        self.chosen.emit((journey,))
        self.reveal(journey)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows walk to the nearest node (with Shift the second of a pair), Enter opens, Escape lets go."""
        key, selected = Qt.Key(event.key()), self.shown.selected
        together = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        if event.modifiers() & Qt.KeyboardModifier.AltModifier:
            super().keyPressEvent(event)
        elif key in STEPS:
            self._walk(STEPS[key], together)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and selected:
            self.opened.emit(selected[-1])
        elif key == Qt.Key.Key_Escape and (self.shown.dragged or self.shown.tied or selected):
            if self.shown.dragged or self.shown.tied:
                self._let_go()
            else:
                self.chosen.emit(())
        elif key in ZOOMS:
            self.set_zoom(self.eye.zoom * ZOOMS[key])
        elif key in (Qt.Key.Key_0, Qt.Key.Key_Home):
            self.fit()
        else:
            super().keyPressEvent(event)

    def _walk(self, direction: tuple[int, int], together: bool) -> None:
        selected = self.shown.selected
        start = selected[-1] if selected else ""
        there = next_journey(self.picture.spots, start, direction)
        if not there or there == start:
            return
        pair = together and selected and selected[0] != there
        self.chosen.emit((selected[0], there) if pair else (there,))
        self.reveal(there)
