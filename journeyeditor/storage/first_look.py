"""What a window shows first of a project, kept in its file: the next window shows it at once and reads the rest then.

It is a copy of what the project says and goes with the next change of it, in the same transaction.
"""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

from journeyeditor.errors import ProjectFileError
from journeyeditor.storage.connections import asset_bytes, reader
from journeyeditor.storage.faults import reading
from journeyeditor.storage.kept import Kept, read_kept, unzipped, zipped


class FirstLook(NamedTuple):
    """What the program of a version showed: the project's title; its first journey's title, version and status; the
    drawing as text."""

    program: str
    project: str
    journey: str
    version: str
    status: str
    drawing: str

    def packed(self) -> bytes:
        """As the file keeps it."""
        return zipped(self)


def read_first_look(path: Path, program: str) -> FirstLook | None:
    """What is kept in a project file by this version of the program; None where nothing is, or nothing sound."""
    look = read_kept(path, Kept.FIRST_LOOK, _unpacked)
    return look if look and look.program == program else None


def read_picture_of(path: Path, key: str) -> bytes:
    """The bytes of a picture in a project file, empty where it is not there."""
    with suppress(ProjectFileError), reading(path), reader(path) as connection:
        return asset_bytes(connection, key) or b""
    return b""


def _unpacked(data: bytes) -> FirstLook:
    program, project, journey, version, status, drawing = unzipped(data)
    return FirstLook(str(program), str(project), str(journey), str(version), str(status), str(drawing))
