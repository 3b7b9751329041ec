"""The one who writes: in order, one transaction a change, nothing lost where a write fails."""

from __future__ import annotations

import errno
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from journeyeditor import storage
from journeyeditor.errors import DamagedFile, LockedFile, ProjectFileError, SaveFailed
from journeyeditor.model import evolve
from journeyeditor.session import Session
from journeyeditor.storage import Store, backends, connections, database
from tests.builders import small_project
from tests.storage.helpers import (
    asset_of,
    change,
    names,
    opened_database,
    pictured_project,
    png,
    renamed,
    written,
)


@contextmanager
def opened_store(path: Path) -> Iterator[tuple[Store, Session]]:
    """A store and a session on it that does not wait."""
    store = Store(path)
    try:
        yield store, Session(store.opened.project, store.save)
    finally:
        store.close()


@pytest.mark.parametrize("name", ["p.journey", "p.journey.json"])
def test_changes_are_in_the_file_in_their_order(tmp_path: Path, name: str) -> None:
    path = written(tmp_path / name)
    with opened_store(path) as (_, session):
        for number in range(20):
            session.commit("Rename", partial(renamed, title=f"Title {number}"))
        session.undo()
        session.commit("Less", lambda p: evolve(p, channels=p.channels[:1]))
    assert storage.load(path).project == session.project
    assert (session.project.title, len(session.project.channels)) == ("Title 18", 1)
    assert names(tmp_path) == [name]


def test_the_receipt_is_done_once_another_reader_finds_the_change(tmp_path: Path) -> None:
    path = written(tmp_path / "p.journey")
    with opened_store(path) as (_, session):
        receipt = session.commit("Rename", lambda p: renamed(p, "Written"))
        assert receipt is not None
        receipt.result(120)
        assert storage.load(path).project.title == "Written"


