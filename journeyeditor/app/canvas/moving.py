"""Moving by key: Ctrl+arrows take what is selected one place further, up and down a curve by half a point."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Any, TypeVar, cast

from PySide6.QtCore import Qt

from journeyeditor.app.canvas.board import MapBoard
from journeyeditor.app.canvas.places import Cell, takes_cards
from journeyeditor.app.canvas.whose import whose
from journeyeditor.edits import (
    PREFIXES,
    Edit,
    chain,
    feeling_at,
    move_cards,
    move_channel,
    move_encounters,
    move_lane,
    move_stage,
    move_step,
    set_encounter,
    set_feeling,
    shift_cards,
)
from journeyeditor.errors import EditError, Message, message
from journeyeditor.model import Card, Channel, Encounter, Entity, Feeling, Id, Journey, Lane, Stage, Step
from journeyeditor.model.feelings import emotion_lines

if TYPE_CHECKING:
    from journeyeditor.app.tools.tool import Board

ARROWS: Mapping[Qt.Key, tuple[int, int]] = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}

HALF, FINE = 0.5, 0.1
P = TypeVar("P", bound=Entity)


def move_selection(board: MapBoard, key: Qt.Key) -> None:
    """Moves what is selected one place in the direction of an arrow; what cannot go says why."""
    journey, (across, down) = board.journey, ARROWS[key]
    selection = board.session.selection
    if journey is None or not selection:
        return
    part = journey.part_of.get(selection[-1]) or board.session.project.by_id.get(selection[-1])
    move = MOVES.get(type(part))
    if move is None:
        return
    try:
        found = move(board, journey, across, down)
        if found is not None:
            label, edit = found
            board.session.commit(label, edit, merge_key=("move", key, selection))
            board.reveal_selection()
    except EditError as error:
        board.say(error.message, None, refused=True)


Moved = tuple[Message, Edit] | None


def selected(board: MapBoard, journey: Journey, kind: type[P]) -> list[P]:
    """The selected parts of one kind, in the order of the map's file."""
    chosen = set(board.session.selection)
    return [part for part in journey.part_of.values() if part.id in chosen and isinstance(part, kind)]


def _cards(board: MapBoard, journey: Journey, across: int, down: int) -> Moved:
    cards = selected(board, journey, Card)
    label = message("canvas.edit.move_cards", n=len(cards))
    if across:
        return label, shift_cards(journey.id, [card.id for card in cards], across)
    cells = dict.fromkeys(Cell(card.lane, card.at) for card in cards)
    ids = {card.id for card in cards}
    moves = [
        _up_or_down(board, journey, cell, [c.id for c in cards if (c.lane, c.at) == (cell.lane, cell.at)], ids, down)
        for cell in cells
    ]
    return label, chain(*(move for move in moves if move is not None))


def _up_or_down(
    board: MapBoard, journey: Journey, cell: Cell, own: Sequence[Id], ids: set[Id], down: int
) -> Edit | None:
    """One place further in their cell, and from its end into the next lane that takes cards."""
    stack = [card.id for card in board.places().cards_in(cell)]
    staying = [one for one in stack if one not in ids]
    first = min(stack.index(one) for one in own)
    place = sum(1 for one in stack[:first] if one in staying) + down
    if 0 <= place <= len(staying) and len(staying) > 0:
        return move_cards(journey.id, own, lane=cell.lane, at=cell.at, index=place)
    lane = _next_lane(board, journey, cell.lane, down)
    if lane is None:
        return None
    return move_cards(journey.id, own, lane=lane.id, at=cell.at, index=None if down < 0 else 0)


def _next_lane(board: MapBoard, journey: Journey, lane: Id, down: int) -> Lane | None:
    shown = [one for row in board.places().rows if isinstance(one := journey.part_of.get(row.id), Lane)]
    at = next((n for n, one in enumerate(shown) if one.id == lane), 0)
    beyond = shown[at + 1 :] if down > 0 else shown[:at][::-1]
    return next((one for one in beyond if takes_cards(one)), None)


def _encounters(board: MapBoard, journey: Journey, across: int, down: int) -> Moved:
    found = selected(board, journey, Encounter)
    if down:
        _to_channel(board, found, down)
        return None
    return message("canvas.edit.move_encounters", n=len(found)), chain(*_steps_further(journey, found, across))


def _to_channel(board: MapBoard, found: Sequence[Encounter], down: int) -> None:
    """Asks what the next channel above or below means, as a drop on its row does."""
    from journeyeditor.app.tools.keyed_channel import next_channel

    held = board.session.selection[-1]
    next_channel(cast("Board", board), [one.id for one in found], held, down)


def reorder(board: MapBoard, down: int) -> bool:
    """The selected encounters earlier (−1) or later (1) in the path of their steps. False where there is none."""
    journey = board.journey
    found = selected(board, journey, Encounter) if journey else []
    if journey is None or not found:
        return False
    edit = chain(*_in_their_steps(journey, found, down))
    label = message("canvas.edit.move_encounters", n=len(found))
    board.session.commit(label, edit, merge_key=("order", board.session.selection))
    return True


def _steps_further(journey: Journey, found: Iterable[Encounter], across: int) -> Iterable[Edit]:
    for one in found:
        column = journey.column_of[one.step] + across
        if not 0 <= column < len(journey.steps):
            raise EditError("edit.error.off_the_map")
        yield move_encounters(journey.id, [one.id], step=journey.steps[column].id)


