"""A project in the tables of its file: what a change writes, inside one transaction."""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping
from pathlib import Path

from journeyeditor.model import Project
from journeyeditor.storage.connections import connect_writer, transaction
from journeyeditor.storage.format import APPLICATION_ID, SCHEMA
from journeyeditor.storage.heads import put_heads
from journeyeditor.storage.kept import FORGET
from journeyeditor.storage.migrations import FORMAT
from journeyeditor.storage.rows import Rows, all_rows

PUT_ITEM = (
    "INSERT INTO item (id, kind, blob) VALUES (?, ?, ?) "
    "ON CONFLICT (id) DO UPDATE SET kind = excluded.kind, blob = excluded.blob"
)
PUT_ASSET = "INSERT INTO asset (hash, media_type, bytes) VALUES (?, ?, ?) ON CONFLICT (hash) DO NOTHING"


def fill(path: Path, project: Project, assets: Mapping[str, bytes], written_by: str) -> None:
    """Makes an empty file a project file. The same project makes the same bytes."""
    connection = connect_writer(path)
    try:
        with transaction(connection):
            for statement in SCHEMA:
                connection.execute(statement)
            set_format(connection, FORMAT)
            connection.execute("INSERT INTO meta (key, value) VALUES ('written_by', ?)", (written_by,))
            put_rows(connection, all_rows(project))
            put_assets(connection, project, assets)
    finally:
        connection.close()


def set_format(connection: sqlite3.Connection, version: int) -> None:
    """Says whose file this is and in which format."""
    connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    connection.execute(f"PRAGMA user_version = {version:d}")


def put_rows(connection: sqlite3.Connection, rows: Rows) -> None:
    """Writes the rows of a change inside the caller's transaction; what was kept of the state before goes."""
    connection.execute(FORGET)
    connection.executemany("DELETE FROM item WHERE id = ?", [(key,) for key in rows.gone])
    connection.executemany(PUT_ITEM, rows.items)
    if rows.heads or rows.gone:
        put_heads(connection, rows.heads, rows.gone)
    if rows.fields is not None and rows.members is not None:
        connection.execute("DELETE FROM project")
        row = (rows.project, rows.fields, rows.members)
        connection.execute("INSERT INTO project (id, fields, members) VALUES (?, ?, ?)", row)
    elif rows.fields is not None:
        connection.execute("UPDATE project SET id = ?, fields = ?", (rows.project, rows.fields))
    elif rows.members is not None:
        connection.execute("UPDATE project SET members = ?", (rows.members,))


def put_assets(connection: sqlite3.Connection, project: Project, assets: Mapping[str, bytes]) -> None:
    """Adds the bytes of assets inside the caller's transaction."""
    kinds = {asset.hash: asset.media_type for asset in project.assets}
    rows = [(key, kinds.get(key, ""), data) for key, data in assets.items()]
    connection.executemany(PUT_ASSET, rows)


def drop_unused_assets(connection: sqlite3.Connection, project: Project) -> int:
    """Removes bytes that no asset of the project names any more; while a session lasts, undo may want them back.

    Returns how many assets went.
    """
    wanted = {asset.hash for asset in project.assets}
    found = [key for (key,) in connection.execute("SELECT hash FROM asset") if key not in wanted]
    if found:
        with transaction(connection):
            connection.executemany("DELETE FROM asset WHERE hash = ?", [(key,) for key in found])
    return len(found)
