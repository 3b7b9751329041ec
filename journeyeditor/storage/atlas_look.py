"""The atlas as a window showed it when it closed, kept in the project's file: the next window shows it at once, and
reads the heads and the maps then. It goes with the next change of the project, in the same transaction.
"""

from __future__ import annotations

import json
import sqlite3
from math import isfinite
from pathlib import Path
from typing import NamedTuple

from journeyeditor.errors import ProjectFileError
from journeyeditor.storage.connections import reader
from journeyeditor.storage.faults import reading
from journeyeditor.storage.migrations import FORMAT
from journeyeditor.storage.probe import FileKind, probe

KEY = "atlas_look"
MOST_ROWS = 400
"""Rows above and below a picture are no higher than this, px."""


Area = tuple[float, float, float, float]
"""Left, top, width, height, pt."""


class AtlasLook(NamedTuple):
    """What the program of a version showed in a theme: the project's title, what is fitted and what of the atlas the
    picture shows (pt), how high the rows above and below it are (px), and the picture, a PNG."""

    program: str
    theme: str
    title: str
    bounds: Area
    area: Area
    rows: tuple[int, int]
    picture: bytes


def read_atlas_look(path: Path, program: str) -> AtlasLook | None:
    """What is kept in a project file by this version of the program; None where nothing is, or nothing sound."""
    try:
        if probe(path, FORMAT) != (FileKind.DATABASE, FORMAT):
            return None
        with reading(path), reader(path) as connection:
            row = connection.execute("SELECT value FROM meta WHERE key = ?", (KEY,)).fetchone()
        return _unpacked(row[0], program) if row else None
    except (ProjectFileError, ValueError, TypeError, AttributeError, sqlite3.Error):
        return None


def keep_atlas_look(connection: sqlite3.Connection, look: AtlasLook) -> None:
    """Puts it into the file inside the caller's transaction."""
    head = json.dumps([look.program, look.theme, look.title, look.bounds, look.area, look.rows], ensure_ascii=True)
    row = (KEY, head.encode() + b"\n" + look.picture)
    connection.execute("INSERT OR REPLACE INTO meta (key, value) VALUES (?, ?)", row)


def is_kept(connection: sqlite3.Connection) -> bool:
    """Whether there is one."""
    return connection.execute("SELECT 1 FROM meta WHERE key = ?", (KEY,)).fetchone() is not None


def _unpacked(data: bytes, program: str) -> AtlasLook | None:
    head, _, picture = data.partition(b"\n")
    made_by, theme, title, bounds, area, (above, below) = json.loads(head)
    rows = (min(MOST_ROWS, max(0, int(above))), min(MOST_ROWS, max(0, int(below))))
    look = AtlasLook(str(made_by), str(theme), str(title), _area(bounds), _area(area), rows, picture)
    return look if look.program == program else None


def _area(numbers: list[float]) -> Area:
    x, y, width, height = map(float, numbers)
    if not all(map(isfinite, (x, y, width, height))) or width <= 0 or height <= 0:
        raise ValueError("a rectangle that is none")
    return x, y, width, height
