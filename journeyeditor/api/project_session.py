"""A session on a file: what `open_project` gives."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Mapping
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Self

from journeyeditor import storage
from journeyeditor.api.paths import require_other, require_project_suffix
from journeyeditor.api.telling import note, telling
from journeyeditor.errors import JourneyEditorError, ProjectFileError, ReadOnlyFile
from journeyeditor.model import Id
from journeyeditor.model.problem import Problem
from journeyeditor.session import Change, Edit, Label, Receipt, SaveState, Session
from journeyeditor.storage import AtlasLook, FirstLook, Kept, Opened

if TYPE_CHECKING:
    from journeyeditor.atlas.standing import Standing

REST = 0.03
"""So many seconds a window has to show a change before it is written: two frames."""


class ProjectSession(Session):
    """A session on a file, to be used as a context manager or closed. Made by `open_project`."""

    def __init__(self, path: Path, *, read_only: bool = False, wait: bool = True) -> None:
        """`wait` makes each commit return once it is in the file; `read_only` takes no lock and refuses edits."""
        self._store = None if read_only else storage.Store(path, rest=0.0 if wait else REST)
        self._wait = wait
        self.opened: Opened = self._store.opened if self._store else storage.load(path)
        self.path = path
        super().__init__(self.opened.project, self._save if self._store else None)

    @property
    def problems(self) -> tuple[Problem, ...]:
        """What was wrong with the file when it was opened."""
        return self.opened.problems

    @property
    def read_only(self) -> bool:
        """Whether edits are refused."""
        return self._store is None

    @property
    def untitled(self) -> bool:
        """Whether the project lives in the user's data folder because it has no name yet."""
        from journeyeditor.settings import untitled_folder

        return self.path.resolve().parent == untitled_folder().resolve()

    @telling
    def commit(
        self,
        label: Label,
        edit: Edit,
        assets: Mapping[str, bytes] | None = None,
        merge_key: Hashable = None,
        *,
        select: Iterable[Id] | None = None,
    ) -> Receipt | None:
        """See `Session.commit`. A session that waits raises SaveFailed where the edit could not be written.

        The edit is then kept in memory, and goes into the file with the next one that can be written.
        """
        if self._store is None:
            raise ReadOnlyFile("error.read_only", path=str(self.path), folder=str(self.path.parent))
        return self._in_file(super().commit(label, edit, assets, merge_key, select=select))

    @telling
    def undo(self) -> Receipt | None:
        """See `Session.undo`; waits like `commit`."""
        return self._in_file(super().undo())

    @telling
    def redo(self) -> Receipt | None:
        """See `Session.redo`; waits like `commit`."""
        return self._in_file(super().redo())

    @telling
    def read_asset(self, key: str, /) -> bytes:
        """The bytes of a picture, also of one whose edit is not in the file yet. Raises DamagedFile."""
        return self._store.read_asset(key) if self._store else self.opened.read_asset(key)

    @telling
    def save_copy(self, path: Path | str) -> None:
        """Writes the project to another file, whole or not at all, with what could not be saved to its own, on which
        the session stays.

        Raises ProjectFileError, and UsageError where both are the same file.
        """
        target = Path(path)
        require_project_suffix(target)
        require_other(self.path, target)
        if self._store:
            self._store.save_copy(target, self.project)
        else:
            storage.copy_project(self.opened, target)

    @telling
    def move_to(self, path: Path | str) -> None:
        """Gives an untitled project a name: a copy at `path`, on which the session goes on. Raises ProjectFileError.

        What the project had in the user's data folder is removed; a file that has a name stays.
        """
        target, before = Path(path), self._store
        if before is None:
            raise ReadOnlyFile("error.read_only", path=str(self.path), folder=str(self.path.parent))
        self.save_copy(target)
        after = storage.Store(target, rest=0.0 if self._wait else REST)
        after.adopt(self.project)
        leave, was_untitled = self.path, self.untitled
        self._store, self.path = after, target
        before.close()
        if was_untitled:
            leave.unlink(missing_ok=True)

    def wants_first_look(self) -> bool:
        """Whether to keep what a window shows first of the project. A file that was only looked at is left as it is,
        unless it is untitled and so the program's own."""
        store = self._store
        return store is not None and (self.untitled or store.wrote) and store.wants(Kept.FIRST_LOOK)

    def keep_first_look(self, look: FirstLook) -> None:
        """Keeps it in the file until the next change."""
        if self._store is not None:
            self._store.keep(Kept.FIRST_LOOK, look.packed())

    def standing(self) -> Standing | None:
        """Where the nodes of the atlas stood when a window closed the project."""
        from journeyeditor.api.standing import read_standing

        return read_standing(self.path)

    def keeps_of_atlas(self, journeys: int) -> bool:
        """Whether the file may keep what a window knows of an atlas of so many journeys. A small one is known again
        in a moment: for it alone a file that was only looked at is not written."""
        from journeyeditor.api.standing import MANY

        return self._store is not None and (journeys > MANY or self.untitled or self._store.wrote)

    def keep_standing(self, standing: Standing) -> None:
        """Keeps where the nodes stand in the file, for the next window."""
        from journeyeditor.api.standing import placement_of

        if self._store is not None and self.keeps_of_atlas(len(standing.places)):
            self._store.keep(Kept.PLACEMENT, placement_of(standing).packed())

    def wants_atlas_look(self, journeys: int) -> bool:
        """Whether to keep what a window shows of the atlas."""
        return self._store is not None and self.keeps_of_atlas(journeys) and self._store.wants(Kept.ATLAS_LOOK)

    def keep_atlas_look(self, look: AtlasLook) -> None:
        """Keeps it in the file until the next change."""
        if self._store is not None:
            self._store.keep(Kept.ATLAS_LOOK, look.packed())

    @telling
    def close(self) -> None:
        """Waits until all is written and lets the file go. Raises SaveFailed where something could not be written;
        the file is let go all the same. A second call does nothing."""
        self.drop_gesture()
        store = self._store
        if store is None:
            return
        try:
            if self.wait_saved().state is SaveState.FAILED:
                self.save_again().result()
        finally:
            self._store = None
            store.close()

    def __enter__(self) -> Self:
        """The session itself."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Closes; an error on its way out gets its sentence, and is not hidden by one of closing."""
        if isinstance(error, JourneyEditorError):
            note(error)
        try:
            self.close()
        except ProjectFileError:
            if error is None:
                raise

    def _save(self, change: Change) -> Receipt:
        if self._store is None:
            raise ReadOnlyFile("error.read_only", path=str(self.path), folder=str(self.path.parent))
        return self._store.save(change)

    def _in_file(self, receipt: Receipt | None) -> Receipt | None:
        if receipt and self._wait:
            receipt.result()
        return receipt
