"""When each project was exported last, kept in the settings: a line “id 2026-11-12T09:40 name” each."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path
from typing import NamedTuple

from journeyeditor.model import Id
from journeyeditor.settings import Settings

KEPT = 20
"""So many projects are remembered."""


class Exported(NamedTuple):
    """When, in the time of this computer, and the name of the file."""

    at: datetime
    name: str


def remember(settings: Settings, project: Id, path: Path, at: datetime | None = None) -> None:
    """Keeps that a project was exported now."""
    when = (at or datetime.now(UTC)).astimezone()
    others = [line for line in _lines(settings) if not line.startswith(f"{project} ")]
    settings.set("exports", [f"{project} {when.isoformat(timespec='minutes')} {path.name}", *others][:KEPT])


def last(settings: Settings, project: Id) -> Exported | None:
    """The last export of a project from this computer; None where none is known."""
    for line in _lines(settings):
        key, _, rest = line.partition(" ")
        when, _, name = rest.partition(" ")
        if key == project:
            try:
                return Exported(datetime.fromisoformat(when).astimezone(), name)
            except ValueError:
                return None
    return None


def _lines(settings: Settings) -> list[str]:
    found = settings.get("exports")
    return found if isinstance(found, list) else []
