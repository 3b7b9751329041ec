"""Cards into another place of their cell, another cell, another lane."""

from __future__ import annotations

from typing import NamedTuple

from journeyeditor.app.canvas.places import Cell, takes_cards
from journeyeditor.app.tools.drag import Drag, Refused
from journeyeditor.app.tools.names import cell_name, lane_name
from journeyeditor.app.tools.tool import Board, Pointer
from journeyeditor.drawing import Rect
from journeyeditor.edits import PREFIXES, Edit, chain, duplicate_cards, move_cards, shift_cards
from journeyeditor.errors import Message, message
from journeyeditor.model import Card, Id

SLOT = 28.5
"""Height of the slot that says no, pt: a card's."""


class Fall(NamedTuple):
    """Where the held card falls: its cell, and before which of the cards that stay there."""

    cell: Cell
    before: int


class DragCards(Drag[Fall]):
    """Cards of the held one's cell go with it; others move by as many columns in their own lanes."""

    def __init__(self, board: Board, ids: tuple[Id, ...], held: Id, start: Pointer) -> None:
        """Mints the ids that copies would get."""
        super().__init__(board, ids, held, start)
        self.copies = {one: board.mint(PREFIXES["card"]) for one in ids}

    def target(self, pointer: Pointer) -> Fall:
        """The cell under the pointer and the place in its stack."""
        places = self.places
        cell = places.cell_at(pointer.x, pointer.y)
        if cell is None:
            raise self._no_place(pointer)
        staying = [card.id for card in places.cards_in(cell, self.moving)]
        return Fall(cell, places.index_at(staying, pointer.y))

    def _no_place(self, pointer: Pointer) -> Refused:
        lane = self.places.lane_at(pointer.y)
        if lane is None or takes_cards(lane):
            return Refused(message("canvas.refused.outside"))
        column = self.places.columns.cells(lane.stands_on)
        extent = column[min(len(column) - 1, self.places.column_at(pointer.x, lane.stands_on))]
        at = Rect(self.places.left + extent.x + 4, pointer.y - SLOT / 2, extent.width - 8, SLOT)
        return Refused(message("canvas.refused.lane", lane=lane_name(lane)), at)

    def edit(self, target: Fall) -> Edit:
        """Moves those that go into the cell, and shifts the others."""
        journey = self.places.journey
        held = journey.part_of[self.held]
        if not isinstance(held, Card):
            return chain()
        cards = [journey.cards[place] for place in sorted(journey.place_of[one] for one in self.ids)]
        along = [card.id for card in cards if card.lane == held.lane and card.at == held.at]
        others = [card.id for card in cards if card.id not in along]
        cell = target.cell
        columns = self._columns(held, cell)
        if self.copying:
            along, others = ([self.copies[one] for one in part] for part in (along, others))
        into = move_cards(journey.id, along, lane=cell.lane, at=cell.at, index=target.before)
        copies = [duplicate_cards(journey.id, self.copies)] if self.copying else []
        return chain(*copies, *self._shifts(others, columns), into)

    def _shifts(self, others: list[Id], columns: int) -> list[Edit]:
        return [shift_cards(self.places.journey.id, others, columns)] if others and columns else []

    def _columns(self, held: Card, cell: Cell) -> int:
        """How many columns to the right the held card moves; none between lanes of different grain."""
        at = self.places.columns.at
        stages = self.places.columns.stage_ids
        return at[cell.at] - at[held.at] if (cell.at in stages) == (held.at in stages) else 0

    def label(self) -> Message:
        """`Move 2 cards`, `Copy 2 cards`."""
        return message("canvas.edit.copy_cards" if self.copying else "canvas.edit.move_cards", n=len(self.ids))

    def name(self, target: Fall) -> Message:
        """`Actions, step 3` or `Barriers, Repair`."""
        return cell_name(self.places, target.cell.lane, target.cell.at)
