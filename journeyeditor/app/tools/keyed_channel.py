"""An encounter to another channel by key: the same question as at a drop; the arrows go on to further channels."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QPointF

from journeyeditor.app.tools.drag_encounters import DragEncounters, Fall
from journeyeditor.app.tools.tool import Board, Pointer
from journeyeditor.errors import message
from journeyeditor.model import Id


def next_channel(board: Board, ids: Sequence[Id], held: Id, down: int, past: Id = "") -> None:
    """Asks what the channel above (−1) or below (1) means, in the project's order; `past` is the one asked last."""
    drag = DragEncounters(board, tuple(ids), held, Pointer(QPointF(), 0.0, 0.0))
    order = [channel.id for channel in drag.project.channels]
    here = past or drag.channel_of[held]
    at = order.index(here) + down if here in order else -1
    if not 0 <= at < len(order):
        drag.cancel()
        board.say(message("canvas.refused.no_channel"), None, refused=True)
        return
    if order[at] == drag.channel_of[held]:
        drag.cancel()
        return
    one = drag.encounter(held)
    others = [other.id for other in drag.places.journey.encounters_at[one.step]]
    drag.further = partial(_go_on, board, ids, held, order[at])
    drag.aim(Fall(one.step, order[at], others.index(held)))
    drag.commit()


def _go_on(board: Board, ids: Sequence[Id], held: Id, past: Id, down: int) -> None:
    next_channel(board, ids, held, down, past)
