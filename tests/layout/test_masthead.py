"""The head of a printed map: pieces flow, absent ones leave no hole."""

from __future__ import annotations

from typing import Any

import pytest

from journeyeditor.drawing import Drawing, GlyphRun, Node, Part
from journeyeditor.layout import layout_journey, load_style
from journeyeditor.layout.masthead import persona_words
from journeyeditor.model import Persona, Project
from journeyeditor.words import Words
from tests.builders import journey_of, project_with
from tests.fake_measure import FakeMeasure

NADIA = Persona(id="psn_1", name="Nadia", age="34", role="Commuting parent", quote="A car by Monday.")
FULL: dict[str, Any] = {
    "title": "Car accident claim",
    "subtitle": "From comparison to renewal",
    "scenario": "Rear-end collision.",
    "goal": {"statement": "Be mobile again"},
    "scope": {"target": "Private car", "offer": "Damage.", "span": "One year"},
    "finding": "Four days without news",
    "version": "2.3",
    "owner": "Claims",
    "dated": "2026-11-12",
    "status": "validated",
    "personas": ("psn_1",),
}


def printed(stages: int = 8, **fields: Any) -> Drawing:
    """A journey of two-step stages on paper."""
    project: Project = project_with(journey_of([2] * stages, (), **fields), personas=(NADIA,))
    return layout_journey(project, project.journeys[0], load_style("print"), Words("en"), FakeMeasure())


def head(drawing: Drawing) -> dict[tuple[Part, str], Node]:
    """The nodes of the head by part and second name."""
    group = next(group for group in drawing.groups if group.key.part is Part.HEADER)
    return {(node.key.part, node.key.other): node for node in group.nodes}


def said(node: Node) -> str:
    """The words of a node."""
    return " ".join(mark.shape.text for mark in node.marks if isinstance(mark, GlyphRun))


def test_a_full_head_stands_in_one_row_as_the_poster_has_it() -> None:
    nodes = head(printed(**FULL))
    box = nodes[Part.PERSONA, "psn_1"].bounds
    assert (box.x, box.y, box.width, box.height) == (279, 0, 279, 87)
    assert nodes[Part.FACT, "scenario"].bounds.x == 576
    assert nodes[Part.FACT, "scenario"].bounds.y == nodes[Part.FACT, "goal"].bounds.y == 0
    assert nodes[Part.FINDING, ""].bounds.y == 54.75
    assert nodes[Part.FACT, "status"].bounds.right == pytest.approx(1132.4)


def test_it_tells_who_what_and_since_when() -> None:
    nodes = head(printed(**FULL))
    assert said(nodes[Part.PERSONA, "psn_1"]) == "Nadia, 34 Commuting parent “A car by Monday.”"
    assert said(nodes[Part.FACT, "scope"]).startswith("Scope Private car. Damage. One year.")
    assert said(nodes[Part.FACT, "dated"]) == "Date 12 Nov 2026"
    assert said(nodes[Part.FACT, "status"]) == "Status Validated"
    assert said(nodes[Part.CHIP, ""]) == "Current state · assumption-based"


def test_what_is_empty_is_absent_and_the_rest_moves_up() -> None:
    nodes = head(printed(title="I claim", scenario="Rear-end collision."))
    assert not [key for key in nodes if key[0] in {Part.PERSONA, Part.FINDING, Part.SUBTITLE}]
    assert set(nodes) == {
        (Part.TITLE, ""), (Part.CHIP, ""), (Part.FACT, "scenario"), (Part.RULE, "facts"), (Part.FACT, "status")
    }  # fmt: skip
    assert nodes[Part.FACT, "scenario"].bounds.x == 279


def test_a_narrow_sheet_breaks_the_head_into_rows() -> None:
    nodes = head(printed(1, **FULL))
    assert nodes[Part.FACT, "scenario"].bounds.y > nodes[Part.PERSONA, "psn_1"].bounds.bottom
    assert nodes[Part.FACT, "status"].bounds.right <= 560


def test_facts_with_a_row_of_their_own_stand_beside_each_other() -> None:
    nodes = head(printed(6, **{**FULL, "review_by": "2027-04-30"}))
    facts = [nodes[Part.FACT, name].bounds for name in ("version", "dated", "review_by", "owner", "status")]
    assert len({rect.y for rect in facts}) == 1
    assert [rect.x for rect in facts] == [pytest.approx(i * 868.8 / 5, abs=0.1) for i in range(5)]
    assert (Part.RULE, "facts") not in nodes


@pytest.mark.parametrize(
    ("role", "segment", "said_of"),
    [
        ("Commuting parent", "Commuting parent, drives 60 km", "Commuting parent, drives 60 km"),
        ("Careful retiree", "Retired, one car", "Careful retiree, Retired, one car"),
        ("Careful retiree", "", "Careful retiree"),
        ("", "Retired", "Retired"),
    ],
)
def test_role_and_segment_are_told_once(role: str, segment: str, said_of: str) -> None:
    assert persona_words(Persona(id="psn_1", name="Nadia", role=role, segment=segment)) == said_of


def test_the_head_grows_with_its_words() -> None:
    usual = next(group for group in printed(**FULL).groups if group.key.part is Part.HEADER)
    tall = next(g for g in printed(**{**FULL, "scenario": "It takes long. " * 60}).groups if g.key.part is Part.HEADER)
    assert usual.bounds.height == 100.5
    assert tall.bounds.height > 150
