"""Each rule of integrity finds what breaks it, and nothing in a sound project."""

from __future__ import annotations

import time
from typing import Any

import pytest

from journeyeditor.model import (
    Card,
    Feeling,
    Id,
    Journey,
    Lane,
    Measurement,
    Metric,
    Place,
    Problem,
    Project,
    Route,
    Scale,
    Step,
    damage,
    evolve,
    problems,
)
from journeyeditor.model.validate import RULES
from tests.builders import journey_of, project_with, rich_project, small_project, stage


def broken(**fields: Any) -> Project:
    """`rich_project` whose first journey has something more, or something else."""
    project = rich_project()
    first = project.journeys[0]
    more = {
        name: (*getattr(first, name), *value) if isinstance(value, list) else value for name, value in fields.items()
    }
    return evolve(project, journeys=(evolve(first, **more), *project.journeys[1:]))


def found(project: Project) -> set[tuple[str, Id, Id | None]]:
    return {(problem.rule, problem.id, problem.where) for problem in problems(project)}


CASES: list[tuple[Project, str, Id, Id | None]] = [
    (broken(lanes=[Lane(id="enc_1", kind="notes")]), "id_twice", "enc_1", None),
    (broken(cards=[Card(id="crd_x", lane="lane_no", at="stp_1_1")]), "unknown_reference", "crd_x", "jrn_1"),
    (broken(cards=[Card(id="crd_x", lane="lane_actions", at="stp_2x1")]), "card_off_grain", "crd_x", "jrn_1"),
    (broken(cards=[Card(id="crd_x", lane="lane_actions", at="stg_1")]), "card_off_grain", "crd_x", "jrn_1"),
    (broken(cards=[Card(id="crd_x", lane="lane_emotion", at="stp_1_1")]), "card_on_drawing", "crd_x", "jrn_1"),
    (broken(routes=[Route(id="rte_x", source="enc_1", target="enc_21")]), "unknown_reference", "rte_x", "jrn_1"),
    (broken(personas=("psn_no",)), "unknown_reference", "jrn_1", "jrn_1"),
    (broken(personas=("tpt_old",)), "unknown_reference", "jrn_1", "jrn_1"),
    (broken(goal={"metric": "mtr_no"}), "unknown_reference", "jrn_1", "jrn_1"),
    (broken(parent=Place(journey="jrn_no")), "unknown_place", "jrn_1", "jrn_1"),
    (broken(parent=Place(journey="jrn_3", at="stg_1")), "unknown_place", "jrn_1", "jrn_1"),
    (broken(parent=Place(journey="jrn_2")), "own_ancestor", "jrn_1", "jrn_1"),
    (broken(lanes=[Lane(id="lan_x", kind="emotion")]), "lane_twice", "lan_x", "jrn_1"),
    (
        broken(feelings=[Feeling(id="fel_x", step="stp_1_1", persona="psn_maria")]),
        "feeling_twice",
        "fel_x",
        "jrn_1",
    ),
    (evolve(rich_project(), refused=(("tpt_no", "tpt_old"),)), "unknown_reference", "prj_1", None),
    (evolve(rich_project(), channels=()), "unknown_reference", "tpt_old", None),
    (evolve(rich_project(), journeys=rich_project().journeys[1:]), "unknown_place", "lnk_1", None),
]


@pytest.mark.parametrize(("project", "rule", "key", "where"), CASES, ids=[f"{case[1]}-{case[2]}" for case in CASES])
def test_a_rule_finds_what_breaks_it(project: Project, rule: str, key: Id, where: Id | None) -> None:
    assert (rule, key, where) in found(project)
    assert any(problem.rule == rule and problem.damage for problem in problems(project))


def test_each_rule_that_is_damage_has_a_case() -> None:
    assert {case[1] for case in CASES} == {rule.key for rule in RULES if rule.damage}


def test_phases_that_run_backwards_are_told_not_damage() -> None:
    project = project_with(journey_of([stage(1, "A", phase="after"), stage(2, "B"), stage(3, "C", phase="before")]))
    assert found(project) == {("phases_backwards", "stg_3", "jrn_1")}
    assert damage(project) == ()


def test_a_value_off_its_scale_is_told() -> None:
    project = evolve(
        broken(measurements=[Measurement(id="mea_x", metric="mtr_x", target="jrn_1", value=11)]),
        metrics=(*rich_project().metrics, Metric(id="mtr_x", name="Grade", scale=Scale(low=0, high=10))),
    )
    assert found(project) == {("off_scale", "mea_x", "jrn_1")}
    said = problems(project)[0]
    assert isinstance(said, Problem)
    assert dict(said.message.values) == {"id": "mea_x", "value": 11, "low": 0, "high": 10}


def test_sound_projects_have_no_problems() -> None:
    assert problems(small_project()) == ()
    assert problems(rich_project()) == ()
    assert problems(Project(id="prj_1")) == ()


def test_some_journeys_can_be_looked_at_alone() -> None:
    project = broken(cards=[Card(id="crd_x", lane="lane_no", at="stp_1_1")])
    assert problems(project, project.journeys[1:]) == ()
    assert [problem.id for problem in problems(project, project.journeys[:1])] == ["crd_x"]


def test_a_thousand_journeys_are_checked_in_a_moment() -> None:
    many = tuple(big_journey(number) for number in range(1000))
    project = project_with(*many)
    start = time.process_time()
    assert problems(project) == ()
    assert time.process_time() - start < 5


def big_journey(number: int) -> Journey:
    """Ten steps and a hundred cards."""
    steps = tuple(Step(id=f"stp_{number}_{place}") for place in range(10))
    lane = Lane(id=f"lan_{number}", kind="actions")
    cards = tuple(
        Card(id=f"crd_{number}_{place}", lane=lane.id, at=steps[place % 10].id, text="x") for place in range(100)
    )
    first = evolve(stage(1), id=f"stg_{number}", steps=steps)
    return Journey(id=f"jrn_{number}", stages=(first,), lanes=(lane,), cards=cards)
