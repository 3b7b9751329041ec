"""Which importer reads which file: one row a suffix."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType
from typing import NamedTuple, Protocol

from journeyeditor.errors import ImportFailed, Message
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


IMPORTERS: Mapping[str, Importer] = MappingProxyType({})
"""By suffix in lower case, the dot included."""


def import_file(path: Path, text: str, *, lenient: bool, new_id: NewId, words: Words) -> Imported:
    """Reads a file by the importer of its suffix. Raises ImportFailed; nothing is half imported."""
    importer = IMPORTERS.get(path.suffix.lower())
    if importer is None:
        raise ImportFailed("error.unknown_source", path=str(path), known=sorted(IMPORTERS))
    return importer(path, text, lenient=lenient, new_id=new_id, words=words)
