"""Rows of lanes: labels, bands, folded and hidden lanes, lines, unknown kinds, nested journeys, the legend."""

from __future__ import annotations

from typing import Any

import pytest

from journeyeditor.drawing import Drawing, GlyphRun, Group, Node, Part
from journeyeditor.layout import LayoutOptions, layout_journey, load_style
from journeyeditor.layout.blocks import ruled
from journeyeditor.model import Encounter, Journey, Place, Project, Touchpoint
from journeyeditor.words import Words
from tests.builders import journey_of, lane, project_of, project_with, small_project
from tests.fake_measure import FakeMeasure


def drawn(
    project: Project, style: str = "detail", language: str = "en", options: LayoutOptions | None = None
) -> Drawing:
    """The first journey."""
    return layout_journey(project, project.journeys[0], load_style(style), Words(language), FakeMeasure(), options)


def label(drawing: Drawing, key: str) -> Group:
    """A lane's label."""
    return next(group for group in drawing.groups if group.key == (key, Part.LABEL, ""))


def body(drawing: Drawing, key: str) -> Group:
    """A lane's body."""
    return next(group for group in drawing.groups if group.key == (key, Part.BAND, ""))


def said(*nodes: Node) -> list[str]:
    """The words of nodes."""
    return [mark.shape.text for node in nodes for mark in node.marks if isinstance(mark, GlyphRun)]


def test_a_lane_is_named_after_its_kind_in_the_projects_language() -> None:
    project = project_of([1], ["opportunities", lane("actions", title="What she does")])
    assert said(*label(drawn(project, language="fr"), "lane_opportunities").nodes) == ["Opportunités"]
    assert said(*label(drawn(project), "lane_actions").nodes) == ["What she does"]


def test_labels_stay_left_and_select_their_lane() -> None:
    group = label(drawn(project_of([1], ["actions"])), "lane_actions")
    assert (group.sticky, group.origin[0], group.bounds.width) == ("left", 0, 90)
    assert group.nodes[0].subject == "lane_actions"


def test_a_title_of_two_lines_makes_the_row_taller() -> None:
    title = "Was die Kundin währenddessen unternimmt und was sie dabei alles bedenken muss"
    drawing = drawn(project_of([1], [lane("line_of_visibility", title=title)]))
    group = label(drawing, "lane_line_of_visibility")
    assert group.bounds.height == len(said(*group.nodes)) * 10.5 + 2 * 2.25
    assert body(drawing, "lane_line_of_visibility").bounds.height == group.bounds.height


def test_a_hidden_lane_is_left_out() -> None:
    keys = {group.key.id for group in drawn(project_of([1], ["actions", lane("needs", hidden=True)])).groups}
    assert "lane_actions" in keys
    assert "lane_needs" not in keys


def test_a_folded_lane_is_thin_and_counts_its_cards() -> None:
    project = project_of([1, 1], [lane("questions", collapsed=True)], {"questions": ["Why?|When?", "Who?"]})
    group = body(drawn(project), "lane_questions")
    assert group.bounds.height == 18
    assert said(*group.nodes) == ["Folded, 3 cards"]


def test_an_unknown_kind_is_a_labelled_empty_lane() -> None:
    drawing = drawn(project_of([1], ["moon_phases"]))
    assert said(*label(drawing, "lane_moon_phases").nodes) == ["Moon phases"]
    assert said(*body(drawing, "lane_moon_phases").nodes) == []


def test_a_line_runs_dashed_over_the_whole_width() -> None:
    group = body(drawn(project_of([1, 1], ["line_of_visibility"])), "lane_line_of_visibility")
    rule = next(node for node in group.nodes if node.key.part is Part.RULE)
    assert rule.marks == (ruled(0, 7.125, 348, 7.125, "ink_2", 1.125, (6.0, 3.75)),)


def test_the_small_print_of_paper_stands_below_the_title() -> None:
    words = said(*label(drawn(project_of([1], ["opportunities"]), "print"), "lane_opportunities").nodes)
    assert words[0] == "Opportunities"
    assert " ".join(words[1:]) == "owner, due date, impact and effort"


def test_a_nested_journey_stands_in_its_parents_stage_as_a_link() -> None:
    first = journey_of([1, 2], ["nested"])
    at_step = journey_of([1], (), key="jrn_2", title="I hire a car", parent=Place(journey="jrn_1", at="stp_2_2"))
    elsewhere = journey_of([1], (), key="jrn_3", parent=Place(journey="jrn_9", at="stg_2"))
    (node,) = (n for _, n in drawn(project_with(first, at_step, elsewhere)).nodes() if n.key.part is Part.LINK)
    assert (node.link, node.bounds.x, node.alt) == ("jrn_2", 174 + 6, "Journey I hire a car")
    assert said(node) == ["I hire a car"]


def test_nested_follows_an_encounter_to_its_stage() -> None:
    fields: dict[str, Any] = {"encounters": (Encounter(id="enc_1", touchpoint="tpt_1", step="stp_2_1"),)}
    first = Journey.model_validate({**dict(journey_of([1, 2], ["nested"])), **fields})
    child = journey_of([1], (), key="jrn_2", title="B", parent=Place(journey="jrn_1", at="enc_1"))
    project = project_with(first, child, touchpoints=(Touchpoint(id="tpt_1", name="Desk", channel="chn_web"),))
    (node,) = (n for _, n in drawn(project).nodes() if n.key.part is Part.LINK)
    assert node.bounds.x == 174 + 6


def test_the_legend_explains_only_signs_that_occur() -> None:
    def legend(project: Project) -> str:
        return next((node.alt for _, node in drawn(project, "print").nodes() if node.key.part is Part.LEGEND), "")

    shown = legend(small_project())
    assert shown == (
        "Delight, Irritant, Route, steps in order, Touchpoint with step number, Above neutral, Below neutral"
    )
    assert legend(project_of([1], ["actions"])) == ""


@pytest.mark.parametrize(("kind", "told"), [("backstage", "Backstage step"), ("frontstage", "")])
def test_the_legend_calls_nothing_backstage_that_is_not(kind: str, told: str) -> None:
    journey = journey_of([1], [kind], cards={kind: ["Checks the policy"]})
    drawing = drawn(project_with(journey), "print")
    assert next((n.alt for _, n in drawing.nodes() if n.key.part is Part.LEGEND), "") == told


def test_the_footer_keeps_off_the_last_line_without_a_legend() -> None:
    drawing = drawn(project_of([1], ["actions"]), "print")
    foot = max(g.origin[1] + g.bounds.bottom for g in drawing.groups if g.key.part is Part.BAND)
    footer = next(g for g in drawing.groups if g.key.part is Part.FOOTER)
    assert footer.origin[1] - foot == load_style("print").legend.top


def test_the_footer_tells_marking_and_day_on_paper() -> None:
    from datetime import date

    project = project_with(journey_of([1], ()), marking="Internal use")
    drawing = drawn(project, "print", options=LayoutOptions(printed_on=date(2026, 11, 12)))
    words = said(*(node for _, node in drawing.nodes() if node.key.part is Part.FOOTER))
    assert words == ["Insurance.", "Internal use. Printed 12 Nov 2026, page 1 of 1"]
