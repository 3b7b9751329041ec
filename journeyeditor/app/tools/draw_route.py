"""Routes drawn from the edge of a card to another card, and their ends put onto others."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from journeyeditor.app.canvas.overlay import Look, Mark, mark_for
from journeyeditor.app.canvas.scene import Placed
from journeyeditor.app.tools.drag import same
from journeyeditor.app.tools.tool import Pointer
from journeyeditor.drawing import Rect
from journeyeditor.edits import PREFIXES, Edit, add_route, set_route
from journeyeditor.errors import EditError, Message, message
from journeyeditor.model import Encounter, Id, Route, Touchpoint

if TYPE_CHECKING:
    from journeyeditor.app.canvas.pointing import Pointing


class DrawRoute:
    """A tie follows the pointer; over another card the route is previewed, and its words are typed at the end."""

    cursor = Qt.CursorShape.CrossCursor

    def __init__(self, board: Pointing, subject: Id, start: Pointer) -> None:
        """`subject` is the encounter it leaves."""
        self.board = board
        self.journey = board.places().journey
        self.base = board.scene
        self.fixed = self.fixed_end(subject)
        self.anchor = self.base.main(self.fixed)
        self.route = self.route_id(subject)
        self.gesture = board.session.begin()
        self.target: Id = ""

    def fixed_end(self, subject: Id) -> Id:
        """The encounter that stays one end of it."""
        return subject

    def route_id(self, subject: Id) -> Id:
        """The route's own id."""
        return self.board.mint(PREFIXES["route"])

    def edit(self, target: Id) -> Edit:
        """The route to an encounter."""
        return add_route(self.journey.id, Route(id=self.route, source=self.fixed, target=target))

    def label(self) -> Message:
        """`Add route`."""
        return message("canvas.edit.add_route")

    def move(self, pointer: Pointer) -> None:
        """Previews the route to the card under the pointer."""
        over = self._over(pointer)
        target = over.node.subject if over else ""
        if target != self.target:
            self.target = target
            said = self.gesture.preview(self.edit(target) if target else same)
            self.target = "" if said else target
        marks = [self._framed(target) if target else self._tie(pointer)]
        self.board.overlay.marks[:] = [mark for mark in marks if mark]
        name = message("canvas.place.route_to", name=self._name(target)) if target else message("canvas.place.route")
        self.board.say(name, next(iter(self.board.overlay.marks), None))
        self.board.refresh()

    def _over(self, pointer: Pointer) -> Placed | None:
        spot = Rect(pointer.x, pointer.y, 0.1, 0.1)
        parts = self.journey.part_of
        return next(
            (
                placed
                for placed in self.base.cards_in(spot)
                if isinstance(parts.get(placed.node.subject), Encounter) and placed.node.subject != self.fixed
            ),
            None,
        )

    def _framed(self, target: Id) -> Mark | None:
        """The frame of a card where the preview has it: a route that needs room moves rows."""
        scene = self.board.scene
        placed = scene.main(target)
        return mark_for(placed, Look.SELECTED, scene.of(target)) if placed else None

    def _tie(self, pointer: Pointer) -> Mark | None:
        if self.anchor is None:
            return None
        box = self.anchor.bounds
        x, y = self.start_of(box)
        return Mark(Look.TIE, Rect(x, y, pointer.x - x, pointer.y - y), 0.0)

    def start_of(self, box: Rect) -> tuple[float, float]:
        """Where the tie begins at the card that stays."""
        return box.right, box.y + box.height / 2

    def _name(self, encounter: Id) -> str:
        part = self.journey.part_of.get(encounter)
        used = self.board.session.shown.by_id.get(part.touchpoint) if isinstance(part, Encounter) else None
        named = used.name if isinstance(used, Touchpoint) else ""
        return (part.title if isinstance(part, Encounter) else "") or named

    def commit(self) -> None:
        """Makes it so; a new one's words are typed next."""
        self._end()
        if not self.target:
            self.gesture.drop()
            return
        try:
            self.gesture.commit(self.label(), select=(self.route,))
        except EditError as error:
            self.board.say(error.message, None, refused=True)
            return
        self.finish()

    def finish(self) -> None:
        """Opens the words of a new route."""
        self.board.edit_text(self.route)

    def cancel(self) -> None:
        """No route."""
        self._end()
        self.gesture.drop()

    def _end(self) -> None:
        self.board.overlay.clear()
        self.board.say(None, None)
        self.board.refresh()


class TurnEnd(DrawRoute):
    """The end of a route onto another card; the other end stays."""

    def fixed_end(self, subject: Id) -> Id:
        """Where the route leaves."""
        return self._route(subject).source

    def route_id(self, subject: Id) -> Id:
        """The route itself."""
        return subject

    def edit(self, target: Id) -> Edit:
        """The route to another encounter."""
        return set_route(self.journey.id, self.route, target=target)

    def label(self) -> Message:
        """`Change route`."""
        return message("canvas.edit.turn_route")

    def finish(self) -> None:
        """Its words stay."""

    def _route(self, key: Id) -> Route:
        return next(route for route in self.journey.routes if route.id == key)


class TurnStart(TurnEnd):
    """The start of a route onto another card."""

    def fixed_end(self, subject: Id) -> Id:
        """Where the route goes."""
        return self._route(subject).target

    def edit(self, target: Id) -> Edit:
        """The route from another encounter."""
        return set_route(self.journey.id, self.route, source=target)
