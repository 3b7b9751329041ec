"""The map from afar: its measures, its keys, what it leaves out."""

from __future__ import annotations

import pytest

from journeyeditor import api
from journeyeditor.drawing import Drawing, GlyphRun, Group, Node, Part, Path
from journeyeditor.layout import LayoutOptions, Memory, layout_journey, load_style
from journeyeditor.model import Journey, Lane, Project, evolve
from journeyeditor.resources import resource
from journeyeditor.words import Words
from tests.builders import journey_of, project_with
from tests.fake_measure import FakeMeasure

WIDTH = 798.0
"""The free width in the picture, 1,064 px."""

MEASURE = FakeMeasure()


@pytest.fixture(scope="module")
def sample() -> Project:
    """The car-insurance sample."""
    return api.load(resource("samples", "car-insurance.journey.json")).project


def drawn(
    project: Project, style: str = "overview", width: float | None = WIDTH, memory: Memory | None = None
) -> Drawing:
    """The project's first journey from afar."""
    options = LayoutOptions(width=width, header_width=width)
    return layout_journey(project, project.journeys[0], load_style(style), Words("en"), MEASURE, options, memory)


def lane_of(journey: Journey, kind: str) -> Lane:
    """The lane of a kind."""
    return next(lane for lane in journey.lanes if lane.kind == kind)


def body_of(drawing: Drawing, journey: Journey, kind: str) -> Group:
    """The body of a lane of a kind."""
    return next(group for group in drawing.groups if group.key == (lane_of(journey, kind).id, Part.BAND, ""))


def said(node: Node) -> str:
    """The words of a node."""
    return " ".join(mark.shape.text for mark in node.marks if isinstance(mark, GlyphRun))


def test_the_stages_share_the_free_width_evenly(sample: Project) -> None:
    drawing = drawn(sample)
    heads = next(group for group in drawing.groups if group.key.part is Part.STAGE)
    stages = [node for node in heads.nodes if node.key.part is Part.STAGE]
    assert [round(node.bounds.width, 4) for node in stages] == [88.5] * 8
    assert drawing.size[0] == WIDTH


def test_a_stage_is_never_narrower_than_104_pixels(sample: Project) -> None:
    assert drawn(sample, width=300).size[0] == 90 + 8 * 78
    assert drawn(sample, "map", width=300).size[0] == 90 + 8 * 36


def test_a_stage_of_many_steps_takes_what_they_need_and_the_others_share_the_rest() -> None:
    project = project_with(journey_of([2, 8, 2], ("actions",)))
    heads = next(group for group in drawn(project, width=90 + 400).groups if group.key.part is Part.STAGE)
    assert [node.bounds.width for node in heads.nodes if node.key.part is Part.STAGE] == [110, 180, 110]


def test_rows_have_the_measures_of_the_picture(sample: Project) -> None:
    journey, drawing = sample.journeys[0], drawn(sample)
    heights = {
        kind: body_of(drawing, journey, kind).bounds.height
        for kind in ("actions", "touchpoints", "motivations", "emotion", "metrics", "opportunities")
    }
    assert heights == {
        "actions": 25.5, "touchpoints": 201.0, "motivations": 25.5, "emotion": 187.5, "metrics": 25.5,
        "opportunities": 25.5,
    }  # fmt: skip


def test_encounters_are_numbered_circles_of_26_pixels(sample: Project) -> None:
    journey = sample.journeys[0]
    nodes = {node.key.id: node for node in body_of(drawn(sample), journey, "touchpoints").nodes
             if node.key.part is Part.CARD}  # fmt: skip
    assert nodes.keys() == {encounter.id for encounter in journey.encounters}
    assert {(node.bounds.width, node.bounds.height) for node in nodes.values()} == {(19.5, 19.5)}
    assert {said(node) for node in nodes.values()} == {*map(str, range(1, 19)), "a"}
    first = nodes[journey.path[0].id].bounds
    assert first.x + first.width / 2 == pytest.approx(88.5 / 4)


