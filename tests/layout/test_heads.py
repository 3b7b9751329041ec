"""Phases, stages and steps at the head of the columns."""

from __future__ import annotations

from typing import Any

import pytest

from journeyeditor.drawing import Drawing, GlyphRun, Node, Part, Rect, Sticky
from journeyeditor.layout import LayoutOptions, Memory, layout_journey, load_style
from journeyeditor.model import Stage, Step, evolve
from journeyeditor.words import Words
from tests.builders import project_of, stage
from tests.fake_measure import FakeMeasure


def drawn(*stages: Stage, style: str = "detail", language: str = "en", **fields: Any) -> Drawing:
    """A journey of these stages without lanes."""
    project = project_of(stages, (), **fields)
    return layout_journey(project, project.journeys[0], load_style(style), Words(language), FakeMeasure())


def parts(drawing: Drawing, part: Part) -> list[Node]:
    """The nodes of a part."""
    return [node for _, node in drawing.nodes() if node.key.part is part]


def said(node: Node) -> list[str]:
    """The words of a node."""
    return [mark.shape.text for mark in node.marks if isinstance(mark, GlyphRun)]


def test_a_stage_that_neither_changed_nor_moved_stays_the_same_object() -> None:
    stages, memory, measure = [stage(n, f"Stage {n}") for n in range(1, 6)], Memory(), FakeMeasure()
    heads = []
    for own in (stages, [*stages[:2], evolve(stages[2], title="Another"), *stages[3:]]):
        project = project_of(own, ())
        drawing = layout_journey(
            project, project.journeys[0], load_style("detail"), Words("en"), measure, memory=memory
        )
        heads.append(parts(drawing, Part.STAGE))
    assert [a is b for a, b in zip(*heads, strict=True)] == [True, True, False, True, True]
    assert "Another" in said(heads[1][2])


def test_neighbouring_stages_of_one_phase_share_its_band() -> None:
    drawing = drawn(stage(1, "A", phase="before"), stage(2, "B", phase="after"), stage(3, "C", phase="after"))
    before, after = parts(drawing, Part.PHASE)
    assert (before.alt, before.bounds) == ("Before purchase", Rect(0, 0, 174, 18))
    assert (after.alt, after.bounds) == ("After purchase", Rect(174, 0, 348, 18))


def test_a_stage_without_phase_has_no_band() -> None:
    drawing = drawn(stage(1, "A"), stage(2, "B", phase="after"))
    (after,) = parts(drawing, Part.PHASE)
    assert after.bounds.x == 174


def test_without_phases_there_is_no_row_for_them() -> None:
    assert parts(drawn(stage(1, "A")), Part.STAGE)[0].bounds.y == 0


def test_phases_speak_the_language_of_the_project() -> None:
    (phase,) = parts(drawn(stage(1, "A", phase="during"), language="fr"), Part.PHASE)
    assert phase.alt == "Pendant l’achat"


def test_a_stage_shows_title_duration_and_number() -> None:
    (node,) = parts(drawn(stage(1, "Search", duration="P2W")), Part.STAGE)
    assert node.bounds == Rect(0, 0, 174, 40.5)
    assert said(node) == ["Search", "1", "2 weeks"]
    title, number, duration = (mark for mark in node.marks if isinstance(mark, GlyphRun))
    assert title.x == 9
    assert number.x == pytest.approx(174 - 9 - 0.5 * 8.25)
    assert duration.x == pytest.approx(9 + 9 + 3.75)
    assert (node.subject, node.alt) == ("stg_1", "Stage 1: Search, 2 weeks")


def test_long_titles_wrap_and_the_row_grows_for_all() -> None:
    long = "Kraftfahrzeughaftpflichtversicherungsbestätigung einholen und prüfen lassen"
    first, second = parts(drawn(stage(1, long), stage(2, "B")), Part.STAGE)
    lines = said(first)[:-1]
    assert len(lines) > 2
    assert first.bounds.height == second.bounds.height == pytest.approx(len(lines) * 15 + 2 * 6.75)


def test_step_titles_have_a_row_only_where_some_step_has_one() -> None:
    plain = parts(drawn(stage(1, "A", 2)), Part.STEP)
    assert [node.bounds.height for node in plain] == [0, 0]
    titled = Stage(id="stg_1", title="A", steps=(Step(id="stp_1", title="Call"), Step(id="stp_2")))
    first, second = parts(drawn(titled), Part.STEP)
    assert first.bounds == Rect(0, 40.5, 87, 11.25 + 2 * 6.75)
    assert (said(first), said(second)) == (["Call"], [])


def test_heads_stay_at_the_top_and_the_corner_at_both_edges() -> None:
    groups = {group.key.part: group.sticky for group in drawn(stage(1, "A")).groups}
    assert groups[Part.STAGE] is Sticky.TOP
    assert groups[Part.LABEL] is Sticky.BOTH
    assert groups[Part.HEADER] is Sticky.BOTH


def test_paper_names_the_rows_of_the_head() -> None:
    drawing = drawn(stage(1, "A", phase="before"), style="print")
    (corner,) = (node for node in parts(drawing, Part.LABEL) if node.key.id == "jrn_1")
    assert said(corner) == ["Phase", "Stage and duration"]


def test_the_bar_takes_the_windows_width() -> None:
    project = project_of([1])
    options = LayoutOptions(header_width=700.0)
    drawing = layout_journey(project, project.journeys[0], load_style("detail"), Words("en"), FakeMeasure(), options)
    (chip,) = parts(drawing, Part.CHIP)
    assert chip.bounds.right == pytest.approx(700 - 9)


def test_the_outline_lists_the_stages_under_the_title() -> None:
    (entry,) = drawn(stage(1, "A"), stage(2, "B"), title="I claim").outline
    assert entry.title == "I claim"
    assert [(child.title, child.x) for child in entry.children] == [("A", 90), ("B", 264)]


def test_a_stage_without_title_has_room_for_its_number_and_duration() -> None:
    narrow = Stage(id="stg_1", duration="P2W", steps=(Step(id="stp_1", width=20),))
    (node,) = parts(drawn(narrow), Part.STAGE)
    duration = said(node)[1:]
    assert node.bounds.height == pytest.approx(2 * 6.75 + 12 + 12 * len(duration))
    assert len(duration) > 1


def test_in_a_narrow_window_the_scenario_stands_below_and_nothing_is_cut() -> None:
    project = project_of([1])
    long = "The car in front brakes, the boot will not close, and the children must be at school at eight."
    journey = evolve(project.journeys[0], scenario=long)
    project = evolve(project, journeys=(journey,))
    options = LayoutOptions(header_width=300.0)
    drawing = layout_journey(project, journey, load_style("detail"), Words("en"), FakeMeasure(), options)
    (chip,) = parts(drawing, Part.CHIP)
    (told,) = (node for node in parts(drawing, Part.FACT) if node.key.other == "scenario")
    assert chip.bounds.right == pytest.approx(300 - 9)
    assert told.bounds.y >= chip.bounds.bottom
    assert told.bounds.right <= 300
    (head,) = (group for group in drawing.groups if group.key.part is Part.HEADER)
    assert head.bounds.height > told.bounds.bottom
