"""What to write where: questions in empty cells of a map that is only begun, on screen only."""

from __future__ import annotations

from typing import Any

import pytest

from journeyeditor.drawing import Drawing, GlyphRun, Node, Part
from journeyeditor.layout import LayoutOptions, Memory, layout_journey, load_style
from journeyeditor.layout.hints import HINTS, is_begun
from journeyeditor.model import Encounter, Feeling, LaneKind, Project, evolve
from journeyeditor.words import Words
from tests.builders import journey_of, project_with
from tests.fake_measure import FakeMeasure

LANES = ("actions", "touchpoints", "questions", "emotion", "line_of_visibility")
CARDS = {"actions": ["Compares"]}
MET = Encounter(id="enc_1", touchpoint="tpt_1", step="stp_1_1")
FEELING = Feeling(id="fel_1", step="stp_1_1", value=2)


def begun(**fields: Any) -> Project:
    """Three stages of two steps without titles."""
    return project_with(journey_of([2, 2, 2], LANES, **fields))


def drawn(
    project: Project, style: str = "detail", *, hints: bool = True, memory: Memory | None = None, held: bool = False
) -> Drawing:
    """The map as a surface that asks for hints gets it."""
    options = LayoutOptions(hints=hints, held=held)
    return layout_journey(project, project.journeys[0], load_style(style), Words("en"), FakeMeasure(), options, memory)


def said(drawing: Drawing) -> list[str]:
    """The words of the hints, lane by lane."""
    nodes = (node for _, node in drawing.nodes() if node.key.part is Part.HINT)
    return [words for node in nodes if (words := text_of(node))]


def text_of(node: Node) -> str:
    """The words of a node."""
    return " ".join(mark.shape.text for mark in node.marks if isinstance(mark, GlyphRun))


def test_each_empty_lane_asks_its_question_in_the_first_stage() -> None:
    drawing = drawn(begun())
    assert said(drawing)[:4] == [
        "What does the person do?",
        "Where do they meet you?",
        "What do they ask themselves?",
        "Drag a point up or down to set how it feels",
    ]
    boxes = [n.bounds for _, n in drawing.nodes() if n.key.part is Part.HINT and n.key.id == "lane_actions"]
    assert [(box.x, box.y, box.width, box.height) for box in boxes] == [
        (9 + 174 * stage, 7.5, 156, 52.5) for stage in range(3)
    ]


def test_a_question_stays_inside_its_box_however_narrow() -> None:
    project = begun()
    journey = project.journeys[0]
    stages = tuple(evolve(one, steps=tuple(evolve(step, width=20.0) for step in one.steps)) for one in journey.stages)
    narrow = drawn(evolve(project, journeys=(evolve(journey, stages=stages),)))
    asked = [n for _, n in narrow.nodes() if n.key.part is Part.HINT and n.key.id == "lane_questions" and n.alt]
    assert len(asked) == 1
    lines = [mark.y for mark in asked[0].marks if isinstance(mark, GlyphRun)]
    assert lines
    assert asked[0].bounds.y < min(lines) <= max(lines) < asked[0].bounds.bottom


def test_points_stand_on_the_zero_line_ready_to_be_dragged() -> None:
    points = [node for _, node in drawn(begun()).nodes() if node.key.part is Part.POINT]
    assert [node.subject for node in points] == [f"stp_{s}_{k}" for s in (1, 2, 3) for k in (1, 2)]
    assert {node.bounds.y + node.bounds.height / 2 for node in points} == {109.5 / 2}


def test_the_step_at_hand_goes_on_with_the_map() -> None:
    def filled(project: Project) -> list[str]:
        node = next(n for g, n in drawn(project).nodes() if n.key.part is Part.HINT and g.key.part is Part.HINT)
        runs = [mark for mark in node.marks if isinstance(mark, GlyphRun)]
        return [run.shape.text for run in runs if run.role == "on_accent"]

    named = begun()
    plain = tuple(evolve(stage, title="") for stage in named.journeys[0].stages)
    assert filled(evolve(named, journeys=(evolve(named.journeys[0], stages=plain),))) == ["1"]
    begun_with = (named.journeys[0].stages[0], *plain[1:])
    assert filled(evolve(named, journeys=(evolve(named.journeys[0], stages=begun_with),))) == ["1"]
    assert filled(named) == ["2"]
    assert filled(begun(encounters=(MET,))) == ["3"]


