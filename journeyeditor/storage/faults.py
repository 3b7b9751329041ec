"""From what the system says to what a person is told: one table for SQLite's errors, one for the system's."""

from __future__ import annotations

import errno
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from journeyeditor.errors import (
    DamagedFile,
    LockedFile,
    MissingFile,
    NotAProject,
    ProjectFileError,
    ReadOnlyFile,
    SaveFailed,
)

Fault = tuple[type[ProjectFileError], str]

DAMAGED: Fault = (DamagedFile, "error.damaged")
DISK_FULL: Fault = (SaveFailed, "error.disk_full")
READ_ONLY: Fault = (ReadOnlyFile, "error.read_only")
NO_RIGHT: Fault = (ReadOnlyFile, "error.no_right")
FOLDER_MISSING: Fault = (SaveFailed, "error.folder_missing")
NOT_A_FOLDER: Fault = (SaveFailed, "error.not_a_folder")
UNWRITABLE: Fault = (SaveFailed, "error.not_writable")

SQLITE_FAULTS: dict[int, Fault] = {
    sqlite3.SQLITE_FULL: DISK_FULL,
    sqlite3.SQLITE_READONLY: READ_ONLY,
    sqlite3.SQLITE_PERM: READ_ONLY,
    sqlite3.SQLITE_BUSY: (LockedFile, "error.busy"),
    sqlite3.SQLITE_LOCKED: (LockedFile, "error.busy"),
    sqlite3.SQLITE_CORRUPT: DAMAGED,
    sqlite3.SQLITE_NOTADB: DAMAGED,
    sqlite3.SQLITE_CANTOPEN: UNWRITABLE,
    sqlite3.SQLITE_IOERR: UNWRITABLE,
}

SYSTEM_FAULTS: dict[int, Fault] = {
    errno.ENOSPC: DISK_FULL,
    errno.EDQUOT: DISK_FULL,
    errno.EACCES: READ_ONLY,
    errno.EPERM: READ_ONLY,
    errno.EROFS: READ_ONLY,
    errno.ENOENT: FOLDER_MISSING,
    errno.ENOTDIR: NOT_A_FOLDER,
    errno.EISDIR: (SaveFailed, "error.target_is_folder"),
    errno.EEXIST: NOT_A_FOLDER,
    errno.ENAMETOOLONG: (SaveFailed, "error.name_too_long"),
}

READ_FAULTS: dict[int, Fault] = {
    errno.ENOENT: (MissingFile, "error.missing_file"),
    errno.ENOTDIR: (MissingFile, "error.missing_file"),
    errno.EISDIR: (NotAProject, "error.is_folder"),
    errno.EACCES: (MissingFile, "error.not_readable"),
    errno.EPERM: (MissingFile, "error.not_readable"),
}


def fault_of(error: Exception, path: Path, denied: Fault = READ_ONLY) -> ProjectFileError:
    """What to raise for an error met while a file is written; `denied` where there is no right to."""
    if isinstance(error, UnicodeError):  # raised by sqlite3 for a text that is none, also in what SQLite says of it
        kind, key = DAMAGED
    elif isinstance(error, sqlite3.Error):
        code = getattr(error, "sqlite_errorcode", sqlite3.SQLITE_CORRUPT)
        kind, key = SQLITE_FAULTS.get(code & 0xFF, DAMAGED)
    elif isinstance(error, OSError):
        kind, key = SYSTEM_FAULTS.get(error.errno or 0, UNWRITABLE)
    else:
        kind, key = UNWRITABLE
    if (kind, key) == READ_ONLY:
        kind, key = denied
    return kind(key, path=str(path), folder=str(path.parent), reason=reason_of(error))


def reason_of(error: Exception) -> str:
    """The system's own words."""
    return (error.strerror if isinstance(error, OSError) else None) or str(error)


@contextmanager
def writing(path: Path, denied: Fault = READ_ONLY) -> Iterator[None]:
    """Whatever the system says while `path` is written is raised as one of our errors."""
    try:
        yield
    except (sqlite3.Error, OSError, UnicodeError) as error:
        raise fault_of(error, path, denied) from error


@contextmanager
def reading(path: Path) -> Iterator[None]:
    """Whatever the system says while `path` is read is raised as one of our errors."""
    try:
        yield
    except OSError as error:
        kind, key = READ_FAULTS.get(error.errno or 0, (MissingFile, "error.not_readable"))
        raise kind(key, path=str(path), reason=reason_of(error)) from error
    except (sqlite3.Error, UnicodeError) as error:
        raise fault_of(error, path) from error
