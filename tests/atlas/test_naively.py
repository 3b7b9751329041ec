"""Seams and blast radius against the plainest way to say what they are, on projects of any shape."""

from __future__ import annotations

from itertools import permutations

from hypothesis import given, settings
from hypothesis import strategies as st

from journeyeditor.atlas.blast import blast
from journeyeditor.atlas.seams import Seam, seams
from journeyeditor.model import Journey, LinkKind, Moment, Project
from tests.atlas.test_incremental import TOUCHPOINTS, projects

Joins = set[tuple[str, str]]
END_KINDS = {Seam.DEAD_END, Seam.LEADS_NOWHERE, Seam.ORPHAN}


def leads(one: Project, *kinds: LinkKind) -> Joins:
    """The links of some kinds between two different journeys that are there."""
    keys = {journey.id for journey in one.journeys}
    ends = {(link.source.journey, link.target.journey) for link in one.links if link.kind in kinds}
    return {(a, b) for a, b in ends if a != b and a in keys and b in keys}


def met(journey: Journey, one: Project) -> set[str]:
    """The touchpoints of the project that a journey meets."""
    there = {touchpoint.id for touchpoint in one.touchpoints}
    return {encounter.touchpoint for encounter in journey.encounters} & there


def wholes(one: Project) -> Joins:
    """Part and whole, taken in the project's order as long as nobody becomes part of itself."""
    keys, found = {journey.id for journey in one.journeys}, dict[str, str]()
    for journey in one.journeys:
        above = journey.parent.journey if journey.parent else None
        up = above
        while up is not None and up != journey.id:
            up = found.get(up)
        if above in keys and above is not None and up is None:
            found[journey.id] = above
    return set(found.items())


@given(projects())
@settings(max_examples=150, deadline=None)
def test_ends_as_they_are_described(one: Project) -> None:
    flow, parts = leads(one, LinkKind.LEADS_TO), wholes(one)
    linked = leads(one, *LinkKind) | parts
    expected = []
    for journey in one.journeys:
        key, others = journey.id, [other for other in one.journeys if other is not journey]
        joined = any(key in pair for pair in linked) or any(met(journey, one) & met(other, one) for other in others)
        if not joined:
            expected.append((Seam.ORPHAN, key))
        elif not any(key == source for source, _ in flow) and not any(key == part for part, _ in parts):
            led_to = any(key == target for _, target in flow)
            expected.append((Seam.DEAD_END if led_to else Seam.LEADS_NOWHERE, key))
    found = [(seam.kind, seam.journeys[0]) for seam in seams(one) if seam.kind in END_KINDS]
    assert sorted(found) == sorted(expected)


@given(projects())
@settings(max_examples=100, deadline=None)
def test_a_cycle_is_a_shortest_walk_that_comes_back(one: Project) -> None:
    flow = leads(one, LinkKind.LEADS_TO)
    keys = [journey.id for journey in one.journeys]

    def walks(start: str) -> list[tuple[str, ...]]:
        rest = [key for key in keys if key != start]
        ways = ((start, *more) for size in range(1, len(keys)) for more in permutations(rest, size))
        return [way for way in ways if all(pair in flow for pair in zip(way, (*way[1:], start), strict=True))]

    for seam in (seam for seam in seams(one) if seam.kind is Seam.CYCLE):
        assert len(seam.journeys) == min(map(len, walks(seam.journeys[0])))
        assert seam.journeys in walks(seam.journeys[0])
    told = {key for seam in seams(one) if seam.kind is Seam.CYCLE for key in seam.journeys}
    assert bool(told) == any(walks(key) for key in keys)


@given(projects(), st.sampled_from((*TOUCHPOINTS, "chn")))
@settings(max_examples=150, deadline=None)
def test_a_failure_hits_whoever_meets_what_fails(one: Project, subject: str) -> None:
    failing = {t.id for t in one.touchpoints if subject in (t.id, t.channel)}
    if subject not in one.by_id:
        return

    def hits(journey: Journey) -> list[str]:
        return [e.id for e in journey.encounters if e.touchpoint in failing]

    found = blast(one, subject)
    assert {failed.touchpoint for failed in found.touchpoints} == failing
    assert {hit.journey: hit.encounters for hit in found.journeys} == {
        journey.id: tuple(hits(journey)) for journey in one.journeys if hits(journey)
    }
    for hit in found.journeys:
        encounters = [e for e in one.journey(hit.journey).encounters if e.id in hit.encounters]
        assert hit.importance == sum(e.importance for e in encounters)
        assert hit.share == len(encounters) / len(one.journey(hit.journey).encounters)
        assert len(hit.moments_of_truth) == sum(e.moment is Moment.MOMENT_OF_TRUTH for e in encounters)
    ranks = [(len(hit.moments_of_truth), hit.importance, hit.share, hit.volume or 0) for hit in found.journeys]
    assert ranks == sorted(ranks, reverse=True)
    led = {b for a, b in leads(one, LinkKind.LEADS_TO) if a in {hit.journey for hit in found.journeys}}
    assert set(found.next) == led - {hit.journey for hit in found.journeys}
