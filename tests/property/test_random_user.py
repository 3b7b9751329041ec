"""A random user at work: whatever they do, the model holds, and each step can be taken back to the very object.

`JOURNEYEDITOR_SOAK=1` lets them work for long: 1 000 examples of 100 steps.
"""

from __future__ import annotations

import os
from collections.abc import Callable

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from journeyeditor.errors import EditError
from journeyeditor.ids import counting_ids
from journeyeditor.model import Project, damage
from journeyeditor.session import Session
from tests.builders import rich_project, small_project
from tests.property.operations import OPERATIONS, Operation
from tests.property.picker import Nothing, Picker
from tests.property.strategies import edits_of

SOAK = os.environ.get("JOURNEYEDITOR_SOAK") == "1"


class RandomUser(RuleBasedStateMachine):
    """Edits, previews, undoes, redoes. Storage adds saving and reopening by overriding `open_session`."""

    def __init__(self) -> None:
        super().__init__()
        self.mint = counting_ids()
        self.past: list[Project] = []
        self.future: list[Project] = []
        self.session = self.open_session(small_project())

    def open_session(self, project: Project) -> Session:
        """The session that is used."""
        return Session(project)

    @initialize(project=st.sampled_from([rich_project(), small_project(), Project(id="prj_1")]))
    def start(self, project: Project) -> None:
        self.session = self.open_session(project)
        self.past, self.future = [], []

    @rule(data=st.data())
    def drag(self, data: st.DataObject) -> None:
        before = self.session.project
        gesture = self.session.begin()
        for _ in range(2):
            _, edit = data.draw(edits_of(before, self.mint))
            refusal = gesture.preview(edit)
            assert refusal is None or self.session.shown is before
            assert self.session.project is before
        if data.draw(st.booleans()):
            self.committed(before, lambda: gesture.commit("drag"))
        else:
            gesture.drop()
            assert self.session.shown is before

    @rule()
    def undo(self) -> None:
        before = self.session.project
        if self.session.undo() is not None:
            self.future.append(before)
            assert self.session.project is self.past.pop()

    @rule()
    def redo(self) -> None:
        before = self.session.project
        if self.session.redo() is not None:
            self.past.append(before)
            assert self.session.project is self.future.pop()

    @rule(data=st.data())
    def select(self, data: st.DataObject) -> None:
        ids = sorted(everything(self.session.project))
        self.session.select(data.draw(st.lists(st.sampled_from(ids), max_size=3)))

    @invariant()
    def the_model_holds(self) -> None:
        assert damage(self.session.project) == ()

    @invariant()
    def what_is_selected_exists(self) -> None:
        assert set(self.session.selection) <= everything(self.session.project)

    def committed(self, before: Project, commit: Callable[[], object]) -> None:
        """Runs a commit and keeps account of the past, as a user remembers it."""
        try:
            commit()
        except EditError:
            assert self.session.project is before
        if self.session.project is not before:
            self.past.append(before)
            self.future.clear()


def user_rule(name: str, operation: Operation) -> Callable[..., None]:
    """One operation as a rule of its own: Hypothesis leaves some out for a whole run and so finds rarer mixtures."""

    def act(self: RandomUser, data: st.DataObject) -> None:
        before = self.session.project
        try:
            edit = operation(Picker(data.draw, self.mint), before)
        except Nothing:
            return
        self.committed(before, lambda: self.session.commit(name, edit))

    act.__name__ = name
    ruled: Callable[..., None] = rule(data=st.data())(act)
    return ruled


for key, one in OPERATIONS.items():
    setattr(RandomUser, key, user_rule(key, one))


def everything(project: Project) -> set[str]:
    """Every id of a project and of its journeys' parts."""
    return {project.id, *project.by_id, *(key for journey in project.journeys for key in journey.part_of)}


TestRandomUser = RandomUser.TestCase
TestRandomUser.settings = settings(
    max_examples=1000 if SOAK else 25,
    stateful_step_count=100 if SOAK else 30,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)
