"""The width of a step's column, or of all columns of a stage, by the border at their right."""

from __future__ import annotations

from journeyeditor.app.canvas.camera import PX_PER_PT
from journeyeditor.app.canvas.overlay import Look, Mark
from journeyeditor.app.tools.pull import Pull
from journeyeditor.app.tools.tool import Board, Pointer
from journeyeditor.drawing import Rect
from journeyeditor.edits import Edit, set_widths
from journeyeditor.errors import Message, message
from journeyeditor.layout.style import load_style
from journeyeditor.model import Id, Stage


class PullWidth(Pull[float]):
    """The value is the width of the step or stage, pt, in whole px at 100 %. A stage's steps keep their shares."""

    def __init__(self, board: Board, subject: Id, start: Pointer) -> None:
        """`subject` is a stage or a step."""
        super().__init__(board, subject, start)
        found = self.journey.part_of[subject]
        columns = self.places.columns
        steps = found.steps if isinstance(found, Stage) else (found,)
        self.widths = {step.id: columns.steps[columns.at[step.id]].width for step in steps}
        self.before = sum(self.widths.values())
        self.left = self.places.left + columns.steps[columns.at[steps[0].id]].x

    def value(self, pointer: Pointer) -> float:
        """As much wider as the pointer went to the right; no column narrower than the least."""
        least = load_style("detail").sheet.least_column
        narrowest = self.before * least / min(self.widths.values())
        wanted = self.before + pointer.x - self.start.x
        return max(min(narrowest, self.before), round(wanted * PX_PER_PT) / PX_PER_PT)

    def edit(self, value: float) -> Edit:
        """Each step its share."""
        share = value / self.before
        return set_widths(self.journey.id, {key: width * share for key, width in self.widths.items()})

    def mark(self, pointer: Pointer) -> Mark | None:
        """A bar along the border, over all lanes."""
        rows = self.places.rows
        foot = rows[-1].box.bottom if rows else self.board.scene.drawing.size[1]
        top = rows[0].box.y if rows else 0.0
        at = self.left + (self.aimed if self.aimed is not None else self.before)
        return Mark(Look.BORDER, Rect(at, top, 0.0, foot - top), 0.0)

    def name(self, value: float) -> Message:
        """`240 px wide`."""
        return message("canvas.place.width", px=round(value * PX_PER_PT))

    def label(self) -> Message:
        """`Resize columns`."""
        return message("canvas.edit.set_widths")
