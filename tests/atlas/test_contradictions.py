"""Contradictions between maps, each kind by hand."""

from __future__ import annotations

from journeyeditor.atlas.contradictions import Contradicted, Contradiction, contradictions, contradictions_of
from tests.atlas.land import land, walk


def kinds(*found: Contradicted) -> list[Contradiction]:
    """What they are about."""
    return [one.kind for one in found]


def test_liked_here_and_disliked_there() -> None:
    """In `one` (4×1 + 1×3) / 4 = 1.75, in `two` −2: 3.75 apart."""
    one = walk("one", ("page", {"feeling": 4, "importance": 1}), ("page", {"feeling": 1}), personas=("ada",))
    two = walk("two", ("page", {"feeling": -2}), personas=("ada", "bob"))
    (found,) = contradictions(land(one, two))
    assert (found.kind, found.touchpoint, found.size) == (Contradiction.FEELING, "page", 3.75)
    assert (found.one.feeling, found.one.journeys, found.one.encounters) == (1.75, ("one",), ("enc_one_1", "enc_one_2"))
    assert (found.other.feeling, found.other.journeys) == (-2, ("two",))
    assert found.same_personas


def test_too_near_unknown_or_in_one_map_only_is_no_contradiction() -> None:
    good, bad, none = ("page", {"feeling": 2}), ("page", {"feeling": -0.5}), "page"
    assert contradictions(land(walk("one", good), walk("two", bad))) == ()
    assert contradictions(land(walk("one", good), walk("two", none))) == ()
    assert contradictions(land(walk("one", ("page", {"feeling": 5}), ("page", {"feeling": -5})))) == ()


def test_those_of_one_touchpoint_are_the_same() -> None:
    project = land(
        walk("one", ("page", {"feeling": 4}), ("form", {"feeling": -4})),
        walk("two", ("page", {"feeling": -4}), ("form", {"feeling": 4})),
    )
    every = contradictions(project)
    assert {found.touchpoint for found in every} == {"page", "form"}
    for key in ("page", "form", "desk"):
        assert contradictions_of(project, key) == tuple(found for found in every if found.touchpoint == key)


def test_the_future_may_differ_from_today() -> None:
    one, two = walk("one", ("page", {"feeling": 5}), state="future"), walk("two", ("page", {"feeling": -5}))
    assert contradictions(land(one, two)) == ()


def test_other_people_come_after_the_same_people() -> None:
    one = walk("one", ("page", {"feeling": 5}), ("form", {"feeling": 3}), personas=("ada",))
    two = walk("two", ("page", {"feeling": -5}), personas=("bob",))
    three = walk("three", ("form", {"feeling": -3}), personas=("ada",))
    assert [(c.touchpoint, c.same_personas) for c in contradictions(land(one, two, three))] == [
        ("form", True),
        ("page", False),
    ]


def test_moments_presence_direction_and_title() -> None:
    one = walk(
        "one",
        ("page", {"moment": "delight"}),
        ("form", {"moment": "missing"}),
        ("call", {"direction": "to_us"}),
        ("desk", {"title": "Meets the adviser"}),
    )
    two = walk(
        "two",
        ("page", {"moment": "breaking_point"}),
        "form",
        ("call", {"direction": "to_customer"}),
        ("desk", {"title": "Pays cash"}),
    )
    found = contradictions(land(one, two))
    assert kinds(*found) == [
        Contradiction.MOMENT,
        Contradiction.PRESENCE,
        Contradiction.DIRECTION,
        Contradiction.TITLE,
    ]
    assert [(c.one.says, c.other.says) for c in found] == [
        ("delight", "breaking_point"),
        ("there", "missing"),
        ("to_us", "to_customer"),
        ("Meets the adviser", "Pays cash"),
    ]


def test_titles_alike_and_the_touchpoints_own_name_do_not_contradict() -> None:
    one, two, three = (
        walk(key, ("desk", {"title": title})) for key, title in (("a", "Meets Ada"), ("b", "Ada meets"), ("c", "Desk"))
    )
    assert contradictions(land(one, two, three)) == ()


def test_ten_thousand_uses_of_one_touchpoint() -> None:
    many = [walk(f"j{n}", *[("page", {"feeling": 5 if n % 2 else -5})] * 500) for n in range(20)]
    (found,) = contradictions(land(*many))
    assert len(found.one.encounters) + len(found.other.encounters) == 10_000
