"""Places after small edits: nobody moves but who has to, and nobody stands on another."""

from __future__ import annotations

from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from journeyeditor.atlas import Atlas, Positions, build
from journeyeditor.atlas.follow import FEW, ROOM, followed, free_place, target, ties_with
from journeyeditor.atlas.placement import computed
from journeyeditor.edits import delete, place_journey, set_encounter, set_journey
from journeyeditor.model import Group, Position, Project, evolve
from tests.atlas.small import journey, project, three_journeys

WIDE, HIGH = ROOM[2] - ROOM[0], ROOM[3] - ROOM[1]


def land() -> Project:
    """Twelve journeys in two groups that share a touchpoint with the next ones."""
    journeys = (
        journey(f"j{n:02}", ((f"t{n}", 3), (f"t{n + 1}", 3), (f"t{n + 2}", 2)), group="gh"[n % 2]) for n in range(12)
    )
    return project(*journeys, groups=("g", "h"))


def placed(one: Project) -> tuple[Atlas, Positions, dict[str, str]]:
    """An atlas, its computed places and groups."""
    atlas = build(one)
    return atlas, computed(atlas), {journey.id: journey.group for journey in atlas.journeys}


def touching(places: Positions) -> list[tuple[str, str]]:
    """The pairs of nodes on each other."""
    return [
        (a, b)
        for a, b in combinations(places, 2)
        if abs(places[a][0] - places[b][0]) < WIDE - 0.02 and abs(places[a][1] - places[b][1]) < HIGH - 0.02
    ]


@given(st.integers(0, 11), st.integers(1, 3), st.integers(0, 13))
@settings(max_examples=40, deadline=None)
def test_an_edit_that_changes_what_is_shared_moves_nobody(n: int, encounter: int, touchpoint: int) -> None:
    before = land()
    _, places, groups = placed(before)
    after = build(set_encounter(f"j{n:02}", f"enc_j{n:02}_{encounter}", touchpoint=f"t{touchpoint}")(before))
    assert followed(after, places, groups) == places


def test_a_new_journey_finds_a_place_by_its_group_and_moves_nobody() -> None:
    before = land()
    _, places, groups = placed(before)
    more = (journey("j12", (("t1", 5), ("t2", 5)), group="g"), journey("j13", (), group="h"))
    found = followed(build(evolve(before, journeys=(*before.journeys, *more))), places, groups)
    assert found is not None
    assert {key: found[key] for key in places} == places
    assert [pair for pair in touching(found) if not {"j12", "j13"}.isdisjoint(pair)] == []
    near = min(abs(found["j12"][0] - places[key][0]) + abs(found["j12"][1] - places[key][1]) for key in ("j00", "j02"))
    assert near < 2 * (WIDE + HIGH)


def test_who_goes_or_is_moved_by_hand_moves_nobody_and_who_changes_the_group_moves_alone() -> None:
    before = land()
    _, places, groups = placed(before)
    less = followed(build(delete(["j04"])(before)), places, groups)
    assert less == {key: place for key, place in places.items() if key != "j04"}
    by_hand = build(place_journey("j01", Position(x=900.0, y=0.0))(before))
    assert followed(by_hand, places, groups) == places
    regrouped = followed(build(set_journey("j01", group="g")(before)), places, groups)
    assert regrouped is not None
    assert {key for key in places if regrouped[key] != places[key]} == {"j01"}


def test_large_changes_are_computed_anew() -> None:
    before = three_journeys()
    atlas, places, groups = placed(before)
    more = tuple(journey(f"new{n}") for n in range(FEW + 1))
    assert followed(build(evolve(before, journeys=(*before.journeys, *more))), places, groups) is None
    assert followed(build(evolve(before, journeys=(*before.journeys, *more[1:]))), places, groups) is not None
    assert followed(atlas, {}, {}) is None
    assert followed(Atlas(), places, groups) is None


def test_the_first_of_a_group_keeps_off_all_others() -> None:
    before = land()
    _, places, groups = placed(before)
    alone = evolve(
        before,
        groups=(*before.groups, Group(id="new", title="New")),
        journeys=(*before.journeys, journey("j12", (("t1", 5),), group="new")),
    )
    found = followed(build(alone), places, groups)
    assert found is not None
    x, y = found["j12"]
    assert all(abs(x - a) >= WIDE + 150 or abs(y - b) >= HIGH + 150 for a, b in places.values())


def test_a_free_place_is_the_wanted_one_or_one_beside() -> None:
    assert free_place((3.0, 4.0), ()) == (3.0, 4.0)
    x, y = free_place((0.0, 0.0), [(0.0, 0.0)])
    assert abs(x) >= WIDE or abs(y) >= HIGH
    assert max(abs(x), abs(y)) < HIGH + 40


def test_a_journey_would_stand_amid_what_ties_it() -> None:
    atlas = build(three_journeys())
    claim = atlas.journey("claim")
    assert dict(ties_with(atlas, claim)) == {"complaint": 2.0, "renewal": 2.0}
    stand = {"complaint": (100.0, 0.0), "renewal": (0.0, 300.0)}
    assert target(atlas, claim, stand) == pytest.approx((100.0, 0.0))
    assert target(atlas, atlas.journey("renewal"), {"claim": (5.0, 6.0)}) == (5.0, 6.0)
    assert target(atlas, claim, {}) == (0.0, 0.0)
