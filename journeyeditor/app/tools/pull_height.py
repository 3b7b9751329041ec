"""The height of a lane, by the lower edge of its label."""

from __future__ import annotations

from PySide6.QtCore import Qt

from journeyeditor.app.canvas.camera import PX_PER_PT
from journeyeditor.app.canvas.overlay import Look, Mark
from journeyeditor.app.tools.pull import Pull
from journeyeditor.app.tools.tool import Board, Pointer
from journeyeditor.drawing import Rect
from journeyeditor.edits import Edit, set_lane
from journeyeditor.errors import Message, message
from journeyeditor.model import Id

LEAST = 18.0
"""The height of a folded lane, pt: no lane is lower."""


class PullHeight(Pull[float]):
    """The value is the lane's height, pt, in whole px at 100 %; the texts in it are cut with an ellipsis."""

    cursor = Qt.CursorShape.SizeVerCursor

    def __init__(self, board: Board, lane: Id, start: Pointer) -> None:
        """Takes the lane."""
        super().__init__(board, lane, start)
        self.box = next(row.box for row in self.places.rows if row.id == lane)

    def value(self, pointer: Pointer) -> float:
        """As much higher as the pointer went down."""
        return max(LEAST, round((self.box.height + pointer.y - self.start.y) * PX_PER_PT) / PX_PER_PT)

    def edit(self, value: float) -> Edit:
        """The lane at that height."""
        return set_lane(self.journey.id, self.subject, height=value)

    def mark(self, pointer: Pointer) -> Mark | None:
        """A bar along the lane's foot as it is drawn."""
        row = next((row.box for row in self.board.places().rows if row.id == self.subject), self.box)
        return Mark(Look.BORDER, Rect(0.0, row.bottom, row.right, 0.0), 0.0)

    def name(self, value: float) -> Message:
        """`96 px high`."""
        return message("canvas.place.height", px=round(value * PX_PER_PT))

    def label(self) -> Message:
        """`Set lane height`."""
        return message("canvas.edit.set_lane_height")
