"""Whole files: new projects, copies, conversions between the project file and its twin."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import closing, contextmanager
from pathlib import Path

from journeyeditor import __version__
from journeyeditor.errors import DamagedFile
from journeyeditor.model import Project
from journeyeditor.storage.atomic import replacing
from journeyeditor.storage.connections import connect_reader, connect_writer, transaction
from journeyeditor.storage.database import drop_unused_assets, fill, put_assets, put_rows
from journeyeditor.storage.format import PROJECT_SUFFIX, is_twin
from journeyeditor.storage.lock import WriterLock
from journeyeditor.storage.opened import Opened, ReadAsset
from journeyeditor.storage.probe import exists
from journeyeditor.storage.rows import Rows, repeated_ids
from journeyeditor.storage.twin import write_twin

NONE: Mapping[str, bytes] = {}
WRITTEN_BY = f"Journey Editor {__version__}"


def write_project(project: Project, path: Path, assets: Mapping[str, bytes]) -> None:
    """Writes a project whole or not at all, as the path's suffix says. A file there is replaced, unless it is open.

    Raises ProjectFileError.
    """
    for key in repeated_ids(project):
        raise DamagedFile("error.repeated_id", path=str(path), id=key)
    with _unlocked(path):
        if is_twin(path):
            write_twin(path, project, assets)
            return
        with replacing(path) as part:
            fill(part, project, assets, WRITTEN_BY)


def copy_database(
    source: Path, target: Path, project: Project, rows: Rows | None = None, assets: Mapping[str, bytes] = NONE
) -> None:
    """Copies a project file row by row, those that cannot be read included, and puts rows and assets over them that
    are not in the source yet. Raises ProjectFileError."""
    with _unlocked(target), replacing(target) as part:
        with closing(connect_reader(source)) as connection:
            connection.execute("PRAGMA query_only=OFF")  # VACUUM INTO counts as writing, though not to this file
            connection.execute("VACUUM INTO ?", (str(part),))
        with closing(connect_writer(part)) as copy:
            if rows is not None:
                with transaction(copy):
                    put_rows(copy, rows)
                    put_assets(copy, project, assets)
            if drop_unused_assets(copy, project):
                copy.execute("VACUUM")


def copy_project(opened: Opened, target: Path, rows: Rows | None = None, assets: Mapping[str, bytes] = NONE) -> None:
    """Writes a project that was read to another file: row by row where both are project files, so that nothing is
    lost that could not be read. `rows`, `assets`: what its file does not hold yet. Raises ProjectFileError."""
    if is_twin(opened.path) or is_twin(target):
        write_project(opened.project, target, assets_of(opened.project, opened.read_asset))
    else:
        copy_database(opened.path, target, opened.project, rows, assets)


def assets_of(project: Project, read_asset: ReadAsset) -> dict[str, bytes]:
    """The bytes of every asset of a project. Raises what `read_asset` raises."""
    return {asset.hash: read_asset(asset.hash) for asset in project.assets}


def free_path(folder: Path, name: str, suffix: str = PROJECT_SUFFIX) -> Path:
    """A path in a folder that nothing stands at: `name.journey`, `name 2.journey`, …"""
    path, count = folder / f"{name}{suffix}", 1
    while path.exists():
        count += 1
        path = folder / f"{name} {count}{suffix}"
    return path


@contextmanager
def _unlocked(path: Path) -> Iterator[None]:
    """Holds the lock of a file that is about to be replaced. Raises LockedFile where somebody has it open."""
    lock = WriterLock(path) if exists(path) and not path.is_dir() else None
    try:
        yield
    finally:
        if lock:
            lock.release()
