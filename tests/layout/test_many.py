"""Many things alike: what has equal inputs is the same object again, what is no longer named is forgotten."""

from __future__ import annotations

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
