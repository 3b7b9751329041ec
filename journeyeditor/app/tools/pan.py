"""Moving the sheet with the hand: middle button, or Space and the left one."""

from __future__ import annotations

from PySide6.QtCore import QPointF, Qt

from journeyeditor.app.tools.tool import Board, Pointer


class Pan:
    """The sheet stays under the pointer."""

    cursor = Qt.CursorShape.ClosedHandCursor

    def __init__(self, board: Board, start: Pointer) -> None:
        """Takes where it was pressed."""
        self.board = board
        self.last = QPointF(start.window)

    def move(self, pointer: Pointer) -> None:
        """Scrolls by what the pointer moved since."""
        self.board.scroll_by((self.last - pointer.window).toPoint())
        self.last = QPointF(pointer.window)

    def commit(self) -> None:
        """Nothing is left to do."""

    def cancel(self) -> None:
        """Stays where it is."""
