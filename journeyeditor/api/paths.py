"""What a path must be before anything is written."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from journeyeditor.errors import UsageError
from journeyeditor.storage import PROJECT_SUFFIX, TWIN_SUFFIX, exists

PROJECT_SUFFIXES = (TWIN_SUFFIX, PROJECT_SUFFIX)
"""What a path must end in to be written as a whole project; the longer one first."""


def suffix_of(path: Path, known: Sequence[str]) -> str:
    """Which of the suffixes a path has. Raises UsageError."""
    for suffix in known:
        if path.name.lower().endswith(suffix):
            return suffix
    raise UsageError("error.unknown_suffix", path=str(path), known=list(known))


def require_project_suffix(path: Path) -> None:
    """Refuses to write a project to a path that says it is something else. Raises UsageError."""
    suffix_of(path, PROJECT_SUFFIXES)


def require_other(source: Path, target: Path) -> None:
    """Refuses to write a project over itself. Raises UsageError."""
    if exists(target) and exists(source) and target.samefile(source):
        raise UsageError("error.same_file", path=str(target))
