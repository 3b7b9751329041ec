"""Lines and interchanges worked out by hand."""

from __future__ import annotations

from itertools import pairwise

from journeyeditor.atlas import build
from journeyeditor.atlas.transit import Call, Network, network, usual_lines
from journeyeditor.model import Project
from tests.atlas.small import journey, project, three_journeys


def kinds(found: Network, key: str) -> list[tuple[Call, str]]:
    """What a line does, in order."""
    return [(stop.call, stop.key) for line in found.lines if line.journey == key for stop in line.stops]


def crossed() -> Project:
    """`one` meets a, b, c; `two` a, c; `three` b and then a, which `one` meets the other way round."""
    return project(
        journey("one", (("a", 3), ("b", 3), ("a", 3), ("c", 3))),
        journey("two", (("a", 3), ("c", 3))),
        journey("three", (("b", 3), ("a", 3))),
    )


def test_stages_without_an_interchange_are_stops_of_their_own() -> None:
    found = network(three_journeys(), ("claim", "complaint", "renewal"), 2)
    assert kinds(found, "complaint") == [(Call.INTERCHANGE, "b"), (Call.APART, "a")] or kinds(found, "complaint") == [
        (Call.APART, "b"),
        (Call.INTERCHANGE, "a"),
    ]
    assert kinds(found, "renewal") == [(Call.INTERCHANGE, "c"), (Call.STAGE, "stg_renewal_2")]


def test_no_line_contradicts_the_order_of_the_interchanges() -> None:
    found = network(crossed(), ("one", "two", "three"), 2)
    place = {key: index for index, key in enumerate(found.interchanges)}
    for line in found.lines:
        assert all(place[a] < place[b] for a, b in pairwise(line.interchanges))
    assert (Call.APART, "a") in kinds(found, "three")


def test_every_touchpoint_of_a_line_is_met_once() -> None:
    found = network(crossed(), ("one", "two", "three"), 2)
    for line in found.lines:
        keys = [stop.key for stop in line.stops]
        assert len(keys) == len(set(keys))


def test_an_interchange_has_two_lines_at_least() -> None:
    found = network(crossed(), ("one", "two", "three"), 2)
    for key in found.interchanges:
        assert sum(key in line.interchanges for line in found.lines) >= 2
    assert network(crossed(), ("one", "two", "three"), 4).interchanges == ()


def test_at_most_ten_lines_and_the_ones_that_share_most() -> None:
    many = project(*(journey(f"j{n}", (("a", 3),)) for n in range(14)))
    assert len(network(many, [f"j{n}" for n in range(14)], 2).lines) == 10
    assert len(usual_lines(build(many))) == 8
    beside = journey("beside", (("a", 5), ("x", 1), ("y", 1)))
    pair = (journey("one", (("a", 5), ("b", 5), ("x", 1))), journey("other", (("a", 5), ("b", 5), ("y", 1))))
    land = build(project(*pair, journey("apart", (("x", 5), ("y", 5))), beside))
    assert usual_lines(land, 3) == ("one", "other", "beside"), "at `a` three lines meet; `apart` would meet each once"
    alone = (journey("third", (("a", 1),)), journey("alone", (("z", 1),)))
    assert usual_lines(build(project(*pair, *alone)), 4) == ("one", "other", "third")
    assert usual_lines(build(three_journeys()), 2) == ("claim", "complaint")
    assert usual_lines(build(project())) == ()