@pytest.mark.parametrize("style", ["print", "overview", "map"])
def test_hints_are_never_printed_nor_seen_from_afar(style: str) -> None:
    assert said(drawn(begun(), style)) == []
    assert said(drawn(begun(), hints=False)) == []


def test_a_lane_with_a_card_asks_nothing_and_a_told_map_not_at_all() -> None:
    assert "What does the person do?" not in said(drawn(begun(cards=CARDS)))
    assert "Where do they meet you?" in said(drawn(begun(cards=CARDS)))
    assert "Where do they meet you?" in said(drawn(begun(cards=CARDS, feelings=(FEELING,))))
    assert said(drawn(begun(cards=CARDS, feelings=(FEELING,), encounters=(MET,)))) == []


def test_an_edit_after_hints_lays_out_as_from_scratch() -> None:
    memory = Memory()
    for project in (begun(), begun(cards=CARDS), begun(cards=CARDS, feelings=(FEELING,)), begun()):
        assert drawn(project, memory=memory) == drawn(project)


def test_hints_stay_while_something_is_in_the_hand() -> None:
    """The first point that is dragged ends them at the drop: the lanes above would move it away from the pointer."""
    memory, done = Memory(), begun(cards=CARDS, encounters=(MET,), feelings=(FEELING,))
    before = drawn(begun(cards=CARDS, encounters=(MET,)), memory=memory)
    during = drawn(done, memory=memory, held=True)
    assert "What gets in the way?" not in said(during)
    assert "What do they ask themselves?" in said(during)
    tops = [{g.key.id: g.origin[1] for g in each.groups if g.key.id.startswith("lane_")} for each in (before, during)]
    assert tops[0] == tops[1]
    after = drawn(done, memory=memory)
    assert said(after) == []
    assert after == drawn(done)


def test_every_lane_of_cards_has_its_question_in_both_languages() -> None:
    asked = {f"hint.{kind}" for kind in LaneKind} & HINTS
    assert len(asked) == len(HINTS) == 16
    for language in ("en", "fr"):
        assert all("hint." not in Words(language).tr(key) for key in HINTS)


def test_a_map_without_a_title_has_a_word_in_grey() -> None:
    def title(**fields: Any) -> tuple[str, set[str]]:
        node = next(n for _, n in drawn(begun(**fields)).nodes() if n.key.part is Part.TITLE)
        return text_of(node), {mark.role for mark in node.marks if isinstance(mark, GlyphRun)}

    assert title(title="") == ("Untitled map", {"ink_3"})
    assert title(title="I claim") == ("I claim", {"ink"})


def met(count: int) -> tuple[Encounter, ...]:
    """So many encounters at the first step."""
    return tuple(evolve(MET, id=f"enc_{number}") for number in range(count))


def test_what_is_begun() -> None:
    assert is_begun(begun().journeys[0])
    assert not is_begun(begun(cards=CARDS, feelings=(FEELING,), encounters=(MET,)).journeys[0])
    assert is_begun(begun(cards=CARDS, encounters=met(11)).journeys[0])
    assert not is_begun(begun(cards=CARDS, encounters=met(12)).journeys[0])


def test_points_wait_for_whoever_has_placed_some_touchpoints() -> None:
    """The third of the first steps stays in sight until it is done."""
    points = [node for _, node in drawn(begun(cards=CARDS, encounters=met(6))).nodes() if node.key.part is Part.POINT]
    assert len(points) == 6


def test_a_map_without_touchpoints_and_curve_is_begun_with_a_few_cards() -> None:
    """A blueprint waits for neither."""
    few, more = (journey_of([2, 2], ("actions",), cards={"actions": list(text)}) for text in ("abc", "abcd"))
    assert is_begun(few)
    assert not is_begun(more)
