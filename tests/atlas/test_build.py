"""From projects, whole and broken, to atlases."""

from __future__ import annotations

import subprocess
import sys
from itertools import product

import pytest

from journeyeditor.atlas import Atlas, AtlasTrouble, Trouble, VolumeFigures, atlas_json, build
from journeyeditor.model import Position, Project, evolve
from tests.atlas.small import SATISFIED, VOLUME, journey, link, measured, project, three_journeys
from tests.benchmarks.atlases import big_atlas


def kinds(atlas: Atlas) -> list[tuple[str, str, str]]:
    """The troubles of an atlas."""
    return [(trouble.kind.value, trouble.subject, trouble.other) for trouble in atlas.troubles]


def test_a_journey_by_hand() -> None:
    claim = measured(journey("claim", (("b", 5), ("a", 2), ("b", 1))), {VOLUME.id: 3950, SATISFIED.id: 47})
    moved = evolve(claim, place=Position(x=3, y=-4))
    found = build(project(moved)).journey("claim")
    assert (found.volume, found.satisfaction, found.encounters) == (3950, 0.47, 3)
    assert found.touchpoints == ("a", "b")
    assert found.place == (3, -4)


def test_an_empty_project_and_an_empty_journey() -> None:
    assert build(Project(id="prj")) == Atlas()
    lonely = build(project(journey("one"))).journey("one")
    assert (lonely.encounters, lonely.touchpoints, lonely.volume, lonely.satisfaction) == (0, (), None, None)


def test_links_to_nothing_and_to_itself_are_left_out_and_told() -> None:
    links = (link("l1", "one", "gone"), link("l2", "one", "one"), link("l3", "one", "two"))
    found = build(project(journey("one"), journey("two"), links=links))
    assert [one.id for one in found.links] == ["l3"]
    assert kinds(found) == [("link_to_nothing", "l1", "gone"), ("link_to_itself", "l2", "one")]


def test_a_circle_of_parents_is_opened_and_told() -> None:
    ring = (journey("a1", parent="a3"), journey("a2", parent="a1"), journey("a3", parent="a2"))
    found = build(project(*ring, journey("own", parent="own")))
    assert {j.id: j.parent for j in found.journeys} == {"a1": "a3", "a2": "a1", "a3": "", "own": ""}
    assert kinds(found) == [("parent_circle", "a3", "a2"), ("parent_circle", "own", "own")]


def test_missing_group_parent_and_touchpoint_are_told() -> None:
    found = build(project(journey("one", (("gone", 3),), group="gone", parent="gone"), touchpoints="a"))
    assert (found.journeys[0].group, found.journeys[0].parent, found.journeys[0].touchpoints) == ("", "", ())
    assert AtlasTrouble(Trouble.TOUCHPOINT_MISSING, "enc_one_1", "gone") in found.troubles
    assert len(found.troubles) == 3


def test_volumes_are_named_where_all_agree() -> None:
    assert build(project(measured(journey("one"), {VOLUME.id: 1}))).volume == VolumeFigures("Customers", "a year")
    assert build(project(journey("one"))).volume == VolumeFigures()


def test_asking_an_atlas() -> None:
    found = build(three_journeys())
    overlap = found.overlap("complaint", "claim")
    assert overlap is not None
    assert overlap.count == 2
    assert found.overlap("complaint", "renewal") is None
    with pytest.raises(KeyError):
        found.journey("gone")


def test_as_plain_data() -> None:
    data = atlas_json(build(three_journeys()))
    assert list(data) == ["journeys", "overlaps", "links", "troubles"]
    overlaps = data["overlaps"]
    assert isinstance(overlaps, list)
    assert overlaps[0] == {
        "a": "claim",
        "b": "complaint",
        "touchpoints": ["a", "b"],
        "count": 2,
        "share_a": 0.6667,
        "share_b": 0.6667,
        "weight": 5,
    }


def test_building_an_atlas_loads_no_graph_library() -> None:
    script = "import sys, journeyeditor.atlas as a; a.build; sys.exit('networkx' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", script], check=False).returncode == 0


def test_the_overlap_of_any_two_is_found_in_whichever_order() -> None:
    found = build(big_atlas(25, 200, 60))
    told = {frozenset((one.a, one.b)): one for one in found.overlaps}
    keys = [one.id for one in found.journeys]
    assert 10 < len(told) < len(keys) * (len(keys) - 1) / 2
    for one, other in product(keys, keys):
        assert found.overlap(one, other) is told.get(frozenset((one, other)))
    assert found.overlap(keys[0], "nobody") is None
    assert Atlas().overlap("a", "b") is None
