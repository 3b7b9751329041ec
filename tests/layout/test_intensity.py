"""The intensity lane: lines of 1…5 without fill."""

from __future__ import annotations

import pytest

from journeyeditor.drawing import Key, Node, Part
from journeyeditor.layout.intensity import draw_intensity
from journeyeditor.layout.style import load_style
from journeyeditor.model import Feeling, Journey, Project, evolve
from tests.layout.journeys import context_of, project_of

STYLE = load_style("detail").intensity


def nodes_of(*levels: int | None) -> dict[Key, Node]:
    project, journey = project_of([[] for _ in levels], lane="intensity")
    feelings = tuple(Feeling(id=f"flg_{i}", step=f"stp_{i}", intensity=level) for i, level in enumerate(levels))
    return drawn(project, evolve(journey, feelings=feelings))


def drawn(project: Project, journey: Journey) -> dict[Key, Node]:
    body = draw_intensity(context_of(project, journey), journey.lanes[0])
    return {node.key: node for node in (*body.nodes, *body.label)}


def test_levels_keep_the_inset_off_the_edges() -> None:
    nodes = nodes_of(5, 1, 3)
    bounds = [nodes[Key(f"stp_{i}", Part.POINT, "intensity")].bounds for i in range(3)]
    assert [r.y + r.height / 2 for r in bounds] == pytest.approx(
        [STYLE.inset, STYLE.height - STYLE.inset, STYLE.height / 2]
    )


def test_steps_without_intensity_are_passed_over_and_nothing_is_filled() -> None:
    nodes = nodes_of(2, None, 4)
    assert Key("stp_1", Part.POINT, "intensity") not in nodes
    assert Key("lan_0", Part.CURVE, "") in nodes
    assert not [key for key in nodes if key.part is Part.FILL]


def test_an_empty_lane_keeps_its_scale() -> None:
    assert {key.other for key in nodes_of()} == {"guides", "1", "3", "5"}
