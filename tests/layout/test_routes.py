"""Departures: the loop's corners, the arrow, the words beside it."""

from __future__ import annotations

import pytest

from journeyeditor.drawing import GlyphRun, Key, Part
from journeyeditor.layout.routes import arrow
from journeyeditor.layout.style import load_style
from journeyeditor.layout.touchpoints import draw_touchpoints, planned
from journeyeditor.model import Journey, Project, Route, evolve
from tests.layout.journeys import context_of, project_of

STYLE = load_style("detail").touchpoints


def made(source: str, target: str, label: str = "", share: float | None = None) -> tuple[Project, Journey]:
    project, journey = project_of([[(0, "A"), (1, "B")], [(0, "C")], [(1, "D")], []])
    route = Route(id="rte_0", source=source, target=target, label=label, share=share)
    return project, evolve(journey, routes=(route,))


def test_a_route_to_nowhere_is_not_drawn() -> None:
    project, journey = made("enc_0", "enc_lost")
    body = draw_touchpoints(context_of(project, journey), journey.lanes[0])
    assert not [node for node in body.nodes if node.key.part is Part.ROUTE]


def test_a_loop_bulges_beside_its_cards() -> None:
    project, journey = project_of([[(0, "A"), (1, "B")], []])
    route = Route(id="rte_0", source="enc_1", target="enc_0", label="check again", share=0.38)
    plan = planned(context_of(project, evolve(journey, routes=(route,))), journey.lanes[0])
    seats = plan.result.ground.grid.seats
    b, a = seats["enc_1"], seats["enc_0"]
    right = b.card.right
    assert plan.result.points["rte_0"] == (
        (right, b.mid - STYLE.loop_drop),
        (right + STYLE.loop_bulge, b.mid - STYLE.loop_drop),
        (right + STYLE.loop_bulge, a.mid),
        (right + STYLE.arrow / 2, a.mid),
    )
    label = plan.labels["rte_0"].rect
    assert label.x == pytest.approx(right + STYLE.loop_bulge + STYLE.label_gap)
    assert label.y + label.height / 2 == pytest.approx(a.mid)


def test_share_and_reason_are_written() -> None:
    project, journey = made("enc_1", "enc_0", "check and call again", 0.38)
    body = draw_touchpoints(context_of(project, journey), journey.lanes[0])
    label = next(node for node in body.nodes if node.key == Key("rte_0", Part.LABEL))
    text = " ".join(mark.shape.text for mark in label.marks if isinstance(mark, GlyphRun))
    assert text == "38\u00a0% check and call again"


def test_over_several_columns_it_runs_between_two_rows() -> None:
    project, journey = made("enc_3", "enc_0")
    plan = planned(context_of(project, journey), journey.lanes[0])
    rows = plan.result.ground.grid.rows
    levels = {y for _, y in plan.result.points["rte_0"]}
    assert any(rows[0].bottom < y < rows[1].y for y in levels)


def test_the_arrow_points_the_way_the_line_goes() -> None:
    assert arrow(((0, 0), (10, 0)), 4) == ((6, -3), (10, 0), (6, 3))
    assert arrow(((10, 0), (0, 0)), 4) == ((4, -3), (0, 0), (4, 3))
