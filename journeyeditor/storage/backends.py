"""The two kinds of file a store writes: the project file by rows, its twin as a whole."""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Protocol

from journeyeditor.errors import SaveFailed
from journeyeditor.model import Project
from journeyeditor.storage import heads
from journeyeditor.storage.connections import asset_bytes, connect_writer, reader, transaction
from journeyeditor.storage.contents import read_database
from journeyeditor.storage.database import drop_unused_assets, put_assets, put_rows
from journeyeditor.storage.faults import reading
from journeyeditor.storage.kept import Kept, is_kept, keep
from journeyeditor.storage.migrations import Migration, newest
from journeyeditor.storage.opened import Opened
from journeyeditor.storage.probe import probe
from journeyeditor.storage.rows import changed_rows
from journeyeditor.storage.twin import read_twin, write_twin
from journeyeditor.storage.upgrade import upgrade


class Backend(Protocol):
    """How one kind of file is written; `opened` is what it held when it was opened."""

    opened: Opened

    def write(self, saved: Project, new: Project, assets: Mapping[str, bytes]) -> None:
        """Brings the file from one project to the next. Raises, and then the file is as it was."""
        ...

    def is_ours(self) -> bool:
        """Whether the file still stands at its path as it was written last."""
        ...

    def read_asset(self, key: str) -> bytes | None:
        """The bytes of an asset that is in the file, from any thread."""
        ...

    def wants(self, what: Kept) -> bool:
        """Whether it can be kept and none is."""
        ...

    def keep(self, what: Kept, data: bytes) -> None:
        """Keeps it with the project as it was written last, where the file can."""
        ...

    def close(self, saved: Project) -> None:
        """Lets the file go."""
        ...


class DatabaseFile:
    """A project file: each change is one transaction of the rows that differ."""

    def __init__(self, path: Path, steps: Sequence[Migration]) -> None:
        """Opens it and brings an older format to the newest; `opened` is what was read."""
        _, version = probe(path, newest(steps))
        if version < newest(steps):
            with reading(path):
                upgrade(path, version, steps)
        self.path = path
        with reading(path):
            self._connection = connect_writer(path)
        try:
            with reading(path), transaction(self._connection):
                self._seen = self._version()
                self.opened = read_database(self._connection, path, newest(steps), steps)
        except BaseException:
            self._connection.close()
            raise
        self._stands = _stands_at(path)
        self._mended = False

    def write(self, saved: Project, new: Project, assets: Mapping[str, bytes]) -> None:
        """One transaction."""
        if _stands_at(self.path) != self._stands:
            raise SaveFailed("error.file_moved", path=str(self.path))
        rows = changed_rows(saved, new)
        with transaction(self._connection):
            if self._version() != self._seen:
                raise SaveFailed("error.changed_elsewhere", path=str(self.path))
            put_rows(self._connection, rows)
            put_assets(self._connection, new, assets)
            if not self._mended:
                heads.mend(self._connection, new)
        self._mended = True

    def is_ours(self) -> bool:
        """Whether it is this very file, and nobody else has written to it."""
        return _stands_at(self.path) == self._stands and self._version() == self._seen

    def read_asset(self, key: str) -> bytes | None:
        """By a connection of its own, since the writer may be at work; what was moved away is open still."""
        if _stands_at(self.path) != self._stands:
            return asset_bytes(self._connection, key)
        with reader(self.path) as connection:
            return asset_bytes(connection, key)

    def wants(self, what: Kept) -> bool:
        """The file is as it was written last, and there is none in it."""
        return self.is_ours() and not is_kept(self._connection, what)

    def keep(self, what: Kept, data: bytes) -> None:
        """One transaction, unless the file is another's by now."""
        if self.is_ours():
            with transaction(self._connection):
                keep(self._connection, what, data)

    def close(self, saved: Project) -> None:
        """Drops what undo could still have wanted, and closes."""
        with suppress(sqlite3.Error):
            drop_unused_assets(self._connection, saved)
        self._connection.close()

    def _version(self) -> int:
        """Changes when another connection has written to the file."""
        return int(self._connection.execute("PRAGMA data_version").fetchone()[0])


class TwinFile:
    """A readable twin: each change writes it anew, beside itself and then in its place."""

    def __init__(self, path: Path, steps: Sequence[Migration]) -> None:
        """Reads it; `opened` is what was read."""
        self.path = path
        self._seen = _contents_of(path)
        self.opened, self._assets = read_twin(path, steps)

    def write(self, saved: Project, new: Project, assets: Mapping[str, bytes]) -> None:
        """The whole file; `saved` does not matter to it."""
        if not self.path.exists():
            raise SaveFailed("error.file_moved", path=str(self.path))
        if _contents_of(self.path) != self._seen:
            raise SaveFailed("error.changed_elsewhere", path=str(self.path))
        both = {**self._assets, **assets}
        write_twin(self.path, new, both)
        self._assets, self._seen = both, _contents_of(self.path)

    def is_ours(self) -> bool:
        """All of it is in memory, so that it does not matter."""
        return False

    def read_asset(self, key: str) -> bytes | None:
        """From memory."""
        return self._assets.get(key)

    def wants(self, what: Kept) -> bool:
        """A readable twin holds nothing but the project."""
        del what
        return False

    def keep(self, what: Kept, data: bytes) -> None:
        """A readable twin holds nothing but the project."""
        del what, data

    def close(self, saved: Project) -> None:
        """Nothing is held open."""
        del saved


def _stands_at(path: Path) -> tuple[int, int] | None:
    """Which file stands at a path: another one there must not be mistaken for the one that is open."""
    try:
        found = path.stat()
    except OSError:
        return None
    return found.st_dev, found.st_ino


def _contents_of(path: Path) -> tuple[int, int]:
    """Tells one state of a file from another."""
    with reading(path):
        found = path.stat()
    return found.st_mtime_ns, found.st_size
