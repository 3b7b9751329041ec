"""Dragging: previews from the state at its start, a card in the hand, a slot where it would fall, one commit."""

from __future__ import annotations

from typing import Generic, TypeVar

from PySide6.QtCore import Qt

from journeyeditor.app.canvas.hand import Ghost
from journeyeditor.app.canvas.overlay import Look, Mark, mark_for
from journeyeditor.app.canvas.scene import Placed
from journeyeditor.app.tools.tool import Board, Pointer
from journeyeditor.drawing import Rect
from journeyeditor.edits import Edit
from journeyeditor.errors import EditError, Message
from journeyeditor.model import Id, Project

T = TypeVar("T")


class Refused(Exception):
    """There is no place for it here; `why` is shown at the slot `at` (pt)."""

    def __init__(self, why: Message, at: Rect | None = None) -> None:
        """Takes the reason and where it is shown."""
        super().__init__(str(why))
        self.why = why
        self.at = at


class Drag(Generic[T]):
    """One drag of things to a target of some kind. What is dragged stays the same; the target follows the pointer."""

    def __init__(self, board: Board, ids: tuple[Id, ...], held: Id, start: Pointer) -> None:
        """Takes what is dragged, which of it is held, and where it was pressed."""
        self.board = board
        self.ids = ids
        self.held = held
        self.start = start
        self.places = board.places()
        self.base = board.scene
        self.gesture = board.session.begin()
        self.aimed: T | None = None
        self.refusal: Refused | None = None
        self.in_hand = tuple(placed for one in ids for placed in self.base.of(one) if in_hand(placed))
        self.copies: dict[Id, Id] = {}
        self.copying = False
        board.set_aside(ids)

    @property
    def cursor(self) -> Qt.CursorShape:
        """A hand that holds, one that copies, or the sign that says no."""
        if self.refusal:
            return Qt.CursorShape.ForbiddenCursor
        return Qt.CursorShape.DragCopyCursor if self.copying else Qt.CursorShape.ClosedHandCursor

    @property
    def moving(self) -> tuple[Id, ...]:
        """What stands at the target: what is dragged, or its copies."""
        return tuple(self.copies[one] for one in self.ids) if self.copying else self.ids

    def target(self, pointer: Pointer) -> T:
        """What a drop here would aim at. Raises Refused."""
        raise NotImplementedError

    def edit(self, target: T) -> Edit:
        """The edit that a drop makes."""
        raise NotImplementedError

    def label(self) -> Message:
        """What the edit is called."""
        raise NotImplementedError

    def name(self, target: T) -> Message:
        """The words on the tag."""
        raise NotImplementedError

    def slots(self) -> list[Mark]:
        """Where what is dragged stands in the preview."""
        found = (self.board.scene.main(one) for one in self.moving)
        return [mark_for(placed, Look.FREE) for placed in found if placed]

    def move(self, pointer: Pointer) -> None:
        """Previews the target under the pointer, and moves what is in the hand."""
        before = self.refusal
        copied = self._copy(pointer.control)
        try:
            target, self.refusal = self.target(pointer), None
        except Refused as refused:
            target, self.refusal = None, refused
        if copied or target != self.aimed or (before is None) != (self.refusal is None):
            self.aimed = target
            self._preview(target)
        self._show(pointer)

    def aim(self, target: T) -> None:
        """Previews a target that was chosen by key."""
        self.aimed = target
        self._preview(target)

    def _copy(self, wanted: bool) -> bool:
        """Goes on with copies, or with the things themselves again, where Ctrl is held or let go."""
        wanted = wanted and bool(self.copies)
        if wanted is self.copying:
            return False
        self.copying = wanted
        self.board.set_aside(self.moving)
        return True

    def _preview(self, target: T | None) -> None:
        said = self.gesture.preview(same if target is None else self.edit(target))
        if said is not None:
            self.refusal = Refused(said)

    def _show(self, pointer: Pointer) -> None:
        overlay = self.board.overlay
        shift = (pointer.x - self.start.x, pointer.y - self.start.y)
        overlay.ghost = Ghost(self.in_hand, shift, (self.start.x, self.start.y))
        slots = self.slots()
        refused = self.refusal
        if refused is not None:
            slots = [Mark(Look.REFUSED, refused.at)] if refused.at else []
            overlay.marks[:] = [*self.sources(True), *slots]
            self.board.say(refused.why, next(iter(overlay.marks[::-1]), None), refused=True)
        else:
            overlay.marks[:] = [*self.sources(False), *slots]
            at = self.ids.index(self.held)
            self.board.say(self.name(self.aimed) if self.aimed is not None else None, slots[at] if slots else None)
        self.board.refresh()

    def sources(self, whole: bool) -> list[Mark]:
        """The dashed slots where things were, as far as nothing has moved there; copies leave none."""
        if self.copying:
            return []
        found = (self.base.main(one) for one in self.ids)
        marks = [mark_for(placed, Look.SOURCE) for placed in found if placed]
        return [mark for mark in marks if whole or not self._taken(mark.rect)]

    def _taken(self, area: Rect) -> bool:
        """Whether the preview shows something at a place, be it what is dragged."""
        return bool(self.board.scene.cards_in(area))

    def commit(self) -> None:
        """Makes what is previewed so, unless it is refused here."""
        self._end()
        if self.refusal is not None or self.aimed is None:
            self.gesture.drop()
            return
        self.settle(self.aimed)

    def settle(self, target: T) -> None:
        """Commits what is previewed."""
        self.keep(self.label())

    def keep(self, label: Message) -> None:
        """Commits what is previewed under a name."""
        try:
            self.gesture.commit(label, select=self.moving)
        except EditError as error:
            self.board.say(error.message, None, refused=True)

    def cancel(self) -> None:
        """Puts everything back."""
        self._end()
        self.gesture.drop()

    def _end(self) -> None:
        self.board.set_aside(())
        self.board.overlay.clear()
        self.board.say(None, None)
        self.board.refresh()


def same(project: Project) -> Project:
    """The edit that changes nothing."""
    return project


def in_hand(placed: Placed) -> bool:
    """Whether a node goes with the hand: the card, its number and glyph, not its name on the curve."""
    return placed.node.key.part in {"card", "number", "moment", "stage", "step", "label"}
