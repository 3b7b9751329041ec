"""One writer a file: an operating-system lock that dies with its process.

The lock is taken on an empty hidden file beside the project (`.claims.journey.lock`), which goes when the project is
closed. It is not taken on the project itself: where `flock` is emulated by record locks (network folders, macOS,
Windows) it would meet SQLite's own locks there, and closing any handle of a file drops every record lock that the
process has on it. It is not kept in a folder of the user either, since two people on one shared folder have to see
the same lock. After a crash the empty file stays, its lock does not: the next one who opens the project takes it over.
"""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from journeyeditor.errors import LockedFile
from journeyeditor.storage.faults import writing

if TYPE_CHECKING:
    from filelock import BaseFileLock


class WriterLock:
    """Held from its making until `release`."""

    def __init__(self, path: Path) -> None:
        """Takes the lock of the project at `path` or raises: LockedFile, ReadOnlyFile, SaveFailed."""
        from filelock import FileLock, Timeout

        self._file = lock_file(path)
        self._lock: BaseFileLock = FileLock(self._file, timeout=0, is_singleton=False)
        with writing(path):
            os.scandir(self._file.parent).close()  # filelock would make a folder that is missing
            try:
                self._lock.acquire(timeout=0)
            except Timeout:
                raise LockedFile("error.locked", path=str(path)) from None

    def release(self) -> None:
        """Lets others write, and leaves nothing behind. A second call does nothing."""
        if self._lock.is_locked:
            # Removed while it is held: whoever opened it meanwhile sees that it has no name any more and starts anew.
            with suppress(OSError):
                self._file.unlink()
            self._lock.release()


def lock_file(path: Path) -> Path:
    """The file that the lock of a project stands on; the same for every name (link) of the project."""
    real = Path(os.path.realpath(path))
    return real.with_name(f".{real.name}.lock")
