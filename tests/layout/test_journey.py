"""The whole map: what an edit leaves alone, and how a sheet takes the paper's proportions."""

from __future__ import annotations

import pytest

from journeyeditor.drawing import Drawing, Group, Part
from journeyeditor.layout import LayoutOptions, Memory, layout_journey, load_style
from journeyeditor.model import Feeling, Journey, Project, evolve
from journeyeditor.words import Words
from tests.builders import project_of, rich_project
from tests.fake_measure import FakeMeasure

MEASURE = FakeMeasure()
WORDS = Words("en")
A3 = (1133.85, 785.2)
PROJECT = project_of(
    [2, 2, 2],
    ["actions", "questions", "barriers"],
    {"actions": ["a", "b", "c", "d", "e", "f"], "questions": ["x", "y", "z"], "barriers": ["1", "2", "3"]},
)


def drawn(project: Project, memory: Memory, style: str = "detail", options: LayoutOptions | None = None) -> Drawing:
    """The first journey."""
    return layout_journey(project, project.journeys[0], load_style(style), WORDS, MEASURE, options, memory)


def with_text(project: Project, card: str, text: str) -> Project:
    """The project with one card's text changed."""
    journey = project.journeys[0]
    cards = tuple(evolve(one, text=text) if one.id == card else one for one in journey.cards)
    return evolve(project, journeys=(evolve(journey, cards=cards),))


def groups(drawing: Drawing) -> dict[tuple[str, str, str], Group]:
    """Groups by key."""
    return {(group.key.id, group.key.part.value, group.key.other): group for group in drawing.groups}


def changed(old: Drawing, new: Drawing) -> list[str]:
    """The groups that are not the same objects, by id and part."""
    before = groups(old)
    return sorted(f"{key[0]} {key[1]}" for key, group in groups(new).items() if before.get(key) is not group)


def test_a_text_of_the_same_height_changes_one_node_of_one_group() -> None:
    memory = Memory()
    old = drawn(PROJECT, memory)
    new = drawn(with_text(PROJECT, "card_questions_2", "other"), memory)
    assert changed(old, new) == ["lane_questions band"]
    key = ("lane_questions", "band", "")
    pairs = zip(groups(old)[key].nodes, groups(new)[key].nodes, strict=True)
    assert [a.key.id for a, b in pairs if a is not b] == ["card_questions_2"]


def test_nothing_changed_is_nothing_new() -> None:
    memory = Memory()
    old = drawn(PROJECT, memory)
    assert all(a is b for a, b in zip(old.groups, drawn(PROJECT, memory).groups, strict=True))


def test_a_taller_row_moves_the_groups_below_without_making_their_nodes_again() -> None:
    memory = Memory()
    old = drawn(PROJECT, memory)
    new = drawn(with_text(PROJECT, "card_actions_1", "long words " * 20), memory)
    before, after = groups(old), groups(new)
    for lane in ("lane_questions", "lane_barriers"):
        for part in ("band", "label"):
            a, b = before[lane, part, ""], after[lane, part, ""]
            assert b.origin[1] > a.origin[1]
            assert b.nodes is a.nodes
    assert after["jrn_1", "header", ""] is before["jrn_1", "header", ""]
    assert after["jrn_1", "stage", ""] is before["jrn_1", "stage", ""]


def test_another_language_or_style_lays_all_out_anew() -> None:
    memory = Memory()
    drawn(PROJECT, memory)
    french = layout_journey(PROJECT, PROJECT.journeys[0], load_style("detail"), Words("fr"), MEASURE, None, memory)
    assert french == layout_journey(PROJECT, PROJECT.journeys[0], load_style("detail"), Words("fr"), MEASURE)
    assert drawn(PROJECT, memory, "print") == drawn(PROJECT, Memory(), "print")


def test_a_stages_title_leaves_the_lanes_alone() -> None:
    memory = Memory()
    old = drawn(PROJECT, memory)
    journey = PROJECT.journeys[0]
    stages = (evolve(journey.stages[0], title="Other"), *journey.stages[1:])
    new = drawn(evolve(PROJECT, journeys=(evolve(journey, stages=stages),)), memory)
    assert [name for name in changed(old, new) if name.startswith("lane")] == []
    assert "jrn_1 stage" in changed(old, new)


