"""Stages into another order, by their heads."""

from __future__ import annotations

from journeyeditor.app.canvas.overlay import Look, Mark
from journeyeditor.app.tools.drag import Drag
from journeyeditor.app.tools.tool import Board, Pointer
from journeyeditor.drawing import Rect, Sticky
from journeyeditor.edits import Edit, move_stage
from journeyeditor.errors import Message, message
from journeyeditor.model import Id

BEYOND = 3.0
"""How far the bar reaches beyond the heads, pt."""


class DragStage(Drag[int]):
    """The target is the number of stages before it."""

    def target(self, pointer: Pointer) -> int:
        """How many of the other stages have their middle left of the pointer."""
        places = self.places
        return sum(
            1
            for stage, extent in zip(places.journey.stages, places.columns.stages, strict=True)
            if stage.id != self.held and places.left + extent.x + extent.width / 2 < pointer.x
        )

    def edit(self, target: int) -> Edit:
        """Puts the stage there."""
        return move_stage(self.places.journey.id, self.held, target)

    def slots(self) -> list[Mark]:
        """A bar at the left edge of the stage's new place."""
        return bar_before(self.board, self.held)

    def sources(self, whole: bool) -> list[Mark]:
        """The columns have moved together: there is no gap to show."""
        return []

    def label(self) -> Message:
        """`Move stage`."""
        return message("canvas.edit.move_stage")

    def name(self, target: int) -> Message:
        """`Stage 3`."""
        return message("canvas.place.stage_number", number=target + 1)


def bar_before(board: Board, subject: Id) -> list[Mark]:
    """A bar at the left edge of a head."""
    placed = board.scene.main(subject)
    if placed is None:
        return []
    box = placed.bounds
    bar = Rect(box.x, box.y - BEYOND, 0.0, box.height + 2 * BEYOND)
    return [Mark(Look.BETWEEN, bar, 0.0, Sticky.TOP)]
