"""Splitting and merging what is selected: cards by lines or sentences, stages at a step."""

from __future__ import annotations

import re

from journeyeditor.app.canvas.board import MapBoard
from journeyeditor.edits import PREFIXES, merge_cards, merge_stages, split_card, split_stage
from journeyeditor.errors import EditError, message
from journeyeditor.exchange.clipboard import lines_of
from journeyeditor.model import Card, Stage, Step

SENTENCE = re.compile(r"(?<=[.!?…。！？])\s+")
"""Where one sentence ends and another begins."""


def parts_of(text: str) -> list[str]:
    """The lines of a text; of a single line its sentences."""
    lines = lines_of(text)
    return lines if len(lines) != 1 else [part for part in SENTENCE.split(lines[0]) if part]


def split_selection(board: MapBoard) -> None:
    """Splits the selected card, or the stage before the selected step; what cannot be split says why."""
    journey, selection = board.journey, board.session.selection
    part = journey.part_of.get(selection[-1]) if journey and selection else None
    try:
        if journey is not None and isinstance(part, Card) and len(parts_of(part.text)) > 1:
            first, *rest = parts_of(part.text)
            texts = {board.mint(PREFIXES["card"]): text for text in rest}
            edit = split_card(journey.id, part.id, texts, first)
            board.session.commit(message("canvas.edit.split_card"), edit, select=(part.id, *texts))
        elif journey is not None and isinstance(part, Step | Stage):
            step = part if isinstance(part, Step) else part.steps[len(part.steps) // 2]
            new = board.mint(PREFIXES["stage"])
            edit = split_stage(journey.id, step.id, new)
            board.session.commit(message("canvas.edit.split_stage"), edit, select=(new,))
        else:
            board.say(message("canvas.refused.split"), None, refused=True)
    except EditError as error:
        board.say(error.message, None, refused=True)


def merge_selection(board: MapBoard) -> None:
    """Merges the selected cards, or stages; a single stage with the next one."""
    journey = board.journey
    chosen = [part for one in board.session.selection if journey and (part := journey.part_of.get(one))]
    cards = [part.id for part in chosen if isinstance(part, Card)]
    stages = [part.id for part in chosen if isinstance(part, Stage)]
    if journey is None:
        return
    if len(stages) == 1:
        at = next(n for n, one in enumerate(journey.stages) if one.id == stages[0])
        stages += [one.id for one in journey.stages[at + 1 : at + 2]]
    try:
        if stages:
            first = next(one.id for one in journey.stages if one.id in stages)
            board.session.commit(message("canvas.edit.merge_stages"), merge_stages(journey.id, stages), select=(first,))
        else:
            first = next((one.id for one in journey.cards if one.id in cards), "")
            board.session.commit(message("canvas.edit.merge_cards"), merge_cards(journey.id, cards), select=(first,))
    except EditError as error:
        board.say(error.message, None, refused=True)
