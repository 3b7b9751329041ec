"""A copy is the way out where nothing can be saved any more: it holds what the file does not."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest

from journeyeditor import api, storage
from journeyeditor.errors import ProjectFileError
from journeyeditor.model import evolve
from journeyeditor.session import SaveState
from journeyeditor.storage import backends
from tests.builders import small_project
from tests.storage.helpers import asset_of, opened_database, pictured_project, png, renamed, written

COPIES = ["copy.journey", "copy.journey.json"]


@pytest.mark.parametrize("name", COPIES)
@pytest.mark.parametrize("suffix", ["journey", "journey.json"])
def test_a_copy_can_be_made_of_a_file_that_is_gone(tmp_path: Path, suffix: str, name: str) -> None:
    project, assets = pictured_project()
    path = written(tmp_path / f"p.{suffix}", project, assets)
    session = api.open_for_editing(path)
    path.unlink()
    session.commit("Rename", lambda p: renamed(p, "Rescued"))
    assert session.wait_saved().state is SaveState.FAILED
    session.save_copy(tmp_path / name)
    with pytest.raises(ProjectFileError):
        session.close()
    copy = storage.inspect(tmp_path / name)
    assert (copy.project.title, copy.problems) == ("Rescued", ())
    assert storage.assets_of(copy.project, copy.read_asset) == assets


@pytest.mark.parametrize("name", COPIES)
def test_a_copy_holds_what_a_full_disk_refused(tmp_path: Path, name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    path, data = written(tmp_path / "p.journey"), png()
    with opened_database(path) as connection:
        connection.execute("UPDATE item SET blob = x'00' WHERE id = 'chn_web'")
    session = api.open_for_editing(path)
    with monkeypatch.context() as patch:
        patch.setattr(backends, "put_rows", full)
        asset = asset_of(data)
        session.commit("Add", lambda p: evolve(p, title="Rescued", assets=(asset,)), assets={asset.hash: data})
        assert session.wait_saved().state is SaveState.FAILED
    session.save_copy(tmp_path / name)
    session.close()
    copy = storage.inspect(tmp_path / name)
    assert copy.project.title == "Rescued"
    assert copy.read_asset(asset.hash) == data
    if name.endswith("journey"):
        with opened_database(tmp_path / name) as connection:
            kept = connection.execute("SELECT blob FROM item WHERE id = 'chn_web'").fetchone()
        assert kept == (b"\x00",)


def test_a_copy_of_a_file_that_others_changed_is_ours_alone(tmp_path: Path) -> None:
    path = written(tmp_path / "p.journey")
    session = api.open_for_editing(path)
    with opened_database(path) as connection:
        connection.execute("DELETE FROM item WHERE id = 'chn_web'")
    session.commit("Rename", lambda p: renamed(p, "Ours"))
    assert session.wait_saved().state is SaveState.FAILED
    session.save_copy(tmp_path / "copy.journey")
    with pytest.raises(ProjectFileError):
        session.close()
    copy = storage.inspect(tmp_path / "copy.journey")
    assert (copy.project, copy.problems) == (renamed(small_project(), "Ours"), ())


def full(*_: object) -> None:
    """What SQLite raises when there is no room."""
    error = sqlite3.OperationalError("database or disk is full")
    error.sqlite_errorcode = sqlite3.SQLITE_FULL
    raise error
