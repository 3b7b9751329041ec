"""What is in the file, what is on its way, what could not be written."""

from __future__ import annotations

from journeyeditor.errors import SaveFailed
from journeyeditor.model import Project, evolve
from journeyeditor.session import Change, Receipt, SaveState, Session
from tests.builders import small_project
from tests.session.writer import HeldWriter


def rename(session: Session, title: str, assets: dict[str, bytes] | None = None) -> None:
    session.commit("Rename", lambda project: evolve(project, title=title), assets)


def state(session: Session) -> SaveState:
    return session.saving.state


def held() -> tuple[Session, HeldWriter]:
    project = small_project()
    writer = HeldWriter(project)
    return Session(project, writer), writer


def test_changes_go_out_in_order_undo_among_them() -> None:
    session, writer = held()
    rename(session, "a")
    rename(session, "b")
    session.undo()
    assert [change.new.title for change in writer.taken] == ["a", "b", "a"]
    assert all(one.new is next_one.old for one, next_one in zip(writer.taken, writer.taken[1:], strict=False))
    assert not any(change.preview for change in writer.taken)


def test_saving_turns_into_saved() -> None:
    session, writer = held()
    assert state(session) is SaveState.SAVED
    seen = list[SaveState]()
    session.listen_saving(lambda: seen.append(session.saving.state))
    rename(session, "a")
    writer.write()
    assert seen == [SaveState.SAVING, SaveState.SAVED]
    assert session.wait_saved(1).state is SaveState.SAVED


def test_a_failure_keeps_the_edit_and_says_what_happened() -> None:
    session, writer = held()
    rename(session, "a", {"hash": b"bytes"})
    writer.fail()
    assert session.project.title == "a"
    assert state(session) is SaveState.FAILED
    assert session.saving.error is not None
    assert session.saving.error.key == "error.disk_full"


def test_trying_again_sends_all_that_is_missing() -> None:
    session, writer = held()
    in_file = session.project
    rename(session, "a", {"hash": b"bytes"})
    rename(session, "b", {"more": b"others"})
    writer.fail()
    writer.fail()
    session.save_again()
    change = writer.taken[-1]
    assert change.old is in_file
    assert change.new is session.project
    assert dict(change.assets) == {"hash": b"bytes", "more": b"others"}
    writer.write()
    assert state(session) is SaveState.SAVED
    assert writer.file is session.project


def test_a_good_receipt_clears_what_failed_before_it() -> None:
    session, writer = held()
    rename(session, "a")
    writer.fail()
    rename(session, "b")
    assert state(session) is SaveState.SAVING
    writer.write()
    assert state(session) is SaveState.SAVED


def test_a_writer_that_raises_fails_the_receipt_not_the_commit() -> None:
    def broken(_: Change) -> Receipt:
        raise SaveFailed("error.read_only", path="a.journey")

    session = Session(small_project(), broken)
    receipt = session.commit("Rename", lambda project: evolve(project, title="a"))
    assert receipt is not None
    assert isinstance(receipt.exception(), SaveFailed)
    assert session.project.title == "a"
    assert state(session) is SaveState.FAILED


def test_without_a_writer_everything_counts_as_saved() -> None:
    session = Session(Project(id="prj_1"))
    rename(session, "a")
    assert state(session) is SaveState.SAVED
