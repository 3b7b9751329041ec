"""A session under random use, against the plainest model of one: a list of projects and a place in it."""

from __future__ import annotations

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import Bundle, RuleBasedStateMachine, invariant, precondition, rule

from journeyeditor.ids import counting_ids
from journeyeditor.model import Group, Project, changed_ids, evolve
from journeyeditor.session import Change, Gesture, SaveState, Session
from tests.session.writer import HeldWriter

TITLES = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\r"), max_size=3)
"""Without a carriage return, which a project keeps as a line feed."""


class SessionMachine(RuleBasedStateMachine):
    """Adds, renames and removes groups; undoes, redoes, previews; the writer is slow and now and then fails."""

    groups = Bundle("groups")

    def __init__(self) -> None:
        super().__init__()
        self.start = Project(id="prj_1")
        self.writer = HeldWriter(self.start)
        self.session = Session(self.start, self.writer)
        self.projects, self.at = [self.start], 0
        self.screen = self.start
        self.gesture: Gesture | None = None
        self.mint = counting_ids()
        self.session.listen(self.hear)

    def hear(self, change: Change) -> None:
        """A screen that trusts each change: what it shows must be what the change starts from, or the base."""
        assert change.ids == changed_ids(change.old, change.new)
        assert change.old in (self.screen, self.session.project, self.projects[self.at])
        self.screen = change.new

    def went(self, before: Project) -> None:
        self.gesture = None
        if self.session.project is not before:
            self.projects[self.at + 1 :] = [self.session.project]
            self.at += 1

    @rule(target=groups)
    def add(self) -> str:
        key, before = self.mint("grp"), self.session.project
        self.session.commit("Add", lambda p: evolve(p, groups=(*p.groups, Group(id=key))), select=[key])
        self.went(before)
        return key

    @rule(key=groups, title=TITLES)
    def rename(self, key: str, title: str) -> None:
        before = self.session.project
        self.session.commit("Rename", lambda p: renamed(p, key, title))
        self.went(before)

    @rule(key=groups)
    def remove(self, key: str) -> None:
        before = self.session.project
        kept = tuple(group for group in before.groups if group.id != key)
        self.session.commit("Delete", lambda p: evolve(p, groups=kept) if len(kept) < len(p.groups) else p)
        self.went(before)
        assert key not in self.session.selection

    @rule()
    def undo(self) -> None:
        assert (self.session.undo() is None) == (self.at == 0)
        self.at, self.gesture = max(self.at - 1, 0), None

    @rule()
    def redo(self) -> None:
        last = len(self.projects) - 1
        assert (self.session.redo() is None) == (self.at == last)
        self.at, self.gesture = min(self.at + 1, last), None

    @rule()
    def begin(self) -> None:
        self.gesture = self.session.begin()

    @precondition(lambda self: self.gesture)
    @rule(title=TITLES)
    def preview(self, title: str) -> None:
        assert self.gesture is not None
        self.gesture.preview(lambda p: evolve(p, title=title) if title != p.title else p)
        assert self.session.shown.title == title
        assert self.session.project is self.projects[self.at]

    @precondition(lambda self: self.gesture)
    @rule(keep=st.booleans())
    def finish(self, keep: bool) -> None:
        assert self.gesture is not None
        before, gesture = self.session.project, self.gesture
        if keep:
            gesture.commit("Retitle")
        else:
            gesture.drop()
        self.went(before)
        assert not gesture.open

    @precondition(lambda self: self.writer.waiting)
    @rule(good=st.booleans())
    def write(self, good: bool) -> None:
        if good:
            self.writer.write()
        else:
            self.writer.fail()

    @rule()
    def save_again(self) -> None:
        self.session.save_again()

    @invariant()
    def the_project_is_where_history_says(self) -> None:
        assert self.session.project is self.projects[self.at]
        assert (self.session.undo_label is None) == (self.at == 0)
        assert self.screen is self.session.shown

    @invariant()
    def what_is_selected_exists(self) -> None:
        assert set(self.session.selection) <= self.session.project.by_id.keys()

    @invariant()
    def saved_means_in_the_file(self) -> None:
        if self.session.saving.state is SaveState.SAVED:
            assert self.writer.file is self.session.project


def renamed(project: Project, key: str, title: str) -> Project:
    groups = tuple(evolve(group, title=title) if group.id == key else group for group in project.groups)
    same = all(a is b for a, b in zip(groups, project.groups, strict=True))
    return project if same else evolve(project, groups=groups)


TestSession = SessionMachine.TestCase
TestSession.settings = settings(max_examples=25, stateful_step_count=30, deadline=None)
