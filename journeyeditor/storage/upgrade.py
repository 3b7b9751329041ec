"""Bringing a project file of an older format to the newest: a copy beside it first, then all in one transaction."""

from __future__ import annotations

import json
import shutil
import sqlite3
from collections.abc import Sequence
from contextlib import closing
from pathlib import Path

from journeyeditor.errors import DamagedFile
from journeyeditor.model.reading import Misfit
from journeyeditor.storage.atomic import replacing
from journeyeditor.storage.blob import packed, parsed, unpacked
from journeyeditor.storage.connections import connect_writer, transaction
from journeyeditor.storage.copies import free_path
from journeyeditor.storage.database import set_format
from journeyeditor.storage.faults import writing
from journeyeditor.storage.format import stem
from journeyeditor.storage.migrations import Migration, migrated, newest


def upgrade(path: Path, version: int, steps: Sequence[Migration]) -> Path:
    """Migrates a project file of which the caller holds the lock; returns the copy of what it was.

    A row that cannot be read stays as it is, and is told when the file is opened. Raises ProjectFileError, and then
    the file is as it was.
    """
    backup = free_path(path.parent, f"{stem(path)} (format {version})")
    with replacing(backup) as part:
        shutil.copyfile(path, part)
    with writing(path), closing(connect_writer(path)) as connection, transaction(connection):
        try:
            _migrate_rows(connection, version, steps)
        except (KeyError, TypeError, ValueError, AttributeError) as error:
            raise DamagedFile("error.damaged", path=str(path), reason=str(error)) from error
        set_format(connection, newest(steps))
    return backup


def _migrate_rows(connection: sqlite3.Connection, version: int, steps: Sequence[Migration]) -> None:
    fields = connection.execute("SELECT fields FROM project").fetchone()
    if fields:
        connection.execute("UPDATE project SET fields = ?", (_migrated_blob("project", fields[0], version, steps),))
    rows = connection.execute("SELECT id, kind, blob FROM item").fetchall()
    changed = [(_migrated_blob(kind, blob, version, steps), key) for key, kind, blob in rows]
    connection.executemany("UPDATE item SET blob = ? WHERE id = ?", changed)


def _migrated_blob(kind: str, blob: bytes, version: int, steps: Sequence[Migration]) -> bytes:
    try:
        row = parsed(unpacked(blob))
    except Misfit:
        return blob
    return packed(json.dumps(migrated(kind, row, version, steps), ensure_ascii=False, separators=(",", ":")))
