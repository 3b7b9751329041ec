"""Where nodes stand: always the same, nothing overlapping, groups apart."""

from __future__ import annotations

import random

import numpy as np
import pytest

from journeyeditor.atlas import Positions, build
from journeyeditor.atlas.placement import computed, place, structure
from journeyeditor.atlas.shapes import circle, hull, way_out
from journeyeditor.model import Position, Project, evolve
from tests.atlas.small import journey, link, project, three_journeys

LARGEST = 32.25
"""The radius of the largest node, pt."""


def generated(n: int, groups: int, seed: int = 1) -> Project:
    """A project of n journeys that share touchpoints mostly within their group; some are parts of others."""
    chance = random.Random(seed)
    keys = [f"j{number:03d}" for number in range(n)]
    named = [f"g{number}" for number in range(groups)]
    made = []
    for number, key in enumerate(keys):
        group = named[number % groups] if groups else None
        met = [(f"{group}_{chance.randrange(8)}", 3) for _ in range(4)] + [(f"t{chance.randrange(2 * n)}", 3)]
        part = number >= 2 * groups and groups and chance.random() < 0.2
        made.append(journey(key, met, group=group, parent=keys[number % groups] if part else None))
    pairs = [chance.sample(keys, 2) for _ in range(n // 3)] if n > 1 else []
    links = [link(f"l{m}", source, target) for m, (source, target) in enumerate(pairs)]
    return project(*made, groups=named, links=links)


def closest(places: Positions) -> float:
    """The distance of the two nodes nearest to each other, pt."""
    points = np.array(list(places.values()))
    gaps = np.hypot(*(points[:, None] - points[None]).transpose(2, 0, 1))
    np.fill_diagonal(gaps, np.inf)
    return float(gaps.min())


@pytest.mark.parametrize(("n", "groups"), [(2, 1), (18, 4), (60, 0), (60, 6)])
def test_nodes_and_labels_have_room(n: int, groups: int) -> None:
    places = place(build(generated(n, groups)))
    assert len(places) == n
    keys = list(places)
    assert closest(places) >= 2 * LARGEST
    for i, a in enumerate(keys):
        for b in keys[:i]:
            dx, dy = abs(places[a][0] - places[b][0]), abs(places[a][1] - places[b][1])
            assert dx >= 111.9 or dy >= 105.9, (a, b)


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_hulls_of_groups_stand_apart(seed: int) -> None:
    one = generated(40, 5, seed)
    places = place(build(one))
    room = circle(LARGEST + 33.0, 16.5)
    hulls = [
        hull(np.concatenate([room + np.array(places[j.id]) for j in one.journeys if j.group == group.id]))
        for group in one.groups
    ]
    for i, a in enumerate(hulls):
        for b in hulls[:i]:
            assert way_out(a, b) is None


def test_the_middle_is_the_origin() -> None:
    points = np.array(list(place(build(generated(18, 4))).values()))
    assert (points.min(axis=0) + points.max(axis=0)).tolist() == pytest.approx([0.0, 0.0], abs=0.05)


def test_none_and_one() -> None:
    assert place(build(project())) == {}
    assert place(build(project(journey("one")))) == {"one": (0.0, 0.0)}


def test_renaming_and_reordering_move_nothing() -> None:
    one = generated(18, 4)
    before = place(build(one))
    renamed = tuple(evolve(j, title=f"Another name {j.id}") for j in reversed(one.journeys))
    other = evolve(one, journeys=renamed, groups=one.groups[::-1], links=one.links[::-1])
    assert place(build(other)) == before
    assert structure(build(other)) == structure(build(one))


def test_what_a_person_moved_stays_and_moves_nobody_else() -> None:
    one = three_journeys()
    before = place(build(one))
    moved = evolve(one.journeys[0], place=Position(x=500, y=-20))
    after = place(build(evolve(one, journeys=(moved, *one.journeys[1:]))))
    assert after == {**before, "claim": (500, -20)}


def test_parts_stand_about_their_whole() -> None:
    parts = [journey(f"p{n}", group="g", parent="whole") for n in range(3)]
    rest = [journey(f"x{n}", group="g") for n in range(5)]
    places = place(build(project(journey("whole", group="g"), *parts, *rest, groups=("g",))))
    family = hull(np.array([places[key] for key in ("whole", "p0", "p1", "p2")]))
    for other in rest:
        spot = np.array(places[other.id])
        assert way_out(family, circle(LARGEST) + spot) is None


def test_many_journeys_take_seconds() -> None:
    from time import process_time

    atlas = build(generated(150, 10))
    start = process_time()
    places = place(atlas)
    assert process_time() - start < 15.0
    assert closest(places) >= 2 * LARGEST


def test_placing_tells_how_far_it_is_and_may_be_ended() -> None:
    atlas, shares = build(three_journeys()), list[float]()
    assert computed(atlas, shares.append) == computed(atlas)
    assert shares == sorted(shares)
    assert shares[0] == 0.0
    assert 0.5 < shares[-1] < 1.0

    def stop(share: float) -> None:
        raise InterruptedError(str(share))

    with pytest.raises(InterruptedError, match=r"0\.0"):
        computed(atlas, stop)
