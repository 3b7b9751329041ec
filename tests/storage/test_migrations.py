"""Older formats: no gap in the numbers, a copy before anything is written, readers write nothing."""

from __future__ import annotations

from pathlib import Path

import pytest

from journeyeditor import storage
from journeyeditor.errors import DamagedFile, NewerFile
from journeyeditor.storage import MIGRATIONS, Migration, Store
from journeyeditor.storage.migrations import Json, migrated, newest
from tests.builders import small_project
from tests.storage.helpers import names, opened_database, renamed, written


def louder(kind: str, row: Json) -> Json:
    """An invented change: projects and touchpoints are written in capitals."""
    field = {"project": "title", "touchpoint": "name"}.get(kind)
    return {**row, field: row[field].upper()} if field else row


def marked(kind: str, row: Json) -> Json:
    """Another."""
    return {**row, "marking": f"{row['title']}!"} if kind == "project" else row


STEPS = (Migration(2, "louder", louder), Migration(3, "marked", marked))


def test_the_steps_of_this_program_have_no_gap() -> None:
    assert newest(MIGRATIONS) == storage.FORMAT


@pytest.mark.parametrize("numbers", [(3,), (2, 4), (3, 2), (2, 2), (1, 2)])
def test_a_gap_in_the_numbers_is_found(numbers: tuple[int, ...]) -> None:
    with pytest.raises(ValueError, match="formats"):
        newest([Migration(number, "", louder) for number in numbers])


def test_each_step_is_taken_once_and_in_order() -> None:
    assert migrated("project", {"title": "a"}, 1, STEPS) == {"title": "A", "marking": "A!"}
    assert migrated("project", {"title": "a"}, 2, STEPS) == {"title": "a", "marking": "a!"}
    assert migrated("project", {"title": "a"}, 3, STEPS) == {"title": "a"}


def test_an_older_file_is_copied_beside_itself_and_then_migrated(tmp_path: Path) -> None:
    path = written(tmp_path / "p.journey")
    before = path.read_bytes()
    store = Store(path, STEPS)
    project = store.opened.project
    store.close()
    assert (project.title, project.marking) == ("INSURANCE", "INSURANCE!")
    assert [point.name for point in project.touchpoints] == ["WEBSITE", "HOTLINE", "AGENT"]
    assert names(tmp_path) == ["p (format 1).journey", "p.journey"]
    assert (tmp_path / "p (format 1).journey").read_bytes() == before
    assert storage.load(path, STEPS).project == project
    assert storage.load(path, STEPS).format == 3
    with pytest.raises(NewerFile):
        storage.load(path)


def test_a_second_copy_does_not_replace_the_first(tmp_path: Path) -> None:
    written(tmp_path / "p (format 1).journey", renamed(small_project(), "An old copy"))
    Store(written(tmp_path / "p.journey"), STEPS).close()
    assert names(tmp_path) == ["p (format 1) 2.journey", "p (format 1).journey", "p.journey"]
    assert storage.load(tmp_path / "p (format 1).journey").project.title == "An old copy"


@pytest.mark.parametrize("name", ["p.journey", "p.journey.json"])
def test_a_reader_brings_an_older_file_up_in_memory_only(tmp_path: Path, name: str) -> None:
    path = written(tmp_path / name)
    before = path.read_bytes()
    opened = storage.load(path, STEPS)
    assert (opened.project.marking, opened.format) == ("INSURANCE!", 1)
    assert opened.project.touchpoints[0].name == "WEBSITE"
    assert path.read_bytes() == before
    assert names(tmp_path) == [name]


def test_a_row_that_cannot_be_read_goes_through_a_migration_as_it_is(tmp_path: Path) -> None:
    path = written(tmp_path / "p.journey")
    with opened_database(path) as connection:
        connection.execute("UPDATE item SET blob = x'00' WHERE id = 'tpt_site'")
    store = Store(path, STEPS)
    store.close()
    assert store.opened.unreadable == 1
    with opened_database(path) as connection:
        assert connection.execute("SELECT blob FROM item WHERE id = 'tpt_site'").fetchone() == (b"\x00",)


def test_a_migration_that_fails_leaves_the_file_as_it_was(tmp_path: Path) -> None:
    path = written(tmp_path / "p.journey")
    before = path.read_bytes()

    def failing(kind: str, row: Json) -> Json:
        return {**row, "name": row["no such field"]} if kind == "touchpoint" else row

    with pytest.raises(DamagedFile):
        Store(path, [Migration(2, "fails", failing)])
    assert path.read_bytes() == before
    Store(path).close()
