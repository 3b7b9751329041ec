"""Whatever the journey: nothing clipped, nothing shortened, nothing overlapping; an edit lays out as from scratch."""

from __future__ import annotations

from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from journeyeditor.drawing import Drawing, GlyphRun, Group, Node, Part, Rect
from journeyeditor.layout import LayoutOptions, Memory, layout_journey, load_style
from journeyeditor.model import Card, Drawn, Journey, Project, evolve, kind_of_lane
from journeyeditor.words import Words
from tests.fake_measure import FakeMeasure
from tests.layout.any_journey import journeys, project_of_any

NEAR = 0.01
ASCENT, DESCENT = 0.8, 0.2
CARDS = {Drawn.NOTE, Drawn.TEXT, Drawn.QUOTE, Drawn.BOX, Drawn.OPPORTUNITY, Drawn.PICTURE}
STYLES = st.sampled_from(["detail", "print"])
MEASURE = FakeMeasure()


def drawn(
    project: Project, style: str, memory: Memory | None = None, page: tuple[float, float] | None = None
) -> Drawing:
    """The project's journey in a style."""
    options = LayoutOptions(page=page)
    return layout_journey(project, project.journeys[0], load_style(style), Words("en"), MEASURE, options, memory)


def inside(inner: Rect, outer: Rect) -> bool:
    """Whether a rectangle lies in another, give or take a hundredth of a point."""
    return (
        inner.x >= outer.x - NEAR
        and inner.y >= outer.y - NEAR
        and inner.right <= outer.right + NEAR
        and inner.bottom <= outer.bottom + NEAR
    )


def ink(run: GlyphRun) -> Rect:
    """Where a run of the fake measurer stands."""
    return Rect(run.x, run.y - ASCENT * run.size, run.shape.width * run.size, (ASCENT + DESCENT) * run.size)


def texts(node: Node) -> list[GlyphRun]:
    """The runs of a node."""
    return [mark for mark in node.marks if isinstance(mark, GlyphRun)]


def overlap(a: Rect, b: Rect) -> bool:
    """Whether two rectangles share more than a hair."""
    return a.x + NEAR < b.right and b.x + NEAR < a.right and a.y + NEAR < b.bottom and b.y + NEAR < a.bottom


def body_of(drawing: Drawing, lane: str) -> Group:
    """A lane's body."""
    return next(group for group in drawing.groups if group.key == (lane, Part.BAND, ""))


def cards_of(drawing: Drawing, lane: str) -> list[Node]:
    """The cards on a lane."""
    return [node for node in body_of(drawing, lane).nodes if node.key.part is Part.CARD]


def card_lanes(journey: Journey) -> list[str]:
    """The lanes of cards that are shown in full."""
    shown = (lane for lane in journey.lanes if not (lane.hidden or lane.collapsed))
    return [lane.id for lane in shown if kind_of_lane(lane.kind).drawn in CARDS]


@settings(deadline=None)
@given(journeys(), STYLES)
def test_every_card_holds_its_text_and_stands_in_its_cell(journey: Journey, style: str) -> None:
    drawing = drawn(project_of_any(journey), style)
    for lane in card_lanes(journey):
        body, nodes = body_of(drawing, lane), cards_of(drawing, lane)
        assert {node.key.id for node in nodes} == {card.id for card in journey.cards if card.lane == lane}
        for node in nodes:
            assert inside(node.bounds, body.bounds), node.key
            for run in texts(node):
                assert inside(ink(run), node.bounds), (node.key, run.shape.text)


@settings(deadline=None)
@given(journeys(), STYLES)
def test_cards_of_a_lane_never_overlap(journey: Journey, style: str) -> None:
    drawing = drawn(project_of_any(journey), style)
    for lane in card_lanes(journey):
        for a, b in combinations(cards_of(drawing, lane), 2):
            assert not overlap(a.bounds, b.bounds), (a.key, b.key)


@settings(deadline=None)
@given(journeys(), STYLES)
def test_no_word_of_a_card_is_lost_while_the_height_is_automatic(journey: Journey, style: str) -> None:
    drawing = drawn(project_of_any(journey), style)
    automatic = {lane.id for lane in journey.lanes if lane.height is None}
    words = {card.id: card.text for card in journey.cards}
    for lane in set(card_lanes(journey)) & automatic:
        for node in cards_of(drawing, lane):
            shown = "".join(run.shape.text for run in texts(node)).replace(" ", "")
            assert words[node.key.id].replace(" ", "") in shown


