"""Parts of maps over the clipboard, within a map and into another project; tables and lists."""

from __future__ import annotations

import pytest

from journeyeditor.exchange.clipboard import (
    Clip,
    Table,
    Target,
    clip_of,
    from_html,
    from_tsv,
    lines_of,
    parse,
    paste,
    paste_lines,
    paste_table,
    table_of,
    to_html,
    to_tsv,
    written,
)
from journeyeditor.ids import counting_ids
from journeyeditor.model import Journey, Project, evolve, problems
from tests.builders import journey_of, project_of, project_with, rich_project, small_project, stage

TABLE: Table = (("One", "Two\nlines"), ('Say "hi"', ""))


def clip(project: Project, *ids: str) -> Clip:
    """A clip of the first journey, there and back as JSON."""
    made = clip_of(project, project.journeys[0], ids)
    assert made is not None
    back = parse(written(made))
    assert back == made
    return back


def pasted(project: Project, made: Clip, target: Target) -> Journey:
    """The journey with the clip pasted; nothing of it is damaged."""
    found = paste(project, project.journeys[0], made, target, counting_ids(500))
    after = found.edit(project)
    assert not any(one.damage for one in problems(after))
    assert set(found.ids) <= after.journeys[0].part_of.keys()
    return after.journeys[0]


def test_cards_keep_their_distance() -> None:
    """Two cards and an encounter, one column to the right; what would leave the map stays behind."""
    project = small_project()
    made = clip(project, "card_actions_1", "card_actions_2", "enc_1")
    after = pasted(project, made, Target(at="stp_2_1"))
    new = {(c.text, c.at) for c in after.cards} - {(c.text, c.at) for c in project.journeys[0].cards}
    assert new == {("Looks for help", "stp_2_1"), ("Calls", "stp_2_2")}
    assert [one.touchpoint for one in after.encounters_at["stp_2_1"]] == ["tpt_hotline", "tpt_site"]
    found = paste(project, project.journeys[0], made, Target(at="stp_3_1"), counting_ids(500))
    assert found.left == 1


def test_one_card_goes_into_any_lane() -> None:
    """At its place in the stack of the target's cell."""
    project = small_project()
    after = pasted(project, clip(project, "card_actions_1"), Target("lane_questions", "stg_1", 0))
    assert [c.text for c in after.cards if c.lane == "lane_questions"] == ["Looks for help", "Whom do I ask?"]


def test_stages_bring_all_that_stands_on_them() -> None:
    """After the target's stage, with cards, encounters, feelings and the routes between them."""
    project = rich_project()
    after = pasted(project, clip(project, "stg_2", "stg_3"), Target(at="stg_1"))
    assert [s.title for s in after.stages] == ["Search", "Report", "Settle", "Report", "Settle"]
    assert len(after.encounters) == 5
    assert len(after.routes) == 2
    assert len(after.feelings) == 3
    assert [lane.id for lane in after.lanes] == [lane.id for lane in project.journeys[0].lanes]


def test_lanes_go_below_the_target() -> None:
    """With their cards, column by column; a second touchpoint lane is not made."""
    project = small_project()
    found = paste(
        project,
        project.journeys[0],
        clip(project, "lane_actions", "lane_touchpoints"),
        Target("lane_actions"),
        counting_ids(9),
    )
    after = found.edit(project).journeys[0]
    assert [lane.kind for lane in after.lanes] == ["actions", "actions", "questions", "touchpoints", "emotion"]
    assert [c.at for c in after.cards if c.lane == after.lanes[1].id] == ["stp_1_1", "stp_2_1", "stp_3_1"]
    assert found.left == 1


def test_another_project_gets_what_it_lacks() -> None:
    """A channel of the same name is used, touchpoints are added once, unknown personas are left out."""
    project = rich_project()
    other = project_with(journey_of([1, 1], ["actions"], key="jrn_9"))
    other = evolve(other, channels=(evolve(other.channels[0], id="chn_other"),))
    made = clip(project, "enc_1", "enc_2", "card_wide")
    found = paste(other, other.journeys[0], made, Target(at="stp_1_1"), counting_ids(50))
    after = found.edit(other)
    assert not problems(after)
    assert [(t.name, t.channel == "chn_other") for t in after.touchpoints] == [("Website", True), ("Hotline", False)]
    assert [c.name for c in after.channels] == ["Web", "Phone"]
    assert [lane.kind for lane in after.journeys[0].lanes] == ["actions", "touchpoints"]
    again = paste(after, after.journeys[0], made, Target(at="stp_1_1"), counting_ids(90)).edit(after)
    assert again.touchpoints == after.touchpoints


