"""The atlas in other programs' formats, read back by networkx and by a spreadsheet's rules."""

from __future__ import annotations

import csv
import io
from xml.etree import ElementTree as ET

import networkx as nx
import pytest

from journeyeditor.atlas.exports import COLUMNS, WRITERS, gexf, graphml, table
from journeyeditor.atlas.graph import graph
from journeyeditor.edits import set_journey, set_touchpoint
from journeyeditor.model import Project, evolve
from tests.atlas.small import journey, link, project, three_journeys

ODD = "Ça — 事故 <&> \x0b \ud7ff"


def with_odd_title() -> Project:
    """A title with letters of many scripts, signs of XML, and a character that XML cannot hold."""
    return set_journey("claim", title=ODD)(three_journeys())


def test_graphml_comes_back_whole() -> None:
    back = nx.parse_graphml(graphml(with_odd_title()).decode())
    whole = graph(with_odd_title())
    assert set(back.nodes) == set(whole.nodes)
    assert back.number_of_edges() == whole.number_of_edges()
    assert back.nodes["claim"]["label"] == ODD.replace("\x0b", "")
    assert back.nodes["claim"]["kind"] == "journey"
    assert sorted(told["importance"] for *_, told in back.edges("complaint", data=True) if "importance" in told) == [
        3,
        3,
        4,
    ]


def test_gexf_comes_back_whole_and_says_nothing_of_the_day() -> None:
    data = gexf(with_odd_title())
    assert b"lastmodifieddate" not in data
    root = ET.fromstring(data)
    nodes = [element for element in root.iter() if element.tag.endswith("}node")]
    edges = [element for element in root.iter() if element.tag.endswith("}edge")]
    whole = graph(with_odd_title())
    assert {node.get("id") for node in nodes} == set(whole.nodes)
    assert len(edges) == whole.number_of_edges()
    assert {node.get("label") for node in nodes} >= {ODD.replace("\x0b", ""), "A", "Complaint"}


def rows(made: Project) -> list[dict[str, str]]:
    """The table read back."""
    return list(csv.DictReader(io.StringIO(table(made).decode("utf-8-sig"), newline="")))


def test_the_table_by_hand() -> None:
    told = rows(three_journeys())
    assert [(row["kind"], row["source"], row["target"], row["count"], row["weight"]) for row in told] == [
        ("shares", "claim", "complaint", "2", "5"),
        ("shares", "claim", "renewal", "1", "1"),
        ("leads_to", "claim", "complaint", "", ""),
        ("influences", "claim", "renewal", "", ""),
    ]
    assert told[0]["touchpoints"] == "A; B"
    assert (told[0]["share_source"], told[1]["share_target"]) == ("0.6667", "1.0")
    assert told[2]["share_source"] == told[2]["n"] == ""


def test_links_and_parts_in_the_table() -> None:
    one = project(
        journey("a"), journey("b", parent="a"), links=(evolve(link("l", "a", "b"), share=0.25, n=40, note="Say"),)
    )
    assert [[row[name] for name in ("kind", "source", "share_source", "n", "note")] for row in rows(one)] == [
        ["leads_to", "a", "0.25", "40", "Say"],
        ["part_of", "b", "", "", ""],
    ]


def test_no_text_is_a_formula() -> None:
    made = set_touchpoint("a", name="=1+1")(set_journey("claim", title="@SUM(A1)")(three_journeys()))
    assert rows(made)[0]["source_title"] == "'@SUM(A1)"
    assert rows(made)[0]["touchpoints"] == "'=1+1; B"


@pytest.mark.parametrize("suffix", WRITERS)
def test_nothing_at_all_and_the_same_bytes_twice(suffix: str) -> None:
    assert WRITERS[suffix](project())
    assert WRITERS[suffix](three_journeys()) == WRITERS[suffix](three_journeys())
    assert table(project()).decode("utf-8-sig").strip() == ",".join(COLUMNS)
