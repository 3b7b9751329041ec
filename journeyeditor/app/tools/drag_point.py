"""A point of a curve up and down: the feeling of a step, in steps of a half, with Shift of a tenth."""

from __future__ import annotations

from PySide6.QtCore import Qt

from journeyeditor.app.canvas.overlay import Look, Mark
from journeyeditor.app.canvas.places import Row
from journeyeditor.app.canvas.scene import Placed, Scene
from journeyeditor.app.tools.pull import Pull
from journeyeditor.app.tools.tool import Board, Pointer
from journeyeditor.drawing import Node, Part, Rect
from journeyeditor.edits import PREFIXES, Edit, set_feeling
from journeyeditor.errors import Message, message
from journeyeditor.layout.style import load_style
from journeyeditor.model import Feeling, Id, Lane, LaneKind

STEP, FINE = 0.5, 0.1
HIGHEST = 5.0
RING = 6.0
"""Radius of the ring round the point in the hand, pt."""


class DragPoint(Pull[float]):
    """Writes the step's `Feeling` for the curve's persona; never an encounter's."""

    cursor = Qt.CursorShape.SizeVerCursor

    def __init__(self, board: Board, hit: Placed, start: Pointer) -> None:
        """`hit` is the point: its key is (step, point, persona)."""
        super().__init__(board, hit.node.subject, start)
        self.key = hit.node.key
        self.step: Id = hit.node.key.id
        shown = self.journey.part_of.get(hit.node.subject)
        self.persona = shown.persona if isinstance(shown, Feeling) else hit.node.key.other or None
        row = next((row for row in self.places.rows if row.box.y <= start.y < row.box.bottom), None)
        self.row = scale_of(board.scene, row) if row else hit.bounds
        lane = self.journey.part_of.get(row.id) if row else None
        self.intensity = isinstance(lane, Lane) and lane.kind == LaneKind.INTENSITY
        self.feeling = board.mint(PREFIXES["feeling"])

    def value(self, pointer: Pointer) -> float:
        """The score at the pointer's height."""
        return score_at(self.row, pointer.y, self.intensity, pointer.shift, self.places.style)

    def edit(self, value: float) -> Edit:
        """Sets the step's feeling."""
        field = {"intensity": round(value)} if self.intensity else {"value": value}
        return set_feeling(self.journey.id, self.step, self.persona, self.feeling, **field)

    def mark(self, pointer: Pointer) -> Mark | None:
        """A ring round the point."""
        found = (self.board.scene.find(self.key, one) for one in (self.subject, self.feeling))
        placed = next((one for one in found if one), None)
        return Mark(Look.SELECTED, _round(placed.bounds), RING) if placed else None

    def name(self, value: float) -> Message:
        """`Step 3: −2.5`."""
        score = self.board.words.number(value) if self.intensity else self.board.words.signed(value)
        return message("canvas.place.score", number=self.places.columns.at[self.step] + 1, score=score)

    def label(self) -> Message:
        """`Change feeling`."""
        return message("canvas.edit.set_feeling")


def scale_of(scene: Scene, row: Row) -> Rect:
    """The scale of a lane of curves on the sheet: its row without the room that words take above and below."""
    groups = (group.group for group in scene.groups if group.group.key.id == row.id)
    guides = ((group, node) for group in groups for node in group.nodes if is_scale(node))
    group, node = next(guides, (None, None))
    return row.box if group is None or node is None else node.bounds.moved(*group.origin)


def is_scale(node: Node) -> bool:
    """Whether a node is the level lines of a curve's scale."""
    return node.key.part is Part.SCALE and node.key.other == "guides"


def score_at(row: Rect, y: float, intensity: bool = False, fine: bool = False, style: str = "detail") -> float:
    """The score at a height of a curve's scale (pt): `(middle − y) × 5 / (height / 2 − inset)`, to the nearest step."""
    curve = load_style(style).intensity if intensity else load_style(style).emotion
    middle, reach = row.y + row.height / 2, row.height / 2 - curve.inset
    share = max(-1.0, min(1.0, (middle - y) / reach))
    if intensity:
        return round(3 + share * 2)
    step = FINE if fine else STEP
    return round(round(share * HIGHEST / step) * step, 1)


def _round(box: Rect) -> Rect:
    x, y = box.x + box.width / 2, box.y + box.height / 2
    return Rect(x - RING, y - RING, 2 * RING, 2 * RING)
