"""What a check found."""

from __future__ import annotations

from typing import NamedTuple

from journeyeditor.errors import Message
from journeyeditor.model.base import Id


class Problem(NamedTuple):
    """`rule` is the row of the table, `id` what it is about, `where` the journey it is in, if any.

    `damage` breaks the model; without it the problem is only told.
    """

    rule: str
    id: Id
    where: Id | None
    message: Message
    damage: bool = True
