"""The table of touchpoints in numbers."""

from __future__ import annotations

import pytest

from journeyeditor.drawing import GlyphRun, Part
from journeyeditor.layout.atlas_sheet import view_sheet
from journeyeditor.layout.atlas_table import COLUMNS, HEAD, ROW, WIDTH, Sorting, Table, sorted_rows, table
from journeyeditor.model import Encounter, Moment, Project, Touchpoint, evolve
from journeyeditor.words import Words
from tests.atlas.small import journey, project, three_journeys
from tests.fake_measure import FakeMeasure

ENGLISH = Words("en")


def felt() -> Project:
    """`a` is felt at −2 and met twice, `b` at +3 once, `c` nobody knows how; `d` is not met at all."""
    one = journey("one", (("a", 3), ("b", 3), ("a", 3), ("c", 3)))
    feelings = {"a": -2.0, "b": 3.0}

    def told(encounter: Encounter) -> Encounter:
        moment = Moment.IRRITANT if encounter.touchpoint == "a" else Moment.NONE
        return evolve(encounter, feeling=feelings.get(encounter.touchpoint), moment=moment)

    one = evolve(one, encounters=tuple(told(encounter) for encounter in one.encounters))
    return project(one, touchpoints=("d", "c", "b", "a"))


def order(sorting: Sorting) -> str:
    """The touchpoints from top to bottom."""
    return "".join(row.touchpoint for row in sorted_rows(felt(), sorting))


@pytest.mark.parametrize(
    ("column", "turned", "expected"),
    [
        ("name", False, "abcd"),
        ("name", True, "dcba"),
        ("uses", False, "acbd"),
        ("feeling", False, "abdc"),
        ("feeling", True, "badc"),
        ("moments", False, "adcb"),
    ],
)
def test_sorting_puts_what_is_not_known_last(column: str, turned: bool, expected: str) -> None:
    found = order(Sorting(column, turned))
    assert found[0] == expected[0]
    assert sorted(found) == list("abcd")
    if column in {"name", "feeling"}:
        assert found[:2] == expected[:2]


def made() -> Table:
    """The table of the project."""
    return table(felt(), Sorting("name"), ENGLISH, FakeMeasure())


def test_rows_and_heads_are_found_where_they_stand() -> None:
    one = made()
    assert one.touchpoint_at(5, HEAD + ROW * 1.5) == "b"
    assert one.touchpoint_at(5, HEAD / 2) == ""
    assert one.touchpoint_at(5, HEAD + 4 * ROW + 1) == ""
    assert one.row("c").y == HEAD + 2 * ROW
    assert one.column_at(5, 5) == "name"
    assert one.column_at(WIDTH - 5, 5) == list(COLUMNS)[-1]
    assert one.column_at(5, HEAD + 1) == ""


def test_a_row_says_what_is_known_and_a_dash_for_what_is_not() -> None:
    rows = {node.key.id: node for node in made().chart.nodes if node.key.part is Part.ROW}
    texts = {key: [m.shape.text for m in node.marks if isinstance(m, GlyphRun)] for key, node in rows.items()}
    assert texts["a"][:6] == ["A", "App", "2", "1", "−2.0", "−2.0"]
    assert texts["c"][4:6] == ["–", "–"]
    assert rows["d"].alt == "D, 0 encounters, 0 journeys"


def test_no_touchpoints_and_the_sheet() -> None:
    assert table(project(), Sorting(), ENGLISH, FakeMeasure()).chart.nodes == ()
    sheet = view_sheet(three_journeys(), "table", ENGLISH, FakeMeasure(), "name turned")
    found = [node.key.id for _, node in sheet.nodes() if node.key.part is Part.ROW]
    assert found == ["d", "c", "b", "a"]
    assert all(isinstance(three_journeys().by_id[key], Touchpoint) for key in found)
