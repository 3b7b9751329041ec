"""The implied path: the ways lines take from number to number, and parallel tracks."""

from __future__ import annotations

from journeyeditor.drawing import Rect
from journeyeditor.drawing.shapes import Point
from journeyeditor.layout.paths import Way, crosses
from journeyeditor.layout.style import load_style
from journeyeditor.layout.touchpoints import Plan, planned
from journeyeditor.layout.tracks import PITCH, Stretch, Track, across, allotted
from journeyeditor.model import evolve
from tests.layout.journeys import Cell, context_of, project_of

STYLE = load_style("detail").touchpoints


def plan_of(*steps: list[Cell]) -> Plan:
    project, journey = project_of(steps)
    return planned(context_of(project, journey), journey.lanes[0])


def way(plan: Plan, a: int, b: int) -> Way:
    return next(c.way for c in plan.result.courses if c.key == (f"enc_{a}", f"enc_{b}"))


def points(plan: Plan, a: int, b: int) -> tuple[Point, ...]:
    return plan.result.points[f"enc_{a}", f"enc_{b}"]


def test_to_another_row_it_turns_in_the_gutter() -> None:
    plan = plan_of([(0, "A")], [(1, "B")])
    a, b = (plan.result.ground.grid.seats[f"enc_{i}"] for i in range(2))
    turn = a.card.right + STYLE.gutter
    assert points(plan, 0, 1) == ((a.card.right, a.mid), (turn, a.mid), (turn, b.mid), (b.card.x, b.mid))


def test_in_one_row_it_is_straight() -> None:
    plan = plan_of([(0, "A")], [], [(0, "B")])
    assert len({y for _, y in points(plan, 0, 1)}) == 1
    assert len(points(plan, 0, 1)) == 2


def test_in_one_column_it_is_upright() -> None:
    plan = plan_of([(0, "A"), (1, "B")])
    assert way(plan, 0, 1) is Way.STRAIGHT
    (x1, y1), (x2, y2) = points(plan, 0, 1)
    seats = plan.result.ground.grid.seats
    assert x1 == x2 == seats["enc_0"].centre
    assert (y1, y2) == (seats["enc_0"].card.bottom, seats["enc_1"].card.y)


def test_round_a_card_between_in_one_column() -> None:
    plan = plan_of([(0, "A"), (2, "C"), (1, "B")])
    assert way(plan, 0, 1) is Way.ROUND
    assert way(plan, 1, 2) is Way.STRAIGHT
    assert not crosses(points(plan, 0, 1), plan.result.ground.grid.seats["enc_2"].card)


def test_cards_between_send_it_through_the_row_that_is_free() -> None:
    plan = plan_of([(0, "A"), (1, "B")], [(0, "C")], [(1, "D")])
    assert way(plan, 2, 3) is Way.BESIDE
    project, journey = project_of([[(0, "A")], [(0, "v"), (1, "w")], [(1, "B")]])
    off = tuple(evolve(e, variant=e.id in ("enc_1", "enc_2")) for e in journey.encounters)
    journey = evolve(journey, encounters=off)
    plan = planned(context_of(project, journey), journey.lanes[0])
    assert way(plan, 0, 3) is Way.OVER


def test_tracks_lie_beside_each_other_where_lines_meet() -> None:
    found = allotted([Stretch("a", 0, 0, 50), Stretch("b", 0, 60, 40), Stretch("c", 0, 70, 90), Stretch("d", 1, 0, 9)])
    assert found == {"a": Track(0, 2), "b": Track(1, 2), "c": Track(0, 2), "d": Track(0, 1)}


def test_tracks_share_the_room_of_a_gutter() -> None:
    assert across(Track(0, 1), 100, 110, 4.5) == 104.5
    assert across(Track(1, 2), 100, 110, 4.5) == 104.5 + PITCH
    crowded = [across(Track(i, 6), 100, 110, 4.5) for i in range(6)]
    assert crowded == sorted(set(crowded))
    assert 100 < crowded[0] < crowded[-1] < 110


def test_touching_is_not_crossing() -> None:
    card = Rect(10, 10, 20, 20)
    assert not crosses(((0, 20), (10, 20)), card)
    assert crosses(((0, 20), (11, 20)), card)
    assert not crosses(((20, 0), (20, 10)), card)
