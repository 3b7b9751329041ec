"""A touchpoint of the library onto a step: an encounter with it there."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from PySide6.QtCore import QMimeData, Qt

from journeyeditor.app.canvas.overlay import Look, Mark, mark_for
from journeyeditor.app.dragged import TOUCHPOINT_MIME
from journeyeditor.app.tools.drag import Refused, same
from journeyeditor.app.tools.names import step_name
from journeyeditor.app.tools.tool import Board, Pointer
from journeyeditor.drawing import Rect
from journeyeditor.edits import PREFIXES, Edit, add_encounter, add_lane, chain, set_lane
from journeyeditor.errors import message
from journeyeditor.model import Channel, Encounter, Id, Lane, LaneKind, Touchpoint


def dropped(mime: QMimeData) -> Id:
    """The touchpoint that a drag carries, or ""."""
    return bytes(mime.data(TOUCHPOINT_MIME).data()).decode() if mime.hasFormat(TOUCHPOINT_MIME) else ""


class Fall(NamedTuple):
    """The step and the place in its path."""

    step: Id
    before: int | None


class DropTouchpoint:
    """Previews the encounter in its channel's row of the step under the pointer."""

    cursor = Qt.CursorShape.DragCopyCursor

    def __init__(self, board: Board, touchpoint: Id) -> None:
        """Mints the encounter's id."""
        self.board = board
        self.places = board.places()
        self.touchpoint = board.session.project.by_id.get(touchpoint)
        self.encounter, self.lane = board.mint(PREFIXES["encounter"]), board.mint(PREFIXES["lane"])
        self.gesture = board.session.begin()
        self.aimed: Fall | None = None
        self.refusal: Refused | None = None

    def move(self, pointer: Pointer) -> None:
        """Previews the step under the pointer."""
        step = self.places.step_at(pointer.x) if pointer.x >= self.places.left else None
        self.refusal = None
        if step is None or not isinstance(self.touchpoint, Touchpoint):
            self.refusal = Refused(message("canvas.refused.touchpoint"))
            self.aimed = None
            self.gesture.preview(same)
        elif self.aimed is None or step != self.aimed.step:
            self.aimed = Fall(step, None)
            said = self.gesture.preview(self._edit(self.aimed))
            self.refusal = Refused(said) if said else None
        self._show(pointer)

    def _edit(self, fall: Fall) -> Edit:
        touchpoint = self.touchpoint.id if self.touchpoint else ""
        new = Encounter(id=self.encounter, touchpoint=touchpoint, step=fall.step)
        return chain(*self._seen(), add_encounter(self.places.journey.id, new, fall.before))

    def _seen(self) -> Iterator[Edit]:
        """What gives the map a lane of touchpoints that is shown, where it has none."""
        journey = self.places.journey
        lane = next((one for one in journey.lanes if one.kind == LaneKind.TOUCHPOINTS), None)
        if lane is None:
            yield add_lane(journey.id, Lane(id=self.lane, kind=LaneKind.TOUCHPOINTS))
        elif lane.hidden:
            yield set_lane(journey.id, lane.id, hidden=False)

    def _show(self, pointer: Pointer) -> None:
        placed = self.board.scene.main(self.encounter)
        overlay = self.board.overlay
        if self.refusal is not None or self.aimed is None or placed is None:
            overlay.marks.clear()
            why = self.refusal.why if self.refusal else None
            self.board.say(why, Mark(Look.REFUSED, Rect(pointer.x, pointer.y, 1, 12)), refused=True)
        else:
            mark: Mark = mark_for(placed, Look.FREE)
            self.board.set_aside((self.encounter,))
            overlay.marks[:] = [mark]
            channel = self.board.session.shown.by_id.get(getattr(self.touchpoint, "channel", ""))
            row = channel.name if isinstance(channel, Channel) else ""
            self.board.say(step_name(self.places, row, self.aimed.step), mark)
        self.board.refresh()

    def commit(self) -> None:
        """Makes it so."""
        self._end()
        if self.aimed is None or self.refusal is not None:
            self.gesture.drop()
            return
        self.gesture.commit(message("canvas.edit.add_encounter"), select=(self.encounter,))

    def cancel(self) -> None:
        """Takes it out again."""
        self._end()
        self.gesture.drop()

    def _end(self) -> None:
        self.board.set_aside(())
        self.board.overlay.clear()
        self.board.say(None, None)
        self.board.refresh()
