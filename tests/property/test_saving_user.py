"""The random user on a file: what is reopened is what was left, byte for byte in the twin."""

from __future__ import annotations

import os
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import HealthCheck, settings
from hypothesis.stateful import rule

from journeyeditor import storage
from journeyeditor.model import Project
from journeyeditor.session import SaveState, Session
from tests.property.test_random_user import RandomUser
from tests.storage.helpers import land_of

PICTURE = b"the bytes of a picture"
SOAK = os.environ.get("JOURNEYEDITOR_SOAK") == "1"


class SavingUser(RandomUser):
    """Saves each step to a project file, and now and then closes it and opens it again."""

    def __init__(self) -> None:
        self.folder = TemporaryDirectory()
        self.store: storage.Store | None = None
        super().__init__()

    def open_session(self, project: Project) -> Session:
        """A session on a new file that holds the project."""
        self.close()
        self.path = Path(self.folder.name) / f"{self.mint('file')}.journey"
        storage.write_project(project, self.path, {asset.hash: PICTURE for asset in project.assets})
        return self.session_on_file()

    def session_on_file(self) -> Session:
        self.store = storage.Store(self.path)
        return Session(self.store.opened.project, self.store.save)

    @rule()
    def reopen(self) -> None:
        left = self.session.project
        assert self.session.wait_saved(120).state is SaveState.SAVED
        self.close()
        found = storage.load(self.path)
        assert found.project == left
        assert storage.read_heads(self.path) == storage.FoundHeads(land_of(left), ())
        assert not any(problem.damage for problem in found.problems)
        self.session = self.session_on_file()
        assert self.session.project == left
        self.past, self.future = [], []

    @rule()
    def copy_to_twin(self) -> None:
        assert self.session.wait_saved(120).state is SaveState.SAVED
        twin, again = self.path.with_suffix(".journey.json"), self.path.with_suffix(".again.journey.json")
        storage.copy_project(storage.load(self.path), twin)
        storage.copy_project(storage.load(twin), again)
        assert again.read_bytes() == twin.read_bytes()

    def close(self) -> None:
        """Lets the file go."""
        if self.store:
            self.store.close()

    def teardown(self) -> None:
        """Leaves nothing behind."""
        self.close()
        self.folder.cleanup()


TestSavingUser = SavingUser.TestCase
TestSavingUser.settings = settings(
    max_examples=200 if SOAK else 25,
    stateful_step_count=100 if SOAK else 30,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)
