"""What a window needs of a project before all of it is read. Loads no model."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from journeyeditor import __version__, storage
from journeyeditor.storage import AtlasLook, FirstLook


def require_project(path: Path | str) -> None:
    """Raises what opening would, as far as the file's first bytes tell: MissingFile, NotAProject, NewerFile."""
    storage.require_project(Path(path))


def first_look(path: Path | str) -> FirstLook | None:
    """What a window of this version showed first of a project, where its file holds that."""
    return storage.read_first_look(Path(path), __version__)


def atlas_look(path: Path | str) -> AtlasLook | None:
    """What a window of this version showed of a project's atlas last, where its file holds that."""
    return storage.read_atlas_look(Path(path), __version__)


def pictures_of(path: Path | str) -> Callable[[str], bytes]:
    """Reads pictures of a project by their hash, without a session."""
    return partial(storage.read_picture_of, Path(path))