def test_a_tall_map_is_laid_out_wider_to_fit_the_paper() -> None:
    kinds = ["motivations", "questions", "barriers", "thoughts", "needs", "notes", "quotes", "opportunities"]
    tall = project_of([2] * 5, kinds, {kind: ["long words for a stage " * 9] * 5 for kind in kinds})
    narrow = drawn(tall, Memory(), "print")
    fitted = drawn(tall, Memory(), "print", LayoutOptions(page=A3))
    assert narrow.size[0] / narrow.size[1] < 1.2
    assert abs(fitted.size[0] / fitted.size[1] - A3[0] / A3[1]) < 0.06
    assert fitted.size[0] > narrow.size[0]


def test_a_wide_map_keeps_its_least_columns() -> None:
    wide = project_of([2] * 12, ["actions"])
    assert drawn(wide, Memory(), "print", LayoutOptions(page=A3)).size[0] == pytest.approx(78 + 24 * 65.9)


def test_the_drawing_tells_title_language_and_smallest_text() -> None:
    drawing = drawn(PROJECT, Memory(), "print")
    assert (drawing.title, drawing.language) == ("I claim", "en")
    assert drawing.smallest_text == 6.5


def test_an_empty_journey_is_a_sheet_with_room_for_a_stage() -> None:
    empty = Journey(id="jrn_1", title="I begin")
    project = evolve(PROJECT, journeys=(empty,))
    assert drawn(project, Memory()).size[0] >= 90 + 174
    assert drawn(project, Memory(), "print").size[0] == 560


def told() -> Project:
    """A map with touchpoints and feelings."""
    project = rich_project()
    journey = project.journeys[0]
    assert journey.encounters
    assert {lane.kind for lane in journey.lanes} >= {"touchpoints", "emotion"}
    feelings = tuple(
        Feeling(id=f"fel_{n}", step=step.id, value=n % 5 - 2, label=f"Label {n}")
        for n, step in enumerate(journey.steps)
    )
    return evolve(project, journeys=(evolve(journey, feelings=feelings), *project.journeys[1:]))


def test_a_dragged_point_leaves_the_touchpoints_alone_and_a_renamed_touchpoint_the_curve() -> None:
    memory, project = Memory(), told()
    journey = project.journeys[0]
    kinds = {lane.id: lane.kind for lane in journey.lanes}
    old = drawn(project, memory)
    felt = (evolve(journey.feelings[0], value=3), *journey.feelings[1:])
    dragged = evolve(project, journeys=(evolve(journey, feelings=felt), *project.journeys[1:]))
    new = drawn(dragged, memory)
    assert {kinds[key.split()[0]] for key in changed(old, new) if key.split()[0] in kinds} == {"emotion"}
    met = (evolve(journey.encounters[0], title="Another word"), *journey.encounters[1:])
    renamed = evolve(dragged, journeys=(evolve(dragged.journeys[0], encounters=met), *project.journeys[1:]))
    assert {kinds[key.split()[0]] for key in changed(new, drawn(renamed, memory)) if key.split()[0] in kinds} == {
        "touchpoints"
    }
    assert drawn(renamed, memory) == drawn(renamed, Memory())


def test_a_renamed_touchpoint_changes_its_own_nodes_only() -> None:
    memory, project = Memory(), told()
    journey = project.journeys[0]
    old = drawn(project, memory)
    first = journey.encounters[0]
    met = (evolve(first, title="Other"), *journey.encounters[1:])
    new = drawn(evolve(project, journeys=(evolve(journey, encounters=met), *project.journeys[1:])), memory)
    lane = next(lane.id for lane in journey.lanes if lane.kind == "touchpoints")
    before, after = ({n.key: n for n in groups(d)[lane, "band", ""].nodes} for d in (old, new))
    cards = {key for key, node in after.items() if key.part in {Part.CARD, Part.PATH} and before[key] is not node}
    assert cards == {(first.id, Part.CARD, "")}
