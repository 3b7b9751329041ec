"""Who writes a project file: one store a file, one thread that writes its changes in order."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from threading import Event
from typing import Protocol

from journeyeditor.errors import ProjectFileError, SaveFailed
from journeyeditor.model import Project
from journeyeditor.storage.backends import Backend, DatabaseFile, TwinFile
from journeyeditor.storage.copies import assets_of, copy_project, write_project
from journeyeditor.storage.faults import fault_of, reading
from journeyeditor.storage.kept import Kept
from journeyeditor.storage.lock import WriterLock
from journeyeditor.storage.migrations import MIGRATIONS, Migration, newest
from journeyeditor.storage.opened import required
from journeyeditor.storage.probe import FileKind, probe
from journeyeditor.storage.rows import changed_rows


class Change(Protocol):
    """What is saved: the project it leads to and the bytes of new assets by hash."""

    @property
    def new(self) -> Project:
        """The project to be in the file."""
        ...

    @property
    def assets(self) -> Mapping[str, bytes]:
        """Bytes by hash."""
        ...


BACKENDS: dict[FileKind, Callable[[Path, Sequence[Migration]], Backend]] = {
    FileKind.DATABASE: DatabaseFile,
    FileKind.TWIN: TwinFile,
}


class Store:
    """Holds a project file for writing, from its making until `close`."""

    def __init__(self, path: Path, steps: Sequence[Migration] = MIGRATIONS, rest: float = 0.0) -> None:
        """Takes the lock and reads the file. The writer lets `rest` seconds pass before each change, unless somebody
        waits for it: to serialise a large map keeps Python's lock, and a window shows the change first.

        Raises ProjectFileError.
        """
        kind, _ = probe(path, newest(steps))
        self.path = path
        self._lock = WriterLock(path)
        try:
            self._file: Backend = BACKENDS[kind](path, steps)
        except BaseException:
            self._lock.release()
            raise
        self.opened = self._file.opened
        self._saved = self.opened.project
        self._waiting: dict[str, bytes] = {}
        self._writer = ThreadPoolExecutor(max_workers=1, thread_name_prefix="writer")
        self._rest = rest
        self._awaited = Event()
        self._closed = self._wrote = False

    def save(self, change: Change) -> Future[None]:
        """Hands a change to the writer and returns at once; the future is done when the change is in the file.

        It raises SaveFailed, ReadOnlyFile or LockedFile where it could not be written. What failed goes into the
        file with the next change that does not.
        """
        self._waiting.update(change.assets)
        try:
            return self._writer.submit(self._write, change.new)
        except RuntimeError as error:
            raise SaveFailed("error.closed", path=str(self.path)) from error

    def drain(self) -> None:
        """Waits until every change so far is written or has failed."""
        if not self._closed:
            self._awaited.set()
            self._writer.submit(self._awaited.clear).result()

    def read_asset(self, key: str) -> bytes:
        """The bytes of an asset, those not yet written included. Raises DamagedFile where they are nowhere."""
        with reading(self.path):
            data = self._waiting.get(key) or self._file.read_asset(key)
        return required(data, self.path, key)

    @property
    def saved(self) -> Project:
        """The project that is in the file, once the writer rests."""
        return self._saved

    def adopt(self, project: Project) -> None:
        """Takes the very objects of a project that equals what is in the file, so that only what differs from them
        is written."""
        self._saved = project

    def save_copy(self, target: Path, project: Project | None = None) -> None:
        """Writes a project to another file, whole or not at all; None: all that is saved so far.

        What could not be saved here goes along, also where this file is gone. Raises ProjectFileError.
        """
        self.drain()
        wanted = project or self._saved
        copy = replace(self.opened, project=wanted, read_asset=self.read_asset)
        if self._file.is_ours():
            copy_project(copy, target, changed_rows(self._saved, wanted), self._waiting)
        else:
            write_project(wanted, target, assets_of(wanted, self.read_asset))

    def wants(self, what: Kept) -> bool:
        """Whether the file can keep it for the next window and has none."""
        self.drain()
        with suppress(sqlite3.Error, ProjectFileError):
            return self._file.wants(what)
        return False

    def keep(self, what: Kept, data: bytes) -> None:
        """Keeps it as far as the disk lets; nothing is lost without."""
        with suppress(sqlite3.Error, ProjectFileError):
            self._writer.submit(self._file.keep, what, data).result()

    @property
    def wrote(self) -> bool:
        """Whether the file was changed here."""
        self.drain()
        return self._wrote

    def close(self) -> None:
        """Waits for the writer and lets the file go. A second call does nothing."""
        if self._closed:
            return
        self._closed = True
        self._awaited.set()
        self._writer.shutdown(wait=True)
        try:
            self._file.close(self._saved)
        finally:
            self._lock.release()

    def _write(self, new: Project) -> None:
        if self._rest:
            self._awaited.wait(self._rest)
        assets = dict(self._waiting)
        try:
            self._file.write(self._saved, new, assets)
        except ProjectFileError:
            raise
        except (sqlite3.Error, OSError, UnicodeError) as error:
            raise fault_of(error, self.path) from error
        self._saved, self._wrote = new, True
        for key in assets:
            self._waiting.pop(key, None)