@settings(deadline=None)
@given(journeys(), STYLES)
def test_text_of_heads_labels_and_charts_stands_in_its_node(journey: Journey, style: str) -> None:
    drawing = drawn(project_of_any(journey), style)
    parts = {Part.STAGE, Part.STEP, Part.PHASE, Part.LABEL, Part.CHART, Part.PERSONA, Part.FACT, Part.FINDING}
    own = [(group, node) for group, node in drawing.nodes() if node.key.part in {*parts, Part.TITLE, Part.LEGEND}]
    assert own
    for group, node in own:
        assert inside(node.bounds, group.bounds), node.key
        for run in texts(node):
            assert inside(ink(run), node.bounds), (node.key, run.shape.text)


@settings(deadline=None)
@given(journeys(), STYLES)
def test_rows_follow_each_other_from_the_head_to_the_foot(journey: Journey, style: str) -> None:
    drawing = drawn(project_of_any(journey), style)
    shown = [lane.id for lane in journey.lanes if not lane.hidden]
    bodies = [body_of(drawing, lane) for lane in shown]
    labels = [next(g for g in drawing.groups if g.key == (lane, Part.LABEL, "")) for lane in shown]
    heads = next(group for group in drawing.groups if group.key.part is Part.STAGE)
    y = heads.origin[1] + heads.bounds.height
    for body, label in zip(bodies, labels, strict=True):
        assert body.origin[1] + body.bounds.y == pytest.approx(label.origin[1]) == pytest.approx(y)
        assert body.bounds.height == label.bounds.height > 0
        y += body.bounds.height
    assert drawing.size[1] >= y - NEAR
    assert all(group.origin[0] + group.bounds.right <= drawing.size[0] + NEAR for group in drawing.groups)


@settings(deadline=None)
@given(journeys(), STYLES)
def test_every_key_stands_once(journey: Journey, style: str) -> None:
    drawing = drawn(project_of_any(journey), style)
    keys = [node.key for _, node in drawing.nodes()]
    assert len(keys) == len(set(keys))
    assert len({group.key for group in drawing.groups}) == len(drawing.groups)


@settings(deadline=None)
@given(st.lists(journeys(), min_size=2, max_size=3), STYLES)
def test_one_memory_gives_what_no_memory_gives(steps: list[Journey], style: str) -> None:
    memory = Memory()
    for journey in steps:
        project = project_of_any(journey)
        assert drawn(project, style, memory) == drawn(project, style)


@settings(deadline=None)
@given(journeys(), STYLES, st.data())
def test_edits_of_cards_lay_out_as_from_scratch(journey: Journey, style: str, data: st.DataObject) -> None:
    memory, project = Memory(), project_of_any(journey)
    drawn(project, style, memory)
    for _ in range(3):
        journey = evolve(journey, cards=data.draw(edited(journey.cards)))
        project = evolve(project, journeys=(journey,))
        assert drawn(project, style, memory) == drawn(project, style)


def edited(cards: tuple[Card, ...]) -> st.SearchStrategy[tuple[Card, ...]]:
    """The cards with one text changed, one card gone, or all in another order."""
    if not cards:
        return st.just(cards)
    index = st.integers(0, len(cards) - 1)
    text = st.sampled_from(["", "Kurz", "Ein sehr viel längerer Text als vorher, über mehrere Zeilen"])
    changed = st.builds(lambda i, t: (*cards[:i], evolve(cards[i], text=t), *cards[i + 1 :]), index, text)
    gone = index.map(lambda i: (*cards[:i], *cards[i + 1 :]))
    return changed | gone | st.permutations(cards).map(tuple)


@pytest.mark.parametrize("style", ["detail", "print"])
@pytest.mark.parametrize("count", [0, 1, 40])
def test_no_stage_one_stage_and_forty(style: str, count: int) -> None:
    journey = Journey.model_validate(
        {
            "id": "jrn_1",
            "stages": [{"id": f"stg_{i}", "title": "Kfz", "steps": [{"id": f"stp_{i}"}]} for i in range(count)],
            "lanes": [{"id": "lane_1", "kind": "actions"}],
        }
    )
    drawing = drawn(project_of_any(journey), style, page=(1133.85, 785.2))
    stages = [node for _, node in drawing.nodes() if node.key.part is Part.STAGE]
    assert len(stages) == count
    assert all(node.bounds.width >= 65.9 for node in stages)
