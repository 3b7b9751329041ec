"""A rope is its tuple, in parts."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from journeyeditor.atlas.rope import Rope

PARTS = st.lists(st.lists(st.integers(0, 3), max_size=3).map(tuple), max_size=4)


@given(PARTS, PARTS)
def test_a_rope_is_the_tuple_of_its_members(one: list[tuple[int, ...]], other: list[tuple[int, ...]]) -> None:
    rope, whole = Rope(one), tuple(member for part in one for member in part)
    second = tuple(member for part in other for member in part)
    assert tuple(rope) == whole
    assert (len(rope), hash(rope), repr(rope)) == (len(whole), hash(whole), repr(whole))
    assert rope == whole
    assert whole == rope
    assert (rope == Rope(other)) == (whole == second) == (rope == second)
    assert rope[1:] == whole[1:]
    assert [rope[place] for place in range(len(rope))] == list(whole)


def test_a_rope_is_no_other_thing() -> None:
    assert Rope([(1,)]) != [1]
    assert Rope() == ()
