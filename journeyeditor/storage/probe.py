"""What stands at a path, told from its first bytes and without opening a database."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path

from journeyeditor.errors import MissingFile, NewerFile, NotAProject
from journeyeditor.storage.faults import reading
from journeyeditor.storage.format import (
    APPLICATION_AT,
    APPLICATION_ID,
    HEADER,
    HEADER_SIZE,
    VERSION_AT,
    is_twin,
)
from journeyeditor.storage.migrations import FORMAT


class FileKind(StrEnum):
    """The two ways a project is kept."""

    DATABASE = "database"
    TWIN = "twin"


def probe(path: Path, newest: int) -> tuple[FileKind, int]:
    """The kind and format of a project at a path; the format of a twin is told by reading it, here 0.

    Raises MissingFile, NotAProject, NewerFile.
    """
    if exists(path) and path.is_dir():
        raise NotAProject("error.is_folder", path=str(path))
    if not exists(path):
        raise MissingFile("error.missing_file", path=str(path))
    with reading(path), path.open("rb") as file:
        head = file.read(HEADER_SIZE)
    if not head:
        raise NotAProject("error.empty_file", path=str(path))
    if not head.startswith(HEADER):
        if is_twin(path):
            return FileKind.TWIN, 0
        raise NotAProject("error.not_a_project", path=str(path))
    return FileKind.DATABASE, _format(head, path, newest)


def require_project(path: Path) -> None:
    """Raises MissingFile, NotAProject or NewerFile, as far as the file's first bytes tell."""
    probe(path, FORMAT)


def exists(path: Path) -> bool:
    """Whether anything stands at a path; nothing does at one that the system does not take."""
    try:
        return path.exists()
    except OSError:
        return False


def _format(head: bytes, path: Path, newest: int) -> int:
    if _number(head, APPLICATION_AT) != APPLICATION_ID:
        raise NotAProject("error.other_database", path=str(path))
    version = _number(head, VERSION_AT)
    if version > newest:
        raise NewerFile("error.newer_file", path=str(path), format=version, known=newest)
    return version


def _number(head: bytes, at: int) -> int:
    return int.from_bytes(head[at : at + 4], "big")