def test_three_labels_are_left_on_the_curve_and_none_on_the_map(sample: Project) -> None:
    journey = sample.journeys[0]
    names = [n for n in body_of(drawn(sample), journey, "emotion").nodes if n.key.part is Part.NAME]
    assert {said(node) for node in names} == {"Shock at the roadside", "Four days, no news", "Paid in full"}
    small = body_of(drawn(sample, "map"), journey, "emotion")
    assert not [node for node in small.nodes if node.key.part is Part.NAME]
    assert len([node for node in small.nodes if node.key.part is Part.POINT]) == 16


def test_the_map_keeps_phases_stages_path_and_curve(sample: Project) -> None:
    journey, drawing = sample.journeys[0], drawn(sample, "map")
    bodies = [group.key.id for group in drawing.groups if group.key.part is Part.BAND]
    assert bodies == [lane_of(journey, kind).id for kind in ("touchpoints", "emotion")]
    nodes = [node for _, node in drawing.nodes()]
    assert next(said(node) for node in nodes if node.key.part is Part.STAGE) == "Compare cover"
    assert {said(node) for node in nodes if node.key.part is Part.CARD} == {""}
    assert {run.size for node in nodes if node.key.part is Part.STAGE for run in node.marks
            if isinstance(run, GlyphRun)} == {8.25}  # fmt: skip


def test_counts_bars_and_values_stand_for_the_cards(sample: Project) -> None:
    journey, drawing = sample.journeys[0], drawn(sample)
    backstage = [n for n in body_of(drawing, journey, "backstage").nodes if n.key.part is Part.NUMBER]
    assert [said(node) for node in backstage] == ["2"] * 8
    questions = [n for n in body_of(drawing, journey, "questions").nodes if n.key.part is Part.CARD]
    assert [node.subject for node in questions] == [c.id for c in journey.cards
                                                   if c.lane == lane_of(journey, "questions").id]  # fmt: skip
    bars = [n for n in body_of(drawing, journey, "actions").nodes if n.key.part is Part.NUMBER]
    assert [len([m for m in node.marks if isinstance(m, Path)]) for node in bars] == [2] * 8
    assert {said(node) for node in bars} == {""}
    values = [n for n in body_of(drawing, journey, "metrics").nodes if n.key.part is Part.CHART]
    assert [said(node) for node in values] == ["+12", "+31", "+18", "−8", "−27", "+9", "+22", "+4"]
    label = next(g for g in drawing.groups if g.key == (lane_of(journey, "metrics").id, Part.LABEL, ""))
    assert said(label.nodes[0]) == "NPS"


@pytest.mark.parametrize("style", ["overview", "map"])
def test_what_is_shown_from_afar_has_the_key_it_has_in_detail(sample: Project, style: str) -> None:
    detail = {node.key for _, node in drawn(sample, "detail", None).nodes()}
    shared = {Part.CARD, Part.MOMENT, Part.STAGE, Part.PHASE, Part.POINT, Part.PATH, Part.ROUTE, Part.CURVE, Part.CHART}
    afar = {node.key for _, node in drawn(sample, style).nodes() if node.key.part in shared - {Part.PHASE}}
    assert len(afar) > 60
    assert afar <= detail


def test_an_edit_keeps_every_group_that_it_does_not_touch(sample: Project) -> None:
    memory = Memory()
    before = drawn(sample, memory=memory)
    journey = sample.journeys[0]
    lane = lane_of(journey, "questions").id
    old = next(card for card in journey.cards if card.lane == lane)
    cards = tuple(evolve(card, text="Another") if card is old else card for card in journey.cards)
    changed = evolve(journey, cards=cards)
    project = evolve(sample, journeys=(changed, *sample.journeys[1:]))
    after = drawn(project, memory=memory)
    other = [b.key.id for a, b in zip(before.groups, after.groups, strict=True) if a is not b]
    assert other == [lane]
