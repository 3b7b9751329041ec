"""The project file: what is in it, and that it gives back what was put in."""

from __future__ import annotations

import zlib
from collections.abc import Callable
from pathlib import Path

import pytest

from journeyeditor import api, storage
from journeyeditor.model import COLLECTIONS, SINGULAR, Persona, Project, evolve
from journeyeditor.resources import resource
from journeyeditor.storage.format import APPLICATION_ID
from journeyeditor.storage.rows import all_rows, changed_rows, repeated_ids
from tests.builders import journey_of, project_with, small_project
from tests.storage.helpers import names, opened_database, pictured_project, renamed, written

FORMATS = Path(__file__).resolve().parent.parent / "data" / "formats"


def sample() -> Project:
    """The car-insurance sample."""
    return storage.load(resource("samples", "car-insurance.journey.json")).project


@pytest.mark.parametrize("suffix", [".journey", ".journey.json"])
@pytest.mark.parametrize("make", [small_project, sample, project_with])
def test_a_project_comes_back_as_it_was(tmp_path: Path, suffix: str, make: Callable[[], Project]) -> None:
    project = make()
    opened = storage.load(written(tmp_path / f"p{suffix}", project))
    assert opened.project == project
    assert (opened.format, opened.unreadable, opened.problems) == (1, 0, ())
    assert names(tmp_path) == [f"p{suffix}"]


def test_pictures_come_back_too(tmp_path: Path) -> None:
    project, assets = pictured_project()
    for name in ("p.journey", "p.journey.json"):
        opened = storage.load(written(tmp_path / name, project, assets))
        assert storage.assets_of(opened.project, opened.read_asset) == assets
        assert opened.problems == ()


def test_the_file_says_whose_it_is_and_holds_the_tables_of_the_description(tmp_path: Path) -> None:
    project = small_project()
    with opened_database(written(tmp_path / "p.journey", project)) as database:
        tables = [
            name for (name,) in database.execute("SELECT name FROM sqlite_master WHERE sql NOT NULL ORDER BY name")
        ]
        header = [database.execute(f"PRAGMA {name}").fetchone()[0] for name in ("application_id", "user_version")]
        kinds = dict(database.execute("SELECT kind, count(*) FROM item GROUP BY kind"))
        fields = database.execute("SELECT fields FROM project").fetchall()
    assert tables == ["asset", "head", "item", "meta", "project"]
    assert header == [APPLICATION_ID, 1]
    assert kinds == {SINGULAR[name]: len(getattr(project, name)) for name in COLLECTIONS if getattr(project, name)}
    assert len(fields) == 1
    assert zlib.decompress(fields[0][0]).startswith(b'{"id":"prj_1","title":"Insurance"')


def test_the_same_project_makes_the_same_bytes(tmp_path: Path) -> None:
    one, other = (written(tmp_path / name, sample()) for name in ("1.journey", "2.journey"))
    assert one.read_bytes() == other.read_bytes()


def test_conversions_lose_nothing_and_are_byte_identical_the_second_time(tmp_path: Path) -> None:
    project, assets = pictured_project()
    path = written(tmp_path / "0.journey", project, assets)
    for number, suffix in enumerate([".journey.json", ".journey", ".journey.json", ".journey"], 1):
        opened = storage.load(path)
        path = tmp_path / f"{number}{suffix}"
        storage.copy_project(opened, path)
    assert (tmp_path / "1.journey.json").read_bytes() == (tmp_path / "3.journey.json").read_bytes()
    assert (tmp_path / "2.journey").read_bytes() == (tmp_path / "4.journey").read_bytes()
    assert storage.load(path).project == project


def test_samples_stand_as_storage_writes_them(tmp_path: Path) -> None:
    path = resource("samples", "car-insurance.journey.json")
    assert written(tmp_path / "s.journey.json", sample()).read_bytes() == path.read_bytes()


@pytest.mark.parametrize("number", range(1, storage.FORMAT + 1))
def test_a_file_of_every_format_there_was_can_be_read(number: int) -> None:
    opened, twin = (storage.load(FORMATS / f"format-{number}{end}") for end in (".journey", ".journey.json"))
    assert opened.project == twin.project
    assert (opened.project.title, len(opened.project.journeys[0].encounters)) == ("Insurance", 3)
    assert storage.assets_of(opened.project, opened.read_asset) == storage.assets_of(twin.project, twin.read_asset)
    assert len(opened.project.assets) == 1
    assert (opened.problems, opened.format, twin.format) == ((), number, number)


def test_there_is_a_file_of_every_format_there_was() -> None:
    wanted = {
        f"format-{number}{end}" for number in range(1, storage.FORMAT + 1) for end in (".journey", ".journey.json")
    }
    assert wanted == {path.name for path in FORMATS.glob("format-*.journey*")}


def test_a_change_writes_the_rows_that_are_other_objects_and_no_more() -> None:
    old = project_with(journey_of(key="jrn_1"), journey_of(key="jrn_2"))
    first, second = old.journeys
    rows = changed_rows(old, evolve(old, journeys=(evolve(first, title="Other"), second)))
    assert [row.id for row in rows.items] == ["jrn_1"]
    assert (rows.fields, rows.members, rows.gone) == (None, None, ())


def test_a_change_of_the_projects_own_fields_writes_no_item() -> None:
    old = small_project()
    rows = changed_rows(old, renamed(old, "Other"))
    assert rows.fields is not None
    assert (rows.items, rows.members, rows.gone) == ((), None, ())


def test_reordering_writes_the_order_alone_and_removing_deletes() -> None:
    old = small_project()
    web, phone, branch = old.channels
    turned = changed_rows(old, evolve(old, channels=(branch, web, phone)))
    assert turned.members is not None
    assert (turned.items, turned.gone, turned.fields) == ((), (), None)
    removed = changed_rows(old, evolve(old, channels=(web, phone)))
    assert (removed.items, removed.gone) == ((), ("chn_branch",))
    assert changed_rows(old, old) == ("prj_1", None, None, (), (), ())


def test_ids_that_no_file_can_keep_are_found() -> None:
    journey = journey_of(key="jrn_1")
    assert list(repeated_ids(project_with(journey, journey))) == ["jrn_1"]
    assert list(repeated_ids(small_project())) == []
    assert all_rows(small_project()).size > 500


def test_what_was_deleted_does_not_stay_in_the_file(tmp_path: Path) -> None:
    secret = "".join(chr(33 + n * n % 89) for n in range(400))
    path = written(tmp_path / "p.journey", small_project(personas=(Persona(id="psn_1", name=secret),)))
    with opened_database(path) as connection:
        (blob,) = connection.execute("SELECT blob FROM item WHERE id = 'psn_1'").fetchone()
    assert blob in path.read_bytes()
    with api.open_project(path) as session:
        session.commit("Delete", lambda project: evolve(project, personas=()))
    assert blob not in path.read_bytes()
    assert blob[100:200] not in path.read_bytes()
