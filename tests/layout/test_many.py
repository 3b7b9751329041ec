"""Many things alike: what has equal inputs is the same object again, what is no longer named is forgotten."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from journeyeditor.layout.many import Many


def test_only_what_has_other_inputs_is_made_again() -> None:
    kept, made = Many[list[int]](), list[int]()

    def make(number: int) -> list[int]:
        made.append(number)
        return [number]

    first = kept.each("abc", ((1,), (2,), (3,)), make)
    second = kept.each("bca", ((2,), (4,), (1,)), make)
    assert second == [[2], [4], [1]]
    assert second[0] is first[1]
    assert second[2] is first[0]
    assert made == [1, 2, 3, 4]


def test_what_is_no_longer_named_is_forgotten() -> None:
    kept = Many[list[int]]()
    first = kept.each("ab", ((1,), (2,)), lambda number: [number])
    kept.each("a", ((1,),), lambda number: [number])
    again = kept.each("ab", ((1,), (2,)), lambda number: [number])
    assert again[0] is first[0]
    assert again[1] is not first[1]


rows = st.dictionaries(st.integers(0, 8), st.integers(0, 2), max_size=9)


@given(st.lists(rows, min_size=2, max_size=5))
def test_whatever_comes_goes_or_moves_each_is_made_of_its_own_inputs_and_once(steps: list[dict[int, int]]) -> None:
    kept, before = Many[list[int]](), dict[int, list[int]]()
    for row in steps:
        found = kept.each(row, zip(row, row.values(), strict=True), lambda key, value: [key, value])
        assert found == [[key, value] for key, value in row.items()]
        now = dict(zip(row, found, strict=True))
        assert all(one is before[key] for key, one in now.items() if before.get(key) == one)
        before = now
