"""Where the atlas's nodes stood is kept in the project's file, outlives changes, and is believed only where sound."""

from __future__ import annotations

import sqlite3
import zlib
from pathlib import Path

import pytest

from journeyeditor import api
from journeyeditor.atlas import build
from journeyeditor.atlas.standing import mark_of, stand
from journeyeditor.model import evolve
from journeyeditor.storage import Kept, Placement, Stood, Store, read_placement
from tests.atlas.small import three_journeys
from tests.storage.helpers import opened_database

PLACEMENT = Placement("mark", {"claim": Stood(1.5, -2.0, "claims"), "renewal": Stood(0.0, 0.0, "")})


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A project of three journeys."""
    from journeyeditor.storage import write_project

    made = tmp_path / "p.journey"
    write_project(three_journeys(), made, {})
    return made


def test_it_is_read_as_it_was_kept_also_after_a_change(path: Path) -> None:
    assert read_placement(path) is None
    store = Store(path)
    store.keep(Kept.PLACEMENT, PLACEMENT.packed())
    store.close()
    assert read_placement(path) == PLACEMENT
    with api.open_project(path) as session:
        session.commit("Name", lambda project: evolve(project, title="Another"))
    assert read_placement(path) == PLACEMENT


def test_a_twin_keeps_none(path: Path) -> None:
    twin = path.with_name("p.journey.json")
    api.save_copy(path, twin)
    store = Store(twin)
    store.keep(Kept.PLACEMENT, PLACEMENT.packed())
    store.close()
    assert read_placement(twin) is None


@pytest.mark.parametrize(
    "text", ["", "[]", '["m",3]', '["m",{"a":[1]}]', '["m",{"a":[1,"x","g"]}]', '["m",{"a":[NaN,1,"g"]}]', "null"]
)
def test_what_is_not_sound_is_none(path: Path, text: str) -> None:
    with opened_database(path) as connection:
        row = ("placement", zlib.compress(text.encode()))
        connection.execute("INSERT INTO meta (key, value) VALUES (?, ?)", row)
    assert read_placement(path) is None


def test_what_is_not_even_packed_is_none_nor_is_a_file_that_is_not_there(path: Path) -> None:
    with opened_database(path) as connection:
        connection.execute("INSERT INTO meta (key, value) VALUES ('placement', ?)", (sqlite3.Binary(b"?"),))
    assert read_placement(path) is None
    assert read_placement(path.with_name("none.journey")) is None


def test_a_session_keeps_where_the_atlas_stands_with_its_first_change_and_gives_it_back(path: Path) -> None:
    atlas = build(three_journeys())
    standing = stand(atlas, None)
    with api.open_project(path) as session:
        session.keep_standing(standing)
        assert session.standing() is None, "a file that is only looked at stays as it is"
        session.commit("Name", lambda project: evolve(project, title="Another"))
        session.keep_standing(standing)
    with api.open_project(path) as session:
        found = session.standing()
    assert found is not None
    assert (found.mark, found.places, found.groups) == (mark_of(atlas), standing.places, standing.groups)
    assert stand(atlas, found) is found
