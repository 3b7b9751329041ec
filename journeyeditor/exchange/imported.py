"""What an importer is and what it gives."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple, Protocol

from journeyeditor.errors import Message
from journeyeditor.ids import NewId
from journeyeditor.model import Project
from journeyeditor.words import Words


class Imported(NamedTuple):
    """A project made of another program's file, and what the person should know of it."""

    project: Project
    notes: tuple[Message, ...] = ()


class Importer(Protocol):
    """Reads one kind of file."""

    def __call__(self, path: Path, text: str, *, lenient: bool, new_id: NewId, words: Words) -> Imported:
        """Everything in the text, or ImportFailed with line and reason; `lenient` mends what is plain."""
        ...