def test_a_whole_map_can_be_put_into_an_empty_project() -> None:
    """All stages of a map pasted where there are none yet."""
    project = rich_project()
    empty = Project(id="prj_e", journeys=(Journey(id="jrn_e"),))
    made = clip(project, "stg_1", "stg_2", "stg_3")
    after = paste(empty, empty.journeys[0], made, Target(), counting_ids(100)).edit(empty)
    assert not problems(after)
    assert len(after.journeys[0].cards) == len(project.journeys[0].cards)


@pytest.mark.parametrize("data", [b"", b"{}", b"[]", b'{"format": 2}', b'{"format": 1, "kind": "x"}', b"\xff\x00"])
def test_what_is_no_clip_is_none(data: bytes) -> None:
    """Of another program, of a newer version, damaged."""
    assert parse(data) is None


def test_tables_go_there_and_back() -> None:
    """Breaks, quotes and empty cells; rows of unlike length are filled up."""
    assert from_tsv(to_tsv(TABLE)) == TABLE
    assert from_html(to_html(TABLE)) == TABLE
    assert from_tsv("a\tb\nc\n\n") == (("a", "b"), ("c", ""))
    assert from_tsv("only one line") is None
    assert from_html("<p>no table</p>") is None


def test_html_as_spreadsheets_write_it() -> None:
    """Spans, nested tables, entities, paragraphs."""
    text = (
        "<html><style>td {}</style><table><tr><th colspan=2>A &amp; B</th></tr>"
        "<tr><td><p>x</p><p>y</p></td><td>1<table><tr><td>in</td></tr></table></td></tr></table>"
        "<table><tr><td>other</td></tr></table>"
    )
    assert from_html(text) == (("A & B", ""), ("x\ny", "1in"))
    assert from_html("<table><tr><td>a<td>b<tr><td>c</table>") == (("a", "b"), ("c", ""))


def test_a_clip_as_a_table() -> None:
    """Cards side by side; whole lanes with a head of stages and their names."""
    project = small_project()
    assert table_of(clip(project, "card_actions_1", "card_actions_2"), {}) == (("Looks for help", "Calls"),)
    table = table_of(clip(project, "lane_actions"), {"lane_actions": "Actions"})
    assert table[0] == ("", "Search", "Report", "", "Settle")
    assert table[1] == ("Actions", "Looks for help", "Calls", "", "Waits")


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("One\n\nTwo\r\n", ["One", "Two"]),
        ("- One\n* Two\n  + Three\n1. Four\n2) Five\n• Six", ["One", "Two", "Three", "Four", "Five", "Six"]),
        ("- [ ] Open\n- [x] Done", ["Open", "Done"]),
        ("## Head\n- **Bold** word\n  that goes on", ["Head", "Bold word that goes on"]),
        ("3.5 hours\n-5 degrees\n1. a\n", ["3.5 hours", "-5 degrees", "a"]),
    ],
)
def test_lines_of_lists(text: str, lines: list[str]) -> None:
    """Bullets, numbers and tick boxes go; numbers of the text stay."""
    assert lines_of(text) == lines


def test_lines_and_tables_become_cards() -> None:
    """Below each other; along columns and lanes, and beyond the map with new stages and a lane of notes."""
    project = project_of([stage(1, "A"), stage(2, "B")], ["actions", "questions"])
    journey = project.journeys[0]
    lines = paste_lines(journey, Target("lane_actions", "stp_1_1"), ["x", "y"], counting_ids(1))
    assert [c.text for c in lines.edit(project).journeys[0].cards] == ["x", "y"]
    table = (("1", "2", "3"), ("4", "", "6"), ("7", "8", "9"))
    after = paste_table(journey, Target("lane_actions", "stp_1_1"), table, counting_ids(1)).edit(project)
    assert len(after.journeys[0].stages) == 3
    assert [lane.kind for lane in after.journeys[0].lanes] == ["actions", "questions", "notes"]
    assert [c.text for c in after.journeys[0].cards] == ["1", "2", "3", "4", "6", "7", "8", "9"]
    assert not problems(after)
