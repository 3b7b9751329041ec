"""A press: a click that selects, or the start of whatever drag the thing pressed allows."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import Qt

from journeyeditor.app.canvas.scene import Placed, is_reckoned
from journeyeditor.app.tools.drag_cards import DragCards
from journeyeditor.app.tools.drag_encounters import DragEncounters
from journeyeditor.app.tools.drag_lane import DragLane
from journeyeditor.app.tools.drag_point import DragPoint
from journeyeditor.app.tools.drag_stage import DragStage
from journeyeditor.app.tools.drag_step import DragStep
from journeyeditor.app.tools.marquee import Marquee
from journeyeditor.app.tools.tool import Board, Pointer, Tool
from journeyeditor.drawing import Part
from journeyeditor.model import Card, Encounter, Entity, Id, Lane, Stage, Step

FAR = 4.0
"""A press becomes a drag when the pointer has moved this far, px."""

Begin = Callable[[Board, tuple[Id, ...], Id, Pointer], Tool]

DRAGS: Mapping[type[Entity], Begin] = {
    Card: DragCards,
    Encounter: DragEncounters,
    Stage: DragStage,
    Step: DragStep,
    Lane: DragLane,
}
"""What is dragged how, by what it is."""

ALONE = {Stage, Step, Lane}
"""What is never dragged several at once."""


class Press:
    """The button is down and nothing is decided yet."""

    def __init__(self, board: Board, hit: Placed | None, start: Pointer, cell: Callable[[Pointer], None]) -> None:
        """`hit` is what was pressed; `cell` puts the focus into the empty cell at a click."""
        self.board = board
        self.hit = hit
        self.start = start
        self.focus_cell = cell
        self.drag: Tool | None = None
        self.subject = hit.node.subject if hit else ""
        self.was_selected = self.subject in board.session.selection
        board.reckoned = self.subject if hit and is_reckoned(hit.node) else ""
        if self.subject and not self.was_selected:
            kept = board.session.selection if self.adds else ()
            board.session.select((*kept, self.subject))

    @property
    def adds(self) -> bool:
        """Whether Shift or Ctrl keeps what is selected."""
        return self.start.shift or self.start.control

    @property
    def cursor(self) -> Qt.CursorShape:
        """An arrow until it is a drag."""
        return self.drag.cursor if self.drag else Qt.CursorShape.ArrowCursor

    def move(self, pointer: Pointer) -> None:
        """Starts the drag once the pointer has moved far enough."""
        if self.drag is None:
            way = pointer.window - self.start.window
            if abs(way.x()) + abs(way.y()) < FAR:
                return
            self.drag = self._begin()
        if self.drag is not None:
            self.drag.move(pointer)

    def _begin(self) -> Tool | None:
        if self.hit is None or not self.subject:
            return Marquee(self.board, self.start)
        if self.hit.node.key.part is Part.POINT:
            return DragPoint(self.board, self.hit, self.start)
        if self.hit.node.key.part is Part.CURVE:
            return Marquee(self.board, self.start)
        return drag_of(self.board, self.subject, self.start)

    def commit(self) -> None:
        """Ends the drag; a click that was none takes the rest of the selection away, or the thing itself."""
        if self.drag is not None:
            self.drag.commit()
        elif not self.subject:
            self.board.session.select(self.board.session.selection if self.adds else ())
            self.focus_cell(self.start)
        elif self.adds and self.was_selected:
            rest = (one for one in self.board.session.selection if one != self.subject)
            self.board.session.select(rest)
        elif not self.adds:
            self.board.session.select((self.subject,))

    def cancel(self) -> None:
        """Ends the drag with everything put back."""
        if self.drag is not None:
            self.drag.cancel()


def drag_of(board: Board, subject: Id, start: Pointer) -> Tool | None:
    """The drag of a thing and of what is selected with it of its kind."""
    journey = board.journey
    part = journey.part_of.get(subject) if journey else None
    if journey is None or part is None or type(part) not in DRAGS:
        return None
    ids: tuple[Id, ...] = (subject,)
    if type(part) not in ALONE:
        selected = (one for one in board.session.selection if type(journey.part_of.get(one)) is type(part))
        ids = tuple(dict.fromkeys((*selected, subject)))
    return DRAGS[type(part)](board, ids, subject, start)
