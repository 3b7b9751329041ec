"""The stored index: always what the project says, and never believed where its row says something else."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from journeyeditor import storage
from journeyeditor.atlas import build
from journeyeditor.edits import delete, set_journey
from journeyeditor.model import Project, evolve
from journeyeditor.resources import resource
from journeyeditor.session import Session
from journeyeditor.storage import FoundHeads, Store, read_heads
from tests.builders import journey_of, project_with, rich_project, small_project
from tests.storage.helpers import land_of, opened_database, renamed, written

FORMATS = Path(__file__).resolve().parent.parent / "data" / "formats"


def sample() -> Project:
    """The car-insurance sample."""
    return storage.load(resource("samples", "car-insurance.journey.json")).project


def two() -> Project:
    """A project of two journeys."""
    return project_with(journey_of(key="jrn_1"), journey_of(key="jrn_2"))


def saved(path: Path, *edits: Callable[[Project], Project]) -> Project:
    """The project of a file after edits that went into it."""
    store = Store(path)
    session = Session(store.opened.project, store.save)
    for edit in edits:
        session.commit("Edit", edit)
    store.close()
    return session.project


@pytest.mark.parametrize("make", [small_project, rich_project, sample, two])
def test_heads_tell_what_the_project_does(tmp_path: Path, make: Callable[[], Project]) -> None:
    project = make()
    found = read_heads(written(tmp_path / "p.journey", project))
    assert found == FoundHeads(land_of(project), ())
    assert build(found.land) == build(project)
    assert len(build(found.land).journeys) == len(project.journeys)


def test_heads_follow_every_edit_in_its_own_transaction(tmp_path: Path) -> None:
    path = written(tmp_path / "p.journey", sample())
    first, second = sample().journeys[:2]
    project = saved(path, set_journey(first.id, title="Another"), delete([second.id]))
    assert read_heads(path) == FoundHeads(land_of(project), ())
    with opened_database(path) as connection:
        assert connection.execute("SELECT count(*) FROM head").fetchone() == (len(project.journeys),)


def test_a_head_of_another_state_of_its_row_is_not_believed_and_put_right_with_the_next_change(tmp_path: Path) -> None:
    path, other = (
        written(tmp_path / "p.journey", two()),
        written(tmp_path / "o.journey", set_journey("jrn_2", title="New")(two())),
    )
    with opened_database(other) as connection:
        (blob,) = connection.execute("SELECT blob FROM item WHERE id = 'jrn_2'").fetchone()
    with opened_database(path) as connection:
        connection.execute("UPDATE item SET blob = ? WHERE id = 'jrn_2'", (blob,))
    found = read_heads(path)
    assert found is not None
    assert found.read_whole == ("jrn_2",)
    assert [one.title for one in found.land.journeys][1] == "New"
    project = saved(path, set_journey("jrn_1", title="First"))
    assert read_heads(path) == FoundHeads(land_of(project), ())


@pytest.mark.parametrize("harm", ["UPDATE head SET blob = x'00'", "DELETE FROM head", "DROP TABLE head"])
def test_heads_that_are_damaged_or_gone_are_made_again(tmp_path: Path, harm: str) -> None:
    path = written(tmp_path / "p.journey", two())
    with opened_database(path) as connection:
        connection.execute(harm)
    assert read_heads(path) == FoundHeads(land_of(two()), ("jrn_1", "jrn_2"))
    project = saved(path, lambda p: renamed(p, "Renamed"))
    assert read_heads(path) == FoundHeads(land_of(project), ())
    assert storage.load(path).unreadable == 0


def test_a_file_from_before_there_were_heads(tmp_path: Path) -> None:
    path = tmp_path / "p.journey"
    shutil.copyfile(FORMATS / "format-1.journey", path)
    project = storage.load(path).project
    assert read_heads(path) == FoundHeads(land_of(project), tuple(one.id for one in project.journeys))
    project = saved(path, lambda p: renamed(p, "Renamed"))
    assert read_heads(path) == FoundHeads(land_of(project), ())


def test_a_damaged_journey_is_left_out_as_it_is_where_all_is_read(tmp_path: Path) -> None:
    path = written(tmp_path / "p.journey", two())
    with opened_database(path) as connection:
        connection.execute("UPDATE item SET blob = x'00' WHERE id = 'jrn_1'")
    found = read_heads(path)
    assert found is not None
    assert found.land == land_of(storage.load(path).project)
    assert [one.id for one in found.land.journeys] == ["jrn_2"]


def test_a_new_order_and_copies(tmp_path: Path) -> None:
    path = written(tmp_path / "p.journey", two())
    project = saved(path, lambda p: evolve(p, journeys=p.journeys[::-1]))
    assert [one.id for one in land_of(project).journeys] == ["jrn_2", "jrn_1"]
    storage.copy_project(storage.load(path), tmp_path / "copy.journey")
    for name in ("p.journey", "copy.journey"):
        assert read_heads(tmp_path / name) == FoundHeads(land_of(project), ())


def test_what_is_no_project_file_has_none(tmp_path: Path) -> None:
    (tmp_path / "empty.journey").write_bytes(b"")
    twin = written(tmp_path / "p.journey.json", two())
    assert [read_heads(path) for path in (twin, tmp_path / "empty.journey", tmp_path / "none.journey")] == [None] * 3
