"""Whose feelings a new point on a curve tells: of the persona one looks at alone, else of the map's first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from journeyeditor.model import Feeling, Id, Journey

if TYPE_CHECKING:
    from journeyeditor.app.canvas.board import MapBoard


def whose(board: MapBoard, journey: Journey) -> Id | None:
    """The persona looked at alone, else that of the point selected, else the first; None is everybody."""
    alone = [one for one in journey.personas if one in board.focus.personas]
    if len(alone) == 1:
        return alone[0]
    selected = (journey.part_of.get(key) for key in board.session.selection)
    felt = next((one.persona for one in selected if isinstance(one, Feeling) and one.persona), None)
    return felt or (journey.personas[0] if journey.personas else None)
