"""Damage: what can be read opens, what cannot is listed and stays in the file, what is no project is refused."""

from __future__ import annotations

import json
import sqlite3
import zlib
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from journeyeditor import storage
from journeyeditor.errors import DamagedFile, JourneyEditorError, MissingFile, NewerFile, NotAProject
from journeyeditor.model import Feeling, evolve
from journeyeditor.session import Session
from journeyeditor.storage import Store
from tests.builders import small_project
from tests.storage.helpers import names, opened_database, pictured_project, renamed, written

BAD_BLOBS = {
    "not compressed": b"garbage",
    "cut short": zlib.compress(b'{"id": "tpt_site"}')[:-6],
    "no json": zlib.compress(b"{"),
    "no object": zlib.compress(b"[]"),
    "unknown field": zlib.compress(b'{"id": "tpt_site", "name": "x", "channel": "chn_web", "shine": 1}'),
    "value out of range": zlib.compress(b'{"id": "tpt_site", "name": 3, "channel": "chn_web"}'),
    "other id": zlib.compress(b'{"id": "tpt_other", "name": "x", "channel": "chn_web"}'),
    "a number": 17,
}


@pytest.mark.parametrize("blob", BAD_BLOBS.values(), ids=BAD_BLOBS)
def test_a_row_that_cannot_be_read_is_listed_and_stays_in_the_file(tmp_path: Path, blob: object) -> None:
    path = written(tmp_path / "p.journey")
    with opened_database(path) as connection:
        connection.execute("UPDATE item SET blob = ? WHERE id = 'tpt_site'", (blob,))
    store = Store(path)
    opened = store.opened
    session = Session(opened.project, store.save)
    session.commit("Rename", lambda p: renamed(p, "Goes on"))
    session.commit("Reorder", lambda p: evolve(p, touchpoints=p.touchpoints[::-1]))
    store.close()
    assert opened.unreadable == 1
    assert [problem.id for problem in opened.problems if problem.rule == "unreadable_row"] == ["tpt_site"]
    assert [point.id for point in opened.project.touchpoints] == ["tpt_hotline", "tpt_agent"]
    assert any(problem.rule == "unknown_reference" for problem in opened.problems)
    with opened_database(path) as connection:
        assert connection.execute("SELECT blob FROM item WHERE id = 'tpt_site'").fetchone() == (blob,)
    assert storage.load(path).project == session.project


def test_a_row_that_cannot_be_read_is_in_a_copy_too(tmp_path: Path) -> None:
    path = written(tmp_path / "p.journey")
    with opened_database(path) as connection:
        connection.execute("UPDATE item SET blob = x'00' WHERE id = 'tpt_site'")
    storage.copy_project(storage.load(path), tmp_path / "copy.journey")
    with opened_database(tmp_path / "copy.journey") as connection:
        assert connection.execute("SELECT blob FROM item WHERE id = 'tpt_site'").fetchone() == (b"\x00",)


def test_a_row_of_an_unknown_kind_a_lost_row_and_one_without_place_are_listed(tmp_path: Path) -> None:
    path = written(tmp_path / "p.journey")
    with opened_database(path) as connection:
        connection.execute("UPDATE item SET kind = 'ghost' WHERE id = 'tpt_site'")
        connection.execute("DELETE FROM item WHERE id = 'chn_branch'")
        order = json.loads(zlib.decompress(connection.execute("SELECT members FROM project").fetchone()[0]))
        order["personas"] = []
        connection.execute("UPDATE project SET members = ?", (zlib.compress(json.dumps(order).encode()),))
    opened = storage.load(path)
    found = {problem.rule: problem.id for problem in opened.problems if problem.message.key.startswith("damage.")}
    assert found == {"unreadable_row": "tpt_site", "row_missing": "chn_branch", "row_without_place": "psn_maria"}
    assert [persona.id for persona in opened.project.personas] == ["psn_maria"]


def test_a_broken_rule_of_the_model_is_listed_and_the_project_opens_whole(tmp_path: Path) -> None:
    project = small_project()
    journey = evolve(project.journeys[0], feelings=(Feeling(id="fel_9", step="stp_nowhere", value=2),))
    broken = evolve(project, journeys=(journey,))
    for name in ("p.journey", "p.journey.json"):
        opened = storage.load(written(tmp_path / name, broken))
        assert opened.project == broken
        assert [(problem.rule, problem.id) for problem in opened.problems] == [("unknown_reference", "fel_9")]
        assert opened.unreadable == 0


