"""What pulling at each handle begins, and what a click and a double click on it do."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any

from journeyeditor.app.canvas.board import MapBoard
from journeyeditor.app.canvas.handles import CURSORS, Grip, Handle
from journeyeditor.app.canvas.sizing import fit, fold, free_height
from journeyeditor.app.tools.draw_route import DrawRoute, TurnEnd, TurnStart
from journeyeditor.app.tools.press import FAR, drag_of
from journeyeditor.app.tools.pull_height import PullHeight
from journeyeditor.app.tools.pull_span import PullSpan, PullSpanLeft
from journeyeditor.app.tools.pull_width import PullWidth
from journeyeditor.app.tools.tool import Pointer, Tool
from journeyeditor.edits import span_card
from journeyeditor.errors import message
from journeyeditor.model import Card, Id, Stage, Step

if TYPE_CHECKING:
    from journeyeditor.app.canvas.pointing import Pointing

PULLS: Mapping[Grip, Callable[[Any, Id, Pointer], Tool | None]] = {
    Grip.SPAN_LEFT: PullSpanLeft,
    Grip.SPAN_RIGHT: PullSpan,
    Grip.WIDTH: PullWidth,
    Grip.HEIGHT: PullHeight,
    Grip.FOLD: drag_of,
    Grip.ROUTE: DrawRoute,
    Grip.ROUTE_START: TurnStart,
    Grip.ROUTE_END: TurnEnd,
}


class Hold:
    """A handle is held and nothing is decided yet."""

    def __init__(self, board: Pointing, handle: Handle, start: Pointer) -> None:
        """Takes the handle and where it was pressed."""
        self.board = board
        self.handle = handle
        self.start = start
        self.pull: Tool | None = None
        self.cursor = CURSORS[handle.grip]

    def move(self, pointer: Pointer) -> None:
        """Starts pulling once the pointer has moved far enough."""
        way = pointer.window - self.start.window
        if self.pull is None and abs(way.x()) + abs(way.y()) >= FAR:
            self.pull = PULLS[self.handle.grip](self.board, self.handle.subject, self.start)
            self.cursor = self.pull.cursor if self.pull else self.cursor
        if self.pull is not None:
            self.pull.move(pointer)

    def commit(self) -> None:
        """Ends the pull; a click that was none folds."""
        if self.pull is not None:
            self.pull.commit()
        elif self.handle.grip is Grip.FOLD:
            fold(self.board, self.handle.subject)

    def cancel(self) -> None:
        """All is as before."""
        if self.pull is not None:
            self.pull.cancel()


def double_click(board: MapBoard, handle: Handle) -> None:
    """A border fits its column to the text, a lane's foot makes its height automatic, a card's edge one column."""
    journey = board.journey
    part = journey.part_of.get(handle.subject) if journey else None
    if handle.grip is Grip.WIDTH and isinstance(part, (Stage, Step)):
        fit(board, part.steps if isinstance(part, Stage) else (part,))
    elif handle.grip is Grip.HEIGHT:
        free_height(board, handle.subject)
    elif handle.grip in {Grip.SPAN_LEFT, Grip.SPAN_RIGHT} and isinstance(part, Card) and journey is not None:
        board.session.commit(message("canvas.edit.span_card"), span_card(journey.id, part.id, part.at, 1))
