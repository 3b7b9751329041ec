"""Verbs: each function takes what is meant and returns an Edit, from one project to the next."""

from journeyeditor.edits.base import Edit, chain
from journeyeditor.edits.cards import add_card, add_cards, duplicate_cards, move_cards, set_card, shift_cards
from journeyeditor.edits.start import PREFIXES, STANDARD_CHANNELS, new_project

__all__ = [
    "PREFIXES",
    "STANDARD_CHANNELS",
    "Edit",
    "add_card",
    "add_cards",
    "chain",
    "duplicate_cards",
    "move_cards",
    "new_project",
    "set_card",
    "shift_cards",
]
