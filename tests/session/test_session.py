"""Commit, undo, selection, listeners."""

from __future__ import annotations

import pytest

from journeyeditor import edits
from journeyeditor.errors import EditError
from journeyeditor.model import Card, Project, evolve
from journeyeditor.session import Change, Session
from tests.builders import small_project

CARD = Card(id="card_new", lane="lane_actions", at="stp_2_2", text="Waits")


def rename(title: str) -> edits.Edit:
    return lambda project: evolve(project, title=title)


def refuse(_: Project) -> Project:
    raise EditError("edit.error.unknown", id="x")


def test_a_commit_becomes_the_project_and_is_told_with_what_it_touched() -> None:
    session, told = Session(small_project()), list[Change]()
    session.listen(told.append)
    old = session.project
    session.commit("Add", edits.add_card("jrn_1", CARD))
    assert [(c.old, c.new, c.preview) for c in told] == [(old, session.project, False)]
    assert told[0].old is old
    assert told[0].ids == {"prj_1", "jrn_1", "card_new"}


def test_undo_and_redo_bring_back_the_very_objects() -> None:
    session = Session(small_project())
    first = session.project
    session.commit("Add", edits.add_card("jrn_1", CARD))
    second = session.project
    session.undo()
    assert session.project is first
    assert (session.undo_label, session.redo_label) == (None, "Add")
    session.redo()
    assert session.project is second
    assert (session.undo_label, session.redo_label) == ("Add", None)
    assert session.redo() is None


def test_an_edit_that_changes_nothing_leaves_no_trace() -> None:
    session, told = Session(small_project()), list[Change]()
    session.listen(told.append)
    assert session.commit("Nothing", lambda project: project) is None
    assert told == []
    assert session.undo_label is None


def test_a_refused_edit_leaves_everything_as_it_was() -> None:
    session = Session(small_project())
    before = session.project
    with pytest.raises(EditError, match=r"edit\.error\.unknown"):
        session.commit("No", refuse)
    assert session.project is before
    assert session.undo_label is None


def test_what_is_gone_leaves_the_selection_and_undo_brings_it_back() -> None:
    session = Session(small_project())
    seen = list[tuple[str, ...]]()
    session.listen_selection(seen.append)
    session.select(["card_actions_1"])
    session.commit("Add", edits.add_card("jrn_1", CARD), select=["card_new", "stg_1"])
    session.undo()
    session.redo()
    session.commit("Delete", lambda _: small_project())
    assert seen == [("card_actions_1",), ("card_new", "stg_1"), ("card_actions_1",), ("card_new", "stg_1"), ("stg_1",)]
    assert session.selection == seen[-1]


def test_commits_with_one_merge_key_are_one_step() -> None:
    session = Session(small_project())
    first = session.project
    for title in ("a", "ab", "abc"):
        session.commit("Rename", rename(title), merge_key=("title", "prj_1"))
    session.commit("Rename", rename("other"), merge_key="another")
    session.undo()
    assert session.project.title == "abc"
    session.undo()
    assert session.project is first
    session.redo()
    session.commit("Rename", rename("abcd"), merge_key=("title", "prj_1"))
    assert session.redo_label is None


def test_after_undo_the_same_merge_key_starts_anew() -> None:
    session = Session(small_project())
    session.commit("Rename", rename("a"), merge_key="t")
    session.commit("Other", rename("b"))
    session.undo()
    session.commit("Rename", rename("c"), merge_key="t")
    session.undo()
    assert session.project.title == "a"


def test_another_selection_ends_merging() -> None:
    session = Session(small_project())
    for selection in (["stg_1"], ["stg_1"], ["stg_2"]):
        session.select(selection)
        session.commit("Rename", lambda project: evolve(project, title=project.title + "!"), merge_key="t")
    session.undo()
    assert session.project.title == "Insurance!!"
    session.undo()
    assert session.project.title == "Insurance"


def test_a_listener_that_commits_is_told_in_order() -> None:
    session, titles = Session(small_project()), list[str]()

    def answer(change: Change) -> None:
        if change.new.title == "asked":
            session.commit("Answer", rename("answered"))

    session.listen(answer)
    session.listen(lambda change: titles.append(change.new.title))
    session.commit("Ask", rename("asked"))
    assert titles == ["asked", "answered"]


def test_a_stopped_listener_hears_nothing() -> None:
    session, told = Session(small_project()), list[Change]()
    stop = session.listen(told.append)
    stop()
    stop()
    session.commit("Rename", rename("x"))
    assert told == []


def test_of_the_projects_left_behind_only_the_last_keeps_indexes() -> None:
    """It is the one that undo goes back to; a long history costs no more than its differences."""
    session = Session(small_project())
    first, journey = session.project, session.project.journeys[0]
    assert first.by_id["jrn_1"] is journey
    assert journey.part_of["stg_1"] is journey.stages[0]
    session.commit("Add", edits.add_card("jrn_1", CARD))
    second = session.project
    session.undo()
    session.redo()
    assert {"by_id" in first.__dict__, "part_of" in journey.__dict__} == {True}
    assert "jrn_1" in second.by_id
    session.commit("Name", rename("x"))
    assert {"by_id" in first.__dict__, "part_of" in journey.__dict__} == {False}
    assert "by_id" in second.__dict__


def test_what_an_edit_did_not_make_is_not_selected() -> None:
    session = Session(small_project())
    session.commit("Nothing", lambda project: project, select=["card_new", "stp_2_2"])
    assert session.selection == ("stp_2_2",)
    session.commit("Add", edits.add_card("jrn_1", CARD), select=["card_new", "card_never"])
    assert session.selection == ("card_new",)


def test_what_is_gone_cannot_be_selected() -> None:
    session = Session(small_project())
    session.commit("Add", edits.add_card("jrn_1", CARD))
    session.undo()
    session.select(["card_new", "stp_2_2"])
    assert session.selection == ("stp_2_2",)
