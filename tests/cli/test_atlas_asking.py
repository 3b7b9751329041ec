"""`atlas FILE` asked for ways, failures and files."""

from __future__ import annotations

from pathlib import Path

import networkx as nx
import pytest

from journeyeditor import api
from journeyeditor.atlas import build
from tests.cli.helpers import Line
from tests.storage.helpers import opened_database


@pytest.fixture
def sample(tmp_path: Path, line: Line) -> Path:
    """The sample as a file."""
    path = tmp_path / "p.journey"
    line("new", path, "--sample", "car-insurance")
    return path


def test_json_adds_what_the_atlas_finds(sample: Path, line: Line) -> None:
    data = line("atlas", sample, "--json").data
    assert {
        "journeys",
        "overlaps",
        "links",
        "groups",
        "hubs",
        "seams",
        "contradictions",
        "candidates",
        "priorities",
    } <= data.keys()
    known = (("personas", "per_"), ("channels", "chn_"), ("systems", "sys_"))
    assert all(key.startswith(prefix) for one in data["overlaps"] for kind, prefix in known for key in one[kind])
    assert all(any(one[kind] for one in data["overlaps"]) for kind, _ in known)
    assert [one["rank"] for one in data["priorities"]] == list(range(1, 19))
    assert sorted(key for one in data["groups"] if one["by"] == "shared" for key in one["journeys"]) == sorted(
        one["id"] for one in data["journeys"]
    )


def test_from_here_to_there(sample: Path, line: Line) -> None:
    said = line("atlas", sample, "--from", "Compare cover", "--to", "buy car policy")
    assert said.status == 0
    assert "“Compare cover” leads 42\u00a0% of its customers to “Buy car policy”." in said.out
    data = line("atlas", sample, "--from", "Compare cover", "--to", "Buy car policy", "--json").data
    assert data["ways"][0]["hops"][0]["kind"] == "leads_to"
    assert "begins and ends" in line("atlas", sample, "--from", "Hire car", "--to", "Hire car").out


def test_what_fails(sample: Path, line: Line) -> None:
    said = line("atlas", sample, "--fails", "claims file", language="fr")
    assert said.out.startswith("Si «\u202fClaims file\u202f» tombe en panne, 7 parcours sont touchés.\n")
    assert "Water damage at home" in said.out.splitlines()[4]
    data = line("atlas", sample, "--fails", "Claims file", "--json").data["fails"]
    assert (data["kind"], len(data["journeys"]), len(data["touchpoints"])) == ("system", 7, 10)


@pytest.mark.parametrize("suffix", ["graphml", "gexf", "csv"])
def test_written_for_other_programs(tmp_path: Path, sample: Path, line: Line, suffix: str) -> None:
    out = tmp_path / f"atlas.{suffix}"
    assert line("atlas", sample, "-o", out) == (0, f"Wrote {out}.\n", "")
    assert "Car accident claim" in out.read_text(encoding="utf-8-sig")
    if suffix == "graphml":
        assert nx.read_graphml(out).number_of_nodes() > 400


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (("--from", "Hire car"), "--from and --to belong together: name both journeys.\n"),
        (("--to", "Hire car"), "--from and --to belong together: name both journeys.\n"),
        (("--from", "nobody", "--to", "Hire car"), "There is no journey “nobody”"),
        (("--fails", "nobody"), "There is no touchpoint, system, channel or team “nobody”"),
        (("-o", "no/such/folder/a.csv"), "no/such/folder/a.csv cannot be written"),
        (("-o", "a.xls"), "a.xls does not end in a known way: use one of .pdf, .svg, .png, .graphml, .gexf, .csv"),
    ],
)
def test_wrong_calls_say_what_to_do(sample: Path, line: Line, words: tuple[str, ...], sentence: str) -> None:
    said = line("atlas", sample, *words)
    assert (said.status, said.out) == (2, "")
    assert sentence in said.err


def test_nothing_joins_two_journeys(tmp_path: Path, line: Line) -> None:
    path = tmp_path / "p.journey"
    line("new", path, "--sample", "car-insurance")
    said = line("atlas", path, "--from", "Win back", "--to", "Move house")
    assert said.status == 0
    assert "“Move house”" in said.out


ANSWERED = (
    (),
    ("--from", "Compare cover", "--to", "buy car policy"),
    ("--from", "Win back", "--to", "Move house", "--json"),
    ("--from", "Hire car", "--to", "nobody"),
    ("--from", "Hire car"),
)
"""What the index of a file answers by itself."""


@pytest.mark.parametrize("words", ANSWERED)
def test_the_index_answers_what_the_maps_do(
    sample: Path, line: Line, words: tuple[str, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    twin = sample.with_suffix(".journey.json")
    line("export", sample, "-o", twin)
    whole = line("atlas", twin, *words)
    read: list[Path] = []
    monkeypatch.setattr(api, "load", read.append)
    assert line("atlas", sample, *words) == whole
    assert read == []
    assert len(whole.out) + len(whole.err) > 40


def test_the_table_of_pairs_comes_from_the_index_too(
    sample: Path, line: Line, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    twin, whole, quick = sample.with_suffix(".journey.json"), tmp_path / "whole.csv", tmp_path / "quick.csv"
    line("export", sample, "-o", twin)
    line("atlas", twin, "-o", whole)
    monkeypatch.setattr(api, "load", None)
    assert line("atlas", sample, "-o", quick).status == 0
    assert quick.read_bytes() == whole.read_bytes()
    assert len(whole.read_bytes()) > 2_000


@pytest.mark.parametrize(
    "damage",
    [
        "DROP TABLE head",
        "UPDATE head SET stamp = 7",
        "UPDATE head SET blob = x'00'",
        "DELETE FROM head WHERE id IN (SELECT id FROM head LIMIT 5)",
        "UPDATE item SET blob = x'00' WHERE id = (SELECT min(id) FROM item WHERE kind = 'touchpoint')",
        "UPDATE item SET blob = x'00' WHERE id = (SELECT min(id) FROM item WHERE kind = 'journey')",
    ],
)
def test_an_index_that_is_not_to_be_believed_changes_no_answer(sample: Path, line: Line, damage: str) -> None:
    with opened_database(sample) as connection:
        connection.execute(damage)
    land = api.read_named_land(sample)
    assert land is not None
    assert build(land) == build(api.load(sample).project)
    names = {one.id: one.name for one in api.load(sample).project.touchpoints}
    assert {one.id: one.name for one in land.touchpoints} == names
    assert line("atlas", sample).status == 0


def test_a_project_without_journeys_is_told_as_before(tmp_path: Path, line: Line) -> None:
    path = api.new_project(tmp_path / "empty.journey", title="Empty")
    assert api.read_named_land(path) is None
    assert line("atlas", path).status == 0
    assert "Empty" in line("atlas", path, "--from", "a", "--to", "b").err
