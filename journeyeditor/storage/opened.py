"""What reading a project gives: the project, and what is wrong with it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from journeyeditor.errors import DamagedFile
from journeyeditor.model import Project
from journeyeditor.model.problem import Problem


class ReadAsset(Protocol):
    """Gives the bytes of an asset by its hash. Raises ProjectFileError where they are not there."""

    def __call__(self, key: str, /) -> bytes:
        """The bytes."""
        ...


@dataclass(frozen=True, slots=True)
class Opened:
    """A project as it was read from `path`, of format `format`.

    `problems` are about broken rules of the model and unreadable parts of the file. `unreadable` counts the parts
    that could not be read at all: they stay in the file as they are, but are not in `project`. `read_asset` gives
    the bytes of its pictures.
    """

    project: Project
    path: Path
    format: int
    read_asset: ReadAsset
    problems: tuple[Problem, ...] = ()
    unreadable: int = 0


def from_memory(path: Path, assets: Mapping[str, bytes]) -> ReadAsset:
    """Reads pictures from a mapping."""

    def read(key: str, /) -> bytes:
        return required(assets.get(key), path, key)

    return read


def required(data: bytes | None, path: Path, key: str) -> bytes:
    """The bytes, where they are there. Raises DamagedFile."""
    if data is None:
        raise DamagedFile("error.picture_missing", path=str(path), hash=key)
    return data