def test_a_writer_that_rests_writes_each_change_in_order_and_at_once_where_somebody_waits(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    writes: list[int] = []

    def noted(connection: Any, rows: Any) -> None:
        database.put_rows(connection, rows)
        writes.append(len(rows.items))

    path = written(tmp_path / "p.journey")
    monkeypatch.setattr(backends, "put_rows", noted)
    store = Store(path, rest=60.0)
    session = Session(store.opened.project, store.save)
    for number in range(3):
        session.commit("Rename", partial(renamed, title=f"Title {number}"))
    assert not writes
    store.drain()
    assert len(writes) == 3
    assert storage.load(path).project.title == "Title 2"
    receipt = session.commit("Rename", partial(renamed, title="Last"))
    assert receipt is not None
    assert not receipt.done()
    store.close()
    assert receipt.done()
    assert storage.load(path).project.title == "Last"


def test_a_writer_that_rests_writes_by_itself(tmp_path: Path) -> None:
    store = Store(written(tmp_path / "p.journey"), rest=0.01)
    try:
        session = Session(store.opened.project, store.save)
        receipt = session.commit("Rename", lambda p: renamed(p, "Written"))
        assert receipt is not None
        receipt.result(120)
        assert storage.load(store.path).project.title == "Written"
    finally:
        store.close()


def test_saving_never_waits_for_the_writer(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    gate = threading.Event()

    def held(*arguments: Any) -> None:
        gate.wait(120)
        database.put_rows(*arguments)

    monkeypatch.setattr(backends, "put_rows", held)
    with opened_store(written(tmp_path / "p.journey")) as (store, session):
        receipt = session.commit("Rename", lambda p: renamed(p, "Later"))
        assert receipt is not None
        assert not receipt.done()
        gate.set()
        store.drain()
        assert receipt.done()


def full(*_: object) -> None:
    """A disk without room."""
    raise OSError(errno.ENOSPC, "No space left on device")


def test_what_could_not_be_written_goes_with_the_next_change(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = written(tmp_path / "p.journey")
    data = png()
    with opened_store(path) as (store, session):
        with monkeypatch.context() as patch:
            patch.setattr(backends, "put_rows", full)
            lost = session.commit(
                "Add", lambda p: evolve(p, assets=(asset_of(data),)), assets={asset_of(data).hash: data}
            )
            assert lost is not None
            error = lost.exception(120)
        assert isinstance(error, SaveFailed)
        assert error.message.key == "error.disk_full"
        assert store.read_asset(asset_of(data).hash) == data
        receipt = session.commit("Rename", lambda p: renamed(p, "After"))
        assert receipt is not None
        receipt.result(120)
        assert session.saving.state == "saved"
    opened = storage.load(path)
    assert opened.project == session.project
    assert opened.read_asset(asset_of(data).hash) == data


def test_a_real_full_database_is_told_and_leaves_the_file_whole(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = written(tmp_path / "p.journey")
    with opened_database(path) as connection:
        pages = connection.execute("PRAGMA page_count").fetchone()[0]
    pragmas = (*connections.WRITER_PRAGMAS, f"PRAGMA max_page_count={pages}")
    monkeypatch.setattr(connections, "WRITER_PRAGMAS", pragmas)
    noise = "".join(chr(33 + n * n % 5003) for n in range(60_000))
    with opened_store(path) as (_, session):
        receipt = session.commit("Fill", lambda p: evolve(p, marking=noise))
        assert receipt is not None
        error = receipt.exception(120)
    assert isinstance(error, SaveFailed)
    assert error.message.key == "error.disk_full"
    assert storage.inspect(path).project == small_project()
    assert storage.inspect(path).problems == ()


def test_a_picture_can_be_read_before_and_after_it_is_written_and_undo_keeps_it(tmp_path: Path) -> None:
    path = written(tmp_path / "p.journey")
    data = png()
    asset = asset_of(data)
    with opened_store(path) as (store, session):
        session.commit("Add", lambda p: evolve(p, assets=(asset,)), assets={asset.hash: data})
        assert store.read_asset(asset.hash) == data
        store.drain()
        session.undo()
        store.drain()
        session.redo()
        store.drain()
        assert storage.load(path).read_asset(asset.hash) == data
        with pytest.raises(DamagedFile):
            store.read_asset("0" * 64)
        session.undo()
    with opened_database(path) as connection:
        assert connection.execute("SELECT count(*) FROM asset").fetchone() == (0,)


@pytest.mark.parametrize("name", ["p.journey", "p.journey.json"])
def test_a_file_that_is_open_is_locked_for_others_and_free_afterwards(tmp_path: Path, name: str) -> None:
    path = written(tmp_path / name)
    with opened_store(path):
        with pytest.raises(LockedFile):
            Store(path)
        with pytest.raises(LockedFile):
            storage.write_project(small_project(), path, {})
        assert storage.load(path).project == small_project()
    Store(path).close()
    assert names(tmp_path) == [name]


def test_a_file_replaced_while_it_was_open_is_not_written_over(tmp_path: Path) -> None:
    path = written(tmp_path / "p.journey")
    other = written(tmp_path / "other.journey", renamed(small_project(), "Other"))
    with opened_store(path) as (_, session):
        other.replace(path)
        receipt = session.commit("Rename", lambda p: renamed(p, "Mine"))
        assert receipt is not None
        error = receipt.exception(120)
    assert isinstance(error, SaveFailed)
    assert error.message.key == "error.file_moved"
    assert storage.load(path).project.title == "Other"


@pytest.mark.parametrize("name", ["p.journey", "p.journey.json"])
def test_a_file_changed_by_another_program_is_not_written_over(tmp_path: Path, name: str) -> None:
    path = written(tmp_path / name)
    with opened_store(path) as (_, session):
        if name.endswith("json"):
            path.write_text(path.read_text("utf-8").replace("Insurance", "Elsewhere"), encoding="utf-8")
        else:
            with opened_database(path) as connection:
                connection.execute("DELETE FROM item WHERE id = 'chn_web'")
        receipt = session.commit("Rename", lambda p: renamed(p, "Mine"))
        assert receipt is not None
        error = receipt.exception(120)
    assert isinstance(error, SaveFailed)
    assert error.message.key == "error.changed_elsewhere"


def test_a_reader_at_work_is_waited_for_and_told_when_it_takes_too_long(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = written(tmp_path / "p.journey")
    monkeypatch.setattr(backends, "connect_writer", lambda path: connections.connect_writer(path, 0.1))
    with opened_store(path) as (_, session), opened_database(path) as connection:
        connection.execute("BEGIN")
        connection.execute("SELECT * FROM item").fetchall()
        receipt = session.commit("Rename", lambda p: renamed(p, "Mine"))
        assert receipt is not None
        error = receipt.exception(120)
        assert isinstance(error, LockedFile)
        assert error.message.key == "error.busy"
        connection.execute("COMMIT")
        session.save_again().result(120)
    assert storage.load(path).project.title == "Mine"


@pytest.mark.parametrize("name", ["copy.journey", "copy.journey.json"])
def test_a_copy_holds_what_was_committed_so_far(tmp_path: Path, name: str) -> None:
    project, assets = pictured_project()
    path = written(tmp_path / "p.journey", project, assets)
    with opened_store(path) as (store, session):
        session.commit("Rename", lambda p: renamed(p, "Copied"))
        store.save_copy(tmp_path / name)
        session.commit("Rename", lambda p: renamed(p, "Later"))
    copy = storage.inspect(tmp_path / name)
    assert (copy.project.title, copy.problems) == ("Copied", ())
    assert storage.assets_of(copy.project, copy.read_asset) == assets
    assert names(tmp_path) == sorted([name, "p.journey"])


def test_a_copy_leaves_pictures_out_that_only_undo_could_want(tmp_path: Path) -> None:
    project, assets = pictured_project()
    path = written(tmp_path / "p.journey", project, assets)
    with opened_store(path) as (store, session):
        session.commit("Remove", lambda p: evolve(p, assets=()))
        store.save_copy(tmp_path / "copy.journey")
    with opened_database(tmp_path / "copy.journey") as connection:
        assert connection.execute("SELECT count(*) FROM asset").fetchone() == (0,)


def test_closing_writes_what_waits_and_may_be_done_twice(tmp_path: Path) -> None:
    path = written(tmp_path / "p.journey")
    store = Store(path)
    old = store.opened.project
    receipt = store.save(change(old, renamed(old, "Last")))
    store.close()
    store.close()
    assert receipt.done()
    assert storage.load(path).project.title == "Last"
    with pytest.raises(ProjectFileError) as caught:
        store.save(change(old, old))
    assert caught.value.message.key == "error.closed"
