"""Overlaps: worked out by hand, and against a naive count."""

from __future__ import annotations

from itertools import combinations
from time import process_time

from hypothesis import given
from hypothesis import strategies as st

from journeyeditor.atlas import Overlap, overlaps
from journeyeditor.model import Project
from tests.atlas.small import journey, project, three_journeys

MEETINGS = st.lists(st.tuples(st.sampled_from("abcdef"), st.integers(1, 5)), max_size=8)


def test_count_shares_and_weight_by_hand() -> None:
    """a: min(5, 3) = 3; b: min(2, 4) = 2; c: min(3, 1) = 1."""
    assert overlaps(three_journeys()) == (
        Overlap("claim", "complaint", ("a", "b"), 2 / 3, 2 / 3, 5),
        Overlap("claim", "renewal", ("c",), 1 / 3, 1.0, 1),
    )


def test_shared_touchpoints_follow_the_project() -> None:
    met = (("a", 3), ("b", 3), ("c", 3))
    found = overlaps(project(journey("one", met), journey("two", met[::-1]), touchpoints="cab"))
    assert found[0].touchpoints == ("c", "a", "b")


def test_nothing_shared_nothing_found() -> None:
    assert overlaps(project()) == ()
    assert overlaps(project(journey("one"), journey("two"))) == ()
    assert overlaps(project(journey("one", (("a", 3), ("a", 3))))) == ()


def test_a_touchpoint_that_is_not_there_is_not_shared() -> None:
    met = (("a", 3), ("gone", 3))
    found = overlaps(project(journey("one", met), journey("two", met), touchpoints="a"))
    assert [(o.touchpoints, o.share_a) for o in found] == [(("a",), 1.0)]


def naive(one: Project) -> list[tuple[str, str, list[str], float, float, int]]:
    """Every pair looked at, straight from the definition."""
    found = []
    for a, b in combinations(one.journeys, 2):
        uses_a, uses_b = ({e.touchpoint for e in j.encounters} for j in (a, b))
        shared = [t.id for t in one.touchpoints if t.id in uses_a & uses_b]
        if shared:
            weight = sum(
                min(max(e.importance for e in j.encounters if e.touchpoint == t) for j in (a, b)) for t in shared
            )
            found.append((a.id, b.id, shared, len(shared) / len(uses_a), len(shared) / len(uses_b), weight))
    return found


@given(st.lists(MEETINGS, max_size=6))
def test_as_the_naive_count(meetings: list[list[tuple[str, int]]]) -> None:
    one = project(*(journey(f"j{n}", met) for n, met in enumerate(meetings)))
    assert [(o.a, o.b, list(o.touchpoints), o.share_a, o.share_b, o.weight) for o in overlaps(one)] == naive(one)


def test_a_thousand_journeys_at_once() -> None:
    """All pairs of 1 000 journeys with 30 encounters each; the limit is ten times what it takes."""
    met = [[(f"t{(n * 37 + k * k * 11) % 5000}", 3) for k in range(30)] for n in range(1000)]
    one = project(*(journey(f"j{n}", uses) for n, uses in enumerate(met)))
    start = process_time()
    found = overlaps(one)
    assert process_time() - start < 3.0
    assert len(found) > 1000
