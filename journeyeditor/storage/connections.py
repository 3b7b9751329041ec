"""Connections to a project file, and what is asked of it without knowing what a project is."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

PATIENCE = 5.0
"""Seconds to wait for another process that is just reading or writing."""

WRITER_PRAGMAS = (
    *("PRAGMA journal_mode=DELETE", "PRAGMA synchronous=FULL", "PRAGMA trusted_schema=OFF"),
    "PRAGMA secure_delete=ON",  # what was deleted is nobody's business: not every SQLite overwrites it by itself
)
READER_PRAGMAS = ("PRAGMA query_only=ON", "PRAGMA trusted_schema=OFF")


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


def asset_bytes(connection: sqlite3.Connection, key: str) -> bytes | None:
    """The bytes of one asset, or None."""
    row = connection.execute("SELECT bytes FROM asset WHERE hash = ?", (key,)).fetchone()
    return bytes(row[0]) if row else None
