"""What windows keep in a project's file for the next one: nothing but copies of what the project says."""

from __future__ import annotations

import json
import sqlite3
import zlib
from collections.abc import Callable
from enum import StrEnum
from pathlib import Path
from typing import Any, TypeVar

from journeyeditor.errors import ProjectFileError
from journeyeditor.storage.connections import reader
from journeyeditor.storage.faults import reading
from journeyeditor.storage.migrations import FORMAT
from journeyeditor.storage.probe import FileKind, probe

T = TypeVar("T")


class Kept(StrEnum):
    """The rows of `meta` that hold it."""

    FIRST_LOOK = "first_look"
    ATLAS_LOOK = "atlas_look"
    PLACEMENT = "placement"


FORGET = f"DELETE FROM meta WHERE key IN ('{Kept.FIRST_LOOK}', '{Kept.ATLAS_LOOK}')"
"""What goes with a change: all that shows the project as it was."""

MOST = 1 << 26
"""Bytes of the longest JSON that is unpacked; a window full of text is a hundredth of it."""


def read_kept(path: Path, what: Kept, unpacked: Callable[[bytes], T]) -> T | None:
    """What is kept in a project file; None where nothing is, or nothing sound."""
    try:
        if probe(path, FORMAT) != (FileKind.DATABASE, FORMAT):
            return None
        with reading(path), reader(path) as connection:
            row = connection.execute("SELECT value FROM meta WHERE key = ?", (what,)).fetchone()
        return unpacked(row[0]) if row else None
    except (ProjectFileError, ValueError, TypeError, AttributeError, zlib.error, sqlite3.Error):
        return None


def is_kept(connection: sqlite3.Connection, what: Kept) -> bool:
    """Whether it is there."""
    return connection.execute("SELECT 1 FROM meta WHERE key = ?", (what,)).fetchone() is not None


def keep(connection: sqlite3.Connection, what: Kept, data: bytes) -> None:
    """Puts it into the file inside the caller's transaction."""
    connection.execute("INSERT OR REPLACE INTO meta (key, value) VALUES (?, ?)", (what, data))


def zipped(value: object) -> bytes:
    """A value as compressed JSON."""
    return zlib.compress(json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode(), 6)


def unzipped(data: bytes) -> Any:
    """The value of compressed JSON. Raises zlib.error, ValueError or TypeError where it is none."""
    return json.loads(zlib.decompressobj().decompress(data, MOST))