def test_a_damaged_picture_is_found_by_the_inspection(tmp_path: Path) -> None:
    project, assets = pictured_project()
    path = written(tmp_path / "p.journey", project, assets)
    with opened_database(path) as connection:
        connection.execute("UPDATE asset SET bytes = x'00'")
    assert storage.load(path).problems == ()
    assert [problem.rule for problem in storage.inspect(path).problems] == ["picture_damaged"]
    with opened_database(path) as connection:
        connection.execute("DELETE FROM asset")
    assert [problem.rule for problem in storage.inspect(path).problems] == ["picture_missing"]


def test_a_file_cut_short_is_refused_wherever_it_was_cut(tmp_path: Path) -> None:
    whole = written(tmp_path / "whole.journey").read_bytes()
    for size in (150, 4096, len(whole) // 2, len(whole) - 4096):
        path = tmp_path / "cut.journey"
        path.write_bytes(whole[:size])
        with pytest.raises(DamagedFile) as caught:
            storage.load(path)
        assert caught.value.message.key == "error.damaged", size
        assert path.read_bytes() == whole[:size]


@pytest.mark.parametrize("statement", ["DELETE FROM project", "UPDATE project SET fields = x'00'", "DROP TABLE item"])
def test_a_file_without_its_own_row_or_tables_is_refused(tmp_path: Path, statement: str) -> None:
    path = written(tmp_path / "p.journey")
    with opened_database(path) as connection:
        connection.execute(statement)
    with pytest.raises(DamagedFile):
        storage.load(path)
    with pytest.raises(DamagedFile):
        Store(path)
    Path(path).rename(tmp_path / "free.journey")


def other_database(path: Path) -> None:
    """A database of another program."""
    with opened_database(path) as connection:
        connection.execute("CREATE TABLE t (x)")


def newer(path: Path) -> None:
    """A project of a newer program."""
    with opened_database(written(path)) as connection:
        connection.execute("PRAGMA user_version = 99")


NO_PROJECTS: dict[str, tuple[Callable[[Path], object], type[JourneyEditorError], str]] = {
    "missing": (lambda path: None, MissingFile, "error.missing_file"),
    "folder": (Path.mkdir, NotAProject, "error.is_folder"),
    "empty": (Path.touch, NotAProject, "error.empty_file"),
    "text": (lambda path: path.write_text("Dear all,"), NotAProject, "error.not_a_project"),
    "other database": (other_database, NotAProject, "error.other_database"),
    "newer": (newer, NewerFile, "error.newer_file"),
}


@pytest.mark.parametrize("case", NO_PROJECTS)
def test_what_is_no_project_of_ours_is_refused(tmp_path: Path, case: str) -> None:
    make, kind, key = NO_PROJECTS[case]
    path = tmp_path / "p.journey"
    make(path)
    before = path.read_bytes() if path.is_file() else None
    openings: tuple[Callable[[Path], object], ...] = (storage.load, storage.require_project, Store)
    for opening in openings:
        with pytest.raises(JourneyEditorError) as caught:
            opening(path)
        assert (type(caught.value), caught.value.message.key) == (kind, key)
    assert (path.read_bytes() if path.is_file() else None) == before
    assert [entry.name for entry in tmp_path.iterdir()] in ([], ["p.journey"])


def test_a_crash_in_the_middle_of_a_write_is_taken_back_by_the_next_reader(tmp_path: Path) -> None:
    path = written(tmp_path / "p.journey")
    connection = sqlite3.connect(path, isolation_level=None)
    connection.execute("PRAGMA cache_size = 1")
    connection.execute("PRAGMA cache_spill = ON")
    connection.execute("BEGIN IMMEDIATE")
    connection.execute("UPDATE item SET blob = zeroblob(20000)")
    torn, journal = path.read_bytes(), (tmp_path / "p.journey-journal").read_bytes()
    connection.execute("ROLLBACK")
    connection.close()
    whole = path.read_bytes()
    assert torn != whole
    path.write_bytes(torn)
    (tmp_path / "p.journey-journal").write_bytes(journal)
    assert storage.load(path).project == small_project()
    assert storage.inspect(path).problems == ()


@given(
    st.booleans(),
    st.lists(st.tuples(st.integers(0), st.binary(max_size=4), st.integers(0, 40)), min_size=1, max_size=8),
)
@settings(max_examples=150, deadline=None)
def test_whatever_happened_to_the_bytes_is_told_as_one_of_our_errors(
    twin: bool, spots: list[tuple[int, bytes, int]]
) -> None:
    with TemporaryDirectory() as folder:
        path = written(Path(folder) / ("p.journey.json" if twin else "p.journey"), *pictured_project())
        data = bytearray(path.read_bytes())
        for place, new, gone in spots:
            at = place % len(data)
            data[at : at + gone] = new
        path.write_bytes(data)
        with suppress(JourneyEditorError):
            assert storage.inspect(path).path == path
        assert path.read_bytes() == data
        assert names(Path(folder)) == [path.name]
