"""Faces pinned once are kept in the user's cache folder: written whole or not at all, and checked when read.

Text may not use the settings, so the folder is found here by the rules of each system; losing it loses nothing.
"""

from __future__ import annotations

import os
import sys
import zlib
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

DIGEST = 4
"""Bytes of the checksum before the data: a CRC-32, since only accidents are looked for."""


def cache_folder() -> Path:
    """Where faces are kept: below XDG_CACHE_HOME, LOCALAPPDATA or ~/Library/Caches."""
    if sys.platform == "win32":
        base = os.environ.get("LOCALAPPDATA") or str(Path.home() / "AppData" / "Local")
    elif sys.platform == "darwin":
        base = str(Path.home() / "Library" / "Caches")
    else:
        base = os.environ.get("XDG_CACHE_HOME") or str(Path.home() / ".cache")
    return Path(base) / "journeyeditor" / "faces"


def remembered(folder: Path, name: str, make: Callable[[], bytes]) -> bytes:
    """The bytes kept under a name, made anew where they are missing or damaged.

    A folder that cannot be written is no reason to fail: the bytes are then made each time.
    """
    path = folder / name
    kept = _read(path)
    if kept is not None:
        return kept
    data = make()
    with suppress(OSError):
        _write(path, data)
    return data


def _read(path: Path) -> bytes | None:
    try:
        content = path.read_bytes()
    except OSError:
        return None
    digest, data = content[:DIGEST], content[DIGEST:]
    return data if digest == checksum(data) else None


def checksum(data: bytes) -> bytes:
    """What tells damaged bytes."""
    return zlib.crc32(data).to_bytes(DIGEST, "big")


def _write(path: Path, data: bytes) -> None:
    from tempfile import NamedTemporaryFile

    path.parent.mkdir(parents=True, exist_ok=True)
    with NamedTemporaryFile(dir=path.parent, prefix=path.name, delete=False) as beside:
        try:
            beside.write(checksum(data) + data)
            beside.close()
            Path(beside.name).replace(path)
        except OSError:
            Path(beside.name).unlink(missing_ok=True)
            raise
