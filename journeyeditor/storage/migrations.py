"""From older formats to this one: numbered steps without a gap, each a function on the JSON of one row."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, NamedTuple

Json = dict[str, Any]

Change = Callable[[str, Json], Json]
"""Takes the kind of a row (`project` for the project's own fields, else `persona`, `journey`, …) and its JSON."""


class Migration(NamedTuple):
    """To format `to` from the one before it; `why` is told in docs/file-format.md."""

    to: int
    why: str
    change: Change


FIRST_FORMAT = 1

MIGRATIONS: tuple[Migration, ...] = ()
"""None yet: format 1 is the first. A new one is appended here, and a file of the old format to tests/data/formats."""


def newest(steps: Sequence[Migration] = MIGRATIONS) -> int:
    """The format that the steps lead to. Raises ValueError where a number is missing or out of order."""
    numbers = [step.to for step in steps]
    wanted = list(range(FIRST_FORMAT + 1, FIRST_FORMAT + 1 + len(steps)))
    if numbers != wanted:
        raise ValueError(f"migrations lead to formats {numbers}, not to {wanted}")
    return FIRST_FORMAT + len(steps)


def migrated(kind: str, row: Json, version: int, steps: Sequence[Migration] = MIGRATIONS) -> Json:
    """A row of an older format as it is in the newest."""
    for step in steps:
        if step.to > version:
            row = step.change(kind, row)
    return row


FORMAT = newest()
