"""Files written whole or not at all: beside the target, to the disk, then in its place."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from journeyeditor.errors import SaveFailed
from journeyeditor.storage.faults import NO_RIGHT, writing


@contextmanager
def replacing(target: Path) -> Iterator[Path]:
    """Gives a path beside the target to write to, and puts that file in the target's place at the end; where the
    target is a symbolic link, in the place it leads to. A file that was there hands on who may read it.

    Whatever goes wrong, the target is as it was and nothing is left beside it. Raises ProjectFileError.
    """
    target = Path(os.path.realpath(target))
    part = target.with_name(f".{target.name[:80]}.{os.urandom(4).hex()}.part")
    try:
        with writing(target, NO_RIGHT):
            if target.is_dir():
                raise SaveFailed("error.target_is_folder", path=str(target))
            part.touch(exist_ok=False)
            if target.exists():
                part.chmod(target.stat().st_mode & 0o777)
            yield part
            flush(part)
            part.replace(target)
            flush_folder(target.parent)
    finally:
        with suppress(OSError):
            part.unlink(missing_ok=True)


def write_text(target: Path, text: str) -> None:
    """Writes a text file whole or not at all, in UTF-8 with `\\n` for line breaks. Raises ProjectFileError."""
    with replacing(target) as part:
        part.write_bytes(text.encode())


def flush(path: Path) -> None:
    """Waits until a file is on the disk."""
    with path.open("rb+") as file:
        os.fsync(file.fileno())


def flush_folder(folder: Path) -> None:
    """Waits until a folder's names are on the disk, where the system can tell."""
    if os.name == "nt":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
