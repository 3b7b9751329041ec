"""Reading a project without holding it: needs no lock, changes nothing."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from journeyeditor.errors import DamagedFile
from journeyeditor.model.problem import Problem
from journeyeditor.storage.database import asset_bytes, reader
from journeyeditor.storage.faults import reading
from journeyeditor.storage.integrity import damage, false_bytes, is_whole
from journeyeditor.storage.load import read_database
from journeyeditor.storage.migrations import MIGRATIONS, Migration, newest
from journeyeditor.storage.opened import Opened, ReadAsset
from journeyeditor.storage.probe import FileKind, probe
from journeyeditor.storage.twin import read_twin


def load(path: Path, steps: Sequence[Migration] = MIGRATIONS) -> tuple[Opened, ReadAsset]:
    """The project at a path, and what gives its assets' bytes. An older format is brought up in memory only.

    Raises MissingFile, NotAProject, NewerFile, DamagedFile.
    """
    kind, version = probe(path, newest(steps))
    if kind is FileKind.TWIN:
        opened, assets = read_twin(path, steps)
        return opened, _from_memory(path, assets)
    with reading(path), reader(path) as connection:
        opened = read_database(connection, path, version, steps)
    return opened, _from_file(path)


def inspect(path: Path, steps: Sequence[Migration] = MIGRATIONS) -> tuple[Opened, tuple[Problem, ...]]:
    """A project and everything that is wrong with it, each page of the file and each picture looked at."""
    opened, read_asset = load(path, steps)
    problems = list(opened.problems)
    if probe(path, newest(steps))[0] is FileKind.DATABASE:
        with reading(path), reader(path) as connection:
            lines = [str(line) for (line,) in connection.execute("PRAGMA integrity_check")]
        problems += [damage("page", "", reason=line) for line in lines if line != "ok"]
        problems += false_bytes(a for a in opened.project.assets if not _is_right(a.hash, read_asset))
    return opened, tuple(problems)


def _is_right(key: str, read_asset: ReadAsset) -> bool:
    """Whether the bytes are right; those that are missing are told by the reading itself."""
    try:
        return is_whole(key, read_asset(key))
    except DamagedFile:
        return True


def _from_file(path: Path) -> ReadAsset:
    def read(key: str, /) -> bytes:
        with reading(path), reader(path) as connection:
            data = asset_bytes(connection, key)
        return _required(data, path, key)

    return read


def _from_memory(path: Path, assets: dict[str, bytes]) -> ReadAsset:
    def read(key: str, /) -> bytes:
        return _required(assets.get(key), path, key)

    return read


def _required(data: bytes | None, path: Path, key: str) -> bytes:
    if data is None:
        raise DamagedFile("error.asset_missing", path=str(path), hash=key)
    return data
