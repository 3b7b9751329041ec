"""A point of a curve up and down: the feeling of a step, in steps of a half, with Shift of a tenth."""

from __future__ import annotations

from PySide6.QtCore import Qt

from journeyeditor.app.canvas.overlay import Look, Mark
from journeyeditor.app.canvas.scene import Placed
from journeyeditor.app.tools.tool import Board, Pointer
from journeyeditor.drawing import Rect
from journeyeditor.edits import PREFIXES, Edit, set_feeling
from journeyeditor.errors import EditError, Message, message
from journeyeditor.layout.style import load_style
from journeyeditor.model import Feeling, Id, Lane, LaneKind

STEP, FINE = 0.5, 0.1
HIGHEST = 5.0
RING = 6.0
"""Radius of the ring round the point in the hand, pt."""


class DragPoint:
    """Writes the step's `Feeling` for the curve's persona; never an encounter's."""

    cursor = Qt.CursorShape.SizeVerCursor

    def __init__(self, board: Board, hit: Placed, start: Pointer) -> None:
        """`hit` is the point: its key is (step, point, persona)."""
        self.board = board
        self.start = start
        self.key = hit.node.key
        places = self.places = board.places()
        self.journey = places.journey
        self.step: Id = hit.node.key.id
        shown = self.journey.part_of.get(hit.node.subject)
        self.persona = shown.persona if isinstance(shown, Feeling) else hit.node.key.other or None
        self.subject = hit.node.subject
        row = next((row for row in places.rows if row.box.y <= start.y < row.box.bottom), None)
        self.row = row.box if row else hit.bounds
        lane = self.journey.part_of.get(row.id) if row else None
        self.intensity = isinstance(lane, Lane) and lane.kind == LaneKind.INTENSITY
        self.feeling = board.mint(PREFIXES["feeling"])
        self.gesture = board.session.begin()
        self.value: float | None = None

    def value_at(self, pointer: Pointer) -> float:
        """The score at a height: `(middle − y) × 5 / (height / 2 − inset)`, rounded to the step."""
        curve = load_style("detail").intensity if self.intensity else load_style("detail").emotion
        middle, reach = self.row.y + self.row.height / 2, self.row.height / 2 - curve.inset
        share = max(-1.0, min(1.0, (middle - pointer.y) / reach))
        if self.intensity:
            return round(3 + share * 2)
        step = FINE if pointer.shift else STEP
        return round(round(share * HIGHEST / step) * step, 1)

    def move(self, pointer: Pointer) -> None:
        """Previews the score under the pointer."""
        value = self.value_at(pointer)
        if value != self.value:
            self.value = value
            self.gesture.preview(self._edit(value))
        found = (self.board.scene.find(self.key, one) for one in (self.subject, self.feeling))
        placed = next((one for one in found if one), None)
        ring = Mark(Look.SELECTED, _round(placed.bounds), RING) if placed else None
        self.board.overlay.marks[:] = [ring] if ring else []
        self.board.say(self._name(value), ring)
        self.board.refresh()

    def _edit(self, value: float) -> Edit:
        field = {"intensity": round(value)} if self.intensity else {"value": value}
        return set_feeling(self.journey.id, self.step, self.persona, self.feeling, **field)

    def _name(self, value: float) -> Message:
        score = self.board.words.number(value) if self.intensity else self.board.words.signed(value)
        return message("canvas.place.score", number=self.places.columns.at[self.step] + 1, score=score)

    def commit(self) -> None:
        """Makes it so."""
        self._end()
        try:
            self.gesture.commit(message("canvas.edit.set_feeling"))
        except EditError as error:
            self.board.say(error.message, None, refused=True)

    def cancel(self) -> None:
        """Puts it back."""
        self._end()
        self.gesture.drop()

    def _end(self) -> None:
        self.board.overlay.clear()
        self.board.say(None, None)
        self.board.refresh()


def _round(box: Rect) -> Rect:
    x, y = box.x + box.width / 2, box.y + box.height / 2
    return Rect(x - RING, y - RING, 2 * RING, 2 * RING)
