"""The readable twin: its shape, and what is said of one that somebody broke by hand."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from journeyeditor import storage
from journeyeditor.errors import DamagedFile, JourneyEditorError, NewerFile, NotAProject
from journeyeditor.model import COLLECTIONS, Project, QuadrantNames, evolve
from tests.builders import small_project
from tests.storage.helpers import pictured_project, written


def test_the_twin_has_its_parts_in_order_two_spaces_and_a_last_line_break(tmp_path: Path) -> None:
    project, assets = pictured_project()
    text = written(tmp_path / "p.journey.json", project, assets).read_text(encoding="utf-8")
    assert list(json.loads(text)) == [
        "format",
        *(name for name in Project.model_fields if name != "quadrants"),
        "asset_bytes",
    ]
    lines = text.splitlines()
    assert lines[:3] == ["{", '  "format": 1,', '  "id": "prj_1",']
    assert lines[-2:] == ["  }", "}"]
    assert text.endswith("}\n")
    assert not text.endswith("\n\n")
    assert max(line.count('": ') for line in lines) == 1


def test_texts_stand_as_people_write_them(tmp_path: Path) -> None:
    project = small_project(title="Déclaré “à temps” → 事故")
    assert '"title": "Déclaré “à temps” → 事故"' in written(tmp_path / "p.journey.json", project).read_text("utf-8")


def test_fields_left_out_have_their_defaults(tmp_path: Path) -> None:
    path = tmp_path / "p.journey.json"
    path.write_text('{"format": 1, "id": "prj_1", "title": "By hand"}', encoding="utf-8")
    project = storage.load(path).project
    assert project == Project(id="prj_1", title="By hand")
    assert all(getattr(project, name) == () for name in COLLECTIONS)


def test_quadrants_are_written_only_once_they_have_names_of_their_own(tmp_path: Path) -> None:
    plain = small_project()
    named = evolve(plain, quadrants=QuadrantNames(invest="Grow"))
    for suffix in (".journey", ".journey.json"):
        path = written(tmp_path / f"named{suffix}", named)
        assert storage.load(path).project == named
    text = (tmp_path / "named.journey.json").read_text("utf-8")
    assert '"invest": "Grow"' in text
    assert (
        written(tmp_path / "again.journey.json", storage.load(tmp_path / "named.journey").project).read_text("utf-8")
        == text
    )
    assert "quadrants" not in written(tmp_path / "plain.journey.json", plain).read_text("utf-8")


def broken(path: Path, change: dict[str, Any]) -> Path:
    """The small project's twin with some of its JSON replaced."""
    data = json.loads(written(path).read_text(encoding="utf-8"))
    path.write_text(json.dumps({**data, **change}), encoding="utf-8")
    return path


@pytest.mark.parametrize(
    ("change", "error", "values"),
    [
        ({"format": 2}, NewerFile, {"format": 2, "known": 1}),
        ({"format": 0}, NotAProject, {}),
        ({"format": "1"}, NotAProject, {}),
        ({"colour": 3}, DamagedFile, {"place": "colour"}),
        (
            {"journeys": [{"id": "jrn_1", "cards": [{"id": "c", "lane": "l", "at": "a", "span": 0}]}]},
            DamagedFile,
            {"place": "journeys[0].cards[0].span"},
        ),
        ({"journeys": [{"id": "a"}, {"id": "a"}]}, DamagedFile, {"id": "a"}),
        ({"asset_bytes": {"x": "not base64!"}}, DamagedFile, {"place": "asset_bytes"}),
        ({"asset_bytes": []}, DamagedFile, {"place": "asset_bytes"}),
    ],
)
def test_a_twin_broken_by_hand_is_refused_with_the_place(
    tmp_path: Path, change: dict[str, Any], error: type[JourneyEditorError], values: dict[str, object]
) -> None:
    path = broken(tmp_path / "p.journey.json", change)
    with pytest.raises(error) as caught:
        storage.load(path)
    told = caught.value.message.values
    assert {name: told[name] for name in values} == values
    assert told["path"] == str(path)


def test_what_is_no_json_is_told_with_line_and_column(tmp_path: Path) -> None:
    path = tmp_path / "p.journey.json"
    path.write_text('{\n  "format": 1,\n  "id": prj\n}', encoding="utf-8")
    with pytest.raises(DamagedFile) as caught:
        storage.load(path)
    assert (caught.value.message.values["line"], caught.value.message.values["column"]) == (3, 9)


@pytest.mark.parametrize(
    "text",
    [
        '{"format": 1, "id": "prj_1", "id": "prj_2"}',
        '{"format": 1, "id": ' + "[" * 100_000 + "}",
        '{"format": 1, "id": ' + "9" * 5000 + "}",
        '{"format": 1, "id": "\\ud800"}',
        '{"format": 1, "id": "prj_1", "journeys": [{"id": "j", "place": {"x": NaN, "y": 0}}]}',
    ],
    ids=["a field twice", "too deep", "too long a number", "half a character", "no number"],
)
def test_odd_json_is_refused_as_damage(tmp_path: Path, text: str) -> None:
    path = tmp_path / "p.journey.json"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(DamagedFile):
        storage.load(path)


@pytest.mark.parametrize("data", [b"[1]", b'{"a": 1}', b"\xff\xfe\x00", b"3"])
def test_what_is_json_but_no_project_is_told(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "p.journey.json"
    path.write_bytes(data)
    with pytest.raises(NotAProject):
        storage.load(path)


def test_pictures_that_are_missing_or_false_are_listed(tmp_path: Path) -> None:
    project, assets = pictured_project()
    lost = storage.load(written(tmp_path / "lost.journey.json", project))
    false = storage.load(written(tmp_path / "false.journey.json", project, dict.fromkeys(assets, b"other")))
    assert [problem.rule for problem in lost.problems] == ["picture_missing"]
    assert [problem.rule for problem in false.problems] == ["picture_damaged"]
