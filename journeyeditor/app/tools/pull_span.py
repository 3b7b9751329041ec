"""A card over several columns, by its left or right edge."""

from __future__ import annotations

from journeyeditor.app.canvas.overlay import Look, Mark, mark_for
from journeyeditor.app.tools.pull import Pull
from journeyeditor.app.tools.tool import Board, Pointer
from journeyeditor.edits import Edit, span_card
from journeyeditor.errors import Message, message
from journeyeditor.model import Card, Id, Lane


class PullSpan(Pull[tuple[int, int]]):
    """The value is the first and last column; the other edge stays where it is."""

    def __init__(self, board: Board, card: Id, start: Pointer, left: bool = False) -> None:
        """`left` pulls the edge where the card begins."""
        super().__init__(board, card, start)
        found = self.journey.part_of[card]
        lane = self.journey.part_of[found.lane] if isinstance(found, Card) else None
        assert isinstance(found, Card)
        assert isinstance(lane, Lane)
        self.left = left
        self.grain = lane.stands_on
        self.ids = self.places.ids(self.grain)
        first = self.places.columns.at[found.at]
        self.columns = (first, min(len(self.ids), first + found.span) - 1)

    def value(self, pointer: Pointer) -> tuple[int, int]:
        """The columns from the edge that stays to the one into which the pointer has gone by a third."""
        first, last = self.columns
        cells = self.places.columns.cells(self.grain)
        x = pointer.x - self.places.left
        if self.left:
            passed = sum(1 for cell in cells if cell.right - cell.width / 3 < x)
            return min(passed, last), last
        reached = sum(1 for cell in cells if cell.x + cell.width / 3 < x) - 1
        return first, max(first, reached)

    def edit(self, value: tuple[int, int]) -> Edit:
        """The card over those columns."""
        first, last = value
        return span_card(self.journey.id, self.subject, self.ids[first], last - first + 1)

    def mark(self, pointer: Pointer) -> Mark | None:
        """The card's own frame."""
        placed = self.board.scene.main(self.subject)
        return mark_for(placed, Look.FREE_EDGE) if placed else None

    def name(self, value: tuple[int, int]) -> Message:
        """`2 columns`."""
        return message("canvas.place.columns", n=value[1] - value[0] + 1)

    def label(self) -> Message:
        """`Span card`."""
        return message("canvas.edit.span_card")


class PullSpanLeft(PullSpan):
    """The same by the left edge."""

    def __init__(self, board: Board, card: Id, start: Pointer) -> None:
        """Takes the card."""
        super().__init__(board, card, start, left=True)
