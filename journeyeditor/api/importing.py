"""Other programs' files into a project."""

from __future__ import annotations

from collections.abc import Sequence
from functools import reduce
from pathlib import Path

from journeyeditor import storage
from journeyeditor.api.files import open_project
from journeyeditor.api.paths import require_project_suffix
from journeyeditor.errors import ImportFailed, Message, MissingFile, UsageError, message
from journeyeditor.exchange.join import join
from journeyeditor.ids import NewId, new_id
from journeyeditor.model import Project


def import_sources(
    sources: Sequence[Path | str],
    *,
    out: Path | str | None = None,
    into: Path | str | None = None,
    lenient: bool = False,
    mint: NewId = new_id,
    language: str = "en",
) -> tuple[Message, ...]:
    """Imports other programs' files into a new project `out` or a project `into`; returns the notes on them.

    `language` is that of the words a new project needs, such as its channels' names.

    All are read before anything is written. Raises ImportFailed, UsageError, ProjectFileError.
    """
    if (out is None) == (into is None) or not sources:
        raise UsageError("error.import_target")
    if out is not None and storage.exists(Path(out)):
        raise UsageError("error.exists", path=str(out))
    if out is not None:
        require_project_suffix(Path(out))
    imported = [_imported(Path(source), lenient, mint, language) for source in sources]
    projects = [project for project, _ in imported]
    if out is not None:
        storage.write_project(reduce(join, projects, _new(Path(out), projects, mint)), Path(out), {})
    elif into is not None:
        with open_project(into) as session:
            session.commit(message("cli.import_label", n=len(sources)), lambda base: reduce(join, projects, base))
    return tuple(note for _, notes in imported for note in notes)


def _new(path: Path, projects: Sequence[Project], mint: NewId) -> Project:
    """The project to import to: called as its only source, else as its file."""
    from journeyeditor.edits import new_project
    from journeyeditor.words import Words

    title = projects[0].title if len(projects) == 1 else storage.stem(path)
    return new_project(title, mint, Words("en").tr)


def _imported(path: Path, lenient: bool, mint: NewId, language: str) -> tuple[Project, tuple[Message, ...]]:
    from journeyeditor.exchange import import_file
    from journeyeditor.words import Words

    found = import_file(path, _text_of(path), lenient=lenient, new_id=mint, words=Words(language))
    return found.project, found.notes


def _text_of(path: Path) -> str:
    try:
        return path.read_bytes().decode("utf-8-sig")
    except UnicodeDecodeError:
        raise ImportFailed("error.not_text", path=str(path)) from None
    except FileNotFoundError:
        raise MissingFile("error.missing_file", path=str(path)) from None
    except OSError as error:
        raise ImportFailed("error.not_readable", path=str(path), reason=error.strerror or str(error)) from None
