"""Writing a file whole or not at all: beside its place first, then in its place."""

from __future__ import annotations

import errno
import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from tempfile import NamedTemporaryFile
from typing import IO

from journeyeditor.errors import ExportError

FULL = {errno.ENOSPC, errno.EDQUOT}


def write_whole(path: Path, data: bytes) -> None:
    """Writes a file so that a reader sees the old one or the new one, never a half. Raises ExportError."""
    with writing(path) as file:
        file.write(data)


@contextmanager
def writing(path: Path) -> Iterator[IO[bytes]]:
    """A file to be written piece by piece: whole in its place at the end, or not at all. Raises ExportError."""
    if path.is_dir():
        raise ExportError("export.is_folder", path=str(path))
    if not path.parent.is_dir():
        raise ExportError("export.no_folder", path=str(path), folder=str(path.parent))
    try:
        with _beside(path) as file:
            yield file
    except OSError as error:
        key = "export.disk_full" if error.errno in FULL else "export.not_writable"
        raise ExportError(key, path=str(path), reason=error.strerror or str(error)) from error


@contextmanager
def told_of(path: Path) -> Iterator[None]:
    """What fails on the way to a file is told of that file: nobody knows those between."""
    try:
        yield
    except ExportError as error:
        raise ExportError(error.message.key, **{**error.message.values, "path": str(path)}) from error


@contextmanager
def _beside(path: Path) -> Iterator[IO[bytes]]:
    mode = path.stat().st_mode & 0o777 if path.exists() else 0o666 & ~_umask()
    with NamedTemporaryFile(dir=path.parent, prefix=f".{path.name}.", delete=False) as beside:
        try:
            yield beside.file
            beside.flush()
            os.fsync(beside.fileno())
            beside.close()
            Path(beside.name).chmod(mode)
            Path(beside.name).replace(path)
        except BaseException:
            # Where the disk is full, closing fails too, as it writes what was held back.
            with suppress(OSError):
                beside.close()
            Path(beside.name).unlink(missing_ok=True)
            raise


def numbered(path: Path, count: int) -> tuple[Path, ...]:
    """The files of so many pictures: the path itself for one, `map-01.png`, `map-02.png` … for several."""
    if count == 1:
        return (path,)
    digits = max(2, len(str(count)))
    return tuple(path.with_name(f"{path.stem}-{number:0{digits}}{path.suffix}") for number in range(1, count + 1))


def _umask() -> int:
    """What new files may not be; the system tells it only when it is set."""
    mask = os.umask(0o077)
    os.umask(mask)
    return mask
