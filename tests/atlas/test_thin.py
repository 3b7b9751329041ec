"""What of a dense atlas is drawn: little atlases whole, large ones by their strongest ties, and nothing lost."""

from __future__ import annotations

from collections import Counter

import pytest

from journeyeditor.atlas import Atlas, AtlasGroup, AtlasJourney, AtlasLink, Overlap, build
from journeyeditor.atlas import thin as module
from journeyeditor.atlas.thin import STRONGEST, Bundle, Flow, thinned
from journeyeditor.model import LinkKind
from tests.atlas.small import three_journeys
from tests.benchmarks.atlases import lively_atlas


def overlap(a: str, b: str, weight: int) -> Overlap:
    """An overlap of as many touchpoints as it weighs."""
    return Overlap(a, b, tuple(f"t{n}" for n in range(weight)), 0.5, 0.5, weight)


def link(key: str, source: str, target: str) -> AtlasLink:
    """A link that leads on."""
    return AtlasLink(key, LinkKind.LEADS_TO, source, target)


def two_groups() -> Atlas:
    """a, b, c in one group, x, y in another, z in none."""
    group = {"a": "one", "b": "one", "c": "one", "x": "two", "y": "two", "z": ""}
    return Atlas(
        journeys=tuple(AtlasJourney(key, key, group=found) for key, found in group.items()),
        groups=(AtlasGroup("one", "One"), AtlasGroup("two", "Two")),
        overlaps=(
            *(overlap("a", "b", 5), overlap("a", "c", 2), overlap("b", "c", 3), overlap("x", "y", 4)),
            *(overlap("a", "x", 9), overlap("b", "y", 2), overlap("c", "z", 6)),
        ),
        links=(link("l1", "a", "b"), link("l2", "a", "x"), link("l3", "b", "x"), link("l4", "y", "a")),
    )


def test_a_small_atlas_is_drawn_whole() -> None:
    atlas = build(three_journeys())
    found = thinned(atlas, 1)
    assert (found.overlaps, found.links) == (atlas.overlaps, atlas.links)
    assert (found.bundles, found.flows, found.left_out, found.dense) == ((), (), 0, False)
    assert [one.count for one in thinned(atlas, 2).overlaps] == [2]


def test_a_dense_one_by_hand(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "FEW_OVERLAPS", 3)
    monkeypatch.setattr(module, "FEW_LINKS", 2)
    found = thinned(two_groups(), 2, strongest=1)
    assert {(one.a, one.b) for one in found.overlaps} == {("a", "b"), ("x", "y"), ("c", "z")}
    assert found.bundles == (Bundle("one", "two", pairs=2, weight=11),)
    assert [one.id for one in found.links] == ["l1"]
    assert found.flows == (Flow("one", "two", 2), Flow("two", "one", 1))
    assert found.left_out == 4
    assert {one.weight for one in found.other_overlaps["a"]} == {2, 9}
    assert [one.id for one in found.other_links["x"]] == ["l2", "l3"]


def test_a_journey_that_shares_only_with_other_groups_keeps_its_strongest(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "FEW_OVERLAPS", 0)
    atlas = two_groups()
    alone = Atlas(journeys=atlas.journeys, groups=atlas.groups, overlaps=(overlap("a", "x", 2), overlap("b", "x", 3)))
    assert {(one.a, one.b) for one in thinned(alone, 1).overlaps} == {("b", "x"), ("a", "x")}


def test_a_large_one_keeps_each_journeys_strongest_and_names_all_others() -> None:
    atlas = build(lively_atlas(240))
    found, group = thinned(atlas, 1), {one.id: one.group for one in atlas.journeys}
    drawn = {(one.a, one.b) for one in found.overlaps}
    for journey in atlas.journeys:
        near = [one for one in atlas.overlaps if journey.id in (one.a, one.b) and group[one.a] == group[one.b]]
        heaviest = max((one.weight for one in near), default=0)
        assert not near or any(one.weight == heaviest and (one.a, one.b) in drawn for one in near)
    assert len(drawn) <= STRONGEST * len(atlas.journeys) < len(atlas.overlaps) / 2
    others = {(one.a, one.b) for several in found.other_overlaps.values() for one in several}
    assert drawn | others == {(one.a, one.b) for one in atlas.overlaps}
    assert drawn.isdisjoint(others)
    assert len(others) == found.left_out
    degree = Counter(end for bundle in found.bundles for end in (bundle.a, bundle.b))
    assert set(degree) == {group.id for group in atlas.groups}
