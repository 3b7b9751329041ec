"""The hierarchy in numbers."""

from __future__ import annotations

from itertools import pairwise

import pytest

from journeyeditor.atlas import Atlas, build
from journeyeditor.drawing import Part
from journeyeditor.layout.atlas_sheet import view_sheet
from journeyeditor.layout.atlas_strips import LEFT, WIDTH
from journeyeditor.layout.atlas_tree import (
    ACROSS,
    UNGROUPED,
    Tree,
    children_of,
    columns_of,
    deepest,
    path_to,
    tree,
    value_at,
)
from journeyeditor.model import Moment, Place, Project, evolve
from journeyeditor.text import harfbuzz_measure
from journeyeditor.words import Words
from tests.atlas.small import journey, nested, project

ENGLISH = Words("en")


def tree_of(one: Project, key: str = "") -> Tree:
    """The hierarchy opened to a key."""
    atlas = build(one)
    return tree(one, atlas, path_to(atlas, key), ENGLISH, harfbuzz_measure())


@pytest.mark.parametrize(
    ("key", "path"),
    [
        ("", ()),
        ("claims", ("claims",)),
        ("empty", ()),
        ("gone", ()),
        ("claim", ("claims", "claim")),
        ("call", ("claims", "claim", "track", "call")),
        ("other", (UNGROUPED, "other")),
    ],
)
def test_the_path_to_each_thing(key: str, path: tuple[str, ...]) -> None:
    assert path_to(build(nested()), key) == path


def test_what_is_below() -> None:
    atlas = build(nested())
    assert children_of(atlas, "") == ("claims", UNGROUPED)
    assert children_of(atlas, "claims") == ("claim",)
    assert children_of(atlas, "claim") == ("hire", "track")
    assert children_of(atlas, "call") == ()
    assert deepest(atlas) == "claim"
    assert deepest(Atlas()) == ""


def test_each_level_of_the_path_has_a_strip_below_the_one_before() -> None:
    made = tree_of(nested(), "call")
    assert made.levels == (("claims", UNGROUPED), ("claim",), ("track", "hire"), ("call",), ())
    bands = [node.bounds for node in made.chart.nodes if node.key.part is Part.BAND]
    assert len(bands) == 5
    assert all(low.y > high.bottom for high, low in pairwise(bands))
    assert all((box.x, box.width) == (LEFT, WIDTH) for box in bands)
    assert sum(node.key.part is Part.EDGE for node in made.chart.nodes) == 4


def test_a_part_hangs_below_its_stage_and_none_covers_another() -> None:
    made = tree_of(nested(), "claim")
    hire, track = made.cells["hire"], made.cells["track"]
    middle = LEFT + WIDTH * 0.75
    assert hire.x < middle < hire.right
    assert not hire.intersects(track)


def test_a_part_of_a_touchpoint_hangs_below_its_stage() -> None:
    whole, part = journey("whole", (("a", 3), ("b", 3))), journey("part", (("a", 3),))
    last = whole.encounters[-1]
    assert whole.stage_number(last.id) == len(whole.stages) - 1 > 0
    made = tree_of(project(whole, evolve(part, parent=Place(journey="whole", at=last.id))), "whole")
    assert made.cells["part"].x > LEFT + WIDTH / 3


def test_a_point_finds_the_smallest_cell() -> None:
    made = tree_of(nested(), "claim")
    for key in ("claims", "claim", "hire"):
        box = made.cells[key]
        assert made.at(box.x + box.width / 2, box.y + box.height / 2) == key
    assert made.at(-50, -50) == ""


def test_many_journeys_of_a_group_stand_in_rows() -> None:
    many = project(*(journey(f"j{n}", group="g") for n in range(2 * ACROSS + 1)), groups=("g",))
    cells = [tree_of(many, "g").cells[f"j{n}"] for n in range(2 * ACROSS + 1)]
    assert len({box.y for box in cells}) == 3
    assert all(box.right <= LEFT + WIDTH for box in cells)
    assert not any(a.intersects(b) for i, a in enumerate(cells) for b in cells[i + 1 :])


def test_feelings_between_points_run_straight_and_beyond_them_level() -> None:
    points = [(0.2, 2.0, Moment.NONE), (0.6, -2.0, Moment.NONE)]
    assert value_at(points, 0.4) == pytest.approx(0.0)
    assert value_at(points, 0.0) == 2.0
    assert value_at(points, 0.9) == -2.0


def test_a_group_is_felt_as_its_journeys_are_and_empty_ones_have_no_column() -> None:
    assert list(columns_of(build(nested()))) == ["claims", UNGROUPED]
    assert tree_of(project()).chart.nodes == ()


def test_the_sheet_opens_the_journey_of_most_parts() -> None:
    sheet = view_sheet(nested(), "tree", ENGLISH, harfbuzz_measure())
    assert sheet.title == "Small – Hierarchy: Claims › Claim"
    assert {"hire", "track"} <= {node.key.id for _, node in sheet.nodes() if node.key.part is Part.CARD}
