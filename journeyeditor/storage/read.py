"""Reading a project without holding it: needs no lock, changes nothing."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from journeyeditor.errors import DamagedFile
from journeyeditor.storage.connections import reader
from journeyeditor.storage.contents import read_database
from journeyeditor.storage.faults import reading
from journeyeditor.storage.integrity import damage, false_bytes, is_whole
from journeyeditor.storage.migrations import MIGRATIONS, Migration, newest
from journeyeditor.storage.opened import Opened, ReadAsset
from journeyeditor.storage.probe import FileKind, probe
from journeyeditor.storage.twin import read_twin


def load(path: Path, steps: Sequence[Migration] = MIGRATIONS) -> Opened:
    """The project at a path. An older format is brought up in memory only.

    Raises MissingFile, NotAProject, NewerFile, DamagedFile.
    """
    kind, version = probe(path, newest(steps))
    if kind is FileKind.TWIN:
        return read_twin(path, steps)[0]
    with reading(path), reader(path) as connection:
        return read_database(connection, path, version, steps)


def inspect(path: Path, steps: Sequence[Migration] = MIGRATIONS) -> Opened:
    """A project and everything that is wrong with it, each page of the file and each picture looked at."""
    opened = load(path, steps)
    problems = list(opened.problems)
    if probe(path, newest(steps))[0] is FileKind.DATABASE:
        with reading(path), reader(path) as connection:
            lines = [str(line) for (line,) in connection.execute("PRAGMA integrity_check")]
        problems += [damage("page", "", reason=line) for line in lines if line != "ok"]
        problems += false_bytes(a for a in opened.project.assets if not _is_right(a.hash, opened.read_asset))
    return replace(opened, problems=tuple(problems))


def _is_right(key: str, read_asset: ReadAsset) -> bool:
    """Whether the bytes are right; those that are missing are told by the reading itself."""
    try:
        return is_whole(key, read_asset(key))
    except DamagedFile:
        return True
