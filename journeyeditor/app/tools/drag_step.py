"""Steps into another place of their stage, or into another stage, by their heads."""

from __future__ import annotations

from typing import NamedTuple

from journeyeditor.app.canvas.overlay import Mark
from journeyeditor.app.tools.drag import Drag
from journeyeditor.app.tools.drag_stage import bar_before
from journeyeditor.app.tools.tool import Pointer
from journeyeditor.edits import Edit, move_step
from journeyeditor.errors import Message, message
from journeyeditor.model import Id


class Fall(NamedTuple):
    """The stage, and before which of its other steps."""

    stage: Id
    before: int


class DragStep(Drag[Fall]):
    """The stage under the pointer takes it."""

    def target(self, pointer: Pointer) -> Fall:
        """Before the first other step of that stage whose middle is right of the pointer."""
        places = self.places
        at = next(
            (n for n, extent in enumerate(places.columns.stages) if pointer.x < places.left + extent.right),
            len(places.columns.stages) - 1,
        )
        stage = places.journey.stages[at]
        extents = (places.columns.steps[places.columns.at[one.id]] for one in stage.steps if one.id != self.held)
        return Fall(stage.id, sum(1 for one in extents if places.left + one.x + one.width / 2 < pointer.x))

    def edit(self, target: Fall) -> Edit:
        """Puts the step there."""
        return move_step(self.places.journey.id, self.held, stage=target.stage, index=target.before)

    def slots(self) -> list[Mark]:
        """A bar at the left edge of the step's new place."""
        return bar_before(self.board, self.held)

    def sources(self, whole: bool) -> list[Mark]:
        """The columns have moved together: there is no gap to show."""
        return []

    def label(self) -> Message:
        """`Move step`."""
        return message("canvas.edit.move_step")

    def name(self, target: Fall) -> Message:
        """`Repair, step 2`."""
        stage = next(one for one in self.places.journey.stages if one.id == target.stage)
        number = self.places.columns.at[stage.id] + 1
        title = stage.title or message("canvas.place.untitled_stage", number=number)
        return message("canvas.place.step", row=title, number=target.before + 1)
