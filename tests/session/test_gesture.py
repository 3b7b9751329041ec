"""Gestures: many previews, one commit or none."""

from __future__ import annotations

import pytest

from journeyeditor import edits
from journeyeditor.errors import EditError
from journeyeditor.model import Id, Project, evolve
from journeyeditor.session import Change, Session
from tests.builders import small_project


def move(lane: str = "lane_actions", at: str = "stp_3_1") -> edits.Edit:
    return edits.move_cards("jrn_1", ["card_actions_1"], lane=lane, at=at)


def place(project: Project) -> Id:
    return next(card.at for card in project.journeys[0].cards if card.id == "card_actions_1")


def test_previews_start_from_the_base_and_only_the_last_is_committed() -> None:
    session, told = Session(small_project()), list[Change]()
    session.listen(told.append)
    base = session.project
    gesture = session.begin()
    for at in ("stp_2_1", "stp_2_2", "stp_3_1"):
        assert gesture.preview(move(at=at)) is None
        assert place(session.shown) == at
        assert session.project is base
    shown = session.shown
    gesture.commit("Move")
    assert session.project is shown
    assert [change.preview for change in told] == [True, True, True, False]
    assert told[-1].old is base
    session.undo()
    assert session.project is base
    assert session.undo_label is None


def test_dropping_shows_the_base_again_and_leaves_no_history() -> None:
    session, told = Session(small_project()), list[Change]()
    session.listen(told.append)
    base = session.project
    gesture = session.begin()
    gesture.preview(move())
    gesture.drop()
    gesture.drop()
    assert session.shown is base
    assert told[-1].new is base
    assert told[-1].preview
    assert len(told) == 2
    assert session.undo_label is None


def test_a_refused_preview_says_why_and_shows_the_base() -> None:
    session = Session(small_project())
    gesture = session.begin()
    gesture.preview(move())
    refusal = gesture.preview(move(lane="lane_emotion"))
    assert refusal is not None
    assert refusal.key == "edit.error.lane_takes_no_cards"
    assert session.shown is session.project
    assert gesture.commit("Move") is None


def test_a_commit_from_elsewhere_ends_the_gesture() -> None:
    session = Session(small_project())
    gesture = session.begin()
    gesture.preview(move())
    session.commit("Rename", lambda project: evolve(project, title="x"))
    assert not gesture.open
    with pytest.raises(EditError, match="overtaken"):
        gesture.commit("Move")
    assert place(session.project) == "stp_1_1"


def test_a_second_gesture_drops_the_first() -> None:
    session = Session(small_project())
    first = session.begin()
    first.preview(move())
    second = session.begin()
    assert not first.open
    assert second.base is session.project
    assert session.shown is session.project
