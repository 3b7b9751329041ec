"""What a window shows first of a project, kept in its file: the next window shows it at once and reads the rest then.

It is a copy of what the project says and goes with the next change of it, in the same transaction.
"""

from __future__ import annotations

import json
import sqlite3
import zlib
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

from journeyeditor.errors import ProjectFileError
from journeyeditor.storage.connections import asset_bytes, reader
from journeyeditor.storage.faults import reading
from journeyeditor.storage.migrations import FORMAT
from journeyeditor.storage.probe import FileKind, probe

KEY = "first_look"
MOST = 1 << 26
"""Bytes of the longest one that is read; a window full of text is a hundredth of it."""

FORGET = "DELETE FROM meta WHERE key IN ('first_look', 'atlas_look')"
"""What goes with a change: all that shows the project as it was."""


class FirstLook(NamedTuple):
    """What the program of a version showed: the project's title; its first journey's title, version and status; the
    drawing as text."""

    program: str
    project: str
    journey: str
    version: str
    status: str
    drawing: str


def read_first_look(path: Path, program: str) -> FirstLook | None:
    """What is kept in a project file by this version of the program; None where nothing is, or nothing sound."""
    try:
        if probe(path, FORMAT) != (FileKind.DATABASE, FORMAT):
            return None
        with reading(path), reader(path) as connection:
            row = connection.execute("SELECT value FROM meta WHERE key = ?", (KEY,)).fetchone()
        return _unpacked(row[0], program) if row else None
    except (ProjectFileError, ValueError, TypeError, zlib.error, sqlite3.Error):
        return None


def read_picture_of(path: Path, key: str) -> bytes:
    """The bytes of a picture in a project file, empty where it is not there."""
    with suppress(ProjectFileError), reading(path), reader(path) as connection:
        return asset_bytes(connection, key) or b""
    return b""


def keep(connection: sqlite3.Connection, look: FirstLook) -> None:
    """Puts it into the file inside the caller's transaction."""
    data = zlib.compress(json.dumps(look, ensure_ascii=False).encode(), 6)
    connection.execute("INSERT OR REPLACE INTO meta (key, value) VALUES (?, ?)", (KEY, data))


def is_kept(connection: sqlite3.Connection) -> bool:
    """Whether there is one."""
    return connection.execute("SELECT 1 FROM meta WHERE key = ?", (KEY,)).fetchone() is not None


def _unpacked(data: bytes, program: str) -> FirstLook | None:
    text = zlib.decompressobj().decompress(data, MOST)
    made_by, project, journey, version, status, drawing = json.loads(text)
    look = FirstLook(str(made_by), str(project), str(journey), str(version), str(status), str(drawing))
    return look if look.program == program else None
