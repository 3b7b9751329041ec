"""What a pair of journeys shares, kind by kind, with reasons."""

from __future__ import annotations

import pytest

from journeyeditor.atlas.build import build
from journeyeditor.atlas.overlap import overlaps
from journeyeditor.atlas.shared import Shared, SharedTouchpoint, apart, shared
from tests.atlas.land import land, walk

ONE = walk("one", ("form", {"importance": 5}), "page", ("form", {"importance": 2}), personas=("bob", "ada"))
TWO = walk("two", "call", ("form", {"importance": 4}), personas=("ada",))


def test_each_kind_apart() -> None:
    """`form` adds min(5, 4); the systems of `call` and `form` are in both, the channel of `call` is not."""
    found = shared(land(ONE, TWO), "one", "two")
    form = SharedTouchpoint("form", 5, 4)
    assert found == Shared("one", "two", (form,), ("ada",), ("web",), ("portal", "files"))
    assert found.weight == overlaps(land(ONE, TWO))[0].weight == 4


def test_people_and_channels_without_a_touchpoint() -> None:
    found = shared(land(walk("one", "page", personas=("ada",)), walk("two", "form", personas=("ada",))), "one", "two")
    assert found == Shared("one", "two", (), ("ada",), ("web",), ("portal",))
    assert found.weight == 0


def test_nothing_in_common_and_no_such_journey() -> None:
    assert shared(land(walk("one"), walk("two")), "one", "two") == Shared("one", "two", (), (), (), ())
    with pytest.raises(KeyError):
        shared(land(walk("one")), "one", "two")


def test_for_many_pairs_as_for_one() -> None:
    made = land(ONE, TWO, walk("three", "page", "call", personas=("bob", "ada")))
    of = apart(made, build(made))
    for a, b in (("one", "two"), ("two", "three"), ("three", "one")):
        found = shared(made, a, b)
        assert of(a, b) == {"personas": found.personas, "channels": found.channels, "systems": found.systems}
    assert of("one", "three")["personas"] == shared(made, "one", "three").personas != ()
