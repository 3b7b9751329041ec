"""Spans: a card goes on covering what it covered when columns come and go."""

from __future__ import annotations

from journeyeditor.edits.base import mapped
from journeyeditor.edits.cells import columns
from journeyeditor.model import Card, Grain, Id, Journey, evolve


def respanned(before: Journey, after: Journey) -> Journey:
    """`after` with the spans of its cards fitted to the columns that it has more or less than `before`."""
    if all(card.span == 1 for card in after.cards):
        return after
    grains = {lane.id: lane.stands_on for lane in after.lanes}
    tables = {grain: _Columns(columns(before, grain), columns(after, grain)) for grain in Grain}
    cards = mapped(after.cards, lambda card: card if card.span == 1 else tables[grains[card.lane]].fitted(card))
    return after if cards is after.cards else evolve(after, cards=cards)


class _Columns:
    def __init__(self, before: tuple[Id, ...], after: tuple[Id, ...]) -> None:
        self.before = before
        self.start = {key: index for index, key in enumerate(before)}
        self.now = {key: index for index, key in enumerate(after)}

    def fitted(self, card: Card) -> Card:
        """The card up to the last column left of those it covered; what reached beyond the map still does."""
        if card.at not in self.start or card.at not in self.now:
            return card
        start = self.start[card.at]
        covered = self.before[start : start + card.span]
        beyond = card.span - len(covered)
        last = max(self.now[key] for key in covered if key in self.now)
        return evolve(card, span=max(1, last - self.now[card.at] + 1 + beyond))
