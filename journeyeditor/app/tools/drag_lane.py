"""Lanes into another order, by their labels."""

from __future__ import annotations

from journeyeditor.app.canvas.overlay import Look, Mark
from journeyeditor.app.tools.drag import Drag
from journeyeditor.app.tools.names import lane_name
from journeyeditor.app.tools.tool import Pointer
from journeyeditor.drawing import Rect, Sticky
from journeyeditor.edits import Edit, move_lane
from journeyeditor.errors import Message, message
from journeyeditor.model import Lane


class DragLane(Drag[int]):
    """The target is the number of lanes before it; hidden ones count where they stand."""

    def target(self, pointer: Pointer) -> int:
        """Before the first other lane whose middle is below the pointer."""
        lanes = [lane.id for lane in self.places.journey.lanes if lane.id != self.held]
        shown = [row for row in self.places.rows if row.id != self.held]
        below = next((row.id for row in shown if row.box.y + row.box.height / 2 > pointer.y), None)
        if below is not None:
            return lanes.index(below)
        return lanes.index(shown[-1].id) + 1 if shown else 0

    def edit(self, target: int) -> Edit:
        """Puts the lane there."""
        return move_lane(self.places.journey.id, self.held, target)

    def slots(self) -> list[Mark]:
        """A bar along the upper edge of the lane's new place."""
        placed = self.board.scene.main(self.held)
        if placed is None:
            return []
        box = placed.bounds
        return [Mark(Look.BETWEEN, Rect(box.x + 3, box.y, box.width - 6, 0.0), 0.0, Sticky.LEFT)]

    def sources(self, whole: bool) -> list[Mark]:
        """The rows have moved together: there is no gap to show."""
        return []

    def label(self) -> Message:
        """`Move lane`."""
        return message("canvas.edit.move_lane")

    def name(self, target: int) -> Message:
        """`Above Questions`, or `Last lane`."""
        lanes = [lane for lane in self.places.journey.lanes if lane.id != self.held]
        if target >= len(lanes):
            return message("canvas.place.last_lane")
        below: Lane = lanes[target]
        return message("canvas.place.above_lane", lane=lane_name(below))
