"""The groups that the graph draws, worked out by hand."""

from __future__ import annotations

from dataclasses import replace

from journeyeditor.atlas import AtlasGroup, build
from journeyeditor.atlas.communities import By
from journeyeditor.atlas.grouping import OWN, Grouping, following, grouping, regrouped
from journeyeditor.model import Project, evolve
from tests.atlas.land import land, walk
from tests.atlas.small import journey, project
from tests.atlas.test_communities import cliques


def shared(one: Project) -> Grouping:
    """The journeys that share much."""
    return grouping(one, build(one), By.SHARED)


def test_by_what_is_shared_groups_are_named_after_it_and_who_shares_nothing_stands_alone() -> None:
    found = shared(cliques())
    assert found.groups == (AtlasGroup("shared a", "T, U"), AtlasGroup("shared d", "V, X"))
    assert found.of == {**dict.fromkeys("abc", "shared a"), **dict.fromkeys("def", "shared d")}
    atlas = regrouped(build(cliques()), found)
    assert [one.group for one in atlas.journeys] == [*["shared a"] * 3, *["shared d"] * 3, ""]
    assert atlas.groups == found.groups
    assert atlas.overlaps == build(cliques()).overlaps


def test_what_all_use_names_nobody_while_something_tells_more() -> None:
    """`u` is used by five journeys, `t` and `v` each by those of one group alone."""
    left = [journey(key, (("t", 5), ("w", 5), ("u", 1))) for key in "abc"]
    right = [journey(key, (("v", 5), ("x", 5), *([("u", 1)] if key != "f" else []))) for key in "def"]
    assert [one.title for one in shared(project(*left, *right)).groups] == ["T, W", "V, X"]


def test_own_groups_are_the_very_atlas() -> None:
    one = cliques()
    atlas = build(one)
    assert grouping(one, atlas, By.GROUP) is OWN
    assert regrouped(atlas, OWN) is atlas


def test_by_level_persona_and_team() -> None:
    """`one` meets the web team's things twice and the call team's once; nobody owns the desk."""
    one = walk("one", "page", "form", "call", personas=("bob", "ada"), level=0)
    two, three = walk("two", "call", "desk", level=2), walk("three", "desk", personas=("gone",), level=0)
    here = land(one, two, three)
    atlas = build(here)
    level = grouping(here, atlas, By.LEVEL)
    assert level.of == {"one": "level 0", "three": "level 0", "two": "level 2"}
    assert [one.title for one in level.groups] == ["Lifecycle", "Micro-journey"]
    assert grouping(here, atlas, By.PERSONA).of == {"one": "persona bob"}
    team = grouping(here, atlas, By.TEAM)
    assert team.of == {"one": "team web_team", "two": "team call_team"}
    assert {one.title for one in team.groups} == {"Web", "Calls"}


def test_after_a_small_edit_everybody_stays_and_who_is_new_joins_those_it_shares_most_with() -> None:
    before, old = shared(cliques()), build(cliques())
    one = cliques()
    more = journey("h", (("v", 3), ("t", 1)))
    now = evolve(one, journeys=(*one.journeys, more))
    found = following(now, build(now), before, old)
    assert found is not None
    assert found.of == {**before.of, "h": "shared d"}


def test_who_shares_far_more_elsewhere_by_now_goes_there() -> None:
    """`c` shared T and U with a and b (weight 10 each); then V and X of d and e too; then only those."""
    one, old = cliques(), build(cliques())
    before = shared(one)
    both = changed(one, "c", (("t", 5), ("u", 5), ("v", 5), ("x", 5)))
    stays = following(both, build(both), before, old)
    assert stays is not None
    assert stays.of["c"] == "shared a"
    gone = changed(one, "c", (("v", 5), ("x", 5)))
    goes = following(gone, build(gone), before, old)
    assert goes is not None
    assert goes.of == {**before.of, "c": "shared d"}


def changed(one: Project, key: str, uses: tuple[tuple[str, int], ...]) -> Project:
    """The project with a journey that meets something else."""
    return evolve(one, journeys=tuple(journey(key, uses) if it.id == key else it for it in one.journeys))


def test_after_a_large_change_groups_are_found_anew() -> None:
    before, old = shared(cliques()), build(cliques())
    many = project(*(journey(f"m{n}", (("t", 5),)) for n in range(9)))
    assert following(many, build(many), before, old) is None


def test_a_group_whose_journeys_are_all_gone_is_gone() -> None:
    one, before, old = cliques(), shared(cliques()), build(cliques())
    now = evolve(one, journeys=one.journeys[:3])
    found = following(now, build(now), before, old)
    assert found is not None
    assert [group.id for group in found.groups] == ["shared a"]
    assert {one.group for one in regrouped(build(now), found).journeys} == {"shared a"}


def test_of_a_project_without_journeys_nothing_is_grouped() -> None:
    empty = project()
    assert shared(empty) == replace(OWN, by=By.SHARED)
