"""Where the nodes of a project's atlas stood, kept in its file: a large one is placed once, and stays where it was.

Places are told by the journeys' ids and the mark of the atlas that they were computed for. They outlive changes: who
reads them keeps those that still hold.
"""

from __future__ import annotations

import json
import sqlite3
import zlib
from collections.abc import Mapping
from math import isfinite
from pathlib import Path
from typing import NamedTuple

from journeyeditor.errors import ProjectFileError
from journeyeditor.model import Id
from journeyeditor.storage.connections import reader
from journeyeditor.storage.faults import reading
from journeyeditor.storage.migrations import FORMAT
from journeyeditor.storage.probe import FileKind, probe

KEY = "placement"
MOST = 1 << 26
"""Bytes of the longest one that is read."""


class Stood(NamedTuple):
    """A node's place, pt from the atlas's middle, and the group it stood in."""

    x: float
    y: float
    group: Id


class Placement(NamedTuple):
    """The nodes' places as computed, and the mark of the atlas they were computed for."""

    mark: str
    stood: Mapping[Id, Stood]


def read_placement(path: Path) -> Placement | None:
    """What is kept in a project file; None where nothing is, or nothing sound."""
    try:
        if probe(path, FORMAT) != (FileKind.DATABASE, FORMAT):
            return None
        with reading(path), reader(path) as connection:
            row = connection.execute("SELECT value FROM meta WHERE key = ?", (KEY,)).fetchone()
        return _unpacked(row[0]) if row else None
    except (ProjectFileError, ValueError, TypeError, AttributeError, zlib.error, sqlite3.Error):
        return None


def keep_placement(connection: sqlite3.Connection, placement: Placement) -> None:
    """Puts it into the file inside the caller's transaction."""
    text = json.dumps([placement.mark, placement.stood], ensure_ascii=False, separators=(",", ":"))
    data = zlib.compress(text.encode(), 6)
    connection.execute("INSERT OR REPLACE INTO meta (key, value) VALUES (?, ?)", (KEY, data))


def _unpacked(data: bytes) -> Placement:
    mark, stood = json.loads(zlib.decompressobj().decompress(data, MOST))
    found = {str(key): Stood(float(x), float(y), str(group)) for key, (x, y, group) in stood.items()}
    if not all(isfinite(one.x) and isfinite(one.y) for one in found.values()):
        raise ValueError("a place that is nowhere")
    return Placement(str(mark), found)
