"""The transit map in numbers."""

from __future__ import annotations

from itertools import pairwise

import pytest

from journeyeditor.atlas import build
from journeyeditor.atlas.transit import Call
from journeyeditor.drawing import Part, Path
from journeyeditor.layout.atlas_rails import LETTERS, PATTERNS, line_marks, octilinear
from journeyeditor.layout.atlas_sheet import view_sheet
from journeyeditor.layout.atlas_transit import Transit, rows_of, transit
from journeyeditor.model import Project
from journeyeditor.text import harfbuzz_measure
from journeyeditor.words import Words
from tests.atlas.small import project
from tests.atlas.test_transit import crossed

ENGLISH = Words("en")


def transit_of(one: Project, *lines: str) -> Transit:
    """The transit map of some journeys."""
    return transit(one, build(one), lines, 2, ENGLISH, harfbuzz_measure())


def test_rows_lie_above_and_below_the_spine_in_turn() -> None:
    assert rows_of(5) == (0, -1, 1, -2, 2)


def test_ways_are_level_or_upright_and_never_lead_back() -> None:
    for run in transit_of(crossed(), "one", "two", "three").runs:
        for (x1, y1), (x2, y2) in pairwise(run.way):
            assert x1 == x2 or y1 == y2
            assert x2 >= x1


def test_corners_are_cut_at_45_degrees() -> None:
    outline = octilinear(((0.0, 0.0), (100.0, 0.0), (100.0, 100.0)))
    ends = [command[-2:] for command in outline if command[0] != "Z"]
    lines = [
        (abs(end[0] - start[0]), abs(end[1] - start[1]))
        for start, end, command in zip(ends, ends[1:], outline[1:], strict=False)
        if command[0] == "L"
    ]
    assert any(dx == pytest.approx(dy) for dx, dy in lines)
    assert all(dx < 1e-9 or dy < 1e-9 or dx == pytest.approx(dy) for dx, dy in lines)


def test_every_stop_stands_on_its_line_and_in_order() -> None:
    made = transit_of(crossed(), "one", "two", "three")
    for run in made.runs:
        places = [x for _, (x, _) in run.places]
        assert places == sorted(places)
        assert [stop for stop, _ in run.places] == list(run.line.stops)
        assert all(made.line_at(at, 1.0) for _, at in run.places)


def test_a_capsule_holds_the_bundle_of_its_lines() -> None:
    made = transit_of(crossed(), "one", "two", "three")
    assert set(made.capsules) == set(made.network.interchanges)
    for run in made.runs:
        for stop, (x, y) in run.places:
            if stop.call is Call.INTERCHANGE:
                assert made.interchange_at((x, y)) == stop.key


def test_patterns_differ_without_their_colour() -> None:
    assert len(set(PATTERNS)) == len(PATTERNS) == len(LETTERS)
    cased = line_marks((("M", 0.0, 0.0), ("L", 9.0, 0.0)), 1)
    assert [mark.stroke for mark in cased if isinstance(mark, Path)] == ["cat3", "surface"]


def test_one_line_and_none() -> None:
    assert [run.row for run in transit_of(crossed(), "one").runs] == [0]
    assert transit_of(project()).chart.nodes == ()


def test_the_sheet_names_every_line() -> None:
    sheet = view_sheet(crossed(), "transit", ENGLISH, harfbuzz_measure())
    legend = [node.key.other for _, node in sheet.nodes() if node.key.part is Part.LEGEND]
    assert set(legend[:3]) == {"one", "two", "three"}


def test_the_sheet_has_the_lines_and_interchanges_that_are_wanted() -> None:
    sheet = view_sheet(crossed(), "transit", ENGLISH, harfbuzz_measure(), "one two @2")
    legend = [node.key.other for _, node in sheet.nodes() if node.key.part is Part.LEGEND]
    assert set(legend[:2]) == {"one", "two"}
    assert "three" not in legend
    capsules = {node.key.id for _, node in sheet.nodes() if node.key.part is Part.NODE}
    few = view_sheet(crossed(), "transit", ENGLISH, harfbuzz_measure(), "one two @3")
    assert capsules == {"a", "c"}
    assert {node.key.id for _, node in few.nodes() if node.key.part is Part.NODE} == set()
