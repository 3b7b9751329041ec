"""The SQLite side of a project file: connections, the schema, and one transaction a change."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path

from journeyeditor.model import Project
from journeyeditor.storage.format import APPLICATION_ID, SCHEMA
from journeyeditor.storage.migrations import FORMAT
from journeyeditor.storage.rows import Rows, all_rows

PATIENCE = 5.0
"""Seconds to wait for another process that is just reading or writing."""

WRITER_PRAGMAS = ("PRAGMA journal_mode=DELETE", "PRAGMA synchronous=FULL", "PRAGMA trusted_schema=OFF")
READER_PRAGMAS = ("PRAGMA query_only=ON", "PRAGMA trusted_schema=OFF")

PUT_ITEM = (
    "INSERT INTO item (id, kind, blob) VALUES (?, ?, ?) "
    "ON CONFLICT (id) DO UPDATE SET kind = excluded.kind, blob = excluded.blob"
)
PUT_ASSET = "INSERT INTO asset (hash, media_type, bytes) VALUES (?, ?, ?) ON CONFLICT (hash) DO NOTHING"


def connect_writer(path: Path, patience: float = PATIENCE) -> sqlite3.Connection:
    """A connection that may write; used by one thread at a time."""
    return _connect(path, WRITER_PRAGMAS, patience)


def connect_reader(path: Path, patience: float = PATIENCE) -> sqlite3.Connection:
    """A connection that only reads. It is opened for writing where that is allowed, since a reader has to finish
    or take back what a writer left half done when its machine went down."""
    return _connect(path, READER_PRAGMAS, patience)


@contextmanager
def reader(path: Path) -> Iterator[sqlite3.Connection]:
    """A reading connection and one transaction on it, closed at the end."""
    connection = connect_reader(path)
    try:
        connection.execute("BEGIN")
        yield connection
    finally:
        connection.close()


def _connect(path: Path, pragmas: tuple[str, ...], patience: float) -> sqlite3.Connection:
    uri = f"{path.absolute().as_uri()}?mode=rw"
    connection = sqlite3.connect(uri, timeout=patience, isolation_level=None, check_same_thread=False, uri=True)
    connection.text_factory = _text
    try:
        for pragma in pragmas:
            connection.execute(pragma)
    except sqlite3.Error:
        connection.close()
        raise
    return connection


def _text(data: bytes) -> str:
    """A damaged text is readable damage: it names no row and no kind."""
    return data.decode("utf-8", "replace")


@contextmanager
def transaction(connection: sqlite3.Connection) -> Iterator[None]:
    """One transaction: all of it in the file and on the disk at the end, or nothing."""
    connection.execute("BEGIN IMMEDIATE")
    try:
        yield
        connection.execute("COMMIT")
    except BaseException:
        with suppress(sqlite3.Error):
            connection.execute("ROLLBACK")
        raise


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
    """Writes the rows of a change inside the caller's transaction."""
    connection.executemany("DELETE FROM item WHERE id = ?", [(key,) for key in rows.gone])
    connection.executemany(PUT_ITEM, rows.items)
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


def asset_bytes(connection: sqlite3.Connection, key: str) -> bytes | None:
    """The bytes of one asset, or None."""
    row = connection.execute("SELECT bytes FROM asset WHERE hash = ?", (key,)).fetchone()
    return bytes(row[0]) if row else None
