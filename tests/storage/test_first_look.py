"""What a window shows first is kept in the file until the next change of the project, and only where it may be."""

from __future__ import annotations

import zlib
from pathlib import Path

import pytest

from journeyeditor import __version__, api, storage
from journeyeditor.model import evolve
from journeyeditor.storage.kept import MOST
from tests.builders import small_project
from tests.storage.helpers import opened_database, written

LOOK = storage.FirstLook(__version__, "Ours", "Claim", "1.2", "draft", "[drawing]")


def kept(path: Path) -> storage.FirstLook | None:
    return api.first_look(path)


def changed_and_kept(path: Path) -> None:
    with api.open_project(path) as session:
        session.commit("Name", lambda project: evolve(project, title="Ours"))
        assert session.wants_first_look()
        session.keep_first_look(LOOK)


def test_it_is_read_as_it_was_kept_and_the_project_is_what_it_was(tmp_path: Path) -> None:
    path = written(tmp_path / "p.journey")
    assert kept(path) is None
    changed_and_kept(path)
    assert kept(path) == LOOK
    assert storage.inspect(path).problems == ()
    assert storage.load(path).project == evolve(small_project(), title="Ours")


def test_the_next_change_takes_it_away_with_itself(tmp_path: Path) -> None:
    path = written(tmp_path / "p.journey")
    changed_and_kept(path)
    with api.open_project(path) as session:
        session.commit("Name", lambda project: evolve(project, title="Theirs"))
        assert kept(path) is None


def test_a_project_only_looked_at_is_left_as_it_is(tmp_path: Path) -> None:
    path = written(tmp_path / "p.journey")
    with api.open_project(path) as session:
        assert not session.wants_first_look()
    with api.open_project(path, read_only=True) as session:
        assert not session.wants_first_look()
        session.keep_first_look(LOOK)
    assert kept(path) is None


def test_the_programs_own_untitled_project_gets_one_at_once(tmp_path: Path) -> None:
    path = api.new_project(sample="car-insurance")
    with api.open_project(path) as session:
        assert session.wants_first_look()
        session.keep_first_look(LOOK)
        assert not session.wants_first_look()
    assert kept(path) == LOOK


def test_a_twin_has_none(tmp_path: Path) -> None:
    path = written(tmp_path / "p.journey.json")
    with api.open_project(path) as session:
        session.commit("Name", lambda project: evolve(project, title="Ours"))
        assert not session.wants_first_look()
    assert kept(path) is None


def test_a_copy_brought_to_another_state_has_none(tmp_path: Path) -> None:
    path = written(tmp_path / "p.journey")
    changed_and_kept(path)
    store = storage.Store(path)
    store.save_copy(tmp_path / "other.journey", evolve(store.saved, title="Other"))
    store.close()
    assert kept(tmp_path / "other.journey") is None
    assert storage.load(tmp_path / "other.journey").project.title == "Other"


def test_another_version_of_the_program_draws_anew(tmp_path: Path) -> None:
    path = written(tmp_path / "p.journey")
    changed_and_kept(path)
    assert storage.read_first_look(path, "0.0.1") is None


@pytest.mark.parametrize(
    "value",
    [b"", b"junk", zlib.compress(b"{"), zlib.compress(b"[1,2]"), zlib.compress(b"0" * (MOST + 9)), "text", 3],
    ids=["empty", "junk", "cut", "short", "bomb", "text", "number"],
)
def test_what_is_not_sound_is_not_shown(tmp_path: Path, value: object) -> None:
    path = written(tmp_path / "p.journey")
    with opened_database(path) as connection:
        connection.execute("INSERT INTO meta (key, value) VALUES ('first_look', ?)", (value,))
        connection.commit()
    assert kept(path) is None
    assert storage.load(path).project == small_project()


def test_a_path_without_a_project_has_none(tmp_path: Path) -> None:
    (tmp_path / "other.journey").write_text("no", encoding="utf-8")
    assert kept(tmp_path / "other.journey") is None
    assert kept(tmp_path / "none.journey") is None
