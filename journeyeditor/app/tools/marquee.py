"""A rectangle drawn over empty ground: selects the cards and encounters it meets."""

from __future__ import annotations

from PySide6.QtCore import Qt

from journeyeditor.app.canvas.overlay import Look, Mark
from journeyeditor.app.tools.tool import Board, Pointer
from journeyeditor.drawing import Rect
from journeyeditor.model import Id


class Marquee:
    """With Shift or Ctrl it adds to the selection."""

    cursor = Qt.CursorShape.CrossCursor

    def __init__(self, board: Board, start: Pointer) -> None:
        """Takes where it was pressed."""
        self.board = board
        self.start = start
        self.kept: tuple[Id, ...] = board.session.selection if start.shift or start.control else ()
        self.before = board.session.selection

    def move(self, pointer: Pointer) -> None:
        """Selects what the rectangle meets now."""
        x, y = min(self.start.x, pointer.x), min(self.start.y, pointer.y)
        area = Rect(x, y, abs(pointer.x - self.start.x), abs(pointer.y - self.start.y))
        met = (placed.node.subject for placed in self.board.scene.cards_in(area))
        self.board.overlay.marks[:] = [Mark(Look.BAND, area, 0.0)]
        self.board.session.select((*self.kept, *met))
        self.board.refresh()

    def commit(self) -> None:
        """The selection stays."""
        self.board.overlay.clear()
        self.board.refresh()

    def cancel(self) -> None:
        """The selection is as before."""
        self.board.session.select(self.before)
        self.commit()