def _in_their_steps(journey: Journey, found: Sequence[Encounter], down: int) -> Iterable[Edit]:
    """Earlier or later in the path of their steps."""
    ids = {one.id for one in found}
    for step in dict.fromkeys(one.step for one in found):
        at = [one.id for one in journey.encounters_at[step]]
        own = [one for one in at if one in ids]
        staying = [one for one in at if one not in ids]
        place = sum(1 for one in at[: at.index(own[0])] if one in staying) + down
        if 0 <= place <= len(staying):
            yield move_encounters(journey.id, own, step=step, index=place)


def _stage(board: MapBoard, journey: Journey, across: int, down: int) -> Moved:
    stage = selected(board, journey, Stage)[-1]
    at = journey.stages.index(stage) + across
    if not across or not 0 <= at < len(journey.stages):
        return None
    return message("canvas.edit.move_stage"), move_stage(journey.id, stage.id, at)


def _step(board: MapBoard, journey: Journey, across: int, down: int) -> Moved:
    """Left and right among the steps, over the edges of stages; up and down is what is felt there."""
    step = selected(board, journey, Step)[-1]
    if down:
        return _felt(journey, step.id, whose(board, journey), board, down * -HALF)
    home = journey.stage_of[step.id]
    place, at = home.steps.index(step) + across, journey.stages.index(home)
    label = message("canvas.edit.move_step")
    if 0 <= place < len(home.steps):
        return label, move_step(journey.id, step.id, stage=home.id, index=place)
    if not 0 <= at + across < len(journey.stages):
        return None
    beside = journey.stages[at + across]
    return label, move_step(journey.id, step.id, stage=beside.id, index=0 if across > 0 else len(beside.steps))


def _lane(board: MapBoard, journey: Journey, across: int, down: int) -> Moved:
    lane = selected(board, journey, Lane)[-1]
    shown = [one.id for one in journey.lanes if not one.hidden]
    at = shown.index(lane.id) + down if lane.id in shown else -1
    if not down or not 0 <= at < len(shown):
        return None
    others = [one.id for one in journey.lanes if one.id != lane.id]
    beside = others.index(shown[at])
    return message("canvas.edit.move_lane"), move_lane(journey.id, lane.id, beside + (1 if down > 0 else 0))


def _channel(board: MapBoard, journey: Journey, across: int, down: int) -> Moved:
    """The row of a channel among those that are shown: the order is the project's."""
    rows = [row.id for row in board.places().channels]
    key = board.session.selection[-1]
    at = rows.index(key) + down if key in rows else -1
    if not down or not 0 <= at < len(rows):
        return None
    others = [one.id for one in board.session.project.channels if one.id != key]
    return message("canvas.edit.move_channel"), move_channel(key, others.index(rows[at]) + (1 if down > 0 else 0))


def _feeling(board: MapBoard, journey: Journey, across: int, down: int) -> Moved:
    feeling = selected(board, journey, Feeling)[-1]
    return _felt(journey, feeling.step, feeling.persona, board, -down * HALF) if down else None


def _felt(journey: Journey, step: Id, persona: Id | None, board: MapBoard, by: float) -> tuple[Message, Edit]:
    """What is felt at a step, more or less; where nobody has said, from what the encounters say, else from 0."""
    column = journey.column_of[step]
    lines = emotion_lines(board.session.project, journey)
    line = next((one for one in lines if one.key == (persona or "")), lines[0] if lines else None)
    now = next((felt.value for felt in line.points if felt.column == column), 0.0) if line else 0.0
    value = _bounded(now + by)
    new = board.mint(PREFIXES["feeling"])
    return message("canvas.edit.set_feeling"), set_feeling(journey.id, step, persona, new, value=value)


def _bounded(score: float) -> float:
    return max(-5.0, min(5.0, round(score, 1)))


def feel(board: MapBoard, by: float) -> None:
    """The point or step that is selected higher or lower by some tenths; of encounters, what is felt there."""
    journey, selection = board.journey, board.session.selection
    met = selected(board, journey, Encounter) if journey else []
    if journey is not None and met:
        edits = (set_encounter(journey.id, one.id, feeling=_bounded((one.feeling or 0.0) + by)) for one in met)
        board.session.commit(message("canvas.edit.set_feeling"), chain(*edits), merge_key=("feel", *selection))
        return
    part = journey.part_of.get(selection[-1]) if journey and selection else None
    if journey is None or not isinstance(part, Feeling | Step):
        return
    step, persona = (part.step, part.persona) if isinstance(part, Feeling) else (part.id, whose(board, journey))
    label, edit = _felt(journey, step, persona, board, by)
    board.session.commit(label, edit, merge_key=("feel", step, persona))
    made = feeling_at(board.places().journey, step, persona)
    if made is not None:
        board.session.select((made.id,))


Move = Callable[[MapBoard, Journey, int, int], Moved]

MOVES: Mapping[Any, Move] = {
    Card: _cards,
    Encounter: _encounters,
    Stage: _stage,
    Step: _step,
    Lane: _lane,
    Channel: _channel,
    Feeling: _feeling,
}
"""How each kind moves by key."""
