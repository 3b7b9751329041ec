"""`atlas FILE` with filters and groups: what is printed, written and refused."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

import pypdfium2
from tests.cli.helpers import Line


@pytest.fixture
def sample(tmp_path: Path, line: Line) -> Path:
    """The sample as a file."""
    path = tmp_path / "p.journey"
    line("new", path, "--sample", "car-insurance")
    return path


def titles(data: dict[str, list[dict[str, str]]]) -> set[str]:
    """The journeys told."""
    return {one["title"] for one in data["journeys"]}


@pytest.mark.parametrize(
    ("option", "wanted", "field"),
    [("--level", "Micro-journey", "level"), ("--level", "2", "level"), ("--group", "claims", "group")],
)
def test_a_filter_leaves_only_its_journeys(sample: Path, line: Line, option: str, wanted: str, field: str) -> None:
    every = line("atlas", sample, "--json").data
    kept = line("atlas", sample, "--json", option, wanted).data
    values = {one[field] for one in kept["journeys"]}
    assert len(values) == 1
    assert titles(kept) == {one["title"] for one in every["journeys"] if one[field] in values}
    assert 0 < len(kept["journeys"]) < 18
    ids = {one["id"] for one in kept["journeys"]}
    assert all({one["a"], one["b"]} <= ids for one in kept["overlaps"])
    assert [one for one in kept["troubles"] if one["kind"] == "parent_missing"] == []


def test_filters_add_up(sample: Path, line: Line) -> None:
    karl, phone = (
        line("atlas", sample, "--json", *way).data for way in (("--persona", "karl brandt"), ("--channel", "Phone"))
    )
    both = line("atlas", sample, "--json", "--persona", "Karl Brandt", "--channel", "phone").data
    assert titles(both) == titles(karl) & titles(phone)
    assert titles(both) not in ({*()}, titles(karl), titles(phone))


def test_the_sheet_says_what_is_left_out_and_how_it_is_grouped(sample: Path, line: Line, tmp_path: Path) -> None:
    out = tmp_path / "atlas.pdf"
    said = line("atlas", sample, "-o", out, "--persona", "Karl Brandt", "--group-by", "team")
    assert said.status == 0
    text = pypdfium2.PdfDocument(out)[0].get_textpage().get_text_bounded().replace("\xa0", " ")
    assert "Persona: Karl Brandt · 8 of 18 journeys · Grouped by team" in " ".join(text.split())
    assert "Digital channels" in text


def test_filters_hold_in_the_graph_file(sample: Path, line: Line, tmp_path: Path) -> None:
    out = tmp_path / "atlas.csv"
    line("atlas", sample, "-o", out, "--level", "Micro-journey")
    rows = list(csv.reader(out.read_text("utf-8-sig").splitlines()))
    assert 1 < len(rows) <= 4


@pytest.mark.parametrize("by", ["level", "persona", "team"])
def test_json_groups_by_what_is_asked_for_and_what_is_shared(sample: Path, line: Line, by: str) -> None:
    data = line("atlas", sample, "--json", "--group-by", by).data
    assert {one["by"] for one in data["groups"]} == {by, "shared"}
    told = [key for one in data["groups"] if one["by"] == by for key in one["journeys"]]
    assert sorted(told) == sorted(one["id"] for one in data["journeys"])


@pytest.mark.parametrize(
    ("option", "known"),
    [
        ("--persona", "Karl Brandt"),
        ("--channel", "Phone"),
        ("--team", "Billing"),
        ("--level", "Micro-journey"),
        ("--status", "in_review"),
        ("--group", "Claims"),
        ("--group-by", "shared"),
    ],
)
def test_what_is_not_there_is_refused_with_what_is(sample: Path, line: Line, option: str, known: str) -> None:
    said = line("atlas", sample, option, "nothing of the kind")
    assert said.status == 2
    assert "nothing of the kind" in said.err
    assert known in said.err
