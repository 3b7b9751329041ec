"""The transit map in numbers."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations, pairwise, product
from random import Random

import pytest

from journeyeditor.atlas import build
from journeyeditor.atlas.transit import Call
from journeyeditor.drawing import Part, Path
from journeyeditor.layout.atlas_curves import Point, side
from journeyeditor.layout.atlas_rails import LETTERS, PATTERNS, line_marks
from journeyeditor.layout.atlas_sheet import view_sheet
from journeyeditor.layout.atlas_transit import Transit, transit
from journeyeditor.layout.atlas_ways import CLEAR, PAD, PITCH, SHORT_END, Run, rows_of
from journeyeditor.model import Project
from journeyeditor.text import harfbuzz_measure
from journeyeditor.words import Words
from tests.atlas.small import journey, project
from tests.atlas.test_transit import crossed

ENGLISH = Words("en")


def transit_of(one: Project, *lines: str) -> Transit:
    """The transit map of some journeys."""
    return transit(one, build(one), lines, 2, ENGLISH, harfbuzz_measure())


def test_rows_lie_above_and_below_the_spine_in_turn() -> None:
    assert rows_of(5) == (0, -1, 1, -2, 2)


def octilinear_piece(one: Point, other: Point) -> bool:
    """Whether a piece is level, upright or at 45°."""
    dx, dy = abs(other[0] - one[0]), abs(other[1] - one[1])
    return dx < 1e-9 or dy < 1e-9 or dx == pytest.approx(dy)


def pieces_of(run: Run) -> list[tuple[Point, Point]]:
    return list(pairwise(run.way))


def test_ways_are_level_upright_or_at_45_degrees_and_never_lead_back() -> None:
    made = transit_of(crossed(), "one", "two", "three")
    for run in made.runs:
        for one, other in pieces_of(run):
            assert octilinear_piece(one, other)
            assert other[0] >= one[0]
    sloped = [abs(b[0] - a[0]) for run in made.runs for a, b in pieces_of(run) if a[0] != b[0] and a[1] != b[1]]
    assert len(sloped) >= 4
    assert min(sloped) > 2 * PAD


def test_a_slope_ends_at_the_edge_of_its_interchange() -> None:
    made = transit_of(crossed(), "one", "two", "three")
    edges = {
        (round(abs(x - (box.x + box.width / 2)), 6), round(y, 6))
        for box in made.capsules.values()
        for run in made.runs
        for x, y in run.way
        if run.row and box.y <= y <= box.bottom and abs(x - (box.x + box.width / 2)) < CLEAR
    }
    assert edges
    assert {distance for distance, _ in edges} == {round(PAD, 6)}


def test_lines_that_come_to_an_interchange_on_one_side_keep_their_distance_and_do_not_cross() -> None:
    """All three of `parallel` begin at a and leave at b: rows −1 and −2 slope beside each other on both sides."""
    runs = transit_of(parallel(), "one", "two", "three", "four").runs
    above = [run for run in runs if run.row < 0]
    assert [run.row for run in above] == [-1, -2]
    for one, other in product(*map(pieces_of, above)):
        assert not meets(*one, *other)
    near, far = (run.way for run in above)
    for x in (-1.5 * PAD, -2 * PAD):
        assert height_at(near, x) - height_at(far, x) == pytest.approx(PITCH)


def parallel() -> Project:
    """Four journeys that all meet a and b, each with a stop of its own before and after."""
    names = ("one", "two", "three", "four")
    return project(*(journey(name, ((f"{name}0", 3), ("a", 3), ("b", 3), (f"{name}1", 3))) for name in names))


def height_at(way: Sequence[Point], x: float) -> float:
    """The height of a way at an x, on a slope or a level."""
    for (ax, ay), (bx, by) in pairwise(way):
        if ax < x <= bx:
            return ay + (by - ay) * (x - ax) / (bx - ax)
    raise AssertionError(x)


def meets(a: Point, b: Point, c: Point, d: Point) -> bool:
    """Whether two straight pieces cross."""
    return side(a, b, c) * side(a, b, d) < 0 and side(c, d, a) * side(c, d, b) < 0


@pytest.mark.parametrize("seed", range(12))
def test_short_ends_keep_clear_of_lines_that_go_upright(seed: int) -> None:
    """Nothing crosses but a line that leaves the spine where one of a farther row goes on along it."""
    chance = Random(seed)
    met = ["a", "b", "c"]
    journeys = []
    for name in ("one", "two", "three", "four", "five")[: chance.randint(2, 5)]:
        low = chance.randrange(len(met) - 1)
        own = met[low : chance.randint(low + 2, len(met))]
        free = [[f"{name}{end}{n}" for n in range(chance.randint(0, SHORT_END))] for end in "xy"]
        journeys.append(journey(name, tuple((key, 3) for key in (*free[0], *own, *free[1]))))
    made = transit_of(project(*journeys), *(one.id for one in journeys))
    order = made.network.interchanges
    upright = [run for run in made.runs if run.line.interchanges and not passes(run, order)]
    for one, other in combinations(upright, 2):
        crossing = [(p, q) for p, q in product(pieces_of(one), pieces_of(other)) if meets(*p, *q)]
        assert crossing == [] or (one.row * other.row > 0 and leaves_under(one, other))


def passes(run: Run, order: Sequence[str]) -> bool:
    """Whether a line passes an interchange in its own row."""
    keys = run.line.interchanges
    return bool(run.row) and any(order.index(b) > order.index(a) + 1 for a, b in pairwise(keys))


def leaves_under(one: Run, other: Run) -> bool:
    """Whether the nearer of two lines begins or ends at an interchange where the farther one goes on."""
    near, far = (run.line.interchanges for run in sorted((one, other), key=lambda run: abs(run.row)))
    return near[0] in far[1:] or near[-1] in far[:-1]


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
