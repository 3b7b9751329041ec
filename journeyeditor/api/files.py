"""Projects opened, made, read and copied."""

from __future__ import annotations

from pathlib import Path

from journeyeditor import storage
from journeyeditor.api.paths import require_other, require_project_suffix
from journeyeditor.api.project_session import ProjectSession
from journeyeditor.errors import UsageError
from journeyeditor.ids import new_id
from journeyeditor.model import Journey, JourneyKind, Project, Step, evolve
from journeyeditor.storage import Opened


def open_project(path: Path | str, *, read_only: bool = False, wait: bool = True) -> ProjectSession:
    """A session on a project file or twin; `with open_project(path) as session: session.commit(label, edit)`.

    Raises MissingFile, NotAProject, NewerFile, DamagedFile, LockedFile, ReadOnlyFile.
    """
    return ProjectSession(Path(path), read_only=read_only, wait=wait)


def open_for_editing(path: Path | str) -> ProjectSession:
    """A session for a window: commits do not wait for the disk; `session.saving` tells what is on its way."""
    return open_project(path, wait=False)


def load(path: Path | str) -> Opened:
    """A project and what is wrong with it, without holding the file. Raises ProjectFileError."""
    return storage.load(Path(path))


def check(path: Path | str) -> Opened:
    """As `load`, with each page of the file and each picture looked at."""
    return storage.inspect(Path(path))


def new_project(
    path: Path | str | None = None,
    *,
    title: str = "",
    sample: str | None = None,
    template: str | None = None,
    language: str = "en",
) -> Path:
    """Makes a project file, empty or of a sample, and returns its path: in the user's data folder if none is given.

    With a `template` (`customer-journey`, `experience-map`, `service-blueprint`) it has one journey of that kind, whose
    stages wait for their titles. A file that is there is never replaced. Raises UsageError, ProjectFileError.
    """
    kind = _kind(template) if template else None
    if path is not None and storage.exists(Path(path)):
        raise UsageError("error.exists", path=str(path))
    if path is not None:
        require_project_suffix(Path(path))
    project, assets = _sample(sample) if sample else (_empty(path, title, language, kind), {})
    target = Path(path) if path is not None else _untitled_path(sample or project.title)
    storage.write_project(project, target, assets)
    return target


def save_copy(path: Path | str, out: Path | str) -> None:
    """Writes a project file to another place or as its twin, by the suffix; a file there is replaced.

    Raises ProjectFileError, UsageError.
    """
    target = Path(out)
    require_project_suffix(target)
    opened = load(path)
    require_other(opened.path, target)
    storage.copy_project(opened, target)


def _sample(name: str) -> tuple[Project, dict[str, bytes]]:
    from journeyeditor.resources import resource, sample_names

    if name not in sample_names():
        raise UsageError("error.unknown_sample", name=name, known=sample_names())
    opened = storage.load(resource("samples", f"{name}{storage.TWIN_SUFFIX}"))
    return opened.project, storage.assets_of(opened.project, opened.read_asset)


STAGES, STEPS = 6, 2
"""How many stages a journey made from a template has, and how many steps each of them."""


def _kind(template: str) -> JourneyKind:
    """The kind of journey that a template is of. Raises UsageError."""
    known = {kind.value.replace("_", "-"): kind for kind in JourneyKind}
    if template not in known:
        raise UsageError("error.unknown_template", name=template, known=list(known))
    return known[template]


def _journey_of(kind: JourneyKind, title: str) -> Journey:
    """A journey of a kind with its lanes and untitled stages."""
    from journeyeditor.edits import PREFIXES, new_journey

    made = new_journey(title, new_id, kind, stages=("",) * STAGES)
    more = (tuple(Step(id=new_id(PREFIXES["step"])) for _ in range(STEPS - 1)) for _ in made.stages)
    stages = (evolve(stage, steps=(*stage.steps, *steps)) for stage, steps in zip(made.stages, more, strict=True))
    return evolve(made, stages=tuple(stages))


def _empty(path: Path | str | None, title: str, language: str, kind: JourneyKind | None) -> Project:
    from journeyeditor.edits import new_project as start
    from journeyeditor.words import Words

    words = Words(language)
    name = title or (storage.stem(Path(path)) if path else words.tr("project.untitled"))
    project = start(name, new_id, words.tr, language)
    return evolve(project, journeys=(_journey_of(kind, name),)) if kind else project


def _untitled_path(name: str) -> Path:
    from journeyeditor.settings import untitled_folder

    folder = untitled_folder()
    folder.mkdir(parents=True, exist_ok=True)
    return storage.free_path(folder, name.replace("/", "-") or "untitled")
