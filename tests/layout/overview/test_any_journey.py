"""Whatever the journey: from afar, too, nothing overlaps and no line runs through a circle."""

from __future__ import annotations

from itertools import combinations, pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from journeyeditor.drawing import Drawing, Part
from journeyeditor.layout import LayoutOptions, layout_journey, load_style
from journeyeditor.model import Drawn, Journey, kind_of_lane
from journeyeditor.words import Words
from tests.fake_measure import FakeMeasure
from tests.layout.any_journey import journeys, project_of_any
from tests.layout.test_any_journey import ink, inside, overlap, texts

LEVELS = st.sampled_from(["overview", "map"])
WIDTHS = st.sampled_from([240.0, 798.0, 2400.0])


def drawn(journey: Journey, style: str, width: float) -> Drawing:
    """The journey from afar in a free width, pt."""
    project = project_of_any(journey)
    options = LayoutOptions(width=width, header_width=width)
    return layout_journey(project, project.journeys[0], load_style(style), Words("en"), FakeMeasure(), options)


@settings(deadline=None)
@given(journeys(), LEVELS, WIDTHS)
def test_it_takes_the_free_width_and_rows_follow_each_other(journey: Journey, style: str, width: float) -> None:
    drawing = drawn(journey, style, width)
    assert drawing.size[0] >= width - 0.01
    bodies = [group for group in drawing.groups if group.key.part is Part.BAND]
    for above, below in pairwise(group.bounds.moved(*group.origin) for group in bodies):
        assert below.y == pytest.approx(above.bottom)
    shown = [lane for lane in journey.lanes if not lane.hidden]
    story = {Drawn.TOUCHPOINTS, Drawn.EMOTION}
    kept = [lane.id for lane in shown if style == "overview" or kind_of_lane(lane.kind).drawn in story]
    assert [group.key.id for group in bodies] == kept


@settings(deadline=None)
@given(journeys(), LEVELS, WIDTHS)
def test_circles_and_counts_keep_apart(journey: Journey, style: str, width: float) -> None:
    for group in drawn(journey, style, width).groups:
        if group.key.part is Part.BAND:
            nodes = [node for node in group.nodes if node.key.part in {Part.CARD, Part.NUMBER, Part.LINK}]
            for a, b in combinations(nodes, 2):
                assert not overlap(a.bounds, b.bounds), (a.key, b.key)
            for node in nodes:
                assert inside(node.bounds, group.bounds), node.key


@settings(deadline=None)
@given(journeys(), LEVELS, WIDTHS)
def test_every_word_stands_in_its_node(journey: Journey, style: str, width: float) -> None:
    found = [node for _, node in drawn(journey, style, width).nodes() if node.key.part in
             {Part.STAGE, Part.CARD, Part.NUMBER, Part.CHART, Part.LABEL, Part.PHASE}]  # fmt: skip
    assert found
    for node in found:
        for run in texts(node):
            assert inside(ink(run), node.bounds), (node.key, run.shape.text)


@settings(deadline=None)
@given(journeys(), WIDTHS)
def test_no_encounter_and_no_card_is_lost(journey: Journey, width: float) -> None:
    drawing = drawn(journey, "overview", width)
    shown = [lane for lane in journey.lanes if not (lane.hidden or lane.collapsed)]
    if any(kind_of_lane(lane.kind).drawn is Drawn.TOUCHPOINTS for lane in shown):
        met = {node.subject for _, node in drawing.nodes() if node.key.part is Part.CARD}
        assert met >= {encounter.id for encounter in journey.encounters}
