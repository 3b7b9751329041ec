"""Each command does what it says, and says what it did."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from journeyeditor import storage
from journeyeditor.app import main as editor
from journeyeditor.cli.main import COMMANDS, main, taken
from journeyeditor.cli.program import CALLBACKS
from journeyeditor.model import COLLECTIONS, Feeling, evolve
from journeyeditor.words import Words
from tests.builders import journey_of, project_with, small_project
from tests.cli.helpers import Line
from tests.storage.helpers import names, opened_database, pictured_project, written

DIAGRAM = """journey
    title My working day
    section Go to work
      Make tea: 5: Me
"""


def test_new_makes_a_project_and_a_copy_of_a_sample(tmp_path: Path, line: Line) -> None:
    path = tmp_path / "mine.journey"
    assert line("new", path) == (0, f"Wrote {path}.\n", "")
    assert storage.load(path).project.title == "mine"
    said = line("new", tmp_path / "sample.journey.json", "--sample", "car-insurance", language="fr")
    assert said == (0, f"{tmp_path / 'sample.journey.json'} est écrit.\n", "")
    assert len(storage.load(tmp_path / "sample.journey.json").project.journeys) == 18


def test_info_counts_what_is_in_a_project(tmp_path: Path, line: Line) -> None:
    path = written(tmp_path / "p.journey")
    said = line("info", path)
    assert (said.status, said.err) == (0, "")
    assert said.out.splitlines()[0] == "Insurance"
    rows = [text.split() for text in said.out.splitlines()]
    assert ["Touchpoints", "3"] in rows
    assert ["I", "claim", "3", "4", "4", "3", "jrn_1"] in rows
    data = line("info", path, "--json").data
    assert data["counts"] == {name: len(getattr(small_project(), name)) for name in COLLECTIONS}
    assert data["journeys"] == [
        {"id": "jrn_1", "title": "I claim", "stages": 3, "steps": 4, "cards": 4, "encounters": 3}
    ]
    assert (data["format"], data["problems"], data["path"]) == (1, 0, str(path))


def test_check_finds_nothing_in_a_sound_project(tmp_path: Path, line: Line) -> None:
    path = written(tmp_path / "p.journey")
    assert line("check", path) == (0, f"{path} is sound: no problem was found.\n", "")
    assert line("check", path, "--json").data == {"path": str(path), "format": 1, "problems": []}


def test_check_lists_each_problem_and_exits_with_1(tmp_path: Path, line: Line) -> None:
    project, assets = pictured_project()
    journey = evolve(project.journeys[0], feelings=(Feeling(id="fel_9", step="stp_9"),))
    path = written(tmp_path / "p.journey", evolve(project, journeys=(journey,)), assets)
    with opened_database(path) as connection:
        connection.execute("UPDATE asset SET bytes = x'00'")
    said = line("check", path)
    assert (said.status, said.err, len(said.out.splitlines())) == (1, "", 2)
    found = line("check", path, "--json")
    assert found.status == 1
    assert [problem["rule"] for problem in found.data["problems"]] == ["unknown_reference", "picture_damaged"]
    assert [problem["id"] for problem in found.data["problems"]] == ["fel_9", next(iter(assets))]
    assert [problem["sentence"] for problem in found.data["problems"]] == said.out.splitlines()
    assert "1 problem was found" in line("info", path).err


STARTS = {"out.pdf": b"%PDF", "out.svg": b"<svg", "out.png": b"\x89PNG"}


@pytest.mark.parametrize("name", [*STARTS, "out.journey", "out.journey.json"])
def test_export_writes_what_the_suffix_says(tmp_path: Path, line: Line, name: str) -> None:
    path = written(tmp_path / "p.journey")
    out = tmp_path / name
    out.write_text("old", encoding="utf-8")
    assert line("export", path, "-o", out) == (0, f"Wrote {out}.\n", "")
    if name in STARTS:
        assert out.read_bytes().startswith(STARTS[name])
    else:
        assert storage.load(out).project == small_project()
    assert names(tmp_path) == sorted([name, "p.journey"])


def test_export_takes_a_journey_a_paper_and_its_side(tmp_path: Path, line: Line) -> None:
    path, out = written(tmp_path / "p.journey"), tmp_path / "out.pdf"
    said = line("export", path, "--journey", "I claim", "--paper", "A3", "--landscape", "--output", out)
    assert (said.status, said.out) == (0, f"Wrote {out}.\n")
    assert b"/MediaBox [ 0 0 1190.55 841.89 ]" in out.read_bytes() or b"/MediaBox" in out.read_bytes()


def test_import_makes_a_project_or_adds_to_one(tmp_path: Path, line: Line) -> None:
    source, out, into = tmp_path / "day.mmd", tmp_path / "out.journey", written(tmp_path / "p.journey")
    source.write_text(DIAGRAM, encoding="utf-8")
    assert line("import", source, "-o", out).status == 0
    assert [journey.title for journey in storage.load(out).project.journeys] == ["My working day"]
    assert line("import", source, source, "--into", into).status == 0
    assert len(storage.load(into).project.journeys) == 3
    assert storage.inspect(into).problems == ()


def test_atlas_tells_what_journeys_share(tmp_path: Path, line: Line) -> None:
    path = tmp_path / "p.journey"
    line("new", path, "--sample", "car-insurance")
    data = line("atlas", path, "--json").data
    assert len(data["journeys"]) == 18
    assert {"id", "title"} <= data["journeys"][0].keys()
    assert {"a", "b", "touchpoints"} <= data["overlaps"][0].keys()
    assert len(data["links"]) == 12
    text = line("atlas", path).out.splitlines()
    assert len(text) >= len(data["overlaps"])
    out = tmp_path / "atlas.pdf"
    assert line("atlas", path, "-o", out) == (0, f"Wrote {out}.\n", "")
    assert out.read_bytes().startswith(b"%PDF")


def test_atlas_says_so_when_nothing_is_shared(tmp_path: Path, line: Line) -> None:
    path = written(tmp_path / "p.journey", project_with(journey_of()))
    assert line("atlas", path).out == "No two journeys share a touchpoint.\n"


def test_json_is_one_document_whatever_the_language(tmp_path: Path, line: Line) -> None:
    path = written(tmp_path / "p.journey", small_project(title="Déclarer → 事故"))
    for command in ("info", "check", "atlas"):
        said = line(command, path, "--json", language="fr")
        assert json.dumps(said.data, ensure_ascii=False, indent=2) + "\n" == said.out
    assert "Déclarer → 事故" in line("info", path, "--json").out


def test_a_file_or_nothing_opens_the_editor(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    opened: list[tuple[Path | None, str | None]] = []

    def run(path: Path | None = None, words: Words | None = None) -> int:
        opened.append((path, words.language if words else None))
        return 0

    monkeypatch.setattr(editor, "run", run)
    path = written(tmp_path / "new.journey")
    assert [main([str(path)]), main([]), main(["--language=fr", str(path)])] == [0, 0, 0]
    assert opened == [(path, None), (None, None), (path, "fr")]


def test_the_version_is_shown(line: Line) -> None:
    assert line("--version").out.startswith("Journey Editor 0.")


@pytest.mark.parametrize(
    ("given", "rest", "value"),
    [
        (["info", "--language", "fr", "p"], ["info", "p"], "fr"),
        (["--language=fr"], [], "fr"),
        (["info", "--", "--language", "fr"], ["info", "--", "--language", "fr"], None),
        (["info", "--language"], ["info", "--language"], None),
    ],
)
def test_the_language_may_stand_anywhere(given: list[str], rest: list[str], value: str | None) -> None:
    assert taken(given, "--language") == (rest, value)


def test_the_table_of_commands_is_the_programs() -> None:
    assert tuple(CALLBACKS) == COMMANDS


def test_an_error_nobody_foresaw_is_one_sentence_and_a_log(
    tmp_path: Path, line: Line, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: object, **__: object) -> None:
        raise ZeroDivisionError("nobody foresaw this")

    monkeypatch.setattr("journeyeditor.api.load", broken)
    said = line("info", written(tmp_path / "p.journey"))
    assert (said.status, said.out, said.err.count("\n")) == (2, "", 1)
    assert "ZeroDivisionError: nobody foresaw this" in said.err
    log = Path(said.err.split(" in ")[-1].strip().removesuffix("."))
    assert "Traceback" in log.read_text(encoding="utf-8")
