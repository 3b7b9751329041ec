"""What reading a project gives: the project, and what is wrong with it."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

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
    that could not be read at all: they stay in the file as they are, but are not in `project`.
    """

    project: Project
    path: Path
    format: int
    problems: tuple[Problem, ...] = ()
    unreadable: int = 0
