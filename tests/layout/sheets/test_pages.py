"""A map over several pages: which stages on which, full pages, heads on each, links, nothing cut."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from journeyeditor.api.chosen import chosen_journey
from journeyeditor.drawing import Part, Path
from journeyeditor.drawing.extent import extent
from journeyeditor.errors import UsageError
from journeyeditor.layout.sheets import MM, Job, PageOptions, Plan, plan_pages
from journeyeditor.layout.sheets.anatomy import MOVABLE, anatomy, solids
from journeyeditor.model import Project
from journeyeditor.words import Words
from tests.fake_measure import FakeMeasure
from tests.layout.any_journey import projects
from tests.layout.sheets.jobs import A3, A4, claim, job, sample, texts


def bodies(plan: Plan) -> list[tuple[float, float]]:
    """The columns each sheet shows, pt of the drawing."""
    left = anatomy(plan.drawing).left
    views = [[view for view in sheet.views if view.drawing is plan.drawing] for sheet in plan.sheets]
    return [(min(v.source.x for v in own if v.source.x >= left - 2), max(v.source.right for v in own)) for own in views]


def test_eight_stages_are_four_and_four_and_fill_their_pages() -> None:
    plan = plan_pages(job(), PageOptions(2, 1))
    assert [sheet.name for sheet in plan.sheets] == ["1", "2"]
    parts = anatomy(plan.drawing)
    middle = parts.stages[4][1].x
    for (start, end), (first, last) in zip(bodies(plan), [(parts.left, middle), (middle, parts.right)], strict=True):
        assert start == pytest.approx(first, abs=2)
        assert end == pytest.approx(last, abs=2)
    width = (parts.left + bodies(plan)[0][1] - bodies(plan)[0][0]) * plan.scale
    assert width == pytest.approx(A4[0] - 20 * MM, abs=3)


def test_full_size_takes_as_many_pages_as_it_needs() -> None:
    plan = plan_pages(job())
    assert plan.scale == 1.0
    assert len(plan.sheets) == 4
    assert plan.cut == ()


def test_heads_labels_and_phases_repeat() -> None:
    plan = plan_pages(job(), PageOptions(2, 1))
    for index, stages in enumerate(("stages 1 to 4", "stages 5 to 8")):
        said = texts(plan, index)
        for words in ("Car accident claim", stages, "Touchpoints", "Letter", "Neutral 0", "After purchase"):
            assert words in said
    assert "Repair" not in texts(plan, 0)
    assert "Buy policy" not in texts(plan, 1)


def test_a_page_begins_with_its_own_phase() -> None:
    plan = plan_pages(job(), PageOptions(1, 1, (2, 3)))
    parts = anatomy(plan.drawing)
    border = parts.stages[2][1].x
    _, columns = (view for view in plan.sheets[0].views if view.drawing is plan.drawing)
    hair = (border - columns.source.x) * plan.scale
    assert 0 < hair < 2
    covers = [
        mark
        for view in plan.sheets[0].views
        if view.drawing is not plan.drawing
        for _, node in view.drawing.nodes()
        for mark in node.marks
        if isinstance(mark, Path) and mark.fill == "surface" and extent(mark).width == pytest.approx(hair, abs=0.01)
    ]
    assert len(covers) == 1


def test_pages_lead_to_each_other() -> None:
    plan = plan_pages(job(), PageOptions(2, 1))
    links = [
        {node.link for view in sheet.views for _, node in view.drawing.nodes() if node.link.startswith("sheet:")}
        for sheet in plan.sheets
    ]
    assert links == [{"sheet:2"}, {"sheet:1"}]
    assert "step 10 on sheet 2" in texts(plan, 0)
    assert "from step 9 on sheet 1" in texts(plan, 1)


def test_only_chosen_stages_are_shown() -> None:
    plan = plan_pages(job(), PageOptions(1, 1, (0, 2, 3)))
    said = texts(plan, 0)
    assert all(title in said for title in ("Compare cover", "Accident", "Report claim", "stages 1, 3"))
    assert "Buy policy" not in said
    assert len(plan.sheets) == 1


SAID = frozenset({Part.NAME, Part.QUOTE, Part.LABEL, Part.ROUTE})


@pytest.mark.parametrize("first", range(8))
def test_what_belongs_to_chosen_stages_stays_on_their_sheet_and_nothing_else_comes_onto_it(first: int) -> None:
    for last in range(first, 8):
        plan = plan_pages(job(A3), PageOptions(1, 1, tuple(range(first, last + 1))))
        assert plan.cut == ()
        (start, end), extents = bodies(plan)[0], dict(anatomy(plan.drawing).stages)
        shown = {step.id for stage in claim().stages[first : last + 1] for step in stage.steps}
        owners = {node.key for _, node in plan.drawing.nodes() if node.key.part in SAID}
        boxes = plan.drawing.bounds()
        encounters = {one.id: one.step for one in claim().encounters}
        routes = {route.id: route for route in claim().routes}
        assert set(extents) == {stage.id for stage in claim().stages}
        for key in owners:
            route = routes.get(key.id)
            steps = {encounters[route.source], encounters[route.target]} if route else {key.id}
            box = boxes[key]
            if steps <= shown:
                assert start <= box.x + 0.01, (key, last)
                assert box.right <= end + 0.01, (key, last)
            elif not steps & shown:
                assert box.right <= start or box.x >= end, (key, last)


def test_margins_that_leave_no_room_are_refused() -> None:
    with pytest.raises(UsageError, match="no_room"):
        plan_pages(job(margin=90 * MM))


@settings(max_examples=15, deadline=None)
@given(projects(), st.sampled_from([A4, (A4[1], A4[0]), A3]), st.integers(1, 3), st.booleans())
def test_no_card_is_cut_and_each_is_on_one_page(
    project: Project, size: tuple[float, float], across: int, full_size: bool
) -> None:
    options = PageOptions() if full_size else PageOptions(across, 2)
    plan = plan_pages(Job(project, project.journeys[0], Words("en"), FakeMeasure(), size), options)
    assert not [cut for cut in plan.cut if cut.key.part not in MOVABLE]
    if not full_size:
        assert len(plan.sheets) <= across * 2
    parts = anatomy(plan.drawing)
    windows = [view for sheet in plan.sheets for view in sheet.views if view.drawing is plan.drawing]
    for key, rect in solids(plan.drawing):
        if key.part is Part.CARD and parts.body[0] <= rect.y:
            middle = (rect.x + rect.width / 2, rect.y + rect.height / 2)
            showing = [
                v
                for v in windows
                if v.source.x <= middle[0] < v.source.right and v.source.y <= middle[1] < v.source.bottom
            ]
            assert len(showing) == 1
            source = showing[0].source
            assert source.x <= rect.x + 0.5
            assert rect.right - 0.5 <= source.right
            assert source.y <= rect.y + 0.5
            assert rect.bottom - 0.5 <= source.bottom
    for sheet in plan.sheets:
        for view in sheet.views:
            if view.drawing is plan.drawing:
                assert view.box.right <= size[0] - 9.9 * MM
                assert view.box.bottom <= size[1] - 9.9 * MM


def test_where_the_curve_goes_on_it_is_said_beside_it() -> None:
    plan = plan_pages(job(), PageOptions(2, 1))
    for index, words in ((0, "Continues on sheet 2"), (1, "from sheet 1")):
        (view,) = [
            view
            for view in plan.sheets[index].views
            if view.turn % 2 and words == " ".join(node.alt for _, node in view.drawing.nodes())
        ]
        lane = next(lane for lane in claim().lanes if lane.kind == "emotion")
        body = next(g for g in plan.drawing.groups if g.key.id == lane.id and g.key.part is Part.BAND)
        window = next(v for v in plan.sheets[index].views if v.drawing is plan.drawing)
        top = window.matrix.point(0, body.origin[1] + body.bounds.y)[1]
        bottom = window.matrix.point(0, body.origin[1] + body.bounds.bottom)[1]
        assert top < view.box.y + view.box.height / 2 < bottom


def test_pages_are_laid_out_with_less_air_where_that_keeps_text_readable() -> None:
    journey = chosen_journey(sample(), claim(), ("actions,touchpoints,questions,barriers,emotion,metrics",), None)
    plan = plan_pages(replace(job(), journey=journey), PageOptions(2, 1))
    assert plan.drawing.smallest_text * plan.scale >= 6.0
